"""Drafts a consent within the ceilings of its purpose, and says when not to ask."""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from importlib.resources import files

from models.errors import (
    AskedTooSoon,
    ConsentAboveCeiling,
    FraudDataWalled,
    SensitiveBundled,
    UnderAge,
)
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
from models.facts.party import Party
from tools.consent.categories import is_sensitive
from tools.consent.notice import NOTICE_VERSION, Notice, methods_for, notice_for, notice_sha256

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


@dataclass(frozen=True, slots=True)
class Draft:
    """A consent and the text of the notice that it is asked with, which its body names by its hash."""

    consent: Consent
    notice: Notice


def draft(
    *,
    consent_id: str,
    customer_id: str,
    categories: tuple[DataCategory, ...],
    purpose: Purpose,
    controller: Party,
    language: Language,
    at: datetime,
    bounds: Bounds | None = None,
    recipient: Party | None = None,
    supersedes: str | None = None,
) -> Draft:
    """A consent for one purpose and one recipient, asking for no more than needed.

    Raises ConsentAboveCeiling when `bounds` ask for more than the purpose allows, FraudDataWalled for data
    that is for fighting fraud alone, SensitiveBundled when sensitive data does not stand alone.
    """
    asked = bounds or ceilings()[purpose]
    require_within(asked, ceilings()[purpose])
    require_askable(categories, purpose)
    others = () if recipient is None or recipient == controller else (recipient,)
    notice = notice_for(
        categories=categories,
        purpose=purpose,
        language=language,
        bounds=asked,
        controller=controller,
        recipients=others,
    )
    consent = Consent(
        consent_id=consent_id,
        customer_id=customer_id,
        controller=controller.party_id,
        recipients=((recipient or controller).party_id,),
        categories=categories,
        purpose=purpose,
        methods=methods_for(purpose, NOTICE_VERSION, categories),
        sensitive=is_sensitive(categories),
        bounds=asked,
        notice_version=NOTICE_VERSION,
        notice_sha256=notice_sha256(notice),
        notice_language=language,
        withdrawal="chat, page, POST /v1/consents/{id}/revoke",
        supersedes=supersedes,
        valid_from=at,
        valid_until=at + timedelta(days=asked.validity_days),
    )
    return Draft(consent, notice)


def require_askable(categories: tuple[DataCategory, ...], purpose: Purpose) -> None:
    """Raises FraudDataWalled or SensitiveBundled; see `draft`."""
    fighting_fraud = purpose is Purpose.FRAUD_PREVENTION
    if any(category.is_fraud_only is not fighting_fraud for category in categories):
        raise FraudDataWalled(purpose=purpose)
    if len(categories) > 1 and is_sensitive(categories):
        raise SensitiveBundled(categories=categories)


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
    records: Iterable[ConsentRecord], purpose: Purpose, categories: tuple[DataCategory, ...], at: datetime
) -> None:
    """A clear no is remembered: raises AskedTooSoon within the window after a refusal of any of these."""
    for record in records:
        refused = record.state is ConsentState.REFUSED
        if refused and _overlaps(record, purpose, categories) and at < record.changed_at + ASK_AGAIN_AFTER:
            raise AskedTooSoon


def may_be_proposed(
    records: Iterable[ConsentRecord], purpose: Purpose, category: DataCategory, at: datetime
) -> bool:
    """Whether the assistant may bring this up by itself: not within the window after a no, or after it was
    taken back."""
    ended = {ConsentState.REFUSED, ConsentState.REVOKED}
    return not any(
        record.state in ended
        and _overlaps(record, purpose, (category,))
        and at < record.changed_at + ASK_AGAIN_AFTER
        for record in records
    )


def require_of_age(age: int, adult_from: int) -> None:
    """Raises UnderAge: a minor gets no credit, so nothing of theirs is asked for or kept."""
    if age < adult_from:
        raise UnderAge


def answer_is_late(record: ConsentRecord, at: datetime) -> bool:
    """Whether a request has waited too long to be answered now."""
    waits = record.state is ConsentState.REQUESTED
    return waits and (at >= record.changed_at + ANSWER_WITHIN or at >= record.consent.valid_until)


def state_now(record: ConsentRecord, at: datetime) -> ConsentState:
    """Past its time a consent is over, whether or not anybody has noted it yet."""
    if answer_is_late(record, at):
        return ConsentState.LAPSED
    over = at >= record.consent.valid_until
    if over and record.state in {ConsentState.ACTIVE, ConsentState.PAUSED}:
        return ConsentState.EXPIRED
    return record.state


def in_state(
    state: ConsentState,
    records: Iterable[ConsentRecord],
    purpose: Purpose,
    categories: tuple[DataCategory, ...],
    recipient: str,
    at: datetime,
) -> ConsentRecord | None:
    """A consent to exactly the same that is in this state now, so that nobody is asked twice."""
    for record in records:
        consent = record.consent
        same = consent.purpose is purpose and set(consent.categories) == set(categories)
        if state_now(record, at) is state and same and recipient in consent.recipients:
            return record
    return None


def _overlaps(record: ConsentRecord, purpose: Purpose, categories: tuple[DataCategory, ...]) -> bool:
    consent = record.consent
    return consent.purpose is purpose and not set(consent.categories).isdisjoint(categories)
