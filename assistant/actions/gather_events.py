"""Gather what the account events that a person shares come to for one decision: factors, never events."""

from collections.abc import Iterable
from datetime import datetime

from assistant.actions.means import Means
from assistant.storage.gate import Use
from assistant.storage.stores import Stores
from models.facts.account_event import EventBatch, EventsHeld
from models.facts.decision import EVENTS, Case, EventFactors


def gather_events(
    means: Means, stores: Stores, customer_id: str, use: Use, at: datetime
) -> tuple[EventFactors, ...]:
    """One log for each consent that opens events to this use now; each look is recorded. A log that says
    nothing (no event within the windows) is none: it is the same as never having been asked."""
    batches = stores.account_events.used(customer_id, use, at, lambda: means.new_id("acc"))
    logs = []
    for consent_id in sorted({each.consent_id for each in batches}):
        own = [each for each in batches if each.consent_id == consent_id]
        factors = _factors(own, customer_id, at)
        if factors:
            source = f"{EVENTS}{consent_id}"
            logs.append(EventFactors(source=source, consent_id=consent_id, factors=factors))
    return tuple(logs)


def ending_first(stores: Stores, case: Case) -> dict[str, EventsHeld]:
    """Of each log of a case, by its source, the batch whose life ends first: what is derived from the log is
    sealed with its key, and goes with it."""
    held = [each for each in stores.account_events.lines(case.customer.customer_id) if not each.erased]
    return {
        log.source: min(
            (each for each in held if each.consent_id == log.consent_id),
            key=lambda each: (each.received_at, each.batch_id),
        )
        for log in case.events
    }


def _factors(batches: Iterable[EventBatch], customer_id: str, at: datetime) -> tuple[tuple[str, float], ...]:
    """By name, sorted; what cannot be said is left out."""
    # Compiled code is loaded where there are events to look at, not by every decision.
    from models.risk.event_factors import EVENT_FRAGMENTS
    from models.risk.fragments.account import fragments_for

    found = fragments_for(batches, customer_id, at, EVENT_FRAGMENTS)
    return tuple(sorted((name, value) for name, value in found.items() if value == value))
