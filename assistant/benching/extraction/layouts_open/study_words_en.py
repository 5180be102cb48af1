"""Universities, subjects, people and firms for the English open layouts of study and work."""

from assistant.benching.extraction.draws import Draws
from models.facts.evidence import Degree

BRITISH = (
    "University of Sheffield", "The University of Nottingham", "Cardiff University", "Newcastle University",
    "Queen Mary University of London", "University of Strathclyde", "Swansea University",
    "University of the West of England", "Goldsmiths, University of London", "University of Reading",
    "London School of Economics and Political Science", "Heriot-Watt University",
)  # fmt: skip
AUSTRALIAN = (
    "The University of Queensland", "RMIT University", "Macquarie University", "Curtin University",
    "University of Technology Sydney", "The University of Western Australia", "Deakin University",
    "Queensland University of Technology",
)  # fmt: skip
_COURSES = (
    ("Bachelor of Arts", "BA (Hons)", Degree.BACHELOR,
     ("History", "Politics, Philosophy and Economics", "Modern Languages and Linguistics", "Music",
      "Criminology and Sociology", "Architecture")),
    ("Bachelor of Science", "BSc (Hons)", Degree.BACHELOR,
     ("Chemistry", "Biomedical Sciences", "Mathematics and Statistics", "Geography",
      "Computer Science with Artificial Intelligence")),
    ("Bachelor of Engineering", "BEng (Hons)", Degree.BACHELOR,
     ("Civil Engineering", "Electrical and Electronic Engineering", "Aerospace Engineering")),
    ("Master of Science", "MSc", Degree.MASTER,
     ("Marketing Management", "Public Health", "Environmental Economics", "Robotics")),
    ("Master of Arts", "MA", Degree.MASTER,
     ("Social Work", "Museum and Heritage Studies", "International Journalism", "Translation Studies")),
)  # fmt: skip
CLASSES = {
    Degree.BACHELOR: (
        "First Class Honours", "Upper Second Class Honours", "Lower Second Class Honours",
        "Second Class Honours (First Division)",
    ),
    Degree.MASTER: ("Distinction", "Merit"),
}  # fmt: skip
_FIRST = (
    "Harriet", "Callum", "Imogen", "Farah", "Oluwaseun", "Bronwen", "Dominic", "Yasmin", "Gareth", "Niamh",
    "Rajesh", "Matilda", "Lachlan", "Svetlana", "Thi Mai", "Joaquín", "Eleanor", "Zainab", "Hamish",
    "Mei Ling",
)  # fmt: skip
_LAST = (
    "Ashworth", "Pritchard", "Begum", "O'Sullivan", "McAllister", "Iyer", "Featherstone", "Nowak", "Osei",
    "Tran", "Rodríguez", "Blackwood-Hayes", "Lim", "Hussain", "Papadopoulos", "Gill", "Cartwright",
    "de Souza",
)  # fmt: skip
_FIRMS = (
    "Ashdown Pike", "Kestrel Rail Services", "Wattle & Gum Foods", "Lumen Forge", "Tidewater Robotics",
    "Banksia Community Care", "Parallel Orchard", "Gullwing Freight", "Saltbush Energy", "Cedar Loop Bio",
    "Third Harbor", "Ironbark Civil",
)  # fmt: skip


def graduate(draws: Draws) -> str:
    """First and family name, now and then with an initial between."""
    second = draws.one(("", "", "", "J.", "A.", "R. L."))
    return " ".join(filter(None, (draws.one(_FIRST), second, draws.one(_LAST))))


def course(draws: Draws) -> tuple[str, str, Degree, str]:
    """The award in full and in short, its level, and a subject that it is given in."""
    title, short, degree, subjects = draws.one(_COURSES)
    return title, short, degree, draws.one(subjects)


def firm(draws: Draws, *forms: str) -> str:
    return f"{draws.one(_FIRMS)} {draws.one(forms)}"
