"""`receipts`: check consent receipts with the published keys alone, without a database."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from assistant.command_line.printing import DID_NOT_HOLD, AsJson, console, fail, print_json

if TYPE_CHECKING:
    from tools.audit.receipt_chain import GivenReceipt
    from tools.audit.signing_keys import PublicKeys

receipts = typer.Typer(name="receipts", help="Check consent receipts offline.", no_args_is_help=True)

_COMPACT = re.compile(r"[\w-]+\.[\w-]+\.[\w-]*", re.ASCII)


@receipts.callback()
def _group() -> None:
    """Check consent receipts offline."""


@receipts.command("verify")
def verify(
    files: Annotated[
        list[Path], typer.Argument(help="A receipt a line, or pages of /v1/consents/…/receipt.")
    ],
    keys: Annotated[Path, typer.Option(help="What GET /v1/receipt-keys answered, in a file.")],
    as_json: AsJson = False,
) -> None:
    """Check signatures, and that the receipts of each consent follow on one another from its first.

    Files are read in the order given. Whether there are later receipts, nothing here can tell.
    """
    from tools.audit.receipt_chain import check_receipts

    public_keys = _public_keys(keys)
    found = check_receipts([each for path in files for each in _given(path)], public_keys)
    ends = [
        {"consent_id": end.consent_id, "revision": end.revision, "state": end.state}
        for end in found.ends.values()
    ]
    if as_json:
        print_json(
            {
                "holds": found.first_bad is None,
                "receipts": found.receipts,
                "consents": ends,
                "first_bad": found.first_bad,
                "reason": found.reason,
            }
        )
    elif found.first_bad is None:
        for end in ends:
            console.print(
                "{consent_id} is {state}, revision {revision}.".format(**end), markup=False, soft_wrap=True
            )
        console.print(f"All {found.receipts} hold.")
    else:
        console.print(f"{found.first_bad} does not hold: {found.reason}", markup=False, soft_wrap=True)
    if found.first_bad is not None:
        raise typer.Exit(DID_NOT_HOLD)


def _public_keys(path: Path) -> "PublicKeys":
    from tools.audit.signing_keys import KeysUnusable, published_keys

    try:
        return published_keys(json.loads(_text(path)))
    except (ValueError, RecursionError):
        fail(f"{path} is no JSON; save what GET /v1/receipt-keys answers.")
    except KeysUnusable as error:
        fail(f"{path} cannot be used: {error}")


def _given(path: Path) -> Iterator["GivenReceipt"]:
    """The receipts in a file, each named by the file and its place there."""
    from tools.audit.receipt_chain import GivenReceipt

    text = _text(path)
    if text.lstrip().startswith("{"):
        for number, item in enumerate(_items(path, text), start=1):
            yield GivenReceipt(f"{path} item {number}", item["receipt"], item)
        return
    lines = [(number, line.strip()) for number, line in enumerate(text.splitlines(), start=1) if line.strip()]
    if not lines:
        fail(f"{path} holds no receipt.")
    for number, line in lines:
        if not _COMPACT.fullmatch(line):
            fail(f"{path} line {number} is no compact JWS; give one a line, or a page as the API answers it.")
        yield GivenReceipt(f"{path} line {number}", line)


def _items(path: Path, text: str) -> list[dict[str, Any]]:
    try:
        page = json.loads(text)
    except (ValueError, RecursionError):
        fail(f"{path} is no JSON, though it starts like it; save the answer again.")
    items = page.get("items")
    if not isinstance(items, list) or not items:
        fail(f"{path} holds no receipt; save what GET /v1/consents/…/receipt answers.")
    if not all(isinstance(item, dict) and isinstance(item.get("receipt"), str) for item in items):
        fail(f"{path} has an item without a receipt; save what GET /v1/consents/…/receipt answers.")
    return items


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        fail(f"{path} cannot be read: {error}.")
