"""Practice: a made-up case whose machine advice is wrong, to see whether people catch it."""

from enum import StrEnum

from models.facts.value import Minor, Value


class PracticeKind(StrEnum):
    """What is wrong with the advice."""

    INCOME_TOO_HIGH = "income_too_high"
    """The income was read ten times as high as the letter says."""
    INCOME_TOO_LOW = "income_too_low"
    """The income was read as a tenth of what the letter says: a good case, advised to decline."""
    OTHER_NAME = "other_name"
    """The diploma is in somebody else's name, read as if it were the customer's."""
    OFFER_EXPIRED = "offer_expired"
    """The offer of a job was open until a day that is over, read as one that is still open."""
    STUDENT = "student"
    """The paper says that they still study, read as a diploma."""


class Practice(Value):
    """What a practice case is about. `right_minor`: what the limit may come to at most by what the papers
    say, the old limit where that is a no."""

    kind: PracticeKind
    right_minor: Minor

    @property
    def wants_a_yes(self) -> bool:
        return self.kind is PracticeKind.INCOME_TOO_LOW
