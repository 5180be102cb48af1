"""Every kind of document we know; a new one is a file beside this and a line here.

A kind that needs more room than a page has a folder for its parts: labels by field, days, sums.
"""

from tools.documents.kinds.achievement_post import ACHIEVEMENT_POST
from tools.documents.kinds.bank_statement import BANK_STATEMENT
from tools.documents.kinds.certificate import CERTIFICATE
from tools.documents.kinds.degree_report import DEGREE_REPORT
from tools.documents.kinds.diploma import DIPLOMA
from tools.documents.kinds.einvoice import EINVOICE
from tools.documents.kinds.offer_letter import OFFER_LETTER
from tools.documents.kinds.payslip import PAYSLIP
from tools.documents.kinds.purchase import PURCHASE
from tools.documents.kinds.rental_contract import RENTAL_CONTRACT
from tools.documents.rules import KindRules

ALL_KINDS: tuple[KindRules, ...] = (
    OFFER_LETTER,
    DIPLOMA,
    DEGREE_REPORT,
    CERTIFICATE,
    RENTAL_CONTRACT,
    PAYSLIP,
    BANK_STATEMENT,
    EINVOICE,
    PURCHASE,
    ACHIEVEMENT_POST,
)
