"""What evidence could do is worked out by the models and rules that decide, honest and blind to who asks."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.facts.decision import Case, Wish
from models.facts.evidence import EvidenceKind as Kind
from models.facts.evidence import Scene
from models.facts.evidence_outlook import EvidenceOutlook
from models.facts.limit import LimitKind
from models.risk.alike.reference import shipped_reference
from tests.given_papers import standing_wish
from tests.policy.deciding import PACK, a_case, document, shipped_scorer
from tools.limits.factors import factors_of
from tools.policy.decide import settle
from tools.policy.evidence_draws import documents_alike
from tools.policy.evidence_value import about, document_showing, evidence_outlook
from tools.policy.supposed import supposing

ALL = tuple(kind for kind in Kind if kind is not Kind.PURCHASE)
FURNITURE = Wish(kind=LimitKind.SCENE, scene=Scene.FURNITURE)


def outlook(case: Case, *kinds: Kind) -> EvidenceOutlook:
    return evidence_outlook(
        case, kinds or ALL, pack=PACK, scorer=shipped_scorer(), reference=shipped_reference()
    )


def test_a_newcomer_is_told_what_each_document_could_do() -> None:
    told = outlook(a_case(months=2, on_time=0))

    diploma = told.of(Kind.DIPLOMA)
    assert diploma is not None
    assert diploma.typical is not None
    assert diploma.rises > 0.5
    assert 0 < diploma.typical.low_minor <= diploma.typical.middle_minor <= diploma.typical.high_minor
    assert not told.nothing_helps


def test_the_share_and_the_quartiles_are_those_of_decisions_on_what_people_like_this_show() -> None:
    case = a_case(limit_minor=500_000, drawn_minor=200_000, wish=standing_wish(3_000_000))
    asked = {"limit_minor": 500_000.0, "wish_minor": 3_000_000.0}
    alike = shipped_reference().alike({**factors_of(case), **asked})
    now = settle(case, PACK, shipped_scorer()).outcome.limit_minor

    rises = []
    for pay, weight in zip(alike.columns["monthly_income_minor"], alike.weight, strict=True):
        facts = document_showing(case, Kind.PAYSLIP, {"monthly_income_minor": float(pay)})
        rises.append(
            (settle(supposing(case, facts), PACK, shipped_scorer()).outcome.limit_minor - now, weight)
        )
    effect = outlook(case, Kind.PAYSLIP).of(Kind.PAYSLIP)

    assert effect is not None
    assert effect.rises == pytest.approx(sum(w for rise, w in rises if rise > 0), abs=0.03)


def test_what_cannot_help_is_said_not_to() -> None:
    granted = outlook(a_case(wish=standing_wish(300_000)))
    late = outlook(a_case(late=2))
    under_age = outlook(a_case(born_on=date(2010, 1, 1)))

    assert granted.nothing_helps
    assert late.nothing_helps
    assert under_age.nothing_helps


def test_documents_that_carry_no_factor_are_told_to_make_no_difference() -> None:
    told = outlook(a_case(months=2, on_time=0))

    for kind in (Kind.BANK_STATEMENT, Kind.ACHIEVEMENT_POST):
        effect = told.of(kind)
        assert effect is not None
        assert effect.rises == 0
        assert effect.typical is None


def test_of_what_is_shown_already_nothing_is_told() -> None:
    told = outlook(a_case(document(Kind.DIPLOMA), months=2, on_time=0))

    assert told.of(Kind.DIPLOMA) is None
    assert told.of(Kind.DEGREE_REPORT) is None
    assert told.of(Kind.CERTIFICATE) is not None


def test_the_best_comes_first_and_of_equals_what_shows_least() -> None:
    told = [each.kinds[0] for each in outlook(a_case(months=2, on_time=0)).effects]

    assert told.index(Kind.DIPLOMA) < told.index(Kind.DEGREE_REPORT), "the same effect, fewer fields"
    assert told.index(Kind.DIPLOMA) < told.index(Kind.BANK_STATEMENT)


def test_pay_of_a_job_that_is_still_to_begin_helps_less_than_pay_that_is_paid() -> None:
    case = a_case(limit_minor=500_000, drawn_minor=200_000, wish=standing_wish(3_000_000))
    told = outlook(case)

    offered, paid = told.of(Kind.OFFER_LETTER), told.of(Kind.PAYSLIP)
    assert offered is not None
    assert paid is not None
    assert offered.rises <= paid.rises


def test_two_documents_are_told_together_only_where_one_alone_does_nothing() -> None:
    case = a_case(limit_minor=2_000_000, drawn_minor=200_000, wish=standing_wish(10_000_000))
    told = outlook(case)

    for pair in told.together:
        alone = [told.of(kind) for kind in pair.kinds]
        assert any(each is not None and each.rises < 0.005 for each in alone)


@settings(max_examples=4, deadline=None)
@given(
    months=st.integers(0, 60),
    on_time=st.integers(0, 12),
    limit=st.sampled_from([100_000, 500_000, 2_000_000]),
    wish=st.sampled_from([800_000, 3_000_000, 10_000_000]),
)
def test_what_is_told_does_not_depend_on_who_it_is(months: int, on_time: int, limit: int, wish: int) -> None:
    if wish <= limit:
        return
    here = {"months": months, "on_time": on_time, "limit_minor": limit, "wish": standing_wish(wish)}
    one = a_case(name="Chen Si", born_on=date(1999, 1, 1), **here)  # type: ignore[arg-type]
    other = a_case(name="Zhao Lei", born_on=date(1961, 6, 1), **here)  # type: ignore[arg-type]

    assert outlook(one, Kind.DIPLOMA, Kind.PAYSLIP) == outlook(other, Kind.DIPLOMA, Kind.PAYSLIP)


def test_the_shares_of_what_documents_show_add_up_to_one() -> None:
    case = a_case(months=2, on_time=0)
    known = factors_of(case)
    alike = shipped_reference().alike(known)

    for kinds in ((Kind.DIPLOMA,), (Kind.PAYSLIP,), (Kind.RENTAL_CONTRACT, Kind.PAYSLIP)):
        drawn = list(documents_alike(kinds, known, alike, 0))
        assert sum(each.weight for each in drawn) == pytest.approx(1.0)
        assert len(drawn) <= 200


def test_a_need_is_told_by_rule_before_the_purchase_is_shown() -> None:
    told = outlook(
        a_case(limit_minor=500_000, drawn_minor=200_000, wish=FURNITURE), Kind.PURCHASE, Kind.RENTAL_CONTRACT
    )

    assert told.effects == ()
    assert told.need is not None
    assert told.need.available_minor == 300_000
    assert told.need.explained_minor == PACK.scene.limit_max_minor
    assert told.need.unexplained_share == 0.5
    assert not told.nothing_helps


def test_with_the_purchase_shown_the_contract_is_told_to_the_yuan() -> None:
    case = a_case(document(Kind.PURCHASE), limit_minor=100_000, wish=FURNITURE)
    told = outlook(case, Kind.PURCHASE, Kind.RENTAL_CONTRACT)

    assert told.need is not None
    assert told.need.purchase_shown
    assert told.contract_helps
    after = a_case(
        document(Kind.PURCHASE), document(Kind.RENTAL_CONTRACT), limit_minor=100_000, wish=FURNITURE
    )
    assert told.need.covers_minor == settle(case, PACK, shipped_scorer()).outcome.limit_minor
    assert told.need.explained_minor == settle(after, PACK, shipped_scorer()).outcome.limit_minor


@pytest.mark.parametrize(
    ("amount", "said"),
    [
        (0, 0),
        (14_000, 10_000),
        (123_000, 100_000),
        (640_000, 650_000),
        (1_240_000, 1_200_000),
        (4_700_000, 4_500_000),
    ],
)
def test_amounts_are_told_roundly(amount: int, said: int) -> None:
    assert about(amount, 10_000) == said
