"""Reading the tables of cases, and what each case expects of which function."""

import tomllib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import Any

from tools.understanding import (
    Amount,
    amounts_in,
    amounts_mentioned,
    answer_in,
    barred_use_in,
    days_in,
    intents_in,
    kinds_in,
    language_of,
    scene_in,
    wishes_everything,
)

WEDNESDAY = date(2026, 6, 10)


@dataclass(frozen=True)
class Case:
    """One text, the function that reads it, and what it should and did give."""

    function: str
    text: str
    expected: Any
    found: Callable[[], Any]
    agrees: Callable[[Any, Any], bool] = lambda expected, found: bool(expected == found)

    def holds(self) -> bool:
        return self.agrees(self.expected, self.found())

    def __str__(self) -> str:
        return f"{self.function}: {self.text[:40]!r} -> {self.expected!r}"


def cases(folder: str) -> Iterator[Case]:
    """Every case of one folder."""
    for table, reading in _READINGS.items():
        path = Path(__file__).parent / folder / f"{table}.toml"
        if path.exists():
            yield from reading(tomllib.loads(path.read_text(encoding="utf-8")))


def _answers(table: dict[str, Any]) -> Iterator[Case]:
    for tongue in ("en", "zh"):
        for expected in ("yes", "no", None):
            for text in table[tongue][expected or "none"]:
                yield Case(f"answer_in {tongue}", text, expected, partial(answer_in, text))


def _amounts(table: dict[str, Any]) -> Iterator[Case]:
    for text, expected in table["cases"]:
        yield Case("amounts_in", text, expected, partial(_written_amounts, text))
    for wished in (True, False):
        for text in table["everything" if wished else "not_everything"]:
            yield Case("wishes_everything", text, wished, partial(wishes_everything, text))


def written(amount: Amount) -> str:
    """An amount as the tables write it: "=8000", "+3000~", "=500 USD"."""
    if amount.too_large:
        return "large"
    value = Decimal(amount.amount_minor) / 100
    figure = f"{value:.2f}" if value % 1 else f"{value:.0f}"
    currency = "" if amount.currency == "CNY" else f" {amount.currency}"
    return f"{'+' if amount.relation == 'increase' else '='}{figure}{'~' if amount.hedged else ''}{currency}"


def _written_amounts(text: str) -> list[str]:
    return [written(amount) for amount in amounts_in(text)]


def _spaced(function: Callable[[str], Iterable[object]], text: str) -> str:
    return " ".join(map(str, function(text)))


def _or_empty(function: Callable[[str], str | None], text: str) -> str:
    return function(text) or ""


def _with_both_fallbacks(text: str) -> tuple[str, str]:
    return language_of(text, "zh"), language_of(text, "en")


def _topics(table: dict[str, Any]) -> Iterator[Case]:
    for text, kinds in table["kinds"]:
        yield Case("kinds_in", text, kinds, partial(_spaced, kinds_in, text))
    for text, scene in table["scenes"]:
        yield Case("scene_in", text, scene, partial(_or_empty, scene_in, text))
    for text, use in table["barred"]:
        yield Case("barred_use_in", text, use, partial(_or_empty, barred_use_in, text))


def _days(table: dict[str, Any]) -> Iterator[Case]:
    for text, days in table["cases"]:
        yield Case("days_in", text, days, partial(_spaced, partial(days_in, today=WEDNESDAY), text))


def _languages(table: dict[str, Any]) -> Iterator[Case]:
    for text, expected in table["cases"]:
        yield Case(
            "language_of",
            text,
            ("zh", "en") if expected == "fallback" else (expected, expected),
            partial(_with_both_fallbacks, text),
        )


def _mentions(table: dict[str, Any]) -> Iterator[Case]:
    for text, yuan in table["cases"]:
        expected = {round(figure * 100) for figure in yuan}
        yield Case("amounts_mentioned", text, expected, partial(amounts_mentioned, text))


def _intents(table: dict[str, Any]) -> Iterator[Case]:
    for text, expected in table["cases"]:
        yield Case("intents_in", text, expected, partial(intents_in, text), _intents_agree)


def _intents_agree(expected: str, found: tuple[str, ...]) -> bool:
    wanted = [word for word in expected.split() if not word.startswith("!")]
    unwanted = [word[1:] for word in expected.split() if word.startswith("!")]
    strongest = not wanted or found[0] == wanted[0]
    return strongest and set(wanted) <= set(found) and not set(unwanted) & set(found)


_READINGS: dict[str, Callable[[dict[str, Any]], Iterator[Case]]] = {
    "answers": _answers,
    "amounts": _amounts,
    "topics": _topics,
    "days": _days,
    "language": _languages,
    "mentions": _mentions,
    "intents": _intents,
}
