"""People, firms and homes of Australia, Canada, Ireland, Hong Kong and the continent, for second layouts."""

from collections.abc import Sequence
from datetime import date

from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.figures import DAYS_GB
from assistant.benching.extraction.sheet import Sheet

PEOPLE = (
    "Lachlan Murray", "Imogen Pryce", "Harjit Singh Gill", "Aoife Brennan", "Conor Gallagher",
    "Geneviève Tremblay", "Liam MacLeod", "Chan Tai Man", "Cheung Ka Yan", "Lukas Brandt", "Saoirse Kelly",
    "Mateusz Zawadzki", "Thuy Linh Pham", "Beatriz Moreira", "Elliot Vandenberg",
    "Naledi Dube", "Roisin Daly", "Hugo Lefèvre", "Farah Siddiqui", "Kirsty Abernethy", "Noah Sinclair",
    "Wong Hoi Lam", "Marta Jansen", "Dylan Prendergast", "Zainab Bello", "Yuki Tanaka", "Brooke Hadley",
    "Gurpreet Sandhu", "Ciaran Doyle", "Ingrid Solberg",
)  # fmt: skip

FIRMS_AU = (
    "Coolabah Hardware Pty Ltd", "Southern Cross Early Learning Pty Ltd", "Yarra Bend Physiotherapy Pty Ltd",
    "Ironbark Civil Contractors Pty Ltd", "Bluegum Financial Services Limited",
    "Wattle Park Bakehouse Pty Ltd",
)  # fmt: skip
FIRMS_CA = (
    "Lakeshore Grocers Inc.", "Bow River Outfitters Ltd.", "Maple Junction Logistics Inc.",
    "Harbourfront Hospitality Group Ltd.", "Sault Building Supply Corp.", "Rideau Home Care Services Inc.",
)  # fmt: skip
FIRMS_HK = (
    "Pacific Crest Trading Company Limited", "Harbour Lane Design Limited", "Kwun Tong Precision Limited",
    "Lantau Logistics (Hong Kong) Limited", "Golden Bauhinia Insurance Brokers Limited",
)  # fmt: skip
FIRMS_IE = (
    "Liffey Valley Pharmacies Ltd", "Shannonside Food Products DAC", "Cloughmore Construction Ltd",
    "Atlantic Point Software Ltd", "Ballyfermot Motor Factors Ltd", "Burren Hotels Group plc",
)  # fmt: skip
FIRMS_US = (
    "Hickory Grove Dental Associates, PC", "Tri-County Roofing & Siding, Inc.", "Sunbelt Medical Billing LLC",
    "Old Mill Brewing Company", "Great Lakes Tool & Die, Inc.", "Evergreen Landscape Partners, LLC",
)  # fmt: skip
POSITIONS = (
    "Registered Nurse", "Payroll Officer", "Site Supervisor", "Assistant Store Manager", "Graphic Designer",
    "Early Childhood Educator", "Backend Developer", "Customer Service Representative",
    "Night Fill Team Member",
    "Accounts Payable Clerk", "Merchandising Assistant", "Operations Analyst", "Pharmacy Technician",
)  # fmt: skip
MAJORS = (
    "Civil Engineering", "Marketing", "Biomedical Science", "Early Childhood Education", "Media Studies",
    "Information Systems", "Public Health", "Architecture", "Finance", "Environmental Science", "History",
    "Applied Mathematics", "Hospitality Management", "Cyber Security",
)  # fmt: skip

