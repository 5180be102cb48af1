"""Chooses between the two languages of a sample."""

from models.facts.language import Language


def both(language: Language, zh: str, en: str) -> str:
    """The one that is asked for."""
    return zh if language is Language.ZH else en
