"""Firms and homes that only layouts tell of."""

from assistant.benching.extraction.draws import Draws

FIRMS_AU = (
    "Wattle & Co Pty Ltd", "Yarra Bend Physiotherapy Pty Ltd", "Bunya Civil Contractors Pty Ltd",
    "Coogee Surf Supplies Pty Limited", "Redgum Disability Services Ltd", "Outback Freightlines Pty Ltd",
    "Southern Cross Glazing Pty Ltd", "Lilly Pilly Early Learning Pty Ltd",
)  # fmt: skip
TOWNS_AU = (
    ("Glebe NSW 2037", "Glebe Point Road"), ("Fitzroy VIC 3065", "Brunswick Street"),
    ("Subiaco WA 6008", "Rokeby Road"), ("Paddington QLD 4064", "Latrobe Terrace"),
    ("Unley SA 5061", "King William Road"), ("Newtown NSW 2042", "Enmore Road"),
    ("Geelong VIC 3220", "Moorabool Street"), ("Battery Point TAS 7004", "Hampden Road"),
)  # fmt: skip


def home_au(draws: Draws) -> str:
    town, road = draws.one(TOWNS_AU)
    unit = draws.one(("", f"{draws.rng.randint(1, 30)}/", f"Unit {draws.rng.randint(1, 12)}, "))
    return f"{unit}{draws.rng.randint(1, 320)} {road}, {town}"


SUBURBS_NSW = (
    ("Marrickville NSW 2204", "Illawarra Road"), ("Chatswood NSW 2067", "Albert Avenue"),
    ("Parramatta NSW 2150", "Great Western Highway"), ("Bondi NSW 2026", "Francis Street"),
    ("Wollongong NSW 2500", "Corrimal Street"), ("Newcastle NSW 2300", "Hunter Street"),
)  # fmt: skip
