"""People, firms, homes and small blocks of the layouts that enm drew."""

from collections.abc import Sequence
from datetime import date

from assistant.benching.extraction.dealings_en import in_words
from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.sheet import Sheet

PEOPLE = (
    "Imogen Hartley", "Joshua Akintola", "Bethany Rowe", "Marcus Delaney", "Farah Siddiqui",
    "Tom Ellison-Grey", "Megan Llewellyn", "Ravi Chandran", "Laura Pennington", "Kieran Doyle",
    "Esther Boateng", "Daniel Kowalczyk", "Heather MacLeod", "Victor Almeida", "Sinéad Ní Bhriain",
    "Paul Drummond", "Natalie Forsyth", "Andre Baptiste", "Julia Weiss", "Connor Maguire",
)  # fmt: skip
PEOPLE_IN = (
    "Ananth Subramanian", "Kavya Reddy", "Rohit Deshpande", "Sneha Kulkarni", "Mohammed Irfan Shaikh",
    "Pooja Agarwal", "Vikram Singh Rathore", "Divya Menon", "Harpreet Kaur Gill", "Abhishek Banerjee",
    "Lakshmi Narayanan", "Neha Joshi", "Sandeep Yadav", "Aishwarya Pillai",
)  # fmt: skip
PEOPLE_SG = (
    "Tay Yi Xuan", "Low Mei Yan", "Chong Wei Jie", "Siti Nurhaliza Binte Hassan", "Ahmad Ridzwan Bin Salleh",
    "Deepa d/o Raman", "Foo Shi Min", "Yeo Jun Wei", "Quek Hui Ling", "Kelvin Seah Guan Hao",
)  # fmt: skip
PEOPLE_US = (
    "Brandon Whitaker", "Ashley Nguyen", "Carlos Mendoza", "Danielle Fischer", "Jamal Robinson",
    "Kimberly Schultz", "Tyler O'Brien", "Priscilla Ortega", "Gregory Haines", "Mia Castellano",
    "DeShawn Carter", "Rachel Lindgren", "Samantha Yoder", "Kevin Park",
)  # fmt: skip
FIRMS_IN = (
    "Sahyadri Infosystems Private Limited", "Nilgiri Analytics Pvt. Ltd.", "Konark Auto Components Limited",
    "Deccan Retail Ventures Private Limited", "Vaigai Healthcare Services Pvt. Ltd.",
    "Aravalli Fintech Solutions Private Limited", "Malabar Foods & Exports Limited",
)  # fmt: skip
FIRMS_GB = (
    "Whitby Marine Insurance Services Ltd", "Larkspur Design Studio Limited", "Trent Valley Water plc",
    "Beacon Hill Learning Trust", "Marlowe & Sons (Builders) Ltd", "Cotswold Pet Supplies Limited",
    "Solent Cyber Security Ltd", "Hargreaves Optical Group Limited",
)  # fmt: skip
FIRMS_US = (
    "Cedar Falls Dental Partners, PLLC", "Piedmont Freight Lines, Inc.", "Riverbend Community Credit Union",
    "Oakmont Senior Living, LLC", "Copperfield Software, Inc.", "Great Plains Veterinary Supply Co.",
    "Harborview Construction Group, Inc.", "Sierra Vista Brewing Company",
)  # fmt: skip
FIRMS_SG = (
    "Changi Aero Components Pte. Ltd.", "Tiong Bahru Bakery Supplies Pte Ltd",
    "Nexus Harbour Consulting Pte. Ltd.",
    "Redhill Dental Surgery Pte Ltd", "Orchard Row Retail Pte. Ltd.", "Kallang Media Works Pte Ltd",
)  # fmt: skip
FIRMS_CA = (
    "Prairie Sky Insurance Brokers Ltd.", "Maple Ridge Home Care Inc.", "Cabot Trail Outfitters Inc.",
    "Fraser River Packaging Ltd.", "Laurentian Data Services Inc.", "Bow Valley Mechanical Ltd.",
)  # fmt: skip
POSTS = (
    "Accounts Payable Clerk", "Systems Analyst", "Customer Service Adviser", "Site Supervisor",
    "Content Designer", "Payroll Administrator", "Junior Developer", "Operations Manager",
    "Procurement Officer", "Data Engineer", "Management Accountant", "Digital Marketing Specialist",
)  # fmt: skip

