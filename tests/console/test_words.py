"""The console's words exist in both languages, and its pages hold nothing but them."""

import re
from pathlib import Path

import pytest

from assistant.actions.note_staff import Happened
from assistant.console.navigation import PLACES
from assistant.console.show import STATIC_FOLDER, TEMPLATES_FOLDER, console_phrases
from models.errors import CreditAssistantError
from models.facts.language import Language
from models.facts.staff import StaffRole

PHRASES = console_phrases().by_key
TEMPLATES = sorted(TEMPLATES_FOLDER.rglob("*.html"))
MODULES = sorted(STATIC_FOLDER.glob("*.js"))
PLACES_IN_WORDS = re.compile(r"{\w+}")


def keys_in(path: Path) -> set[str]:
    found = re.findall(r"""\bt\(\s*["']([a-z_]+\.[a-z_0-9]+)["']\s*[,)]""", path.read_text(encoding="utf-8"))
    return set(found)


def script_keys_in(path: Path) -> set[str]:
    return set(re.findall(r'\bphrase\(\s*"([a-z_0-9]+)"', path.read_text(encoding="utf-8")))


def test_every_phrase_has_words_in_both_languages() -> None:
    for key, words in PHRASES.items():
        assert set(words) == set(Language), key
        assert all(words.values()), key
        assert set(PLACES_IN_WORDS.findall(words["zh"])) == set(PLACES_IN_WORDS.findall(words["en"])), key
        assert not re.search(r"[\u4e00-\u9fff]", words["en"]), key
        assert not re.search("[!！]", words["en"] + words["zh"]), key


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_a_template_has_words_that_exist_and_nothing_inline(path: Path) -> None:
    source = path.read_text(encoding="utf-8")

    assert keys_in(path) <= set(PHRASES)
    assert not re.search(r"<style|\sstyle=|\son[a-z]+\s*=|javascript:", source)
    assert not re.search(r"<script(?![^>]*\ssrc=)", source)
    assert "| safe" not in source
    forms = re.findall(r"<form[^>]*method=.post.*?</form>", source, flags=re.S)
    assert all('name="csrf"' in form for form in forms), "a form that writes brings its page's token"


def test_templates_hold_no_words_of_their_own() -> None:
    for path in TEMPLATES:
        source = path.read_text(encoding="utf-8")
        markup = re.sub(r"{% block \w+ %}\w+|{#.*?#}|{%.*?%}|{{.*?}}", " ", source, flags=re.S)
        words = re.sub("<(code|pre).*?</\\1>|<[^>]*>|English|中文", " ", markup, flags=re.S)
        assert not re.search(r"[A-Za-z\u4e00-\u9fff]{3,}", words), path


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.name)
def test_a_module_uses_only_phrases_that_exist_and_says_what_it_is_for(path: Path) -> None:
    assert {f"script.{key}" for key in script_keys_in(path)} <= set(PHRASES)
    assert path.read_text(encoding="utf-8").startswith("// ")


def test_what_is_named_at_run_time_has_words() -> None:
    named = {f"role.{role}" for role in StaffRole} | {f"nav.{place.phrase}" for place in PLACES}
    named |= {f"staff_event.{what}" for what in Happened}
    named |= {f"error.{code}" for code in ("error", "not_found", "not_allowed", "conflict", "unusable_input")}

    assert named <= set(PHRASES)


def test_an_error_with_words_is_one_that_there_is() -> None:
    import assistant.console.pages  # whatever a page can come to is known once all are loaded

    assert assistant.console.pages

    def codes(kind: type[CreditAssistantError]) -> set[str]:
        return {kind.code}.union(*map(codes, kind.__subclasses__()))

    named = {key.removeprefix("error.") for key in PHRASES if key.startswith("error.")}
    assert named <= codes(CreditAssistantError)
