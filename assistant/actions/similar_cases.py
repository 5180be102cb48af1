"""Find how cases like one were settled lately."""

from assistant.storage.stores import Stores
from models.errors import NotFound
from models.facts.case_file import SimilarCase
from models.facts.decision import Decision
from models.facts.review import ReviewCase
from models.facts.value import Instant
from tools.reviews.bounds import ABOUT_LIMITS
from tools.reviews.similar import nearest_by_amount, similar

_LOOKED_THROUGH, _WEIGHED = 200, 20
"""So many of the latest of its kind, and of the nearest of those so many by their PD too."""


def similar_cases(stores: Stores, case: ReviewCase, pd: float | None, at: Instant) -> tuple[SimilarCase, ...]:
    """Nothing that anybody's evidence said is opened for this, and nobody is named."""
    if case.kind not in ABOUT_LIMITS:
        return ()
    settled = stores.reviews.lately_settled(case.kind, case.priority, _LOOKED_THROUGH)
    nearest = nearest_by_amount(case, settled, _WEIGHED)
    return similar(case, pd, nearest, _decisions(stores, nearest), at)


def _decisions(stores: Stores, cases: tuple[ReviewCase, ...]) -> dict[str, Decision]:
    found = {}
    for case in cases:
        if case.decision_id is not None:
            try:
                found[case.case_id] = stores.decisions.get(case.decision_id).decision
            except NotFound:
                continue
    return found
