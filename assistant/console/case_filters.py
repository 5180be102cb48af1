"""What the console's templates turn into words: values, people's steps, reasons, what consent says."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from jinja2 import pass_context
from jinja2.runtime import Context

from assistant.console.time_left import TimeLeft, time_left
from assistant.conversation.offer_cards import source_word
from models.facts.case_file import ClosedView, EvidenceView, FieldView, LimitLine
from models.facts.consent import Standing
from models.facts.decision import Influence, RiskReason, Wish
from models.facts.evidence import FieldState
from models.facts.fact import FactName
from models.facts.limit import LimitKind
from models.facts.review import CaseState, ReviewCase, ReviewStep, Ruling, RulingOutcome, StepKind
from models.facts.review_queue import CaseLine
from tools.explanation.figures import brief_day, brief_moment, day, local_day, money, signed_money
from tools.explanation.values import said as said_value
from tools.explanation.words import WORDS
from tools.explanation.words import word as word_of
from tools.reviews.practising import caught

SURE_FROM = 0.9
_ENDED = {Standing.REVOKED: "withdrawn", Standing.PAUSED: "paused", Standing.EXPIRED: "over"}


def practice_caught(case: ReviewCase) -> bool:
    """Of a practice case that is over: whether what was wrong with its advice was seen."""
    return case.practice is not None and case.ruling is not None and caught(case.practice, case.ruling)


def left_of(case: ReviewCase | CaseLine, at: datetime) -> TimeLeft:
    """`{{ case | left_of(at) }}`"""
    return time_left(case.due_at, at)


def short(case_id: str) -> str:
    """The end of a case's id, by which people tell cases apart."""
    return case_id[-6:]


def is_over(state: CaseState) -> bool:
    return state.is_over


@pass_context
def why(context: Context, reason: str) -> str:
    """A reason code in the agent's language: the pack's words, or the console's for what no pack says."""
    known = context["pack"].reasons.get(reason)
    if known is not None:
        return str(known.said(context["language"]))
    return _known(context, f"reason.{reason}", "reason.other")


@pass_context
def word(context: Context, key: str) -> str:
    """`{{ "kind.diploma" | word }}`"""
    return word_of(key, context["language"])


@pass_context
def said(context: Context, value: Any) -> str:
    """A field's value as a person reads it."""
    return said_value(value, context["language"])


@pass_context
def signed(context: Context, amount_minor: int) -> str:
    """Money with its sign."""
    return signed_money(amount_minor, context["language"], context["currency"], in_full=True)


@pass_context
def day_of(context: Context, at: datetime) -> str:
    """The calendar day, where customers live."""
    return day(local_day(at), context["language"])


@pass_context
def day_brief(context: Context, at: datetime) -> str:
    """A day to stand in a narrow column."""
    return brief_day(local_day(at), context["language"])


@pass_context
def brief(context: Context, moment: datetime, now: datetime) -> str:
    """`{{ moment | brief(at) }}`"""
    return brief_moment(moment, now, context["language"])


def share(value: float) -> str:
    """A probability as a percentage with one digit."""
    return f"{value * 100:.1f}%"


@pass_context
def limit_title(context: Context, limit: LimitLine) -> str:
    """What a limit is called."""
    return _say(context, f"case.{'standing' if limit.kind is LimitKind.STANDING else 'scene_limit'}")


@pass_context
def wish_words(context: Context, wish: Wish) -> str:
    """What was asked for, in a few words."""
    what = _say(context, "history.standing")
    if wish.scene is not None:
        what = _say(context, "history.scene", scene=_scene(context, wish))
    if wish.amount_minor is None:
        return what
    amount = money(wish.amount_minor, context["language"], context["currency"], in_full=True)
    return f"{what}, {amount}"


@pass_context
def ruling_words(context: Context, ruling: Ruling) -> str:
    """What somebody decided."""
    if ruling.outcome is RulingOutcome.APPROVE and ruling.limit_minor is not None:
        amount = money(ruling.limit_minor, context["language"], context["currency"], in_full=True)
        return _say(context, "outcome.approve_amount", amount=amount)
    return _say(context, f"outcome.{ruling.outcome.value}")


@pass_context
def step_words(context: Context, step: ReviewStep) -> str:
    """What somebody did, to stand after their name."""
    if step.kind is StepKind.RULED and step.ruling is not None:
        return _say(context, "step.ruled_so", outcome=ruling_words(context, step.ruling))
    # Of other steps the subject is no part of the case, but whose hands it left or by which way words came.
    named = step.subject if step.kind in {StepKind.LOOKED, StepKind.REVEALED} else None
    subject = subject_words(context, named) if named else ""
    return _say(context, f"step.{step.kind.value}", subject=subject)


