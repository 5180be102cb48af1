"""People, firms, homes and goods of more English-speaking countries, and accounts whose rows add up."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from assistant.benching.extraction.draws import Bought, Draws, Moved
from models.facts.evidence import Transaction, TransactionsValue
from models.facts.money import Currency

Offered = Sequence[tuple[str, int]]

GIVEN = (
    "Oliver", "Amelia", "Benjamin", "Isla", "Callum", "Niamh", "Samuel", "Leah", "Matthew", "Georgia",
    "Hassan", "Fatima", "Deepak", "Ananya", "Ifeoma", "Tobias", "Mei Ling", "Jun Hao", "Katarzyna", "Luca",
    "Rebecca", "Angus", "Sophie", "Darius", "Ruth",
)  # fmt: skip
FAMILY = (
    "Baker", "McAllister", "Ahmed", "Rossi", "O'Sullivan", "Clarke", "Sharma", "Nowak", "Hughes", "Mensah",
    "Wright", "Lee", "Henderson", "Iyer", "Papadopoulos", "Fraser", "Tran", "Whitfield", "Mbeki", "Robinson",
    "Hayes-Carter", "de Silva", "Walsh", "Goldberg",
)  # fmt: skip
PEOPLE_SG = (
    "Tan Wei Ming", "Lim Hui Fen", "Ng Jia Hao", "Nur Aisyah Binte Rahmat", "Muhammad Faizal Bin Osman",
    "Rajesh Kumar s/o Pillai", "Goh Siew Lan", "Ong Kai Xiang", "Chua Li Ting", "Priyanka Nair",
    "Wong Zhi Hui", "Koh Boon Keng", "Sim Pei Shan", "Teo Yong Sheng",
)  # fmt: skip

FIRMS_GB = (
    "Ashdown Veterinary Group Ltd", "Tideway Freight Ltd", "Pennine Bakeries Limited",
    "Orchard Lane Nurseries Ltd",
    "Calder Housing Association", "Kestrel Facilities Management Ltd", "Lomond Digital Limited",
    "The Wharf Dental Practice LLP", "Grantley Precision Castings plc", "Fernhill Care Homes Ltd",
)  # fmt: skip
FIRMS_US = (
    "Summit Ridge Physical Therapy, LLC", "Lone Star HVAC Supply, Inc.", "Cascade Timberworks Inc.",
    "Blue Heron Staffing Group, LLC", "Prairie Valley Schools Foundation", "Keystone Pharmacy Services, Inc.",
    "Golden Gate Robotics Corp.", "Bayou City Catering Co.",
)  # fmt: skip
FIRMS_SG = (
    "Straits Marine Engineering Pte. Ltd.", "Merlion Bakes Pte Ltd", "Lion Peak Technologies Pte. Ltd.",
    "Serangoon Childcare Services Pte Ltd", "Jurong Coldchain Logistics Pte Ltd", "Kopi Lane F&B Pte. Ltd.",
    "Clarity Audit & Tax LLP", "Bukit Timah Medical Group Pte Ltd",
)  # fmt: skip

TOWNS_GB = (
    ("Sheffield", "S"), ("Norwich", "NR"), ("Reading", "RG"), ("Swansea", "SA"), ("Leicester", "LE"),
    ("Brighton", "BN"), ("Newcastle upon Tyne", "NE"), ("Exeter", "EX"), ("Aberdeen", "AB"), ("York", "YO"),
)  # fmt: skip
ROADS_GB = (
    "Chapel Street", "Albert Road", "The Crescent", "Meadow Way", "Church Lane", "Wellington Terrace",
    "Old Mill Close", "St Mary's Road", "Beech Grove", "Marine Parade",
)  # fmt: skip
TOWNS_US = (
    ("Columbus", "OH", "432"), ("Portland", "OR", "972"), ("Raleigh", "NC", "276"), ("Tampa", "FL", "336"),
    ("Sacramento", "CA", "958"), ("Albany", "NY", "122"), ("Des Moines", "IA", "503"), ("Tucson", "AZ",
    "857"),
)  # fmt: skip
ROADS_US = (
    "Cedar Creek Drive", "N Main Street", "Magnolia Court", "SE Division Street", "Old Post Road",
    "Sunset Boulevard", "County Line Road", "E 17th Avenue",
)  # fmt: skip
ROADS_SG = (
    ("Ang Mo Kio Avenue 10", "56"), ("Bedok North Street 3", "46"), ("Jurong West Street 91", "64"),
    ("Toa Payoh Lorong 4", "31"), ("Tampines Street 21", "52"), ("Clementi Avenue 2", "12"),
    ("Hougang Avenue 8", "53"), ("Woodlands Drive 16", "73"),
)  # fmt: skip
ESTATES_SG = (
    "12 Marina View, Tower {tower}", "8 Cantonment Close", "60 Bayshore Road, Block {tower}",
    "21 Flora Drive", "3 Holland Grove Terrace", "45 Robertson Quay",
)  # fmt: skip

FURNITURE: Offered = (
    ("Bookcase, white 80x202 cm", 7_900), ("Armchair, birch veneer", 12_900), ("Bed frame, oak 160x200",
    27_900),
    ("Coffee table, black-brown", 4_999), ("Wardrobe w sliding doors", 45_500), ("Rug, low pile 133x195",
    3_999),
    ("Floor lamp, brass colour", 5_499), ("Chest of 6 drawers", 18_900), ("Pillow, high 50x60", 1_299),
    ("Curtains, 1 pair, 145x300", 2_950),
)  # fmt: skip
GADGETS: Offered = (
    ("Wireless Earbuds with Charging Case, Black", 5_999), ("Electric Kettle 1.7L Stainless Steel", 3_499),
    ("Portable SSD 1TB USB-C", 8_949), ("Robot Vacuum Cleaner with Mop, Self-Emptying Base", 32_999),
    ("Fitness Watch GPS, 42mm", 17_900), ("Mechanical Keyboard, Tenkeyless, UK Layout", 7_450),
    ("Tablet 10.9 inch 128GB Wi-Fi", 34_900), ("Baby Monitor with Camera", 9_999),
    ("LED Desk Lamp, Dimmable", 2_699), ("Cordless Drill Driver 18V, 2 Batteries", 11_500),
)  # fmt: skip
COURSES: Offered = (
    ("Certificate in UX Design, part-time, 12 weeks", 285_000), ("Exam preparation workshop", 45_000),
    ("Data analytics bootcamp, autumn cohort", 640_000), ("One-to-one coaching session (60 min)", 9_500),
    ("Course materials and workbook", 6_800), ("Registration fee", 15_000),
    ("Project management foundation, self-paced", 49_900),
)  # fmt: skip
WORKS: Offered = (
    ("Supply and install 3-panel sliding wardrobe", 188_000), ("Hack existing kitchen floor tiles", 65_000),
    ("Supply and lay vinyl flooring to 2 bedrooms", 142_000), ("Replace kitchen cabinet doors", 96_000),
    ("Aircon chemical wash, wall-mounted unit", 9_500), ("Water heater 30L, supply and install", 43_800),
    ("Paint whole unit, 2 coats, sealer included", 120_000), ("Electrical point, 13A twin socket", 7_800),
)  # fmt: skip


def local(draws: Draws) -> str:
    """Somebody of Britain, Ireland, America and other places."""
    return f"{draws.one(GIVEN)} {draws.one(FAMILY)}"


def home_gb(draws: Draws, *, flats: bool = True) -> str:
    town, area = draws.one(TOWNS_GB)
    flat = draws.one(("", "", f"Flat {draws.rng.randint(1, 28)}, ")) if flats else ""
    code = f"{area}{draws.rng.randint(1, 19)} {draws.rng.randint(1, 9)}{draws.one(('DW', 'HP', 'LJ', 'UB'))}"
    return f"{flat}{draws.rng.randint(1, 190)} {draws.one(ROADS_GB)}, {town} {code}"


def home_us(draws: Draws) -> str:
    town, state, code = draws.one(TOWNS_US)
    flat = draws.one(
        (f"Unit {draws.rng.randint(1, 60)}", f"Apt {draws.rng.randint(1, 9)}B", f"#{draws.digits(3)}")
    )
    road = f"{draws.rng.randint(100, 9900)} {draws.one(ROADS_US)}"
    return f"{road}, {flat}, {town}, {state} {code}{draws.rng.randint(1, 99):02}"


def home_sg(draws: Draws) -> str:
    floor = f"#{draws.rng.randint(2, 28):02}-{draws.rng.randint(1, 320):02}"
    if draws.rng.random() < 0.4:
        estate = draws.one(ESTATES_SG).format(tower=draws.rng.randint(1, 4))
        return f"{estate}, {floor}, Singapore {draws.digits(6)}"
    road, area = draws.one(ROADS_SG)
    block = draws.rng.randint(101, 899)
    return f"Blk {block} {road}, {floor}, Singapore {area}0{block}"


def chosen(
    draws: Draws, offered: Offered, least: int, most: int, quantities: Sequence[int] = (1,)
) -> list[Bought]:
    return [Bought(name, draws.one(quantities), price) for name, price in draws.some(offered, least, most)]


def priced(amount_minor: int, sign: str) -> str:
    """-S$1,234.50, for signs of any currency."""
    return f"{'-' if amount_minor < 0 else ''}{sign}{abs(amount_minor) / 100:,.2f}"


def year_after(starts: date, months: int = 12) -> date:
    """The last day of a tenancy of whole months that begins on `starts`."""
    later = starts.month - 1 + months
    again = date(starts.year + later // 12, later % 12 + 1, min(starts.day, 28))
    return again - timedelta(days=1)


def moves(
    draws: Draws, start: date, end: date, opening_minor: int, *, pay: str, spent: Sequence[tuple[str, int,
    int]],
    other_in: str = "", rows: tuple[int, int] = (7, 15), balanced: bool = True,
) -> list[Moved]:  # fmt: skip
    """Rows in order of day. What is spent has bounds in whole units; pay comes once, another credit at times.

    With `balanced` the balances are shown, so that the figure `row` may be altered.
    """
    count = draws.rng.randint(*rows)
    days = sorted(start + timedelta(days=draws.rng.randint(0, (end - start).days)) for _ in range(count))
    paid_at, back_at, wrong_at = (
        draws.rng.randrange(count),
        draws.rng.randrange(count),
        draws.rng.randrange(1, count),
    )
    moved, balance = [], opening_minor
    for at, day in enumerate(days):
        words, least, most = draws.one(spent)
        amount = -draws.amount(least, most, 1)
        if at == paid_at:
            words, amount = pay, draws.amount(1_900, 7_400, 1)
        elif at == back_at and other_in:
            words, amount = other_in, draws.amount(8, 160, 1)
        balance += amount
        printed = draws.shown("row", balance) if balanced and at == wrong_at else balance
        moved.append(Moved(day, words, amount, printed))
    return moved


def inward_outward(moved: Sequence[Moved]) -> tuple[int, int]:
    """All that came in, and all that went out, both positive."""
    amounts = [each.amount_minor for each in moved]
    return sum(each for each in amounts if each > 0), -sum(each for each in amounts if each < 0)


def without_balances(moved: Sequence[Moved], currency: Currency) -> TransactionsValue:
    """The answer where the statement prints no balance after each row."""
    made = (Transaction(day=m.day, description=m.description, amount_minor=m.amount_minor) for m in moved)
    return TransactionsValue(rows=tuple(made), currency=currency)


def sides(moved: Moved, written: Callable[[int], str]) -> tuple[str, str]:
    """The cells of money out and money in."""
    amount = moved.amount_minor
    return ("", written(amount)) if amount > 0 else (written(-amount), "")


_ONES = (
    "", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve",
    "Thirteen", "Fourteen", "Fifteen", "Sixteen", "Seventeen", "Eighteen", "Nineteen",
)  # fmt: skip
_TENS = ("", "", "Twenty", "Thirty", "Forty", "Fifty", "Sixty", "Seventy", "Eighty", "Ninety")


def in_words(number: int) -> str:
    """Below a million: Three Thousand Two Hundred and Fifty."""
    if number >= 1000:
        rest = number % 1000
        tail = (" and " if rest < 100 else " ") + in_words(rest) if rest else ""
        return f"{in_words(number // 1000)} Thousand{tail}"
    if number >= 100:
        rest = number % 100
        return f"{_ONES[number // 100]} Hundred" + (f" and {in_words(rest)}" if rest else "")
    if number >= 20:
        return _TENS[number // 10] + (f"-{_ONES[number % 10]}" if number % 10 else "")
    return _ONES[number]
