"""Levels of degrees and the subjects they are in, in Chinese and English."""

import re
from dataclasses import replace

from models.facts.evidence import Degree, DegreeValue
from tools.documents.parsed import Reading, Surroundings
from tools.documents.words import words


def _letters(*shorts: str) -> str:
    """Capitals with or without points between them: `BSc`, `B.Sc.`, `B. Sc`."""
    spelled = (r"\.?\s?".join(re.findall(r"[A-Z][a-z]*", short)) for short in shorts)
    return rf"(?-i:(?<![\w.])(?:{'|'.join(spelled)})(?![\w'&]|\.\w))"


# The highest first: 硕士研究生 must not stop at 学士, nor "Master of Science" at a bachelor's mention.
_LEVELS: tuple[tuple[Degree, str], ...] = (
    (
        Degree.DOCTOR,
        r"博\s*士|\bdoctor(?:ate|al)?\b|\bjuris\s+doctor\b|"
        + _letters("PhD", "PHD", "DPhil", "EdD", "DBA", "DSc", "JD", "MD", "LLD", "DEng", "PsyD", "PharmD"),
    ),
    (
        Degree.MASTER,
        r"硕\s*士|\bmaster(?:'?s)?\b|\bpost[\s-]?graduate\b(?!\s+(?:diploma|certificate|office|school|dean))|\bmagister\b|"
        + _letters("MBA", "EMBA", "MSc", "MEng", "MA", "MS", "MPhil", "MRes", "LLM", "MCom", "MTech", "MEd")
        + "|"
        + _letters("MFin", "MPA", "MPH", "MFA", "MSW", "MArch", "MMus", "MAcc", "MPAcc", "MCA"),
    ),
    (
        Degree.BACHELOR,
        r"学\s*士|本\s*科|专\s*升\s*本|高\s*起\s*本|专\s*科\s*(?:起|升)\s*点?\s*(?:升\s*)?本\s*科?|\bbachelor(?:'?s)?\b|\bbaccalaureate\b|"
        r"\bundergraduate\b(?!\s+(?:student|dean|office|admission|certificate|school|faculty))|"
        + _letters("BSc", "BEng", "BA", "BS", "BBA", "LLB", "BCom", "BTech", "BE", "BEd", "BFA", "BArch")
        + "|"
        + _letters("BSN", "MBBS", "BBus", "BSocSc", "BSS", "BCA", "BPharm", "BMus", "BDS", "BNurs"),
    ),
    (
        Degree.ASSOCIATE,
        r"副\s*学\s*士|专\s*科|大\s*专|高\s*职|高\s*起\s*专|高\s*专|\bassociate(?:'?s)?\s+(?:degree|of|in)\b|\bhigher\s+(?:national\s+)?diploma\b|"
        r"\bfoundation\s+degree\b|\bjunior\s+college\b|" + _letters("AA", "AAS", "HND"),
    ),
)
_PATTERNS = tuple((degree, re.compile(form, re.IGNORECASE)) for degree, form in _LEVELS)


_SUBJECT = re.compile(
    r"^\s*(?:完成了?|修完了?|攻读了?|学习|就读|主修)?(?P<subject>.+?)(?:\(?学科\)?)?[\s(]*$",
    re.DOTALL,
)
_SUBJECT_LETTERS_MAX = 60
_HONOURS = (
    r"\(?\b(?:with\s+)?(?:(?:first|second|third|upper|lower)[\s-]+(?:class|division)?\s*)*(?:hon(?:ou?r)?s?|distinction|merit)\b\.?"
    r"(?:\s*degree)?\)?"
)
_SHORT_TITLES = "|".join(
    (
        _letters("PhD", "DPhil", "MBA", "MSc", "MEng", "MA", "MS", "MPhil", "MRes", "LLM", "MCom", "MTech"),
        _letters("BSc", "BEng", "BA", "BS", "BBA", "LLB", "BCom", "BTech", "BE", "BEd", "BFA", "AA", "AAS"),
        _letters("MEd", "AS", "MFA", "MPA", "MPH"),
    )
)
_TITLE_IN_FRONT = re.compile(
    r"^\s*(?:(?:bachelor|master|doctor|associate)(?:'?s)?(?:\s+degree)?(?:\s+(?:of|in)\s+(?:philosophy|applied\s+science|applied|science|arts|"
    r"engineering|business\s+administration|business|commerce|education|laws?|technology|social\s+sciences?|fine\s+arts|"
    r"research|letters|medicine)s?)?"
    rf"|{_SHORT_TITLES}"
    r"|higher\s+diploma)\.?(?!\s+of\b)"
    rf"(?P<rest>\s*(?:{_HONOURS})?\s*(?:,|:|-|–|/|degree\b)?\s*(?:(?:programme|program)\s+)?(?:in\s+)?)",
    re.IGNORECASE,
)
_HONOURS_AFTER = re.compile(
    r"\s*\(?\s*(?:NCES\s+)?CIP\b.*$|\s*[(（](?:独立)?(?:本科|专科|专升本|高起专|高起本)(?:段|层次)?[)）]\s*$|"
    r"\s*(?:,\s*)?(?:\bwith\s+|\()(?:a\s+)?(?:(?:first|second|third|upper|lower|high|great|1st|2nd)\b.*|hon(?:ou?r)?s?\b.*|distinction|merit|"
    r"commendation|credit|pass)\b.*$",
    re.IGNORECASE,
)
_OF_DEGREES = re.compile(
    r"(?:the|your|name|title|of|academic|final|degrees?|awards?|awarded|qualifications?|credentials?|conferred|obtained|earned|type|level|"
    r"学位|学历|名称|授予|类别|\W)+",
    re.IGNORECASE,
)
"""A label under which a subject stands only after the name of a degree."""
_CUT_OFF = re.compile(r"\s(?:and|of|in|&)$")
_CUT = 0.6
_NUMBER = re.compile(r"\d{3}")
_NO_SUBJECT = re.compile(
    r".*(?:修完|年制|成绩合格|课程,|,成)|"
    r"^(?:of|in|and|with|degree|hons?|honours?|\W|(?:post|under)?graduate|research|taught|full[\s-]time|part[\s-]time)*$|"
    r"^(?:first|second|third|upper|lower|pass|merit|distinction|cum\s+laude)\b",
    re.IGNORECASE,
)


def subject(text: str, around: Surroundings) -> Reading | None:
    """What was studied, without the words for studying it and the degree's title around it."""
    found = _SUBJECT.match(text)
    if found is None:
        return None
    start, end = found.span("subject")
    title = _TITLE_IN_FRONT.match(text, 0, end)
    if title:
        start = title.end()
    elif _OF_DEGREES.fullmatch(around.label):
        return None
    honours = _HONOURS_AFTER.search(text, start, end)
    end = honours.start() if honours else end
    reading = words(longest=_SUBJECT_LETTERS_MAX)(text[start:end], around)
    if reading is None:
        return None
    held = text[start + reading.start : start + reading.end]
    if _CUT_OFF.search(held):
        reading = replace(reading, certainty=reading.certainty * _CUT)
    if _NO_SUBJECT.match(held) or _NUMBER.search(held):
        return None
    return replace(reading, start=reading.start + start, end=reading.end + start)


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
