"""Undoes what hides words from a search: odd letters, letters set apart, figures for letters, base64."""

import base64
import binascii
import re
import unicodedata
from dataclasses import dataclass

from opencc import OpenCC

_LOOK_ALIKES = str.maketrans(
    "аɑеоорсухіјѕԁһԛԝкмтвнгɡαερτυνικοηωЅІЈАВЕКМНОРСТХУΑΒΕΖΗΙΚΜΝΟΡΤΥΧ",
    "aaeoopcyxijsdhqwkmtbnrgaeptuvikonwSIJABEKMHOPCTXYABEZHIKMNOPTYX",
)
_FIGURES = str.maketrans("013457@$|", "oieastasi")
_MIXED = re.compile(
    r"(?<![\w@$|])(?=[A-Za-z\d@$|]{0,40}?[A-Za-z])(?=[A-Za-z]{0,40}?[0134578@$|])[A-Za-z0134578@$|]{4,40}(?![\w@$|])"
)
_APART = re.compile(r"(?<!\w)(?:\w[ ._\-*·|/]{1,3}){4,}\w(?!\w)")
_BETWEEN_HAN = re.compile(
    r"(?<=[\u3400-\u9fff])[\s·・._\-*|~`^/\\\"'“”‘’「」『』]+(?=[\u3400-\u9fff])|[^\S\n]+|[\"'“”‘’「」『』]"
)
_ENCODED = re.compile(r"(?<![\w+/=-])[A-Za-z0-9+/_-]{24,4000}={0,2}(?![\w+/=-])")
_ENCODED_MAX = 20
_TO_SIMPLIFIED = OpenCC("t2s")
_HAN = re.compile(r"[\u3400-\u9fff]")


@dataclass(frozen=True, slots=True)
class Undisguised:
    """One text as it would be read: with its spaces, in Chinese without them, set apart with none."""

    spellings: tuple[str, ...]
    closed: str
    run_together: str
    decoded: tuple[str, ...]


def undisguised(text: str) -> Undisguised:
    """The text without its disguises."""
    plain = _plainly(text)
    joined = _APART.sub(lambda found: re.sub(r"[ ._\-*·|/]", "", found[0]), plain)
    lettered = _MIXED.sub(lambda found: found[0].translate(_FIGURES), joined)
    return Undisguised(
        spellings=tuple(dict.fromkeys((plain, joined, lettered))),
        closed=_BETWEEN_HAN.sub("", joined) if _HAN.search(joined) else "",
        run_together=re.sub(r"[\W_]+", "", lettered).casefold() if joined != plain else "",
        decoded=_decoded(text),
    )


def _plainly(text: str) -> str:
    """Ordinary letters, without what does not show, and simplified characters."""
    if text.isascii():
        return text
    plain = unicodedata.normalize("NFKC", text)
    plain = "".join(c for c in plain if c.isascii() or _HAN.match(c) or unicodedata.category(c) != "Cf")
    if not _HAN.search(plain):
        plain = unicodedata.normalize("NFKD", plain)
        plain = "".join(c for c in plain if c.isascii() or unicodedata.category(c) != "Mn")
    plain = plain.translate(_LOOK_ALIKES)
    return _TO_SIMPLIFIED.convert(plain) if _HAN.search(plain) else plain


def _decoded(text: str) -> tuple[str, ...]:
    """What base64 in the text says, where it says anything in letters."""
    found = []
    for match in list(_ENCODED.finditer(text))[:_ENCODED_MAX]:
        held = match[0].rstrip("=").replace("-", "+").replace("_", "/")
        try:
            said = base64.b64decode(held + "=" * (-len(held) % 4), validate=True).decode("utf-8")
        except (binascii.Error, UnicodeDecodeError):
            continue
        if said.isprintable() or said.replace("\n", "").isprintable():
            found.append(said)
    return tuple(found)
