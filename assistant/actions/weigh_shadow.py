"""Weigh the shadow policy beside a decision that is made and kept: nothing of it reaches that decision."""

import logging

from assistant.actions.means import Means
from models.facts.decision import Case, Decision

_log = logging.getLogger(__name__)


def weigh_shadow(means: Means, case: Case, decision: Decision) -> bool:
    """Keep what the shadow would have decided on the same case; says whether it was kept.

    It raises nothing: a shadow that fails, and one whose decision's inputs have gone in between, is left out.
    """
    shadow = means.shadow(case, decision.decision_id)
    if shadow is None:
        return False
    try:
        with means.storage.writing() as stores:
            stores.customers.lock(decision.customer_id)
            return stores.shadows.keep(decision, shadow)
    except Exception as error:  # whatever it is, the decision stands without it
        _log.warning("What a shadow said was not kept: %s", type(error).__name__)
        return False
