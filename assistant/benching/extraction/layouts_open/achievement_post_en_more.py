"""More English posts of one's own: a friends' page as a browser prints it, and a recorded race."""

from assistant.benching.extraction.answers import texts
from assistant.benching.extraction.blocks import footer
from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.layouts_open.study_words_en import graduate
from assistant.benching.extraction.sheet import GREY, Sheet
from assistant.benching.extraction.specimens import A4, PHONE, Answers, layout, said
from models.facts.evidence import EvidenceKind
from models.facts.language import Language

_KIND = EvidenceKind.ACHIEVEMENT_POST
_NEWS = (
    "passed my ACCA Strategic Professional papers at the first attempt",
    "qualified as a registered nurse after three years of night shifts",
    "won the regional final of the Young Baker of the Year competition",
    "got a distinction in my Grade 8 cello exam",
    "been promoted to Assistant Branch Manager",
    "finished my PhD and passed the viva with no corrections",
    "been awarded the Chancellor's Scholarship for my final year",
    "published my first short story in a national magazine",
)
_OPENINGS = (
    "Still can't quite believe it, but I've",
    "After months of early mornings I have",
    "Some happy news to share: I have",
    "So proud to say that I've",
)
_CLOSINGS = (
    "Thank you to everyone who kept me going.",
    "Drinks are on me this weekend!",
    "Mum cried, obviously.",
    "Now for a very long sleep.",
)
_REMARKS = (
    "Congratulations! So well deserved.",
    "Amazing news, well done you",
    "Knew you could do it! See you Friday?",
    "Brilliant. Let's celebrate soon.",
)
_RACES = (
    ("Manchester Marathon", 42.2, "Manchester, England"),
    ("Great North Run", 21.1, "South Shields, England"),
    ("Gold Coast Marathon", 42.2, "Southport, Queensland"),
    ("Cardiff Half Marathon", 21.1, "Cardiff, Wales"),
    ("Boston Athletic 10K", 10.0, "Boston, Massachusetts"),
    ("Standard Chartered Singapore Marathon", 42.2, "Singapore"),
)


@layout(_KIND, Language.EN, A4)
def en_xena_friends_page(draws: Draws, sheet: Sheet) -> Answers:
    """A post on a friends' page printed from a browser, with comments of others below it."""
    holder, news, day = graduate(draws), draws.one(_NEWS), draws.day(500, 12)
    clock = f"{draws.rng.randint(7, 22)}:{draws.rng.randint(10, 59)}"
    printed = draws.day(2, 0)
    sheet.text(10, 9, f"{printed:%d/%m/%Y}, 21:04", 8, colour=GREY)
    sheet.text(105, 9, f"{holder} | Friendsbook", 8, align="centre", colour=GREY)
    sheet.box(28, 20, 154, 132, radius=2)
    sheet.box(34, 26, 13, 13, fill="#c9d6e8", radius=6.5)
    sheet.text(51, 31, holder, 12, bold=True)
    sheet.text(51, 37, f"{day.day} {day:%B} {day.year} at {clock} · Friends", 9, colour=GREY)
    y = sheet.paragraph(34, 52, 142, f"{draws.one(_OPENINGS)} {news}! {draws.one(_CLOSINGS)}", 11.5)
    sheet.box(34, y + 1, 142, 48, fill="#dfe5ec", stroke=False)
    y += 58
    others = draws.rng.randint(12, 140)
    sheet.text(34, y, f"{graduate(draws)} and {others} others", 9, colour=GREY)
    sheet.text(176, y, f"{draws.rng.randint(4, 40)} comments", 9, align="right", colour=GREY)
    sheet.rule(34, y + 3, 176, y + 3, 0.3)
    sheet.text(46, y + 9, "Like", 10, colour=GREY)
    sheet.text(98, y + 9, "Comment", 10, colour=GREY)
    sheet.text(156, y + 9, "Share", 10, colour=GREY)
    y = 162.0
    for remark in draws.some(_REMARKS, 2, 3):
        sheet.box(34, y, 9, 9, fill="#dfe5ec", radius=4.5)
        sheet.text(46, y + 3.5, graduate(draws), 9.5, bold=True)
        sheet.text(46, y + 8.5, remark, 9.5)
        sheet.text(46, y + 13, f"{draws.rng.randint(1, 9)}d   Like   Reply", 8, colour=GREY)
        y += 20
    footer(sheet, "https://www.friendsbook.example/posts/pfbid02x7        1/1")
    return said(holder=holder, achievements=texts((news,)), posted_on=day)


@layout(_KIND, Language.EN, PHONE)
def en_xena_race_activity(draws: Draws, sheet: Sheet) -> Answers:
    """A race in a sports app: who, when and where; a title that tells of it; figures two a row; a map."""
    holder, day = graduate(draws), draws.day(500, 3)
    race, distance, place = draws.one(_RACES)
    seconds = int(distance * draws.rng.randint(285, 395))
    hours, minutes, rest = seconds // 3600, seconds // 60 % 60, seconds % 60
    took = f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
    pace = int(seconds / distance)
    title = draws.one((f"Finished the {race} in {took}", f"{race} done in {took}, a new personal best"))
    sheet.text(7, 7, "18:22", 9)
    sheet.text(103, 7, "LTE  64%", 8, align="right")
    sheet.text(7, 17, "Back", 10, colour="#d9480f")
    sheet.text(55, 17, "Run", 12, align="centre", bold=True)
    sheet.rule(0, 21, 110, 21, 0.3)
    sheet.box(7, 26, 12, 12, fill="#ffd8c2", radius=6)
    sheet.text(22, 31, holder, 11, bold=True)
    sheet.text(
        22, 36, f"{day:%B} {day.day}, {day.year} at 8:{draws.rng.randint(10, 59)} AM", 8.5, colour=GREY
    )
    sheet.text(22, 40.5, place, 8.5, colour=GREY)
    y = sheet.paragraph(7, 53, 96, title, 14, leading=1.35)
    y = sheet.paragraph(
        7, y + 1, 96, draws.one(("Legs are gone. Never again.", "Cold start, loud crowd.")), 10
    )
    cells = (
        ("Distance", f"{distance:.1f} km"), ("Avg Pace", f"{pace // 60}:{pace % 60:02} /km"),
        ("Moving Time", took), ("Elevation Gain", f"{draws.rng.randint(30, 260)} m"),
        ("Calories", f"{int(distance * 68):,} Cal"), ("Avg Heart Rate", f"{draws.rng.randint(148, 172)} bpm"),
    )  # fmt: skip
    for at, (label, value) in enumerate(cells):
        x, top = 7 + at % 2 * 50, y + 4 + at // 2 * 14
        sheet.text(x, top, label, 8, colour=GREY)
        sheet.text(x, top + 6, value, 13)
    sheet.box(0, y + 46, 110, 62, fill="#e3ecd9", stroke=False)
    for start, end in (((20, 90), (44, 62)), ((44, 62), (70, 80)), ((70, 80), (92, 58))):
        sheet.rule(start[0], y + start[1], end[0], y + end[1], 2)
    sheet.text(
        7, y + 117, f"{draws.rng.randint(9, 160)} gave kudos    {draws.rng.randint(1, 30)} comments", 9
    )
    return said(holder=holder, achievements=texts((title,)), posted_on=day)
