"""Reads documents out of process, under caps: the door that the rest of the program uses."""

import json
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Self

from assistant.reading.allowance import ALLOWED_S, Allowance
from assistant.reading.caps import READING, RECOGNITION, Caps
from assistant.reading.messages import NeedsRecognition, request
from assistant.reading.nursery_handle import Nursery
from assistant.reading.seen_lately import Seen, SeenLately
from models.errors import DocumentTooLarge, DocumentTooSlow, DocumentUnreadable
from models.facts.covering import Covering
from models.facts.evidence import EvidenceKind, HiddenPlace, ReadDocument
from tools.documents.caps import BYTES_MAX, RECOGNISED_PAGES_MAX, VISIBLE_GLYPHS_MIN
from tools.documents.media import media_type_of
from tools.documents.recognised import RecognisedPage
from tools.documents.suggested import PageTexts, Suggestion
from tools.verification.expected import EXPECTED_FIELDS

OnPage = Callable[[int, int], None]
"""Told before each page in which characters are recognised: which of how many."""


Suggest = Callable[[PageTexts], tuple[Suggestion, ...]]


class DocumentReader:
    """Safe to share between threads; `close()` (or `with`) ends its processes.

    Files are read in one kind of process and pictures looked at in another, which is started by the first
    picture. At most `at_once` documents are read at a time; others wait their turn, up to `wait_s`.
    """

    def __init__(
        self,
        caps: Caps = READING,
        *,
        recognition_caps: Caps = RECOGNITION,
        at_once: int = 2,
        wait_s: float = 60.0,
        allowed_s: float = ALLOWED_S,
        errands_module: str = "assistant.reading.errands",
        recognition_module: str = "assistant.reading.recognition_errands",
    ) -> None:
        self._reading = Nursery(caps, errands_module)
        self._recognition = Nursery(recognition_caps, recognition_module)
        self._suggest: Suggest | None = None
        self._lately = SeenLately()
        self._wait_s, self._allowed_s = wait_s, allowed_s
        self._turns = threading.BoundedSemaphore(at_once)

    def read(
        self, data: bytes, only: EvidenceKind | None = None, on_page: OnPage | None = None
    ) -> ReadDocument:
        """The reading; `only` is the kind that may be read where a file holds several documents.

        Raises a Document* error, DocumentTooSlow among them, and never hangs.
        """
        return self._documents(data, (only,), on_page)[0]

    def read_all(
        self, data: bytes, kinds: Sequence[EvidenceKind], on_page: OnPage | None = None
    ) -> tuple[ReadDocument, ...]:
        """Every document of these kinds in a bundle, those of the first kind first; else the one that it is.

        Raises as `read` does.
        """
        return self._documents(data, kinds, on_page)

    def read_every(self, data: bytes, on_page: OnPage | None = None) -> tuple[ReadDocument, ...]:
        """Every document in the file, of whatever kinds; raises as `read` does."""
        _require_bearable(data)
        with self._turn() as allowance:
            opened, whole = self._first(data, None, on_page, allowance)
            if whole.kind is None or len(whole.pages) < 2:
                return (whole,)
            parted = self._read_as_seen(opened, whole.kind)
            if not parted.file_pages:
                return (whole,)
            others = self._of_other_kinds(opened, parted, parted.left_out)
            return (parted, *self._further(opened, parted, whole.kind), *others)

    def part(self, data: bytes, pages: Sequence[int]) -> bytes:
        """A PDF of these pages (from 1) and nothing else; raises as `read` does."""
        _require_bearable(data)
        with self._turn() as allowance:
            return self._reading.ask(request("part", data, pages=list(pages)), allowance.left_s())

    def picture(
        self,
        data: bytes,
        page: int,
        width_px: int = 900,
        hidden: Sequence[HiddenPlace] = (),
        covering: Covering | None = None,
    ) -> bytes:
        """A PNG of the page (from 1) as the boxes of its fields refer to it; raises as `read` does.

        A photo or scan is shown straightened. What is `hidden` is painted over, and what `covering` names
        wherever the page says it: a photo or scan is read anew for that, and kept in mind for minutes.
        """
        _require_bearable(data)
        arguments: dict[str, Any] = {"page": page, "width_px": width_px, "hidden": _sides(hidden, page)}
        if covering is not None:
            arguments["covering"] = covering.model_dump(mode="json")
        with self._turn() as allowance:
            seen = self._lately.find(data, page, width_px) if covering is not None else None
            if seen is not None:
                return self._painted(seen, arguments, allowance)
            if media_type_of(data).is_picture:
                return self._pictured(data, data, arguments, page, allowance)
            try:
                return self._reading.ask(request("picture", data, **arguments), allowance.left_s())
            except NeedsRecognition:
                scan = self._reading.ask(request("scan", data, page=page), allowance.left_s())
            return self._pictured(data, scan, arguments, 1, allowance)

    def helped_by(self, suggest: Suggest) -> None:
        """Ask it for places that our rules missed; what it names counts only where the page says it."""
        self._suggest = suggest

    def start(self, *, recognition: bool = False) -> None:
        """Start the processes ahead of the first call; those that look at pictures only when asked to."""
        self._reading.start()
        if recognition:
            self._recognition.start()

    def settle(self) -> None:
        """Wait until reading is as quick as it gets: what is compiled while nobody asks is compiled."""
        self._reading.finish()

    def close(self) -> None:
        """End the processes; a later call would start them anew."""
        self._reading.stop()
        self._recognition.stop()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @contextmanager
    def _turn(self) -> Iterator[Allowance]:
        if not self._turns.acquire(timeout=self._wait_s):
            raise DocumentTooSlow("Too many documents are being read just now; try again in a minute.")
        try:
            self._reading.start()
            yield Allowance(self._allowed_s)
        finally:
            self._turns.release()

    def _documents(
        self, data: bytes, kinds: Sequence[EvidenceKind | None], on_page: OnPage | None
    ) -> tuple[ReadDocument, ...]:
        _require_bearable(data)
        with self._turn() as allowance:
            opened, first = self._first(data, kinds[0], on_page, allowance)
            others = self._of_other_kinds(opened, first, [kind for kind in kinds[1:] if kind])
            return (first, *self._further(opened, first, kinds[0]), *others)

    def _first(
        self, data: bytes, only: EvidenceKind | None, on_page: OnPage | None, allowance: Allowance
    ) -> tuple["_Opened", ReadDocument]:
        """The reading, and the file with whatever had to be recognised for it."""
        opened = _Opened(data, {}, allowance)
        try:
            return opened, self._read(opened, only)
        except NeedsRecognition as needed:
            opened = _Opened(data, self._seen(data, needed.pages, allowance, on_page), allowance)
            return opened, self._read_as_seen(opened, only)

    def _of_other_kinds(
        self, opened: "_Opened", first: ReadDocument, kinds: Sequence[EvidenceKind]
    ) -> Iterator[ReadDocument]:
        """The documents of these kinds that the bundle holds beside the first."""
        for kind in kinds:
            if kind in first.left_out:
                other = self._read_as_seen(opened, kind)
                yield other
                yield from self._further(opened, other, kind)

    def _further(
        self, opened: "_Opened", first: ReadDocument, kind: EvidenceKind | None
    ) -> Iterator[ReadDocument]:
        """The other documents of the same kind in the bundle."""
        for part in range(1, first.parts):
            yield self._read_as_seen(opened, kind, part)

    def _read_as_seen(self, opened: "_Opened", only: EvidenceKind | None, part: int = 0) -> ReadDocument:
        """A reading with whatever was recognised; that more needs to be recognised is no answer now."""
        try:
            return self._read(opened, only, part)
        except NeedsRecognition:
            raise DocumentUnreadable from None

    def _read(self, opened: "_Opened", only: EvidenceKind | None, part: int = 0) -> ReadDocument:
        asked = {"only": only and only.value, "part": part, "recognised": opened.seen}
        document = ReadDocument.from_json(self._asked("read", opened, asked))
        suggested = self._suggested(opened, asked, document)
        if not suggested:
            return document
        named = [each.model_dump(mode="json") for each in suggested]
        return ReadDocument.from_json(self._asked("read", opened, {**asked, "suggested": named}))

    def _suggested(
        self, opened: "_Opened", asked: dict[str, Any], document: ReadDocument
    ) -> tuple[Suggestion, ...]:
        """Where a chat model, if one is set, believes that the fields stand which were not found."""
        if self._suggest is None or document.kind is None:
            return ()
        found = {field.name for field in document.fields}
        missing = tuple(name for name in EXPECTED_FIELDS[document.kind] if name not in found)
        if not missing:
            return ()
        texts = tuple(json.loads(self._asked("texts", opened, asked)))
        with opened.allowance.stopped():
            return self._suggest(
                PageTexts(kind=document.kind, language=document.language, missing=missing, texts=texts)
            )

    def _asked(self, errand: str, opened: "_Opened", arguments: dict[str, Any]) -> bytes:
        return self._reading.ask(request(errand, opened.data, **arguments), opened.allowance.left_s())

    def _seen(
        self, data: bytes, pages: Sequence[int], allowance: Allowance, on_page: OnPage | None
    ) -> dict[int, str]:
        """What each page shows, as JSON; each is looked at in a process of its own."""
        if len(pages) > RECOGNISED_PAGES_MAX:
            raise DocumentTooLarge(
                f"{len(pages)} pages are pictures, and {RECOGNISED_PAGES_MAX} are the most; "
                "send only the pages that matter, or the original PDF."
            )
        is_picture = media_type_of(data).is_picture
        seen: dict[int, str] = {}
        for at, page in enumerate(pages, start=1):
            if on_page is not None:
                on_page(at, len(pages))
            shown, number = data, page
            if not is_picture:
                shown = self._reading.ask(request("scan", data, page=page), allowance.left_s())
                number = 1
            seen[page] = self._look("recognise", shown, allowance, page=number).decode()
            if RecognisedPage.from_json(seen[page]).characters >= VISIBLE_GLYPHS_MIN:
                allowance.earn()
        return seen

    def _pictured(
        self, data: bytes, shown: bytes, arguments: dict[str, Any], number: int, allowance: Allowance
    ) -> bytes:
        """A page that is a picture: page `number` of `shown`, which comes from `data`."""
        page, width_px = arguments["page"], arguments["width_px"]
        if "covering" not in arguments:
            return self._look("picture", shown, allowance, **{**arguments, "page": number})
        said = self._look("look", shown, allowance, page=number, width_px=width_px)
        words, _, picture = said.partition(b"\n")
        seen = Seen(words.decode(), picture)
        self._lately.keep(data, page, width_px, seen)
        return self._painted(seen, arguments, allowance)

    def _painted(self, seen: Seen, arguments: dict[str, Any], allowance: Allowance) -> bytes:
        return self._look("paint", seen.picture, allowance, **arguments, recognised=seen.words)

    def _look(self, errand: str, picture: bytes, allowance: Allowance, **arguments: object) -> bytes:
        with allowance.stopped():
            self._recognition.start()
        try:
            return self._recognition.ask(request(errand, picture, **arguments), allowance.left_s())
        except DocumentTooSlow:
            raise DocumentTooSlow(
                "Looking at the picture took too long; send a sharper or smaller one, or the original PDF."
            ) from None


@dataclass(frozen=True, slots=True)
class _Opened:
    """A file being read: what was recognised on its pages, as JSON, and how long it may still take."""

    data: bytes
    seen: dict[int, str]
    allowance: Allowance


def _require_bearable(data: bytes) -> None:
    """Too large a file is refused here already, before it is copied anywhere."""
    if len(data) > BYTES_MAX:
        raise DocumentTooLarge


def _sides(hidden: Sequence[HiddenPlace], page: int) -> list[tuple[float, float, float, float]]:
    boxes = [place.box for place in hidden if place.page == page]
    return [(box.left, box.top, box.right, box.bottom) for box in boxes]
