"""What monitoring found about the model that decides: the figures of the page and of its JSON."""

from enum import StrEnum

from models.facts.value import Value
from models.risk.measures import Interval


class Level(StrEnum):
    """How loud a finding is; UNKNOWN where too little is there to say."""

    HOLDS = "holds"
    WATCH = "watch"
    ACT = "act"
    UNKNOWN = "unknown"


class Finding(Value):
    """One thing looked at: what was found, and by which rule it is as loud as it is."""

    about: str
    level: Level
    text: str
    rule: str


class WatchedMonth(Value):
    """Decisions of one month. `psi` is of the PD against the card's own rows; `by_chance` is what it would be
    on average if nothing had changed. `points` is the mean of the scorecard's points."""

    month: str
    decisions: int
    allowed: int
    declined: int
    referred: int
    mean_pd: float
    points: float
    psi: float
    by_chance: float


class WatchedFactor(Value):
    """A factor of the account's history over all months looked at, and in the last one."""

    factor: str
    psi: float
    psi_last: float
    missing: float
    missing_in_card: float


class WatchedEvidence(Value):
    """The share of decisions that a category of evidence stood behind, first and last month."""

    category: str
    first: float
    last: float


class Vintage(Value):
    """Limits granted in one month: how many have had the whole outcome window, how many of those went bad,
    and what was said of them. `bad_so_far` also counts bads among those whose window is not over."""

    month: str
    granted: int
    matured: int
    bads: int
    bad_so_far: int
    mean_pd: float | None
    bad_rate: Interval | None


class Beside(Value):
    """A challenger or shadow beside the champion on the same decisions; AUCs where outcomes are mature."""

    model_version: str
    role: str
    decisions: int
    mean_pd: float
    champion_mean_pd: float
    rank_correlation: float
    would_change: float
    """Share of decisions on the other side when both approve as many as were granted."""
    auc: float | None
    champion_auc: float | None
    matured: int


class Monitored(Value):
    """All of it, for one version of a model."""

    model_version: str
    owner: str
    first_day: str
    last_day: str
    decisions: int
    other_versions: int
    """Decisions in the same days by other models; not looked at."""
    horizon_months: float
    findings: tuple[Finding, ...]
    months: tuple[WatchedMonth, ...]
    factors: tuple[WatchedFactor, ...]
    evidence: tuple[WatchedEvidence, ...]
    vintages: tuple[Vintage, ...]
    beside: tuple[Beside, ...]
    notes: tuple[str, ...]
