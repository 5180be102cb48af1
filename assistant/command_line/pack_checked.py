"""`policy check`: a pack read whole, its first day, and its officers' cases run."""

from dataclasses import asdict
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from assistant.command_line.pack_faults_told import text_in
from assistant.command_line.printing import DID_NOT_HOLD, console, print_json

if TYPE_CHECKING:
    from tools.policy.case_running import Tried
    from tools.policy.officers_cases import Ready
    from tools.policy.pack import PolicyPack


def checked_pack(name: str, cases: Path | None, on: date | None) -> tuple["PolicyPack", tuple["Tried", ...]]:
    """The pack and its cases, run. A file is a proposal: its first day may not have passed by `on`, unless it
    is a pack that is there already. Raises PackUnusable."""
    from tools.policy.officers_cases import read_cases, shipped_cases
    from tools.policy.pack import read_pack, shipped_pack

    path = Path(name)
    if path.suffix == ".toml":
        text = text_in(path)
        pack = read_pack(text)
        if not _is_known(text):
            _require_not_past(pack, text, on)
        wanted: tuple[Ready, ...] = ()
    else:
        pack, wanted = shipped_pack(name), shipped_cases(name)
    if cases is not None:
        wanted = read_cases(text_in(cases), cases.name)
    return pack, _tried(wanted, pack)


def tell_checked(pack: "PolicyPack", ran: tuple["Tried", ...], as_json: bool) -> None:
    """What was found; exit code 1 where a case came out otherwise."""
    failed = [each for each in ran if each.differences]
    if as_json:
        told = {"run": len(ran), "failed": [_told(each) for each in failed]}
        print_json({"version": pack.version, "reasons": len(pack.reasons), "usable": True, "cases": told})
    else:
        for each in failed:
            place = f"{each.case.file} line {each.case.line}"
            console.print(f"{place}: {each.case.name}", markup=False, soft_wrap=True)
            for one in each.differences:
                said = f"  {one.what}: expected {one.expected}; found {one.found}"
                console.print(said, markup=False, soft_wrap=True)
        held = f"{len(ran) - len(failed)} of {len(ran)} cases hold"
        held = held if ran else "no cases were run (name some with --cases)"
        console.print(f"{pack.version} is usable; {len(pack.reasons)} reasons in zh and en; {held}.")
    if failed:
        raise typer.Exit(DID_NOT_HOLD)


def _tried(wanted: tuple["Ready", ...], pack: "PolicyPack") -> tuple["Tried", ...]:
    if not wanted:
        return ()
    from models.risk.registry import SHIPPED, load
    from tools.policy.case_running import run_cases
    from tools.scoring.scorer import ModelScorer

    return tuple(run_cases(wanted, pack, ModelScorer(load(SHIPPED))))


def _is_known(text: str) -> bool:
    """Whether this very text is shipped or in the registry: then its first day is what it is."""
    from assistant.command_line.policy_registry import policies_here
    from tools.policy.pack_identity import pack_sha256, shipped_names, shipped_text

    found = pack_sha256(text)
    if found in {pack_sha256(shipped_text(name)) for name in shipped_names()}:
        return True
    return found in policies_here().history().packs


def _require_not_past(pack: "PolicyPack", text: str, on: date | None) -> None:
    from tools.explanation.figures import SHOWN_ZONE
    from tools.policy.pack_steps import require_not_past

    at = datetime.now(UTC) if on is None else datetime.combine(on, time(12, tzinfo=SHOWN_ZONE))
    require_not_past(pack, text, at)


def _told(each: "Tried") -> dict[str, Any]:
    case = each.case
    differences = [asdict(one) for one in each.differences]
    return {"name": case.name, "file": case.file, "line": case.line, "differences": differences}
