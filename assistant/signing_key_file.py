"""The file with the keys of receipts: read, made on first use, rotated; never half written, never lost.

It holds a JWK Set, the private current key first; a single JWK, as in the first files, is read as well. It is
replaced whole: written beside, synced, renamed, one writer at a time. A process that has read it goes on
signing with the key it read; what it signs stays verifiable, for the public half of every key stays.
"""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from assistant.whole_files import only_writer, replace_whole
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
            with only_writer(path.parent):
                if not path.exists():  # another process may have been first
                    _replace(path, SigningKeys(new_key()))
        return _read(path)


def rotate_signing_keys(path: Path) -> SigningKeys:
    """A new key signs from now on, the one before is kept as its public half; what the file then holds.

    Whenever this is stopped, the file holds either the keys from before or these. Raises SigningKeyUnusable.
    """
    path = path.resolve()  # the file that a link leads to is replaced, not the link
    with _told_plainly(path), only_writer(path.parent):
        rotated = _read(path).rotated(new_key())
        _replace(path, rotated)
    return rotated


def _read(path: Path) -> SigningKeys:
    return kept_keys(json.loads(path.read_text(encoding="utf-8")))


def _replace(path: Path, keys: SigningKeys) -> None:
    text = json.dumps(keys.as_private_jwk_set(), indent=2) + "\n"
    replace_whole(path, text.encode(), mode=0o600)


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
