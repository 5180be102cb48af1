"""`replay` and `audit`: prove that the record is what it was."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from assistant.command_line.audit_log import check, consistency, head, prove
from assistant.command_line.printing import (
    DID_NOT_HOLD,
    AsJson,
    console,
    fail,
    plain_errors,
    print_json,
)
from assistant.settings import Settings

if TYPE_CHECKING:
    from assistant.actions.verify_log import VerifiedLog
    from assistant.witness_file import WitnessFile

audit = typer.Typer(
    name="audit", help="Verify the record, and prove what stands in it.", no_args_is_help=True
)
audit.command("head")(head)
audit.command("prove")(prove)
audit.command("consistency")(consistency)
audit.command("check")(check)


def replay(
    decision_id: Annotated[str, typer.Argument(help="Such as dec_…, or dcr_… of a decrease.")],
    as_json: AsJson = False,
) -> None:
    """Verify a stored decision's seal and compute it again, byte for byte."""
    from assistant.actions.replay_decision import replay_decision
    from assistant.actions.replay_decrease import replay_decrease
    from assistant.wiring import equipped

    with plain_errors(), equipped(Settings()) as (means, _):
        act = replay_decrease if decision_id.startswith("dcr_") else replay_decision
        found = act(means, decision_id)
    if as_json:
        print_json({"decision_id": decision_id, "seal": found.seal, "same": found.same})
    else:
        console.print("Same, byte for byte." if found.same else "DIFFERENT from what was sealed.")
        console.print(f"Seal: {found.seal}")
    if not found.same:
        raise typer.Exit(DID_NOT_HOLD)


@audit.command("verify")
def verify(
    witness: Annotated[
        Path | None, typer.Option(help="A copy of the witness file that was kept elsewhere.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Check the seal of every decision and decrease; every consent receipt and its place in the chain; the
    scope of every scene limit; that limits, postings and entries agree to the minor unit; every entry of the
    audit log, what it stands for, and every head that was ever signed."""
    from assistant.actions.verify_records import verify_records
    from assistant.command_line.progress import telling
    from assistant.wiring import equipped

    with plain_errors(), equipped(Settings()) as (means, _), telling(as_json) as told:
        found = verify_records(means, told, None if witness is None else _copy(witness))
    report: dict[str, Any] = {
        "decisions": found.decisions,
        "receipts": found.receipts,
        **({"scopes": found.scopes} if found.scopes else {}),  # told where there are scene limits
        **({"decreases": found.decreases} if found.decreases else {}),
        **({"limits": found.limits, "entries": found.entries} if found.limits else {}),
        **_log(found.log),
        "first_bad": found.first_bad,
        "reason": found.reason,
    }
    if as_json:
        print_json(report)
    else:
        counts = f"{found.decisions} decisions, {found.receipts} receipts and {found.scopes} scopes"
        console.print(f"{counts} checked.")
        lowered = f", and {found.decreases} decreases" if found.decreases else ""
        console.print(f"{found.limits} limits held against {found.entries} entries of the ledger{lowered}.")
        if found.log is not None and found.log.entries:
            heads = f"{found.log.heads} signed heads, {found.log.witnessed} of the witness"
            console.print(f"{found.log.entries} entries of the audit log, {heads}.")
        console.print(
            "All hold."
            if found.first_bad is None
            else f"First that does not hold: {found.first_bad}. {found.reason}",
            markup=False,
        )
    if found.first_bad is not None:
        raise typer.Exit(DID_NOT_HOLD)


def _copy(path: Path) -> "WitnessFile":
    from assistant.witness_file import WitnessFile

    if not path.is_file():
        fail(f"There is no file {path}.")
    return WitnessFile(path)


def _log(found: "VerifiedLog | None") -> dict[str, Any]:
    """Told where there is a log."""
    if found is None or not found.entries:
        return {}
    bad = found.first_bad
    return {
        "log": {
            "entries": found.entries,
            "heads": found.heads,
            "witnessed": found.witnessed,
            "first_bad_entry": None if bad is None else bad.position,
            "subject": None if bad is None else bad.subject,
        }
    }
