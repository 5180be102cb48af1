"""What the pages of payments that wait say in sentences, from what is known."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from assistant.console.held_view import SeenView
from models.facts.held_file import HeldFile, HeldRow, SimilarHeld
from models.facts.intervention import InterventionState
from models.facts.language import Language
from models.facts.money import Currency
from models.facts.payment import PaymentVerdict, ScamPattern
from tools.explanation.figures import brief_moment
from tools.payments.seen_words import trick_name

Say = Callable[..., str]

_SOON = timedelta(hours=2)
_FEW = 10


@dataclass(frozen=True, slots=True)
class RowLine:
    """One line of the queue as it is shown. `who` has its case."""

    payment_id: str
    state: InterventionState
    left: timedelta
    urgent: bool
    amount_minor: int
    currency: Currency
    trick: str
    cooling: str
    held_at: datetime
    who: str
    handed_up: bool


def row_line(row: HeldRow, at: datetime, language: Language, say: Say, names: Mapping[str, str]) -> RowLine:
    """`names`: of staff, by their ids."""
    left = max(timedelta(), row.expires_at - at)
    step_up = row.verdict is PaymentVerdict.STEP_UP
    return RowLine(
        payment_id=row.payment_id,
        state=row.state,
        left=left,
        urgent=left < _SOON,
        amount_minor=row.amount_minor,
        currency=row.currency,
        trick=say("held.who_pays") if step_up else trick_name(row.pattern, language),
        cooling=cooling(row.may_insist, row.cooling_off_until, at, language, say),
        held_at=row.held_at,
        who=names.get(row.claimed_by, row.claimed_by) if row.claimed_by else "",
        handed_up=row.handed_up,
    )


def cooling(may_insist: bool, until: datetime, at: datetime, language: Language, say: Say) -> str:
    """From when on the customer's own word is enough, where it ever is."""
    if not may_insist:
        return say("held.cooling_never")
    if at >= until:
        return say("held.cooling_now")
    return say("held.cooling_from", moment=brief_moment(until, at, language))


def share(probability: float) -> str:
    """A probability as people read it: "2.7%", "0.04%"."""
    return f"{probability * 100:.2g}%" if probability < 0.1 else f"{probability * 100:.0f}%"


def marks(seen: SeenView, say: Say) -> str:
    """From where on the model asks for what."""
    told = (
        say(f"held_file.from_{verdict}", least=share(least)) for verdict, least, _ in reversed(seen.marks)
    )
    return say("held_file.and").join(told)


def why(file: HeldFile, seen: SeenView, say: Say) -> str:
    """Who held it: the rules, the model, or both."""
    ruled = any(not sign.by_model and sign.verdict is file.payment.verdict for sign in seen.signs)
    if not ruled:
        return say("held_file.by_model")
    if seen.alone is file.payment.verdict:
        return say("held_file.both")
    return say("held_file.by_rule", alone=say(f"held_verdict.{seen.alone}"))


def precision(similar: SimilarHeld, say: Say) -> str:
    """How many like it were scams, with a word where they are few."""
    found, said = similar.precision, similar.scams + similar.genuine
    if found is None:
        return say("held_file.precision_none", looked_at=similar.looked_at)
    text = say("held_file.precision", said=said, scams=similar.scams, share=share(found))
    return f"{text} {say('held_file.precision_few')}" if said < _FEW else text


def tricks(patterns: Iterable[ScamPattern | None], language: Language) -> str:
    return ("、" if language is Language.ZH else ", ").join(trick_name(each, language) for each in patterns)
