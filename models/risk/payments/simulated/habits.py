"""What is assumed of the simulated world, read from `habits.toml` and `scams.toml`."""

import json
import tomllib
from functools import cache
from pathlib import Path

from models.facts.payment import ScamPattern
from models.facts.value import Value

KINDS = ("rider", "student", "office_worker", "family", "retired", "shop_owner")

ByKind = tuple[float, float, float, float, float, float]
Hours = tuple[tuple[float, float, float], ...]
"""A mixture of normal distributions of the local hour: mean, spread, weight."""


class Kinds(Value):
    """One number for each kind of customer; money in yuan."""

    share: ByKind
    payments_a_month: ByKind
    spends: ByKind
    later_hours: ByKind
    renting: ByKind
    rent: ByKind
    trips_a_year: ByKind
    to_family_a_month: ByKind
    to_friends_a_month: ByKind
    first_transfers_a_month: ByKind
    own_accounts: ByKind
    suppliers_a_month: ByKind
    big_purchases_a_month: ByKind
    sprees_a_month: ByKind


class Category(Value):
    """One ISO 18245 category: amounts are log-normal around `median` yuan."""

    code: int
    median: float
    spread: float
    hours: str
    often: ByKind
    online: bool = False


class FirstTransfer(Value):
    """One honest reason to pay somebody never paid before."""

    name: str
    share: float
    median: float
    spread: float
    to: str
    hours: str
    calling: float = 0.06
    sharing: float = 0.01
    stages: int = 1


class Habits(Value):
    """What `habits.toml` holds."""

    kinds: Kinds
    hours: dict[str, Hours]
    category: tuple[Category, ...]
    first_transfer: tuple[FirstTransfer, ...]


class Pattern(Value):
    """How scams of one pattern go."""

    name: str
    share: float
    often: ByKind
    payments: tuple[int, int]
    median: float
    spread: float
    growth: float
    minutes: float
    hours: str
    calling: float
    sharing: float
    shell: float
    goods: float
    codes: tuple[int, ...]
    raises: float
    asks: float
    victims: float
    friends: float = 0.0


class Scams(Value):
    """What `scams.toml` holds."""

    pattern: tuple[Pattern, ...]


PATTERN_NAMES = (
    *(pattern.value for pattern in ScamPattern),
    "takeover",
    "compromised_merchant",
)
"""Those of `ScamPattern` in its order, then what happens without the customer's doing."""


@cache
def habits() -> Habits:
    return Habits.from_json(_json("habits.toml"))


@cache
def patterns() -> tuple[Pattern, ...]:
    """In the order of PATTERN_NAMES."""
    by_name = {pattern.name: pattern for pattern in Scams.from_json(_json("scams.toml")).pattern}
    return tuple(by_name[name] for name in PATTERN_NAMES)


def _json(name: str) -> str:
    return json.dumps(tomllib.loads((Path(__file__).parent / name).read_text(encoding="utf-8")))
