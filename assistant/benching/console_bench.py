"""`bench console`: the queue and a case's page among many cases, as the server renders them.

Requests go through the whole application in this process, the guard and the database included, without a
network in between. Beside each page stands its reading alone.
"""

import asyncio
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter

import httpx
from fastapi import FastAPI

from assistant.actions.claim_case import claim_case
from assistant.actions.find_cases import find_cases
from assistant.actions.look_at_case import look_at_case
from assistant.actions.sign_in_staff import Typed
from assistant.actions.sign_in_staff_at_once import sign_in_at_once
from assistant.actions.staff_terms import staff_terms
from assistant.benching.many_cases import many_cases
from assistant.console.visitor import STAFF_COOKIE
from assistant.demo.staff import demo_staff
from assistant.serving import application
from assistant.settings import Settings
from assistant.wiring import Program, program
from models.facts.review_queue import CaseFilter
from models.facts.staff import StaffMember, StaffRole

TARGET_MS = 150.0
"""Server time of a page at 100,000 cases."""

Step = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class PageTimes:
    """Milliseconds. `reading_median_ms`: what the page reads, without routing, guard and rendering."""

    page: str
    requests: int
    median_ms: float
    p99_ms: float
    reading_median_ms: float


def measure_console(cases: int, requests: int, step: Step) -> tuple[PageTimes, ...]:
    """The queue with its filters, and the pages of cases that wait, on a fresh database of `cases`."""
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(data_folder=Path(folder), chat_model="embedded", database_url=None)
        with program(settings) as built:
            app = application(built)
            waiting = many_cases(built.means, cases, step=step)
            return asyncio.run(_measured(app, built, waiting[-requests:] or waiting, requests))


async def _measured(
    app: FastAPI, built: Program, waiting: Sequence[str], requests: int
) -> tuple[PageTimes, ...]:
    means = built.means
    staff, token = _an_agent(built)
    for case_id in waiting:
        claim_case(means, staff, case_id, 1)
    filters = ("", "?state=waiting", "?kind=appeal", "?overdue=yes", "?mine=yes")
    queue = [f"/console/cases{filters[number % len(filters)]}" for number in range(requests)]
    pages = [f"/console/cases/{waiting[number % len(waiting)]}" for number in range(requests)]
    async with httpx.AsyncClient(
        transport=httpx.ASGITransport(app), base_url="http://bench", cookies={STAFF_COOKIE: token}
    ) as client:
        return (
            await _timed(client, "queue", queue, lambda _: find_cases(means, staff, CaseFilter())),
            await _timed(client, "case", pages, lambda path: look_at_case(means, staff, path.split("/")[-1])),
        )


async def _timed(
    client: httpx.AsyncClient, name: str, paths: Sequence[str], read: Callable[[str], object]
) -> PageTimes:
    for path in paths[:3]:
        (await client.get(path)).raise_for_status()
    whole, reading = list[float](), list[float]()
    for path in paths:
        began = perf_counter()
        (await client.get(path)).raise_for_status()
        whole.append((perf_counter() - began) * 1000)
        began = perf_counter()
        read(path)
        reading.append((perf_counter() - began) * 1000)
    p99 = quantiles(whole, n=100)[98] if len(whole) > 1 else whole[0]
    return PageTimes(name, len(paths), median(whole), p99, median(reading))


def _an_agent(built: Program) -> tuple[StaffMember, str]:
    who = next(each for each in demo_staff() if each.role is StaffRole.AGENT)
    typed = Typed(who.login, who.password)
    step = sign_in_at_once(built.means, staff_terms(built.settings), typed, "")
    with built.means.storage.reading() as stores:
        member = next(each for each in stores.staff.members() if each.login == who.login)
    return member, step.token
