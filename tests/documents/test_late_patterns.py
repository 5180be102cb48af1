"""Patterns compiled late find what patterns compiled at once find."""

import re

from tools.documents.kinds import ALL_KINDS
from tools.documents.kinds.look_alikes import LOOK_ALIKES
from tools.documents.late_patterns import compiling, late


def test_a_late_pattern_is_asked_as_any_other() -> None:
    pattern = late(r"(?P<word>[a-z]+)\s*", re.IGNORECASE)

    assert pattern.pattern == r"(?P<word>[a-z]+)\s*"
    assert [found["word"] for found in pattern.finditer("Ab cd")] == ["Ab", "cd"]
    assert pattern.sub("x ", "Ab cd") == "x x "
    assert re.compile(pattern.pattern, pattern.flags) == re.compile(pattern.pattern, re.IGNORECASE)


def test_there_is_no_mistake_in_any_pattern_that_waits() -> None:
    assert (len(ALL_KINDS), len(LOOK_ALIKES)) > (0, 0), "they are known"
    assert sum(1 for _ in compiling()) > 500
