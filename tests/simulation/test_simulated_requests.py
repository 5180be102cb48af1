"""Trying a policy on simulated requests: who moves, that nothing moves by itself, that any cut agrees."""

import numpy as np
import pytest
from hypothesis import given, settings

from models.facts.decision import Case, Verdict
from models.facts.evidence import EvidenceKind, FieldName
from tests.given_papers import monthly, text
from tests.policy.deciding import a_case, document, shipped_scorer
from tests.policy.test_policy_laws import cases
from tests.simulation.given_simulations import PACK, changed, requests, risk_model, simulated, tried
from tools.policy.decide import decide, settle
from tools.policy.pack import PolicyPack
from tools.simulation.answer import answer_of
from tools.simulation.columns import columns_of
from tools.simulation.findings import SimulationUnusable, read_simulation, sealed_simulation
from tools.simulation.movers import mover
from tools.simulation.quick import Asked, outcome_of, tell_pds
from tools.simulation.weighing import Packs, weighed

PACKS = (
    PACK,
    changed("income", multiple_max=1.5),
    changed("total", automatic_max_minor=900_000),
    changed("risk", pd_max=0.05, step_by_pd=((0.01, 500_000), (0.04, 0))),
    changed("history", thin_file_step_minor=100_000, unproven_months=12),
)


@pytest.mark.parametrize("pack", PACKS)
def test_the_quick_way_comes_to_what_the_decision_comes_to(pack: PolicyPack) -> None:
    scorer = shipped_scorer()
    for request in requests()[:40]:
        quick = outcome_of(Asked(request.case, scorer), pack)

        real = settle(request.case, pack, scorer).outcome
        assert (quick.verdict, quick.limit_minor, quick.findings) == (
            real.verdict, real.limit_minor, real.findings,
        )  # fmt: skip
        assert quick.question.case == real.question.case


def test_the_quick_way_leaves_to_a_person_what_the_decision_leaves_to_one() -> None:
    # given papers that a person has to see, beside one that helps, of somebody who may have no more
    other = document(EvidenceKind.PAYSLIP, {FieldName.HOLDER: text("别人")})
    for case in (
        a_case(other, document(EvidenceKind.DIPLOMA)),
        a_case(other, document(EvidenceKind.OFFER_LETTER), late=3),
        a_case(
            document(EvidenceKind.PAYSLIP, {FieldName.GROSS_PAY: monthly(9_000)}),
            document(EvidenceKind.OFFER_LETTER),
        ),
    ):
        quick = outcome_of(Asked(case, shipped_scorer()), PACK)

        real = settle(case, PACK, shipped_scorer()).outcome
        assert (quick.verdict, quick.findings) == (real.verdict, real.findings)
        assert quick.question.case == real.question.case


@settings(max_examples=20, deadline=None)
@given(case=cases())
def test_the_quick_way_is_that_of_the_decision_for_any_evidence_and_any_wish(case: Case) -> None:
    quick = outcome_of(Asked(case, shipped_scorer()), PACK)

    real = settle(case, PACK, shipped_scorer()).outcome
    assert (quick.verdict, quick.limit_minor, quick.findings) == (
        real.verdict, real.limit_minor, real.findings,
    )  # fmt: skip
    assert quick.question.case == real.question.case


def test_the_same_policy_moves_nobody_and_every_difference_is_exactly_none() -> None:
    found = simulated(PACK)

    assert {each.way: each.requests for each in found.moved if each.requests} == {"same": 60}
    assert not found.movers
    gaps = [gap for attribute in found.fairness for gap in attribute.gaps]
    differences = [each.difference for each in (*found.figures, *found.totals, *found.truth, *gaps)]
    assert differences
    assert all(each is None or (each.value, each.low, each.high) == (0, 0, 0) for each in differences)
    assert all(each.against == each.policy for each in found.rules)


def test_a_shorter_first_step_moves_exactly_the_new_accounts_above_it_and_by_what_is_above() -> None:
    # given a step that some of the new accounts take whole and others do not
    before = tried(PACK)
    allowed, rise = before.against.gave(Verdict.ALLOW), before.against.limit_minor - before.old_limit_minor
    new = np.array([each.case.customer.history.months_on_book < 12 for each in requests()])
    step = int(np.median(rise[allowed & new])) // 20_000 * 10_000

    found = tried(changed("history", thin_file_step_minor=step))

    above = allowed & new & (rise > step)
    assert 0 < above.sum() < (allowed & new).sum()
    assert (found.policy.limit_minor - found.old_limit_minor)[above].tolist() == [step] * above.sum()
    for column in ("verdict", "limit_minor", "rate_bps", "pd"):
        assert np.array_equal(getattr(found.policy, column)[~above], getattr(found.against, column)[~above])
    assert all("new_accounts_climb_by_steps" in mover(each).differs for each in found.movers)


def test_however_many_processes_weigh_the_result_is_the_same_and_another_seed_is_another_one() -> None:
    pack = changed("income", multiple_max=2.0)

    alone, together = simulated(pack), simulated(pack, processes=2)

    assert alone == together
    assert alone.requests == 60
    assert simulated(pack, seed=8).figures != alone.figures


def test_a_simulation_is_sealed_and_one_that_was_touched_is_refused() -> None:
    text_of_it = sealed_simulation(simulated(changed("income", multiple_max=2.0))).model_dump_json()

    again = read_simulation(text_of_it)

    assert again.policy.version == "tried"
    with pytest.raises(SimulationUnusable, match="changed after it was made"):
        read_simulation(text_of_it.replace('"requests":60', '"requests":6000'))
    with pytest.raises(SimulationUnusable, match="no simulation"):
        read_simulation("{}")


def test_all_parts_scored_at_once_have_the_pd_that_each_has_alone() -> None:
    asked = [Asked(request.case, shipped_scorer()) for request in requests()[:80]]

    tell_pds(asked, risk_model())

    told = [(score.pd, score.factors) for each in asked for score in each.scores]
    assert len(told) > 300
    assert all(pd == shipped_scorer()(factors).pd for pd, factors in told)


def test_each_request_gets_what_the_real_decision_says_and_an_unchanged_limit_one_worth() -> None:
    policy = changed("income", multiple_max=1.5)
    some = requests()[:60]

    found = weighed(some, Packs(policy, PACK), risk_model())

    for place, request in enumerate(some):
        for pack, columns in ((policy, found.policy), (PACK, found.against)):
            real = decide(request.case, pack=pack, scorer=shipped_scorer(), decision_id="dec_1", inputs=())
            row = columns_of([answer_of(real)])
            for column in ("verdict", "limit_minor", "rate_bps", "pd"):
                assert np.array_equal(getattr(row, column)[0], getattr(columns, column)[place])
    declined = found.policy.gave(Verdict.DECLINE) & found.against.gave(Verdict.DECLINE)
    assert declined.any()
    assert np.array_equal(found.policy.worth[declined], found.against.worth[declined])
