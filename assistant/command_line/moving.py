"""`export` and `import`: a customer's data as one signed file, taken out and put back."""

import json
from pathlib import Path
from typing import Annotated

import typer

from assistant.command_line.printing import AsJson, console, plain_errors, print_json
from assistant.settings import Settings
from models.errors import UnusableInput


class FileUnusable(UnusableInput):
    """The file cannot be read as JSON; name another."""

    code = "file_unusable"


def export(
    customer_id: Annotated[str, typer.Argument()],
    to: Annotated[Path, typer.Option(help="Where to write; a file that is there is not overwritten.")],
    as_json: AsJson = False,
) -> None:
    """Write everything there is of a customer to a signed JSON file, readable by its owner only."""
    from assistant.actions.export_data import export_data
    from assistant.wiring import equipped

    with plain_errors(), equipped(Settings()) as (means, _):
        found = export_data(means, customer_id)
        try:
            to.touch(mode=0o600, exist_ok=False)
            to.write_text(json.dumps(found, ensure_ascii=False, indent=1), encoding="utf-8")
        except OSError as error:
            raise FileUnusable(f"Cannot write {to} ({error.strerror}); name another file.") from error
    counts = {name: len(rows) for name, rows in found["tables"].items()}
    if as_json:
        print_json({"customer_id": customer_id, "file": str(to), "rows": counts, "closed": found["closed"]})
        return
    console.print(f"{customer_id} is in {to}: {sum(counts.values())} rows.", markup=False)
    for evidence_id, standing in found["closed"].items():
        console.print(f"{evidence_id} is listed and not opened: {standing}.", markup=False)


def import_(
    file: Annotated[Path, typer.Argument()],
    keys: Annotated[
        Path | None, typer.Option(help="The published keys (JWK Set) of where it comes from. Default: ours.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Put an exported customer into this installation; signatures and seals are checked first."""
    from assistant.actions.export_data import import_data
    from assistant.wiring import equipped
    from tools.audit.signing_keys import published_keys

    with plain_errors(), equipped(Settings()) as (means, _):
        known = None if keys is None else published_keys(_read(keys))
        customer_id = import_data(means, _read(file), known)
    if as_json:
        print_json({"customer_id": customer_id, "imported": True})
    else:
        console.print(f"{customer_id} is here now.", markup=False)


def _read(path: Path) -> object:
    try:
        found: object = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        raise FileUnusable(f"{path} cannot be read as JSON ({error}); name another file.") from error
    return found
