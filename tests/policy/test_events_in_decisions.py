"""What a decision makes of a log of account events: it helps or is left unused, and is told as it is."""

from hypothesis import given, settings
from hypothesis import strategies as st

from models.facts.decision import Case, Decision, EventFactors, Verdict
from models.facts.evidence import EvidenceKind
from models.risk.event_factors import EVENT_FACTORS
from models.risk.factor import Direction
from tests.given_papers import standing_wish
from tests.policy.deciding import PACK, a_case, decided, document, shipped_scorer
from tools.policy.case_parts import case_from, parts_of
from tools.policy.decide import decide

GOOD = {Direction.LOWERS_PD: 0.5, Direction.RAISES_PD: 0.0}
BAD = {Direction.LOWERS_PD: 0.0, Direction.RAISES_PD: 0.6}
OF_EVENTS = frozenset(factor.reason_code for factor in EVENT_FACTORS)


def log_of(values: dict[Direction, float]) -> EventFactors:
    return events(*(values[factor.direction] for factor in EVENT_FACTORS))


def events(*values: float) -> EventFactors:
    named = zip((factor.name for factor in EVENT_FACTORS), values, strict=True)
    return EventFactors(source="events:cns_log", consent_id="cns_log", factors=tuple(sorted(named)))


def with_log(log: EventFactors, case: Case | None = None) -> Case:
    return (case or worker()).model_copy(update={"events": (log,)})


def worker() -> Case:
    return a_case(
        wish=standing_wish(4_000_000), months=14, on_time=6, limit_minor=200_000, drawn_minor=120_000
    )


def test_a_good_log_gives_more_limit_and_a_lower_rate_and_the_decision_rests_on_it() -> None:
    without, found = decided(worker()), decided(with_log(log_of(GOOD)))

    assert found.approved_limit_minor > without.approved_limit_minor
    assert found.annual_rate_bps < without.annual_rate_bps
    assert found.rests_on == ("cns_log",)
    moved = {each.source: each.amount_minor for each in found.influences}
    assert moved["events:cns_log"] == found.approved_limit_minor - without.approved_limit_minor
    assert found.old_limit_minor + sum(moved.values()) == found.approved_limit_minor
    assert all(each.evidence_id is None for each in found.influences)


def test_a_bad_log_is_left_unused_and_named_by_nobody() -> None:
    without, found = decided(worker()), decided(with_log(log_of(BAD)))

    same = {"influences": (), "without": ()}
    assert found.model_copy(update=same) == without.model_copy(update=same)
    assert found.rests_on == ()
    assert not {each.code for each in (*found.risk.raised, *found.risk.lowered)} & OF_EVENTS


def test_reasons_name_what_in_the_log_moved_the_pd_that_decides() -> None:
    found = decided(with_log(log_of(GOOD)))

    assert {each.code for each in found.risk.lowered} & OF_EVENTS
    assert {"saving_helped", "little_cash_helped", "even_spending_helped"} & set(found.reasons)
    assert 1 <= len(found.reasons) <= 4


def test_a_case_with_a_log_comes_apart_and_together_again() -> None:
    case = with_log(log_of(GOOD), a_case(document(EvidenceKind.DIPLOMA)))

    parts = parts_of(case)

    assert [part.source for part in parts] == ["account", "evd_diploma", "events:cns_log"]
    assert (parts[-1].kind, parts[-1].consent_id) == (None, "cns_log")
    assert "cns_log" not in parts[0].text
    assert case_from({part.source: part.text for part in parts}) == case


def test_a_decision_of_before_is_made_again_as_it_was() -> None:
    case = with_log(log_of(GOOD))
    before = decide(case, pack=PACK, scorer=shipped_scorer(), decision_id="dec_1", inputs=(), in_full=False)

    assert (before.risk.raised, before.risk.lowered, before.without) == ((), (), ())
    assert '"raised"' not in before.model_dump_json()
    assert before.approved_limit_minor == decided(case).approved_limit_minor


# --- laws

some = settings(max_examples=12, deadline=None)
shares = st.lists(st.floats(0, 1), min_size=len(EVENT_FACTORS), max_size=len(EVENT_FACTORS))


@st.composite
def logged(draw: st.DrawFn) -> Case:
    papers = draw(st.lists(st.sampled_from([EvidenceKind.DIPLOMA, EvidenceKind.PAYSLIP]), unique=True))
    case = a_case(
        *(document(kind) for kind in papers),
        wish=standing_wish(draw(st.integers(300_000, 4_900_000))),
        months=draw(st.integers(0, 60)),
        on_time=draw(st.integers(0, 12)),
        late=draw(st.sampled_from([0, 0, 1])),
        limit_minor=200_000,
        drawn_minor=draw(st.integers(0, 200_000)),
    )
    return with_log(events(*draw(shares)), case)


@some
@given(logged())
def test_sharing_a_log_never_gives_less_or_dearer_than_never_having_been_asked(case: Case) -> None:
    never, found = decided(case.model_copy(update={"events": ()})), decided(case)

    if never.verdict is Verdict.ALLOW:
        assert found.approved_limit_minor >= never.approved_limit_minor
        if found.approved_limit_minor == never.approved_limit_minor:
            assert found.annual_rate_bps <= never.annual_rate_bps


@some
@given(logged())
def test_what_it_would_be_without_each_consent_is_what_deciding_without_it_gives(case: Case) -> None:
    found = decided(case)

    for without in found.without:
        left = case.model_copy(
            update={
                "facts": tuple(f for f in case.facts if f.consent_id != without.consent_id),
                "events": tuple(log for log in case.events if log.consent_id != without.consent_id),
            }
        )
        assert _told(decided(left)) == (without.verdict, without.limit_minor, without.annual_rate_bps)
    if found.verdict is Verdict.ALLOW:
        assert {each.consent_id for each in found.without} >= set(found.rests_on)


@some
@given(logged(), st.integers(0, len(EVENT_FACTORS) - 1), st.floats(0, 1))
def test_handling_money_better_never_gives_less(case: Case, place: int, value: float) -> None:
    # given the same log but for one number that is better
    factor, (log,) = EVENT_FACTORS[place], case.events
    had = dict(log.factors)[factor.name]
    rises = factor.direction is Direction.RAISES_PD
    better = dict(log.factors) | {factor.name: min(had, value) if rises else max(had, value)}
    improved = log.model_copy(update={"factors": tuple(sorted(better.items()))})

    before, after = decided(case), decided(case.model_copy(update={"events": (improved,)}))

    if before.verdict is Verdict.ALLOW and after.verdict is Verdict.ALLOW:
        assert after.approved_limit_minor >= before.approved_limit_minor


def _told(decision: Decision) -> tuple[Verdict, int, int]:
    return decision.verdict, decision.approved_limit_minor, decision.annual_rate_bps
