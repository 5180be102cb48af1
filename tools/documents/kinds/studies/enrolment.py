"""Tells someone who is still enrolled from someone who has a degree."""

import re
from dataclasses import replace

from models.facts.evidence import FieldName
from tools.documents.rules import Draft

_ENROLMENT = re.compile(
    r"在\s*读\s*证\s*明|届时|尚未毕业|毕业后(?:方|可|将)|在\s*学\s*证\s*明|在\s*校\s*(?:生\s*)?证\s*明|在籍证明|学\s*籍\s*证\s*明|系我校在(?:校|读|籍)|目前在(?:我校|本校|读)|预计.{0,16}?毕业|学籍在线验证"
    r"|enrol?ment\s+(?:certificate|verification|letter|confirmation|status)|student\s+status\s+(?:letter|confirmation|certificate)|(?:certificate|proof|verification|confirmation)\s+of\s+(?:enrol?ment|student\s+status|studentship)"
    r"|(?:is|are|has\s+been)\s+(?:currently|presently|now|still)?\s*(?:an?\s+)?(?:enrolled|registered|studying|pursuing|"
    r"(?:full|part)[-\x20]time\s+student|bona\s*fide\s+student|(?:current|continuing|registered|enrolled)\s+student)|(?:currently|presently)\s+(?:in|on|undertaking|reading\s+for)\b|"
    r"(?:anticipated|projected|estimated)\s+(?:date\s+of\s+)?(?:graduat|complet)|(?:due|scheduled|expected|anticipated)\s+to\s+(?:graduate|complete|finish)|will\s+(?:graduate|complete|be\s+awarded)|expected\s+(?:date\s+of\s+)?(?:graduat|"
    r"complet)|expects?\s+to\s+graduate",
    re.IGNORECASE,
)
_GRADUATED = re.compile(
    r"准予毕业|(?<!颁发)(?<!发给)(?<!取得)毕业证书|(?<!颁发)学位证书|授予.{0,16}学位|has\s+(?:been\s+)?(?:awarded|conferred|graduated|completed\s+(?:all\s+)?(?:the\s+)?requirements)|hereby\s+confers?|(?:is|was)\s+(?:hereby\s+)?(?:awarded|conferred)|admitted\s+to\s+the\s+degree",
    re.IGNORECASE,
)
_STILL_THERE = re.compile(
    r"在\s*[读学籍校]\s*(?:生\s*)?证\s*明|在读|在学|在籍|届时|预计.{0,16}?毕业|学籍证明|(?<!was\s)(?<!were\s)enrol|expected|anticipated|currently|presently",
    re.IGNORECASE,
)
_ONLY_GRADUATES_HAVE = {FieldName.DEGREE, FieldName.GRADUATED_ON}


def enrolment_is_no_diploma(draft: Draft) -> Draft:
    """Someone still enrolled has no degree yet: take back what would say so, and warn."""
    text = " ".join(flow.text for flow in draft.flows)
    # A diploma tells of the years of study; only wording about the present makes it an enrolment.
    if not _ENROLMENT.search(text) or (_GRADUATED.search(text) and not _STILL_THERE.search(text)):
        return draft
    fields = tuple(field for field in draft.fields if field.name not in _ONLY_GRADUATES_HAVE)
    return replace(draft, fields=fields, warnings=(*draft.warnings, "enrolment_not_diploma"))


_OF_A_STUDENT = re.compile(
    r"学\s*籍|\bstudent\b(?!\s+(?:records?|services?|administration|registry|no|number|id)\b)|enrol?ment",
    re.IGNORECASE,
)
_STILL_STUDYING = re.compile(
    r"学籍状态\s*:?\s*(?:在籍|注册学籍)|(?:student|enrol?ment|registration)\s+status\s*:?\s*(?:currently\s+)?(?:enrolled|registered|active|in\s+school)",
    re.IGNORECASE,
)
_LEFT_WITH_DEGREE = re.compile(
    r"学籍状态\s*:?\s*(?:不在籍)?\s*\(?毕业|(?:student|enrol?ment)\s+status\s*:?\s*(?:not\s+enrolled\s*)?\(?graduated",
    re.IGNORECASE,
)
_TITLE_ROWS = 5


def student_record_is_no_diploma(draft: Draft) -> Draft:
    """A registry's report on a student says nothing of a degree, unless it says that it was awarded."""
    text = " ".join(flow.text for flow in draft.flows)
    headings = " ".join(row.run.text for sheet in draft.sheets[:1] for row in sheet.rows[:_TITLE_ROWS])
    of_a_student = _OF_A_STUDENT.search(headings) and not re.search(
        r"学\s*[历位](?!\s*籍)|qualification|degree|award|graduat", headings, re.IGNORECASE
    )
    if _LEFT_WITH_DEGREE.search(text) or not (of_a_student or _STILL_STUDYING.search(text)):
        return draft
    fields = tuple(field for field in draft.fields if field.name not in _ONLY_GRADUATES_HAVE)
    return replace(draft, fields=fields, warnings=(*draft.warnings, "enrolment_not_diploma"))
