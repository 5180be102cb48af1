"""A policy pack as people name it: a TOML file, a version of the registry, or a shipped one."""

from collections.abc import Callable
from pathlib import Path

from tools.policy.pack import PolicyPack, read_pack, shipped_pack
from tools.policy.pack_faults import PackUnusable
from tools.policy.pack_history import NoSuchPolicy
from tools.policy.pack_identity import PackIdentity, pack_sha256, shipped_text

Named = tuple[PolicyPack, PackIdentity]
InRegistry = Callable[[str], Named]
"""A pack of the registry by its version. Raises NoSuchPolicy, PackUnusable."""


def pack_named(told: str, in_registry: InRegistry) -> Named:
    """The pack and what identifies it. Raises PackUnusable, which names the file."""
    path = Path(told)
    if path.suffix.lower() != ".toml":
        return _known(told, in_registry)
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise PackUnusable(f"The policy pack {path} cannot be read: {error}.") from error
    try:
        return _identified(read_pack(text), text)
    except PackUnusable as error:
        raise PackUnusable(f"{path}: {error}") from error


def _known(told: str, in_registry: InRegistry) -> Named:
    try:
        return in_registry(told)
    except NoSuchPolicy:
        return _identified(shipped_pack(told), shipped_text(told))


def _identified(pack: PolicyPack, text: str) -> Named:
    return pack, PackIdentity(version=pack.version, sha256=pack_sha256(text))
