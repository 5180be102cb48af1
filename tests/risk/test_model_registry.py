"""The registry on disk: what is let in, who approves, which roles there are, and what is refused."""

import errno
from collections.abc import Callable
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

import pytest

from assistant.history_folder import HISTORY
from assistant.model_registry import ModelRegistry, RegistryUnusable, opened_registry
from models.history_chain import HistoryTampered
from models.risk.artefact import RiskModelRefused
from models.risk.people import NameUnusable, StatementUnusable
from models.risk.registry import SHIPPED
from models.risk.registry_history import NoSuchVersion, NotThisWay, Role
from models.risk.shipped_approvals import ShippedApproval, ShippedApprovals
from tests.risk.given_artefacts import another, card_changed

AT = datetime(2026, 11, 28, 9, tzinfo=UTC)
WHY = "Validated on the year 2025."


@pytest.fixture
def registry(tmp_path: Path) -> ModelRegistry:
    return opened_registry(tmp_path / "models", lambda: AT)


def with_a_model(registry: ModelRegistry, name: str = "lender-1") -> str:
    """A model added and approved by two; its version."""
    folder = registry.folder.parent / name
    version = registry.add(another(folder, name), "Wu Adder", WHY).version
    registry.approve(name, "Ana One", WHY)
    registry.approve(name, "Bo Two", WHY)
    return version


def test_the_shipped_model_is_champion_from_the_start_with_its_approvals(registry: ModelRegistry) -> None:
    book = registry.book()
    standing = book.champion("limit_decision")

    assert standing is not None
    assert standing.role is Role.CHAMPION
    assert standing.is_approved
    assert standing.card_sha256 == sha256((SHIPPED / "card.json").read_bytes()).hexdigest()
    assert registry.champion().version == standing.version
    assert registry.check()[1][0].fault is None


def test_opening_again_changes_nothing(registry: ModelRegistry) -> None:
    before = (registry.folder / HISTORY).read_bytes()

    opened_registry(registry.folder, lambda: AT)

    assert (registry.folder / HISTORY).read_bytes() == before


def test_a_model_is_added_by_its_content_approved_by_two_and_made_champion(registry: ModelRegistry) -> None:
    # given
    source = another(registry.folder.parent / "new", "lender-1")
    added = registry.add(source, "Wu Adder", WHY)
    (source / "behaviour.txt").unlink()

    # when
    assert added.role is None
    assert not registry.approve("lender-1", "Ana One", WHY).is_approved
    assert registry.approve("lender-1", "Bo Two", WHY).is_approved
    champion = registry.promote("lender-1", Role.CHAMPION, "Ana One", "The committee of today.")

    # then
    assert registry.champion().version == champion.version == added.version
    former = registry.book().former("limit_decision")
    assert former is not None
    assert former.name == "cn-3"
    assert registry.roll_back("Bo Two", "Bad rates rose.").name == "cn-3"
    assert registry.champion().version.startswith("cn-3+")
    with pytest.raises(NotThisWay, match="no former champion"):
        registry.roll_back("Bo Two", "Again.")


@pytest.mark.parametrize("second", ["Ana One", " ana  ONE", "One, Ana", "Ａｎａ One"])
def test_one_person_cannot_approve_twice(registry: ModelRegistry, second: str) -> None:
    registry.add(another(registry.folder.parent / "new", "lender-1"), "Wu Adder", WHY)
    registry.approve("lender-1", "Ana One", WHY)

    with pytest.raises(NotThisWay, match="already; another person"):
        registry.approve("lender-1", second, WHY)

    with pytest.raises(NotThisWay, match=r"1 of 2 approvals"):
        registry.promote("lender-1", Role.CHAMPION, "Ana One", WHY)


@pytest.mark.parametrize(("who", "whose"), [("lin OWNER", "owner"), ("Mo, Qian", "trainer")])
def test_nobody_approves_what_is_theirs(registry: ModelRegistry, who: str, whose: str) -> None:
    folder = another(registry.folder.parent / "new", "lender-1", trained_by="Qian Mo")
    registry.add(folder, "Wu Adder", WHY)

    with pytest.raises(NotThisWay, match=f"{whose} of lender-1"):
        registry.approve("lender-1", who, WHY)


