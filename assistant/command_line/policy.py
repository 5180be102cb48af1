"""`policy`: are packs and the criteria of payments usable, and what may rules speak of?"""

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table

from assistant.command_line.pack_faults_told import text_in, told_faults
from assistant.command_line.policy_registry import (
    acts_on,
    policies_here,
    registry_of_packs,
    show_acts,
    standing_told,
)
from assistant.command_line.printing import AsJson, console, plain_errors, print_json

policy = typer.Typer(name="policy", help="Policy packs.", no_args_is_help=True)
for _command in registry_of_packs.registered_commands:
    policy.registered_commands.append(_command)


@policy.callback()
def _policies() -> None:
    """Policy packs."""


@policy.command("check")
def check(
    pack: Annotated[str, typer.Argument(help="A shipped pack's name, such as cn, or a TOML file.")] = "cn",
    cases: Annotated[
        Path | None,
        typer.Option(help="Officers' cases, as TOML. Shipped packs bring theirs."),
    ] = None,
    on: Annotated[
        datetime | None,
        typer.Option(formats=["%Y-%m-%d"], help="The day on which the file is proposed; today unless told."),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Read a pack, run its officers' cases, and say what is wrong: the line, the place and what to do.

    Exit code 2 for a pack that cannot be used, 1 for one under which a case comes out otherwise.
    """
    from assistant.command_line.pack_checked import checked_pack, tell_checked

    with told_faults(pack, as_json):
        found, ran = checked_pack(pack, cases, on.date() if on else None)
    tell_checked(found, ran, as_json)


@policy.command("show")
def show(
    name: Annotated[
        str, typer.Argument(help="A version of the registry, a shipped pack's name, or a TOML file.")
    ] = "",
    as_json: AsJson = False,
) -> None:
    """A pack as it is read: every figure and rule with its source, and what was done with it.

    Without a name: the pack in force.
    """
    from assistant.command_line.pack_shown import pack_told, show_pack
    from tools.policy.pack import read_pack, shipped_pack
    from tools.policy.pack_identity import shipped_names

    with told_faults(name, as_json):
        if name in shipped_names() or name.endswith(".toml"):
            pack = shipped_pack(name) if name in shipped_names() else read_pack(text_in(Path(name)))
            if as_json:
                print_json(pack_told(pack))
            else:
                show_pack(pack)
            return
        found = policies_here()
        book = found.history()
        standing = book.find(name) if name else book.at(found.now())
        pack = found.loaded(standing)
    if as_json:
        acts = [entry.model_dump(mode="json") for entry in acts_on(standing, book)]
        print_json(pack_told(pack) | standing_told(standing, book, found.now()) | {"history": acts})
        return
    show_pack(pack)
    show_acts(acts_on(standing, book))


@policy.command("payments")
def payments(
    criteria: Annotated[
        Path | None, typer.Argument(help="A TOML file; the shipped criteria otherwise.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Read what payments are held against, and say what is wrong with it, naming the place."""
    from assistant.wiring import payment_judge

    with plain_errors():
        found = payment_judge(criteria).criteria
    thresholds = {rule.sign.verdict.value: least for least, rule in found.thresholds}
    rules = [{"code": each.sign.code, "verdict": each.sign.verdict} for each in found.rules]
    if as_json:
        print_json({"version": found.version, "thresholds": thresholds, "rules": rules, "usable": True})
    else:
        console.print(f"{found.version} is usable; {len(rules)} rules, thresholds {thresholds}.")


@policy.command("factors")
def factors(as_json: AsJson = False) -> None:
    """What rules of payments may speak of: name, unit, and what a person would be told."""
    from models.risk.payments.register import FACTORS
    from tools.payments.judging import SAID

    if as_json:
        listed = [{"name": each.name, "unit": each.unit, "zh": each.zh, "en": each.en} for each in FACTORS]
        print_json({"factors": listed, "also": ["amount_minor", *SAID]})
        return
    table = Table("name", "unit", "what is looked at")
    for each in FACTORS:
        table.add_row(each.name, each.unit, each.en)
    console.print(table)
    console.print(f"Also amount_minor, and 1 or 0 for what the memo sounds like: {', '.join(SAID)}.")
