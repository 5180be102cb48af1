"""Opens the vault: the master key from the environment or a file, the key ring that it wraps."""

import base64
import os
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext, suppress
from pathlib import Path
from tempfile import NamedTemporaryFile

from assistant.settings import Settings
from assistant.storage.database import open_database
from assistant.storage.keyring import KeyRing
from assistant.storage.vault import Vault
from assistant.storage.wrapping import HeldMasterKey, KeyWrapping, MasterKeyUnusable
from tools.vault.sealing import new_key


@contextmanager
def opened_vault(settings: Settings, wrapping: KeyWrapping | None = None) -> Iterator[Vault]:
    """The vault over the key ring that the settings name, made where there is none.

    Raises MasterKeyUnusable, DatabaseUnsupported.
    """
    settings.data_folder.mkdir(parents=True, exist_ok=True)
    engine = open_database(settings.effective_keys_url)
    try:
        with nullcontext(wrapping) if wrapping else _wrapping(settings) as holder:
            ring = KeyRing(engine, holder)
            ring.prepare()
            yield Vault(ring)
    finally:
        engine.dispose()


@contextmanager
def _wrapping(settings: Settings) -> Iterator[KeyWrapping]:
    """The key service where one is named, else the master key."""
    if settings.key_service is None:
        yield master_key(settings)
        return
    import httpx

    from assistant.storage.transit import TransitKey

    address, _, key = settings.key_service.rstrip("/").rpartition("/")
    token = settings.key_service_token
    if not address.startswith(("https://", "http://127.0.0.1", "http://localhost")) or not key or not token:
        raise MasterKeyUnusable(
            "ASSISTANT_KEY_SERVICE is https://host/v1/transit/KEY, with its token in "
            "ASSISTANT_KEY_SERVICE_TOKEN."
        )
    with httpx.Client() as client:
        yield TransitKey(address, key, token.get_secret_value(), client)


def master_key(settings: Settings) -> HeldMasterKey:
    """From ASSISTANT_MASTER_KEY, or from a file in the data folder that is made on first use."""
    former = settings.former_master_keys
    names = former.get_secret_value().split(",") if former else []
    if settings.master_key is not None:
        current = settings.master_key.get_secret_value()
    else:
        current = _kept(settings.data_folder / "master.key")
    return HeldMasterKey.from_text(current, (name for name in names if name.strip()))


def new_master_key() -> str:
    """32 random bytes in base64."""
    return base64.b64encode(new_key()).decode()


def _kept(path: Path) -> str:
    """Read, or made by whichever process comes first; readable by its owner only."""
    try:
        if not path.exists():
            # Written whole beside and then linked: nobody ever reads half a key, and the first one stays.
            with NamedTemporaryFile("w", dir=path.parent, prefix=f"{path.name}.") as file:  # mode 600
                file.write(new_master_key())
                file.flush()
                os.fsync(file.fileno())
                with suppress(FileExistsError):
                    os.link(file.name, path)
        return path.read_text(encoding="ascii")
    except (OSError, UnicodeDecodeError) as error:
        raise MasterKeyUnusable(f"The master key file {path} cannot be used ({error}).") from error
