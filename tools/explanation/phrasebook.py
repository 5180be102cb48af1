"""Phrases in two languages: data files, checked when they are read."""

import string
import tomllib
from dataclasses import dataclass
from importlib.resources import files

from models.facts.language import Language


class PhrasesIncomplete(AssertionError):
    """A phrase is missing in one language, or its languages name different values."""


@dataclass(frozen=True, slots=True)
class Phrasebook:
    """Says a phrase by key. Every key has zh and en with the same placeholders."""

    phrases: dict[str, dict[Language, str]]

    def say(self, key: str, language: Language, **values: object) -> str:
        """Raises KeyError for an unknown key or a value that was not given."""
        return self.phrases[key][language].format(**values)

    def has(self, key: str) -> bool:
        return key in self.phrases


def read_phrases(package: str, name: str) -> Phrasebook:
    """Read `name` (TOML, tables nested at will, leaves with zh and en) beside a package's code."""
    data = tomllib.loads(files(package).joinpath(name).read_text(encoding="utf-8"))
    phrases = dict(_leaves("", data))
    for key, spoken in phrases.items():
        if set(spoken) != set(Language):
            raise PhrasesIncomplete(f"{name}: {key} needs zh and en")
        if _names(spoken[Language.ZH]) != _names(spoken[Language.EN]):
            raise PhrasesIncomplete(f"{name}: {key} names different values in zh and en")
    return Phrasebook(phrases)


def _leaves(prefix: str, table: dict[str, object]) -> list[tuple[str, dict[Language, str]]]:
    if table and all(isinstance(value, str) for value in table.values()):
        known = {language: str(table[language]) for language in Language if language in table}
        return [(prefix, known)]
    return [
        leaf
        for key, value in table.items()
        if isinstance(value, dict)
        for leaf in _leaves(f"{prefix}.{key}" if prefix else key, value)
    ]


def _names(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}
