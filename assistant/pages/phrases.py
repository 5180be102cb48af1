"""The words of pages, in both languages, from a phrases.toml."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from models.facts.language import Language

SCRIPT_PREFIX = "script."


@dataclass(frozen=True, slots=True)
class Phrases:
    """Looked up by key; a key nobody wrote is a broken invariant, found by a test."""

    by_key: Mapping[str, Mapping[str, str]]

    def say(self, language: Language, key: str, **values: object) -> str:
        """The phrase with its `{names}` filled in."""
        return self.by_key[key][language.value].format(**values)

    def for_error(self, language: Language, code: str) -> str:
        """What to tell the person about an error with this code."""
        key = f"error.{code}"
        return self.say(language, key if key in self.by_key else "error.error")

    def for_scripts(self, language: Language) -> dict[str, str]:
        """What the ES modules may say, by key without the prefix."""
        return {
            key.removeprefix(SCRIPT_PREFIX): words[language.value]
            for key, words in self.by_key.items()
            if key.startswith(SCRIPT_PREFIX)
        }


@cache
def read_phrases(path: Path) -> Phrases:
    """Flatten `[section] key = { zh, en }` into `section.key`. Each file is read once a process."""
    sections = tomllib.loads(path.read_text(encoding="utf-8"))
    return Phrases(
        {f"{name}.{key}": words for name, section in sections.items() for key, words in section.items()}
    )
