"""Hold live decisions against what the shadow policy would have decided beside them. Nothing is kept."""

import datetime
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from assistant.actions.means import Means
from assistant.storage.shadows import Shadowed
from models.facts.decision import Case
from models.risk.progress import Progress
from tools.explanation.figures import local_day
from tools.policy.pack_identity import PackIdentity
from tools.simulation.age_bands import age_band
from tools.simulation.answer import answer_of
from tools.simulation.findings import LeftOut, Simulation
from tools.simulation.request import Request
from tools.simulation.simulating import NothingToSimulate, Setting, simulation_of
from tools.simulation.weighing import Block, compared, together

_AT_A_TIME = 1_000
_NOTHING = (
    "No live decision has a shadow beside it. Name a policy in ASSISTANT_SHADOW_POLICY and start the server "
    "again; from then on it is weighed beside each decision."
)
_ERASED = "erased, or what they looked at is: left out"
_OTHERS = "of other policies than the newest pair: left out"


@dataclass(frozen=True, slots=True)
class _Between:
    """Which two policies, and by which risk model, decisions were made."""

    policy: PackIdentity
    against: PackIdentity
    risk_model_version: str


@dataclass(slots=True)
class _Gathered:
    """The decisions between two policies: those that wait to be compared, and the blocks that are."""

    waiting: list[Shadowed] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    first: datetime.datetime | None = None
    last: datetime.datetime | None = None

    def take(self, each: Shadowed) -> None:
        at = each.decision.at
        self.first = at if self.first is None else min(self.first, at)
        self.last = at if self.last is None else max(self.last, at)
        self.waiting.append(each)
        if len(self.waiting) == _AT_A_TIME:
            self.end()

    def end(self) -> None:
        if self.waiting:
            self.blocks.append(_block(self.waiting))
            self.waiting = []

    def __len__(self) -> int:
        return sum(map(len, self.blocks))


def compare_shadow(
    means: Means, since: datetime.datetime | None, seed: int, progress: Progress
) -> Simulation:
    """Of the newest pair of policies. `policy` is the shadow, `against` the one that decided.

    Raises NothingToSimulate where no decision since then has one beside it.
    """
    found: defaultdict[_Between, _Gathered] = defaultdict(_Gathered)
    erased = 0
    for each in _shadowed(means, since, progress):
        if each is None:
            erased += 1
        else:
            found[_between(each)].take(each)
    if not found:
        raise NothingToSimulate(_NOTHING)
    for gathered in found.values():
        gathered.end()
    return _simulation(found, erased, seed, local_day(means.now()))


def _simulation(found: dict[_Between, _Gathered], erased: int, seed: int, today: datetime.date) -> Simulation:
    between, newest = max(found.items(), key=lambda pair: _moment(pair[1].last))
    others = sum(map(len, found.values())) - len(newest)
    apart = ((_ERASED, erased), (_OTHERS, others))
    setting = Setting(
        source="shadow",
        policy=between.policy,
        against=between.against,
        risk_model_version=between.risk_model_version,
        seed=seed,
        date=today,
        days=(local_day(_moment(newest.first)), local_day(_moment(newest.last))),
        left_out=tuple(LeftOut(why=why, requests=count) for why, count in apart if count),
    )
    return simulation_of(together(newest.blocks), setting)


def _shadowed(means: Means, since: datetime.datetime | None, progress: Progress) -> Iterator[Shadowed | None]:
    with means.storage.reading() as stores:
        total = stores.shadows.count(since)
        for place, each in enumerate(stores.shadows.beside_decisions(since)):
            yield each
            if place % _AT_A_TIME == 0:
                progress("Reading decisions", place / max(total, 1))
    progress("Reading decisions", 1.0)


def _between(each: Shadowed) -> _Between:
    return _Between(
        PackIdentity(version=each.shadow.decision.policy_version, sha256=each.shadow.policy_sha256),
        PackIdentity(version=each.decision.policy_version, sha256=each.shadow.live_sha256),
        each.decision.risk.risk_model_version,
    )


def _block(shadowed: list[Shadowed]) -> Block:
    asked = [_request(each) for each in shadowed]
    pairs = [(answer_of(each.shadow.decision), answer_of(each.decision)) for each in shadowed]
    return compared(asked, pairs)


def _request(each: Shadowed) -> Request:
    case = Case.from_json(each.account)
    groups = {"age_band": age_band(case.customer.age_on(local_day(case.at)))}
    return Request(each.decision.decision_id, each.decision.customer_id, groups, case)


def _moment(at: datetime.datetime | None) -> datetime.datetime:
    assert at is not None, "whatever was gathered has a moment"
    return at
