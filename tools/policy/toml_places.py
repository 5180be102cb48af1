"""On which line each part of a TOML text stands: what a fault is told with.

tomllib says what a text means and forgets where it stood. This reads the same text for places alone, so it
counts on one that tomllib has accepted.
"""

import re
import tomllib
from bisect import bisect_right

Place = tuple[str | int, ...]
"""Keys and, within arrays, numbers from 0."""

_BLANK = re.compile(r"(?:[ \t\n]|#[^\n]*)*")
_SPACE = re.compile(r"[ \t]*")
_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")
_PLAIN = re.compile(r"[^,\]}#\n]*")
_STRINGS = (
    re.compile(r'"""(?:\\.|[^\\])*?"""(?:"{0,2})', re.DOTALL),
    re.compile(r"'''.*?'''(?:'{0,2})", re.DOTALL),
    re.compile(r'"(?:\\.|[^"\\])*"'),
    re.compile(r"'[^']*'"),
)
"""The long ones first; up to two quotation marks before the end of a long one are its own."""


def lines_of(text: str) -> dict[Place, int]:
    """The line, from 1, of every table, key and element of an array."""
    reading = _Reading(text.replace("\r\n", "\n"))
    reading.document()
    return reading.lines


class _Reading:
    """One pass over a text, `at` being where it is."""

    def __init__(self, text: str) -> None:
        self.text, self.at = text, 0
        self.lines: dict[Place, int] = {}
        self._starts = [0, *(found.end() for found in re.finditer("\n", text))]
        self._tables: dict[Place, int] = {}
        """How many tables each array of tables has so far."""

    def document(self) -> None:
        table: Place = ()
        while self._blank():
            if self._sees("["):
                table = self._header()
            else:
                self._pair(table)

    def _header(self) -> Place:
        """The path that a header opens, the number of its table within an array included."""
        line, array = self._line(), self._sees("[[")
        self.at += 2 if array else 1
        keys, path = self._keys(), tuple[str | int, ...]()
        for number, key in enumerate(keys, start=1):
            path = (*path, key)
            self.lines.setdefault(path, line)
            if array and number == len(keys):
                self._tables[path] = self._tables.get(path, 0) + 1
            if path in self._tables:
                path = (*path, self._tables[path] - 1)
        self.lines[path] = line
        self.at += 2 if array else 1
        return path

    def _pair(self, table: Place) -> None:
        line, path = self._line(), table
        for key in self._keys():
            path = (*path, key)
            self.lines.setdefault(path, line)
        self.at += 1  # the sign of equality
        self._skip(_SPACE)
        self._value(path)

    def _value(self, path: Place) -> None:
        if self._sees("["):
            self._array(path)
        elif self._sees("{"):
            self._inline(path)
        elif self.text[self.at] in "\"'":
            self._string()
        else:
            self._skip(_PLAIN)

    def _array(self, path: Place) -> None:
        self.at += 1
        number = 0
        while self._blank() and not self._sees("]"):
            self.lines[(*path, number)] = self._line()
            self._value((*path, number))
            self._blank()
            self.at += self._sees(",")
            number += 1
        self.at += 1

    def _inline(self, path: Place) -> None:
        self.at += 1
        while self._blank() and not self._sees("}"):
            self._pair(path)
            self._blank()
            self.at += self._sees(",")
        self.at += 1

    def _keys(self) -> list[str]:
        keys: list[str] = []
        while True:
            self._skip(_SPACE)
            keys.append(self._key())
            self._skip(_SPACE)
            if not self._sees("."):
                return keys
            self.at += 1

    def _key(self) -> str:
        if self.text[self.at] in "\"'":
            return str(tomllib.loads(f"key = {self._string()}")["key"])
        return self._skip(_BARE_KEY)

    def _string(self) -> str:
        for shape in _STRINGS:
            if found := shape.match(self.text, self.at):
                self.at = found.end()
                return found[0]
        raise AssertionError("tomllib accepts no string that does not end")

    def _blank(self) -> bool:
        """Past spaces, ends of lines and comments; whether anything follows."""
        self._skip(_BLANK)
        return self.at < len(self.text)

    def _skip(self, shape: re.Pattern[str]) -> str:
        found = shape.match(self.text, self.at)
        assert found is not None, "these shapes match nothing at all too"
        self.at = found.end()
        return found[0]

    def _sees(self, sign: str) -> bool:
        return self.text.startswith(sign, self.at)

    def _line(self) -> int:
        return bisect_right(self._starts, self.at)
