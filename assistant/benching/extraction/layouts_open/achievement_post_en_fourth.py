"""Third posts in English: an entry of one's own blog, a post of an open network in a browser."""

from assistant.benching.extraction.answers import texts
from assistant.benching.extraction.blocks import footer
from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.layouts_open import words_fourth_en as own
from assistant.benching.extraction.sheet import GREY, Sheet
from assistant.benching.extraction.specimens import A4, Answers, layout, said
from models.facts.evidence import EvidenceKind
from models.facts.language import Language

_KIND = EvidenceKind.ACHIEVEMENT_POST
_FEATS = (
    "I passed my driving theory instructor exam with full marks",
    "I won the regional under-30 chess championship",
    "I completed my PhD in Marine Biology",
    "I received the Teacher of the Year award from our school district",
    "I earned my CompTIA Security+ certification",
    "I finished the Boston Marathon in 3:41:07",
    "My photograph won first prize in the city's nature competition",
    "I was promoted to Senior Project Engineer",
    "I got my Canadian Red Seal in carpentry",
    "I passed the bar exam in New York",
    "I graduated top of my class at the culinary institute",
    "I published my first paper in a peer-reviewed journal",
)
_AFTERWARDS = (
    "It took a long time and a lot of early mornings, and I could not have done it without my family.",
    "There were weeks when I wanted to give up. I am very glad that I did not.",
    "Thank you to my coach, to my friends, and to everybody who asked how it was going.",
    "Next I shall sleep for a week, and after that there will be photographs here.",
)


@layout(_KIND, Language.EN, A4)
def en_xr3en_blog_entry(draws: Draws, sheet: Sheet) -> Answers:
    """An entry of somebody's own blog, printed: title, posted on and by, prose, a reader's reply below."""
    holder, reader = draws.rng.sample(own.PEOPLE, 2)
    feat, day, style = draws.one(_FEATS), draws.day(700, 4), draws.day_style(american=True, spelled=True)
    sheet.text(20, 24, f"{holder.split()[0]}'s notebook", 20, bold=True)
    sheet.text(20, 31, "Home     About     Archive     Contact", 9.5, colour=GREY)
    sheet.rule(20, 35, 190, 35)
    sheet.text(20, 52, draws.one(("Some good news", "It finally happened", "A big day")), 18, bold=True)
    sheet.text(20, 60, f"Posted on {style(day)} by {holder}", 9.5, colour=GREY)
    y = 74.0
    for part in (f"{feat}!", *draws.rng.sample(_AFTERWARDS, 1)):
        y = sheet.paragraph(20, y, 165, part, 12) + 4
    sheet.text(20, y + 4, "Filed under: Life    1 comment", 9.5, colour=GREY)
    sheet.rule(20, y + 10, 190, y + 10, 0.3)
    sheet.text(20, y + 20, f"{reader} says:", 10, bold=True)
    sheet.text(20, y + 26, "How wonderful! Well deserved.", 10.5)
    sheet.text(20, y + 32, "Reply", 9, colour=GREY)
    footer(sheet, "Powered by WordPress")
    return said(holder=holder, achievements=texts((feat,)), posted_on=day)


@layout(_KIND, Language.EN, A4)
def en_xr3en_open_network(draws: Draws, sheet: Sheet) -> Answers:
    """A post of an open network in a browser: name, address with two signs, words, day, stars, one reply."""
    holder, other = draws.rng.sample(own.PEOPLE, 2)
    handle, reply_by = (
        "".join(filter(str.isalpha, each.lower().encode("ascii", "ignore").decode()))
        for each in (holder, other)
    )
    feats, day = draws.some(_FEATS, 1, 2), draws.day(600, 4)
    clock = f"{draws.rng.randint(8, 22):02}:{draws.rng.randint(0, 59):02}"
    sheet.text(30, 22, "Back", 11, colour="#5a4bd1")
    sheet.rule(30, 27, 180, 27, 0.3)
    sheet.box(34, 34, 15, 15, fill="#c9c4ee", stroke=False, radius=2)
    sheet.text(54, 40, holder, 12.5, bold=True)
    sheet.text(54, 46.5, f"@{handle}@{draws.one(('mastodon.example', 'social.example'))}", 10, colour=GREY)
    y = 60.0
    for feat in feats:
        y = sheet.paragraph(34, y, 140, f"{feat}!", 13) + 1.5
    tags = draws.one(("#GoodNews", "#Milestone #Grateful", "#Proud"))
    sheet.text(34, y + 1, tags, 12, colour="#5a4bd1")
    written = f"{draws.day_style(american=True, spelled=True)(day)} at {clock}"
    sheet.text(34, y + 14, f"{written}  ·  Public  ·  Web", 9.5, colour=GREY)
    sheet.text(34, y + 21, f"{draws.rng.randint(2, 40)} boosts  ·  {draws.rng.randint(12, 300)} favourites",
     9.5,
               colour=GREY)  # fmt: skip
    sheet.rule(30, y + 27, 180, y + 27, 0.3)
    sheet.box(34, y + 32, 10, 10, fill="#d9e6d2", stroke=False, radius=2)
    sheet.text(48, y + 36, other, 10.5, bold=True)
    sheet.text(48, y + 41, f"@{reply_by}", 9, colour=GREY)
    sheet.text(34, y + 50, "That is fantastic, congratulations!", 11)
    return said(holder=holder, achievements=texts(feats), posted_on=day)
