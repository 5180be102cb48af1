"""Who is calling: a person by their session, or an integrator by their key."""

from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Request

from assistant.actions.means import Means
from assistant.api.keys import KEY_PREFIX
from assistant.storage.identity import ApiKey
from models.errors import NotFound, SignInNeeded, UnusableInput

ME = "me"
_TOKEN_CHARACTERS_MAX = 200


@dataclass(frozen=True, slots=True)
class Person:
    """A customer, speaking for themselves and for nobody else."""

    customer_id: str

    @property
    def principal(self) -> str:
        return self.customer_id


@dataclass(frozen=True, slots=True)
class Integrator:
    """A program of the lender's, doing what its key's scopes allow."""

    key: ApiKey

    @property
    def principal(self) -> str:
        return self.key.key_id


Caller = Person | Integrator


class CustomerUnnamed(UnusableInput):
    """A key speaks for no customer of its own; name the customer by `customer_id`."""

    code = "customer_unnamed"


def identified(means: Means, authorization: str | None) -> Caller:
    """The caller behind an Authorization header; raises SignInNeeded."""
    scheme, _, token = (authorization or "").partition(" ")
    token = token.strip()
    if scheme.lower() != "bearer" or not token or len(token) > _TOKEN_CHARACTERS_MAX:
        raise SignInNeeded("Send `Authorization: Bearer` with a customer's session token or an API key.")
    with means.storage.reading() as stores:
        if token.startswith(KEY_PREFIX):
            return Integrator(stores.identity.key_of(token))
        return Person(stores.identity.customer_of(token, means.now()))


def whose(caller: Caller, named: str | None) -> str:
    """The customer a call is about. A person's token alone says who they are.

    Raises NotFound when a person names somebody else, CustomerUnnamed when a key names nobody.
    """
    if isinstance(caller, Person):
        if named not in {None, ME, caller.customer_id}:
            raise NotFound(f"There is no customer {named}.")
        return caller.customer_id
    if named is None or named == ME:
        raise CustomerUnnamed
    return named


def caller_of(request: Request) -> Caller:
    """Who the guard let in."""
    caller: Caller = request.state.caller
    return caller


def person_of(request: Request) -> Person:
    """The person the guard let in, where it lets in nobody else."""
    caller = caller_of(request)
    assert isinstance(caller, Person), "only routes open to the person alone ask for one"
    return caller


AsCaller = Annotated[Caller, Depends(caller_of)]
AsPerson = Annotated[Person, Depends(person_of)]
