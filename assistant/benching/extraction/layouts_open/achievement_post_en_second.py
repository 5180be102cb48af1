"""Second posts in English: a social network on a phone, a runner's log, a picture with words beside it."""

from assistant.benching.extraction.answers import texts
from assistant.benching.extraction.blocks import footer, phone_bar
from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.layouts_open import further_words_en as own
from assistant.benching.extraction.sheet import GREY, Sheet
from assistant.benching.extraction.specimens import LYING, PHONE, Answers, layout, said
from models.facts.evidence import EvidenceKind, FieldName
from models.facts.language import Language

_KIND = EvidenceKind.ACHIEVEMENT_POST
_FEATS = (
    "I passed my final ACCA paper, Strategic Business Reporting, on the first attempt",
    "Our team won the Student of the Year cup at the national debating final",
    "I have been promoted to Assistant Store Manager after two years at the branch",
    "Today I was sworn in as a solicitor of the High Court",
    "I finished my apprenticeship as an electrician with a distinction",
    "My short story took second prize in the county writing competition",
    "I got my Master's degree in Public Health with merit",
    "I scored 7.5 overall in IELTS",
    "I was named Nurse of the Month at the General Hospital",
    "I received the Gold Duke of Edinburgh's Award",
)
_RUNS = (
    ("Finished the Dublin Marathon!", "42.21 km", "3:47:12"), ("Great North Run: new personal best",
    "21.10 km",
    "1:52:40"), ("Gold Coast Half Marathon done, third in my age group", "21.12 km", "1:44:05"),
    ("First ever ultramarathon completed", "54.30 km", "6:21:33"),
    ("Ironman 70.3 finisher!", "113.00 km", "5:38:09"), ("London Marathon in under four hours", "42.20 km",
    "3:58:21"),
)  # fmt: skip
_CHAT = (
    "Thank you to everyone who helped.", "Cake for breakfast tomorrow!", "Still can't quite believe it.",
    "Mum cried, of course.", "On to the next thing.",
)  # fmt: skip


@layout(_KIND, Language.EN, PHONE)
def en_xr2en_friends_post(draws: Draws, sheet: Sheet) -> Answers:
    """A network of friends on a phone: name and day beside a round picture, words, hearts, a comment."""
    holder, friend = draws.rng.sample(own.PEOPLE, 2)
    feats, day = draws.some(_FEATS, 1, 2), draws.day(500, 4)
    y = phone_bar(sheet, f"{holder.split()[0]}'s post", "18:26")
    sheet.box(7, y - 1, 13, 13, fill="#b9cbe4", stroke=False, radius=6.5)
    sheet.text(24, y + 4.5, holder, 11.5, bold=True)
    clock = f"{draws.rng.randint(8, 22):02}:{draws.rng.randint(0, 59):02}"
    sheet.text(24, y + 10, f"{day.day} {day:%B} {day.year} at {clock} · Friends", 8.5, colour=GREY)
    y += 22
    for words in (*(feat + "!" for feat in feats), draws.one(_CHAT)):
        y = sheet.paragraph(7, y, 96, words, 12, leading=1.5) + 2.5
    sheet.box(0, y, 110, 58, fill="#e3e7ec", stroke=False)
    sheet.text(7, y + 66, f"{draws.rng.randint(8, 240)} likes", 9.5, colour=GREY)
    sheet.text(103, y + 66, f"{draws.rng.randint(2, 40)} comments", 9.5, align="right", colour=GREY)
    sheet.rule(7, y + 70, 103, y + 70, 0.3)
    for x, words in ((22, "Like"), (55, "Comment"), (88, "Share")):
        sheet.text(x, y + 77, words, 9.5, align="centre")
    sheet.rule(7, y + 81, 103, y + 81, 0.3)
    sheet.text(10, y + 89, friend, 9.5, bold=True)
    sheet.text(10, y + 94, "Well deserved, so happy for you", 9.5)
    return said(holder=holder, achievements=texts(feats), posted_on=day)