@pass_context
def subject_words(context: Context, subject: str) -> str:
    """What was looked at or revealed: `evidence:evd_…:1`, `field:evd_…:holder`, `transcript`, `name`."""
    first, _, rest = subject.partition(":")
    known, _, last = rest.partition(":")
    document = context["documents"].get(known, "")
    if first == "evidence" and document and last:
        return _say(context, "subject.evidence_page", document=document, page=last)
    if first == "field" and WORDS.has(f"field.{last}"):
        return word_of(f"field.{last}", context["language"])
    return _known(context, f"subject.{subject}", "subject.other", what=subject)


@pass_context
def warning(context: Context, code: str) -> str:
    """What does not add up in a document."""
    return _known(context, f"warning.{code}", "warning.other")


@pass_context
def closed_title(context: Context, closed: ClosedView) -> str:
    """What is not open now."""
    for key in (f"kind.{closed.kind}", f"category.{closed.kind}"):
        if WORDS.has(key):
            return word_of(key, context["language"])
    return closed.kind


@pass_context
def closed_words(context: Context, closed: ClosedView) -> str:
    """Why it is not open."""
    return _say(context, f"papers.{_ENDED.get(closed.standing, 'not_open')}")


@pass_context
def how_sure(context: Context, field: FieldView) -> str:
    """How sure reading was, or that the customer said so."""
    if field.state is FieldState.CORRECTED:
        return _say(context, "sure.typed" if field.box is None else "sure.corrected")
    return _say(context, "sure.sure" if is_sure(field) else "sure.check")


def is_sure(field: FieldView) -> bool:
    return field.confidence >= SURE_FROM or field.state is FieldState.CORRECTED


@pass_context
def consent_words(context: Context, paper: EvidenceView) -> str:
    """For what the customer consented, and until when."""
    purpose = _say(context, f"purpose.{paper.purpose.value}")
    return _say(context, "papers.consent", purpose=purpose, day=day_of(context, paper.open_until))


@pass_context
def fact_name(context: Context, name: FactName) -> str:
    """What a fact is called."""
    return _say(context, f"fact.{name.value}")


@pass_context
def source_name(context: Context, influence: Influence) -> str:
    """What a source of a decision is called; of two documents of a kind, by its number."""
    known = context["documents"].get(influence.source)
    return str(known) if known else source_word(influence, context["language"])


@pass_context
def factor(context: Context, reason: RiskReason) -> str:
    """What moved the PD."""
    return _known(context, f"factor.{reason.code}", "factor.other")


@pass_context
def check_words(context: Context, code: str) -> str:
    """What was compared in a document."""
    return _known(context, f"check.{code}", "check.other")


@pass_context
def mark_words(context: Context, name: str) -> str:
    """What a mark on a page marks."""
    key = f"field.{name}"
    if WORDS.has(key):
        return word_of(key, context["language"])
    return check_words(context, name.removeprefix("check-"))


@pass_context
def step_text(context: Context, step: ReviewStep) -> str:
    """The words of a step: what was written, asked or answered; of a ruling its rationale."""
    if step.kind is StepKind.OPENED:
        return ""
    if step.ruling is not None and step.kind is not StepKind.AGREED:
        return step.ruling.rationale
    return step.text


def _scene(context: Context, wish: Wish) -> str:
    return word_of(f"scene.{wish.scene}", context["language"])


def _known(context: Context, key: str, otherwise: str, **values: object) -> str:
    return _say(context, key if key in context["known_phrases"] else otherwise, **values)


def _say(context: Context, key: str, **values: object) -> str:
    return str(context["t"](key, **values))


FILTERS: dict[str, Callable[..., Any]] = {
    each.__name__: each
    for each in (
        *(
            left_of,
            practice_caught,
            short,
            why,
            word,
            said,
            signed,
            day_of,
            day_brief,
            brief,
            share,
            limit_title,
            wish_words,
            ruling_words,
        ),
        *(
            step_words,
            step_text,
            fact_name,
            source_name,
            factor,
            check_words,
            mark_words,
            subject_words,
            warning,
            closed_title,
            closed_words,
            how_sure,
            is_sure,
            consent_words,
        ),
    )
}
