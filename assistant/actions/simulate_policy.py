"""Try a policy on past requests, or hold the live one against its shadow. Nothing is decided about anybody.

Of a past decision the account's own history is known by contract. A document is asked for only where the
consent it came under names this use; what is closed is left out and counted, and nothing is guessed in its
place. What a shadow said was weighed when the decision was made: nothing is opened for it again.
"""

import datetime
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from assistant.actions.means import Means
from assistant.simulating.workers import gathered, processes_for, weighing
from assistant.storage.past_requests import PastRequest
from models.facts.decision import ACCOUNT, Case
from models.facts.limit import LimitKind
from models.risk.progress import Progress
from models.risk.registry import RiskModel
from tools.explanation.figures import local_day
from tools.policy.case_parts import case_from
from tools.policy.pack_identity import PackIdentity
from tools.simulation.age_bands import age_band
from tools.simulation.findings import LeftOut, Simulation
from tools.simulation.request import Request
from tools.simulation.simulating import NothingToSimulate, Setting, simulation_of
from tools.simulation.weighing import Packs, together, with_reasons

_OWNERS = 200
"""Customers whose decisions are read in one transaction."""

_ACCOUNT_ALONE = (
    "decided on documents as well, none of which is open to this use: tried on the account's history alone"
)
_IN_PART = "decided on more documents than are open to this use: tried on those that are"
_BY_PEOPLE = "decided by people: left out, the same request is tried as it was asked"
_ERASED = "erased, or what they looked at is: left out"
_NO_PURCHASE = "for a scene limit, whose purchase is not open to this use: left out"
_REMEDY = "There is no past decision to try the policy on; simulate some with --simulated N."


@dataclass(frozen=True, slots=True)
class Past:
    """Which past decisions, and with what: `named` are the policy that is tried and the other one."""

    packs: Packs
    named: tuple[PackIdentity, PackIdentity]
    risk_model: RiskModel
    seed: int
    since: datetime.datetime | None = None
    processes: int | None = None


@dataclass(slots=True)
class _Seen:
    """What was met while requests were gathered."""

    apart: Counter[str] = field(default_factory=Counter)
    closed: Counter[str] = field(default_factory=Counter)
    first: datetime.date | None = None
    last: datetime.date | None = None
    read: int = 0

    def take(self, past: PastRequest) -> Request | None:
        """The request as far as it is open; None where there is nothing to try."""
        self.read += 1
        self.closed.update(str(each) for each in past.closed.values() if each is not None)
        if past.decision.reviewed is not None:
            self.apart[_BY_PEOPLE] += 1
            return None
        if ACCOUNT not in past.texts:
            self.apart[_ERASED] += 1
            return None
        case = case_from(past.texts)
        if case.wish.kind is LimitKind.SCENE and past.closed:
            self.apart[_NO_PURCHASE] += 1
            return None
        if past.closed:
            self.apart[_IN_PART if len(past.texts) > 1 else _ACCOUNT_ALONE] += 1
        self._days(local_day(case.at))
        return _request(past.decision.decision_id, case)

    def left_out(self) -> tuple[LeftOut, ...]:
        return tuple(LeftOut(why=why, requests=count) for why, count in sorted(self.apart.items()))

    def notes(self) -> tuple[str, ...]:
        if not self.closed:
            return ()
        reasons = ", ".join(f"{reason} {count:,}" for reason, count in sorted(self.closed.items()))
        return (f"Documents that stayed closed, by reason: {reasons}.",)

    def _days(self, day: datetime.date) -> None:
        self.first = day if self.first is None else min(self.first, day)
        self.last = day if self.last is None else max(self.last, day)


def simulate_policy(means: Means, wanted: Past, progress: Progress) -> Simulation:
    """Every past decision since then tried under both policies. Raises NothingToSimulate."""
    seen = _Seen()
    with weighing(wanted.packs, wanted.risk_model, processes_for(wanted.processes)) as weigh:
        blocks = list(weigh(gathered(_requests(means, wanted.since, seen, progress))))
    if not blocks:
        raise NothingToSimulate(_REMEDY)
    assert seen.first is not None
    assert seen.last is not None
    policy, against = wanted.named
    setting = Setting(
        source="stored",
        policy=policy,
        against=against,
        risk_model_version=wanted.risk_model.version,
        seed=wanted.seed,
        date=local_day(means.now()),
        days=(seen.first, seen.last),
        left_out=seen.left_out(),
        notes=seen.notes(),
    )
    return simulation_of(with_reasons(together(blocks), wanted.packs, wanted.risk_model), setting)


def _requests(
    means: Means, since: datetime.datetime | None, seen: _Seen, progress: Progress
) -> Iterator[Request]:
    """A few customers a transaction, so that nobody waits long for the record of looks."""
    last = ""
    with means.storage.reading() as stores:
        total = stores.decisions.count(since)
    while True:
        with means.storage.writing() as stores:
            owners = stores.past_requests.owners(last, since, _OWNERS)
            found = [
                each
                for owner in owners
                for each in stores.past_requests.of_customer(
                    owner, since, means.now(), lambda: means.new_id("acc")
                )
            ]
        if not owners:
            return
        last = owners[-1]
        yield from (request for each in found if (request := seen.take(each)) is not None)
        progress("Reading and deciding", min(seen.read / max(total, 1), 1.0))


def _request(decision_id: str, case: Case) -> Request:
    groups = {"age_band": age_band(case.customer.age_on(local_day(case.at)))}
    return Request(decision_id, case.customer.customer_id, groups, case)
