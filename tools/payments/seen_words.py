"""The engine's factors in the words of their register, with values as people read them. Pure."""

from math import exp

from models.facts.held_file import FactorSeen
from models.facts.language import Language
from models.facts.money import Currency
from models.facts.payment import ScamPattern
from models.risk.payments.register import FACTOR_BY_NAME
from tools.explanation.figures import money
from tools.explanation.phrasebook import read_phrases
from tools.payments.scams.typology import typology

WORDS = read_phrases("tools.payments", "seen_words.toml")

_AMOUNT, _MEMO = "amount_minor", "memo_"
_SPANS = {"minutes": 1.0, "days": 1_440.0}
_WRITTEN = {"ratio": "value.times", "standard deviations": "value.sd"}


def factor_said(name: str, language: Language) -> str:
    """What was looked at; a factor of another version of the register by its name."""
    if name == _AMOUNT:
        return WORDS.say("factor.amount_minor", language)
    if name.startswith(_MEMO):
        pattern = ScamPattern(name.removeprefix(_MEMO))
        return WORDS.say("factor.memo", language, trick=trick_name(pattern, language))
    factor = FACTOR_BY_NAME.get(name)
    return name if factor is None else factor.zh if language is Language.ZH else factor.en


def value_said(seen: FactorSeen, language: Language, currency: Currency) -> str:
    """The value as it stood, in its unit."""
    if seen.value is None:
        return WORDS.say("value.not_kept" if seen.name.startswith(_MEMO) else "value.unknown", language)
    unit = {_AMOUNT: "minor units"}.get(seen.name, _unit(seen.name))
    if unit in _SPANS:
        return _span(seen.value * _SPANS[unit], language)
    if unit in _WRITTEN:
        return WORDS.say(_WRITTEN[unit], language, number=_number(seen.value))
    return _in_unit(seen.value, unit, language, currency)


def trick_name(pattern: ScamPattern | None, language: Language) -> str:
    """What a trick is called, without the quotation marks around it; what a hold is called without one."""
    if pattern is None:
        return WORDS.say("factor.no_trick", language)
    name = typology().tricks[pattern].name.said_in(language)
    return name[1:-1] if name[0] in '“"' and name[-1] in '”"' else name


def _unit(name: str) -> str:
    if name.startswith(_MEMO):
        return "yes or no"
    factor = FACTOR_BY_NAME.get(name)
    return "" if factor is None else factor.unit


def _in_unit(value: float, unit: str, language: Language, currency: Currency) -> str:
    match unit:
        case "yes or no":
            return WORDS.say("value.yes" if value else "value.no", language)
        case "minor units":
            return money(round(value), language, currency)
        case "log minor units":
            return money(round(exp(value)) - 1, language, currency)
        case "share":
            return f"{value * 100:.3g}%"
        case "days since Monday":
            return WORDS.say(f"weekday.d{int(value)}", language)
        case "hours UTC":
            here = (value + 8) % 24  # where customers live: `tools.explanation.figures.SHOWN_ZONE`
            return f"{int(here):02d}:{int(here % 1 * 60):02d}"
        case "ISO 18245 code":
            return f"{int(value):04d}"
        case "km" | "km/h":
            return f"{_number(value)} {unit}"
        case _:
            return _number(value)


def _span(minutes: float, language: Language) -> str:
    """Something noted after the payment itself lies behind it."""
    if minutes < 0:
        return WORDS.say("value.later", language)
    for key, size, least in (("days", 1_440, 2_880), ("hours", 60, 120), ("minutes", 1, 0)):
        if minutes >= least:
            return WORDS.say(f"value.{key}", language, number=_number(minutes / size))
    raise AssertionError("a span that is not negative has a size")


def _number(value: float) -> str:
    return f"{value:,.0f}" if abs(value) >= 100 or value == int(value) else f"{value:.2g}"
