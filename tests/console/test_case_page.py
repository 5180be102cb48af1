"""A case's page as a value becomes it: what is on it, and what is not."""

import re

import pytest

from assistant.console.asked_for import AskedFor
from assistant.console.case_place import OpenParts
from assistant.console.ruling_form import Written
from models.facts.case_file import CaseFile
from models.facts.language import Language
from models.facts.review import CaseKind, CaseState, StepKind
from models.facts.staff import StaffRole
from tests.console.sample_case import (
    ME,
    OTHER,
    a_case,
    a_colleague,
    a_file,
    a_ruling,
    a_step,
    may_do,
)
from tests.console.sample_page import a_page
from tests.console.sample_papers import NOW, offer_letter, payslip, statement
from tools.policy.pack import PolicyPack

PAYSLIP = OpenParts(AskedFor(), evidence="evd_payslip")


def half_opened() -> CaseFile:
    """One of three documents was opened."""
    papers = (payslip(opened_by_me=True, pages_opened=(1,)), offer_letter(), statement())
    return a_file(evidence=papers, may=may_do(unopened=("evd_letter", "evd_statement")))


def test_nothing_that_the_machine_concluded_is_in_the_page_before_everything_was_opened(
    pack: PolicyPack,
) -> None:
    html = a_page(pack, half_opened())

    assert "1 of 3 so far" in html
    for said in ("If a machine alone", "4.6%", "documents_are_clear", "12 days ago", "¥22,000"):
        assert said not in html, said


def test_once_everything_was_opened_the_machine_is_one_voice_with_its_table_behind(pack: PolicyPack) -> None:
    html = a_page(pack, a_file())

    assert "If a machine alone decided: a limit of ¥22,000" in html
    assert "4.6%" in html
    assert "documents_are_clear" in html
    table = html[html.index('id="influences-table"') :]
    assert re.findall(r'class="number">([^<]+)</td></tr>', table)[:3] == ["¥8,000", "¥10,000", "¥19,000"]


def test_who_does_not_have_the_case_opens_nothing_and_hears_no_machine(pack: PolicyPack) -> None:
    html = a_page(pack, a_file(a_case(claimed_by=OTHER)), parts=PAYSLIP)

    assert "Wang Min has this case" in html
    assert "pages/1.png" not in html
    assert "If a machine alone" not in html
    assert 'name="rationale"' not in html


def test_a_second_person_sees_the_first_ones_word_only_after_a_look_of_their_own(pack: PolicyPack) -> None:
    waiting = a_case(state=CaseState.SECOND, ruling=a_ruling())
    ruled = a_step(9, StepKind.RULED, OTHER, 30, ruling=a_ruling())
    unseen = half_opened().model_copy(update={"case": waiting, "steps": (*half_opened().steps, ruled)})

    assert "三处的收入对得上" not in a_page(pack, unseen)
    assert "三处的收入对得上" in a_page(pack, a_file(waiting))


def test_whoever_decides_anew_is_not_told_what_did_not_count_before_a_look_of_their_own(
    pack: PolicyPack,
) -> None:
    hurried = a_step(9, StepKind.HURRIED, OTHER, 30, ruling=a_ruling(counts=False))
    unseen = half_opened().model_copy(update={"steps": (*half_opened().steps, hurried)})
    seen = a_file().model_copy(update={"steps": (*a_file().steps, hurried)})

    assert "三处的收入对得上" not in a_page(pack, unseen)
    assert "三处的收入对得上" in a_page(pack, seen)


@pytest.mark.parametrize("channel", ["page", "chat", "api"])
def test_an_answer_of_the_customer_stands_on_the_record_whichever_way_it_came(
    pack: PolicyPack, channel: str
) -> None:
    answered = a_step(9, StepKind.ANSWERED, "customer", 3, subject=channel, text="原件还在")
    file = a_file().model_copy(update={"steps": (*a_file().steps, answered)})

    html = a_page(pack, file)

    assert "<strong>Customer</strong> answered</p>" in html
    assert "原件还在" in html


