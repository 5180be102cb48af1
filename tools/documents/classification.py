"""Which kind of document the pages are, by their titles and wording."""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from tools.documents.glyphs import Run
from tools.documents.labels_met import kind_by_labels
from tools.documents.rows import Row
from tools.documents.rules import KindRules, LookAlike

_KNOWN_FROM = 3.5
_STRONG_FROM = 5.0
_LOOK_ALIKE_NEAR = 2.0
_LITTLE = 0.3
_TITLE_ROWS = 8
_LOOK_ALIKE_ROWS = 4
_TITLE_LETTERS_MAX = 70
_TITLE_SHARE = 0.3
_BESIDE_MAX = 2


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
    several: bool = False


def classified(
    pages: Sequence[PageText], kinds: Sequence[KindRules], look_alikes: Sequence[LookAlike] = ()
) -> Classified:
    """The kind of the first page that plainly is one, else of the pages together.

    None where a look-alike, a paper of no kind of ours, fits better.
    """
    scores = _scores(pages, kinds)
    strong = _strong_pages(scores)
    whole = {rules: min(_STRONG_FROM * 2, sum(page[rules] for page in scores)) for rules in kinds}
    first = strong[min(strong)] if strong else None
    chosen = first or max(kinds, key=lambda rules: whole[rules])
    other = max((_score(page, paper) for paper in look_alikes for page in pages[:1]), default=0.0)
    if other >= _KNOWN_FROM and other >= max(scores[0].values()):
        return of_no_kind(len(pages))
    if whole[chosen] < _KNOWN_FROM:
        return _by_labels(pages, kinds, other)
    runner_up = max(score for rules, score in whole.items() if rules.kind is not chosen.kind)
    several = len({rules.kind for rules in strong.values()}) > 1
    confidence = _confidence(whole[chosen], 0.0 if several else runner_up)
    return Classified(chosen, confidence, _pages_of(chosen, strong, len(pages)), several)


def _by_labels(pages: Sequence[PageText], kinds: Sequence[KindRules], other: float) -> Classified:
    """The kind whose labels are on the pages, where nothing else tells it and no look-alike is near."""
    found = kind_by_labels((row for page in pages for row in page.rows), kinds)
    if found is None or other > _LOOK_ALIKE_NEAR:
        return of_no_kind(len(pages))
    return Classified(found[0], _confidence(found[1], 0.0), tuple(range(len(pages))))


def parts_of(
    pages: Sequence[PageText], kinds: Sequence[KindRules], look_alikes: Sequence[LookAlike] = ()
) -> tuple[Classified, ...]:
    """The documents that a file is a bundle of, in order; one alone where it is none.

    A document begins on a page that is of another kind than the one before and has little of that one's,
    of no kind of ours, or, for kinds of one page, plainly is another such page.
    """
    scores = _scores(pages, kinds)
    parts: list[Classified] = []
    for index, (page, score) in enumerate(zip(pages, scores, strict=True)):
        rules = _strong(score) or _unlike_before(score, parts)
        other = max((_score(page, paper) for paper in look_alikes), default=0.0)
        if other >= _STRONG_FROM and other > max(score.values()):
            rules, begins = None, True
        else:
            begins = rules is not None and _begins(rules, parts)
        if begins or not parts:
            confidence = _confidence(score[rules], 0.0) if rules else 0.0
            parts.append(Classified(rules, confidence, (index,)))
        else:
            parts[-1] = replace(parts[-1], pages=(*parts[-1].pages, index))
    return tuple(parts)


def _unlike_before(page: dict[KindRules, float], parts: Sequence[Classified]) -> KindRules | None:
    """The kind of a page that is known for one, and hardly goes on with the document before it."""
    best = max(page, key=lambda rules: page[rules])
    before = parts[-1].rules if parts else None
    goes_on = page[before] if before else 0.0
    return best if page[best] >= _KNOWN_FROM and goes_on <= _LITTLE * page[best] else None


def _begins(rules: KindRules, parts: Sequence[Classified]) -> bool:
    before = parts[-1].rules if parts else None
    return before is None or before.kind is not rules.kind or rules.one_page


def _scores(pages: Sequence[PageText], kinds: Sequence[KindRules]) -> list[dict[KindRules, float]]:
    return [{rules: _score(page, rules) for rules in kinds} for page in pages]


def _strong_pages(scores: Sequence[dict[KindRules, float]]) -> dict[int, KindRules]:
    return {index: rules for index, page in enumerate(scores) if (rules := _strong(page)) is not None}


def of_no_kind(pages: int) -> Classified:
    """Not one of the documents that we know."""
    return Classified(None, 0.0, tuple(range(pages)))


def _score(page: PageText, rules: KindRules | LookAlike) -> float:
    score = sum(signal.weight for signal in rules.signals if signal.pattern.search(page.flow.text))
    rows = _TITLE_ROWS if isinstance(rules, KindRules) else _LOOK_ALIKE_ROWS
    headings = [text for row in page.rows[:rows] for text in _titles_in(row)]
    for title in rules.titles:
        if any(_is_title(text, title.pattern) for text in headings):
            return score + title.weight
    return score


def _titles_in(row: Row) -> tuple[str, ...]:
    """The whole line, and each side where a title stands beside a letterhead; a row of links is no title."""
    beside = row.cells if len(row.cells) <= _BESIDE_MAX else ()
    return (row.run.text, *(cell.text for cell in beside))


def _is_title(text: str, pattern: re.Pattern[str]) -> bool:
    """A title (nearly) stands alone; the same words in a sentence only mention such a document."""
    if len(text) > _TITLE_LETTERS_MAX:
        return False
    found = pattern.search(text)
    return found is not None and len(found[0]) >= _TITLE_SHARE * len(text)


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
