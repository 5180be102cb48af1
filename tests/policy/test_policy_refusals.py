"""What the registry of packs refuses: who, what, when; and nothing changes by it."""

import errno
import json
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from assistant.history_folder import HISTORY
from assistant.policy_registry import PolicyRegistry, PolicyRegistryUnusable, opened_policies
from models.errors import CreditAssistantError
from models.history_chain import HistoryTampered
from models.risk.people import NameUnusable, StatementUnusable
from tests.policy.given_policies import AT, WHY, Clock, adopted, opened, proposal, simulation
from tests.policy.packs_written import SHIPPED
from tools.policy.pack_faults import PackUnusable
from tools.policy.pack_history import NoSuchPolicy, PolicyNotThisWay
from tools.policy.simulation_attached import SimulationUnusable

NEW_YEAR = datetime(2026, 12, 31, 16, tzinfo=UTC)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def registry(tmp_path: Path, clock: Clock) -> PolicyRegistry:
    return opened(tmp_path / "policies", clock)


def test_it_takes_two_people_and_neither_proposed_it(registry: PolicyRegistry) -> None:
    text = proposal()
    registry.add(text, "Wu Proposer", WHY, simulation(text))

    with pytest.raises(PolicyNotThisWay, match="proposed"):
        registry.approve("cn-2027", "PROPOSER, Wu", WHY)
    registry.approve("cn-2027", "Ana One", WHY)
    with pytest.raises(PolicyNotThisWay, match="already"):
        registry.approve("cn-2027", "One Ana", WHY)
    with pytest.raises(PolicyNotThisWay, match="1 of 2 approvals"):
        registry.adopt("cn-2027", "Ana One", WHY)
    assert not registry.history().find("cn-2027").is_approved


def test_nobody_approves_what_nobody_has_tried(registry: PolicyRegistry) -> None:
    text = proposal()
    registry.add(text, "Wu Proposer", WHY)

    with pytest.raises(PolicyNotThisWay, match="no simulation"):
        registry.approve("cn-2027", "Ana One", WHY)

    registry.attach("cn-2027", "Wu Proposer", WHY, simulation(text))
    assert registry.approve("cn-2027", "Ana One", WHY).approvals
    # another simulation is approved anew
    assert not registry.attach("cn-2027", "Wu Proposer", WHY, simulation(text)).approvals


def test_the_simulation_is_of_this_pack_against_the_one_it_would_replace(registry: PolicyRegistry) -> None:
    text, other = proposal(), proposal(automatic=3_000_000)

    with pytest.raises(SimulationUnusable, match="simulation is of cn-2027"):
        registry.add(text, "Wu Proposer", WHY, simulation(other))
    with pytest.raises(SimulationUnusable, match="against cn-2026-fix"):
        registry.add(text, "Wu Proposer", WHY, simulation(text, proposal("cn-2026-fix")))
    assert [each.version for each in registry.history().packs.values()] == ["cn-2027-02"]


def test_a_simulation_against_a_pack_that_was_replaced_meanwhile_is_made_anew(
    registry: PolicyRegistry,
) -> None:
    # given a pack that two people approved
    text = proposal()
    registry.add(text, "Wu Proposer", WHY, simulation(text))
    for person in ("Ana One", "Bo Two"):
        registry.approve("cn-2027", person, WHY)

    # when another one comes into force first
    fix = proposal("cn-2026-fix", date(2026, 12, 1), 3_000_000)
    adopted(registry, fix)

    # then it is tried against that one, and approved anew
    with pytest.raises(PolicyNotThisWay, match="than cn-2026-fix"):
        registry.adopt("cn-2027", "Ana One", WHY)
    registry.attach("cn-2027", "Wu Proposer", WHY, simulation(text, fix))
    with pytest.raises(PolicyNotThisWay, match="0 of 2"):
        registry.adopt("cn-2027", "Ana One", WHY)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"[]",
        b"{}",
        b"\xff",
        b'{"policy": {"version": "cn-2027"}, "against": {}}',
        b'{"policies": [{"version": "cn-2027", "sha256": "00"}]}',
        b'{"policy": 1, "policy": 2}',
    ],
)
def test_what_is_no_simulation_is_refused(registry: PolicyRegistry, content: bytes) -> None:
    with pytest.raises(SimulationUnusable):
        registry.add(proposal(), "Wu Proposer", WHY, content)


def test_a_simulation_that_was_changed_after_it_was_sealed_is_refused(registry: PolicyRegistry) -> None:
    told = json.loads(simulation(proposal())) | {"seal": "0" * 64}

    with pytest.raises(SimulationUnusable, match="changed after"):
        registry.add(proposal(), "Wu Proposer", WHY, json.dumps(told).encode())


def test_both_packs_may_be_named_in_one_list(registry: PolicyRegistry) -> None:
    told = json.loads(simulation(proposal()))
    content = json.dumps({"policies": [told["policy"], told["against"]]}).encode()

    assert registry.add(proposal(), "Wu Proposer", WHY, content).simulation


