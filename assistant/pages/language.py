"""Which of the two languages a visitor reads: their own choice first, then their browser's."""

from fastapi import Request

from models.facts.language import Language

LANGUAGE_COOKIE = "language"


def language_of(request: Request) -> Language:
    """The cookie where it names a language of ours, otherwise Accept-Language, otherwise English."""
    chosen = request.cookies.get(LANGUAGE_COOKIE, "")
    if chosen in set(Language):
        return Language(chosen)
    return negotiated(request.headers.get("accept-language", ""))


def negotiated(accept_language: str) -> Language:
    """The best of ours by RFC 9110 quality; the earlier wins a tie."""
    ranked = sorted((_ranked(part) for part in accept_language.split(",")), key=lambda r: -r[0])
    for quality, tag in ranked:
        if quality > 0 and tag in set(Language):
            return Language(tag)
    return Language.EN


def _ranked(part: str) -> tuple[float, str]:
    tag, _, parameter = part.strip().partition(";")
    primary = tag.strip().lower().partition("-")[0]
    name, _, number = parameter.partition("=")
    if name.strip() != "q":
        return 1.0, primary
    try:
        return float(number), primary
    except ValueError:
        return 0.0, primary
