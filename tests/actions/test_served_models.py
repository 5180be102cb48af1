"""Decisions with a promoted champion, with others scored beside it, and replayed after a promotion."""

import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from assistant.actions.erase_customer import erase_customer, preview_erasure
from assistant.actions.export_data import _signed, export_data, import_data
from assistant.actions.recorded_answer import Yes
from assistant.actions.replay_decision import replay_decision
from assistant.actions.request_limit import request_limit
from assistant.model_registry import ModelRegistry, opened_registry
from assistant.reading.document_reader import DocumentReader
from assistant.served_models import ServedModels, served_models
from assistant.settings import Settings
from assistant.wiring import Program, program
from models.facts.consent import Channel
from models.facts.scored_beside import ScoredBeside
from models.risk.artefact import RiskModelRefused
from models.risk.registry_history import Role
from tests.given import Clock, a_customer
from tests.given_papers import standing_wish
from tests.risk.given_artefacts import another
from tools.audit.receipts import sign
from tools.audit.seal import seal_of

WHY = "Validated on the year 2025."


def registry_of(running: Program) -> ModelRegistry:
    return opened_registry(running.settings.effective_models_folder, running.means.now)


def added(registry: ModelRegistry, name: str, slope: float) -> str:
    """A model added and approved by two; its version."""
    folder = another(registry.folder.parent / f"made-{name}", name, slope=slope)
    version = registry.add(folder, "Wu Adder", WHY).version
    registry.approve(name, "Ana One", WHY)
    registry.approve(name, "Bo Two", WHY)
    return version


def started_again(running: Program) -> Program:
    """The same program after a start that reads the registry anew."""
    served = served_models(registry_of(running))
    means = replace(running.means, scorer=served.champion, beside=served.beside, former_scorer=served.former)
    return replace(running, means=means)


def decided(running: Program, customer_id: str) -> str:
    return request_limit(running.means, customer_id, standing_wish(500_000)).decision.decision_id


def beside(running: Program, decision_id: str) -> tuple[ScoredBeside, ...]:
    with running.means.storage.reading() as stores:
        return stores.decisions.beside(decision_id)


def test_a_promoted_champion_decides_and_what_the_former_decided_still_replays(running: Program) -> None:
    # given a decision by the shipped model
    customer_id = a_customer(running.means).customer_id
    earlier = decided(running, customer_id)

    # when another is promoted and the program starts again
    version = added(registry_of(running), "lender-1", slope=0.8)
    registry_of(running).promote("lender-1", Role.CHAMPION, "Ana One", WHY)
    again = started_again(running)
    later = request_limit(again.means, customer_id, standing_wish(500_000)).decision

    # then it decides, and both decisions give the same bytes again, also once it was rolled back
    assert later.risk.risk_model_version == version
    assert replay_decision(again.means, earlier).same
    assert replay_decision(again.means, later.decision_id).same
    registry_of(running).roll_back("Bo Two", "Bad rates rose.")
    assert replay_decision(started_again(running).means, later.decision_id).same


def test_challenger_and_shadow_are_kept_beside_and_change_nothing(running: Program) -> None:
    # given what the champion alone decides
    customer_id = a_customer(running.means).customer_id
    alone = request_limit(running.means, customer_id, standing_wish(500_000)).decision

    # when two others are scored beside it
    registry = registry_of(running)
    versions = (added(registry, "one", slope=0.5), added(registry, "two", slope=2.0))
    registry.promote("one", Role.CHALLENGER, "Ana One", WHY)
    registry.promote("two", Role.SHADOW, "Ana One", WHY)
    again = started_again(running)
    watched = request_limit(again.means, customer_id, standing_wish(500_000)).decision

    # then the decision is the same, and their PDs of the same case stand beside it
    same = {"decision_id": alone.decision_id, "inputs": alone.inputs, "at": alone.at}
    assert watched.model_copy(update=same) == alone
    found = beside(again, watched.decision_id)
    assert tuple(each.model_version for each in found) == versions
    assert [each.role for each in found] == ["challenger", "shadow"]
    assert len({watched.risk.pd, *(each.pd for each in found)}) == 3
    assert {each.scorecard_points for each in found} == {watched.risk.scorecard_points}
    assert beside(again, alone.decision_id) == ()
    with again.means.storage.reading() as stores:
        assert list(stores.decisions.all_beside()) == [(watched.decision_id, found)]
    assert replay_decision(again.means, watched.decision_id).same


