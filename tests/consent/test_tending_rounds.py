"""Tending in the background: round after round while the program serves, and gone when it ends."""

from dataclasses import replace
from threading import enumerate as threads

import pytest

from assistant.tending import tending
from assistant.wiring import Program
from models.facts.consent import ConsentState
from tests.given import Clock, a_consent, a_customer


def test_rounds_go_on_until_the_program_ends_and_leave_no_thread(running: Program, clock: Clock) -> None:
    # given a wait that ends after the third round
    means = running.means
    customer_id = a_customer(means).customer_id
    consent_id = a_consent(means, customer_id).consent_id
    waited: list[float] = []

    def wait(seconds: float) -> bool:
        waited.append(seconds)
        clock.pass_time(days=15)
        return len(waited) == 3

    # when
    with tending(means, 60, wait=wait):
        (thread,) = [each for each in threads() if each.name == "tending"]
        thread.join()

    # then
    assert waited == [60, 60, 60]
    with means.storage.reading() as stores:
        assert stores.consents.get(consent_id, customer_id).state is ConsentState.EXPIRED


def test_ending_the_program_ends_the_waiting(embedded: Program) -> None:
    with tending(embedded.means, 3600):
        assert "tending" in [each.name for each in threads()]

    assert "tending" not in [each.name for each in threads()]


def test_no_seconds_means_never(embedded: Program) -> None:
    with tending(embedded.means, 0):
        assert "tending" not in [each.name for each in threads()]


def test_a_round_that_fails_is_followed_by_the_next(
    embedded: Program, caplog: pytest.LogCaptureFixture
) -> None:
    rounds: list[float] = []

    def now() -> object:
        raise OSError("the clock is broken")

    def wait(seconds: float) -> bool:
        rounds.append(seconds)
        return len(rounds) == 2

    with tending(replace(embedded.means, now=now), 1, wait=wait):  # type: ignore[arg-type]
        pass

    assert 1 <= len(rounds) <= 2
    assert "A round of tending failed" in caplog.text
