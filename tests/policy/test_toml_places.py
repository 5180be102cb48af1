"""Every part of a TOML text has its line, however the text is written."""

import tomllib
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tools.policy.pack_identity import shipped_names, shipped_text
from tools.policy.toml_places import Place, lines_of

NASTY = '''
"a.b" = 1 # not [a]
'c "d"' = "x = [1]"
e . f = """
[not.a.table]
g = 1 \\"""
h = 2 """""
i = \'\'\'
# no comment
\'\'\'\'
j = [ # rows
  [1, 2], # one
  # [3, 4]

  [ 5,
    6 ], { k = "}", "l.m".n = [ [ ] ] },
]
o = [[1, 2], [3, 4]]
p = 2026-12-01 10:00:00
q = ""
[r . "s.t"] # header
u = "\\u0041\\\\"
[[v]]
w = 1
[v.x]
y = 'it''s'
[[v.z]]
a = {}
[[v.z]]
a = { b.c = 1, d = [
  2,
] }
[[v]]
[v.x]
y = "]]"
'''.replace("'it''s'", "'its'")


def paths(value: Any, place: Place = ()) -> Iterator[Place]:
    parts = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, each in parts:
        yield (*place, key)
        yield from paths(each, (*place, key))


@pytest.mark.parametrize("text", [NASTY, "", "\n\n", "a=1", *map(shipped_text, shipped_names())])
@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_every_part_that_tomllib_reads_has_a_line_and_nothing_else_has(text: str, ends: str) -> None:
    text = text.replace("\n", ends)

    assert set(lines_of(text)) == set(paths(tomllib.loads(text)))


@pytest.mark.parametrize(
    ("place", "line"),
    [
        (("a.b",), 2),
        (('c "d"',), 3),
        (("e", "f"), 4),
        (("i",), 8),
        (("j", 0), 12),
        (("j", 1), 15),
        (("j", 1, 1), 16),
        (("j", 2, "l.m", "n", 0), 16),
        (("o", 1), 18),
        (("r", "s.t", "u"), 22),
        (("v", 0), 23),
        (("v", 0, "z", 1, "a", "d", 0), 31),
        (("v", 1), 33),
        (("v", 1, "x", "y"), 35),
    ],
)
def test_the_line_is_the_one_a_person_would_point_at(place: Place, line: int) -> None:
    assert lines_of(NASTY)[place] == line


strings = st.text(st.sampled_from("a.[]{}#=,'\"\\ \n\té陈"), max_size=8)
values = st.recursive(
    st.integers() | st.booleans() | strings | st.dates(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(strings, inner, max_size=3),
    max_leaves=8,
)


def written(value: Any) -> str:
    """The value as TOML, on one line where it has to be."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return quoted(value)
    if isinstance(value, list):
        return "[ # rows\n" + ",\n".join(map(written, value)) + "\n]"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{quoted(key)} = {written(each)}" for key, each in value.items()) + "}"
    return str(value)


def quoted(words: str) -> str:
    signs = (sign if sign.isalnum() else f"\\u{ord(sign):04x}" for sign in words)
    return '"' + "".join(signs) + '"'


@settings(max_examples=60, deadline=None)
@given(document=st.dictionaries(strings, values, max_size=4))
def test_whatever_can_be_written_has_its_lines(document: dict[str, Any]) -> None:
    text = "\n".join(f"{quoted(key)} = {written(value)}" for key, value in document.items())

    assert set(lines_of(text)) == set(paths(tomllib.loads(text)))
