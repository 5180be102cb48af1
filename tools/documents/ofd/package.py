"""What an OFD file holds: its pages in order, what they draw with, and the files attached to it."""

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass, field

from models.errors import (
    DocumentEncrypted,
    DocumentTooLarge,
    DocumentTypeUnsupported,
    DocumentUnreadable,
)
from tools.documents.caps import PAGES_MAX
from tools.documents.ofd.archive import Archive, resolved
from tools.documents.ofd.geometry import Area, area
from tools.documents.ofd.markup import (
    Element,
    attribute,
    child,
    children,
    inside,
    local,
    numbers,
    parsed,
    text_in,
    text_of,
)

_ENTRY = "OFD.xml"
_A4 = Area(0.0, 0.0, 210.0, 297.0)
_SIDE_MAX_MM = 5_000.0
_ATTACHMENTS_MAX = 20


@dataclass(frozen=True, slots=True)
class Resources:
    """What pages refer to by number."""

    media: dict[str, str] = field(default_factory=dict)  # where in the archive
    draw_params: dict[str, Element] = field(default_factory=dict)
    composites: dict[str, Element] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page: `contents` are drawn one over another, then what its notes and stamps show."""

    area: Area
    contents: tuple[Element, ...]
    appearances: tuple[Element, ...]
    resources: Resources


@dataclass(frozen=True, slots=True)
class Attachment:
    name: str
    path: str


@dataclass(frozen=True, slots=True)
class Package:
    archive: Archive
    sheets: tuple[Sheet, ...]
    attachments: tuple[Attachment, ...]
    said: tuple[tuple[str, str], ...]
    """What the file says of itself: title, author, and whatever its maker added."""
    warnings: tuple[str, ...]


def package_of(data: bytes) -> Package:
    """The file, opened.

    Raises DocumentTypeUnsupported for a zip that is something else, DocumentEncrypted, DocumentTooLarge,
    or DocumentUnreadable where a part that pages need is missing or broken.
    """
    archive = Archive(data)
    if _ENTRY not in archive:
        raise DocumentEncrypted if "Encryptions.xml" in archive else DocumentTypeUnsupported
    root = _required(archive, _ENTRY)
    if local(root) != "OFD":
        raise DocumentTypeUnsupported
    sheets: list[Sheet] = []
    attached: list[Attachment] = []
    for body in children(root, "DocBody"):
        document = _Document(archive, resolved("", text_in(body, "DocRoot")))
        sheets.extend(document.sheets(PAGES_MAX - len(sheets)))
        attached.extend(document.attachments())
    if not sheets:
        raise DocumentUnreadable("The file has no pages; send the original file.")
    warnings = ("structure_damaged",) if archive.ambiguous else ()
    return Package(archive, tuple(sheets), tuple(attached[:_ATTACHMENTS_MAX]), tuple(_said(root)), warnings)


def _said(root: Element) -> Iterator[tuple[str, str]]:
    for info in inside(root, "DocInfo"):
        for told in inside(
            info, "Title", "Author", "Subject", "Abstract", "Keyword", "Creator", "CustomData"
        ):
            yield attribute(told, "Name") or local(told), text_of(told)


class _Document:
    """One of the documents of a file (nearly always the only one)."""

    def __init__(self, archive: Archive, path: str) -> None:
        self._archive = archive
        self._folder = posixpath.dirname(path)
        self._root = _required(archive, path)
        self._common = child(self._root, "CommonData")
        self._resources = Resources()
        self._templates: dict[str, str] = {}
        self._area = _A4
        if self._common is not None:
            self._take_common(self._common)

    def _take_common(self, common: Element) -> None:
        page_area = child(common, "PageArea")
        self._area = (_area_of(page_area) if page_area is not None else None) or _A4
        for template in children(common, "TemplatePage"):
            self._templates[attribute(template, "ID")] = resolved(
                self._folder, attribute(template, "BaseLoc")
            )
        for listed in children(common, "PublicRes", "DocumentRes"):
            _take_resources(self._archive, resolved(self._folder, text_of(listed)), self._resources)

    def sheets(self, most: int) -> Iterator[Sheet]:
        listed = [page for pages in children(self._root, "Pages") for page in children(pages, "Page")]
        if len(listed) > most:
            raise DocumentTooLarge(pages_max=PAGES_MAX)
        shown_by = self._appearances()
        for page in listed:
            yield self._sheet(page, shown_by.get(attribute(page, "ID"), ()))

    def _sheet(self, page: Element, appearances: tuple[Element, ...]) -> Sheet:
        path = resolved(self._folder, attribute(page, "BaseLoc"))
        root = _required(self._archive, path)
        resources = self._resources
        for listed in children(root, "PageRes"):
            resources = Resources(
                dict(resources.media), dict(resources.draw_params), dict(resources.composites)
            )
            _take_resources(
                self._archive, resolved(posixpath.dirname(path), text_of(listed)), resources, self._folder
            )
        under, over = self._template_contents(root)
        contents = (*under, *children(root, "Content"), *over)
        page_area = child(root, "Area")
        size = (_area_of(page_area) if page_area is not None else None) or self._area
        if not (0 < size.width <= _SIDE_MAX_MM and 0 < size.height <= _SIDE_MAX_MM):
            raise DocumentUnreadable("A page has an impossible size; send a copy printed to PDF.")
        return Sheet(size, contents, appearances, resources)

    def _template_contents(self, page: Element) -> tuple[list[Element], list[Element]]:
        under: list[Element] = []
        over: list[Element] = []
        for used in children(page, "Template"):
            path = self._templates.get(attribute(used, "TemplateID"))
            root = _optional(self._archive, path) if path else None
            if root is not None:
                (over if attribute(used, "ZOrder") == "Foreground" else under).extend(
                    children(root, "Content")
                )
        return under, over

    def _appearances(self) -> dict[str, tuple[Element, ...]]:
        """What stamps, notes and watermarks show, by the page they are on."""
        shown: dict[str, tuple[Element, ...]] = {}
        for listed in children(self._root, "Annotations"):
            path = resolved(self._folder, text_of(listed))
            root = _optional(self._archive, path)
            for page in inside(root, "Page") if root is not None else ():
                notes = self._beside(path, text_in(page, "FileLoc"))
                if notes is None:
                    continue
                visible = (note for note in inside(notes, "Annot") if attribute(note, "Visible") != "false")
                on = attribute(page, "PageID")
                shown[on] = (
                    *shown.get(on, ()),
                    *(look for note in visible for look in children(note, "Appearance")),
                )
        return shown

    def _beside(self, path: str, location: str) -> Element | None:
        """A part named in another part: from that one's folder, or, as some write it, from the document's."""
        for folder in (posixpath.dirname(path), self._folder):
            found = _optional(self._archive, resolved(folder, location)) if location else None
            if found is not None:
                return found
        return None

    def attachments(self) -> Iterator[Attachment]:
        for listed in children(self._root, "Attachments"):
            path = resolved(self._folder, text_of(listed))
            root = _optional(self._archive, path)
            for attached in inside(root, "Attachment") if root is not None else ():
                location = text_in(attached, "FileLoc")
                at = [
                    resolved(folder, location)
                    for folder in (posixpath.dirname(path), self._folder)
                    if location
                ]
                found = next((place for place in at if place in self._archive), None)
                if found:
                    yield Attachment(attribute(attached, "Name"), found)


def _area_of(element: Element) -> Area | None:
    """The sheet of paper; where only other boxes are given, the first of them."""
    boxes = {local(box): area(numbers(text_of(box))) for box in element}
    return next(
        (box for name in ("PhysicalBox", "ApplicationBox", "ContentBox") if (box := boxes.get(name))), None
    )


def _take_resources(archive: Archive, path: str, into: Resources, document_folder: str = "") -> None:
    """Add what a resource file lists; one that is missing or broken lists nothing."""
    root = _optional(archive, path)
    if root is None:
        return
    here = posixpath.dirname(path)
    base = attribute(root, "BaseLoc")
    folders = [resolved(here, base) if base else here, here, document_folder]
    for listed in inside(root, "MultiMedia", "DrawParam", "CompositeGraphicUnit"):
        number = attribute(listed, "ID")
        match local(listed):
            case "MultiMedia":
                location = text_in(listed, "MediaFile")
                places = [resolved(folder, location) for folder in folders if location]
                found = next((place for place in places if place in archive), None)
                if found:
                    into.media[number] = found
            case "DrawParam":
                into.draw_params[number] = listed
            case _:
                into.composites[number] = listed


def _required(archive: Archive, path: str) -> Element:
    held = archive.read(path)
    if held is None:
        raise DocumentUnreadable("A part of the file is missing; send the original file.", part=path[:80])
    return parsed(held)


def _optional(archive: Archive, path: str) -> Element | None:
    """A part without which the page can be read all the same."""
    held = archive.read(path)
    return parsed(held) if held is not None else None