def test_whoever_decided_too_fast_is_told_so(pack: PolicyPack) -> None:
    hurried = a_step(9, StepKind.HURRIED, ME, 1, ruling=a_ruling())
    back = a_case(state=CaseState.WAITING, claimed_by=None)
    file = a_file(back, may=may_do(claim=False)).model_copy(update={"steps": (*a_file().steps, hurried)})

    assert "You decided too fast" in a_page(pack, file)


def test_places_are_marked_in_thousandths_and_by_no_style(pack: PolicyPack) -> None:
    html = a_page(pack, a_file(), parts=PAYSLIP)

    assert 'viewBox="0 0 1000 1000"' in html
    assert '<rect class="check" data-field="net_pay" x="516.0" y="416.0" width="348.0" height="34.0">' in html
    assert '<rect class="fault" data-field="check-pay_adds_up"' in html
    assert not re.search(r"<style|\sstyle=|\son\w+=|<script(?![^>]* src=)", html)


def test_what_is_closed_is_named_with_its_reason_and_nothing_else(pack: PolicyPack) -> None:
    html = a_page(pack, a_file(), parts=OpenParts(AskedFor(), evidence="evd_4"))

    assert "Rental contract" in html
    assert "The customer withdrew the consent" in html
    assert "evidence/evd_4" not in html


def test_names_are_masked_and_revealed_for_a_reason_by_who_has_the_case(pack: PolicyPack) -> None:
    mine, theirs = a_page(pack, a_file()), a_page(pack, a_file(a_case(claimed_by=OTHER)))

    assert "林**" in mine
    assert 'name="what" value="name"' in mine
    assert 'name="what" value="name"' not in theirs


def test_script_in_a_customers_words_is_text(pack: PolicyPack) -> None:
    html = a_page(pack, a_file(a_case(words="<script>alert(1)</script>")))

    assert "&lt;script&gt;alert(1)" in html
    assert "<script>alert" not in html


def test_what_was_written_is_put_back_beside_what_was_wrong(pack: PolicyPack) -> None:
    written = Written(choice="decline", reasons=("late_payments",), rationale='a "reason" <b>')

    html = a_page(pack, a_file(), kept=written, problem="The reason is too short.")

    assert 'role="alert">The reason is too short.' in html
    assert "a &#34;reason&#34; &lt;b&gt;</textarea>" in html
    assert re.search(r'value="decline"[^>]* checked', html)
    assert re.search(r'value="late_payments" checked', html)


@pytest.mark.parametrize("kind", CaseKind)
@pytest.mark.parametrize("language", Language)
def test_every_kind_of_case_has_a_page_and_ways_to_end_it(
    pack: PolicyPack, kind: CaseKind, language: Language
) -> None:
    bare = a_file(a_case(kind=kind), evidence=(), facts=(), score=None, advice=None, bounds=None)

    html = a_page(pack, bare, language=language)

    assert html.count('name="choice"') >= 3
    assert "case-title" in html


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"claimed_by": None, "state": CaseState.WAITING}, "Nobody has this case yet"),
        ({"state": CaseState.SETTLED, "ruling": a_ruling()}, "Settled: Approved, a limit of ¥120,000"),
        ({"state": CaseState.ASKED}, "The customer was asked"),
    ],
)
def test_the_bar_says_how_it_stands(pack: PolicyPack, changes: dict[str, object], said: str) -> None:
    file = a_file(a_case(**changes), may=may_do(claim=True))

    assert said in a_page(pack, file)


def test_a_senior_can_take_a_case_back_and_an_agent_cannot(pack: PolicyPack) -> None:
    theirs = a_file(a_case(claimed_by=OTHER))

    assert "/take-back" in a_page(pack, theirs, staff=a_colleague(StaffRole.SENIOR))
    assert "/take-back" not in a_page(pack, theirs)


def test_practice_is_not_told_from_the_real_thing(pack: PolicyPack) -> None:
    assert a_page(pack, a_file(a_case(is_practice=True))) == a_page(pack, a_file())


def test_time_left_is_in_words_and_as_data(pack: PolicyPack) -> None:
    html = a_page(pack, a_file())

    due = a_case().due_at
    assert f'datetime="{due.isoformat()}" data-due' in html
    assert "3 h 20 min left" in html
    assert f'data-now="{NOW.isoformat()}"' in html
