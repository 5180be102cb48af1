"""No figure that nobody gave: checks a chat model's words before a person reads them."""

from collections.abc import Iterable

from tools.understanding import amounts_mentioned

REPLY_CHARACTERS_MAX = 2000


def backed_up(reply: str, sources: Iterable[str], known_minor: Iterable[int]) -> bool:
    """True when every money-like figure in the reply stands in a source or is known.

    Sources are what tools answered and what the person said; amounts there may be in minor units,
    so both readings of a figure count.
    """
    if len(reply) > REPLY_CHARACTERS_MAX:
        return False
    given = set(known_minor)
    for source in sources:
        mentioned = amounts_mentioned(source)
        # Tools speak in minor units: 800000 there is 8,000 in words.
        given |= mentioned | {amount // 100 for amount in mentioned}
    return amounts_mentioned(reply) <= given