_TOWNS_GB = (
    ("Plymouth", "PL"), ("Lincoln", "LN"), ("Derby", "DE"), ("Ipswich", "IP"), ("Cheltenham", "GL"),
    ("Stockport", "SK"), ("Bournemouth", "BH"), ("Durham", "DH"),
)  # fmt: skip
_ROADS_GB = (
    "Hawthorn Road", "Priory Gardens", "Castle Street", "Elm Tree Avenue", "Cromwell Road", "Nelson Street",
    "The Green", "Orchard Way",
)  # fmt: skip
_HOMES_IN = (
    "Flat No. {flat}, Sai Krupa Residency, {n}th Cross, HSR Layout, Bengaluru - 5601{p}",
    "{flat}, Green Meadows Apartments, Baner Road, Pune - 4110{p}",
    "Plot No. {n}, Road No. 12, Kondapur, Hyderabad - 5000{p}",
    "{flat}, Shanti Kunj CHS, S.V. Road, Andheri West, Mumbai - 4000{p}",
    "New No. {n}, 2nd Main Road, Adyar, Chennai - 6000{p}",
)  # fmt: skip
_TOWNS_US = (
    ("Nashville", "TN", "372"), ("Spokane", "WA", "992"), ("Omaha", "NE", "681"), ("Durham", "NC", "277"),
    ("Fort Collins", "CO", "805"), ("Rochester", "NY", "146"), ("Boise", "ID", "837"),
)  # fmt: skip
_ROADS_US = (
    "Willow Bend Drive", "Hickory Street", "W Jefferson Avenue", "Stonegate Lane", "Ridgecrest Road",
    "NE 42nd Street", "Franklin Pike",
)  # fmt: skip
_ROADS_SG = (
    ("Yishun Ring Road", "76"), ("Pasir Ris Drive 6", "51"), ("Bukit Batok West Avenue 8", "65"),
    ("Punggol Field", "82"), ("Serangoon North Avenue 1", "55"),
)  # fmt: skip
_TOWNS_CA = (
    ("Calgary, AB T2P", "Elbow Drive SW"), ("Burnaby, BC V5H", "Kingsway"),
    ("Winnipeg, MB R3C", "Corydon Avenue"),
    ("Halifax, NS B3J", "Spring Garden Road"), ("Victoria, BC V8W", "Cook Street"),
    ("Kelowna, BC V1Y", "Bernard Avenue"),
)  # fmt: skip
_TOWNS_IE = (
    ("Ranelagh, Dublin 6", "D06"), ("Bishopstown, Cork", "T12"), ("Newcastle, Galway", "H91"),
    ("Dooradoyle, Limerick", "V94"), ("Tramore, Co. Waterford", "X91"),
)  # fmt: skip
_ROADS_IE = ("Sandford Avenue", "Model Farm Road", "Hazel Park", "St Patrick's Terrace", "Seaview Court")
_TOWNS_AU = (
    ("Toowoomba QLD 4350", "Ruthven Street"), ("Southport QLD 4215", "Scarborough Street"),
    ("Chermside QLD 4032", "Gympie Road"), ("Cairns QLD 4870", "Sheridan Street"),
)  # fmt: skip


def home_gb(draws: Draws, *, flat: bool = False) -> str:
    town, area = draws.one(_TOWNS_GB)
    code = f"{area}{draws.rng.randint(1, 9)} {draws.rng.randint(1, 9)}{draws.one(('AF', 'GH', 'PL', 'TW'))}"
    front = f"Flat {draws.rng.randint(1, 24)}, " if flat else ""
    return f"{front}{draws.rng.randint(2, 160)} {draws.one(_ROADS_GB)}, {town} {code}"


def home_in(draws: Draws) -> str:
    return draws.one(_HOMES_IN).format(
        flat=f"{draws.one('ABC')}-{draws.rng.randint(101, 904)}", n=draws.rng.randint(4, 19),
        p=draws.rng.randint(10, 99),
    )  # fmt: skip


def home_us(draws: Draws, unit: str = "Apt") -> str:
    town, state, code = draws.one(_TOWNS_US)
    flat = f", {unit} {draws.rng.randint(1, 30)}{draws.one('ABC')}" if unit else ""
    number = draws.rng.randint(102, 8800)
    return f"{number} {draws.one(_ROADS_US)}{flat}, {town}, {state} {code}{draws.rng.randint(1, 60):02}"