def test_a_first_day_in_the_past_is_refused_with_its_line_and_the_old_pack_stays(
    registry: PolicyRegistry, clock: Clock
) -> None:
    with pytest.raises(PackUnusable) as refusal:
        registry.add(proposal(first=date(2026, 11, 27)), "Wu Proposer", WHY)
    (fault,) = refusal.value.faults
    assert fault.place == "effective_from"
    assert SHIPPED.splitlines()[(fault.line or 0) - 1].startswith("effective_from")

    # and one whose day passed while people were asked is not adopted any more
    text = proposal(first=date(2026, 11, 28))
    registry.add(text, "Wu Proposer", WHY, simulation(text))
    for person in ("Ana One", "Bo Two"):
        registry.approve("cn-2027", person, WHY)
    clock.at = AT + timedelta(days=1)
    with pytest.raises(PackUnusable, match="in the past"):
        registry.adopt("cn-2027", "Ana One", WHY)
    assert registry.book().at(clock.at).version == "cn-2027-02"


def again(registry: PolicyRegistry) -> None:
    registry.add(proposal(), "Wu Proposer", WHY)
    registry.add(proposal(), "Wu Proposer", WHY)


def same_name(registry: PolicyRegistry) -> None:
    registry.add(proposal(), "Wu Proposer", WHY)
    registry.add(proposal(automatic=3_000_000), "Wu Proposer", WHY)


@pytest.mark.parametrize(
    ("step", "refusal", "said"),
    [
        (again, PolicyNotThisWay, "in the registry already"),
        (same_name, PolicyNotThisWay, "another pack called cn-2027"),
        (
            lambda r: r.add(SHIPPED.replace("open_days = 7", "open_days = 0"), "Wu", WHY),
            PackUnusable,
            "open_days",
        ),
        (lambda r: r.add(proposal(), "1", WHY), NameUnusable, None),
        (lambda r: r.add(proposal(), "Wu Proposer", " "), StatementUnusable, None),
        (lambda r: r.approve("cn-2027-02", "Ana One", WHY), PolicyNotThisWay, "came with the program"),
        (lambda r: r.withdraw("cn-2027-02", "Ana One", WHY), PolicyNotThisWay, "came with the program"),
        (lambda r: r.approve("cn-9", "Ana One", WHY), NoSuchPolicy, "policy list"),
        (lambda r: r.attach("../x", "Ana One", WHY, b"{}"), NoSuchPolicy, "no pack"),
    ],
)
def test_what_does_not_go_is_refused_and_nothing_changes(
    registry: PolicyRegistry,
    step: Callable[[PolicyRegistry], object],
    refusal: type[CreditAssistantError],
    said: str | None,
) -> None:
    with pytest.raises(refusal, match=said):
        step(registry)
    assert registry.book().at(NEW_YEAR).version == "cn-2027-02"


def test_a_pack_of_another_jurisdiction_is_no_change_of_policy(registry: PolicyRegistry) -> None:
    text = 'extends = "eu"\nversion = "eu-2027"\neffective_from = 2027-01-01\n'
    with pytest.raises(PolicyNotThisWay, match="decides under cn"):
        registry.add(text, "Wu Proposer", WHY)


def test_a_touched_text_or_history_is_found_and_never_decides(registry: PolicyRegistry) -> None:
    standing = adopted(registry, proposal(first=date(2026, 11, 28)))
    place = registry.folder / standing.sha256 / "pack.toml"
    place.write_text(place.read_text("utf-8").replace("4000000", "9000000"), "utf-8")

    with pytest.raises(PackUnusable, match="not what was approved"):
        registry.book()
    faults = {each.standing.version: each.fault for each in registry.check()[1]}
    assert faults["cn-2027-02"] is None
    assert "not what was approved" in (faults["cn-2027"] or "")

    history = registry.folder / HISTORY
    history.write_bytes(history.read_bytes().replace(b"Bo Two", b"Bo Tow"))
    with pytest.raises(HistoryTampered):
        registry.book()


def test_a_folder_that_cannot_be_written_decides_by_what_is_there(
    registry: PolicyRegistry, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read_only(*_: object, **__: object) -> None:
        raise OSError(errno.EROFS, "Read-only file system")

    monkeypatch.setattr("assistant.history_folder.only_writer", read_only)
    monkeypatch.setattr("pathlib.Path.mkdir", read_only)
    assert opened(registry.folder).book().at(AT).version == "cn-2027-02"
    assert opened_policies(tmp_path / "none", "cn", Clock()).book().at(AT).version == "cn-2027-02"
    with pytest.raises(PolicyRegistryUnusable, match="ASSISTANT_POLICIES_FOLDER"):
        registry.add(proposal(), "Wu Proposer", WHY)
