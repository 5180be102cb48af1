"""`audit head`, `prove`, `consistency`, `check`: what the audit log has come to, and proofs for strangers."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

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
    from tools.audit.signing_keys import PublicKeys
    from tools.audit.tree_head import SignedHead

WithContent = Annotated[
    bool, typer.Option("--with-content", help="Also what the entry commits to. It may name somebody.")
]


def head(
    every: Annotated[bool, typer.Option("--all", help="The heads that were signed, newest first.")] = False,
    as_json: AsJson = False,
) -> None:
    """Sign a tree head of the audit log as it now stands, and give it to the witness."""
    from assistant.actions.sign_head import sign_head
    from assistant.wiring import equipped

    with plain_errors(), equipped(Settings()) as (means, _):
        if every:
            with means.storage.reading() as stores:
                heads = stores.audit_log.heads(10_000)
        else:
            heads = (sign_head(means),)
    for each in heads:
        print_json(_told(each)) if as_json else _show(each)


def prove(
    what: Annotated[str, typer.Argument(help="An entry's number, or an id such as dec_… or cns_….")],
    with_content: WithContent = False,
) -> None:
    """Prove that an entry, or every entry about an id, stands in the log: a JSON proof on each line.

    `audit check` checks one with the published keys alone.
    """
    from assistant.actions.prove_entry import prove_entry, prove_subject
    from assistant.wiring import equipped

    with plain_errors(), equipped(Settings()) as (means, _):
        proofs = (
            [prove_entry(means, int(what), with_content=with_content)]
            if what.isdecimal()
            else [*prove_subject(means, what, with_content=with_content)]
        )
    for each in proofs:
        print_json(each.model_dump(mode="json"))


def consistency(
    first: Annotated[int, typer.Argument(min=0, help="How many entries the earlier head was over.")],
    second: Annotated[int | None, typer.Argument(min=0, help="The later head's; now, if left out.")] = None,
) -> None:
    """Prove that the log of then is the beginning of the log of later: one JSON proof."""
    from assistant.actions.prove_entry import prove_consistency
    from assistant.wiring import equipped

    with plain_errors(), equipped(Settings()) as (means, _):
        proof = prove_consistency(means, first, second)
    print_json(proof.model_dump(mode="json"))


def check(
    proofs: Annotated[Path, typer.Argument(help="A proof, or one on each line.")],
    keys: Annotated[Path, typer.Option(help="What GET /v1/receipt-keys answered, in a file.")],
    as_json: AsJson = False,
) -> None:
    """Check proofs offline, with the published keys alone: no database, no network, no other file."""
    from models.errors import RecordTampered
    from tools.audit.log_proofs import check_proof

    public_keys = _public_keys(keys)
    for number, document in enumerate(_documents(proofs), start=1):
        name = f"{proofs} proof {number}"
        with plain_errors():
            try:
                found = check_proof(document, public_keys)
            except RecordTampered as error:
                if as_json:
                    print_json({"proof": number, "holds": False, "reason": str(error)})
                fail(f"{name} does not hold: {error}", DID_NOT_HOLD)
        if as_json:
            print_json({"holds": True, **found.model_dump(mode="json"), "proof": number})
        else:
            console.print(
                f"{name} holds under the head of {found.head.tree_size} entries, signed at "
                f"{found.head.at.isoformat()}.",
                markup=False,
                soft_wrap=True,
            )


def _told(signed_head: "SignedHead") -> dict[str, Any]:
    return {**signed_head.head.model_dump(mode="json"), "signed": signed_head.signed}


def _show(signed_head: "SignedHead") -> None:
    told = signed_head.head
    console.print(f"{told.tree_size} entries at {told.at.isoformat()}", markup=False, soft_wrap=True)
    console.print(f"Root: {told.root_sha256}", markup=False, soft_wrap=True)


def _public_keys(path: Path) -> "PublicKeys":
    from tools.audit.signing_keys import KeysUnusable, published_keys

    try:
        return published_keys(_json(path, _text(path)))
    except KeysUnusable as error:
        fail(f"{path} cannot be used: {error}")


def _documents(path: Path) -> list[Any]:
    """One JSON value, or one on each line."""
    text = _text(path)
    lines = [line for line in text.splitlines() if line.strip()]
    if not lines:
        fail(f"{path} holds no proof.")
    try:
        return [json.loads(line) for line in lines]
    except (ValueError, RecursionError):
        return [_json(path, text)]


def _json(path: Path, text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        fail(f"{path} is no JSON; save the answer again.")


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        fail(f"{path} cannot be read: {error}.")
