"""Whether an account stands as what happened to it says: its roles, and whether it is disabled.

What happened is in the audit log; the account itself is one row that whoever may write SQL could bend into
somebody who settles high cases.
"""

from collections.abc import Iterable
from typing import Any, Protocol

from models.facts.staff import StaffMember


class Happening(Protocol):
    """Something that happened to one account."""

    @property
    def kind(self) -> str: ...
    @property
    def document(self) -> dict[str, Any]: ...


def amiss(member: StaffMember, happened: Iterable[Happening]) -> str | None:
    """Why an account is not what its events made of it, oldest first; None where it is."""
    roles: list[str] | None = None
    disabled = False
    for each in happened:
        if each.kind == "created":
            roles = each.document["roles"]
        elif each.kind == "roles_changed":
            roles = each.document["now"]
        elif each.kind in {"disabled", "enabled"}:
            disabled = each.kind == "disabled"
    if roles is None:
        return "It was inserted: nothing says that this account was opened."
    if set(roles) != set(member.roles):
        return "Its roles were changed past the program: no event says so."
    if disabled is not (member.disabled_at is not None):
        return "Whether it is disabled was changed past the program: no event says so."
    return None
