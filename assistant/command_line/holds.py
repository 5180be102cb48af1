"""`holds`: documents that an authority or a dispute has kept beyond their consent."""

from datetime import datetime
from typing import Annotated, Any

import typer

from assistant.command_line.printing import AsJson, console, plain_errors, print_json
from assistant.settings import Settings

holds = typer.Typer(
    name="holds", help="Documents kept by law beyond their consent: stored, never used.", no_args_is_help=True
)


@holds.command("add")
def add(
    evidence_id: Annotated[str, typer.Argument(help="Such as evd_…")],
    until: Annotated[
        datetime, typer.Option(formats=["%Y-%m-%d"], help="The first day on which it is not held any more.")
    ],
    basis: Annotated[str, typer.Option(help="Which law, order or dispute has it kept; the person sees it.")],
    as_json: AsJson = False,
) -> None:
    """Have a document kept until a day, whatever becomes of its consent."""
    from assistant.actions.hold_evidence import hold_evidence
    from assistant.wiring import equipped
    from tools.explanation.figures import local_midnight

    with plain_errors(), equipped(Settings()) as (means, _):
        hold_evidence(means, evidence_id, local_midnight(until.date()), basis)
    if as_json:
        print_json({"evidence_id": evidence_id, "until": str(until.date()), "basis": basis})
    else:
        console.print(f"{evidence_id} is held until {until.date()}.", markup=False)


@holds.command("list")
def list_holds(as_json: AsJson = False) -> None:
    """List documents on hold, the first to be free first."""
    from assistant.wiring import equipped
    from tools.explanation.figures import local_day

    with plain_errors(), equipped(Settings()) as (means, _), means.storage.reading() as stores:
        found = stores.upkeep.on_hold()
    for customer_id, each in found:
        assert each.held_until is not None
        row: dict[str, Any] = {
            "evidence_id": each.evidence_id,
            "customer_id": customer_id,
            "kind": each.kind,
            "state": each.state,
            "until": str(local_day(each.held_until)),
            "basis": each.hold_basis,
        }
        if as_json:
            print_json(row)
        else:
            console.print(
                "{evidence_id}  {kind}  {state}  until {until}  {basis}".format(**row),
                markup=False,
                soft_wrap=True,
            )


@holds.command("release")
def release(evidence_id: Annotated[str, typer.Argument()], as_json: AsJson = False) -> None:
    """End a hold now; what nothing else keeps is erased at once."""
    from assistant.actions.hold_evidence import release_hold
    from assistant.wiring import equipped

    with plain_errors(), equipped(Settings()) as (means, _):
        release_hold(means, evidence_id)
    if as_json:
        print_json({"evidence_id": evidence_id, "released": True})
    else:
        console.print(f"{evidence_id} is not held any more.", markup=False)
