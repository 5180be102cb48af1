"""What goes with a decision by law: the rights its person is told of, and how the reasons are owed."""

from datetime import date, timedelta

from assistant.conversation.filling import Filling
from models.facts.decision import Decision, Verdict
from tools.explanation.figures import local_day
from tools.policy.about_sections import ReasonForm


def rights_told(filling: Filling, decision: Decision) -> tuple[str, ...]:
    """In the person's language, by the pack that decided."""
    return tuple(right.said(filling.language) for right in filling.pack_of(decision).notice.rights)


def notices(filling: Filling, decision: Decision) -> tuple[str, ...]:
    """What a statement of adverse action says of its reasons, where one is owed, and the rights."""
    if not _is_adverse(filling, decision):
        return rights_told(filling, decision)
    days = filling.pack_of(decision).notice.days_max
    return (filling.say("decision.adverse_action", days=days), *rights_told(filling, decision))


def told_by(filling: Filling, decision: Decision) -> date | None:
    """The last day on which a statement of adverse action may be told; None where none is owed."""
    if not _is_adverse(filling, decision):
        return None
    return local_day(decision.at + timedelta(days=filling.pack_of(decision).notice.days_max))


def _is_adverse(filling: Filling, decision: Decision) -> bool:
    form = filling.pack_of(decision).notice.form
    return form is ReasonForm.ADVERSE_ACTION and decision.verdict is Verdict.DECLINE
