"""Tenancies on the numbered and ticked forms of several countries."""

from datetime import date

import pytest

from models.facts.evidence import EvidenceKind, FieldName
from tests.documents.drawing import typed
from tests.documents.readings import Plain, read, said

PAPERS: tuple[tuple[str, dict[str, Plain]], ...] = (
    (
        """
General tenancy agreement (Form 18a)
Item 1   1.1 Lessor
         Name/trading name    Karen Whitfield
         Address              c/- 40 Adelaide Street Brisbane QLD 4000
Item 2   2.1 Tenant/s
         Tenant 1 Full name/s   Jessica Tran
Item 6   6.1 The term of the agreement is     [x] fixed term agreement    [ ] periodic agreement
         6.2 Starting on 05 / 03 / 2026       6.3 Ending on 03 / 03 / 2027
Item 7   Rent $ 610.00   per   [x] week  [ ] fortnight  [ ] month
Item 11  Rental bond amount $ 2,440.00
""",
        {
            "holder": "Jessica Tran",
            "address": None,
            "rent": (61000, "AUD", "week"),
            "deposit": (244000, "AUD"),
            "starts_on": date(2026, 3, 5),
            "ends_on": date(2027, 3, 3),
        },
    ),
    (
        """
STANDARD RESIDENTIAL LEASE AGREEMENT
I. THE PARTIES. This Residential Lease Agreement ("Agreement") made this April 18, 2026 is between:
Landlord: Redwood Holdings LLC with a mailing address of PO Box 881, Tacoma, WA 98401, and
Tenant(s): Marcus Bell.
[X] - Fixed Lease. The Tenant shall be allowed to occupy the Premises starting on May 1, 2026
and end on April 30, 2027 ("Lease Term").
IV. THE PROPERTY. The Landlord agrees to lease the described property below to the Tenant:
a.) Mailing Address: 2207 Pacific Ave Apt 5, Tacoma, WA 98402
VI. RENT. The Tenant shall pay the Landlord, in equal monthly installments, $1,675.00 ("Rent").
VIII. SECURITY DEPOSIT. As part of this Agreement: The Landlord requires a payment in the amount of
$1,600.00 ("Security Deposit") for the faithful performance of the Tenant.
""",
        {
            "holder": "Marcus Bell",
            "address": "2207 Pacific Ave Apt 5, Tacoma, WA 98402",
            "rent": (167500, "USD", "month"),
            "deposit": (160000, "USD"),
            "ends_on": date(2027, 4, 30),
        },
    ),
    (
        """
RENTAL AGREEMENT
This RENTAL AGREEMENT is made and executed at Bengaluru on this 1st day of September 2026 between:
Sri. MANJUNATH GOWDA, aged about 61 years, residing at No. 118, 4th Cross, Basavanagudi,
Bengaluru 560004, hereinafter referred to as the OWNER/LESSOR of the ONE PART;
AND
Mr. ROHIT VERMA, S/o Anil Verma, aged about 29 years, permanent address H.No. 22, Sector 9, Jaipur,
hereinafter referred to as the TENANT/LESSEE of the OTHER PART.
1. The tenancy shall be for a period of 11 (eleven) months with effect from 01-09-2026.
2. The monthly rent payable is Rs.28,500/- (Rupees Twenty Eight Thousand Five Hundred only).
3. The Tenant has paid a sum of Rs.1,50,000/- (Rupees One Lakh Fifty Thousand only) as interest free
security deposit to the Owner by way of NEFT.
""",
        {
            "holder": "ROHIT VERMA",
            "rent": (2850000, "INR", "month"),
            "deposit": (15000000, "INR"),
            "starts_on": date(2026, 9, 1),
        },
    ),
    (
        """
LETTING AGREEMENT
LANDLORD:  Niamh Brennan     PPS No: 0000000A
TENANT:    Tomas Silva       PPS No: 0000000B
THE DWELLING: Apartment 14, The Granary, Rathmines Road Lower, Dublin 6, D06 X2Y3
TERM: 12 months from 1st June 2026
RENT: €2,050 per month payable on the 1st day of each month
DEPOSIT: €2,050
""",
        {"holder": "Tomas Silva", "starts_on": date(2026, 6, 1), "ends_on": None},
    ),
)


@pytest.mark.parametrize(("text", "expected"), PAPERS)
def test_the_fields_of_a_form(text: str, expected: dict[str, Plain]) -> None:
    document = read(typed(text))

    assert document.kind is EvidenceKind.RENTAL_CONTRACT
    assert {name: said(document, FieldName(name)) for name in expected} == expected
