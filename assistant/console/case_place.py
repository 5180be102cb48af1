"""A case's page as one person sees it: what is open on it, and everything that its templates name."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any
from urllib.parse import urlencode

from fastapi import Depends, Query

from assistant.actions.cases_beside import cases_beside
from assistant.actions.look_at_case import look_at_case
from assistant.actions.look_at_transcript import look_at_transcript
from assistant.actions.means import Means
from assistant.actions.staff_names import staff_names
from assistant.actions.watch_cases import case_pulse
from assistant.console import case_view
from assistant.console.asked_for import AsAskedFor, AskedFor
from assistant.console.ruling_form import Written
from assistant.console.visitor import Visitor
from models.facts.case_file import CaseFile
from models.facts.language import Language
from models.facts.review import CaseKind
from models.facts.staff import May, StaffMember
from models.facts.transcript import Transcript
from tools.explanation.figures import money
from tools.explanation.words import word
from tools.policy.pack import PolicyPack
from tools.staff.permissions import may

CASES = "/console/cases"


@dataclass(frozen=True, slots=True)
class OpenParts:
    """What is open on a case's page, as its address says; the queue beside it is narrowed by `asked`."""

    asked: AskedFor
    evidence: str | None = None
    page: int = 1
    talk: bool = False

    def link(self, case_id: str, *, verb: str = "", **changes: Any) -> str:
        """The same case with other parts open; another document opens at its first page. With a verb, where a
        form goes that comes back to the same parts."""
        now: dict[str, Any] = {"evidence": self.evidence, "page": self.page, "talk": self.talk}
        if changes.get("evidence", self.evidence) != self.evidence:
            now["page"] = 1
        said = {
            name: value for name, value in (now | changes).items() if value and (name, value) != ("page", 1)
        }
        query = urlencode({name: 1 if value is True else value for name, value in said.items()})
        path = self.asked.link(f"{CASES}/{case_id}{f'/{verb}' if verb else ''}")
        return path if not query else f"{path}{'&' if '?' in path else '?'}{query}"


def open_parts(
    asked: AsAskedFor,
    evidence: Annotated[str | None, Query(max_length=100)] = None,
    page: Annotated[int, Query(ge=1, le=1_000)] = 1,
    talk: Annotated[bool, Query()] = False,
) -> OpenParts:
    return OpenParts(asked, evidence, page, talk)


AsOpenParts = Annotated[OpenParts, Depends(open_parts)]


def case_place(
    means: Means,
    visitor: Visitor,
    case_id: str,
    parts: OpenParts,
    written: Written | None = None,
    problem: str = "",
) -> dict[str, Any]:
    """Everything that a case's page shows now; looking at it is written down.

    Raises RoleMissing, CaseNotFound, AccountClosed.
    """
    staff = visitor.staff
    pulse = case_pulse(means, staff, case_id)
    file = look_at_case(means, staff, case_id)
    return {
        **page_values(file, visitor, means.pack, parts),
        "at": means.now(),
        "pulse": pulse,
        "names": staff_names(means),
        "side": cases_beside(means, staff, parts.asked.wanted()),
        "talk": _talk(means, staff, file) if parts.talk else None,
        "kept": written or Written(),
        "problem": problem,
    }


def page_values(file: CaseFile, visitor: Visitor, pack: PolicyPack, parts: OpenParts) -> dict[str, Any]:
    """What the page makes of a case, for whoever looks."""
    standing, case_id = case_view.stands(file, visitor.staff), file.case.case_id
    return {
        "file": file,
        "case": file.case,
        "pack": pack,
        "stands": standing,
        "sees_high": may(visitor.staff, May.SETTLE_HIGH),
        "sections": case_view.SECTIONS,
        "page_of": lambda line: parts.asked.link(f"{CASES}/{line.case_id}"),
        "here_with": lambda **changes: parts.link(case_id, **changes),
        "do": lambda verb: parts.link(case_id, verb=verb),
        "at_case": f"{CASES}/{case_id}",
        **_evidence(file, standing, parts, visitor.language),
        **_said(file, standing),
        **_deciding(file, standing, pack, visitor.language),
    }


