"""Words to a reader that is a machine are noticed however they are put; honest prose is left alone."""

from io import BytesIO

import pytest
from pypdf import PdfWriter
from pypdf.annotations import Text
from pypdf.generic import DecodedStreamObject, NameObject

from tests.documents.drawing import lines
from tests.documents.order_wordings import ATTACKS, ATTACKS_APART, ATTACKS_LATER, HONEST
from tools.documents.instructions import gives_orders
from tools.documents.read import read_document


@pytest.mark.parametrize("words", [*ATTACKS, *ATTACKS_APART, *ATTACKS_LATER])
def test_orders_are_noticed_however_they_are_put(words: str) -> None:
    assert gives_orders(words)


@pytest.mark.parametrize("words", HONEST)
def test_honest_prose_gives_no_orders(words: str) -> None:
    assert not gives_orders(words)


@pytest.mark.parametrize("place", ["Subject", "Keywords", "Title", "Author"])
def test_orders_in_the_metadata_are_noticed_wherever_they_stand(place: str) -> None:
    writer = PdfWriter(clone_from=BytesIO(lines(*LETTER)))
    writer.add_metadata({f"/{place}": ATTACKS[0]})

    assert "instruction_in_text" in warnings_of(writer)


def test_orders_in_notes_bookmarks_and_descriptions_are_noticed() -> None:
    for put in (a_note, a_bookmark, a_packet):
        writer = PdfWriter(clone_from=BytesIO(lines(*LETTER)))
        put(writer, ATTACKS[1])

        assert "instruction_in_text" in warnings_of(writer), put.__name__


def test_honest_notes_bookmarks_and_descriptions_give_no_orders() -> None:
    for put in (a_note, a_bookmark, a_packet):
        writer = PdfWriter(clone_from=BytesIO(lines(*LETTER)))
        put(writer, "Please sign here and return the letter")

        assert "instruction_in_text" not in warnings_of(writer), put.__name__


LETTER = ("Offer of employment", "Dear Jane Cooper,", "your salary will be USD 5,000 per month.", "Acme Ltd")


def warnings_of(writer: PdfWriter) -> tuple[str, ...]:
    out = BytesIO()
    writer.write(out)
    return read_document(out.getvalue()).warnings


def a_note(writer: PdfWriter, words: str) -> None:
    writer.add_annotation(0, Text(rect=(50, 50, 70, 70), text=words))


def a_bookmark(writer: PdfWriter, words: str) -> None:
    writer.add_outline_item(title=words, page_number=0)


def a_packet(writer: PdfWriter, words: str) -> None:
    packet = f"<x:xmpmeta><rdf:li xml:lang='x-default'>{words}</rdf:li></x:xmpmeta>"
    stream = DecodedStreamObject()
    stream.set_data(packet.encode())
    writer.root_object[NameObject("/Metadata")] = writer._add_object(stream)
