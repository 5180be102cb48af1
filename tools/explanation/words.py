"""Single words and labels: kinds of document, fields, purposes, states, scenes."""

from models.facts.language import Language
from tools.explanation.phrasebook import read_phrases

WORDS = read_phrases("tools.explanation", "words.toml")


def word(key: str, language: Language) -> str:
    """Such as `kind.diploma` or `field.pay`; raises KeyError for an unknown one."""
    return WORDS.say(key, language)
