"""Of minors nothing is kept or asked; consent to a look alone keeps no file."""

from datetime import date

import pytest

from assistant.actions.ask_consent import ask_consent
from assistant.actions.change_consent import grant_consent
from assistant.actions.receive_evidence import receive_evidence
from assistant.actions.request_limit import request_limit
from assistant.storage.evidence import FileNotKept
from assistant.wiring import Program
from models.errors import GuardianNeeded, UnderAge
from models.facts.consent import Channel, ConsentMode, DataCategory, Purpose
from models.facts.decision import Verdict
from models.facts.evidence import EvidenceKind
from models.facts.language import Language
from tests.given import a_customer, yes_to
from tests.given_papers import a_document, standing_wish, without_pdf
from tests.given_vault import dump_of

API, EN = Channel.API, Language.EN
DIPLOMA = EvidenceKind.DIPLOMA


@pytest.mark.parametrize("born_on", [date(2012, 11, 23), date(2020, 1, 1), date(2026, 11, 21)])
def test_of_a_child_under_14_nothing_is_kept(running: Program, born_on: date) -> None:
    before = dump_of(running.engine)
    with pytest.raises(GuardianNeeded):
        a_customer(running.means, born_on=born_on)
    assert dump_of(running.engine) == before


@pytest.mark.parametrize("born_on", [date(2012, 11, 22), date(2008, 11, 23)])
def test_from_14_to_17_there_is_an_account_and_no_credit_and_nothing_is_asked_for(
    running: Program, born_on: date
) -> None:
    # given
    means = without_pdf(running).means
    customer_id = a_customer(means, born_on=born_on).customer_id
    before = dump_of(running.engine)

    # then
    for purpose in (Purpose.UNDERWRITING, Purpose.SCENE_PURCHASE, Purpose.ONE_TIME_CHECK):
        with pytest.raises(UnderAge):
            ask_consent(means, customer_id, (DataCategory.DIPLOMA,), purpose, EN, API)
        with pytest.raises(UnderAge):
            receive_evidence(means, customer_id, DIPLOMA, purpose, "a.pdf", a_document(DIPLOMA))
    assert dump_of(running.engine) == before
    assert request_limit(means, customer_id, standing_wish(500_000)).decision.verdict is Verdict.DECLINE


def test_on_the_eighteenth_birthday_one_may_be_asked(running: Program) -> None:
    customer_id = a_customer(running.means, born_on=date(2008, 11, 22)).customer_id
    asked = ask_consent(running.means, customer_id, (DataCategory.DIPLOMA,), Purpose.UNDERWRITING, EN, API)
    assert asked.state == "requested"


def test_a_consent_to_a_look_alone_keeps_what_was_read_and_not_the_file(running: Program) -> None:
    # given
    means = without_pdf(running).means
    customer_id = a_customer(means).customer_id
    check = Purpose.ONE_TIME_CHECK
    asked = ask_consent(means, customer_id, (DataCategory.DIPLOMA,), check, EN, API)
    assert asked.consent.bounds.mode is ConsentMode.VIEW
    grant_consent(means, customer_id, asked.consent_id, yes_to(asked))

    # when
    evidence = receive_evidence(means, customer_id, DIPLOMA, check, "a.pdf", a_document(DIPLOMA))

    # then
    with means.storage.reading() as stores:
        assert stores.evidence.get(evidence.evidence_id, customer_id, means.now()).fields
        with pytest.raises(FileNotKept):
            stores.evidence.file(evidence.evidence_id, customer_id, means.now())
