"""See who looked at what: for who watches over staff, so that browsing is found. It names staff alone."""

from dataclasses import dataclass

from assistant.actions.means import Means
from assistant.storage.looks import Look, LooksOfOne
from assistant.storage.looks import LooksWanted as LooksWanted
from assistant.storage.stores import Stores
from models.errors import AccountClosed, NotFound
from models.facts.staff import May, StaffMember
from tools.reviews.masking import masked_text
from tools.staff.permissions import require

PAGE_SIZE = 100


@dataclass(frozen=True, slots=True)
class LookLine:
    """One look; `subject` is what of the case, `reason` what they wrote for it, with names masked."""

    look: Look
    subject: str
    reason: str


@dataclass(frozen=True, slots=True)
class LooksSeen:
    """Part of them, the newest first; `before` continues it. `people`: everybody who looked in that time."""

    lines: tuple[LookLine, ...]
    people: tuple[LooksOfOne, ...]
    before: str | None


def see_looks(
    means: Means, staff: StaffMember, wanted: LooksWanted, before: str | None = None, size: int = PAGE_SIZE
) -> LooksSeen:
    """Raises RoleMissing."""
    require(staff, May.VERIFY_RECORD)
    with means.storage.reading() as stores:
        found = stores.looks.page(wanted, before, size + 1)
        return LooksSeen(
            lines=tuple(_line(stores, each) for each in found[:size]),
            people=stores.looks.by_person(wanted),
            before=found[size - 1].step_id if len(found) > size else None,
        )


def _line(stores: Stores, look: Look) -> LookLine:
    if look.step is None:
        return LookLine(look, "", "")
    reason = masked_text(look.step.text, _names(stores, look.customer_id)) if look.step.text else ""
    return LookLine(look, look.step.subject or "", reason)


def _names(stores: Stores, customer_id: str) -> tuple[str, ...]:
    try:
        return (stores.customers.get(customer_id).name,)
    except (NotFound, AccountClosed):
        return ()
