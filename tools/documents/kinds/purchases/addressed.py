"""Whom a bill is addressed to, where no label says so: never the seller itself."""

from dataclasses import replace

from models.facts.evidence import FieldName, TextValue
from tools.documents.addressees import addressee
from tools.documents.glyphs import Run
from tools.documents.kinds.purchases.parties import is_business
from tools.documents.rules import Draft

_SELLERS = (FieldName.MERCHANT, FieldName.MERCHANT_ADDRESS)


def addressed_buyer(draft: Draft) -> Draft:
    """The addressee as holder, from what is left of the page without the seller's name and address."""
    told = (field.value for field in draft.fields if field.name in _SELLERS)
    held = "".join(_letters(value.text) for value in told if isinstance(value, TextValue))

    def is_the_sellers(cell: Run) -> bool:
        words = _letters(cell.text)
        return is_business(cell.text) or (bool(words) and words in held)

    return addressee(draft, is_the_sellers)


def seller_is_another(draft: Draft) -> Draft:
    """The draft without a seller that is the buyer: `Received from  Peter Amoah`."""
    held = {field.name: field for field in draft.fields if isinstance(field.value, TextValue)}
    seller, buyer = held.get(FieldName.MERCHANT), held.get(FieldName.HOLDER)
    if seller is None or buyer is None or seller.confidence >= buyer.confidence:
        return draft
    same = _letters(seller.value.text) == _letters(buyer.value.text)  # type: ignore[union-attr]
    return replace(draft, fields=tuple(it for it in draft.fields if not same or it is not seller))


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))
