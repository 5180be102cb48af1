"""Monitor a risk model: gather its decisions and hold them against its card. Nothing is changed or kept.

Of each decision: when, the PD, the verdict, which kinds of evidence stood behind it, and the account's own
history. What evidence says is not opened: consent to a decision is none to the monitoring of models.
"""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from math import nan
from typing import Final, NamedTuple

import numpy as np

from assistant.actions.means import Means
from assistant.storage.decisions import WatchedDecision
from models.errors import NotFound
from models.facts.decision import ACCOUNT, Decision
from models.facts.scored_beside import ScoredBeside
from models.risk.card import ModelCard
from models.risk.factors import FACTORS
from models.risk.monitoring.attaching import Attached, Told, attached
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


class _Row(NamedTuple):
    """What is kept of one decision while all are gathered: a whole one is a hundred times as large."""

    told: Told
    pd: float
    points: int
    verdict: str
    kinds: frozenset[str]
    values: tuple[float, ...]
    beside: tuple[ScoredBeside, ...]


@dataclass(slots=True)
class _Gathered:
    """Decisions of one risk model, and whom else was met: the ids and the versions of others."""

    rows: list[_Row] = field(default_factory=list)
    other_versions: Counter[str] = field(default_factory=Counter)
    other_ids: set[str] = field(default_factory=set)
    erased: int = 0

    def take(self, each: WatchedDecision | None, version: str) -> None:
        if each is None:
            self.erased += 1
        elif each.decision.risk.risk_model_version != version:
            self.other_versions[each.decision.risk.risk_model_version] += 1
            self.other_ids |= {each.decision.decision_id, each.decision.customer_id}
        elif each.account is None:
            self.erased += 1
        else:
            self.rows.append(_row(each.decision, each.account, each.beside))


def _row(decision: Decision, account: str, beside: tuple[ScoredBeside, ...]) -> _Row:
    known = factors_of(case_from({ACCOUNT: account}))
    return _Row(
        told=Told(decision.decision_id, decision.customer_id, local_day(decision.at)),
        pd=decision.risk.pd,
        points=decision.risk.scorecard_points,
        verdict=str(decision.verdict),
        kinds=frozenset(str(seal.kind) for seal in decision.inputs if seal.kind is not None),
        values=tuple(known.get(factor.name, nan) for factor in ACCOUNT_FACTORS),
        beside=beside,
    )


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
    if not gathered.rows:
        raise NothingDecided(_nothing(gathered, version, since))
    decided, notes = _decided(gathered, outcomes)
    if gathered.erased:
        notes = (f"{gathered.erased:,} decisions were erased, or what they looked at was: left out.", *notes)
    return monitor(decided, card, version, other_versions=gathered.other_versions.total(), notes=notes)


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
    others = [name for name, _ in gathered.other_versions.most_common(3)]
    if others:
        remedy = f"Others have: {', '.join(others)}. Name one with --version."
    elif since is not None:
        remedy = "Say an earlier day with --since."
    else:
        remedy = "There is nothing to monitor before the first decision."
    return f"{version} has decided nothing{when} that can still be read. {remedy}"


def _decided(gathered: _Gathered, outcomes: Outcomes | None) -> tuple[Decided, tuple[str, ...]]:
    rows = gathered.rows
    told = [row.told for row in rows]
    found = Attached.nothing(len(rows))
    if outcomes is not None:
        found = attached(outcomes, told, gathered.other_ids)
    kinds = sorted(set().union(*(row.kinds for row in rows)))
    decided = Decided(
        at=np.array([each.on for each in told], dtype="M8[D]"),
        customer=np.unique([each.customer_id for each in told], return_inverse=True)[1],
        pd=np.array([row.pd for row in rows]),
        points=np.array([row.points for row in rows], dtype=np.float64),
        verdict=np.array([row.verdict for row in rows]),
        factors=ACCOUNT_FACTORS,
        values=np.array([row.values for row in rows], dtype=np.float64),
        shown={kind: np.array([kind in row.kinds for row in rows]) for kind in kinds},
        bad_on=found.bad_on,
        known_on=found.known_on,
        beside=_beside(rows),
    )
    return decided, found.notes


def _beside(rows: list[_Row]) -> dict[tuple[str, str], Column]:
    found: dict[tuple[str, str], Column] = {}
    for place, row in enumerate(rows):
        for score in row.beside:
            column = found.setdefault((score.model_version, score.role), np.full(len(rows), nan))
            column[place] = score.pd
    return dict(sorted(found.items()))