def test_names_and_reasons_are_needed(registry: ModelRegistry) -> None:
    with pytest.raises(NameUnusable):
        registry.approve("cn-3", "1", WHY)
    with pytest.raises(StatementUnusable):
        registry.approve("cn-3", "Ana One", " ")
    with pytest.raises(NoSuchVersion, match="registry list"):
        registry.approve("cn-9", "Ana One", WHY)
    with pytest.raises(NoSuchVersion):
        registry.promote("../cn-3", Role.SHADOW, "Ana One", WHY)


def test_the_same_version_is_never_two_models(registry: ModelRegistry) -> None:
    folder = registry.folder.parent
    registry.add(another(folder / "new", "lender-1"), "Wu Adder", WHY)

    with pytest.raises(NotThisWay, match="in the registry already"):
        registry.add(folder / "new", "Wu Adder", WHY)
    with pytest.raises(NotThisWay, match="version of its own"):
        registry.add(another(folder / "other", "lender-1", slope=0.9), "Wu Adder", WHY)


def test_a_challenger_makes_room_for_the_next_and_shadows_stand_side_by_side(registry: ModelRegistry) -> None:
    folder = registry.folder.parent
    for name in ("one", "two", "three"):
        registry.add(another(folder / name, name), "Wu Adder", WHY)

    registry.promote("one", Role.CHALLENGER, "Ana One", WHY)
    registry.promote("two", Role.CHALLENGER, "Ana One", WHY)
    registry.promote("one", Role.SHADOW, "Ana One", WHY)
    registry.promote("three", Role.SHADOW, "Ana One", WHY)

    roles = {each.name: each.role for each in registry.beside()}
    assert roles == {"one": Role.SHADOW, "two": Role.CHALLENGER, "three": Role.SHADOW}
    registry.promote("three", None, "Ana One", WHY)
    assert [each.name for each in registry.beside()] == ["one", "two"]
    with pytest.raises(NotThisWay, match="is the champion"):
        registry.promote("cn-3", Role.SHADOW, "Ana One", WHY)


def test_what_is_withdrawn_never_serves_again_and_can_still_be_read(registry: ModelRegistry) -> None:
    version = with_a_model(registry)
    with pytest.raises(NotThisWay, match="is the champion; promote another or roll back"):
        registry.withdraw("cn-3", "Bo Two", "Wrong.")

    standing = registry.withdraw("lender-1", "Bo Two", "Its data was wrong.")

    steps: tuple[Callable[[], object], ...] = (
        lambda: registry.promote("lender-1", Role.CHAMPION, "Ana One", WHY),
        lambda: registry.promote("lender-1", Role.SHADOW, "Ana One", WHY),
        lambda: registry.approve("lender-1", "Cy Three", WHY),
        lambda: registry.withdraw("lender-1", "Bo Two", WHY),
    )
    for step in steps:
        with pytest.raises(NotThisWay, match="withdrawn by Bo Two"):
            step()
    assert registry.loaded(standing).version == version


# --- what is refused


def test_a_champion_that_was_touched_stops_the_start_and_no_other_is_served(registry: ModelRegistry) -> None:
    version = with_a_model(registry)
    registry.promote("lender-1", Role.CHAMPION, "Ana One", WHY)
    weights = registry.folder / version / "behaviour.txt"
    weights.write_bytes(weights.read_bytes() + b"\n")

    with pytest.raises(RiskModelRefused, match=r"champion lender-1.*cannot be served: behaviour.*rollback"):
        registry.champion()

    assert [each.fault is None for each in registry.check()[1]] == [True, False]
    registry.roll_back("Bo Two", "Its file was touched.")
    assert registry.champion().version.startswith("cn-3+")


def test_a_card_written_anew_is_not_the_one_that_was_approved(registry: ModelRegistry) -> None:
    version = with_a_model(registry)
    card_changed(registry.folder / version, lambda card: card["facts"].update(purpose="Another."))

    with pytest.raises(RiskModelRefused, match="not the one that was added and approved"):
        registry.promote("lender-1", Role.CHAMPION, "Ana One", WHY)


