"""What could help is worked out on what consent opens, asks for nothing anew and changes nothing."""

from dataclasses import replace

import pytest

from assistant.actions.ask_consent import ask_consent
from assistant.actions.change_consent import refuse_consent
from assistant.actions.means import Means
from assistant.actions.value_evidence import value_evidence
from assistant.actions.withdraw_consent import withdraw_consent
from assistant.wiring import Program
from models.errors import AmountUnusable, NotFound
from models.facts.consent import Channel, Purpose, category_of
from models.facts.decision import Wish
from models.facts.evidence import EvidenceKind as Kind
from models.facts.language import Language
from models.facts.limit import LimitKind
from tests.given import Clock, a_customer, yes_to
from tests.given_papers import asked, scene_wish, shown, standing_wish, without_pdf
from tools.policy.policy_book import only

WISH = standing_wish(800_000)


@pytest.fixture
def means(embedded: Program) -> Means:
    return without_pdf(embedded).means


def looked_at(means: Means, customer_id: str, wish: Wish = WISH) -> set[Kind]:
    return set(value_evidence(means, customer_id, wish).looked_at)


def test_what_was_refused_is_not_brought_up_again_within_the_window(means: Means, clock: Clock) -> None:
    customer_id = a_customer(means).customer_id
    asked_for = ask_consent(
        means, customer_id, (category_of(Kind.DIPLOMA),), Purpose.UNDERWRITING, Language.EN, Channel.CHAT
    )
    refuse_consent(means, customer_id, asked_for.consent_id, yes_to(asked_for))

    assert Kind.DIPLOMA not in looked_at(means, customer_id)
    assert Kind.PAYSLIP in looked_at(means, customer_id)

    clock.pass_time(days=91)
    assert Kind.DIPLOMA in looked_at(means, customer_id)


def test_what_was_taken_back_is_not_brought_up_either(means: Means) -> None:
    customer_id = a_customer(means).customer_id
    evidence = shown(means, customer_id, Kind.DIPLOMA)
    withdraw_consent(means, customer_id, evidence.consent_id, None, Channel.PAGE)

    assert Kind.DIPLOMA not in looked_at(means, customer_id)


def test_what_a_pack_bars_is_not_looked_at(means: Means) -> None:
    customer_id = a_customer(means).customer_id
    refusing = means.pack.evidence.model_copy(update={"refused": frozenset({Kind.ACHIEVEMENT_POST})})
    pack = means.pack.model_copy(update={"evidence": refusing})
    barred = replace(means, policies=only(pack))

    assert Kind.ACHIEVEMENT_POST in looked_at(means, customer_id)
    assert Kind.ACHIEVEMENT_POST not in looked_at(barred, customer_id)


def test_each_look_at_what_was_shown_is_on_the_record_and_nothing_else_is(means: Means) -> None:
    customer_id = a_customer(means).customer_id
    evidence = shown(means, customer_id, Kind.DIPLOMA)

    value_evidence(means, customer_id, WISH)

    with means.storage.reading() as stores:
        uses = [
            each.use for each in stores.gate.accesses(customer_id) if each.evidence_id == evidence.evidence_id
        ]
        assert uses[-1] == "evidence_value"
        assert stores.decisions.latest(customer_id) is None
        assert stores.consents.of_customer(customer_id)[-1].consent_id == evidence.consent_id


def test_asking_what_could_help_leaves_the_decision_as_it_was(means: Means) -> None:
    told, untold = a_customer(means).customer_id, a_customer(means).customer_id
    value_evidence(means, told, WISH)

    one, other = (asked(means, each, 800_000).decision for each in (told, untold))
    assert (one.verdict, one.approved_limit_minor, one.reasons) == (
        other.verdict,
        other.approved_limit_minor,
        other.reasons,
    )


def test_the_documents_of_a_need_are_those_that_show_or_explain_it(means: Means) -> None:
    customer_id = a_customer(means).customer_id

    told = value_evidence(means, customer_id, scene_wish())

    assert set(told.looked_at) == {Kind.PURCHASE, Kind.RENTAL_CONTRACT}
    assert told.need is not None


def test_a_wish_that_cannot_be_decided_on_is_refused(means: Means) -> None:
    customer_id = a_customer(means).customer_id

    with pytest.raises(AmountUnusable):
        value_evidence(means, customer_id, Wish(kind=LimitKind.SCENE))
    with pytest.raises(NotFound):
        value_evidence(means, "cus_nobody", WISH)
