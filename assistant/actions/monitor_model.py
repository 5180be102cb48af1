"""Monitor a risk model: gather its decisions and hold them against its card. Nothing is changed or kept.

Of each decision: when, the PD, the verdict, which kinds of evidence stood behind it, and the account's own
history. What evidence says is not opened: consent to a decision is none to the monitoring of models.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Final

import numpy as np

from assistant.actions.means import Means
from assistant.storage.decisions import WatchedDecision
from models.errors import NotFound
from models.facts.decision import ACCOUNT, Decision
from models.risk.card import ModelCard
from models.risk.factors import FACTORS
from models.risk.monitoring.attaching import Told, attached
from models.risk.monitoring.decided import Column, Decided
from models.risk.monitoring.findings import Monitored
from models.risk.monitoring.outcomes import Outcomes
from models.risk.monitoring.watching import monitor
from tools.explanation.figures import local_day
from tools.limits.factors import factors_of
from tools.policy.case_parts import case_from

ACCOUNT_FACTORS: Final = tuple(factor for factor in FACTORS if factor.category is None)
_TOLD_EVERY: Final = 500


class NothingDecided(NotFound):
    """This risk model has decided nothing in that time; name another with --version, or an earlier day."""

    code = "nothing_decided"


@dataclass(slots=True)
class _Gathered:
    """Decisions of one risk model, a row of its account factors for each, and who else was met."""

    watched: list[WatchedDecision] = field(default_factory=list)
    values: list[tuple[float, ...]] = field(default_factory=list)
    others: list[Decision] = field(default_factory=list)
    erased: int = 0

    def take(self, each: WatchedDecision | None, version: str) -> None:
        if each is None:
            self.erased += 1
        elif each.decision.risk.risk_model_version != version:
            self.others.append(each.decision)
        elif each.account is None:
            self.erased += 1
        else:
            known = factors_of(case_from({ACCOUNT: each.account}))
            self.watched.append(each)
            self.values.append(tuple(known.get(factor.name, np.nan) for factor in ACCOUNT_FACTORS))


def monitor_model(
    means: Means,
    card: ModelCard,
    version: str,
    *,
    since: datetime | None = None,
    outcomes: Outcomes | None = None,
    progress: Callable[[str, float], None] = lambda step, share: None,
) -> Monitored:
    """What is found of all decisions that this version made, at or after `since`.

    Raises NothingDecided, and OutcomesUnusable for outcomes that contradict the decisions.
    """
    gathered = _gather(means, version, since, progress)
    if not gathered.watched:
        raise NothingDecided(_nothing(gathered, version, since))
    decided, notes = _decided(gathered, outcomes)
    if gathered.erased:
        notes = (f"{gathered.erased:,} decisions were erased, or what they looked at was: left out.", *notes)
    return monitor(decided, card, version, other_versions=len(gathered.others), notes=notes)


def _gather(
    means: Means, version: str, since: datetime | None, progress: Callable[[str, float], None]
) -> _Gathered:
    found = _Gathered()
    with means.storage.reading() as stores:
        total = stores.decisions.count(since)
        for place, each in enumerate(stores.decisions.watched(version, since)):
            found.take(each, version)
            if place % _TOLD_EVERY == 0:
                progress("Reading decisions", place / max(total, 1))
    progress("Reading decisions", 1.0)
    return found


def _nothing(gathered: _Gathered, version: str, since: datetime | None) -> str:
    when = "" if since is None else f" since {local_day(since)}"
    others = sorted({each.risk.risk_model_version for each in gathered.others})
    if others:
        shown = ", ".join(others[:3])
        remedy = f"Others did: {shown}. Name one with --version."
    elif since is not None:
        remedy = "Say an earlier day with --since."
    else:
        remedy = "There is nothing to monitor before the first decision."
    return f"{version} has decided nothing{when} that can still be read. {remedy}"


def _decided(gathered: _Gathered, outcomes: Outcomes | None) -> tuple[Decided, tuple[str, ...]]:
    made = [each.decision for each in gathered.watched]
    told = [Told(each.decision_id, each.customer_id, local_day(each.at)) for each in made]
    nothing = np.full(len(made), np.datetime64("NaT"), dtype="M8[D]")
    bad_on, known_on, notes = nothing, nothing, ()
    if outcomes is not None:
        others = {name for each in gathered.others for name in (each.decision_id, each.customer_id)}
        bad_on, known_on, notes = attached(outcomes, told, others)
    kinds = [{str(seal.kind) for seal in each.inputs if seal.kind is not None} for each in made]
    decided = Decided(
        at=_days([each.on for each in told]),
        customer=np.unique([each.customer_id for each in made], return_inverse=True)[1],
        pd=np.array([each.risk.pd for each in made]),
        points=np.array([each.risk.scorecard_points for each in made], dtype=np.float64),
        verdict=np.array([str(each.verdict) for each in made]),
        factors=ACCOUNT_FACTORS,
        values=np.array(gathered.values, dtype=np.float64),
        shown={kind: np.array([kind in each for each in kinds]) for kind in sorted(set().union(*kinds))},
        bad_on=bad_on,
        known_on=known_on,
        beside=_beside(gathered.watched),
    )
    return decided, notes


def _beside(watched: list[WatchedDecision]) -> dict[tuple[str, str], Column]:
    found: dict[tuple[str, str], Column] = {}
    for place, each in enumerate(watched):
        for score in each.beside:
            column = found.setdefault((score.model_version, score.role), np.full(len(watched), np.nan))
            column[place] = score.pd
    return dict(sorted(found.items()))


def _days(days: list[date]) -> np.ndarray[tuple[int], np.dtype[np.datetime64]]:
    return np.array(days, dtype="M8[D]")