def test_what_was_said_beside_is_exported_and_erased_with_the_customer(running: Program) -> None:
    registry = registry_of(running)
    added(registry, "one", slope=0.5)
    registry.promote("one", Role.SHADOW, "Ana One", WHY)
    again = started_again(running)
    customer_id = a_customer(again.means).customer_id
    decision_id = decided(again, customer_id)

    exported = export_data(again.means, customer_id)["tables"]["scores_beside"]
    effect = preview_erasure(again.means, customer_id)
    erase_customer(again.means, customer_id, Yes(seal_of(effect), Channel.API), Channel.API)

    assert [row["decision_id"] for row in exported] == [decision_id]
    assert json.loads(exported[0]["document"])["scores"][0]["role"] == "shadow"
    assert beside(again, decision_id) == ()


def test_an_export_from_before_there_was_anything_beside_can_be_put_back(
    embedded: Program, tmp_path: Path, clock: Clock, reader: DocumentReader, migrated_file: Path
) -> None:
    means = embedded.means
    content = export_data(means, a_customer(means).customer_id)
    del content["signature"], content["tables"]["scores_beside"]
    older = content | {"signature": sign(_signed(content), means.signing_keys)}

    (tmp_path / "elsewhere").mkdir()
    shutil.copy(migrated_file, tmp_path / "elsewhere" / "assistant.db")
    with _started(Settings(_env_file=None, data_folder=tmp_path / "elsewhere"), clock, reader) as other:
        assert import_data(other.means, older, means.signing_keys.public) == content["customer_id"]


def test_one_that_fails_beside_disturbs_no_decision(
    embedded: Program, caplog: pytest.LogCaptureFixture
) -> None:
    registry = registry_of(embedded)
    added(registry, "one", slope=0.5)
    registry.promote("one", Role.SHADOW, "Ana One", WHY)
    served = served_models(registry)
    harmed = replace(served.risk_model, ranges={})
    broken = ServedModels(served.risk_model, (("shadow", harmed), *served.others), served.former)
    means = replace(embedded.means, beside=broken.beside)

    decision = request_limit(means, a_customer(means).customer_id, standing_wish(500_000)).decision

    with means.storage.reading() as stores:
        assert len(stores.decisions.beside(decision.decision_id)) == 1
    assert "could not be scored beside" in caplog.text


def test_a_shadow_that_was_touched_is_told_and_left_out(
    embedded: Program, caplog: pytest.LogCaptureFixture
) -> None:
    registry = registry_of(embedded)
    version = added(registry, "one", slope=0.5)
    registry.promote("one", Role.SHADOW, "Ana One", WHY)
    (registry.folder / version / "scorecard.json").unlink()

    served = served_models(registry)

    assert served.others == ()
    assert version in caplog.text


def test_a_champion_that_is_refused_stops_the_start(
    tmp_path: Path, clock: Clock, reader: DocumentReader, migrated_file: Path
) -> None:
    shutil.copy(migrated_file, tmp_path)
    settings = Settings(_env_file=None, data_folder=tmp_path)
    with _started(settings, clock, reader):
        weights = next(settings.effective_models_folder.glob("cn-3+*/behaviour.txt"))
    weights.unlink()

    with (
        pytest.raises(RiskModelRefused, match=r"champion cn-3\+.* cannot be served: .*registry rollback"),
        _started(settings, clock, reader),
    ):
        pass


@contextmanager
def _started(settings: Settings, clock: Clock, reader: DocumentReader) -> Iterator[Program]:
    with program(settings, now=clock, prepare=False, reader=reader) as built:
        yield built
