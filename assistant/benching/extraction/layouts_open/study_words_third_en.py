"""People, schools and firms for the English layouts of study and work that are."""

from assistant.benching.extraction.draws import Draws
from models.facts.evidence import Degree

ASIAN = (
    "The Hong Kong Polytechnic University", "City University of Hong Kong", "Hong Kong Baptist University",
    "Lingnan University", "The Hong Kong University of Science and Technology",
    "The Chinese University of Hong Kong",
)  # fmt: skip
SINGAPOREAN = (
    "Nanyang Technological University", "National University of Singapore", "Singapore Management University",
    "Singapore University of Technology and Design", "Singapore Institute of Technology",
)  # fmt: skip
AMERICAN = (
    ("Arizona State University", "Tempe", "Arizona"), ("Purdue University", "West Lafayette", "Indiana"),
    ("The University of Texas at Austin", "Austin", "Texas"), ("Boise State University", "Boise", "Idaho"),
    ("Michigan State University", "East Lansing", "Michigan"),
    ("University of North Carolina at Chapel Hill", "Chapel Hill", "North Carolina"),
    ("San José State University", "San José", "California"),
)  # fmt: skip
COLLEGES = (
    ("Lone Star College", "Houston", "Texas"), ("Miami Dade College", "Miami", "Florida"),
    ("Portland Community College", "Portland", "Oregon"),
    ("Santa Monica College", "Santa Monica", "California"),
)  # fmt: skip
_DEGREES = (
    ("Bachelor of Arts", Degree.BACHELOR, ("Political Science", "Linguistics", "Film and Media Studies")),
    ("Bachelor of Science", Degree.BACHELOR, ("Kinesiology", "Applied Mathematics", "Supply Chain Management",
                                              "Speech and Hearing Science")),
    ("Master of Public Health", Degree.MASTER, ("Epidemiology", "Health Policy and Management")),
    ("Master of Science", Degree.MASTER,
     ("Statistics", "Construction Management", "Human-Computer Interaction")),
    ("Doctor of Philosophy", Degree.DOCTOR, ("Materials Science", "Anthropology")),
)  # fmt: skip
_GIVEN = (
    "Brooke", "Tyler", "Caitlin", "Marcus", "Alejandra", "Deshawn", "Hyun-woo", "Annika", "Rohan", "Ruth",
    "Saoirse", "Vikram", "Keisha", "Luca", "Noor", "Bethany", "Mateo", "Ingrid",
)  # fmt: skip
_FAMILY = (
    "Whitaker", "Delgado", "Park", "Jefferson", "Sorensen", "Menon", "Kowalczyk", "O'Brien", "Baptiste",
    "Lehmann", "Haddad", "Stewart-Cole", "Muñoz", "Abernathy", "Van Dyke", "Reyes", "Quigley",
)  # fmt: skip
_CHINESE_FAMILY = ("Tan", "Lim", "Wong", "Chan", "Lau", "Ng", "Koh", "Cheung", "Leung", "Goh")
_CHINESE_GIVEN = (
    "Wei Ling", "Jia Hui", "Ka Yan", "Tsz Ching", "Zhi Xuan", "Siu Ming", "Hoi Lam", "Jun Jie", "Wing Sze",
    "Yi En",
)  # fmt: skip
_FIRMS = (
    "Marlowe & Webb", "Copperfield Lane", "Tung Fai", "Straits Harbour", "Dragonfly Payments",
    "Nine Elms Grocers", "Peak Tram Hospitality", "Rivervale Medical", "Lion Rock Capital", "Foxglove Books",
)  # fmt: skip


def westerner(draws: Draws) -> str:
    second = draws.one(("", "", "", "", "Grace ", "Lee ", "C. "))
    return f"{draws.one(_GIVEN)} {second}{draws.one(_FAMILY)}"


def easterner(draws: Draws, *, capitals: bool = False) -> str:
    """The family name first, as in Hong Kong and Singapore; there it may stand in capitals."""
    family = draws.one(_CHINESE_FAMILY)
    return f"{family.upper() if capitals else family} {draws.one(_CHINESE_GIVEN)}"


def studied_for(draws: Draws) -> tuple[str, Degree, str]:
    """The degree's title, its level and its subject."""
    title, degree, subjects = draws.one(_DEGREES)
    return title, degree, draws.one(subjects)


def house(draws: Draws, *forms: str) -> str:
    return f"{draws.one(_FIRMS)} {draws.one(forms)}"
