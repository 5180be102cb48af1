"""Who a route is open to. What the OpenAPI document says is what the guard enforces."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Annotated, Any

from fastapi import Depends, Header, Security
from fastapi.params import Depends as Dependency
from fastapi.params import Security as Secured
from fastapi.security import HTTPBearer

from assistant.api.callers import Caller, Integrator, Person, Staff
from assistant.api.keys import Scope
from assistant.api.problems import PROBLEM_RESPONSES
from models.errors import NotAllowed, ScopeMissing
from models.facts.staff import May
from models.staff_errors import RoleMissing
from tools.staff.permissions import may

KEY = HTTPBearer(
    scheme_name="integratorKey",
    description="An integrator's key. Asks and reads within its scopes; never answers for a person.",
    auto_error=False,
)
SESSION = HTTPBearer(
    scheme_name="customerSession",
    description="A person's short-lived token, minted by an integrator. Reaches their own things alone.",
    auto_error=False,
)
STAFF = HTTPBearer(
    scheme_name="staffSession",
    description="A member of staff's own token (`POST /v1/staff/sessions`). Their roles say what it opens.",
    auto_error=False,
)
ALL_STAFF = tuple(May)


@dataclass(frozen=True, slots=True)
class Door:
    """`scope` is None where no key gets in; `staff` lists what staff may do who get in, any of it being
    enough; `secret` marks an answer that is never stored."""

    scope: Scope | None
    person: bool
    staff: tuple[May, ...]
    anyone: bool
    secret: bool

    def admit(self, caller: Caller) -> None:
        """Raises ScopeMissing, RoleMissing or NotAllowed."""
        if isinstance(caller, Staff):
            self._admit_staff(caller)
            return
        if isinstance(caller, Person) and not self.person:
            raise NotAllowed("This is for integrators: send an API key with the scope it needs.")
        if isinstance(caller, Integrator) and self.scope is None:
            whose = "a customer's" if self.person else "a staff member's"
            raise NotAllowed(f"No key does this: send {whose} session token.")
        if isinstance(caller, Integrator) and self.scope not in caller.key.scopes:
            raise ScopeMissing(f"This key lacks the scope {self.scope}; ask for a key that has it.")

    def _admit_staff(self, caller: Staff) -> None:
        if not self.staff:
            raise NotAllowed(
                "This is not open to staff; cases and records are, under /v1/reviews and /v1/audit."
            )
        if not any(may(caller.member, each) for each in self.staff):
            raise RoleMissing(needed=self.staff[0])


Responses = Mapping[int, dict[str, Any]]
NONE: Responses = MappingProxyType({})


def reads(
    scope: Scope | None = None,
    *,
    person: bool = False,
    staff: tuple[May, ...] = (),
    also: Responses = NONE,
) -> dict[str, Any]:
    """Arguments of a route that changes nothing; `also` documents responses besides the problems.

    `staff`: open to members of staff who may do any of this.
    """
    openings: list[Dependency] = []
    if scope is not None:
        openings.append(Security(KEY, scopes=[scope]))
    if person:
        openings.append(Security(SESSION))
    if staff:
        openings.append(Security(STAFF, scopes=list(staff)))
    assert openings, "say who it is open to"
    return {"dependencies": openings, "responses": {**PROBLEM_RESPONSES, **also}}


def writes(
    scope: Scope | None = None,
    *,
    person: bool = False,
    staff: tuple[May, ...] = (),
    also: Responses = NONE,
) -> dict[str, Any]:
    """Arguments of a route that changes something; it honours Idempotency-Key."""
    arguments = reads(scope, person=person, staff=staff, also=also)
    arguments["dependencies"].append(Depends(idempotency_key))
    return arguments


def mints(scope: Scope) -> dict[str, Any]:
    """Arguments of a route whose answer is a secret: it is never stored, so never replayed."""
    arguments = reads(scope)
    arguments["dependencies"].append(Depends(never_stored))
    return arguments


def shows(staff: tuple[May, ...]) -> dict[str, Any]:
    """Arguments of a write whose answer shows what consent opens at that moment: an answer that was stored
    would be given again when the consent is withdrawn, the case somebody else's, the person erased."""
    arguments = reads(staff=staff)
    arguments["dependencies"].append(Depends(never_stored))
    return arguments


def ends() -> dict[str, Any]:
    """Arguments of a route by which a person's account ends: nobody is left to be answered again."""
    arguments = reads(person=True)
    arguments["dependencies"].append(Depends(never_stored))
    return arguments


def signs_in() -> dict[str, Any]:
    """Arguments of a route by which somebody comes in who has no token yet, and is given one."""
    return {"dependencies": [Depends(anyone), Depends(never_stored)], "responses": PROBLEM_RESPONSES}


def open_to_all() -> dict[str, Any]:
    """Arguments of a route that asks nobody who they are."""
    return {"dependencies": [Depends(anyone)]}


def door_of(dependencies: Sequence[Dependency]) -> Door:
    """The door that a route's arguments describe; a route that describes none is a mistake."""
    secured = [each for each in dependencies if isinstance(each, Secured)]
    by_key = [each for each in secured if each.dependency is KEY]
    by_staff = [each for each in secured if each.dependency is STAFF]
    door = Door(
        scope=Scope((by_key[0].scopes or ())[0]) if by_key else None,
        staff=tuple(May(each) for each in by_staff[0].scopes or ()) if by_staff else (),
        person=any(each.dependency is SESSION for each in dependencies),
        anyone=any(each.dependency is anyone for each in dependencies),
        secret=any(each.dependency is never_stored for each in dependencies),
    )
    assert door.anyone or door.person or door.scope or door.staff, "every route says who it is open to"
    return door


def idempotency_key(
    key: Annotated[
        str | None,
        Header(
            alias="Idempotency-Key",
            min_length=1,
            max_length=255,
            description=(
                "Optional. The same key with the same content is answered again as before, with "
                "`Idempotent-Replayed: true`; with other content it is a conflict. An answer of 5xx or of "
                "`invalid_request` is not kept, so the key may be used again."
            ),
        ),
    ] = None,
) -> None:
    """Documents the header; the guard acts on it."""


def never_stored() -> None:
    """Marks a route whose answers hold a secret, show what may have to be forgotten, or have nobody left to
    be given to again."""


def anyone() -> None:
    """Marks a route that is open without a token."""
