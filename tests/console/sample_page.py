"""The HTML of a sample case's page, and the queue beside it, without a program."""

from datetime import timedelta
from typing import Any

from assistant.actions.cases_beside import CasesBeside
from assistant.console.asked_for import AskedFor
from assistant.console.case_place import OpenParts, page_values
from assistant.console.ruling_form import Written
from assistant.console.show import Show, console_phrases, templates
from assistant.console.visitor import Visitor
from models.facts.case_file import CaseFile
from models.facts.language import Language
from models.facts.review import CaseKind, CaseState
from models.facts.review_queue import CaseLine
from models.facts.staff import StaffMember
from tests.console.sample_case import ME, OTHER, a_case, a_colleague
from tests.console.sample_papers import NOW
from tools.policy.pack import PolicyPack


def a_line(number: int, **changes: Any) -> CaseLine:
    kinds = (CaseKind.LIMIT, CaseKind.APPEAL, CaseKind.LIMIT, CaseKind.CORRECTION, CaseKind.QUESTION)
    reasons = ("documents_disagree", "late_payments", "above_automatic_cap", "correction", "asked_for_person")
    values: dict[str, Any] = {
        "case_id": f"rev_01k9q3m2hv7c5w8x4t6n0p{number:04d}",
        "kind": kinds[number % 5],
        "reason": reasons[number % 5],
        "state": CaseState.WAITING,
        "priority": number % 5,
        "opened_at": NOW - timedelta(hours=number),
        "due_at": NOW + timedelta(minutes=75 * number - 80),
        "seconds_left": 0,
        "changed_at": NOW,
        "revision": 0,
        "amount_minor": (1_200_000 + 350_000 * number) if number % 5 < 3 else None,
        "claimed_by": None,
        "handed_up": number == 4,
        "for_me": True,
    }
    return CaseLine(**values | changes)


def beside() -> CasesBeside:
    here = a_line(9, case_id=a_case().case_id, claimed_by=ME, state=CaseState.CLAIMED)
    asked = a_line(3, claimed_by=ME, state=CaseState.ASKED)
    return CasesBeside(mine=(here, asked), others=tuple(a_line(number) for number in range(12)))


_TEMPLATES, _PHRASES = templates(), console_phrases()


def a_show(pack: PolicyPack) -> Show:
    show = Show(_TEMPLATES, _PHRASES, pack.currency)
    show.served.add("/console/cases")
    return show


def a_page(
    pack: PolicyPack,
    file: CaseFile,
    *,
    staff: StaffMember | None = None,
    language: Language = Language.EN,
    parts: OpenParts | None = None,
    **changes: Any,
) -> str:
    """The page's HTML."""
    visitor = Visitor(staff or a_colleague(language=language), "token", language, "/console/cases/x")
    values: dict[str, Any] = {
        **page_values(file, visitor, pack, parts or OpenParts(AskedFor())),
        "at": NOW,
        "pulse": "2-1 abc",
        "names": {ME: "Lin Wei", OTHER: "Wang Min"},
        "side": beside(),
        "talk": None,
        "kept": Written(),
        "problem": "",
    }
    return a_show(pack).html("case/case.html", visitor, **values | changes)
