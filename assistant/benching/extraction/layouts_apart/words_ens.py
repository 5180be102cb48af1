"""People, firms and short ways to set lines for the apart English papers of study and for posts."""

from collections.abc import Sequence
from datetime import date

from assistant.benching.extraction import figures
from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.graduation_en import fitting
from assistant.benching.extraction.sheet import GREY, Align, Sheet

Line = tuple[str, float, bool, float]
"""Words, their size, whether bold, and how far below the line before."""

PEOPLE = (
    "Imogen Hartley", "Callum Drummond", "Fatima Siddiqui", "Gareth Llewellyn", "Róisín Kavanagh",
    "Oluwaseun Balogun", "Beth Cartwright", "Marcus Oyelaran", "Katherine E. Whitlock", "Daniel Brennan",
    "Tessa van Rijn", "Andrew MacAllister", "Jasmine Kaur Gill", "Toby Underhill", "Freya Lindholm",
    "Patrick J. Dolan", "Zainab Hussain", "Christopher Abara", "Niamh Ní Dhomhnaill", "Sophie Trevelyan",
)  # fmt: skip
AMERICANS = (
    "Madison Claire Turner", "Brandon Lee Hughes", "Alejandra Castillo", "Tyler R. Novak", "Destiny Coleman",
    "Benjamin Aaron Weiss", "Hailey Nguyen-Ross", "Jordan Whitaker", "Samantha Rae Olson", "Diego Fuentes",
    "Victoria Pham", "Caleb Montgomery",
)  # fmt: skip
INDIANS = (
    "Ananya Deshpande", "Rohan Mehta", "Karthik Subramanian", "Pooja Nair", "Vikram Singh Rathore",
    "Sneha Chatterjee", "Aditya Kulshrestha", "Meenakshi Iyer", "Harpreet Kaur", "Mohammed Irfan Ansari",
)  # fmt: skip
SINGAPOREANS = (
    "Tan Wei Jie", "Lim Hui Min", "Nur Aisyah Binte Rahim", "Goh Jun Hao", "Ong Shi Ling", "Ravi Pillai",
    "Koh Xin Yi", "Teo Boon Keng", "Muhammad Hafiz Bin Osman", "Chua Mei Fen",
)  # fmt: skip
CHINESE = (
    "Wang Siyu", "Liu Haoran", "Sun Jiaqi", "Shen Yutong", "Guo Zhiyuan", "Feng Xiaomeng", "Cao Bowen",
    "Jiang Ruoxi", "Deng Lihua", "Pan Tianyi",
)  # fmt: skip
EUROPEANS = (
    "Annika Vogel", "Matteo Ricci", "Clara Dubois", "Jonas Keller", "Inês Carvalho", "Pieter de Vries",
    "Lucía Navarro", "Maximilian Huber", "Sofia Bergström", "Elena Markovic",
)  # fmt: skip
OFFICERS = (
    "Dr R. Ashworth", "Prof. Helen Stroud", "M. A. Fennimore", "Dr Paula Quigley", "J. K. Ostrander",
    "Prof. S. Venkataraman", "Dr Ian Mossop",
)  # fmt: skip


def down_the_middle(
    sheet: Sheet, y: float, lines: Sequence[Line], *, x: float = 0, width: float = 0
) -> float:
    """Centred lines, one below the other, each made to fit; gives the baseline of the last."""
    at, room = x or sheet.width / 2, width or sheet.width - 60
    for words, size, bold, gap in lines:
        y += gap
        fits = fitting(sheet, words, room * (0.86 if bold else 1), size)
        sheet.text(at, y, words, fits, bold=bold, align="centre")
    return y


def signed_by(
    sheet: Sheet, y: float, places: Sequence[tuple[float, str, str]], *, half: float = 28, size: float = 9
) -> None:
    """Rules with a name and an office below each, centred on the given x."""
    for x, name, office in places:
        sheet.rule(x - half, y, x + half, y, 0.5)
        sheet.text(x, y + 5, name, size, align="centre")
        sheet.text(x, y + 9.5, office, size - 1, align="centre", colour=GREY)


def handle_of(name: str, tail: str = "") -> str:
    """How somebody of this name is called where names are accounts."""
    return "".join(filter(str.isalpha, name.lower().encode("ascii", "ignore").decode())) + tail


def fallen(
    sheet: Sheet, x: float, y: float, width: float, words: str, size: float, *, bold: bool = False,
    align: Align = "left",
) -> float:  # fmt: skip
    """A title in as many lines as it needs; gives where the next line would stand."""
    for line in sheet.wrapped(words, width * (0.86 if bold else 1), size):
        sheet.text(x, y, line, size, bold=bold, align=align)
        y += size * 0.48
    return y


def two_officers(draws: Draws) -> list[str]:
    return draws.rng.sample(OFFICERS, 2)


def long_day(draws: Draws, day: date, *, american: bool = False) -> str:
    """A day as certificates have it: the month in full."""
    style = draws.one((figures.DAYS_US[0], figures.DAYS_US[3]) if american else figures.DAYS_GB[:2])
    return style(day)
