"""Finds every candidate for a field and settles on one, less sure where candidates disagree."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from models.facts.evidence import Field, FieldValue, TextValue
from tools.documents.flow import matches
from tools.documents.glyphs import Run
from tools.documents.pairing import Sheet, pairs
from tools.documents.parsed import Reading, Surroundings
from tools.documents.rules import FieldRule

_DISAGREEING_WITHIN = 0.2
_DISAGREEMENT = 0.8
_LOOK_BACK = 14


@dataclass(frozen=True, slots=True)
class Candidate:
    value: FieldValue
    confidence: float
    place: Run
    warnings: tuple[str, ...]


def settled(
    rule: FieldRule, sheets: Sequence[Sheet], flows: Sequence[Run], language: str
) -> tuple[Field, tuple[str, ...]] | None:
    """The best candidate as a field, with its warnings; None where there is none."""
    found = [*_labelled(rule, sheets, language), *_in_sentences(rule, flows, language)]
    if not found:
        return None
    # max keeps the first of equals: what stands earlier in the document.
    best = max(found, key=lambda candidate: candidate.confidence)
    rivals = [
        other
        for other in found
        if other.confidence > best.confidence - _DISAGREEING_WITHIN and not _agree(best.value, other.value)
    ]
    confidence = best.confidence * (_DISAGREEMENT if rivals else 1.0)
    read = Field(
        name=rule.name,
        value=best.value,
        confidence=round(confidence, 3),
        page=best.place.page,
        box=best.place.box(),
    )
    return read, best.warnings


def _labelled(rule: FieldRule, sheets: Sequence[Sheet], language: str) -> Iterator[Candidate]:
    for sheet in sheets:
        for pair in pairs(sheet, rule.pattern):
            if rule.unlike and rule.unlike.search(pair.label):
                continue
            reading = rule.parse(pair.value.text, Surroundings(pair.label, language))
            if reading:
                yield _candidate(reading, pair.value, pair.place.value)


def _in_sentences(rule: FieldRule, flows: Sequence[Run], language: str) -> Iterator[Candidate]:
    for sentence in rule.sentences:
        for flow in flows:
            for match, run in matches(flow, sentence.pattern):
                before = flow.text[max(0, match.start("value") - _LOOK_BACK) : match.start("value")]
                if rule.unlike and rule.unlike.search(
                    before + match[0][: match.start("value") - match.start()]
                ):
                    continue
                reading = rule.parse(run.text, Surroundings(_clause(flow.text, match), language))
                if reading:
                    yield _candidate(reading, run, sentence.confidence)


def _clause(text: str, match: re.Match[str]) -> str:
    """The match with the words before it in the same sentence: `Your gross monthly | salary will be`."""
    before = re.split(r"[.。;\n]", text[max(0, match.start() - 30) : match.start()])[-1]
    return before + match[0]


def _candidate(reading: Reading, run: Run, trust: float) -> Candidate:
    place = run.part(reading.start, reading.end)
    value = reading.value
    if isinstance(value, TextValue):
        value = _as_printed(value, place)
    return Candidate(value, trust * reading.certainty, place, reading.warnings)


def _as_printed(value: TextValue, place: Run) -> TextValue:
    """The words with the document's own marks, fullwidth brackets and so on, where only they differ."""
    return TextValue(text=place.shown[:400]) if place.text == value.text and place.shown.strip() else value


def _agree(one: FieldValue, other: FieldValue) -> bool:
    if isinstance(one, TextValue) and isinstance(other, TextValue):
        a, b = _folded(one.text), _folded(other.text)
        return a in b or b in a
    return one == other


def _folded(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum())
