"""The classes of events, and what each carries in truth: most carry nothing at all."""

import json
import tomllib
from functools import cache
from pathlib import Path
from typing import Literal

from models.facts.evidence import Scene
from models.facts.value import Value


class EventClass(Value):
    """One class of events. `median` is in yuan, `often` beside the other classes; the rest says by how much
    the rate (its log), the amount (its log) or the hour of the day follows from something."""

    name: str
    kind: Literal["purchase", "bill", "cash", "transfer", "income"]
    code: int
    scene: Scene
    median: float
    spread: float
    hours: str
    online: bool
    often: float
    risk: float = 0.0
    risk_amount: float = 0.0
    risk_later: float = 0.0
    season_months: tuple[int, ...] = ()
    season_risk: float = 0.0
    job_loss: float = 0.0
    illness: float = 0.0
    move: float = 0.0
    woman: float = 0.0
    elsewhere: float = 0.0

    @property
    def carries(self) -> tuple[str, ...]:
        """What a fragment over this class could tell; empty for pure noise. Places stand in for where a
        household is registered, whatever the class."""
        said = {
            "risk": self.risk or self.risk_amount or self.risk_later,
            "risk in season": self.season_risk,
            "lost job": self.job_loss,
            "illness": self.illness,
            "move": self.move,
            "sex": self.woman,
            "registered elsewhere": self.elsewhere,
        }
        return tuple(what for what, size in said.items() if size)

    @property
    def stands_in(self) -> bool:
        """Whether it tells of something protected: no fragment over it may be a factor."""
        return bool(self.illness or self.woman or self.elsewhere)

    @property
    def follows_payday(self) -> bool:
        """Whether it is money spent when there is some: bills and transfers have days of their own."""
        return self.kind in ("purchase", "cash")

    @property
    def varying_rate(self) -> bool:
        """Whether how often it happens follows from anything but habit."""
        return any(
            (self.risk, self.season_risk, self.job_loss, self.illness, self.move, self.woman, self.elsewhere)
        )


SALARY = EventClass(
    name="salary",
    kind="income",
    code=0,
    scene=Scene.OTHER,
    median=0.0,
    spread=0.0,
    hours="office",
    online=True,
    often=0.0,
    job_loss=float("-inf"),
)
"""Comes once a month, as much as they earn, and stops when the job is lost."""


@cache
def event_classes() -> tuple[EventClass, ...]:
    """In the order of their file, salaries last."""
    told = tomllib.loads((Path(__file__).parent / "event_classes.toml").read_text(encoding="utf-8"))
    return (*(EventClass.from_json(json.dumps(entry)) for entry in told["class"]), SALARY)
