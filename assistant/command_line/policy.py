"""`policy check`: is a policy pack usable?"""

from pathlib import Path
from typing import Annotated

import typer

from assistant.command_line.printing import AsJson, console, fail, plain_errors, print_json

policy = typer.Typer(name="policy", help="Policy packs.", no_args_is_help=True)


@policy.callback()
def _policies() -> None:
    """Policy packs."""


@policy.command("check")
def check(
    pack: Annotated[str, typer.Argument(help="A shipped pack's name, such as cn, or a TOML file.")] = "cn",
    as_json: AsJson = False,
) -> None:
    """Read a pack and say what is wrong with it, naming the place."""
    from tools.policy.pack import read_pack, shipped_pack

    path = Path(pack)
    with plain_errors():
        if path.suffix == ".toml":
            try:
                found = read_pack(path.read_text(encoding="utf-8"))
            except (OSError, UnicodeDecodeError) as error:
                fail(f"{path} cannot be read as text: {error}")
        else:
            found = shipped_pack(pack)
    if as_json:
        print_json({"version": found.version, "reasons": len(found.reasons), "usable": True})
    else:
        console.print(f"{found.version} is usable; {len(found.reasons)} reasons in zh and en.")
