"""Marks by which a document that was sent before is noticed, though it was saved, cropped or scanned anew.

Templates are shared by honest people: two diplomas of one school look alike. So a mark is taken of what is a
document's own - its bytes, its number, the figures in it, the very photograph - and never of its wording.
"""

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Iterator

import numpy as np

from models.facts.evidence import EvidenceKind, Field, FieldName, TextValue
from models.facts.marks import Mark, MarkSort

_FIGURES_MIN = 12
_FIGURES_PARTS = 32
_NUMBER_DIGITS_MIN = 6
_FIGURE = re.compile(r"[0-9A-Za-z]*\d(?:[0-9A-Za-z]|[.,:/-](?=\d))*")
_PRIME = np.uint64((1 << 61) - 1)
_SEEDED = np.random.default_rng(20_261_127)
# Permutations for min-wise hashing (Broder 1997). Odd factors and the wrap at 2**64 serve as the hash family.
_FACTORS = _SEEDED.integers(1, 1 << 63, _FIGURES_PARTS, dtype=np.uint64) | np.uint64(1)
_SHIFTS = _SEEDED.integers(0, 1 << 63, _FIGURES_PARTS, dtype=np.uint64)


def marks_of(
    data: bytes,
    kind: EvidenceKind,
    fields: Iterable[Field],
    texts: Iterable[str],
    picture_hashes: Iterable[str] = (),
) -> tuple[Mark, ...]:
    """The marks that can be taken; `picture_hashes` are hex strings of 256 bits, one a page."""
    found = [Mark(sort=MarkSort.FILE, parts=(hashlib.sha256(data).hexdigest(),))]
    found.extend(_numbers(kind, fields))
    figures = frozenset(_figures(texts))
    if len(figures) >= _FIGURES_MIN:
        found.append(Mark(sort=MarkSort.FIGURES, parts=_least(figures)))
    first = next(iter(picture_hashes), "")  # the first page stands for the document
    if first:
        parts = tuple(first[at : at + 4] for at in range(0, len(first), 4))
        found.append(Mark(sort=MarkSort.PICTURE, parts=parts))
    return tuple(found)


def _numbers(kind: EvidenceKind, fields: Iterable[Field]) -> Iterator[Mark]:
    """A number that an issuer gave to this one document. Order numbers are too short to be anybody's own."""
    for field in fields:
        if field.name in _IDENTIFYING and isinstance(field.value, TextValue):
            plain = "".join(c for c in unicodedata.normalize("NFKC", field.value.text).upper() if c.isalnum())
            if sum(c.isdigit() for c in plain) >= _NUMBER_DIGITS_MIN:
                yield Mark(sort=MarkSort.NUMBER, parts=(f"{kind}:{field.name}:{plain}",))
                return


_IDENTIFYING = (FieldName.VERIFICATION_CODE, FieldName.DOCUMENT_NUMBER)


def _figures(texts: Iterable[str]) -> Iterator[str]:
    for text in texts:
        for match in _FIGURE.finditer(unicodedata.normalize("NFKC", text)):
            plain = re.sub(r"[,:/-]", "", match[0]).upper()
            if len(plain) >= 2:
                yield plain


def _least(figures: frozenset[str]) -> tuple[str, ...]:
    """MinHash: how many parts two documents share estimates how many figures they share (Broder 1997)."""
    hashed = np.array(
        [int.from_bytes(hashlib.blake2b(each.encode(), digest_size=8).digest(), "big") for each in figures],
        dtype=np.uint64,
    )
    with np.errstate(over="ignore"):
        spread = (hashed[:, None] * _FACTORS + _SHIFTS) % _PRIME
    return tuple(f"{int(least):x}" for least in spread.min(axis=0))
