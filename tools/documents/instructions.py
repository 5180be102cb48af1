"""Notices text that tries to give orders to whoever reads it. It changes nothing but a warning.

What is looked for is not a list of sentences but what such a text cannot do without: it speaks to a machine
or to whoever decides, sets aside what was said before or what is to be checked, demands an outcome, or
pretends to be part of the conversation. Prose of contracts and offers asks people for things; it does none
of that.
"""

import re

from tools.documents.disguises import undisguised
from tools.documents.orders_chinese import CHINESE
from tools.documents.orders_english import ENGLISH, RUN_TOGETHER
from tools.documents.orders_technical import TECHNICAL

_HAN = re.compile(r"[\u3400-\u9fff]")


_PIECE, _OVERLAP = 20_000, 500


def gives_orders(text: str) -> bool:
    """True when the text tries to instruct its reader rather than to inform."""
    step = _PIECE - _OVERLAP
    return any(_orders(text[at : at + _PIECE]) for at in range(0, max(1, len(text)), step))


def _orders(text: str) -> bool:
    seen = undisguised(text)
    return (
        any(form.search(plain) for plain in seen.spellings for form in (*TECHNICAL, *ENGLISH))
        or (bool(_HAN.search(seen.closed)) and any(form.search(seen.closed) for form in CHINESE))
        or any(form.search(seen.run_together) for form in RUN_TOGETHER)
        or any(map(gives_orders, seen.decoded))
    )
