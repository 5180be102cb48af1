"""Which fields each kind of document can have, in the order people look for them."""

from models.facts.evidence import EvidenceKind, FieldName

EXPECTED_FIELDS: dict[EvidenceKind, tuple[FieldName, ...]] = {
    EvidenceKind.OFFER_LETTER: (
        FieldName.EMPLOYER,
        FieldName.HOLDER,
        FieldName.POSITION,
        FieldName.PAY,
        FieldName.EMPLOYMENT_TYPE,
        FieldName.STARTS_ON,
        FieldName.OFFER_EXPIRES_ON,
    ),
    EvidenceKind.DIPLOMA: (
        FieldName.HOLDER,
        FieldName.INSTITUTION,
        FieldName.DEGREE,
        FieldName.MAJOR,
        FieldName.GRADUATED_ON,
        FieldName.DOCUMENT_NUMBER,
    ),
    EvidenceKind.CERTIFICATE: (
        FieldName.HOLDER,
        FieldName.CERTIFICATE_NAME,
        FieldName.SCORE,
        FieldName.ISSUER,
        FieldName.ISSUED_ON,
        FieldName.DOCUMENT_NUMBER,
    ),
    EvidenceKind.RENTAL_CONTRACT: (
        FieldName.HOLDER,
        FieldName.ADDRESS,
        FieldName.RENT,
        FieldName.DEPOSIT,
        FieldName.STARTS_ON,
        FieldName.ENDS_ON,
    ),
    EvidenceKind.PURCHASE: (
        FieldName.MERCHANT,
        FieldName.LINES,
        FieldName.TOTAL,
        FieldName.ORDERED_ON,
        FieldName.DOCUMENT_NUMBER,
    ),
}
