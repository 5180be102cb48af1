"""Which kind of document the pages are, by their titles and wording."""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass

from tools.documents.glyphs import Run
from tools.documents.rows import Row
from tools.documents.rules import KindRules

_KNOWN_FROM = 3.5
_STRONG_FROM = 5.0
_TITLE_ROWS = 8
_TITLE_LETTERS_MAX = 70
_TITLE_SHARE = 0.3


@dataclass(frozen=True, slots=True)
class PageText:
    """A page for this purpose: its rows and its prose."""

    rows: tuple[Row, ...]
    flow: Run


@dataclass(frozen=True, slots=True)
class Classified:
    """`pages` are the indexes of those that belong to the document of this kind."""

    rules: KindRules | None
    confidence: float
    pages: tuple[int, ...]
    several: bool


def classified(pages: Sequence[PageText], kinds: Sequence[KindRules]) -> Classified:
    """The kind of the first page that plainly is one, else of the pages together."""
    scores = [{rules: _score(page, rules) for rules in kinds} for page in pages]
    strong = {index: rules for index, page in enumerate(scores) if (rules := _strong(page)) is not None}
    whole = {rules: min(_STRONG_FROM * 2, sum(page[rules] for page in scores)) for rules in kinds}
    first = strong[min(strong)] if strong else None
    chosen = first or max(kinds, key=lambda rules: whole[rules])
    if whole[chosen] < _KNOWN_FROM:
        return Classified(None, 0.0, tuple(range(len(pages))), False)
    runner_up = max(score for rules, score in whole.items() if rules.kind is not chosen.kind)
    several = len({rules.kind for rules in strong.values()}) > 1
    confidence = _confidence(whole[chosen], 0.0 if several else runner_up)
    return Classified(chosen, confidence, _pages_of(chosen, strong, len(pages)), several)


def _score(page: PageText, rules: KindRules) -> float:
    score = sum(signal.weight for signal in rules.signals if signal.pattern.search(page.flow.text))
    headings = [row.run.text for row in page.rows[:_TITLE_ROWS]]
    for title in rules.titles:
        if any(_is_title(text, title.pattern) for text in headings):
            return score + title.weight
    return score


def _is_title(text: str, pattern: re.Pattern[str]) -> bool:
    """A title (nearly) stands alone; the same words in a sentence only mention such a document."""
    found = pattern.search(text)
    return found is not None and len(text) <= _TITLE_LETTERS_MAX and len(found[0]) >= _TITLE_SHARE * len(text)


def _strong(page: dict[KindRules, float]) -> KindRules | None:
    best = max(page, key=lambda rules: page[rules])
    return best if page[best] >= _STRONG_FROM else None


def _pages_of(chosen: KindRules, strong: dict[int, KindRules], count: int) -> tuple[int, ...]:
    """A page that plainly is of no kind goes with the page before it."""
    current = chosen
    kept = []
    for index in range(count):
        current = strong.get(index, current)
        if current.kind is chosen.kind:
            kept.append(index)
    return tuple(kept)


def _confidence(score: float, runner_up: float) -> float:
    certainty = 1 - math.exp(-score / 1.8)
    return round(certainty * (0.6 if runner_up > 0.75 * score else 1.0), 3)
