"""Drafts a consent within the ceilings of its purpose, and says when not to ask."""

import tomllib
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from functools import cache
from importlib.resources import files

from models.errors import AskedTooSoon, ConsentAboveCeiling
from models.facts.consent import (
    Bounds,
    Consent,
    ConsentMode,
    ConsentRecord,
    ConsentState,
    DataCategory,
    FetchType,
    Frequency,
    Purpose,
)
from models.facts.language import Language

NOTICE_VERSION = "2026-11"
ASK_AGAIN_AFTER = timedelta(days=90)
ANSWER_WITHIN = timedelta(days=7)


@cache
def ceilings() -> dict[Purpose, Bounds]:
    """The most that each purpose may ask for."""
    data = tomllib.loads(files("tools.consent").joinpath("ceilings.toml").read_text(encoding="utf-8"))
    return {
        Purpose(name): Bounds(
            fetch=FetchType(row["fetch"]),
            mode=ConsentMode(row["mode"]),
            validity_days=row["validity_days"],
            data_life_days=row["data_life_days"],
            history_days=row["history_days"],
            frequency=Frequency(**row["frequency"]),
        )
        for name, row in data.items()
    }


def draft(
    *,
    consent_id: str,
    customer_id: str,
    category: DataCategory,
    purpose: Purpose,
    controller: str,
    language: Language,
    at: datetime,
    bounds: Bounds | None = None,
) -> Consent:
    """A consent to one category for one purpose, asking for no more than needed.

    Raises ConsentAboveCeiling when `bounds` ask for more than the purpose allows.
    """
    asked = bounds or ceilings()[purpose]
    require_within(asked, ceilings()[purpose])
    return Consent(
        consent_id=consent_id,
        customer_id=customer_id,
        controller=controller,
        recipients=(controller,),
        categories=(category,),
        purpose=purpose,
        bounds=asked,
        notice_version=NOTICE_VERSION,
        notice_language=language,
        withdrawal="chat, page, POST /v1/consents/{id}/revoke",
        valid_from=at,
        valid_until=at + timedelta(days=asked.validity_days),
    )


def require_within(asked: Bounds, ceiling: Bounds) -> None:
    """Raises ConsentAboveCeiling naming the first bound that is too wide."""
    checks = {
        "validity_days": asked.validity_days <= ceiling.validity_days,
        "data_life_days": asked.data_life_days <= ceiling.data_life_days,
        "history_days": asked.history_days <= ceiling.history_days,
        "frequency": asked.frequency.times * ceiling.frequency.days
        <= ceiling.frequency.times * asked.frequency.days,
        "fetch": asked.fetch is ceiling.fetch or ceiling.fetch is FetchType.PERIODIC,
        "mode": asked.mode is ceiling.mode or ceiling.mode is ConsentMode.STORE,
    }
    for bound, holds in checks.items():
        if not holds:
            raise ConsentAboveCeiling(
                f"{bound} asks for more than the purpose allows ({getattr(ceiling, bound)}); ask for less.",
                bound=bound,
            )


def require_may_ask(
    records: Iterable[ConsentRecord], purpose: Purpose, category: DataCategory, at: datetime
) -> None:
    """A clear no is remembered: raises AskedTooSoon within the window after a refusal."""
    for record in records:
        refused = record.state is ConsentState.REFUSED
        same = record.consent.purpose is purpose and category in record.consent.categories
        if refused and same and at < record.changed_at + ASK_AGAIN_AFTER:
            raise AskedTooSoon


def answer_is_late(record: ConsentRecord, at: datetime) -> bool:
    """Whether a request has waited too long to be answered now."""
    waits = record.state is ConsentState.REQUESTED
    return waits and (at >= record.changed_at + ANSWER_WITHIN or at >= record.consent.valid_until)


def unanswered(
    records: Iterable[ConsentRecord], purpose: Purpose, category: DataCategory
) -> ConsentRecord | None:
    """A request for the same that still waits for an answer, so that nobody is asked twice."""
    return next(_in_state(ConsentState.REQUESTED, records, purpose, category), None)


def paused(
    records: Iterable[ConsentRecord], purpose: Purpose, category: DataCategory, at: datetime
) -> ConsentRecord | None:
    """A consent to the same that the person has stopped for now: theirs to resume, not ours to ask anew."""
    found = _in_state(ConsentState.PAUSED, records, purpose, category)
    return next((record for record in found if at < record.consent.valid_until), None)


def _in_state(
    state: ConsentState, records: Iterable[ConsentRecord], purpose: Purpose, category: DataCategory
) -> Iterator[ConsentRecord]:
    for record in records:
        same = record.consent.purpose is purpose and category in record.consent.categories
        if record.state is state and same:
            yield record
