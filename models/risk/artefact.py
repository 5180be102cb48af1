"""A model on disk: a folder of text files that its card vouches for, read as if a stranger had written it.

Nothing is unpickled, no link is followed, nothing is read that is too large, and no file counts that does
not match its hash.
"""

import os
import re
import stat
from collections.abc import Iterable
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from pydantic import ValidationError

from models.errors import CreditAssistantError
from models.risk.card import CARD_FILE, FileHash, ModelCard
from models.risk.strict_json import JsonUnusable, require_strict

BYTES_MAX = 64 * 1024 * 1024
"""Of one file: several times the largest behaviour model that could be served in time."""

_PLAIN_NAME = re.compile(r"[a-z0-9][a-z0-9_-]{0,40}\.(txt|json|toml|md|html)")


class RiskModelRefused(CreditAssistantError):
    """The risk model's files are missing, changed or do not fit this program; restore or retrain them."""

    code = "risk_model_refused"


def read_card(folder: Path) -> tuple[ModelCard, bytes]:
    """The card and its exact bytes. Raises RiskModelRefused."""
    content = read_file(folder, CARD_FILE)
    try:
        return _card(content), content
    except (ValidationError, ValueError) as error:
        raise RiskModelRefused(
            f"The card of the risk model in {folder.name} is malformed ({_first(error)}); "
            "restore it, or train the model again with this program."
        ) from error


@lru_cache(maxsize=8)
def _card(content: bytes) -> ModelCard:
    require_sound_json(CARD_FILE, content)
    return ModelCard.from_json(content)


def version_of(card: ModelCard, card_bytes: bytes) -> str:
    """Names the artefact and the first twelve digits of its card's hash, and so exactly these weights."""
    return f"{card.version}+{sha256(card_bytes).hexdigest()[:12]}"


def verified_files(folder: Path, names: Iterable[str], listed: Iterable[FileHash]) -> dict[str, bytes]:
    """The bytes of each file, once they match what the card lists. Raises RiskModelRefused."""
    hashes = {entry.file: entry.sha256 for entry in listed}
    files: dict[str, bytes] = {}
    for name in names:
        if name not in hashes:
            raise RiskModelRefused(f"The model card does not list {name}; train the model again.")
        files[name] = read_file(folder, name)
        if sha256(files[name]).hexdigest() != hashes[name]:
            raise RiskModelRefused(
                f"{name} of {folder.name} differs from the hash on its model card, which is older than it: "
                "restore the file, or train again so that a card is written for it."
            )
        if name.endswith(".json"):
            require_sound_json(name, files[name])
    return files


def read_file(folder: Path, name: str) -> bytes:
    """A plain file right in this folder. Raises RiskModelRefused for any other thing, or none."""
    if not _PLAIN_NAME.fullmatch(name):
        raise RiskModelRefused(f"{name!r} is no name of a file of a risk model; train the model again.")
    try:
        # A link is not followed, and a pipe does not make us wait.
        opened = os.open(folder / name, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
        with os.fdopen(opened, "rb") as file:
            found = os.fstat(file.fileno())
            if not stat.S_ISREG(found.st_mode):
                raise RiskModelRefused(f"{name} of the risk model is not a plain file; restore it.")
            content = file.read(BYTES_MAX + 1)
    except OSError as error:
        raise RiskModelRefused(
            f"{name} of the risk model cannot be read ({error.strerror}); restore or retrain it."
        ) from error
    if len(content) > BYTES_MAX:
        raise RiskModelRefused(
            f"{name} of the risk model is larger than {BYTES_MAX // 2**20} MB; restore it."
        )
    return content


def require_sound_json(name: str, content: bytes) -> None:
    """Raises RiskModelRefused for JSON that could be read in two ways."""
    try:
        require_strict(content)
    except JsonUnusable as error:
        raise RiskModelRefused(f"{name} of the risk model is malformed: {error}; restore it.") from error


def _first(error: ValueError) -> str:
    if not isinstance(error, ValidationError):
        return str(error)
    first = error.errors()[0]
    place = ".".join(str(part) for part in first["loc"])
    return f"{place}: {first['msg']}" if place else str(first["msg"])