@layout(_KIND, Language.EN, PHONE)
def en_xr2en_runner_log(draws: Draws, sheet: Sheet) -> Answers:
    """A sports app's activity: title of the race, distance, time and pace in large figures, a map."""
    holder, day, (title, far, took) = draws.one(own.PEOPLE), draws.day(420, 3), draws.one(_RUNS)
    y = phone_bar(sheet, "Activity", "21:08")
    sheet.box(7, y - 1, 14, 14, fill="#f3c9ae", stroke=False, radius=7)
    sheet.text(25, y + 4.5, holder, 12, bold=True)
    clock = f"{draws.rng.randint(7, 9)}:{draws.rng.randint(0, 59):02} AM"
    sheet.text(25, y + 10, f"{day:%B} {day.day}, {day.year} at {clock}", 8.5, colour=GREY)
    for line in sheet.wrapped(title, 88, 13):
        sheet.text(7, y + 26, line, 13, bold=True)
        y += 6.5
    y = sheet.paragraph(7, y + 28, 96, draws.one(_CHAT), 10.5)
    for at, (label, value) in enumerate((("Distance", far), ("Moving Time", took))):
        sheet.text(7 + at * 50, y + 4, label, 8.5, colour=GREY)
        sheet.text(7 + at * 50, y + 12, value, 16, bold=True)
    for at, (label, value) in enumerate((("Elevation Gain", f"{draws.rng.randint(40, 620)} m"),
                                         ("Avg Heart Rate",
                                         f"{draws.rng.randint(138, 171)} bpm"))):  # fmt: skip
        sheet.text(7 + at * 50, y + 22, label, 8.5, colour=GREY)
        sheet.text(7 + at * 50, y + 30, value, 16, bold=True)
    sheet.box(0, y + 38, 110, 70, fill="#dfe9d8", stroke=False)
    for x, x2 in ((12, 40), (40, 72), (72, 96)):
        sheet.rule(x, y + 60 + x % 17, x2, y + 60 + x2 % 17, 2)
    sheet.text(
        7, y + 117, f"{draws.rng.randint(12, 190)} gave kudos     {draws.rng.randint(0, 22)} comments", 9.5
    )
    return said(holder=holder, achievements=texts((title,)), posted_on=day)


@layout(_KIND, Language.EN, LYING, (FieldName.HOLDER,))
def en_xr2en_picture_and_words(draws: Draws, sheet: Sheet) -> Answers:
    """A picture network in a browser: the picture left, account, words and comments right, the day below."""
    person, friend = draws.rng.sample(own.PEOPLE, 2)
    account = "".join(filter(str.isalpha, person.lower().encode("ascii", "ignore").decode())) + draws.digits(
        2
    )
    other = "".join(filter(str.isalpha, friend.lower().encode("ascii", "ignore").decode()))
    feats, day = draws.some(_FEATS, 1, 1), draws.day(500, 8)
    sheet.box(20, 20, 257, 160)
    sheet.box(20, 20, 150, 160, fill="#d9d4e4", stroke=False)
    sheet.box(178, 27, 11, 11, fill="#c2a5a0", stroke=False, radius=5.5)
    sheet.text(193, 34, account, 10.5, bold=True)
    sheet.rule(170, 44, 277, 44, 0.3)
    sheet.text(178, 54, account, 10, bold=True)
    y = sheet.paragraph(178, 60, 92, f"{feats[0]}! {draws.one(_CHAT)}", 10.5, leading=1.5)
    tags = draws.one(("#proud #newchapter", "#hardworkpaysoff", "#celebrate #milestone"))
    sheet.text(178, y + 1, tags, 10, colour="#1a4f9c")
    sheet.text(178, y + 16, other, 10, bold=True)
    sheet.text(178, y + 21.5, "Amazing news, congratulations", 10)
    sheet.text(178, y + 27, f"{draws.rng.randint(2, 30)} likes   Reply", 8.5, colour=GREY)
    sheet.rule(170, 152, 277, 152, 0.3)
    sheet.text(178, 161, f"Liked by {other} and others", 10)
    sheet.text(178, 168, f"{day:%B} {day.day}, {day.year}", 8.5, colour=GREY)
    footer(sheet, "About   Help   Privacy   Terms   Locations   English (UK)")
    return said(achievements=texts(feats), posted_on=day)