_STREETS_AU = (
    ("Banksia Street, Brunswick VIC", "3056"), ("Oxford Street, Paddington NSW", "2021"),
    ("Boundary Road, West End QLD", "4101"), ("Rundle Avenue, Norwood SA", "5067"),
    ("Hay Street, Subiaco WA", "6008"), ("Station Street, Penrith NSW", "2750"),
    ("Darling Road, Malvern East VIC", "3145"),
    ("Crown Street, Wollongong NSW", "2500"),
)  # fmt: skip
_STREETS_SCOTLAND = (
    ("Byres Road", "Glasgow G12 "), ("Leith Walk", "Edinburgh EH6 "), ("Perth Road", "Dundee DD2 "),
    ("Union Grove", "Aberdeen AB10 "), ("Murray Place", "Stirling FK8 "), ("Academy Street",
    "Inverness IV1 "),
)  # fmt: skip
_STREETS_CA = (
    ("Harbour Street, Toronto, ON", "M5J"), ("Rideau Street, Ottawa, ON", "K1N"),
    ("James Street N, Hamilton, ON", "L8R"), ("Richmond Row, London, ON", "N6A"),
    ("Lakeshore Road E, Mississauga, ON", "L5G"), ("King Street W, Kitchener, ON", "N2G"),
)  # fmt: skip
_STREETS_IE = (
    ("Castle Avenue, Clontarf, Dublin 3", "D03"), ("Sunday's Well Road, Cork", "T23"),
    ("Salthill Road Upper, Galway", "H91"), ("O'Connell Avenue, Limerick", "V94"),
    ("Ranelagh Village, Dublin 6", "D06"),
)  # fmt: skip
_STREETS_HK = (
    "Wing Fai Mansion, 25 Prince Edward Road West, Kowloon, Hong Kong",
    "Lucky Court, 118 King's Road, North Point, Hong Kong",
    "Tower 3, Riverside Garden, Sha Tin, New Territories, Hong Kong",
    "Mei Wah Building, 60 Johnston Road, Wan Chai, Hong Kong",
)
_STREETS_EU = (
    "Keizersgracht {number}, 1015 CJ Amsterdam, Netherlands",
    "Rue de Flandre {number}, 1000 Brussels, Belgium",
    "Gerhardstrasse {number}, 10437 Berlin, Germany", "Rua do Almada {number}, 4050-036 Porto, Portugal",
    "Kapucinu gatve {number}, 44280 Kaunas, Lithuania",
)  # fmt: skip


def home_au(draws: Draws, state: str = "") -> str:
    street, code = draws.one([each for each in _STREETS_AU if each[0].endswith(state)])
    flat = draws.one(("", f"{draws.rng.randint(1, 24)}/"))
    return f"{flat}{draws.rng.randint(2, 240)} {street} {code}"


def home_scotland(draws: Draws) -> str:
    road, town = draws.one(_STREETS_SCOTLAND)
    flat = draws.one(("", "", f"Flat {draws.rng.randint(1, 3)}/{draws.rng.randint(1, 2)}, "))
    code = f"{draws.rng.randint(1, 9)}{draws.one(('QE', 'LN', 'BU'))}"
    return f"{flat}{draws.rng.randint(2, 140)} {road}, {town}{code}"


def home_ca(draws: Draws) -> str:
    street, code = draws.one(_STREETS_CA)
    flat, number = draws.rng.randint(101, 2400), draws.rng.randint(8, 900)
    last = f"{draws.rng.randint(1, 9)}{draws.one('ABHKR')}{draws.digits(1)}"
    return f"Unit {flat}, {number} {street} {code} {last}"


def home_ie(draws: Draws) -> str:
    street, code = draws.one(_STREETS_IE)
    return f"{draws.rng.randint(2, 140)} {street}, {code} {draws.one('AFHXY')}{draws.digits(3)}"


def home_hk(draws: Draws) -> str:
    return f"Flat {draws.one('ABCDEF')}, {draws.rng.randint(2, 38)}/F, {draws.one(_STREETS_HK)}"


def home_eu(draws: Draws) -> str:
    return draws.one(_STREETS_EU).format(number=draws.rng.randint(3, 190))


def column(
    sheet: Sheet, x: float, y: float, lines: Sequence[str], size: float = 9.5, step: float = 5
) -> float:
    """Lines under one another, such as an address; gives the baseline of the line after them."""
    for line in lines:
        sheet.text(x, y, line, size)
        y += step
    return y


def ordinal(day: date) -> str:
    """12th."""
    return DAYS_GB[1](day).split(" ")[0]
