"""What is known of fraud is shown where it is fought: a limit's case reads the same with and without it."""

import ast
from pathlib import Path

import pytest

from assistant.actions.answer_intervention import ask_person, stop_payment
from assistant.actions.ask_customer import ask_customer
from assistant.actions.look_at_case import look_at_case
from assistant.actions.look_at_held import look_at_held, take_up_held
from assistant.actions.look_at_transcript import look_at_transcript
from assistant.actions.request_limit import request_limit
from assistant.actions.settle_held import Found, rule_on_held
from assistant.wiring import Program
from models.facts.consent import Channel
from models.facts.customer import Customer
from models.facts.decision import Wish
from models.facts.language import Language
from models.facts.limit import LimitKind
from models.facts.review import CaseKind
from tests.given import Clock, a_customer
from tests.payments.given_holds import held
from tests.reviews.given_reviews import a_staff_member, looked_through

ROOT = Path(__file__).resolve().parents[2]
MEI, AN = a_staff_member(), a_staff_member("an")
WHY = "Their sister never wrote that; the number is new and the account is a stranger's."


def a_scam_on_file(running: Program, clock: Clock, owner: Customer) -> None:
    """Held, talked about, asked about by somebody here, found to be a scam, told; and another one stopped."""
    means, customer_id = running.means, owner.customer_id
    with means.storage.reading() as stores:
        conversation = stores.conversations.latest(customer_id)
    assert conversation is not None
    held(means, customer_id)
    for words in ("why is my payment held", "no", "talk to a person"):
        running.desk.say(conversation, Language.EN, words)
    ask_person(means, customer_id, "pay_1", Channel.CHAT)
    case = take_up_held(means, AN, "pay_1")
    look_at_held(means, AN, "pay_1")
    case = ask_customer(means, AN, case.case_id, case.revision, "Who told you to pay this fee?")
    clock.pass_time(minutes=2)
    rule_on_held(means, AN, "pay_1", case.revision, Found.SCAM, WHY)
    held(means, customer_id, "pay_2")
    stop_payment(means, customer_id, "pay_2", Channel.CHAT, scam=True)


def test_a_limit_case_and_its_talk_read_the_same_with_and_without_a_scam(
    embedded: Program, clock: Clock
) -> None:
    # given a case about a limit, and something said
    program = embedded
    owner = a_customer(program.means, name="Zhao Yan")
    conversation = program.desk.open_conversation(owner.customer_id, Language.EN)
    program.desk.say(conversation, Language.EN, "what is my limit")
    wish = Wish(kind=LimitKind.STANDING, amount_minor=800_000)
    asked = request_limit(program.means, owner.customer_id, wish)
    assert asked.handover is not None
    case = looked_through(program.means, clock, MEI, asked.handover.handover_id)
    at = clock.at
    file = look_at_case(program.means, MEI, case.case_id)
    talk = look_at_transcript(program.means, MEI, case.case_id)

    # when a payment of theirs turns out to be a scam
    a_scam_on_file(program, clock, owner)
    clock.at = at

    # then nothing of it is on the limit's case
    again = look_at_case(program.means, MEI, case.case_id)
    assert again.model_copy(update={"steps": file.steps}) == file
    assert look_at_transcript(program.means, MEI, case.case_id) == talk

    # and the payment's own case does tell of it
    with program.means.storage.reading() as stores:
        own = [
            each for each in stores.reviews.of_customer(owner.customer_id) if each.kind is CaseKind.PAYMENT
        ]
    assert len(own) == 1


FRAUD_STORES = {"interventions", "held_queue", "payment_states", "marks"}
ABOUT_LIMITS = sorted(
    [
        *(ROOT / "assistant/console").glob("case_*.py"),
        *(ROOT / "assistant/actions").glob("*case*.py"),
        *(ROOT / "tools/reviews").glob("*.py"),
    ]
)
OPENS_CASES = {"open_case.py"}
"""Opening the case of a payment reads how much it is."""


@pytest.mark.parametrize("path", ABOUT_LIMITS, ids=lambda path: path.name)
def test_no_module_of_cases_reaches_for_what_is_kept_against_fraud(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    reached = {
        node.attr
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and ast.unparse(node.value).endswith("stores")
    }

    assert path.name in OPENS_CASES or not reached & FRAUD_STORES