def _talk(means: Means, staff: StaffMember, file: CaseFile) -> Transcript | None:
    """Only for whoever has the case; an address that somebody kept opens nothing more."""
    opens = case_view.stands(file, staff) in {"mine", "second"}
    return look_at_transcript(means, staff, file.case.case_id) if opens else None


def _evidence(file: CaseFile, standing: str, parts: OpenParts, language: Language) -> dict[str, Any]:
    opens = standing in {"mine", "second"}
    paper = case_view.paper_of(file, parts.evidence) if opens else None
    page = min(parts.page, len(paper.pages) or 1) if paper else 1
    documents = _named(file, language)
    return {
        "opens": opens,
        "put_away": standing == "over" and not file.evidence and file.score is None,
        "gone": opens and paper is None and parts.evidence is not None,
        "papers": file.evidence,
        "paper": paper,
        "page": page,
        "marks": case_view.marks(paper, page) if paper else (),
        "documents": documents,
        "opened": sum(each.opened_by_me for each in file.evidence),
        "to_open": sum(each.has_file for each in file.evidence),
        "facts_by_paper": case_view.by_paper(file.facts),
        "looks": case_view.last_looks(file.steps),
        "next_unopened": case_view.next_unopened(file),
        "unopened": case_view.unopened(file),
        "troubles": case_view.troubles(file.evidence),
        "paper_troubles": case_view.troubles([paper]) if paper else (),
        "passed": case_view.passed(file.evidence),
        "closed": case_view.closed_papers(file.closed),
        "consents": {each.evidence_id: each for each in file.evidence},
    }


def _said(file: CaseFile, standing: str) -> dict[str, Any]:
    """What the machine concluded: closed as one until everything was looked at."""
    heard = case_view.may_hear(file, standing)
    findings = file.score.findings if file.score and heard else ()
    return {
        "heard": heard,
        "machine": case_view.machine_said(file) if heard else None,
        "telling": case_view.telling(findings),
        "harmless": case_view.harmless(findings),
        "steps": case_view.counted(case_view.told_steps(file, heard)),
    }


def _deciding(file: CaseFile, standing: str, pack: PolicyPack, language: Language) -> dict[str, Any]:
    bounds = file.bounds
    found = set(file.decision.reasons if file.decision else ())
    codes = bounds.reasons if bounds else ()
    return {
        "choices": case_view.choices(file, standing),
        "asked_minor": file.case.amount_minor,
        "found": found,
        "reasons": sorted(codes, key=lambda code: (code not in found, code)),
        "headline": _headline(file, pack, language),
        "rationale_min": file.may.rationale_characters_min,
        "four_eyes_minor": bounds.four_eyes_from_minor if bounds else None,
    }


def _named(file: CaseFile, language: Language) -> Mapping[str, str]:
    """What each document is called; of two alike, by their number."""
    kinds = [each.kind for each in file.evidence]
    return {
        each.evidence_id: word(f"kind.{each.kind}", language)
        + (f" {kinds[: place + 1].count(each.kind)}" if kinds.count(each.kind) > 1 else "")
        for place, each in enumerate(file.evidence)
    }


def _headline(file: CaseFile, pack: PolicyPack, language: Language) -> tuple[str, dict[str, str]]:
    """The phrase that says in a line what the case is about, with its values."""
    case, wish = file.case, file.wish
    values = {}
    if case.amount_minor is not None:
        values["amount"] = money(case.amount_minor, language, pack.currency, in_full=True)
    if case.kind is CaseKind.LIMIT:
        key = "wants"
        if wish is not None and wish.scene is not None:
            key, values["scene"] = "wants_scene", word(f"scene.{wish.scene}", language)
        return f"case.{key}{'' if 'amount' in values else '_some'}", values
    if case.kind is CaseKind.APPEAL:
        return f"case.appeals{'_amount' if values else ''}", values
    return f"case.{case.kind.value}", {}
