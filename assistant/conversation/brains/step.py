"""What a brain does next: call one tool, or speak."""

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Call:
    """Call one tool with these arguments."""

    name: str
    arguments: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Say:
    """End the turn with these words."""

    text: str


Step = Call | Say


@dataclass(frozen=True, slots=True)
class Done:
    """A tool call of this turn and what came of it."""

    name: str
    arguments: dict[str, Any]
    result: dict[str, Any]

    @property
    def ok(self) -> bool:
        return bool(self.result.get("ok"))

    @property
    def code(self) -> str:
        return str(self.result.get("code", "failed"))
