"""What is wrong with a pack: where, on which line, what to do about it; all of it, not the first alone."""

from collections.abc import Iterable
from dataclasses import dataclass

from models.errors import Misplaced, UnusableInput

FAULTS_MAX = 20
"""So many are told; whoever has more begins with these."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong. `line` is None where the text has no such place."""

    place: str
    wrong: str
    remedy: str
    line: int | None = None
    pack: str = ""
    """The pack that is extended, where the line is in its text."""

    @property
    def said(self) -> str:
        """One line for people."""
        where = "" if self.line is None else f"line {self.line}"
        where = f"{self.pack}.toml {where}".strip() if self.pack else where
        return f"{where + ': ' if where else ''}{self.place}: {self.wrong}. {self.remedy}"


class PackUnusable(UnusableInput):
    """The policy pack is not usable; correct the line named and try again."""

    code = "policy_pack_unusable"

    def __init__(self, message: str = "", faults: Iterable[Fault] = ()) -> None:
        self.faults = tuple(faults)
        told = self.faults[:FAULTS_MAX]
        left = len(self.faults) - len(told)
        lines = [*(fault.said for fault in told), *([f"And {left} more."] if left else ())]
        places = tuple(Misplaced(each.place, self.code, f"{each.wrong}. {each.remedy}") for each in told)
        super().__init__(message or "\n".join(lines), places=places)