def home_sg(draws: Draws) -> str:
    road, area = draws.one(_ROADS_SG)
    block, floor = draws.rng.randint(102, 788), draws.rng.randint(2, 24)
    return f"Blk {block} {road}, #{floor:02}-{draws.rng.randint(10, 420)}, Singapore {area}0{block}"


def home_ca(draws: Draws, province: str = "") -> str:
    town, road = draws.one([each for each in _TOWNS_CA if province in each[0]])
    code = f"{draws.rng.randint(1, 9)}{draws.one('BKNT')}{draws.rng.randint(1, 9)}"
    flat = f"{draws.rng.randint(2, 28)}0{draws.rng.randint(1, 9)}"
    return f"{flat} - {draws.rng.randint(110, 990)} {road}, {town} {code}"


def home_ie(draws: Draws) -> str:
    town, code = draws.one(_TOWNS_IE)
    last = f"{draws.one('AKXN')}{draws.rng.randint(1, 9)}{draws.one('CPRW')}{draws.rng.randint(1, 9)}"
    return f"{draws.rng.randint(2, 88)} {draws.one(_ROADS_IE)}, {town}, {code} {last}"


def home_au(draws: Draws) -> str:
    town, road = draws.one(_TOWNS_AU)
    return f"Unit {draws.rng.randint(1, 24)}, {draws.rng.randint(3, 190)} {road}, {town}"


def begins(draws: Draws) -> date:
    """A first day of a tenancy that every month has."""
    day = draws.day(300, -20)
    return day.replace(day=min(day.day, 28))


def lakhs(amount_minor: int, *, cents: bool = True) -> str:
    """9,60,000.00, as India sets its commas."""
    whole, paise = divmod(amount_minor, 100)
    head, tail = f"{whole}"[:-3], f"{whole}"[-3:]
    groups: list[str] = []
    while head:
        groups.insert(0, head[-2:])
        head = head[:-2]
    return ",".join([*groups, tail]) + (f".{paise:02}" if cents else "")


def rupees(amount_minor: int) -> str:
    """Whole rupees in words, lakhs apart: One Lakh Sixty Thousand."""
    lakh, rest = divmod(amount_minor // 100, 100_000)
    return " ".join(filter(None, (f"{in_words(lakh)} Lakh" if lakh else "", in_words(rest))))


def down(sheet: Sheet, x: float, y: float, lines: Sequence[str], size: float = 10, step: float = 5) -> float:
    """Lines under one another; gives the baseline of the line after them."""
    for line in lines:
        sheet.text(x, y, line, size)
        y += step
    return y


def told(
    sheet: Sheet, x: float, y: float, width: float, parts: Sequence[str], size: float = 10.5, gap: float = 3.5
) -> float:
    """Paragraphs of a letter."""
    for part in parts:
        y = sheet.paragraph(x, y, width, part, size, leading=1.45) + gap
    return y


def clauses(
    sheet: Sheet, x: float, y: float, width: float, parts: Sequence[tuple[str, str]], size: float = 10
) -> float:
    """A bold heading on its own line, its words below."""
    for head, words in parts:
        sheet.text(x, y, head, size, bold=True)
        y = sheet.paragraph(x, y + 5.2, width, words, size, leading=1.4) + 2.2
    return y


def sums(
    sheet: Sheet, x: float, right: float, y: float, pairs: Sequence[tuple[str, str]], *, size: float = 10,
    step: float = 6.5,
) -> float:  # fmt: skip
    """Labels with figures against the right edge; the last is bold."""
    for at, (label, value) in enumerate(pairs):
        bold = at == len(pairs) - 1
        sheet.text(x, y, label, size, bold=bold)
        sheet.text(right, y, value, size, bold=bold, align="right")
        y += step
    return y


def signatures(sheet: Sheet, y: float, names: Sequence[tuple[str, str]]) -> None:
    for at, (role, name) in enumerate(names):
        sheet.rule(20 + at * 92, y, 92 + at * 92, y)
        sheet.text(20 + at * 92, y + 5, f"{role}: {name}" if name else role, 9)
