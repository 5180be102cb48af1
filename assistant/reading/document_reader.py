"""Reads documents out of process, under caps: the door that the rest of the program uses."""

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Self

from assistant.reading.allowance import Allowance
from assistant.reading.caps import READING, RECOGNITION, Caps
from assistant.reading.messages import NeedsRecognition, request
from assistant.reading.nursery_handle import Nursery
from models.errors import DocumentTooLarge, DocumentTooSlow, DocumentUnreadable
from models.facts.evidence import EvidenceKind, HiddenPlace, ReadDocument
from tools.documents.caps import BYTES_MAX, RECOGNISED_PAGES_MAX, VISIBLE_GLYPHS_MIN
from tools.documents.media import media_type_of
from tools.documents.recognised import RecognisedPage

OnPage = Callable[[int, int], None]
"""Told before each page in which characters are recognised: which of how many."""


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
        errands_module: str = "assistant.reading.errands",
        recognition_module: str = "assistant.reading.recognition_errands",
    ) -> None:
        self._reading = Nursery(caps, errands_module)
        self._recognition = Nursery(recognition_caps, recognition_module)
        self._wait_s = wait_s
        self._turns = threading.BoundedSemaphore(at_once)

    def read(
        self, data: bytes, only: EvidenceKind | None = None, on_page: OnPage | None = None
    ) -> ReadDocument:
        """The reading; `only` is the kind that may be read where a file holds several documents.

        Raises a Document* error, DocumentTooSlow among them, and never hangs.
        """
        _require_bearable(data)
        with self._turn() as allowance:
            try:
                return self._read(data, only, {}, allowance)
            except NeedsRecognition as needed:
                seen = self._seen(data, needed.pages, allowance, on_page)
            try:
                return self._read(data, only, seen, allowance)
            except NeedsRecognition:
                raise DocumentUnreadable from None

    def picture(
        self, data: bytes, page: int, width_px: int = 900, hidden: Sequence[HiddenPlace] = ()
    ) -> bytes:
        """A PNG of the page (from 1) as the boxes of its fields refer to it; raises as `read` does.

        A photo or scan is shown straightened. What is `hidden` is painted over.
        """
        _require_bearable(data)
        arguments = {"page": page, "width_px": width_px, "hidden": _sides(hidden, page)}
        with self._turn() as allowance:
            if media_type_of(data).is_picture:
                return self._look("picture", data, allowance, **arguments)
            try:
                return self._reading.ask(request("picture", data, **arguments), allowance.left_s())
            except NeedsRecognition:
                scan = self._reading.ask(request("scan", data, page=page), allowance.left_s())
            return self._look("picture", scan, allowance, **{**arguments, "page": 1})

    def start(self, *, recognition: bool = False) -> None:
        """Start the processes ahead of the first call; those that look at pictures only when asked to."""
        self._reading.start()
        if recognition:
            self._recognition.start()

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
            yield Allowance()
        finally:
            self._turns.release()

    def _read(
        self, data: bytes, only: EvidenceKind | None, seen: dict[int, str], allowance: Allowance
    ) -> ReadDocument:
        asked = request("read", data, only=only and only.value, recognised=seen)
        return ReadDocument.from_json(self._reading.ask(asked, allowance.left_s()))

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

    def _look(self, errand: str, picture: bytes, allowance: Allowance, **arguments: object) -> bytes:
        with allowance.stopped():
            self._recognition.start()
        try:
            return self._recognition.ask(request(errand, picture, **arguments), allowance.left_s())
        except DocumentTooSlow:
            raise DocumentTooSlow(
                "Looking at the picture took too long; send a sharper or smaller one, or the original PDF."
            ) from None


def _require_bearable(data: bytes) -> None:
    """Too large a file is refused here already, before it is copied anywhere."""
    if len(data) > BYTES_MAX:
        raise DocumentTooLarge


def _sides(hidden: Sequence[HiddenPlace], page: int) -> list[tuple[float, float, float, float]]:
    boxes = [place.box for place in hidden if place.page == page]
    return [(box.left, box.top, box.right, box.bottom) for box in boxes]
