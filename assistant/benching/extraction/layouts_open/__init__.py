"""Layouts that may be measured on while rules are being written; their drawings are not to be looked at."""

from assistant.benching.extraction.layouts_open import (
    achievement_posts,
    bank_statements,
    certificates,
    degree_reports,
    diplomas,
    offer_letters,
    payslips,
    purchases_en,
    purchases_zh,
    rental_contracts,
)
from assistant.benching.extraction.specimens import layouts_of

LAYOUTS = layouts_of(
    diplomas, degree_reports, certificates, offer_letters, rental_contracts, payslips, bank_statements,
    purchases_zh, purchases_en,
    achievement_posts,
)  # fmt: skip
