"""What a PDF says besides what is printed on its pages: metadata, notes, form fields, bookmarks, alt texts.

Nothing of it is read as a value; it is only looked at for orders to whoever reads the file.
"""

import re
from collections.abc import Callable, Iterator
from itertools import islice
from typing import Any

import pypdf

_PLACE_MAX = 8_000
"""Characters of one place, so that much of one kind does not hide another."""
_NOTES_PAGES_MAX = 50
_NOTES_MAX = 200
_TREE_MAX = 500
_TAG = re.compile(r"<[^>]{0,2000}>")
_ATTRIBUTE = re.compile(r"=\s*[\"']([^\"']{8,2000})[\"']")


def words_besides(reader: pypdf.PdfReader) -> str:
    """All of it, a line each; a place that cannot be read says nothing."""
    return "\n".join(
        _within(place, reader) for place in (_described, _in_xmp, _notes, _fields, _bookmarks, _alts)
    )


def _within(place: Callable[[pypdf.PdfReader], Iterator[str]], reader: pypdf.PdfReader) -> str:
    said: list[str] = []
    try:
        for words in place(reader):
            said.append(words)
            if sum(map(len, said)) > _PLACE_MAX:
                break
    # The second parser fails in many ways of its own on broken files; none of them is our answer.
    except Exception:
        return "\n".join(said)[:_PLACE_MAX]
    return "\n".join(said)[:_PLACE_MAX]


def _described(reader: pypdf.PdfReader) -> Iterator[str]:
    yield from (str(value) for value in (reader.metadata or {}).values())


def _in_xmp(reader: pypdf.PdfReader) -> Iterator[str]:
    stream = reader.root_object.get("/Metadata")
    if stream is None:
        return
    packet = stream.get_object().get_data()[: 20 * _PLACE_MAX].decode("utf-8", "replace")
    yield from _ATTRIBUTE.findall(packet)
    yield re.sub(r"\s+", " ", _TAG.sub(" ", packet)).strip()


def _notes(reader: pypdf.PdfReader) -> Iterator[str]:
    for page in islice(reader.pages, _NOTES_PAGES_MAX):
        held = page.get("/Annots")
        for note in (held.get_object() if held is not None else [])[:_NOTES_MAX]:
            entries = note.get_object()
            for key in ("/Contents", "/RC", "/TU", "/Subj"):
                if key in entries:
                    yield _TAG.sub(" ", str(entries[key]))


def _fields(reader: pypdf.PdfReader) -> Iterator[str]:
    form = reader.root_object.get("/AcroForm")
    if form is not None:
        yield from _in_tree(form.get_object().get("/Fields"), ("/V", "/DV", "/TU"))


def _bookmarks(reader: pypdf.PdfReader) -> Iterator[str]:
    node = reader.root_object.get("/Outlines")
    pending = [node.get_object().get("/First")] if node is not None else []
    for _ in range(_TREE_MAX):
        if not pending:
            return
        entry = pending.pop()
        if entry is None:
            continue
        held = entry.get_object()
        yield str(held.get("/Title", ""))
        pending += [held.get("/Next"), held.get("/First")]


def _alts(reader: pypdf.PdfReader) -> Iterator[str]:
    tree = reader.root_object.get("/StructTreeRoot")
    if tree is not None:
        yield from _in_tree(tree.get_object().get("/K"), ("/Alt", "/ActualText", "/E"))


def _in_tree(node: Any, keys: tuple[str, ...]) -> Iterator[str]:
    """What the entries of a tree say under these keys, as far as so many of them."""
    pending = [node]
    for _ in range(_TREE_MAX):
        if not pending:
            return
        held = pending.pop()
        held = held.get_object() if held is not None else None
        if isinstance(held, list):
            pending.extend(held[:_TREE_MAX])
        elif isinstance(held, dict):
            yield from (str(held[key]) for key in keys if isinstance(held.get(key), str))
            pending += [held.get("/Kids"), held.get("/K")]
