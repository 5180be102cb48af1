"""What the page of a payment that waits shows of what the engine saw, in the words of who looks at it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from math import log10

from models.facts.held_file import FactorSeen, HeldFile, LookedBack, SignSeen
from models.facts.language import Language
from models.facts.money import Currency
from models.facts.payment import PaymentVerdict, Sign
from tools.payments.assess import BY_MODEL
from tools.payments.scams.typology import typology
from tools.payments.seen_words import factor_said, trick_name, value_said

SCALE = 1_000
"""How many units wide the scale of probabilities and the bars of factors are drawn."""

_LEAST = 0.001
"""Where the scale begins; it is one of powers of ten, as what matters lies between a thousandth and one."""


@dataclass(frozen=True, slots=True)
class FactorLine:
    """One factor: what was looked at, how it stood, and what it added; `start` and `width` of its bar."""

    name: str
    said: str
    value: str
    added: float | None = None
    way: str = ""
    """`raises` or `lowers`."""
    start: int = 0
    width: int = 0


@dataclass(frozen=True, slots=True)
class SignLine:
    """One sign: in words, as the rule is written, over which factors."""

    code: str
    said: str
    verdict: PaymentVerdict
    by_model: bool
    when: str
    factors: tuple[FactorLine, ...]


@dataclass(frozen=True, slots=True)
class SeenView:
    """What the engine saw. `at` and `marks` are places on the scale; `alone` is what the model would have
    done without the rules."""

    probability: float
    at: int
    marks: tuple[tuple[PaymentVerdict, float, int], ...]
    alone: PaymentVerdict
    same: bool
    engine_version: str
    signs: tuple[SignLine, ...]
    pushed: tuple[FactorLine, ...]


def seen_view(file: HeldFile, language: Language) -> SeenView | None:
    """None where nothing is kept of it any more."""
    seen, currency = file.seen, file.payment.payment.currency
    if seen is None:
        return None
    reached = [verdict for verdict, least in seen.thresholds if seen.probability >= least]
    return SeenView(
        probability=seen.probability,
        at=place_of(seen.probability),
        marks=tuple((verdict, least, place_of(least)) for verdict, least in seen.thresholds),
        alone=_alone(seen, reached),
        same=seen.same,
        engine_version=seen.engine_version,
        signs=tuple(_sign(each, file, language) for each in seen.signs),
        pushed=_bars(seen.pushed, language, currency),
    )


def trick_of(file: HeldFile, language: Language) -> str:
    """What the trick is called that it was held for."""
    return trick_name(file.payment.pattern, language)


def place_of(probability: float) -> int:
    """Where a probability stands on the scale."""
    inside = min(max(probability, _LEAST), 1.0)
    return round(SCALE * (1 - log10(inside) / log10(_LEAST)))


def _alone(seen: LookedBack, reached: list[PaymentVerdict]) -> PaymentVerdict:
    """By the model's own sign, which may be milder than its probability: cards are never held by it alone."""
    own = [each.verdict for each in seen.signs if each.code == BY_MODEL]
    return own[0] if own and reached else PaymentVerdict.APPROVE


def _sign(sign: SignSeen, file: HeldFile, language: Language) -> SignLine:
    spoken = Sign(code=sign.code, verdict=sign.verdict, pattern=sign.pattern)
    (said,) = typology().looks_wrong((spoken,), file.payment.pattern, language)
    currency = file.payment.payment.currency
    return SignLine(
        code=sign.code,
        said=said,
        verdict=sign.verdict,
        by_model=sign.code == BY_MODEL,
        when=sign.when,
        factors=tuple(_line(each, language, currency) for each in sign.factors),
    )


def _bars(pushed: Iterable[FactorSeen], language: Language, currency: Currency) -> tuple[FactorLine, ...]:
    """Bars from the middle: to the right what spoke for a scam, to the left what spoke against it."""
    lines = list(pushed)
    largest = max((abs(each.added or 0.0) for each in lines), default=1.0) or 1.0
    half = SCALE // 2
    found = []
    for each in lines:
        added = each.added or 0.0
        width = max(1, round(half * abs(added) / largest))
        line = _line(each, language, currency)
        found.append(
            replace(
                line,
                added=added,
                way="raises" if added > 0 else "lowers",
                start=half if added > 0 else half - width,
                width=width,
            )
        )
    return tuple(found)


def _line(seen: FactorSeen, language: Language, currency: Currency) -> FactorLine:
    return FactorLine(seen.name, factor_said(seen.name, language), value_said(seen, language, currency))
