"""Levels of degrees and the subjects they are in, in Chinese and English."""

import re
from dataclasses import replace

from models.facts.evidence import Degree, DegreeValue
from tools.documents.parsed import Reading, Surroundings
from tools.documents.words import words

# The highest first: 硕士研究生 must not stop at 学士, nor "Master of Science" at a bachelor's mention.
_LEVELS: tuple[tuple[Degree, str], ...] = (
    (Degree.DOCTOR, r"博\s*士|\bdoctor(?:ate)?\b|\bPh\.?\s?D\b|\bD\.?Phil\b"),
    (Degree.MASTER, r"硕\s*士|\bmaster(?:'?s)?\b|\bM\.?B\.?A\b|\bM\.?\s?Sc\b|\bM\.?Eng\b"),
    (
        Degree.BACHELOR,
        r"学\s*士|本\s*科|\bbachelor(?:'?s)?\b|\bB\.?\s?Sc\b|\bB\.?\s?Eng\b|\bB\.?\s?A\.(?=\s|$)|"
        r"\bundergraduate\b(?!\s+(?:student|dean|office|admission|certificate))",
    ),
    (Degree.ASSOCIATE, r"专\s*科|大\s*专|高职|\bassociate(?:'?s)?\s+(?:degree|of|in)\b|\bhigher diploma\b"),
)
_PATTERNS = tuple((degree, re.compile(form, re.IGNORECASE)) for degree, form in _LEVELS)


_SUBJECT = re.compile(
    r"^\s*(?:完成了?|修完了?|攻读了?|学习|就读|主修)?(?P<subject>.+?)(?:\(?学科\)?)?[\s(]*$"
)
_SUBJECT_LETTERS_MAX = 60


def subject(text: str, around: Surroundings) -> Reading | None:
    """What was studied, without the words for studying it around it."""
    found = _SUBJECT.match(text)
    reading = words(longest=_SUBJECT_LETTERS_MAX)(text[: found.end("subject")], around) if found else None
    if reading is None or found is None:
        return None
    start = max(reading.start, found.start("subject"))
    inner = words(longest=_SUBJECT_LETTERS_MAX)(text[start : reading.end], around)
    return inner and replace(inner, start=inner.start + start, end=inner.end + start)


def degree(text: str, around: Surroundings) -> Reading | None:
    """The level of the degree that the text names first; the higher where it names two at once."""
    found = [
        (match.start(), order, level, match)
        for order, (level, form) in enumerate(_PATTERNS)
        if (match := form.search(text))
    ]
    if not found:
        return None
    _, _, level, match = min(found, key=lambda item: item[:2])
    return Reading(DegreeValue(degree=level), 1.0, *match.span())