def test_a_bad_folder_is_not_let_in(registry: ModelRegistry, tmp_path: Path) -> None:
    folder = another(tmp_path / "new", "lender-1", at=AT)
    card_changed(folder, lambda card: card.update(weights_written_at="2027-01-01T00:00:00Z"))

    with pytest.raises(RiskModelRefused, match="older than its weights"):
        registry.add(folder, "Wu Adder", WHY)
    with pytest.raises(RiskModelRefused, match=r"card\.json"):
        registry.add(tmp_path / "nowhere", "Wu Adder", WHY)

    assert len(registry.book().models) == 1
    assert {path.name for path in registry.folder.iterdir()} == {HISTORY, *registry.book().models}


def test_an_edited_history_stops_everything(registry: ModelRegistry) -> None:
    path = registry.folder / HISTORY
    path.write_text(path.read_text(encoding="utf-8").replace("First", "Third"), encoding="utf-8")

    steps: tuple[Callable[[], object], ...] = (
        registry.champion,
        registry.check,
        lambda: registry.approve("cn-3", "Ana One", WHY),
    )
    for step in steps:
        with pytest.raises(HistoryTampered, match=r"history .*backup"):
            step()


def test_what_a_stopped_process_left_is_in_nobodys_way(registry: ModelRegistry) -> None:
    source = another(registry.folder.parent / "new", "lender-1")
    version = registry.add(source, "Wu Adder", WHY).version
    lines = (registry.folder / HISTORY).read_text(encoding="utf-8").splitlines(keepends=True)
    (registry.folder / HISTORY).write_text("".join(lines[:-1]), encoding="utf-8")  # killed before the line
    (registry.folder / f"{version}.new").mkdir()

    assert registry.add(source, "Wu Adder", WHY).version == version


def test_a_folder_that_cannot_be_used_is_told_plainly(tmp_path: Path) -> None:
    (tmp_path / "models").write_text("a file")

    with pytest.raises(RegistryUnusable, match="ASSISTANT_MODELS_FOLDER"):
        opened_registry(tmp_path / "models", lambda: AT)


def test_a_folder_that_cannot_be_written_serves_what_is_in_it(
    registry: ModelRegistry, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def read_only(*_: object, **__: object) -> None:
        raise OSError(errno.EROFS, "Read-only file system")

    before = registry.champion().version
    monkeypatch.setattr("assistant.model_registry.SHIPPED", another(tmp_path / "cn-3", "cn-3"))
    monkeypatch.setattr("assistant.history_folder.shutil.rmtree", read_only)

    assert opened_registry(registry.folder, lambda: AT).champion().version == before
    with pytest.raises(RegistryUnusable, match="Read-only"):
        opened_registry(tmp_path / "new", lambda: AT)


def test_the_program_follows_its_own_shipped_model_until_somebody_chooses(
    registry: ModelRegistry, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    # given a program that ships another model
    def ships(name: str) -> None:
        folder = another(tmp_path / name, name)
        digest = sha256((folder / "card.json").read_bytes()).hexdigest()
        people = [{"by": by, "why": WHY, "at": AT} for by in ("Ana One", "Bo Two")]
        monkeypatch.setattr("assistant.model_registry.SHIPPED", folder)
        monkeypatch.setattr(
            "models.risk.shipped_approvals.read_file",
            lambda *_: (
                ShippedApprovals.model_validate(
                    {
                        "card_sha256": digest,
                        "approvals": tuple(ShippedApproval.model_validate(p) for p in people),
                    }
                )
                .model_dump_json()
                .encode()
            ),
        )

    ships("cn-4")

    # when it starts, it serves that, and the one of before stays to replay with
    again = opened_registry(registry.folder, lambda: AT)
    assert again.champion().version.startswith("cn-4+")
    assert again.loaded(again.book().find("cn-3"))

    # and when somebody has chosen, no newer program changes it
    again.promote("cn-3", Role.CHAMPION, "Ana One", WHY)
    ships("cn-5")
    assert opened_registry(registry.folder, lambda: AT).champion().version.startswith("cn-3+")
