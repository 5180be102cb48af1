"""The typology of scams: what we tell a person of each, how long they wait, how far their word goes."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Annotated, Any

from pydantic import Field, ValidationError

from models.facts.language import Language
from models.facts.party import InBothLanguages
from models.facts.payment import PaymentVerdict, ScamPattern, Sign
from models.facts.value import Value
from tools.payments.intervening import Waiting

_UNCLEAR, _OTHER, _BY_MODEL = "unclear", "other", "scam_probability"


class TypologyUnusable(AssertionError):
    """A pattern, a text or a language is missing in the typology, or says more than it may."""


class TrickWords(Value):
    """What the messages of a trick say; see `signals.py`."""

    memo: tuple[str, ...]
    alone: tuple[str, ...]
    about: tuple[str, ...]
    demand: tuple[str, ...]
    honest: tuple[str, ...]


class Trick(Value):
    """One way in which people are talked into paying."""

    cooling_off_minutes: Annotated[int, Field(gt=0)]
    going_on_max_minor: Annotated[int, Field(ge=0)]
    name: InBothLanguages
    how: InBothLanguages
    do: Annotated[tuple[InBothLanguages, ...], Field(min_length=3, max_length=3)]
    words: TrickWords
    signs: Mapping[str, InBothLanguages]


@dataclass(frozen=True, slots=True)
class Typology:
    """Every trick; `None` is a hold without a pattern."""

    tricks: Mapping[ScamPattern | None, Trick]
    signs: Mapping[str, InBothLanguages]
    lesson: tuple[str, ...]
    answer_within: Mapping[PaymentVerdict, timedelta]

    def waiting(self, verdict: PaymentVerdict, pattern: ScamPattern | None) -> Waiting:
        """How a payment with this verdict waits."""
        trick = self.tricks[pattern]
        held = verdict is PaymentVerdict.HOLD
        return Waiting(
            cooling_off=timedelta(minutes=trick.cooling_off_minutes if held else 0),
            answer_within=self.answer_within[verdict],
            going_on_max_minor=trick.going_on_max_minor if held else 0,
        )

    def looks_wrong(
        self, signs: Iterable[Sign], pattern: ScamPattern | None, language: Language
    ) -> tuple[str, ...]:
        """What looks wrong, in the order of the signs, each sentence once; never empty. A rule that has no
        words of its own is told by what was observed beside it."""
        own = self.tricks[pattern].signs
        codes = (_OTHER if _is_faint(each) else each.code for each in signs)
        found = (own.get(code) or self.signs.get(code) for code in codes)
        said = dict.fromkeys(text.said_in(language) for text in found if text is not None)
        return tuple(said) or (self.signs[_OTHER].said_in(language),)


def _is_faint(sign: Sign) -> bool:
    """The model is not sure enough to speak of tricks: it is only asked who pays."""
    return sign.code == _BY_MODEL and sign.verdict is PaymentVerdict.STEP_UP


@cache
def typology() -> Typology:
    """The typology that is shipped."""
    return read_typology(files(__package__).joinpath("typology.toml").read_text(encoding="utf-8"))


def read_typology(text: str) -> Typology:
    """Raises TypologyUnusable where a pattern or a language is missing, or a wait outlasts its payment."""
    try:
        data: dict[str, Any] = tomllib.loads(text)
        within = _within(data.pop("answer_within_minutes"))
        signs, lesson = _texts(data.pop("signs")), tuple(data.pop("lesson")["words"])
        tricks = {_pattern(name): _trick(table) for name, table in data.items()}
    except (KeyError, ValueError, TypeError, ValidationError) as error:
        raise TypologyUnusable(f"The typology of scams cannot be used: {error}") from error
    if missing := {None, *ScamPattern} - set(tricks):
        raise TypologyUnusable(f"The typology of scams says nothing of {missing}.")
    if _OTHER not in signs:
        raise TypologyUnusable("The typology of scams needs the sign `other`.")
    longest = max(trick.cooling_off_minutes for trick in tricks.values())
    if timedelta(minutes=longest) >= within[PaymentVerdict.HOLD]:
        raise TypologyUnusable("A payment must not expire before its cooling-off time is over.")
    return Typology(MappingProxyType(tricks), MappingProxyType(signs), lesson, MappingProxyType(within))


def _pattern(name: str) -> ScamPattern | None:
    return None if name == _UNCLEAR else ScamPattern(name)


def _within(minutes: dict[str, int]) -> dict[PaymentVerdict, timedelta]:
    asked = (PaymentVerdict.HOLD, PaymentVerdict.STEP_UP)
    return {verdict: timedelta(minutes=minutes[verdict.value]) for verdict in asked}


def _trick(table: dict[str, Any]) -> Trick:
    # TOML has lists where facts have tuples.
    return Trick.model_validate(table, strict=False)


def _texts(table: dict[str, Any]) -> dict[str, InBothLanguages]:
    return {code: InBothLanguages.model_validate(text) for code, text in table.items()}
