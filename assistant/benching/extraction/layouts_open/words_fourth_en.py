"""People, firms, schools and homes of the third layouts."""

from collections.abc import Sequence

from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.sheet import Sheet

PEOPLE = (
    "Harriet Bowman", "Owen Pritchard", "Nadia Rahman", "Ciara Gallagher", "Liam Ó Briain", "Sanjay Kulkarni",
    "Abigail Osei", "Dominic Fairweather", "Yasmin Aziz", "Calum Sinclair", "Eleanor Marsh-Phillips",
    "Peter Vasquez", "Monique Tremblay", "Jacob Steinberg", "Lauren Kim", "Adaeze Nwosu", "Travis McKinney",
    "Simone Beauchamp", "Graham Ellis", "Rosa Jiménez",
)  # fmt: skip
PEOPLE_HK = (
    "Chan Tsz Kin", "Lee Hoi Ching", "Yip Wai Man", "Kwok Pui Yee", "Ho Chun Hei", "Mak Sze Wan",
    "Tsang Ka Ho", "Fung Yuen Ting", "Lai Man Kit", "Poon Wing Lam",
)  # fmt: skip
FIRMS_US = (
    "Ironwood Manufacturing, Inc.", "Lakeshore Credit Systems, Inc.", "Halcyon Medical Devices Corporation",
    "Great Basin Energy LLC", "Truepoint Insurance Group", "Magnolia Market Foods, Inc.",
)  # fmt: skip
FIRMS_HK = (
    "Harbour Gate Trading Limited", "Kwun Tong Precision Limited", "Pearl Delta Logistics (HK) Limited",
    "Victoria Peak Catering Group Limited", "Sunny Bay Education Centre Limited",
)  # fmt: skip
TRUSTS = (
    "Severnside University Hospitals NHS Foundation Trust", "North Downs Community NHS Trust",
    "Tyne Valley Healthcare NHS Foundation Trust", "Mersey Coast Mental Health NHS Trust",
)  # fmt: skip
POSTS_TRUST = (
    "Healthcare Assistant", "Biomedical Scientist", "Ward Clerk", "Specialist Physiotherapist",
    "Pharmacy Technician", "Staff Nurse (Emergency Department)", "Medical Secretary",
)  # fmt: skip
POSTS_US = (
    "Financial Analyst II", "Quality Assurance Engineer", "Field Service Technician",
    "Customer Success Specialist", "Supply Chain Planner", "Graphic Designer", "Associate Actuary",
)  # fmt: skip
_HOMES_HK = (
    ("{flat}, {floor}/F, Block {block}, City Garden, 233 Electric Road, North Point"),
    ("Flat {flat}, {floor}/F, Wah Ying Building, 18 Castle Peak Road, Tsuen Wan"),
    ("Room {flat}, {floor}/F, Tower {block}, Sceneway Garden, Lam Tin"),
    ("Flat {flat}, {floor}/F, Kam Fung Court, Ma On Shan"),
)  # fmt: skip
_TOWNS_IE = (
    ("Rathmines, Dublin 6", "D06"), ("Salthill, Galway", "H91"), ("Douglas, Cork", "T12"),
    ("Castletroy, Limerick", "V94"), ("Dundrum, Dublin 14", "D14"),
)  # fmt: skip
_ROADS_IE = ("Leinster Road", "Ardilaun Terrace", "The Paddocks", "Grange Park Avenue", "St Brigid's Road")
_TOWNS_CA = (
    ("Kingston, ON K7L", "Princess Street"), ("Ottawa, ON K1N", "Rideau Street"),
    ("Hamilton, ON L8P", "Locke Street South"), ("London, ON N6A", "Richmond Street"),
)  # fmt: skip


def home_hk(draws: Draws) -> str:
    return draws.one(_HOMES_HK).format(
        flat=draws.one("ABCDEFGH"), floor=draws.rng.randint(2, 38), block=draws.rng.randint(1, 9)
    )


def home_ie(draws: Draws) -> str:
    town, area = draws.one(_TOWNS_IE)
    code = f"{area} {draws.one('ACDEFHKNPRTVWX')}{draws.digits(2)}{draws.one('ACDEFHKNPRTVWX')}"
    return f"{draws.rng.randint(1, 140)} {draws.one(_ROADS_IE)}, {town}, {code}"


def home_ca(draws: Draws) -> str:
    town, road = draws.one(_TOWNS_CA)
    return (
        f"{draws.rng.randint(10, 980)} {road}, {town} {draws.digits(1)}{draws.one('ABEJKM')}{draws.digits(1)}"
    )


def down(sheet: Sheet, x: float, y: float, words: Sequence[str], size: float = 10, step: float = 5) -> float:
    """Lines below one another; gives where the next would stand."""
    for line in words:
        sheet.text(x, y, line, size)
        y += step
    return y


def middle(sheet: Sheet, placed: Sequence[tuple[float, str, float, bool]]) -> None:
    """Centred lines, each with its height, size and weight."""
    for y, words, size, bold in placed:
        sheet.text(sheet.width / 2, y, words, size, bold=bold, align="centre")
