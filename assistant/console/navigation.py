"""Where the console leads: its places, who may go there, and where each person's day begins."""

from collections.abc import Collection
from dataclasses import dataclass

from models.facts.staff import May, StaffMember
from tools.staff.permissions import may


@dataclass(frozen=True, slots=True)
class Place:
    """A page of the navigation; `key` is pressed after g, and `phrase` names it as `nav.{phrase}`."""

    path: str
    phrase: str
    key: str
    needs: May


PLACES = (
    Place("/console/cases", "cases", "c", May.WORK_CASES),
    Place("/console/held", "held", "h", May.WORK_CASES),
    Place("/console/work", "work", "w", May.SEE_WORK),
    Place("/console/record", "record", "r", May.VERIFY_RECORD),
    Place("/console/figures", "figures", "f", May.SEE_FIGURES),
)
"""In the order of the bar; the first that somebody may see is their home."""

WELCOME = "/console/welcome"
"""The home of somebody for whom nothing else is there."""


def places_for(staff: StaffMember, served: Collection[str]) -> tuple[Place, ...]:
    """What the bar shows: only what there is, and what they may."""
    return tuple(place for place in PLACES if place.path in served and may(staff, place.needs))


def home_of(staff: StaffMember, served: Collection[str]) -> str:
    """The path where their day begins."""
    places = places_for(staff, served)
    return places[0].path if places else WELCOME
