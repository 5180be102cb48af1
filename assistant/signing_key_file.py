"""The file with the keys of receipts: read, made on first use, rotated; never half written, never lost.

It holds a JWK Set, the private current key first; a single JWK, as in the first files, is read as well. It is
replaced whole: written beside, synced, renamed, one writer at a time. A process that has read it goes on
signing with the key it read; what it signs stays verifiable, for the public half of every key stays.
"""

import fcntl
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from models.errors import UnusableInput
from tools.audit.signing_keys import KeysUnusable, SigningKeys, kept_keys, new_key


class SigningKeyUnusable(UnusableInput):
    """The signing key file must hold a JWK Set of Ed25519 keys (type OKP), the private current key first."""

    code = "signing_key_unusable"


def load_signing_keys(path: Path, *, make: bool) -> SigningKeys:
    """The keys in the file; with `make`, a file that is not there is made, readable by its owner only.

    Raises SigningKeyUnusable.
    """
    with _told_plainly(path):
        if make and not path.exists():
            with _only_writer(path):
                if not path.exists():  # another process may have been first
                    _replace(path, SigningKeys(new_key()))
        return _read(path)


def rotate_signing_keys(path: Path) -> SigningKeys:
    """A new key signs from now on, the one before is kept as its public half; what the file then holds.

    Whenever this is stopped, the file holds either the keys from before or these. Raises SigningKeyUnusable.
    """
    path = path.resolve()  # the file that a link leads to is replaced, not the link
    with _told_plainly(path), _only_writer(path):
        rotated = _read(path).rotated(new_key())
        _replace(path, rotated)
    return rotated


def _read(path: Path) -> SigningKeys:
    return kept_keys(json.loads(path.read_text(encoding="utf-8")))


@contextmanager
def _only_writer(path: Path) -> Iterator[None]:
    """Two rotations at once would lose the key of one; the lock ends with the process that holds it."""
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        fcntl.flock(folder, fcntl.LOCK_EX)
        yield
        os.fsync(folder)  # the new name is on the disk before anybody hears of it
    finally:
        os.close(folder)


def _replace(path: Path, keys: SigningKeys) -> None:
    beside = path.with_name(f"{path.name}.new")
    beside.unlink(missing_ok=True)  # left by one that was stopped; its key never signed anything
    descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        file.write(json.dumps(keys.as_private_jwk_set(), indent=2) + "\n")
        with suppress(FileNotFoundError, PermissionError):
            owner = path.stat()  # an administrator who rotates does not lock the server out
            os.fchown(file.fileno(), owner.st_uid, owner.st_gid)
        file.flush()
        os.fsync(file.fileno())
    beside.replace(path)


@contextmanager
def _told_plainly(path: Path) -> Iterator[None]:
    try:
        yield
    except KeysUnusable as error:
        raise SigningKeyUnusable(f"{path} cannot be used: {error} {SigningKeyUnusable.__doc__}") from error
    except (OSError, ValueError) as error:
        raise SigningKeyUnusable(
            f"{path} cannot be used: {error}. Put back the file from before; "
            "where ASSISTANT_SIGNING_KEY_FILE is not set, starting the program makes one."
        ) from error
