"""Officers' cases: what they expect of a policy, outcome and trace, as data that they read and edit."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, time
from importlib.resources import files
from typing import Annotated, Any

from pydantic import Field

from models.facts.decision import Verdict
from models.facts.evidence import Scene
from tools.policy.about_sections import Words
from tools.policy.case_papers import Amount, Paper
from tools.policy.pack_draft import Written, fault_at
from tools.policy.pack_faults import Fault, PackUnusable
from tools.policy.pack_identity import parsed
from tools.policy.pack_shape import read_sound
from tools.policy.sections import Fraction, Section
from tools.policy.toml_places import lines_of

_MINOR = 100
_HOUR = time(9, tzinfo=UTC)


class SceneLimitHeld(Section):
    """A scene limit that is there already."""

    scene: Scene
    amount: Amount


class Given(Section):
    """The customer and their wish. Amounts in whole units of the pack's currency; with a scene the wish is
    for a scene limit. `pd` stands for what the risk model would say."""

    on: date | None = None
    name: Words | None = None
    born_on: date | None = None
    months: Annotated[int | None, Field(ge=0)] = None
    on_time: Annotated[int | None, Field(ge=0)] = None
    late: Annotated[int | None, Field(ge=0)] = None
    limit: Amount | None = None
    drawn: Amount | None = None
    paid_since_raise: Annotated[int | None, Field(ge=0)] = None
    wish: Amount | None = None
    scene: Scene | None = None
    scene_limits: tuple[SceneLimitHeld, ...] = ()
    pd: Fraction | None = None


class Ruled(Section):
    """What people decided on the case: what the limit is to come to, or, without one, no. `owed`: what an
    appeal ends with at least, but for a new adverse fact."""

    limit: Amount | None = None
    reasons: tuple[str, ...] = ()
    owed: Amount | None = None
    adverse_fact: str | None = None


class FindingExpected(Section):
    """A finding that must be in the trace; what it does not say may be anything."""

    rule: str
    verdict: Verdict | None = None
    reason: str | None = None
    cap: Amount | None = None
    """In whole units of the currency; a rule that caps nothing has none."""


class Then(Section):
    """What must come out. `trace`: findings that must be there. `silent`: rules that say nothing."""

    verdict: Verdict
    limit: Amount | None = None
    reasons: tuple[str, ...] | None = None
    trace: tuple[FindingExpected, ...] = ()
    silent: tuple[str, ...] = ()


class OfficersCase(Section):
    name: Words
    given: Given = Given()
    documents: tuple[Paper, ...] = ()
    ruled: Ruled | None = None
    then: Then


class CaseFile(Section):
    """`usual` is what a case does not say of its customer."""

    usual: Given
    case: Annotated[tuple[OfficersCase, ...], Field(min_length=1)]


@dataclass(frozen=True, slots=True)
class Ready:
    """A case with what is usual filled in, and where it stands."""

    name: str
    given: Given
    documents: tuple[Paper, ...]
    then: Then
    file: str
    line: int | None
    ruled: Ruled | None = None


def read_cases(text: str, file: str = "") -> tuple[Ready, ...]:
    """Raises PackUnusable with the line of everything that is wrong."""
    data, lines = parsed(text), lines_of(text)
    told, read, _ = read_sound(CaseFile, data)
    if told:
        texts = (Written("", data, lines),)
        raise PackUnusable(faults=[fault_at(texts, place, wrong, remedy) for place, wrong, remedy in told])
    cases = tuple(
        Ready(
            case.name,
            Given(**(_said(read.usual) | _said(case.given))),
            case.documents,
            case.then,
            file,
            lines.get(("case", number)),
            case.ruled,
        )
        for number, case in enumerate(read.case)
    )
    faults = tuple(fault for number, case in enumerate(cases) for fault in _gaps(number, case))
    if faults:
        raise PackUnusable(faults=faults)
    return cases


def shipped_cases(name: str) -> tuple[Ready, ...]:
    """The cases that come with a shipped pack. Raises PackUnusable."""
    folder = files("tools.policy").joinpath("packs", "cases", name)
    if not folder.is_dir():
        return ()
    texts = sorted(
        (each.name, each.read_text(encoding="utf-8"))
        for each in folder.iterdir()
        if each.name.endswith(".toml")
    )
    return tuple(case for file, text in texts for case in read_cases(text, f"{name}/{file}"))


def _said(given: Given) -> dict[str, Any]:
    return {name: getattr(given, name) for name in given.model_fields_set}


def _gaps(number: int, case: Ready) -> Iterator[Fault]:
    """What neither the case nor the usual customer says."""
    for name in ("on", "name", "born_on", "limit"):
        if getattr(case.given, name) is None:
            yield Fault(
                f"case.{number}.given.{name}",
                "neither the case nor [usual] says it",
                f"Add `{name} = ...` to [usual].",
                case.line,
            )
    if case.given.scene is None and case.given.wish is None:
        remedy = "Add `wish = ...`, or a scene."
        yield Fault(f"case.{number}.given.wish", "nobody says what is asked for", remedy, case.line)
