"""Builders: a test names only what it is about."""

import os
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from functools import cache
from pathlib import Path

from assistant.actions.ask_consent import ask_consent
from assistant.actions.change_consent import grant_consent
from assistant.actions.means import Means
from assistant.actions.open_account import open_account
from assistant.actions.receive_evidence import receive_evidence
from assistant.actions.recorded_answer import Yes
from assistant.actions.settle_evidence import fields_hash, settle_evidence
from assistant.demo import papers
from assistant.settings import Settings
from models.facts.consent import Channel, ConsentRecord, Purpose, category_of
from models.facts.customer import AccountHistory, Customer
from models.facts.evidence import Evidence, EvidenceKind
from models.facts.language import Language
from tools.audit.seal import seal_of

TODAY = date(2026, 11, 22)
NAME = "Chen Si"


@dataclass
class Clock:
    """A clock that moves only when a test says so."""

    at: datetime = field(default_factory=lambda: datetime(2026, 11, 22, 9, 0, tzinfo=UTC))

    def __call__(self) -> datetime:
        return self.at

    def pass_time(self, **by: float) -> None:
        self.at += timedelta(**by)


def settings_in(folder: Path) -> Settings:
    """As they are here, with a data folder: reading them anew is a third of what building a program takes."""
    ours = frozenset(each for each in os.environ.items() if each[0].upper().startswith("ASSISTANT_"))
    return _settings(ours).model_copy(update={"data_folder": folder})


@cache
def _settings(environment: frozenset[tuple[str, str]]) -> Settings:
    """Read once for what the environment says of them."""
    return Settings(_env_file=None)


def a_customer(
    means: Means,
    *,
    name: str = NAME,
    born_on: date = date(2003, 5, 1),
    language: Language = Language.EN,
    limit_minor: int = 100_000,
    drawn_minor: int = 0,
    months_on_book: int = 2,
    on_time: int = 0,
    late: int = 0,
) -> Customer:
    """A graduate with a new account, unless said otherwise."""
    return open_account(
        means,
        name=name,
        born_on=born_on,
        language=language,
        limit_minor=limit_minor,
        drawn_minor=drawn_minor,
        history=AccountHistory(
            months_on_book=months_on_book, on_time_payments_12m=on_time, late_payments_12m=late
        ),
    )


def yes_to(consent: ConsentRecord) -> Yes:
    return Yes(seal_of(consent.consent), Channel.API)


def a_consent(
    means: Means,
    customer_id: str,
    kind: EvidenceKind = EvidenceKind.DIPLOMA,
    purpose: Purpose = Purpose.UNDERWRITING,
) -> ConsentRecord:
    """An active consent."""
    asked = ask_consent(means, customer_id, (category_of(kind),), purpose, Language.EN, Channel.API)
    return grant_consent(means, customer_id, asked.consent_id, yes_to(asked))


def a_paper(kind: EvidenceKind, name: str = NAME) -> bytes:
    """A plausible document of each kind, in English."""
    match kind:
        case EvidenceKind.DIPLOMA:
            return papers.diploma(
                "en",
                holder=name,
                institution="Shanghai University",
                major="Software Engineering",
                graduated_on=date(2026, 6, 30),
            )
        case EvidenceKind.OFFER_LETTER:
            return papers.offer_letter(
                "en",
                holder=name,
                employer="Morning Light Technology Ltd",
                position="Software Engineer",
                monthly_pay_minor=1_200_000,
                starts_on=TODAY + timedelta(days=20),
                expires_on=TODAY + timedelta(days=10),
            )
        case EvidenceKind.CERTIFICATE:
            return papers.certificate(
                "en",
                holder=name,
                band=6,
                score=523,
                institution="Shanghai University",
                issued_on=date(2025, 8, 20),
            )
        case EvidenceKind.RENTAL_CONTRACT:
            return papers.rental_contract(
                "en",
                holder=name,
                landlord="Wang Wei",
                address="Room 1203, 88 Chifeng Road, Yangpu District, Shanghai",
                monthly_rent_minor=280_000,
                deposit_minor=280_000,
                starts_on=TODAY - timedelta(days=12),
                ends_on=TODAY + timedelta(days=353),
            )
        case EvidenceKind.PURCHASE:
            return papers.purchase(
                "en",
                holder=name,
                merchant="Homewell Furniture",
                items=[papers.Item("Double bed", 1, 220_000), papers.Item("Desk", 1, 200_000)],
                ordered_on=TODAY,
            )
        case _:
            raise NotImplementedError(f"the demonstration typesets no {kind}")


def some_evidence(
    means: Means,
    customer_id: str,
    kind: EvidenceKind = EvidenceKind.DIPLOMA,
    purpose: Purpose = Purpose.UNDERWRITING,
    *,
    name: str = NAME,
    data: bytes | None = None,
) -> Evidence:
    """Evidence under a consent of its own, confirmed."""
    a_consent(means, customer_id, kind, purpose)
    paper = data if data is not None else a_paper(kind, name)
    evidence = receive_evidence(means, customer_id, kind, purpose, "paper.pdf", paper)
    return settle_evidence(
        means, customer_id, evidence.evidence_id, Yes(fields_hash(evidence), Channel.API), {}
    )
