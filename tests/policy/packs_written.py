"""Packs as texts: the shipped one with something changed or added, and what is said of it."""

from collections.abc import Callable

import pytest

from tools.policy.pack import read_pack
from tools.policy.pack_faults import Fault, PackUnusable
from tools.policy.pack_identity import shipped_text

SHIPPED = shipped_text("cn")

DECLARED = """
[[declared]]
name = "much_in_use"
when = { utilisation = { from = 0.9 }, months_on_book = { below = 6 } }
effect = { verdict = "refer" }
reason = "limit_mostly_used"
source = { reading = "product", text = "the committee of May" }
"""


def put(old: str, new: str) -> Callable[[], str]:
    """The shipped pack with one thing changed, which must stand there exactly once."""

    def change() -> str:
        assert SHIPPED.count(old) == 1, old
        return SHIPPED.replace(old, new)

    return change


def added(*declared: str) -> str:
    """The shipped pack with these rules declared."""
    return SHIPPED + "".join(declared)


def declared(name: str, when: str, effect: str, more: str = "") -> str:
    return (
        DECLARED.replace("much_in_use", name)
        .replace("{ utilisation = { from = 0.9 }, months_on_book = { below = 6 } }", when)
        .replace('{ verdict = "refer" }', effect)
        .rstrip()
        + f"\n{more}\n"
    )


def refused(text: str) -> tuple[Fault, ...]:
    """What is wrong with a pack that is refused."""
    with pytest.raises(PackUnusable) as refusal:
        read_pack(text)
    return refusal.value.faults


def line_of(text: str, words: str) -> int:
    """The only line that begins with these words."""
    (found,) = [n for n, line in enumerate(text.splitlines(), start=1) if line.startswith(words)]
    return found
