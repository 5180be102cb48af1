"""Ask the customer of a case something: they hear it in chat, and answer there."""

from assistant.actions.means import Means
from assistant.actions.take_step import at_case
from assistant.actions.tell_person import tell_person
from models.facts.conversation import CardKind, CardReference, Question
from models.facts.review import ReviewCase
from models.facts.staff import StaffMember
from tools.explanation.review_words import said_of
from tools.reviews import steps
from tools.reviews.own_answers import question_hash
from tools.reviews.usable import require_said


def ask_customer(means: Means, staff: StaffMember, case_id: str, revision: int, question: str) -> ReviewCase:
    """Raises RoleMissing, CaseNotFound, CaseOver, CaseNotYours, CaseMoved, RulingUnusable."""
    asked = require_said(question, "question")
    with at_case(means, staff, case_id) as there:
        taken = steps.ask(there.work, staff, revision, asked)
        if taken.step is not None:
            card = CardReference(card=CardKind.HANDOVER, id=case_id)
            open_question = Question(subject=f"case:{case_id}", terms_hash=question_hash(taken.step))
            tell_person(
                means,
                there.stores,
                there.customer,
                lambda language: said_of("asked", language, question=asked),
                cards=(card,),
                question=open_question,
            )
        return there.keep(taken)
