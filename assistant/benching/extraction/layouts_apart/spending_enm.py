"""Banks and what their customers spend on, in the layouts that enm drew."""

from collections.abc import Sequence
from dataclasses import replace

from assistant.benching.extraction.draws import Moved

Spent = Sequence[tuple[str, int, int]]

SPENT_GB: Spent = (
    ("MORRISONS 0412", 8, 90), ("COUNCIL TAX DD", 110, 190), ("SHELL GARAGE", 20, 75), ("GREGGS PLC", 3, 12),
    ("VIRGIN MEDIA DD", 32, 58), ("NATIONAL RAIL TICKETS", 11, 84), ("RENT STANDING ORDER", 480, 920),
    ("BOOTS UK", 4, 45), ("OCTOPUS ENERGY DD", 60, 150), ("CASH WITHDRAWAL LINK", 20, 120),
)  # fmt: skip
SPENT_IN: Spent = (
    ("UPI-SWIGGY-PAY.SWIGGY@AXIS", 20, 70), ("UPI-BIGBASKET-BBNOW@YBL", 35, 210),
    ("ATM WDL KORAMANGALA", 100, 500), ("EMI 4471180 CHQ S", 300, 900), ("ACH D-LIC PREMIUM", 150, 480),
    ("UPI-RENT-OWNER@OKHDFC", 900, 1600), ("POS RELIANCE SMART", 40, 320), ("BESCOM BILLDESK", 60, 240),
    ("UPI-OLACABS@ICICI", 9, 60),
)  # fmt: skip
SPENT_US: Spent = (
    ("Purchase authorized Kroger #418", 12, 140), ("Purchase authorized Chevron", 20, 65),
    ("Zelle to landlord rent", 650, 1500), ("Geico Auto Payment", 78, 160), ("Comcast Cable Comm", 55, 120),
    ("ATM Withdrawal authorized", 40, 200), ("Spotify USA Purchase", 10, 18),
    ("Duke Energy Bill Pay", 60, 190),
    ("Walgreens Store Purchase", 6, 55), ("Recurring Payment Gym", 20, 49),
)  # fmt: skip
SPENT_CA: Spent = (
    ("METRO PLUS #221", 14, 120), ("SHOPPERS DRUG MART", 6, 60), ("PRESTO RELOAD", 20, 60),
    ("ROGERS BILL PYMT", 55, 130), ("SEND E-TFR RENT", 700, 1500), ("CDN TIRE STORE", 12, 180),
    ("TIM HORTONS #08", 3, 15), ("ENBRIDGE GAS BPY", 45, 140), ("ATM W/D", 40, 200),
)  # fmt: skip
SPENT_IE: Spent = (
    ("VDP-DUNNES STORES", 9, 130), ("VDC-LUAS DUBLIN", 3, 12), ("D/D ELECTRIC IRELAND", 70, 180),
    ("VDP-SUPERVALU", 8, 90), ("D/D VHI HEALTHCARE", 90, 160), ("*MOBI RENT", 600, 1300),
    ("ATM PATRICK ST", 20, 150), ("VDP-CIRCLE K", 20, 80), ("D/D EIR", 35, 70),
)  # fmt: skip
SPENT_WISE: Spent = (
    ("Card transaction issued by Lidl", 5, 70), ("Card transaction issued by Booking.com", 60, 340),
    ("Sent money to M Novak", 50, 600), ("Card transaction issued by Uber", 6, 35),
    ("Card transaction issued by Decathlon", 12, 150), ("Sent money to Casa Verde Rentals", 400, 900),
    ("Card transaction issued by Airalo", 5, 25),
)  # fmt: skip


def tenfold(moved: Sequence[Moved]) -> list[Moved]:
    """The same rows in a currency of which ten times as much is spent."""
    return [
        replace(each, amount_minor=each.amount_minor * 10, balance_minor=each.balance_minor * 10)
        for each in moved
    ]
