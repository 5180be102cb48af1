"""Finds every candidate for a field and settles on one, less sure where candidates disagree."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from models.facts.evidence import Field, FieldValue, TextValue
from tools.documents.confidence import calibrated, seen
from tools.documents.day_order import day_stands_first
from tools.documents.flow import matches
from tools.documents.glyphs import Run
from tools.documents.pairing import Pair, Place, pairs, pairs_found
from tools.documents.parsed import Parser, Reading, Surroundings
from tools.documents.placed_fields import as_printed, field_at
from tools.documents.repairs import REPAIRED, mended
from tools.documents.rules import FieldRule
from tools.documents.sheets import Sheet
from tools.documents.unmet_labels import LabelWords

_DISAGREEING_WITHIN = 0.2
_DISAGREEMENT = 0.8
_AGREEMENT = 0.04
_LOOSELY_BOUNDED = 0.95
"""For words in a sentence, and below a label: a line of them is easily cut too short or too long."""
_FIGURES_SHARE = 0.8
_LOOK_BACK = 14


@dataclass(frozen=True, slots=True)
class Candidate:
    value: FieldValue
    confidence: float
    place: Run
    warnings: tuple[str, ...]
    loosely_bounded: bool = False
    """Where it begins and ends is less plain than that it stands there."""


def settled(
    rule: FieldRule, sheets: Sequence[Sheet], flows: Sequence[Run], language: str
) -> tuple[Field, tuple[str, ...]] | None:
    """The best candidate as a field, with its warnings; None where there is none."""
    pictures = _pictures(sheets)
    around = Surroundings("", language, day_stands_first("\n".join(flow.text for flow in flows)))
    found = [*_labelled(rule, sheets, around), *_in_sentences(rule, flows, around, pictures)]
    return _best(rule, found, pictures) if found else None


def settled_by_words(
    rule: FieldRule, words: LabelWords, sheets: Sequence[Sheet], flows: Sequence[Run], language: str
) -> tuple[Field, tuple[str, ...]] | None:
    """The same by labels that the rule does not list, and whose words speak for its field."""
    around = Surroundings("", language, day_stands_first("\n".join(flow.text for flow in flows)))
    found = [
        candidate
        for sheet in sheets
        for pair in pairs_found(sheet, lambda cell: words.match(cell, rule.name))
        if (candidate := _of_pair(rule, pair, sheet, around))
    ]
    return _best(rule, found, _pictures(sheets)) if found else None


def _best(
    rule: FieldRule, found: Sequence[Candidate], pictures: frozenset[int]
) -> tuple[Field, tuple[str, ...]]:
    # max keeps the first of equals: what stands earlier in the document.
    best = max(found, key=lambda candidate: candidate.confidence)
    rivals = [
        other
        for other in found
        if other.confidence > best.confidence - _DISAGREEING_WITHIN and not _agree(best.value, other.value)
    ]
    confidence = best.confidence * (_DISAGREEMENT if rivals else 1.0)
    confidence *= _LOOSELY_BOUNDED if best.loosely_bounded else 1.0
    recognised = best.place.page in pictures
    if recognised or isinstance(best.value, TextValue):
        confidence = _twice_seen(confidence, best, found)
    read = field_at(rule.name, best.value, calibrated(confidence, recognised=recognised), best.place)
    return read, best.warnings


def _pictures(sheets: Sequence[Sheet]) -> frozenset[int]:
    """Which pages were recognised."""
    return frozenset(sheet.page.number for sheet in sheets if sheet.page.recognised)


def _twice_seen(confidence: float, best: Candidate, found: Sequence[Candidate]) -> float:
    """Surer where the same value stands in a second place: reading rarely errs twice alike."""
    elsewhere = any(
        other.place.box() != best.place.box() and _same(best.value, other.value) for other in found
    )
    return min(1.0, confidence + _AGREEMENT) if elsewhere else confidence


def _labelled(rule: FieldRule, sheets: Sequence[Sheet], document: Surroundings) -> Iterator[Candidate]:
    for sheet in sheets:
        beside_is_none = False
        for pair in _own_pairs(rule, sheet):
            if pair.place is Place.BELOW_INSTEAD and beside_is_none:
                pair = replace(pair, place=Place.BELOW)
            candidate = _of_pair(rule, pair, sheet, document)
            beside_is_none = candidate is None and pair.place in (Place.RIGHT_CELL, Place.AFTER_COLON)
            if candidate:
                yield candidate


def _own_pairs(rule: FieldRule, sheet: Sheet) -> Iterator[Pair]:
    """By its labels, wherever they may be its own, and by general ones where they are."""
    found = pairs(sheet, rule.pattern, rule.labels)
    if rule.under is None:
        yield from found
        return
    yield from (pair for pair in found if not rule.under.others.search(sheet.section(pair.value)))
    for pair in pairs(sheet, rule.under.pattern, rule.under.labels):
        if rule.under.headings.search(sheet.section(pair.value)):
            yield pair


def _of_pair(rule: FieldRule, pair: Pair, sheet: Sheet, document: Surroundings) -> Candidate | None:
    if rule.unlike and rule.unlike.search(pair.label):
        return None
    around = replace(document, label=pair.label)
    reading = _parsed(rule.parse, pair.value, around, recognised=sheet.page.recognised)
    if reading is None:
        return None
    below = pair.place in (Place.BELOW, Place.BELOW_INSTEAD)
    trust = pair.place.value * pair.trust
    return _candidate(reading, pair.value, trust, below and _are_words(reading.value))


def _parsed(parse: Parser, run: Run, around: Surroundings, *, recognised: bool) -> Reading | None:
    """As the parser reads the text; where it was recognised, with its figures mended, and then less sure."""
    if not recognised:
        return parse(run.text, around)
    repaired = mended(run.text)
    if repaired.text == run.text:
        return parse(run.text, around)
    reading = parse(repaired.text, around)
    if reading is None or (isinstance(reading.value, TextValue) and not _is_number(reading.value.text)):
        return parse(run.text, around)
    start, end = repaired.span(reading.start, reading.end)
    touched = repaired.text[reading.start : reading.end] != run.text[start:end]
    return replace(
        reading, start=start, end=end, certainty=reading.certainty * (REPAIRED if touched else 1.0)
    )


def _is_number(text: str) -> bool:
    return sum(character.isdigit() for character in text) >= _FIGURES_SHARE * len(text)


def _in_sentences(
    rule: FieldRule, flows: Sequence[Run], document: Surroundings, pictures: frozenset[int]
) -> Iterator[Candidate]:
    for sentence in rule.sentences:
        for flow in flows:
            for match, run in matches(flow, sentence.pattern):
                start = match.start("value")
                before = flow.text[max(0, start - _LOOK_BACK) : start]
                if rule.unlike and rule.unlike.search(before + match[0][: start - match.start()]):
                    continue
                around = replace(document, label=_clause(flow.text, match))
                reading = _parsed(rule.parse, run, around, recognised=run.page in pictures)
                if reading:
                    yield _candidate(reading, run, sentence.confidence, _are_words(reading.value))


def _clause(text: str, match: re.Match[str]) -> str:
    """The match with the words before it in the same sentence: `Your gross monthly | salary will be`."""
    before = re.split(r"[.。;\n]", text[max(0, match.start() - 30) : match.start()])[-1]
    return before + match[0]


def _are_words(value: FieldValue) -> bool:
    return isinstance(value, TextValue) and not _is_number(value.text)


def _candidate(reading: Reading, run: Run, trust: float, loosely_bounded: bool = False) -> Candidate:
    place = run.part(reading.start, reading.end)
    value = as_printed(reading.value, place)
    return Candidate(value, trust * reading.certainty * seen(place), place, reading.warnings, loosely_bounded)


def _agree(one: FieldValue, other: FieldValue) -> bool:
    """They are the same, or one says part of what the other says."""
    if isinstance(one, TextValue) and isinstance(other, TextValue):
        a, b = _folded(one.text), _folded(other.text)
        return a in b or b in a
    return one == other


def _same(one: FieldValue, other: FieldValue) -> bool:
    """They are the same, however words are spelled with marks, spaces and capitals."""
    if isinstance(one, TextValue) and isinstance(other, TextValue):
        return _folded(one.text) == _folded(other.text)
    return one == other


def _folded(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum())
