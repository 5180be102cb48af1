"""A storm: callers by the hundred on one customer, the server killed in between, and then the reckoning."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from random import Random
from time import perf_counter
from typing import Any

from assistant.benching.ledger_storm.books import Books, limits_of, read_books
from assistant.benching.ledger_storm.caller import Caller
from assistant.benching.ledger_storm.crowd import Crowd, StormBroken
from assistant.benching.ledger_storm.databases import Database
from assistant.benching.ledger_storm.figures import (
    StormFigures,
    asked_again,
    outcomes_of,
    percentile_ms,
    with_scene_money,
)
from assistant.benching.ledger_storm.judge_answers import faults_of_answers
from assistant.benching.ledger_storm.judge_books import faults_of_books, out_of_order
from assistant.benching.ledger_storm.people import People, settle_in
from assistant.benching.ledger_storm.server import Launch, Server, command
from assistant.benching.ledger_storm.wire import Connection
from assistant.settings import Settings
from assistant.storage.database import open_database
from assistant.storage.migrating import migrate
from assistant.wiring import equipped

_CUT_OFF_WITHIN_SECONDS = 0.05

_CRITERIA = """
version = "storm"
observations = []
[thresholds]
step_up = 1.0
hold = 1.0
[[rules]]
code = "dear"
when = "amount_minor >= 35000"
verdict = "step_up"
"""
"""So many payments in so little time are no person's: with the usual criteria most would wait for one."""


@dataclass(frozen=True, slots=True)
class Plan:
    """How much of a storm. The same seed asks for the same and kills after the same number of payments;
    what meets what on the way is the machine's."""

    payments: int = 10_000
    callers: int = 100
    kills: int = 3
    workers: int = 1
    seed: int = 1
    kills_database: bool = False

    def kill_after(self) -> tuple[int, ...]:
        """So many payments answered: one moment in each of as many equal stretches."""
        draw, stretch = self.draw("kills"), self.payments / (self.kills + 1)
        return tuple(int(stretch * (each + draw.uniform(0.4, 1.4))) for each in range(self.kills))

    def draw(self, purpose: str) -> Random:
        """Chance that can be repeated."""
        return Random(f"{self.seed}/{purpose}")  # noqa: S311 - nothing secret is drawn

    def shares(self) -> tuple[int, ...]:
        """How many payments each caller makes."""
        each, more = divmod(self.payments, self.callers)
        return tuple(each + (number < more) for number in range(self.callers))


@dataclass(slots=True)
class Storm:
    """One storm over one fresh database; `folder` is empty. `judged` hears of every payment answered."""

    plan: Plan
    database: Database
    folder: Path
    judged: Callable[[int], None] = lambda _: None
    launch: Launch = command

    def blow(self) -> StormFigures:
        """All of it. Raises StormBroken, and what `equipped` raises."""
        self._criteria.write_text(_CRITERIA, encoding="utf-8")
        settings = Settings(_env_file=None, **self._settings())
        _migrate(settings.effective_database_url)
        with equipped(settings) as (means, _):
            people = settle_in(means, self.plan.callers)
            opening = limits_of(means, people.all)
        crowd = Crowd(self.judged)
        seconds = asyncio.run(self._blow(people, crowd))
        with equipped(settings) as (means, _):
            return reckoned(
                self.plan, self.database.name, seconds, crowd, read_books(means, people.all, opening)
            )

    async def _blow(self, people: People, crowd: Crowd) -> float:
        """Seconds from the first request to the last answer."""
        server = Server(self.plan.workers, self._environment(), self.folder / "server.log", self.launch)
        try:
            await server.start()
            crowd.up.set()
            began = perf_counter()
            async with asyncio.TaskGroup() as together:
                for caller, share in zip(
                    self._callers(people, crowd, server.port), self.plan.shares(), strict=True
                ):
                    together.create_task(caller.pay(share))
                together.create_task(self._kill(crowd, server))
            return perf_counter() - began
        except* StormBroken as broken:
            raise StormBroken(f"{broken.exceptions[0]} {server.last_words()}") from None
        finally:
            server.kill()

    def _callers(self, people: People, crowd: Crowd, port: int) -> list[Caller]:
        return [
            Caller(
                number=number,
                crowd=crowd,
                main=people.main,
                others=people.others,
                draw=self.plan.draw(f"caller {number}"),
                first=Connection(port, people.secret),
                second=Connection(port, people.secret),
            )
            for number in range(self.plan.callers)
        ]

    async def _kill(self, crowd: Crowd, server: Server) -> None:
        """In the middle of what all callers do, and up again on the same data."""
        draw = self.plan.draw("cut off")
        for payments in self.plan.kill_after():
            while crowd.judged_count < payments:
                await asyncio.sleep(0.005)
            await asyncio.sleep(draw.uniform(0, _CUT_OFF_WITHIN_SECONDS))
            if self.plan.kills_database and self.database.crash is not None:
                crowd.failures_expected = True
                await asyncio.to_thread(self.database.crash)
            began = perf_counter()
            crowd.up.clear()
            server.kill()
            crowd.times_down, crowd.failures_expected = crowd.times_down + 1, False
            await server.start()
            crowd.down_seconds.append(perf_counter() - began)
            crowd.up.set()

    @property
    def _criteria(self) -> Path:
        return self.folder / "criteria.toml"

    def _settings(self) -> dict[str, Any]:
        """All that must not come from where the command is run."""
        return {
            "data_folder": str(self.folder),
            "database_url": self.database.url or f"sqlite:///{self.folder / 'assistant.db'}",
            "keys_url": f"sqlite:///{self.folder / 'keys.db'}",
            "payment_criteria_file": str(self._criteria),
            "environment": "production",
            "chat_model": "embedded",
            "reading_ahead": "false",
        }

    def _environment(self) -> dict[str, str]:
        return {f"ASSISTANT_{name.upper()}": value for name, value in self._settings().items()}


def _migrate(url: str) -> None:
    engine = open_database(url)
    migrate(engine)
    engine.dispose()


def reckoned(plan: Plan, database: str, seconds: float, crowd: Crowd, books: Books) -> StormFigures:
    """Everything checked and counted."""
    faults = chain(
        (f"The server failed: {each}" for each in crowd.failures),
        faults_of_answers(crowd.asks, books),
        faults_of_books(books),
    )
    answers = [each for ask in crowd.asks for each in ask.answers]
    took = [each.ended_s - each.began_s for each in answers]
    serving = seconds - sum(crowd.down_seconds)
    return StormFigures(
        database=database,
        workers=plan.workers,
        callers=plan.callers,
        payments=len(books.authorisations),
        kills=crowd.times_down,
        seconds=round(seconds, 1),
        serving_seconds=round(serving, 1),
        down_seconds=tuple(round(each, 1) for each in crowd.down_seconds),
        answers=len(answers),
        answers_per_second=round(len(answers) / serving, 1),
        payments_per_second=round(len(books.authorisations) / serving, 1),
        p50_ms=percentile_ms(took, 0.5),
        p99_ms=percentile_ms(took, 0.99),
        outcomes=outcomes_of(crowd.asks),
        lost_requests=crowd.lost,
        asked_again_after_a_kill=asked_again(crowd.asks),
        entries=len(books.entries),
        postings=len(books.postings),
        payments_with_scene_money=with_scene_money(books),
        entries_out_of_order=out_of_order(books.entries),
        violations=tuple(faults),
    )
