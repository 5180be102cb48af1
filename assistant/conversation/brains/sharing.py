"""What a person says about what they share: withdraw, pause, resume, download it, erase it."""

from assistant.conversation.brains.proceed import documents_of, say
from assistant.conversation.brains.step import Call, Step
from assistant.conversation.situation import Situation
from models.facts.consent import ConsentState, DataCategory
from tools.understanding.intents import Intent
from tools.understanding.message import Understood


def about_sharing(situation: Situation, heard: Understood) -> Step | None:
    """The step, or None where the message is about something else. The milder of two wishes is taken first:
    what is paused can still be withdrawn."""
    intents = heard.intents
    everything = Intent.ERASE_ALL in intents and not (heard.categories and Intent.WITHDRAW in intents)
    if everything or Intent.DOWNLOAD in intents:
        return Call("show_my_data_page")
    if Intent.RESUME in intents:
        return _resume(situation, heard)
    if Intent.PAUSE in intents:
        return _pause(situation, heard)
    if Intent.WITHDRAW in intents:
        return _withdraw(situation, heard)
    return None


def _withdraw(situation: Situation, heard: Understood) -> Step:
    shared = _in(situation, ConsentState.ACTIVE, ConsentState.PAUSED)
    named = _named(heard, shared)
    if named is not None:
        return Call("preview_withdrawal", {"document": named.value})
    if not shared:
        return say("withdraw_nothing", situation)
    return say("withdraw_which", situation, documents=documents_of(shared, situation))


def _pause(situation: Situation, heard: Understood) -> Step:
    active = _in(situation, ConsentState.ACTIVE)
    named = _named(heard, active)
    if named is not None:
        return Call("preview_pause", {"document": named.value})
    if not active:
        return say("pause_nothing", situation)
    return say("pause_which", situation, documents=documents_of(active, situation))


def _resume(situation: Situation, heard: Understood) -> Step:
    paused = _in(situation, ConsentState.PAUSED)
    named = _named(heard, paused)
    if named is not None:
        return Call("preview_resume", {"document": named.value})
    if not paused:
        return say("resume_nothing", situation)
    return say("resume_which", situation, documents=documents_of(paused, situation))


def _in(situation: Situation, *states: ConsentState) -> tuple[DataCategory, ...]:
    """What is shared in one of these states, each kind once."""
    return tuple(dict.fromkeys(each.document for each in situation.consents if each.state in states))


def _named(heard: Understood, among: tuple[DataCategory, ...]) -> DataCategory | None:
    """The one that is meant: named, or the only one there is when none is named."""
    named = [each for each in heard.categories if each in among]
    if named:
        return named[0]
    return among[0] if len(among) == 1 and not heard.categories else None
