"""What a kind of document may or may not be taken to show: neither right nor wrong when it is read."""

from models.facts.evidence import EvidenceKind, FieldName
from models.facts.language import Language

_OF_KIND: dict[EvidenceKind, str] = {
    EvidenceKind.DIPLOMA: "certificate_name issued_on issuer score starts_on verification_code",
    EvidenceKind.DEGREE_REPORT: "certificate_name issuer score starts_on",
    EvidenceKind.CERTIFICATE: "achievements institution major verification_code",
    EvidenceKind.OFFER_LETTER: "address document_number employment_type ends_on issued_on issuer",
    EvidenceKind.RENTAL_CONTRACT: "document_number issued_on issuer merchant",
    EvidenceKind.PAYSLIP: "account_number address bank document_number issued_on pay position tax",
    EvidenceKind.BANK_STATEMENT: "address document_number issued_on issuer verification_code",
    EvidenceKind.PURCHASE: (
        "account_number address bank issued_on issuer offer_expires_on paid_on verification_code"
    ),
    EvidenceKind.ACHIEVEMENT_POST: "certificate_name employer institution issuer position score",
}


def unjudged_in(kind: EvidenceKind, language: Language) -> frozenset[FieldName]:
    """The fields of a kind in a language that every layout of it leaves open."""
    # Where the shop is, a Chinese receipt says only now and then, among other things.
    fields = frozenset(map(FieldName, _OF_KIND.get(kind, "").split()))
    chinese_purchase = kind is EvidenceKind.PURCHASE and language is Language.ZH
    return fields | {FieldName.MERCHANT_ADDRESS} if chinese_purchase else fields
