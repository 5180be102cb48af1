"""What monitoring found about the risk model that decides: the figures of the page and of its JSON."""

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
    """Decisions of one month. `points` is the mean of the scorecard's points. `psi` is of the PD against the
    card's own rows; `by_chance` is what it would be on average if nothing had changed, and `chance_most` what
    it would stay below in all months together, but for one monitoring in twenty."""

    month: str
    decisions: int
    allowed: int
    declined: int
    referred: int
    mean_pd: float
    points: float
    psi: float
    by_chance: float
    chance_most: float


class WatchedFactor(Value):
    """A factor of the account's history over all months looked at, in the last one, and in each; PSI against
    the rows that the risk model was fitted on. `chance_most` and `chance_most_last` as for a month."""

    factor: str
    psi: float
    chance_most: float
    psi_last: float
    chance_most_last: float
    missing: float
    missing_in_card: float
    by_month: tuple[float, ...]


class WatchedEvidence(Value):
    """The share of decisions that a category of evidence stood behind: first month, last month, and each."""

    category: str
    first: float
    last: float
    by_month: tuple[float, ...]


class OnBook(Value):
    """Of the limits of one vintage followed for `months`: how many had gone bad by then, and the sum of their
    PDs, which are for the whole window."""

    months: float
    followed: int
    bads: int
    pd_sum: float


class Vintage(Value):
    """Limits granted in one month: how many were followed for the whole outcome window, how many of those
    went bad, and what was said of them. `unfollowed` had their window and were not followed to its end.
    `standard_error` is of `bads` were the PDs true. `bad_so_far` also counts bads among those whose window is
    not over. `on_book` are stages of the window
    that at least one limit was followed to."""

    month: str
    granted: int
    matured: int
    unfollowed: int
    bads: int
    bad_so_far: int
    mean_pd: float | None
    standard_error: float
    bad_rate: Interval | None
    on_book: tuple[OnBook, ...]


class PdBin(Value):
    """Matured limits of like PD, and the share of them that went bad."""

    rows: int
    mean_pd: float
    bad_rate: Interval


class WatchedOutcomes(Value):
    """All matured limits together: bads beside the sum of PDs, the standard error of their difference were
    the PDs true, and how well the PD ranks them (None where there are too few bads or goods).
    `auc_in_card` is that of the rows the card was judged on."""

    matured: int
    customers: int
    bads: int
    expected: float
    standard_error: float
    bins: tuple[PdBin, ...]
    auc: Interval | None
    auc_in_card: Interval | None


class Beside(Value):
    """A challenger or shadow beside the champion on the same decisions; AUCs where outcomes are mature.
    `auc_gap` is its AUC less the champion's."""

    model_version: str
    role: str
    decisions: int
    mean_pd: float
    champion_mean_pd: float
    rank_correlation: float
    would_change: float
    """Share of decisions on the other side when both approve as many as were granted."""
    matured: int
    bads: int
    expected: float
    auc: float | None
    champion_auc: float | None
    auc_gap: Interval | None


class Monitored(Value):
    """All of it, for one version of a risk model. `outcomes_until` is None where no outcomes were given."""

    model_version: str
    owner: str
    first_day: str
    last_day: str
    outcomes_until: str | None
    decisions: int
    other_versions: int
    """Decisions in the same days by other risk models; not looked at."""
    horizon_months: float
    findings: tuple[Finding, ...]
    months: tuple[WatchedMonth, ...]
    factors: tuple[WatchedFactor, ...]
    evidence: tuple[WatchedEvidence, ...]
    vintages: tuple[Vintage, ...]
    outcomes: WatchedOutcomes | None
    beside: tuple[Beside, ...]
    notes: tuple[str, ...]

    @property
    def loudest(self) -> Level:
        """ACT before WATCH before HOLDS; UNKNOWN only where nothing else was found."""
        found = {each.level for each in self.findings}
        return next(
            (level for level in (Level.ACT, Level.WATCH, Level.HOLDS) if level in found), Level.UNKNOWN
        )
