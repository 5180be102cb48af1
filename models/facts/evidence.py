"""Evidence: a document a person lets us read, and the typed fields read out of it."""

from datetime import date
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field as Constrained

from models.facts.money import Currency, Period
from models.facts.value import Instant, Minor, Share, Value


class EvidenceKind(StrEnum):
    """The kinds of document that can support a request."""

    DIPLOMA = "diploma"
    CERTIFICATE = "certificate"
    OFFER_LETTER = "offer_letter"
    RENTAL_CONTRACT = "rental_contract"
    PURCHASE = "purchase"


class FieldName(StrEnum):
    """What can be read; one name means the same thing in every kind."""

    # people and places
    HOLDER = "holder"  # the person the document is about: employee, graduate, tenant, buyer
    ADDRESS = "address"
    # work
    EMPLOYER = "employer"
    POSITION = "position"
    PAY = "pay"
    EMPLOYMENT_TYPE = "employment_type"
    STARTS_ON = "starts_on"  # first day of work or of the tenancy
    ENDS_ON = "ends_on"  # last day of the tenancy or of the contract
    OFFER_EXPIRES_ON = "offer_expires_on"
    # education and skills
    INSTITUTION = "institution"
    DEGREE = "degree"
    MAJOR = "major"
    GRADUATED_ON = "graduated_on"
    CERTIFICATE_NAME = "certificate_name"
    SCORE = "score"
    ISSUED_ON = "issued_on"
    ISSUER = "issuer"
    # rent
    RENT = "rent"
    DEPOSIT = "deposit"
    # purchase
    MERCHANT = "merchant"
    LINES = "lines"
    TOTAL = "total"
    ORDERED_ON = "ordered_on"
    # any
    DOCUMENT_NUMBER = "document_number"


class Degree(StrEnum):
    """Listed from lowest to highest."""

    ASSOCIATE = "associate"
    BACHELOR = "bachelor"
    MASTER = "master"
    DOCTOR = "doctor"


class Scene(StrEnum):
    """Where a need is: what a scene limit can be tied to, and what a basket line belongs to."""

    FURNITURE = "furniture"
    APPLIANCES = "appliances"
    ELECTRONICS = "electronics"
    EDUCATION = "education"
    MEDICAL = "medical"
    TRAVEL = "travel"
    OTHER = "other"


class TextValue(Value):
    """Words, trimmed, as the document has them."""

    kind: Literal["text"] = "text"
    text: Annotated[str, Constrained(min_length=1, max_length=400)]


class DayValue(Value):
    """A calendar day."""

    kind: Literal["day"] = "day"
    day: date


class MoneyValue(Value):
    """An amount of money, in minor units."""

    kind: Literal["money"] = "money"
    amount_minor: Minor
    currency: Currency


class RateValue(Value):
    """Money per period: pay or rent, in minor units."""

    kind: Literal["rate"] = "rate"
    amount_minor: Minor
    currency: Currency
    period: Period
    payments_a_year: Annotated[int, Constrained(ge=1, le=20)] | None = None
    """With a 13th month this is 13; None means the period's usual count."""


class NumberValue(Value):
    """A plain number, such as an examination score."""

    kind: Literal["number"] = "number"
    number: float


class DegreeValue(Value):
    """The level of a degree."""

    kind: Literal["degree"] = "degree"
    degree: Degree


class BasketLine(Value):
    """One line of a purchase."""

    description: Annotated[str, Constrained(min_length=1, max_length=200)]
    scene: Scene
    amount_minor: Minor


class LinesValue(Value):
    """The lines of a basket, in document order."""

    kind: Literal["lines"] = "lines"
    lines: Annotated[tuple[BasketLine, ...], Constrained(max_length=100)]
    currency: Currency


FieldValue = Annotated[
    TextValue | DayValue | MoneyValue | RateValue | NumberValue | DegreeValue | LinesValue,
    Constrained(discriminator="kind"),
]


class Box(Value):
    """A place on a page, as fractions of its width and height from the top left corner."""

    left: Share
    top: Share
    right: Share
    bottom: Share


class FieldState(StrEnum):
    """How a value came to stand."""

    READ = "read"  # by us, not yet looked at by the person
    CONFIRMED = "confirmed"  # the person says it is right
    CORRECTED = "corrected"  # the person put another value in its place


class Field(Value):
    """One value read from a document: what, how sure, and where.

    `confidence` is 0 to 1; 0.9 and above is shown as "sure", below that as "please check".
    `page` counts from 1. `box` is None when the value was typed by the person.
    """

    name: FieldName
    value: FieldValue
    confidence: Share
    page: Annotated[int, Constrained(ge=1)]
    box: Box | None
    state: FieldState = FieldState.READ


class PageSize(Value):
    """Width and height of a page in PDF points (1/72 inch), as displayed (rotation applied)."""

    width: float
    height: float


class ReadDocument(Value):
    """What reading a file gave.

    `kind` is None when the document is none of the kinds we know. `warnings` are stable codes
    (such as `total_differs_from_lines`) that the faces put into words.
    """

    kind: EvidenceKind | None
    kind_confidence: Share
    language: Literal["zh", "en"]
    pages: tuple[PageSize, ...]
    fields: tuple[Field, ...]
    warnings: tuple[str, ...] = ()


class EvidenceState(StrEnum):
    """The life of a piece of evidence."""

    TO_CONFIRM = "to_confirm"  # read, waiting for the person
    CONFIRMED = "confirmed"  # usable for a decision
    RESTRICTED = "restricted"  # kept because a law says so; stored, and never used
    ERASED = "erased"  # content gone; only this line remains


class Evidence(Value):
    """A document in the case, with its fields. The file's bytes are kept apart from it."""

    evidence_id: str
    customer_id: str
    consent_id: str
    kind: EvidenceKind
    state: EvidenceState
    file_name: str
    media_type: str
    pages: tuple[PageSize, ...]
    fields: tuple[Field, ...]
    warnings: tuple[str, ...] = ()
    salt: str
    """Random: without it, the hash of what the person confirmed proves nothing about what it said."""
    received_at: Instant
