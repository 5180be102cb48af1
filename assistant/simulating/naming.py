"""A policy pack as people name it: one that comes with the program, or a TOML file."""

from pathlib import Path

from tools.policy.pack import PolicyPack, read_pack, shipped_pack
from tools.policy.pack_faults import PackUnusable
from tools.policy.pack_identity import PackIdentity, pack_sha256, shipped_text


def pack_named(told: str) -> tuple[PolicyPack, PackIdentity]:
    """The pack and what identifies it. Raises PackUnusable in one line that names the file."""
    path = Path(told)
    if path.suffix.lower() != ".toml":
        return _identified(shipped_pack(told), shipped_text(told))
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise PackUnusable(f"The policy pack {path} cannot be read: {error}.") from error
    try:
        return _identified(read_pack(text), text)
    except PackUnusable as error:
        raise PackUnusable(f"{path}: {error}") from error


def _identified(pack: PolicyPack, text: str) -> tuple[PolicyPack, PackIdentity]:
    return pack, PackIdentity(version=pack.version, sha256=pack_sha256(text))
