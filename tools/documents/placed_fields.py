"""A field that was read, with the place on the page where it stands."""

from models.facts.evidence import Field, FieldName, FieldValue, TextValue
from tools.documents.glyphs import Run


def field_at(name: FieldName, value: FieldValue, confidence: float, place: Run) -> Field:
    """The field with its page and the box around its words; confidence to three places, words as printed."""
    return Field(
        name=name,
        value=as_printed(value, place),
        confidence=round(confidence, 3),
        page=place.page,
        box=place.box(),
    )


def as_printed(value: FieldValue, place: Run) -> FieldValue:
    """Words in the document's own characters and marks (traditional, fullwidth), where only they differ."""
    if isinstance(value, TextValue) and place.text == value.text and place.shown.strip():
        return TextValue(text=place.shown[:400])
    return value
