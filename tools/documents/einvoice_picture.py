"""The picture of an e-fapiao's data file: what it says, set on a page."""

from models.errors import DocumentTypeUnsupported, DocumentUnreadable
from tools.documents.einvoice_data import InvoiceData
from tools.documents.einvoice_page import page_of_data, picture_of_data
from tools.documents.einvoice_xml import invoice_in_xml
from tools.documents.pages import Page


def xml_picture(data: bytes, page: int, width_px: int) -> bytes:
    """A PNG of the one page that such a file has; raises as reading it does."""
    invoice = _invoice(data)
    if page != 1:
        raise DocumentUnreadable("There is no such page.", page=page)
    return picture_of_data(invoice, width_px)


def xml_page(data: bytes) -> Page:
    """The same page with where its characters stand."""
    return page_of_data(_invoice(data))


def _invoice(data: bytes) -> InvoiceData:
    invoice = invoice_in_xml(data)
    if invoice is None:
        raise DocumentTypeUnsupported
    return invoice
