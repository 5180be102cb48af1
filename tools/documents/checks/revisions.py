"""What was replaced between the saved states that a PDF still holds in itself.

A PDF may be added to without rewriting it, so that earlier states can be read again: everything up to an
earlier end mark is a file of its own. Signing, filling in a form and adding notes do that honestly; figures
or names that stand in another's place do not come from there.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from models.errors import DocumentUnreadable
from models.facts.evidence import Box, Check, MediaType
from tools.documents.admission import opened
from tools.documents.checks.material import Material, concluded
from tools.documents.checks.replaced import Replaced, replaced_between
from tools.documents.pages import Page, pages_of

_END = re.compile(rb"startxref\s+(\d{1,10})\s+%%EOF(?:\r\n|\r|\n)?")
_IS_XREF = re.compile(rb"\s*(?:xref\b|\d+\s+\d+\s+obj\b)")
_STATES_MAX = 6
_PAGES_READ_MAX = 60
"""Over all states; a page takes some milliseconds."""


def replaced_since_first_saved(material: Material) -> Iterator[Check]:
    """Whether a later state puts figures, or a value that we read, where others stood."""
    if material.source.media_type is not MediaType.PDF or material.data.count(b"startxref") < 2:
        return
    if any(page.recognised for page in material.source.pages):
        return
    earlier = earlier_states(material.data)
    if not earlier:
        return
    # Of many states the first and the latest: what was replaced in between shows against the first.
    chosen = earlier if len(earlier) <= _STATES_MAX else (earlier[0], *earlier[1 - _STATES_MAX :])
    states = [*_read(chosen), material.source.pages]
    if len(states) < 2:
        yield concluded("unchanged_since_first_saved", None, "")
        return
    found = next(_touching(material, states), None)
    check = concluded("unchanged_since_first_saved", found is None, "changed_since_first_saved")
    yield check if found is None else check.model_copy(update={"page": found.page, "box": found.box})


def earlier_states(data: bytes) -> tuple[bytes, ...]:
    """The file as it was before each addition, oldest first; parts that were no complete file left out."""
    start = max(0, data.find(b"%PDF-", 0, 1024))
    ends = [
        match.end()
        for match in _END.finditer(data)
        if int(match[1]) and _IS_XREF.match(data[: match.start()], start + int(match[1]))
    ]
    return tuple(data[:end] for end in ends if data[end:].strip())


def _read(states: Sequence[bytes]) -> Iterator[tuple[Page, ...]]:
    """Those states that can be read and have something on their pages."""
    pages_read = 0
    for state in states:
        try:
            with opened(state) as document:
                pages_read += len(document)
                if pages_read > _PAGES_READ_MAX:
                    return
                pages = pages_of(document)
        except DocumentUnreadable:
            continue
        if any(page.glyphs for page in pages):
            yield pages


def _touching(material: Material, states: Sequence[tuple[Page, ...]]) -> Iterator[Replaced]:
    for before, after in pairwise(states):
        for old, new in zip(before, after, strict=False):
            for replaced in replaced_between(old, new):
                if replaced.figures or _is_read(material, replaced):
                    yield replaced


def _is_read(material: Material, replaced: Replaced) -> bool:
    """Is one of our values read from this place?"""
    return any(
        field.page == replaced.page and field.box and _meet(field.box, replaced.box)
        for field in material.fields
    )


def _meet(one: Box, other: Box) -> bool:
    middle = (other.top + other.bottom) / 2
    return one.left < other.right and other.left < one.right and one.top <= middle <= one.bottom
