"""The QR code of an e-fapiao: what it says, and finding it on pages that draw it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

import pypdfium2 as pdfium
from PIL import Image

from tools.documents.einvoice_data import day_of, yuan_minor
from tools.documents.ofd.paper import opened_picture
from tools.documents.pages import Page

_PAYLOAD = re.compile(
    r"^\s*01,(?P<type>\d{2}),(?P<code>\d{0,12}),(?P<number>\d{8}|\d{20}),(?P<amount>-?[\d.]{1,16}),(?P<day>\d{8})(?:,|$)"
)
_IS_INVOICE = re.compile(r"发票|行程单")
_HAS_INVOICE_PARTS = re.compile(r"价税合计|税额|发票号码|发票代码|票价")
_PAGES_MAX = 3
_SCALE = 2.0  # 144 dots an inch: a code of 20 mm has some 113, three or more a module
_PIXELS_MAX = 4_000_000
_CODES_MAX = 8
_PAYLOAD_MAX = 1_000


@dataclass(frozen=True, slots=True)
class InvoiceCode:
    """What it says; on older invoices (with a code) the amount is without tax, on newer ones with it."""

    code: str
    number: str
    amount_minor: int | None
    issued_on: date | None

    @property
    def is_of_older_form(self) -> bool:
        return bool(self.code)


def invoice_code(payload: str) -> InvoiceCode | None:
    """The payload of an invoice's code; None for any other."""
    found = _PAYLOAD.match(payload)
    if not found:
        return None
    return InvoiceCode(found["code"], found["number"], yuan_minor(found["amount"]), day_of(found["day"]))


def first_invoice_code(payloads: Iterable[str]) -> InvoiceCode | None:
    return next((code for payload in payloads if (code := invoice_code(payload))), None)


def looks_like_invoice(page: Page) -> bool:
    """Whether it is worth looking for an invoice's code on the page: cheap, and often enough wrong."""
    text = "".join(glyph.text for glyph in page.glyphs)
    return bool(_IS_INVOICE.search(text) and _HAS_INVOICE_PARTS.search(text))


def codes_drawn_on(document: pdfium.PdfDocument, pages: Iterable[Page]) -> tuple[str, ...]:
    """What QR codes say on those pages of a PDF that look like an e-fapiao, at most three of them."""
    found: list[str] = []
    for page in [page for page in pages if looks_like_invoice(page)][:_PAGES_MAX]:
        shown = document[page.number - 1]
        try:
            width, height = shown.get_size()
            scale = min(_SCALE, (_PIXELS_MAX / (width * height)) ** 0.5)
            found.extend(codes_in(shown.render(scale=scale, grayscale=True, may_draw_forms=False).to_pil()))
        # Without its picture a page is read all the same, and the check says that it was not possible.
        except (pdfium.PdfiumError, ValueError):
            continue
        finally:
            shown.close()
    return tuple(found[:_CODES_MAX])


def codes_in_pictures(pictures: Iterable[bytes]) -> tuple[str, ...]:
    """What QR codes say in embedded pictures."""
    found: list[str] = []
    for data in pictures:
        picture = opened_picture(data)
        if picture is not None and len(found) < _CODES_MAX:
            found.extend(codes_in(_on_white(picture)))
    return tuple(found[:_CODES_MAX])


def codes_in(picture: Image.Image) -> Iterator[str]:
    import zxingcpp  # in the process that reads only; at exit it complains of all that is left of it

    formats = zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCode])
    for barcode in zxingcpp.read_barcodes(picture.convert("L"), formats=formats):
        if barcode.text and len(barcode.text) <= _PAYLOAD_MAX:
            yield barcode.text


def _on_white(picture: Image.Image) -> Image.Image:
    """With a white margin: a code cut out to its edge has no quiet zone of its own."""
    margin = max(8, picture.width // 10)
    ground = Image.new("L", (picture.width + 2 * margin, picture.height + 2 * margin), 255)
    opaque = picture.convert("RGBA")
    ground.paste(opaque.convert("L"), (margin, margin), opaque.getchannel("A"))
    return ground
