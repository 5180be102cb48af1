"""Regular expressions that are compiled when they are first used, or while nobody waits: reading knows a
thousand, a document needs those of its own kind, and compiling all of them takes seconds.
"""

import re
from collections.abc import Iterator
from typing import Any, cast

_TOLD = ("match", "fullmatch", "search", "finditer", "findall", "split", "sub", "subn", "flags", "groups")


class _Late:
    """Stands for a compiled pattern; once it is, asking it costs nothing more than asking the pattern."""

    __slots__ = ("_compiled", "_flags", "pattern", *_TOLD)

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self._flags = flags
        self._compiled: re.Pattern[str] | None = None

    def __getattr__(self, name: str) -> Any:
        """Only called where a slot is still empty."""
        if name not in _TOLD:
            raise AttributeError(name)
        return getattr(self.compiled(), name)

    def compiled(self) -> re.Pattern[str]:
        if self._compiled is None:
            self._compiled = re.compile(self.pattern, self._flags)
            for each in _TOLD:
                setattr(self, each, getattr(self._compiled, each))
        return self._compiled


_KNOWN: list[_Late] = []


def late(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """What `re.compile` gives, without its cost until something is asked of it. A mistake in the pattern is
    an error then: the tests compile every one."""
    found = _Late(pattern, flags)
    _KNOWN.append(found)
    return cast("re.Pattern[str]", found)


def compiling() -> Iterator[None]:
    """Compiles what nobody has used yet, one pattern with each step."""
    for each in _KNOWN:
        each.compiled()
        yield
