"""From what was heard to a wish, or to the one question that is missing."""

from assistant.conversation.brains.proceed import say
from assistant.conversation.brains.step import Call, Step
from assistant.conversation.situation import Situation
from models.facts.limit import LimitKind
from models.facts.money import Currency
from tools.understanding.amounts import Amount
from tools.understanding.intents import Intent
from tools.understanding.message import Understood

_HUGE_MINOR = 10**12


def wish_step(situation: Situation, heard: Understood) -> Step | None:
    """A tool call that notes the wish, a question, or None when nothing was wished for."""
    if Intent.WISH_SCENE in heard.intents:
        if heard.scene is None:
            return say("ask_scene", situation)
        return Call("note_wish", {"kind": LimitKind.SCENE.value, "scene": heard.scene.value})
    wishing = Intent.WISH_LIMIT in heard.intents or heard.wishes_everything or _only_amount(situation, heard)
    if not wishing:
        return None
    if heard.wishes_everything and not heard.amounts:
        return say("amount_everything", situation)
    return _standing(situation, heard)


def _only_amount(situation: Situation, heard: Understood) -> bool:
    """A bare figure means a limit, unless documents are being talked about."""
    return bool(heard.amounts) and not heard.categories


def _standing(situation: Situation, heard: Understood) -> Step:
    targets = {_target_minor(situation, amount) for amount in heard.amounts}
    if not targets:
        return say("ask_amount", situation)
    if any(amount.currency is not Currency.CNY for amount in heard.amounts):
        return say("amount_currency", situation)
    if len(targets) > 1:
        return say("amounts_several", situation)
    (target,) = targets
    amount = heard.amounts[0]
    if amount.amount_minor <= 0:
        return say("amount_negative", situation)
    if amount.too_large or target > _HUGE_MINOR:
        return say("amount_huge", situation)
    standing = standing_minor(situation)
    if target <= standing:
        return say("already_have_it", situation, limit=situation.money(standing))
    return Call("note_wish", {"kind": LimitKind.STANDING.value, "amount_minor": target})


def standing_minor(situation: Situation) -> int:
    return sum(limit.amount_minor for limit in situation.limits if limit.kind is LimitKind.STANDING)


def _target_minor(situation: Situation, amount: Amount) -> int:
    """ "Raise it by 3,000" means on top of the limit there is."""
    increase = amount.relation == "increase" and amount.amount_minor > 0
    return amount.amount_minor + (standing_minor(situation) if increase else 0)
