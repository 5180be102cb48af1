"""The section of a pack that says how people decide: how soon, how carefully, what they may lift."""

from typing import Annotated

from pydantic import Field

from models.facts.review import CaseKind
from tools.policy.sections import Positive, Section


class HurriedAlarm(Section):
    """So many rulings of one person that were too fast to have looked, within so many minutes."""

    count: Positive
    within_minutes: Positive


class ReviewPolicy(Section):
    """How people decide. Findings that call for a person are resolved by a ruling; of the noes and caps it
    lifts those of the rules in `liftable`, and no other."""

    urgency: Annotated[tuple[CaseKind, ...], Field(min_length=1)]
    """Every kind of case, the most urgent first."""
    due_hours: dict[CaseKind, Positive]
    """From opening a case until it has to be settled."""
    four_eyes_from_minor: Positive
    """A limit that comes to as much, or more, is given by two different people."""
    appeal_window_days: Positive
    """So long after a decision it can be appealed against."""
    seconds_min_case: Positive
    """Less time than this, and this for each document, is too short to have looked."""
    seconds_min_document: Positive
    rationale_characters_min: Annotated[int, Field(ge=1, le=1_000)]
    rationale_repeats_max: Positive
    """The same words for more than so many cases of one person in a row are no reason."""
    hurried_alarm: HurriedAlarm
    liftable: tuple[str, ...]

    def priority(self, kind: CaseKind) -> int:
        """0 is the most urgent."""
        return self.urgency.index(kind)
