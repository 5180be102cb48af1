"""What would help, as faces show it."""

from models.facts.evidence import EvidenceKind
from models.facts.promise import DoingKind
from models.facts.value import Instant, Value


class SuggestionView(Value):
    """One thing to do and the limit that is promised for it at least, from `opens_at` until `until`.

    `repay_minor` is of what was borrowed, `used_max_minor` what may be in use when it is asked for again.
    `text` says all of it in the person's language.
    """

    promise_id: str
    doing: DoingKind
    repay_minor: int
    months: int
    document: EvidenceKind | None
    income_minor: int
    used_max_minor: int
    limit_minor: int
    opens_at: Instant
    until: Instant
    text: str
