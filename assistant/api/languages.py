"""In which language texts are answered: Accept-Language, by quality."""

from typing import Annotated

from fastapi import Depends, Header, Response

from models.facts.language import Language


def negotiated(accept_language: str) -> Language | None:
    """The best of ours by RFC 9110; the earlier wins a tie. None where no language of ours is asked for."""
    ranked = sorted((_ranked(part) for part in accept_language.split(",")), key=lambda each: -each[0])
    for quality, tag in ranked:
        if quality > 0 and tag in set(Language):
            return Language(tag)
    return None


def _ranked(part: str) -> tuple[float, str]:
    tag, _, parameter = part.strip().partition(";")
    primary = tag.strip().lower().partition("-")[0]
    name, _, number = parameter.partition("=")
    if not parameter:
        return 1.0, primary
    try:
        quality = float(number)
    except ValueError:
        return 0.0, primary
    return (quality if name.strip() == "q" and 0 <= quality <= 1 else 0.0), primary


def asked_language(
    response: Response,
    accept_language: Annotated[str, Header(description="`zh` or `en`, with q-values")] = "",
) -> Language:
    """English where neither is asked for."""
    language = negotiated(accept_language) or Language.EN
    response.headers["Content-Language"] = language
    response.headers["Vary"] = "Accept-Language"
    return language


InLanguage = Annotated[Language, Depends(asked_language)]
