"""XML from a stranger: no entities, no document types, no network, no depth; names without their prefixes."""

from collections.abc import Iterator
from typing import Any, TypeAlias

from lxml import etree  # type: ignore[import-untyped]

from models.errors import DocumentTooLarge, DocumentUnreadable

Element: TypeAlias = Any
"""An element of lxml, which has no types of its own."""

MARKUP_MAX_BYTES = 12 * 1024 * 1024
DEPTH_MAX = 64
ELEMENTS_MAX = 300_000


def parsed(data: bytes) -> Element:
    """The root element; raises DocumentUnreadable for what is no XML or asks for more than its own text."""
    if len(data) > MARKUP_MAX_BYTES:
        raise DocumentTooLarge
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError, LookupError) as error:
        raise DocumentUnreadable from error
    tree = root.getroottree()
    if tree.docinfo.doctype or tree.docinfo.internalDTD is not None:
        raise DocumentUnreadable("The file carries definitions that no such file needs; send the original.")
    _require_bearable(root)
    return root


def local(element: Element) -> str:
    """The element's name without its namespace; empty for what is no element."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def children(element: Element, *names: str) -> Iterator[Element]:
    """Children of these names; all of them where none is given."""
    return (child for child in element if not names or local(child) in names)


def child(element: Element, name: str) -> Element | None:
    return next(children(element, name), None)


def inside(element: Element, *names: str) -> Iterator[Element]:
    """Descendants of these names, in document order."""
    return (found for found in element.iter() if found is not element and local(found) in names)


def text_of(element: Element | None) -> str:
    """The text of the element and everything in it, trimmed; empty for None."""
    return "".join(str(part) for part in element.itertext()).strip() if element is not None else ""


def text_in(element: Element, name: str) -> str:
    return text_of(child(element, name))


def attribute(element: Element, name: str) -> str:
    return str(element.get(name) or "").strip()


def numbers(text: str) -> tuple[float, ...]:
    """The numbers of a list such as a box or a matrix; what is no finite number is left out."""
    found = []
    for part in text.replace(",", " ").split():
        try:
            number = float(part)
        except ValueError:
            continue
        if abs(number) < _FAR:
            found.append(number)
    return tuple(found)


_FAR = 1e7


def _require_bearable(root: Element) -> None:
    depth = elements = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        elements += event == "start"
        if elements > ELEMENTS_MAX:
            raise DocumentTooLarge
        if depth > DEPTH_MAX:
            raise DocumentUnreadable("The file is nested too deeply; send the original file.")
