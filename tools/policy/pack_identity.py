"""Which pack this is: its version, and the hash of every word that its figures rest on."""

import re
import tomllib
from collections.abc import Callable
from hashlib import sha256
from importlib.resources import files
from typing import Annotated, Any

from pydantic import Field

from models.facts.value import Value
from tools.policy.pack_faults import Fault, PackUnusable
from tools.policy.toml_places import lines_of

TextOf = Callable[[str], str]
"""The text of a pack by the name that another one extends it by. Raises PackUnusable."""

_CHAIN_MAX = 8


class PackIdentity(Value):
    """A pack as a simulation, an approval and a history name it."""

    version: str
    sha256: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]


def shipped_text(name: str) -> str:
    """The text of a pack that comes with the program. Raises PackUnusable for an unknown name."""
    source = files("tools.policy").joinpath("packs", f"{name}.toml")
    if not name.isalnum() or not source.is_file():
        there = ", ".join(shipped_names())
        raise PackUnusable(f"There is no policy pack named {name!r}; those shipped are {there}.")
    return source.read_text(encoding="utf-8")


def shipped_names() -> tuple[str, ...]:
    """Names of the packs that come with the program."""
    found = files("tools.policy").joinpath("packs").iterdir()
    return tuple(sorted(each.name.removesuffix(".toml") for each in found if each.name.endswith(".toml")))


def chain_of(text: str, text_of: TextOf = shipped_text) -> tuple[str, ...]:
    """A pack's text and those it extends, nearest first. Raises PackUnusable for a circle and for no TOML."""
    chain, names = [text], list[str]()
    while (name := _extended(chain[-1])) is not None:
        if name in names or len(names) == _CHAIN_MAX:
            raise PackUnusable(faults=[_circle((*names, name), text)])
        names.append(name)
        chain.append(_found(name, text, text_of))
    return tuple(chain)


def pack_sha256(text: str, text_of: TextOf = shipped_text) -> str:
    """SHA-256, hex, of a pack's text, and of the texts it extends: whatever changes a figure changes it.

    For a pack that extends none it is that of its UTF-8 bytes. Raises PackUnusable.
    """
    return sha256("\0".join(chain_of(text, text_of)).encode()).hexdigest()


def _extended(text: str) -> str | None:
    name = parsed(text).get("extends")
    return name if isinstance(name, str) else None


def parsed(text: str) -> dict[str, Any]:
    """What a text says. Raises PackUnusable with the line where it is no TOML."""
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = re.search(r" \(at line (\d+), column \d+\)", str(error))
        wrong = str(error).replace(found[0], "") if found else str(error)
        line = int(found[1]) if found else text.count("\n") + 1
        fault = Fault("this is not TOML", wrong, "Correct what stands there or just before it.", line)
        raise PackUnusable(faults=[fault]) from error


def _found(name: str, text: str, text_of: TextOf) -> str:
    try:
        return text_of(name)
    except PackUnusable as error:
        if error.faults:
            raise
        line = lines_of(text).get(("extends",))
        fault = Fault("extends", str(error).rstrip("."), "Extend a pack that is there, or none.", line)
        raise PackUnusable(faults=[fault]) from error


def _circle(names: tuple[str, ...], text: str) -> Fault:
    said = " -> ".join(names)
    line = lines_of(text).get(("extends",))
    return Fault("extends", f"it goes round in a circle: {said}", "Let one of them extend none.", line)
