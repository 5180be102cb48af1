"""Wraps the vault's keys: a small port, and the adapter for a master key that this process holds."""

import base64
import binascii
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol, Self

from models.errors import RecordTampered, UnusableInput
from tools.audit.seal import sealed
from tools.vault.sealing import KEY_BYTES, seal, unseal


class MasterKeyUnusable(UnusableInput):
    """A master key is 32 random bytes in base64; make one with `python -m assistant keys new-master`."""

    code = "master_key_unusable"


class MasterKeyUnknown(UnusableInput):
    """The keys were wrapped by a master key that is not here; add it to ASSISTANT_FORMER_MASTER_KEYS."""

    code = "master_key_unknown"


class KeyWrapping(Protocol):
    """Who holds the master key: this process, or a key service.

    What `wrap` gives begins with `name` and a colon, so that it is known who can unwrap it.
    """

    @property
    def name(self) -> str:
        """Names the master key in use, without giving it away."""

    def wrap(self, key: bytes, place: str) -> str: ...

    def unwrap(self, wrapped: str, place: str) -> bytes:
        """Raises MasterKeyUnknown, RecordTampered."""


@dataclass(frozen=True, slots=True)
class HeldMasterKey:
    """The master key in this process's memory, with former ones for what they still wrap."""

    current: bytes
    former: tuple[bytes, ...] = ()

    @classmethod
    def from_text(cls, current: str, former: Iterable[str] = ()) -> Self:
        """Raises MasterKeyUnusable."""
        return cls(_decoded(current), tuple(_decoded(text) for text in former))

    @property
    def name(self) -> str:
        return _name(self.current)

    def wrap(self, key: bytes, place: str) -> str:
        return f"{self.name}:{base64.b64encode(seal(self.current, key, place)).decode()}"

    def unwrap(self, wrapped: str, place: str) -> bytes:
        name, _, text = wrapped.partition(":")
        for master in (self.current, *self.former):
            if _name(master) == name:
                return unseal(master, _bytes(text, place), place)
        raise MasterKeyUnknown(
            f"This key was wrapped by the master key {name}, which is not here; "
            "add it to ASSISTANT_FORMER_MASTER_KEYS.",
            master_key=name,
        )


def _name(master: bytes) -> str:
    # A hash of 256 random bits gives nothing away.
    return "held-" + sealed(f"master key {master.hex()}")[:16]


def _decoded(text: str) -> bytes:
    try:
        key = base64.b64decode(text.strip(), validate=True)
    except (binascii.Error, ValueError) as error:
        raise MasterKeyUnusable from error
    if len(key) != KEY_BYTES:
        raise MasterKeyUnusable
    return key


def _bytes(text: str, place: str) -> bytes:
    try:
        return base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError) as error:
        raise RecordTampered(f"The wrapped key of {place} is damaged.", place=place) from error
