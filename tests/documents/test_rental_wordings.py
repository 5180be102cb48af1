"""Tenancy agreements in the words of other countries and of people who write their own."""

from datetime import date

from models.facts.evidence import EvidenceKind, FieldName
from tests.documents.drawing import lines
from tests.documents.readings import names, read, said

N = FieldName


def test_a_singapore_agreement_in_prose() -> None:
    document = read(
        lines(
            "TENANCY AGREEMENT",
            "THIS AGREEMENT is made on 3 July 2026 between Teo Yong Sheng (NRIC No. S0000001X) of",
            'Blk 7 Marine Terrace, #4-1, Singapore 440007 (hereinafter called "the Landlord") of one part,',
            'and Priya Nair (Passport No. Z0000001) (hereinafter called "the Tenant") of the other part.',
            "1. The Landlord lets and the Tenant takes all the premises known as 12 Bayshore Road, #09-02,",
            "Singapore 469970 (hereinafter called 'the premises') for a term commencing on 1 August 2026",
            "and expiring on 31 July 2028, at a monthly rent of Three Thousand Dollars (S$3,000.00).",
            "2. The Tenant pays a security deposit of S$6,000.00.",
        )
    )  # fmt: skip

    assert document.kind is EvidenceKind.RENTAL_CONTRACT
    assert said(document, N.HOLDER) == "Priya Nair"
    assert said(document, N.ADDRESS) == "12 Bayshore Road, #09-02, Singapore 469970"
    assert said(document, N.RENT) == (300_000, "SGD", "month")
    assert said(document, N.DEPOSIT) == (600_000, "SGD")
    assert said(document, N.STARTS_ON) == date(2026, 8, 1)
    assert said(document, N.ENDS_ON) == date(2028, 7, 31)


def test_an_agreement_that_two_people_wrote_themselves() -> None:
    document = read(
        lines(
            "租房协议",
            "房东（甲方）：杜瑞",
            "租客（乙方）：王小明",
            "1. 甲方把自有住房租给乙方居住，房子地址：苏州市姑苏区中山路8号3栋1单元614室。",
            "2. 租期一年，从2026-08-29到2027-08-28。",
            "3. 房租每月4,900元，押二付三。",
            "4. 乙方签字当天交押金9,800元。",
        )
    )

    assert said(document, N.HOLDER) == "王小明"
    assert said(document, N.ADDRESS) == "苏州市姑苏区中山路8号3栋1单元614室"
    assert said(document, N.RENT) == (490_000, "CNY", "month")
    assert said(document, N.DEPOSIT) == (980_000, "CNY")
    assert said(document, N.ENDS_ON) == date(2027, 8, 28)


def test_a_ticked_box_tells_what_the_rent_is_paid_for() -> None:
    document = read(
        lines("房屋租赁合同", "承租人（乙方）：王小明", "租金标准及支付方式：5,700元/（■月 / □季 / □年）。")
    )

    assert said(document, N.RENT) == (570_000, "CNY", "month")


def test_deposits_for_keys_and_pets_are_not_the_deposit() -> None:
    document = read(
        lines(
            "APARTMENT LEASE CONTRACT",
            "Resident: Sam O'Neil",
            "Owner: Willow Bend Apartments, LLC",
            "Rent per month: $1,500.00",
            "Pet deposit: $300.00",
            "Key deposit: $50.00",
            "Occupants not signing the lease: Kim O'Neil",
        )
    )

    assert said(document, N.HOLDER) == "Sam O'Neil"
    assert N.DEPOSIT not in names(document)


def test_a_general_label_is_the_tenants_or_not_by_the_heading_above() -> None:
    document = read(
        lines(
            "PRIVATE RESIDENTIAL TENANCY AGREEMENT",
            "1. TENANT",
            "Name: Sam O'Neil",
            "2. LANDLORD",
            "Name: Yuki Tanaka",
            "Address: Flat 3/2, 36 Leith Walk, Edinburgh EH6 8QE",
            "3. THE LET PROPERTY",
            "Address: Flat 1/1, 119 Perth Road, Dundee DD2 1BU",
        )
    )

    assert said(document, N.HOLDER) == "Sam O'Neil"
    assert said(document, N.ADDRESS) == "Flat 1/1, 119 Perth Road, Dundee DD2 1BU"
