"""`keys`: API keys for integrators, whose secret is shown once; and the key that signs receipts."""

from typing import Annotated

import typer

from assistant.command_line.printing import AsJson, console, plain_errors, print_json
from assistant.settings import Settings

keys = typer.Typer(
    name="keys", help="API keys for integrators, and the key of receipts.", no_args_is_help=True
)


@keys.command("create")
def create(
    name: Annotated[str, typer.Argument(help="Who the key is for.")],
    scope: Annotated[list[str] | None, typer.Option(help="Repeat for several; none means all.")] = None,
    as_json: AsJson = False,
) -> None:
    """Make a key. Its secret is printed now and never again."""
    from assistant.api.keys import Scope, new_key
    from assistant.wiring import equipped

    with plain_errors(), equipped(Settings()) as (means, _):
        key, secret = new_key(means, name, scope or Scope)
    if as_json:
        print_json({"key_id": key.key_id, "name": key.name, "scopes": sorted(key.scopes), "secret": secret})
    else:
        console.print(f"{key.key_id} for {key.name}: {' '.join(sorted(key.scopes))}", markup=False)
        console.print(f"Secret (shown once): {secret}", markup=False)


@keys.command("list")
def list_keys(as_json: AsJson = False) -> None:
    """List keys without their secrets."""
    from assistant.wiring import equipped

    with plain_errors(), equipped(Settings()) as (means, _), means.storage.reading() as stores:
        found = stores.identity.keys()
    for key in found:
        row = {
            "key_id": key.key_id,
            "name": key.name,
            "scopes": sorted(key.scopes),
            "created_at": key.created_at,
            "revoked_at": key.revoked_at,
        }
        if as_json:
            print_json(row)
        else:
            state = f"revoked {key.revoked_at:%Y-%m-%d}" if key.revoked_at else "in force"
            console.print(f"{key.key_id}  {key.name}  {state}  {' '.join(sorted(key.scopes))}", markup=False)


@keys.command("revoke")
def revoke(key_id: Annotated[str, typer.Argument()], as_json: AsJson = False) -> None:
    """Revoke a key; revoking twice changes nothing."""
    from assistant.wiring import equipped

    with plain_errors(), equipped(Settings()) as (means, _), means.storage.writing() as stores:
        stores.identity.revoke_key(key_id, means.now())
    if as_json:
        print_json({"key_id": key_id, "revoked": True})
    else:
        console.print(f"{key_id} is revoked.", markup=False)


@keys.command("rotate-signing")
def rotate_signing(as_json: AsJson = False) -> None:
    """Sign receipts with a new key. Receipts signed before stay verifiable.

    Restart running servers afterwards: until then they sign with the key they started with, which stays
    valid, and publish only what they know.
    """
    from assistant.signing_key_file import rotate_signing_keys

    with plain_errors():
        rotated = rotate_signing_keys(Settings().effective_signing_key_file)
    current, *retired = (key.thumbprint() for key in rotated.public.keys)
    if as_json:
        print_json({"kid": current, "retired": retired})
    else:
        console.print(f"New receipts are signed by {current}; {retired[0]} is retired.", soft_wrap=True)
        console.print("Restart running servers, so that they sign with it and publish it.")


@keys.command("new-master")
def new_master(as_json: AsJson = False) -> None:
    """Print a new master key for ASSISTANT_MASTER_KEY. It is kept nowhere; losing it loses all data."""
    from assistant.vault_opening import new_master_key

    key = new_master_key()
    if as_json:
        print_json({"master_key": key})
    else:
        console.print(key, markup=False)


@keys.command("rewrap")
def rewrap(as_json: AsJson = False) -> None:
    """Wrap every key of the vault with the present master key, after it was changed.

    Name the master key of before in ASSISTANT_FORMER_MASTER_KEYS; once this is done it is needed no more.
    A run that was cut off is taken up by the next.
    """
    from assistant.vault_opening import opened_vault

    with plain_errors(), opened_vault(Settings()) as vault:
        count = vault.ring.rewrap()
        name = vault.ring.wrapping.name
    if as_json:
        print_json({"master_key": name, "rewrapped": count})
    else:
        console.print(f"{count} keys are wrapped anew, all of them now with {name}.", markup=False)
