"""What is wrong with a pack, one fault a line, for commands that read one."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from assistant.command_line.printing import UNUSABLE, fail, plain_errors, print_json, shown

if TYPE_CHECKING:
    from tools.policy.pack_faults import Fault


def text_in(path: Path) -> str:
    """The text of a file, or one plain line about why there is none."""
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        fail(f"{path} cannot be read as text: {error}")


@contextmanager
def told_faults(pack: str, as_json: bool) -> Iterator[None]:
    """Turns a pack that is refused into its faults and exit code 2; other errors into one plain line."""
    from tools.policy.pack_faults import PackUnusable

    with plain_errors():
        try:
            yield
        except PackUnusable as refusal:
            if not refusal.faults:
                fail(str(refusal))
            if as_json:
                faults = [fault_told(each) for each in refusal.faults]
                print_json({"pack": pack, "usable": False, "faults": faults})
            else:
                said = str(refusal).splitlines()
                sys.stderr.write("".join(f"{shown(pack)}: {shown(line)}\n" for line in said))
            raise typer.Exit(UNUSABLE) from refusal


def fault_told(fault: "Fault") -> dict[str, Any]:
    return {
        "line": fault.line,
        "extended_pack": fault.pack or None,
        "place": fault.place,
        "wrong": fault.wrong,
        "remedy": fault.remedy,
    }
