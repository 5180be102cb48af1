"""Blocks of requests weighed in processes of their own, in their order, never many of them at once.

What is found does not hang on how many processes there are: a block is the same wherever it is weighed.
"""

import gc
import multiprocessing
import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from itertools import islice

from models.risk.population import Population
from models.risk.registry import RiskModel
from tools.simulation.request import Request
from tools.simulation.supposed_requests import rates_held_bps, requests_of
from tools.simulation.truth import true_of
from tools.simulation.weighing import Block, Packs, Truth, weighed


@dataclass(frozen=True, slots=True)
class SimulatedBlock:
    """Requests of one block of the simulated population; `first_customer` is the number of its first."""

    asked: Population
    first_customer: int

    def weighed(self, packs: Packs, risk_model: RiskModel) -> Block:
        held = rates_held_bps(self.asked, packs.against, risk_model)
        found = weighed(requests_of(self.asked, self.first_customer, held), packs, risk_model)
        policy, against = true_of(self.asked, found.policy), true_of(self.asked, found.against)
        return replace(found, truth=Truth(policy, against))


@dataclass(frozen=True, slots=True)
class GatheredBlock:
    """Requests that were gathered."""

    requests: tuple[Request, ...]

    def weighed(self, packs: Packs, risk_model: RiskModel) -> Block:
        return weighed(self.requests, packs, risk_model)


Job = SimulatedBlock | GatheredBlock
Weigh = Callable[[Job], Block]


@contextmanager
def weighing(
    packs: Packs, risk_model: RiskModel, processes: int
) -> Iterator[Callable[[Iterable[Job]], Iterator[Block]]]:
    """What weighs jobs: each block as soon as it and all before it are done. Two jobs a process wait at the
    most, so that whoever makes them can stop when there is enough."""
    if processes == 1:
        weigh = partial(_weigh, packs, risk_model)
        yield lambda jobs: map(weigh, jobs)
        return
    # A copy: what is compiled for serving stays in this process.
    with ProcessPoolExecutor(
        processes,
        multiprocessing.get_context("spawn"),
        initializer=_begin,
        initargs=(packs, replace(risk_model)),
    ) as pool:
        try:
            yield partial(_in_order, pool, processes)
        finally:
            pool.shutdown(cancel_futures=True)


def gathered(requests: Iterable[Request], size: int = 500) -> Iterator[GatheredBlock]:
    """Requests in blocks of so many, in their order."""
    left = iter(requests)
    while block := tuple(islice(left, size)):
        yield GatheredBlock(block)


def processes_for(wanted: int | None) -> int:
    """As many as told, or one for each processor that this program may use."""
    return wanted or len(os.sched_getaffinity(0))


def _in_order(pool: ProcessPoolExecutor, processes: int, jobs: Iterable[Job]) -> Iterator[Block]:
    waiting: deque[Future[Block]] = deque()
    for job in jobs:
        waiting.append(pool.submit(_weigh_here, job))
        if len(waiting) > 2 * processes:
            yield waiting.popleft().result()
    while waiting:
        yield waiting.popleft().result()


def _weigh(packs: Packs, risk_model: RiskModel, job: Job) -> Block:
    """Nothing in a block goes round in circles; looking for some would take a third of the time."""
    was = gc.isenabled()
    gc.disable()
    try:
        return job.weighed(packs, risk_model)
    finally:
        if was:
            gc.enable()


_here: list[Weigh] = []
"""What weighs in this process, once it has begun."""


def _begin(packs: Packs, risk_model: RiskModel) -> None:
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    _here[:] = [partial(_weigh, packs, risk_model)]


def _weigh_here(job: Job) -> Block:
    return _here[0](job)
