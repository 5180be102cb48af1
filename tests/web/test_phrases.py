"""The shell's words exist in both languages, and nothing asks for words that do not."""

import re
from pathlib import Path

import pytest

from assistant.pages.phrases import read_phrases
from assistant.web.show import PHRASES_FILE, STATIC_FOLDER, TEMPLATES_FOLDER
from models import errors, payment_errors
from models.facts.language import Language

PHRASES = read_phrases(PHRASES_FILE).by_key
TEMPLATES = sorted(TEMPLATES_FOLDER.rglob("*.html"))
MODULES = sorted(STATIC_FOLDER.glob("*.js"))
PLACES = re.compile(r"{\w+}")
BUILT_AT_RUN_TIME = ("error.", "script.", "month.", "degree.", "log.", "done.", "wrong.")


def keys_in(path: Path) -> set[str]:
    return set(re.findall(r"""\bt\(\s*["']([a-z_]+\.[a-z_]+)["']""", path.read_text(encoding="utf-8")))


def script_keys_in(path: Path) -> set[str]:
    return set(re.findall(r'\bphrase\(\s*"([a-z_]+)"', path.read_text(encoding="utf-8")))


@pytest.mark.parametrize("key", PHRASES)
def test_a_phrase_has_words_in_both_languages(key: str) -> None:
    words = PHRASES[key]

    assert set(words) == set(Language)
    assert all(words.values())
    assert PLACES.findall(words["zh"]) or not PLACES.findall(words["en"])
    if not key.startswith("month."):
        assert not re.search(r"[\u4e00-\u9fff]", words["en"])
        assert "!" not in words["en"] + words["zh"]
        assert "！" not in words["zh"]


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_a_template_uses_only_phrases_that_exist(path: Path) -> None:
    assert keys_in(path) <= set(PHRASES)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.name)
def test_a_module_uses_only_phrases_that_exist_and_says_what_it_is_for(path: Path) -> None:
    assert {f"script.{key}" for key in script_keys_in(path)} <= set(PHRASES)
    assert path.read_text(encoding="utf-8").startswith("// ")


def test_no_phrase_is_left_over() -> None:
    used = set().union(*(keys_in(path) for path in TEMPLATES))
    used |= {f"script.{key}" for path in MODULES for key in script_keys_in(path)}

    left_over = {key for key in set(PHRASES) - used if not key.startswith(BUILT_AT_RUN_TIME)}

    assert left_over == set()
    assert {key for key in PHRASES if key.startswith("script.")} <= used


def test_templates_hold_no_words_of_their_own() -> None:
    for path in TEMPLATES:
        text = re.sub(
            r"{% block kind %}\w+|{#.*?#}|{%.*?%}|{{.*?}}|<[^>]*>",
            " ",
            path.read_text(encoding="utf-8"),
            flags=re.S,
        )
        assert not re.search(r"[A-Za-z\u4e00-\u9fff]{3,}", text.replace("English", "").replace("中文", "")), (
            path
        )


def test_every_error_a_person_can_meet_in_chat_has_words_or_a_kind_with_words() -> None:
    codes = {
        kind.code
        for kind in (*vars(errors).values(), *vars(payment_errors).values())
        if isinstance(kind, type) and issubclass(kind, errors.CreditAssistantError)
    }

    named = {key.removeprefix("error.") for key in PHRASES if key.startswith("error.")}

    assert named - codes == {"cross_site_refused"}
    assert {"error", "not_found", "not_allowed", "conflict", "unusable_input"} <= named
