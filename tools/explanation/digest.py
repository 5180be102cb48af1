"""What a person is told from time to time: what they share, with whom, until when, last used when."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from models.facts.consent import ConsentRecord, ConsentState
from models.facts.language import Language
from models.facts.party import Party
from tools.explanation.figures import day, local_day, moment
from tools.explanation.phrasebook import read_phrases
from tools.explanation.words import data_word, in_sentence, listed

EVERY = timedelta(days=90)

_PHRASES = read_phrases("tools.explanation", "digest.toml")


@dataclass(frozen=True, slots=True)
class StillShared:
    """A consent that stands, and when it was last used."""

    record: ConsentRecord
    last_used: datetime | None


def digest_of(shared: Iterable[StillShared], parties: Mapping[str, Party], language: Language) -> str:
    """A line for each; nothing of what any document says."""
    opening = _PHRASES.say("opening", language, days=EVERY.days)
    lines = [_line(each, parties, language) for each in shared]
    return "\n".join([opening, *lines, _PHRASES.say("closing", language)])


def _line(shared: StillShared, parties: Mapping[str, Party], language: Language) -> str:
    record = shared.record
    consent = record.consent
    first, *others = (data_word(each, language) for each in consent.categories)
    names = (parties[each].name.said_in(language) if each in parties else each for each in consent.recipients)
    used = (
        _PHRASES.say("never_used", language)
        if shared.last_used is None
        else _PHRASES.say("used", language, moment=moment(shared.last_used, language))
    )
    return _PHRASES.say(
        "paused" if record.state is ConsentState.PAUSED else "shared",
        language,
        data=listed([first, *(in_sentence(each, language) for each in others)], language),
        names=listed(names, language),
        day=day(local_day(consent.valid_until), language),
        used=used,
    )
