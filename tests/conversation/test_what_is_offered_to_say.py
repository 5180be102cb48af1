"""What the assistant tells people they can say, it understands."""

import re
from datetime import date

import pytest

from assistant.conversation.brains.proceed import PHRASES
from assistant.conversation.filling import CARD_PHRASES
from models.facts.language import Language
from tools.understanding.appealing import appeal_wish_in
from tools.understanding.intents import Intent
from tools.understanding.lowering import lowering_in
from tools.understanding.message import understand

QUOTED = re.compile(r"「([^」]+)」|\"([^\"]+)\"")


def _offered() -> list[tuple[str, Language]]:
    texts = [
        (text, language)
        for book in (PHRASES, CARD_PHRASES)
        for spoken in book.phrases.values()
        for language, text in spoken.items()
    ]
    quoted = [
        (next(filter(None, found)), language) for text, language in texts for found in QUOTED.findall(text)
    ]
    return sorted({(words, language) for words, language in quoted if "{" not in words})


# Names of places on the page, not things to say.
PLACES = {"我分享的", "what I share"}


@pytest.mark.parametrize(("words", "language"), [each for each in _offered() if each[0] not in PLACES])
def test_words_in_quotation_marks_can_be_said(words: str, language: Language) -> None:
    heard = understand(words, today=date(2026, 11, 22), fallback_language=language.value)

    understood = heard.answer is not None or heard.intents != (Intent.OTHER,)
    wished = heard.payment_wish is not None or lowering_in(words) is not None
    wished = wished or appeal_wish_in(words) is not None
    assert understood or wished, "nobody would be understood"
