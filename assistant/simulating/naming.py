"""A policy pack as people name it: one that comes with the program, or a TOML file."""

from hashlib import sha256
from importlib.resources import files
from pathlib import Path

from tools.policy.pack import PolicyPack, read_pack, shipped_pack
from tools.policy.pack_faults import PackUnusable
from tools.simulation.findings import PackNamed


def pack_named(told: str) -> tuple[PolicyPack, PackNamed]:
    """The pack and what identifies it. Raises PackUnusable in one line that names the file."""
    path = Path(told)
    if path.suffix.lower() != ".toml":
        pack = shipped_pack(told)
        text = files("tools.policy").joinpath("packs", f"{told}.toml").read_text(encoding="utf-8")
        return pack, _named(pack, text)
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise PackUnusable(f"The policy pack {path} cannot be read: {error}.") from error
    try:
        pack = read_pack(text)
    except PackUnusable as error:
        raise PackUnusable(f"{path}: {error}") from error
    return pack, _named(pack, text)


def _named(pack: PolicyPack, text: str) -> PackNamed:
    return PackNamed(version=pack.version, sha256=sha256(text.encode()).hexdigest())
