"""Single words and labels: kinds of document, fields, purposes, states, scenes."""

from collections.abc import Iterable

from models.facts.consent import DataCategory
from models.facts.language import Language
from tools.explanation.phrasebook import read_phrases

WORDS = read_phrases("tools.explanation", "words.toml")


def word(key: str, language: Language) -> str:
    """Such as `kind.diploma` or `field.pay`; raises KeyError for an unknown one."""
    return WORDS.say(key, language)


def data_word(category: DataCategory, language: Language) -> str:
    """What a kind of data is called; a document by its own name."""
    key = f"kind.{category}"
    return word(key if WORDS.has(key) else f"category.{category}", language)


def in_sentence(label: str, language: Language) -> str:
    """A label as it stands inside a sentence: "offer letter" where the label is "Offer letter"."""
    return label if language is Language.ZH else label[:1].lower() + label[1:]


def listed(items: Iterable[str], language: Language) -> str:
    """Several things in a row, joined as the language does it."""
    return ("、" if language is Language.ZH else ", ").join(items)
