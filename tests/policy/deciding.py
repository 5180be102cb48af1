"""Builders for decisions without a database: a case, its documents, the outcome."""

from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime
from functools import cache

from models.facts.customer import AccountHistory, Customer
from models.facts.decision import Case, Decision, Wish
from models.facts.evidence import (
    Evidence,
    EvidenceKind,
    EvidenceState,
    FieldName,
    FieldState,
    FieldValue,
    ReadDocument,
)
from models.facts.fact import Fact
from models.facts.language import Language
from models.facts.limit import Limit, LimitKind, Scope
from models.facts.money import Currency
from models.risk.registry import SHIPPED, load
from tests.given import NAME
from tests.given_papers import a_document, standing_wish
from tools.policy.decide import decide
from tools.policy.pack import PolicyPack, shipped_pack
from tools.scoring.scorer import ModelScorer, Scorer
from tools.verification.deriving import facts_of

AT = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
PACK = shipped_pack("cn")


@cache
def shipped_scorer() -> Scorer:
    return ModelScorer(load(SHIPPED))


def document(
    kind: EvidenceKind,
    values: Mapping[FieldName, FieldValue | None] | None = None,
    *,
    evidence_id: str | None = None,
    warnings: tuple[str, ...] = (),
    corrected: Iterable[FieldName] = (),
) -> tuple[Fact, ...]:
    """The facts that the usual document of a kind gives, but for `values`."""
    read = ReadDocument.from_json(a_document(kind, values, warnings))
    name, changed = evidence_id or f"evd_{kind}", frozenset(corrected)
    evidence = Evidence(
        evidence_id=name,
        customer_id="cus_1",
        consent_id=f"cns_{name}",
        kind=kind,
        state=EvidenceState.CONFIRMED,
        file_name="paper.pdf",
        media_type="application/pdf",
        pages=read.pages,
        fields=tuple(
            field.model_copy(
                update={"state": FieldState.CORRECTED if field.name in changed else FieldState.CONFIRMED}
            )
            for field in read.fields
        ),
        warnings=read.warnings,
        salt="0",
        received_at=AT,
    )
    return facts_of(evidence)


def a_limit(
    amount_minor: int,
    drawn_minor: int = 0,
    *,
    limit_id: str = "lim_1",
    scope: Scope | None = None,
    currency: Currency = Currency.CNY,
) -> Limit:
    return Limit(
        limit_id=limit_id,
        customer_id="cus_1",
        kind=LimitKind.STANDING if scope is None else LimitKind.SCENE,
        scope=scope,
        amount_minor=amount_minor,
        drawn_minor=drawn_minor,
        currency=currency,
        annual_rate_bps=2160,
        valid_from=AT,
    )


def a_case(
    *documents: tuple[Fact, ...],
    wish: Wish | None = None,
    name: str = NAME,
    born_on: date = date(2000, 5, 1),
    months: int = 24,
    on_time: int = 12,
    late: int = 0,
    limit_minor: int = 100_000,
    drawn_minor: int = 0,
    others: tuple[Limit, ...] = (),
) -> Case:
    """Somebody with two years of payments on time and a limit of 1,000 who wishes for 8,000."""
    return Case(
        customer=Customer(
            customer_id="cus_1",
            name=name,
            born_on=born_on,
            language=Language.EN,
            history=AccountHistory(
                months_on_book=months, on_time_payments_12m=on_time, late_payments_12m=late
            ),
            created_at=AT,
        ),
        wish=wish or standing_wish(800_000),
        limits=(a_limit(limit_minor, drawn_minor), *others),
        facts=tuple(fact for each in documents for fact in each),
        at=AT,
    )


def decided(case: Case, *, pack: PolicyPack = PACK, scorer: Scorer | None = None) -> Decision:
    return decide(case, pack=pack, scorer=scorer or shipped_scorer(), decision_id="dec_1", inputs=())
