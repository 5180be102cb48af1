"""Policies on past and live requests, on both databases: what is closed stays closed, live answers stand."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from assistant.actions.change_consent import pause_consent
from assistant.actions.compare_shadow import compare_shadow
from assistant.actions.erase_customer import erase_customer, preview_erasure
from assistant.actions.export_data import export_data
from assistant.actions.recorded_answer import Yes
from assistant.actions.request_limit import request_limit
from assistant.actions.simulate_policy import Past, simulate_policy
from assistant.actions.withdraw_consent import preview_withdrawal, withdraw_consent
from assistant.shadow_policy import shadow_policy
from assistant.storage.past_requests import USE
from assistant.wiring import Program
from models.errors import NotFound
from models.facts.consent import Channel, Method, Purpose, Standing
from models.facts.decision import Decision, Verdict
from models.facts.evidence import EvidenceKind
from tests.given import Clock, a_customer, some_evidence
from tests.given_papers import scene_wish, standing_wish
from tests.simulation.given_simulations import NAMED, PACK, changed, risk_model
from tools.audit.seal import seal_of
from tools.consent.notice import methods_for
from tools.policy.pack import PolicyPack
from tools.policy.pack_history import NoSuchPolicy
from tools.policy.pack_identity import shipped_text
from tools.simulation.findings import Simulation
from tools.simulation.simulating import NothingToSimulate
from tools.simulation.weighing import Packs

STRICT = changed("income", unshown_max_minor=200_000)
WISH = standing_wish(900_000)


def tried(running: Program, pack: PolicyPack = STRICT) -> Simulation:
    past = Past(Packs(pack, PACK), NAMED, risk_model(), seed=1, processes=1)
    return simulate_policy(running.means, past, lambda step, share: None)


def somebody(running: Program, *shown: EvidenceKind, months: int = 24) -> str:
    """Somebody with a good history whose wish was decided on these documents."""
    customer_id = a_customer(running.means, months_on_book=months, on_time=12).customer_id
    for kind in shown:
        some_evidence(running.means, customer_id, kind)
    request_limit(running.means, customer_id, WISH)
    return customer_id


def apart(found: Simulation) -> dict[str, int]:
    """Why requests were not tried whole, by the first word of the reason."""
    return {each.why.split()[0]: each.requests for each in found.left_out}


def looks(running: Program, customer_id: str) -> list[Standing]:
    """What the record has of looks for this use."""
    with running.means.storage.reading() as stores:
        return [each.standing for each in stores.gate.accesses(customer_id) if each.use == USE]


def names_this_use(monkeypatch: pytest.MonkeyPatch) -> None:
    """From now on people are asked for this use as well."""

    def methods(*told: Any) -> tuple[Method, ...]:
        return (*methods_for(*told), Method.TRY_POLICY)

    monkeypatch.setattr("tools.consent.asking.methods_for", methods)


def test_documents_are_closed_to_trying_policies_where_no_consent_names_that(running: Program) -> None:
    # given one who was decided on by the account alone, and one who showed a diploma for that decision
    somebody(running)
    shower = somebody(running, EvidenceKind.DIPLOMA)

    found = tried(running)

    assert (found.requests, found.customers) == (2, 2)
    assert [each.requests for each in found.left_out] == [1]
    assert "account's history alone" in found.left_out[0].why
    assert found.notes[0] == "Documents that stayed closed, by reason: wrong_method 1."
    assert looks(running, shower) == []


def test_what_a_consent_opens_to_it_is_tried_whole_until_that_consent_ends(
    running: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    # given two documents under consents that name the use, and an offer letter that carries the limit
    names_this_use(monkeypatch)
    customer_id = somebody(running, EvidenceKind.OFFER_LETTER, EvidenceKind.DIPLOMA)
    whole = tried(running)
    assert not whole.left_out
    assert looks(running, customer_id) == [Standing.GRANTED, Standing.GRANTED]
    before = next(each.against for each in whole.figures if each.name == "average_limit_allowed")
    with running.means.storage.reading() as stores:
        decision = stores.decisions.latest(customer_id)
        consents = {seal.kind: seal.consent_id for seal in decision.decision.inputs} if decision else {}
    assert decision is not None
    assert before == decision.decision.approved_limit_minor

    # when the diploma's consent is paused, and then the offer letter's is withdrawn
    diploma = consents[EvidenceKind.DIPLOMA]
    assert diploma is not None
    pause_consent(running.means, customer_id, diploma, Channel.API)
    assert apart(tried(running)) == {"decided": 1}
    assert sorted(looks(running, customer_id)[2:]) == [Standing.GRANTED, Standing.PAUSED]
    consent_id = consents[EvidenceKind.OFFER_LETTER]
    assert consent_id is not None
    effect = preview_withdrawal(running.means, customer_id, consent_id)
    withdraw_consent(running.means, customer_id, consent_id, Yes(seal_of(effect), Channel.API), Channel.API)

    (left,) = tried(running).left_out
    assert "account's history alone" in left.why


def test_who_is_erased_and_what_no_purchase_is_known_of_is_left_out(running: Program) -> None:
    # given a scene limit that a purchase was shown for, and somebody who is erased
    customer_id = a_customer(running.means, months_on_book=24, on_time=12).customer_id
    some_evidence(running.means, customer_id, EvidenceKind.PURCHASE, Purpose.SCENE_PURCHASE)
    request_limit(running.means, customer_id, scene_wish())
    keyless = somebody(running)
    running.means.storage.vault.ring.destroy(keyless, ("person",))

    with pytest.raises(NothingToSimulate, match="no past decision"):
        tried(running)


# --- a shadow beside live decisions


def nowhere_else(name: str) -> Any:
    """A registry in which there is nothing."""
    raise NoSuchPolicy


def shadowed(running: Program, told: str | None) -> Program:
    shadow = shadow_policy(told, nowhere_else, running.means.policies.identity_at, running.means.scorer)
    return replace(running, means=replace(running.means, shadow=shadow))


@pytest.fixture
def strict_file(tmp_path: Path) -> str:
    text = shipped_text("cn").replace("unshown_max_minor = 1_000_000", "unshown_max_minor = 200_000")
    path = tmp_path / "strict.toml"
    path.write_text(text.replace("cn-2027-02", "cn-strict"), encoding="utf-8")
    return str(path)


def the_decision(running: Program, customer_id: str) -> Decision:
    with running.means.storage.reading() as stores:
        found = stores.decisions.latest(customer_id)
    assert found is not None
    return found.decision


def test_a_shadow_is_kept_beside_each_decision_and_changes_none(running: Program, strict_file: str) -> None:
    beside = shadowed(running, strict_file)

    plain, customer_id = somebody(running), somebody(beside)

    alone, decision = the_decision(running, plain), the_decision(running, customer_id)
    assert (decision.verdict, decision.approved_limit_minor) == (Verdict.ALLOW, 900_000)
    assert decision.findings == alone.findings
    found = compare_shadow(running.means, None, 1, lambda step, share: None)
    assert (found.source, found.requests) == ("shadow", 1)
    assert (found.policy.version, found.against.version) == ("cn-strict", PACK.version)
    (mover,) = found.movers
    assert (mover.request, mover.against.limit_minor) == (decision.decision_id, 900_000)
    assert mover.policy.limit_minor < 900_000
    assert "income_carries_the_limit" in mover.differs


def test_a_shadow_is_exported_and_goes_with_the_inputs_and_with_the_person(
    running: Program, strict_file: str
) -> None:
    # given one decision on the account alone and one on a diploma
    beside = shadowed(running, strict_file)
    plain, shower = somebody(beside), somebody(beside, EvidenceKind.DIPLOMA)
    assert len(export_data(running.means, shower)["tables"]["shadow_decisions"]) == 1

    # when the diploma's consent is withdrawn and the other is erased
    (consent_id,) = [each.consent_id for each in the_decision(running, shower).inputs if each.consent_id]
    effect = preview_withdrawal(running.means, shower, consent_id)
    withdraw_consent(running.means, shower, consent_id, Yes(seal_of(effect), Channel.API), Channel.API)
    assert export_data(running.means, shower)["tables"]["shadow_decisions"] == []
    erasure = preview_erasure(running.means, plain)
    erase_customer(running.means, plain, Yes(seal_of(erasure), Channel.API), Channel.API)

    with pytest.raises(NothingToSimulate, match="ASSISTANT_SHADOW_POLICY"):
        compare_shadow(running.means, None, 1, lambda step, share: None)


def test_a_shadow_that_fails_is_left_out_and_told_in_the_log(
    embedded: Program, clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(factors: dict[str, float]) -> Any:
        raise ArithmeticError

    shadow = shadow_policy("cn", nowhere_else, embedded.means.policies.identity_at, broken)
    customer_id = somebody(replace(embedded, means=replace(embedded.means, shadow=shadow)))
    nowhere = shadowed(embedded, "nowhere.toml")

    assert the_decision(embedded, customer_id).verdict is Verdict.ALLOW
    assert "could not be weighed in shadow: ArithmeticError" in caplog.text
    assert "nowhere.toml is not weighed in shadow" in caplog.text
    assert somebody(nowhere)
    with pytest.raises(NotFound):
        compare_shadow(embedded.means, None, 1, lambda step, share: None)
