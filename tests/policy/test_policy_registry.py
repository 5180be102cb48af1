"""The registry of packs: who may change a policy and how, which one is in force when, and what is refused."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from assistant.history_folder import HISTORY
from assistant.policy_registry import PolicyRegistry, Shipped
from tests.policy.given_policies import AT, WHY, Clock, adopted, opened, proposal
from tests.policy.packs_written import SHIPPED
from tools.policy.pack import read_pack
from tools.policy.pack_history import PolicyNotThisWay
from tools.policy.pack_identity import pack_sha256

NEW_YEAR = datetime(2026, 12, 31, 16, tzinfo=UTC)
"""Midnight where customers live."""


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def registry(tmp_path: Path, clock: Clock) -> PolicyRegistry:
    return opened(tmp_path / "policies", clock)


def test_the_shipped_pack_is_in_force_until_somebody_adopts_another(registry: PolicyRegistry) -> None:
    book = registry.book()

    assert book.at(AT).version == "cn-2027-02"
    assert book.at(AT - timedelta(days=900)).version == "cn-2027-02"
    assert book.identity_at(AT).sha256 == pack_sha256(SHIPPED)
    assert registry.check()[1][0].fault is None


def test_opening_again_changes_nothing(registry: PolicyRegistry) -> None:
    before = (registry.folder / HISTORY).read_bytes()

    opened(registry.folder)

    assert (registry.folder / HISTORY).read_bytes() == before


def test_an_adopted_pack_decides_from_midnight_of_its_first_day_on(registry: PolicyRegistry) -> None:
    # given a pack for the new year, proposed, approved by two others and adopted
    adopted(registry, proposal())

    # then the one of before decides until the last instant of the old year
    book = registry.book()
    assert book.at(AT).total.automatic_max_minor == 5_000_000
    assert book.at(NEW_YEAR - timedelta(microseconds=1)).version == "cn-2027-02"
    assert book.at(NEW_YEAR).version == "cn-2027"
    assert book.at(NEW_YEAR).total.automatic_max_minor == 4_000_000
    assert {book.version(name).version for name in ("cn-2027-02", "cn-2027")} == {"cn-2027-02", "cn-2027"}


def test_a_pack_adopted_on_its_first_day_decides_from_then_and_not_before(
    registry: PolicyRegistry, clock: Clock
) -> None:
    adopted(registry, proposal(first=date(2026, 11, 28)))
    book = registry.book()

    assert book.at(AT - timedelta(seconds=1)).version == "cn-2027-02"
    assert book.at(AT).version == "cn-2027"


def test_after_its_last_day_the_pack_of_before_decides_again(registry: PolicyRegistry) -> None:
    text = proposal().replace("\n[sources]", "\neffective_until = 2027-02-01\n[sources]", 1)
    adopted(registry, text)
    book = registry.book()

    assert book.at(datetime(2027, 1, 31, 15, 59, tzinfo=UTC)).version == "cn-2027"
    assert book.at(datetime(2027, 1, 31, 16, 0, tzinfo=UTC)).version == "cn-2027-02"


def test_a_later_adoption_for_an_earlier_day_leaves_the_pack_of_the_later_day_to_its_turn(
    registry: PolicyRegistry,
) -> None:
    adopted(registry, proposal())
    adopted(registry, proposal("cn-2026-fix", date(2026, 12, 1), 3_000_000))
    book = registry.book()

    assert book.at(datetime(2026, 12, 15, tzinfo=UTC)).version == "cn-2026-fix"
    assert book.at(datetime(2027, 1, 15, tzinfo=UTC)).version == "cn-2027"


def test_a_withdrawn_pack_decides_no_more_and_is_still_there_to_replay_with(
    registry: PolicyRegistry, clock: Clock
) -> None:
    adopted(registry, proposal(first=date(2026, 11, 28)))
    clock.at = AT + timedelta(hours=1)
    registry.withdraw("cn-2027", "Bo Two", "It refuses everybody.")
    book = registry.book()

    assert book.at(AT + timedelta(minutes=59)).version == "cn-2027"
    assert book.at(AT + timedelta(hours=1)).version == "cn-2027-02"
    assert book.version("cn-2027").total.automatic_max_minor == 4_000_000
    with pytest.raises(PolicyNotThisWay, match="withdrawn by Bo Two"):
        registry.adopt("cn-2027", "Ana One", WHY)


def test_what_came_with_an_earlier_program_still_replays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, clock: Clock
) -> None:
    # given decisions under the pack of this program
    folder = tmp_path / "policies"
    opened(folder, clock)

    # when the next program comes with another text of it, without its own version even
    newer = SHIPPED.replace("automatic_max_minor = 5_000_000", "automatic_max_minor = 4_500_000")
    came = Shipped(read_pack(newer), pack_sha256(newer), {"pack.toml": newer.encode()})
    monkeypatch.setattr("assistant.policy_registry.shipped", lambda name: came)
    clock.at = AT + timedelta(days=1)
    book = opened(folder, clock).book()

    # then each moment has the pack that decided then
    assert book.at(AT + timedelta(days=2)).total.automatic_max_minor == 4_500_000
    assert book.version("cn-2027-02", AT).total.automatic_max_minor == 5_000_000


def test_a_former_pack_that_this_program_would_ask_more_of_is_read_as_it_was_let_in(
    registry: PolicyRegistry, monkeypatch: pytest.MonkeyPatch
) -> None:
    # given a pack that knew neither a rule nor a figure nor a reason that came later
    import tools.policy.pack as packs

    text = proposal(first=date(2026, 11, 28))
    lines = text.splitlines(keepends=True)
    older = "".join(
        each for each in lines if not each.startswith(("steps_are_earned", "step_earned_payments"))
    )
    with monkeypatch.context() as then:
        then.setattr(packs, "CHECKS", ())
        then.setattr("assistant.policy_registry.read_pack", packs.read_former_pack)
        then.setattr("tests.policy.given_policies.read_pack", packs.read_former_pack)
        adopted(registry, older)

    # then it decides as it did: the rule that it does not list is not weighed
    pack = registry.book().at(AT)
    assert pack.version == "cn-2027"
    assert "steps_are_earned" not in pack.rules
