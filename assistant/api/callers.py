"""Who is calling: a person by their session, an integrator by their key, or staff by theirs."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Annotated

from fastapi import Depends, Request

from assistant.actions.means import Means
from assistant.actions.sign_in_staff import TOKEN_PREFIX
from assistant.actions.staff_session import signed_in
from assistant.api.keys import KEY_PREFIX
from assistant.storage.identity import ApiKey
from assistant.storage.staff_sessions import Stage
from models.errors import NotFound, SignInNeeded, UnusableInput
from models.facts.staff import StaffMember
from models.staff_errors import StaffSignInNeeded

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


@dataclass(frozen=True, slots=True)
class Staff:
    """A member of staff, as their account stands now."""

    member: StaffMember
    token: str

    @property
    def principal(self) -> str:
        return self.member.staff_id


Caller = Person | Integrator | Staff


class CustomerUnnamed(UnusableInput):
    """A key speaks for no customer of its own; name the customer by `customer_id`."""

    code = "customer_unnamed"


def identified(means: Means, authorization: str | None, staff_idle: timedelta) -> Caller:
    """The caller behind an Authorization header; raises SignInNeeded, StaffSignInNeeded.

    `staff_idle`: how long a member of staff may do nothing before their token is over.
    """
    scheme, _, token = (authorization or "").partition(" ")
    token = token.strip()
    if scheme.lower() != "bearer" or not token or len(token) > _TOKEN_CHARACTERS_MAX:
        raise SignInNeeded("Send `Authorization: Bearer` with a customer's session token or an API key.")
    if token.startswith(TOKEN_PREFIX):
        return _staff(means, token, staff_idle)
    with means.storage.reading() as stores:
        if token.startswith(KEY_PREFIX):
            return Integrator(stores.identity.key_of(token))
        return Person(stores.identity.customer_of(token, means.now()))


def _staff(means: Means, token: str, idle: timedelta) -> Staff:
    found = signed_in(means, token, idle)
    if found is None or found.stage is not Stage.IN:
        raise StaffSignInNeeded
    return Staff(found.member, token)


def whose(caller: Caller, named: str | None) -> str:
    """The customer a call is about. A person's token alone says who they are.

    Raises NotFound when a person names somebody else, CustomerUnnamed when a key names nobody.
    """
    if isinstance(caller, Person):
        if named not in {None, ME, caller.customer_id}:
            raise NotFound(f"There is no customer {named}.")
        return caller.customer_id
    assert not isinstance(caller, Staff), "staff come to customers through their cases alone"
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


def staff_of(request: Request) -> Staff:
    """The member of staff the guard let in, where it lets in nobody else."""
    caller = caller_of(request)
    assert isinstance(caller, Staff), "only routes open to staff alone ask for one"
    return caller


AsCaller = Annotated[Caller, Depends(caller_of)]
AsPerson = Annotated[Person, Depends(person_of)]
AsStaff = Annotated[Staff, Depends(staff_of)]
