"""What a basket line is: by the category it is sent under, by its words, by a merchant category code.

A line is of a scene when nothing that is said of it says otherwise; what cannot be told is OTHER. A tip stays
a tip under every category.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from models.facts.evidence import Scene
from models.facts.language import Language
from tools.payments.line_words import WordList, spellings_of, word_list
from tools.policy.pack import ScenePolicy


@dataclass(frozen=True, slots=True)
class Taxonomy:
    """Words and codes, read from data."""

    never: WordList
    harmless: WordList
    words: Mapping[Scene, WordList]
    codes: Mapping[str, Mapping[Language, str]]

    def class_name(self, category_code: str, language: Language) -> str | None:
        """What merchants of an ISO 18245 code are; None for a code that no policy speaks of."""
        named = self.codes.get(category_code)
        return None if named is None else named[language]


def scene_of_line(
    policy: ScenePolicy, category: Scene | None, description: str | None, category_code: str | None
) -> Scene:
    """At least one of the three is said. Where they disagree the line is OTHER."""
    said = category
    if description is not None:
        named = _named_by(description)
        if category is not None and named not in {None, category}:
            return Scene.OTHER
        # A name that tells nothing ("Malm 180 x 200") leaves what else is said as it was.
        said = category or named
    if category_code is None:
        return said or Scene.OTHER
    if category_code in policy.never_codes:
        return Scene.OTHER
    of_code = {scene for scene, codes in policy.category_codes.items() if category_code in codes}
    if said is not None:
        return said if said in of_code else Scene.OTHER
    return of_code.pop() if len(of_code) == 1 else Scene.OTHER


def _named_by(description: str) -> Scene | None:
    """The scene of the thing a text names, which is the last one in it: a computer desk is a desk.

    OTHER where any of it is no purchase of a scene; None where no word is known.
    """
    taxonomy = shipped_taxonomy()
    spellings = spellings_of(description)
    if any(taxonomy.never.last_in(taxonomy.harmless.without(each)) for each in spellings):
        return Scene.OTHER
    ends = {scene: max(words.last_in(each) for each in spellings) for scene, words in taxonomy.words.items()}
    last = max(ends, key=lambda scene: ends[scene])
    return last if ends[last] else None


@cache
def shipped_taxonomy() -> Taxonomy:
    """The one that comes with the program."""
    text = files("tools.payments").joinpath("taxonomy.toml").read_text(encoding="utf-8")
    data: dict[str, Any] = tomllib.loads(text)
    codes = {code: _named(names) for code, names in data["codes"].items()}
    for span, names in data["spans"].items():
        first, last = map(int, span.split("-"))
        codes |= {f"{code:04}": _named(names) for code in range(first, last + 1)}
    return Taxonomy(
        never=word_list(data["never"]),
        harmless=word_list(data["harmless"]),
        words={Scene(scene): word_list(words) for scene, words in data["scenes"].items()},
        codes=codes,
    )


def _named(names: Mapping[str, str]) -> Mapping[Language, str]:
    return {language: names[language] for language in Language}
