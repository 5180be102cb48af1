"""Look at what the customer of a case and the assistant said; the look is on the record."""

from assistant.actions.means import Means
from assistant.actions.take_step import AtCase, at_case
from assistant.actions.talk_of_case import talk_of_case
from models.facts.conversation import Message
from models.facts.review import StepKind
from models.facts.staff import StaffMember
from models.facts.transcript import SaidLine, Transcript
from tools.reviews import steps
from tools.reviews.attention import TRANSCRIPT, revealed
from tools.reviews.masking import masked_text


def look_at_transcript(means: Means, staff: StaffMember, case_id: str) -> Transcript:
    """Names and long numbers masked, unless the transcript was revealed. Only whoever has the case looks.

    Raises RoleMissing, CaseNotFound, CaseOver, CaseNotYours.
    """
    with at_case(means, staff, case_id) as there:
        steps.require_theirs(there.case, staff)
        plain = TRANSCRIPT in revealed(there.case, there.steps, staff.staff_id)
        there.keep_aside(steps.aside(there.work, StepKind.LOOKED, subject=TRANSCRIPT))
        return _transcript(there, plain)


def _transcript(there: AtCase, plain: bool) -> Transcript:
    conversation_id, messages = talk_of_case(there.stores, there.case)
    lines = tuple(_line(each, (there.customer.name,), plain) for each in messages)
    return Transcript(conversation_id=conversation_id, lines=lines, masked=not plain)


def _line(message: Message, names: tuple[str, ...], plain: bool) -> SaidLine:
    return SaidLine(
        message_id=message.message_id,
        role=message.role,
        text=message.text if plain else masked_text(message.text, names),
        cards=tuple(each.card for each in message.cards),
        at=message.at,
    )
