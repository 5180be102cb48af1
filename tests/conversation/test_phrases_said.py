"""Every phrase is said somewhere, every phrase said exists, in both languages and in one calm voice."""

import re
import tomllib
import unicodedata
from importlib.resources import files
from pathlib import Path

import pytest

import assistant.conversation as conversation
from assistant.conversation.brains.proceed import PHRASES
from assistant.conversation.case_phrases import CASE_PHRASES
from assistant.conversation.filling import CARD_PHRASES
from assistant.conversation.hold_cards import PHRASES as HOLD_PHRASES
from assistant.conversation.outlook_words import OUTLOOK_PHRASES
from models.facts.language import Language
from tools.explanation.phrasebook import Phrasebook, PhrasesIncomplete, read_phrases
from tools.explanation.words import WORDS
from tools.payments.scams.saying import SAID

FOLDER = Path(str(files(conversation)))
SOURCE = "\n".join(path.read_text(encoding="utf-8") for path in sorted(FOLDER.rglob("*.py")))
QUOTED = set(re.findall(r'"([a-z_]+(?:\.[a-z_]+)*)"', SOURCE))
STEMS = tuple(re.findall(r'f"([a-z_]+\.(?:[a-z_]+\.)*)\{', SOURCE))
KEYED = set(re.findall(r'(?:say|line)\(\s*"([a-z_]+(?:\.[a-z_]+)*)"', SOURCE))
KEYED |= {key for key in re.findall(r'"([a-z_]+)" if [^"]* else', SOURCE) if key in PHRASES.phrases}
BOOKS = {
    "phrases.toml": PHRASES,
    "card_phrases.toml": CARD_PHRASES,
    "hold_phrases.toml": HOLD_PHRASES,
    "case_phrases.toml": CASE_PHRASES,
    "outlook_phrases.toml": OUTLOOK_PHRASES,
    "words.toml": WORDS,
    "said.toml": SAID,
}


@pytest.mark.parametrize(
    "name",
    ["phrases.toml", "card_phrases.toml", "hold_phrases.toml", "outlook_phrases.toml", "case_phrases.toml"],
)
def test_every_phrase_is_said_somewhere(name: str) -> None:
    unsaid = {key for key in BOOKS[name].phrases if key not in QUOTED and not key.startswith(STEMS)}
    assert unsaid == set()


def test_every_phrase_said_exists() -> None:
    known = {*PHRASES.phrases, *CARD_PHRASES.phrases, *HOLD_PHRASES.phrases, *OUTLOOK_PHRASES.phrases}
    known |= set(CASE_PHRASES.phrases)
    assert known >= KEYED


@pytest.mark.parametrize("name", BOOKS)
@pytest.mark.parametrize("language", list(Language))
def test_the_voice_is_calm(name: str, language: Language) -> None:
    book: Phrasebook = BOOKS[name]
    for key, spoken in book.phrases.items():
        text = spoken[language]
        assert text.strip() == text != "", key
        assert not set("!！~～") & set(text), key
        assert not any(unicodedata.category(sign) == "So" for sign in text), key
        assert len(re.findall(r"[?？]", text)) <= 1, key
        if language is Language.EN:
            assert not re.search(r"[一-鿿]", text), key


def test_a_phrase_in_one_language_alone_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "spoken"
    package.mkdir()
    (package / "__init__.py").write_text("")
    monkeypatch.syspath_prepend(str(tmp_path))
    for text in ('[a]\nzh = "一"', '[a]\nen = "one"', '[a]\nzh = "{x}"\nen = "{y}"'):
        (package / "a.toml").write_text(text, encoding="utf-8")
        with pytest.raises(PhrasesIncomplete):
            read_phrases("spoken", "a.toml")


def test_every_failed_upload_has_words_of_its_own() -> None:
    import models.errors as errors

    codes = {
        each.code
        for each in vars(errors).values()
        if isinstance(each, type) and issubclass(each, errors.DocumentUnreadable)
    }
    codes |= {errors.DocumentOfOtherKind.code, errors.DocumentKindUnknown.code, errors.ConsentMissing.code}
    assert {code for code in codes if not PHRASES.has(f"upload_failed.{code}")} == set()


def test_every_warning_a_reader_gives_has_words_or_the_general_ones() -> None:
    data = tomllib.loads((FOLDER / "card_phrases.toml").read_text(encoding="utf-8"))
    assert "other" in data["warning"]


def test_every_warning_that_calls_a_person_has_words_of_its_own_which_accuse_nobody() -> None:
    from tools.policy.rules import NEEDS_A_LOOK

    by_person = {"corrected_by_person", "removed_by_person"}  # what they did themselves, they know
    warnings = {key: spoken for key, spoken in CARD_PHRASES.phrases.items() if key.startswith("warning.")}
    assert {f"warning.{code}" for code in NEEDS_A_LOOK - by_person} <= set(warnings)
    for code in NEEDS_A_LOOK - by_person:
        assert "会有人看一下" in warnings[f"warning.{code}"][Language.ZH], code
        assert "a person will look" in warnings[f"warning.{code}"][Language.EN], code
    for key, spoken in warnings.items():
        accusing = r"forge|fake|fraud|tamper|伪造|造假|假冒|篡改|欺诈"
        assert not re.search(accusing, " ".join(spoken.values()), re.IGNORECASE), key
