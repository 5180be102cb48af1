"""The papers to be read in an examination: which layouts, in which media, how many of each."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from assistant.benching.extraction import layouts_apart, layouts_open, media
from assistant.benching.extraction.specimens import PHONE, Layout, Specimen


class Medium(StrEnum):
    """How a document comes in."""

    TEXT = "text"  # a PDF with text of its own
    SCAN = "scan"  # scanned; a phone's page as a picture of the screen
    PHOTO = "photo"


class LayoutSet(StrEnum):
    """Which layouts: those rules may be measured on while they are written, those kept apart, both."""

    OPEN = "open"
    APART = "apart"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Paper:
    """A specimen in a medium."""

    specimen: Specimen
    medium: Medium
    data: bytes

    @property
    def name(self) -> str:
        return f"{self.specimen.layout.kind}/{self.specimen.layout.name}/{self.medium}/{self.specimen.seed}"


def layouts(chosen: LayoutSet) -> tuple[Layout, ...]:
    opened, apart = layouts_open.LAYOUTS, layouts_apart.LAYOUTS
    return {LayoutSet.OPEN: opened, LayoutSet.APART: apart, LayoutSet.ALL: (*opened, *apart)}[chosen]


def papers(drawn: Sequence[Layout], shown: Sequence[tuple[Medium, int]], today: date) -> Iterator[Paper]:
    """`shown` says how many of each layout in each medium; seeds go on from one medium to the next."""
    first = 0
    for medium, count in shown:
        for layout in drawn:
            for seed in range(first, first + count):
                yield paper(layout, medium, seed, today)
        first += count


def paper(layout: Layout, medium: Medium, seed: int, today: date) -> Paper:
    specimen = layout.specimen(seed, today)
    return Paper(specimen, medium, _made(specimen, medium))


def _made(specimen: Specimen, medium: Medium) -> bytes:
    if medium is Medium.PHOTO:
        return media.photo(specimen.data, specimen.seed)
    if medium is Medium.SCAN:
        on_phone = specimen.layout.size == PHONE
        return (media.screenshot if on_phone else media.scan)(specimen.data, specimen.seed)
    return specimen.data
