"""The parts of a case's page, masked: customer, documents, facts, what is closed, what was done."""

from collections.abc import Collection, Iterable, Mapping

from models.facts.case_file import (
    ClosedView,
    CustomerView,
    DecisionLine,
    EvidenceView,
    FactView,
    FieldView,
    Masked,
)
from models.facts.consent import Consent, Standing
from models.facts.customer import Customer
from models.facts.decision import Decision, Finding
from models.facts.evidence import Evidence, Field, FieldValue, TextValue
from models.facts.fact import Fact
from models.facts.review import ReviewCase, ReviewStep, Ruling
from models.facts.value import Instant
from tools.explanation.figures import local_day
from tools.reviews.attention import FIELD
from tools.reviews.masking import (
    NAMING_FACTS,
    NAMING_FIELDS,
    masked_field,
    masked_name,
    masked_text,
    masked_value,
)
from tools.reviews.practising import as_any_other

NAME, WORDS = "name", "words"
"""What can be asked to be revealed beside fields and the transcript."""


def field_subject(evidence_id: str, name: str) -> str:
    return f"{FIELD}:{evidence_id}:{name}"


def names_in(customer: Customer, evidence: Iterable[Evidence]) -> tuple[str, ...]:
    """Every name that stands for somebody here: the customer's, and those of people and employers."""
    found = {customer.name}
    for document in evidence:
        for field in document.fields:
            if field.name in NAMING_FIELDS and isinstance(field.value, TextValue):
                found.add(field.value.text)
    return tuple(sorted(found))


def customer_view(customer: Customer, at: Instant, plain: bool) -> CustomerView:
    history = customer.history
    return CustomerView(
        customer_id=customer.customer_id,
        name=Masked(
            shown=customer.name if plain else masked_name(customer.name), masked=not plain, what=NAME
        ),
        age=customer.age_on(local_day(at)),
        language=customer.language,
        months_on_book=history.months_on_book,
        on_time_payments_12m=history.on_time_payments_12m,
        late_payments_12m=history.late_payments_12m,
        customer_since=customer.created_at,
    )


def evidence_views(
    evidence: Iterable[Evidence],
    consents: Mapping[str, Consent],
    files: Collection[str],
    findings: Iterable[Finding],
    opened: Mapping[str, tuple[int, ...]],
    shown: Collection[str],
    names: tuple[str, ...],
) -> tuple[EvidenceView, ...]:
    """Documents, those that a finding names first. `files`: ids whose pages can be looked at."""
    found = tuple(findings)

    def view(document: Evidence) -> EvidenceView:
        consent, evidence_id = consents[document.consent_id], document.evidence_id
        return EvidenceView(
            evidence_id=evidence_id,
            kind=document.kind,
            state=document.state,
            media_type=document.media_type,
            received_at=document.received_at,
            pages=document.pages,
            has_file=evidence_id in files,
            fields=tuple(_field_view(evidence_id, each, shown, names) for each in document.fields),
            warnings=document.warnings,
            checks=document.checks,
            consent_id=document.consent_id,
            purpose=consent.purpose,
            open_until=consent.valid_until,
            named_by=tuple(dict.fromkeys(f.rule for f in found if evidence_id in f.evidence_ids)),
            pages_opened=opened.get(evidence_id, ()),
            opened_by_me=evidence_id in opened,
        )

    return tuple(sorted(map(view, evidence), key=lambda each: (not each.named_by, each.evidence_id)))


def fact_views(facts: Iterable[Fact], shown: Collection[str], names: tuple[str, ...]) -> tuple[FactView, ...]:
    return tuple(_fact_view(fact, shown, names) for fact in facts)


def closed_views(closed: Iterable[tuple[str, str, str, Standing]]) -> tuple[ClosedView, ...]:
    return tuple(
        ClosedView(source=source, kind=kind, consent_id=consent_id, standing=standing)
        for source, kind, consent_id, standing in closed
    )


def decision_line(decision: Decision) -> DecisionLine:
    return DecisionLine(
        decision_id=decision.decision_id,
        at=decision.at,
        wish=decision.wish,
        verdict=decision.verdict,
        old_limit_minor=decision.old_limit_minor,
        approved_limit_minor=decision.approved_limit_minor,
        reasons=decision.reasons,
        people=0 if decision.reviewed is None else len(decision.reviewed.by),
    )


def case_masked(case: ReviewCase, names: tuple[str, ...], plain: bool) -> ReviewCase:
    """The case with its customer's words masked, a practice case that runs like any other."""
    case = as_any_other(case)
    if plain:
        return case
    hidden = {"words": masked_text(case.words, names), "ruling": ruling_masked(case.ruling, names)}
    return case.model_copy(update=hidden)


def steps_masked(steps: Iterable[ReviewStep], names: tuple[str, ...], plain: bool) -> tuple[ReviewStep, ...]:
    """What was done, the words of customer and staff masked."""
    return tuple(steps) if plain else tuple(step_masked(step, names) for step in steps)


def step_masked(step: ReviewStep, names: tuple[str, ...]) -> ReviewStep:
    hidden = {"text": masked_text(step.text, names), "ruling": ruling_masked(step.ruling, names)}
    return step.model_copy(update=hidden)


def ruling_masked(ruling: Ruling | None, names: tuple[str, ...]) -> Ruling | None:
    """A ruling without whom its words name: they are written to be kept, and read by whoever comes after."""
    if ruling is None:
        return None
    told = {"rationale": ruling.rationale, "to_customer": ruling.to_customer}
    return ruling.model_copy(update={name: masked_text(words, names) for name, words in told.items()})


def _field_view(evidence_id: str, field: Field, shown: Collection[str], names: tuple[str, ...]) -> FieldView:
    what = field_subject(evidence_id, field.name)
    seen = None if what in shown else masked_field(field.name, field.value)
    return FieldView(
        name=field.name,
        value=_value(field.value, seen, what in shown, names),
        masked=_masked(field.value, seen, what in shown and field.name in NAMING_FIELDS, what),
        confidence=field.confidence,
        page=field.page,
        box=field.box,
        state=field.state,
    )


def _fact_view(fact: Fact, shown: Collection[str], names: tuple[str, ...]) -> FactView:
    what = field_subject(fact.evidence_id, fact.fields[0] if fact.fields else fact.name)
    plain = what in shown
    hides = fact.name in NAMING_FACTS and not plain and isinstance(fact.value, TextValue)
    seen = masked_name(fact.value.text) if hides and isinstance(fact.value, TextValue) else None
    return FactView(
        name=fact.name,
        value=_value(fact.value, seen, plain, names),
        masked=_masked(fact.value, seen, plain and fact.name in NAMING_FACTS, what),
        kind=fact.kind,
        evidence_id=fact.evidence_id,
        consent_id=fact.consent_id,
        fields=fact.fields,
        warnings=fact.warnings,
    )


def _value(value: FieldValue, seen: str | None, plain: bool, names: tuple[str, ...]) -> FieldValue | None:
    if seen is not None:
        return None
    return value if plain else masked_value(value, names)


def _masked(value: FieldValue, seen: str | None, was_revealed: bool, what: str) -> Masked | None:
    if seen is not None:
        return Masked(shown=seen, masked=True, what=what)
    if was_revealed and isinstance(value, TextValue):
        return Masked(shown=value.text, masked=False, what=what)
    return None
