"""What would help: the least that does, exact, lawful, the same for twins, and empty where nothing helps."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.facts.decision import Case, Verdict
from models.facts.evidence import DayValue, EvidenceKind, FieldName, Scene
from models.facts.language import Language
from models.facts.limit import LimitKind, Scope
from models.facts.promise import DoingKind, Suggestion
from tests.given_papers import scene_wish, standing_wish
from tests.policy.deciding import AT, PACK, a_case, a_limit, decided, document, shipped_scorer
from tools.payments.repaying import repay
from tools.policy.changed_cases import Around, months_after, repaid, shows_income, waited, with_income
from tools.policy.decide import settle
from tools.policy.help_search import promisable_minor
from tools.policy.help_section import Repay, ShowIncome
from tools.policy.suggestion_choice import undominated
from tools.policy.what_helps import what_helps

K = EvidenceKind
some = settings(max_examples=10, deadline=None)
few = settings(max_examples=8, deadline=None)
ASKABLE = frozenset({K.PAYSLIP, K.OFFER_LETTER})


def around_of(case: Case, **changes: Any) -> Around:
    open_until = {fact.evidence_id: case.at + timedelta(days=30) for fact in case.facts}
    owing = tuple(limit for limit in case.limits if limit.drawn_minor)
    return replace(Around(open_until, ASKABLE, owing), **changes)


def help_for(case: Case, **changes: Any) -> tuple[Suggestion, ...]:
    return what_helps(case, decided(case), around_of(case, **changes), PACK, shipped_scorer())


def limit_of(case: Case) -> int:
    return promisable_minor(settle(case, PACK, shipped_scorer()))


def a_full_account(**changes: Any) -> Case:
    """Somebody who uses most of a limit of 5,000 and wishes for 8,000."""
    usual: dict[str, Any] = {"limit_minor": 500_000, "drawn_minor": 480_000, "on_time": 3, "late": 1}
    return a_case(**(usual | changes))


@st.composite
def accounts(draw: st.DrawFn) -> Case:
    standing = draw(st.integers(2, 40)) * 50_000
    wish = standing + draw(st.integers(1, 60)) * 50_000
    papers = draw(
        st.lists(st.sampled_from([K.DIPLOMA, K.CERTIFICATE, K.RENTAL_CONTRACT]), max_size=2, unique=True)
    )
    return a_case(
        *(document(kind) for kind in papers),
        wish=standing_wish(wish),
        months=draw(st.integers(3, 60)),
        on_time=draw(st.integers(0, 12)),
        late=draw(st.sampled_from([0, 0, 1, 2])),
        limit_minor=standing,
        drawn_minor=draw(st.integers(0, standing)),
    )


# --- true, worthwhile, the least


@some
@given(case=accounts())
def test_every_suggestion_is_worth_it_lawful_and_beaten_by_none(case: Case) -> None:
    before = decided(case)
    found = help_for(case)

    assert len(found) <= PACK.help.suggestions_max
    assert undominated(found) == found
    for each in found:
        wished = case.wish.amount_minor or 0
        worth = before.approved_limit_minor + PACK.help.gain_min_minor
        assert min(worth, wished) <= each.limit_minor <= min(wished, PACK.total.automatic_max_minor)
        assert each.doing.repay_minor <= case.limits[0].drawn_minor
        assert each.opens_at >= case.at
        assert each.until > each.opens_at


@few
@given(case=accounts(), target=st.integers(1, 8))
def test_what_is_found_by_halves_is_what_the_whole_grid_gives(case: Case, target: int) -> None:
    # given the two grids that are searched by halves
    repay = next(each for each in PACK.help.actions if isinstance(each, Repay))
    show = next(each for each in PACK.help.actions if isinstance(each, ShowIncome))
    owing = around_of(case).owing
    owed = sum(limit.drawn_minor for limit in owing)
    step = max(repay.step_minor, owed // 12 // 10_000 * 10_000)
    pays = range(show.step_minor, show.income_max_minor + 1, show.step_minor * 9)

    repaying = [limit_of(repaid(case, amount, owing)) for amount in range(step, owed, step)]
    earning = [limit_of(with_income(case, K.PAYSLIP, pay, PACK.currency)) for pay in pays]

    # then neither ever falls: the first that reaches anything is where halving looks
    assert repaying == sorted(repaying)
    assert shows_income(case) or earning == sorted(earning)


def test_the_least_repayment_is_suggested_and_one_step_less_would_not_do() -> None:
    case = a_full_account()
    found = next(each for each in help_for(case) if each.doing.kind is DoingKind.REPAY)

    def after(amount_minor: int) -> int:
        return limit_of(repaid(case, amount_minor, case.limits))

    assert after(found.doing.repay_minor) == found.limit_minor == 800_000
    assert after(found.doing.repay_minor - 10_000) < 800_000


def test_the_least_income_is_suggested_and_one_step_less_would_not_do() -> None:
    case = a_case(limit_minor=500_000, drawn_minor=100_000, wish=standing_wish(1_400_000))
    found = next(each for each in help_for(case) if each.doing.document is K.PAYSLIP)

    def shown(income_minor: int) -> int:
        return limit_of(with_income(case, K.PAYSLIP, income_minor, PACK.currency))

    assert shown(found.doing.income_minor) == found.limit_minor
    assert shown(found.doing.income_minor - 50_000) < found.limit_minor


def test_an_offer_letter_nobody_has_seen_counts_as_of_a_job_that_has_not_begun() -> None:
    case = a_case(limit_minor=500_000, wish=standing_wish(2_500_000), months=60)
    letter = with_income(case, K.OFFER_LETTER, 1_000_000, PACK.currency)
    payslip = with_income(case, K.PAYSLIP, 1_000_000, PACK.currency)
    assert limit_of(letter) < limit_of(payslip)


@some
@given(share=st.floats(0.01, 1), drawn=st.tuples(*[st.integers(0, 100_000)] * 3))
def test_a_repayment_pays_off_what_the_ledger_would(share: float, drawn: tuple[int, int, int]) -> None:
    # given a standing limit, a scene limit, and one that is over
    scene = a_limit(100_000, drawn[1], limit_id="lim_2", scope=Scope(scene=Scene.TRAVEL))
    over = a_limit(100_000, drawn[2], limit_id="lim_3", scope=Scope(scene=Scene.TRAVEL))
    over = over.model_copy(update={"valid_until": AT})
    case = a_case(limit_minor=100_000, drawn_minor=drawn[0], others=(scene,))
    owing = tuple(limit for limit in (*case.limits, over) if limit.drawn_minor)
    amount = int(sum(drawn) * share)

    paid = {each.limit_id: -each.drawn_minor for each in repay(amount, owing, AT, {})}

    after = {limit.limit_id: limit.drawn_minor for limit in repaid(case, amount, owing).limits}
    assert after == {limit.limit_id: limit.drawn_minor - paid.get(limit.limit_id, 0) for limit in case.limits}


# --- only what may be promised


def test_nothing_is_suggested_where_the_wish_is_met() -> None:
    case = a_case(limit_minor=500_000, wish=standing_wish(600_000))
    assert decided(case).verdict is Verdict.ALLOW
    assert help_for(case) == ()


@pytest.mark.parametrize(
    "case",
    [
        a_full_account(born_on=date(2010, 1, 1)),
        a_full_account(wish=standing_wish(400_000)),
        a_case(document(K.PURCHASE), wish=scene_wish()),
        a_case(document(K.OFFER_LETTER, warnings=("instruction_in_text",))),
        a_case(months=1, on_time=0),
    ],
    ids=["under age", "less than there is", "a scene", "a document to be looked at", "nothing to go on"],
)
def test_nothing_is_suggested_where_it_is_no_matter_of_doing_something(case: Case) -> None:
    assert help_for(case) == ()


def test_nothing_is_suggested_to_somebody_whose_case_waits_for_a_person() -> None:
    assert help_for(a_full_account()) != ()
    assert help_for(a_full_account(), under_review=True) == ()


def test_a_document_that_was_refused_is_not_brought_up_again() -> None:
    kinds = {each.doing.document for each in help_for(a_full_account(), askable=frozenset({K.OFFER_LETTER}))}
    assert K.PAYSLIP not in kinds
    assert all(each.doing.document is None for each in help_for(a_full_account(), askable=frozenset()))


def test_whoever_shows_an_income_is_not_told_to_show_another() -> None:
    case = a_full_account()
    shown = case.model_copy(update={"facts": document(K.OFFER_LETTER)})
    assert all(each.doing.document is None for each in help_for(shown))


def test_nothing_above_the_automatic_cap_is_promised() -> None:
    case = a_case(limit_minor=4_900_000, drawn_minor=4_800_000, wish=standing_wish(6_000_000), months=60)
    assert all(each.limit_minor <= PACK.total.automatic_max_minor for each in help_for(case))


# --- time


def test_late_payments_are_not_promised_away_before_twelve_months_have_gone_by() -> None:
    case = a_full_account(late=2)
    assert decided(case).verdict is Verdict.DECLINE
    assert {each.doing.months for each in help_for(case)} <= {12}


@some
@given(months=st.integers(1, 24), on_time=st.integers(0, 24), late=st.integers(0, 5), drawn=st.booleans())
def test_waiting_adds_no_payment_that_was_not_made(months: int, on_time: int, late: int, drawn: bool) -> None:
    case = a_case(on_time=on_time, late=late, drawn_minor=50_000 if drawn else 0)
    later = waited(case, months, {}).customer.history
    assert later.months_on_book == 24 + months
    assert later.on_time_payments_12m <= max(on_time, min(months, 11) if drawn else 0)
    assert later.late_payments_12m == (late if months < 12 else 0)


def test_what_is_open_only_until_a_day_is_gone_after_it() -> None:
    case = a_case(document(K.DIPLOMA), document(K.CERTIFICATE))
    open_until = {"evd_diploma": AT + timedelta(days=40), "evd_certificate": AT + timedelta(days=20)}
    assert {fact.evidence_id for fact in waited(case, 1, open_until).facts} == {"evd_diploma"}
    assert waited(case, 2, open_until).facts == ()


def test_a_limit_that_ends_is_over_after_waiting() -> None:
    ends = a_limit(300_000, limit_id="lim_2", scope=Scope(scene=Scene.TRAVEL))
    ends = ends.model_copy(update={"valid_until": AT + timedelta(days=20)})
    case = a_case(others=(ends,))
    assert [limit.kind for limit in waited(case, 1, {}).limits] == [LimitKind.STANDING]


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2026, 11, 22), 1, date(2026, 12, 22)),
        (date(2026, 11, 22), 2, date(2027, 1, 22)),
        (date(2027, 1, 31), 1, date(2027, 3, 1)),
        (date(2026, 12, 31), 12, date(2027, 12, 31)),
        (date(2028, 2, 29), 12, date(2029, 3, 1)),
    ],
)
def test_a_month_is_over_on_the_same_day_of_a_later_one_or_the_day_after_its_last(
    day: date, months: int, later: date
) -> None:
    at = datetime(day.year, day.month, day.day, 9, 0, tzinfo=AT.tzinfo)
    assert (months_after(at, months) + timedelta(hours=12)).date() == later


def test_a_suggestion_holds_no_longer_than_what_it_rests_on() -> None:
    # given an offer that runs out in eleven days, of a job that begins later
    letter = document(
        K.OFFER_LETTER,
        {
            FieldName.OFFER_EXPIRES_ON: DayValue(day=date(2026, 12, 2)),
            FieldName.STARTS_ON: DayValue(day=date(2027, 3, 1)),
        },
    )
    case = a_case(letter, limit_minor=300_000, drawn_minor=290_000, months=4, on_time=3)
    wishing = case.model_copy(update={"wish": standing_wish(3_000_000)})

    now = [each for each in help_for(wishing) if each.doing.kind is DoingKind.REPAY]

    assert now
    for each in now:
        assert each.bounds.evidence_ids == ("evd_offer_letter",)
        assert each.until == datetime(2026, 12, 2, 16, 0, tzinfo=AT.tzinfo)


# --- twins


@few
@given(case=accounts())
def test_people_alike_in_all_that_counts_get_the_same_suggestions(case: Case) -> None:
    other = case.customer.model_copy(
        update={
            "name": "阿依古丽",
            "language": Language.ZH,
            "born_on": date(1961, 2, 3),
            "customer_id": "cus_2",
        }
    )
    facts = tuple(
        fact.model_copy(update={"value": fact.value.model_copy(update={"text": other.name})})
        if fact.name == "holder"
        else fact
        for fact in case.facts
    )
    twin = case.model_copy(update={"customer": other, "facts": facts})
    assert help_for(twin) == help_for(case)
