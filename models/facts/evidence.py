"""Evidence: a document a person lets us read, and the typed fields read out of it."""

from datetime import date
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field as Constrained

from models.facts.account import Transaction as Transaction
from models.facts.account import TransactionsValue as TransactionsValue
from models.facts.marks import Mark
from models.facts.media_type import MediaType as MediaType
from models.facts.money import Currency, Period
from models.facts.value import Instant, Minor, Share, Value


class EvidenceKind(StrEnum):
    """The kinds of document that can support a request."""

    DIPLOMA = "diploma"
    DEGREE_REPORT = "degree_report"  # a registry's report on a degree, with a code to verify it by
    CERTIFICATE = "certificate"
    OFFER_LETTER = "offer_letter"
    RENTAL_CONTRACT = "rental_contract"
    PAYSLIP = "payslip"
    BANK_STATEMENT = "bank_statement"
    PURCHASE = "purchase"  # order, quotation, receipt or VAT invoice (e-fapiao)
    ACHIEVEMENT_POST = "achievement_post"  # a page of the person's own posts


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
    VERIFICATION_CODE = "verification_code"  # what the issuer's own site takes to show the same thing
    VALID_UNTIL = "valid_until"  # the last day on which a report may be relied on
    # rent
    RENT = "rent"
    DEPOSIT = "deposit"
    # pay that was paid, and an account
    PERIOD_FROM = "period_from"  # first day that a payslip or a statement speaks of
    PERIOD_UNTIL = "period_until"  # last day, included
    PAID_ON = "paid_on"
    GROSS_PAY = "gross_pay"
    DEDUCTIONS = "deductions"
    NET_PAY = "net_pay"
    BANK = "bank"
    ACCOUNT_NUMBER = "account_number"  # as printed; never more than its last four digits are kept
    OPENING_BALANCE = "opening_balance"
    CLOSING_BALANCE = "closing_balance"
    TRANSACTIONS = "transactions"
    # purchase
    MERCHANT = "merchant"
    MERCHANT_ADDRESS = "merchant_address"
    LINES = "lines"
    TOTAL_BEFORE_TAX = "total_before_tax"
    TAX = "tax"
    TOTAL = "total"  # what is to be paid, tax included
    ORDERED_ON = "ordered_on"
    # the person's own posts
    ACHIEVEMENTS = "achievements"
    POSTED_ON = "posted_on"
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


class TextsValue(Value):
    """Several pieces of words, in document order, such as the achievements that a page tells of."""

    kind: Literal["texts"] = "texts"
    texts: Annotated[
        tuple[Annotated[str, Constrained(min_length=1, max_length=400)], ...], Constrained(max_length=50)
    ]


FieldValue = Annotated[
    TextValue
    | DayValue
    | MoneyValue
    | RateValue
    | NumberValue
    | DegreeValue
    | LinesValue
    | TransactionsValue
    | TextsValue,
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


class CheckOutcome(StrEnum):
    """How a check of a document ended."""

    PASSED = "passed"
    FAILED = "failed"  # something does not add up: a person looks, and nobody says "forged"
    NOT_POSSIBLE = "not_possible"  # what it compares is not in the document, or no connection


class Check(Value):
    """One thing that was compared in or about a document.

    `code` is stable (such as `lines_add_up`); where it failed, `warning` stands in the document's warnings.
    """

    code: Annotated[str, Constrained(pattern=r"^[a-z][a-z0-9_]{2,60}$")]
    outcome: CheckOutcome
    warning: str | None = None
    page: Annotated[int, Constrained(ge=1)] | None = None
    box: Box | None = None


class HiddenPlace(Value):
    """A place on a page that shows data of somebody else."""

    page: Annotated[int, Constrained(ge=1)]
    box: Box


class ReadDocument(Value):
    """What reading a file gave.

    `kind` is None when the document is none of the kinds we know. `warnings` are stable codes
    (such as `total_differs_from_lines`) that the faces put into words. `file_pages` are the pages of the
    file (from 1) that this document stands on, where the file holds others besides; empty for the whole
    file. Page numbers of fields count the document's own pages. `hidden` are places with data of others
    (a landlord's number, say), painted over whenever the page is shown.

    A file can be a bundle: this is document `part` (from 0) of the `parts` of its kind in it. `left_out`
    are the kinds of the others, of which nothing but the kind was read.
    """

    kind: EvidenceKind | None
    kind_confidence: Share
    language: Literal["zh", "en"]
    pages: tuple[PageSize, ...]
    fields: tuple[Field, ...]
    warnings: tuple[str, ...] = ()
    checks: tuple[Check, ...] = ()
    media_type: MediaType = MediaType.PDF
    file_pages: tuple[int, ...] = ()
    part: Annotated[int, Constrained(ge=0)] = 0
    parts: Annotated[int, Constrained(ge=1)] = 1
    left_out: tuple[EvidenceKind, ...] = ()
    hidden: tuple[HiddenPlace, ...] = ()
    marks: tuple[Mark, ...] = ()


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
    checks: tuple[Check, ...] = ()
    file_pages: tuple[int, ...] = ()
    part: Annotated[int, Constrained(ge=0)] = 0
    parts: Annotated[int, Constrained(ge=1)] = 1
    left_out: tuple[EvidenceKind, ...] = ()
    hidden: tuple[HiddenPlace, ...] = ()
    salt: str
    """Random: without it, the hash of what the person confirmed proves nothing about what it said."""
    received_at: Instant
