"""Apart posts in English: a note with pictures, a thread on a phone, a picture with a caption."""

from assistant.benching.extraction.answers import texts
from assistant.benching.extraction.blocks import phone_bar
from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.layouts_apart import words_ens as own
from assistant.benching.extraction.sheet import GREY, WHITE, Sheet
from assistant.benching.extraction.specimens import PHONE, Answers, layout, said
from models.facts.evidence import EvidenceKind, FieldName
from models.facts.language import Language

_KIND = EvidenceKind.ACHIEVEMENT_POST
_NOTES = (
    ("I passed IELTS with an overall 8.0", "#IELTS #studyabroad"),
    ("I got my Canadian nursing licence", "#nurselife #canada"),
    ("Passed my WSET Level 3 with Distinction", "#wine #WSET"),
    ("I finished the Sydney Marathon under four hours", "#running #marathon"),
    ("I won the Young Baker of the Year award", "#baking #award"),
    ("Passed all four sections of the US CPA", "#CPA #accounting"),
    ("I graduated with First Class Honours in Architecture", "#graduation #architecture"),
)
_THREADS = (
    "I passed my advanced driving test today", "I got a Distinction in my grade 8 violin exam",
    "My paper was accepted at the ACL conference", "I completed the Three Peaks Challenge in 22 hours",
    "I am now a fully qualified paramedic", "I won the regional final of the public speaking contest",
    "I reached 1,000 stars on my open source project", "I finished my MSc in Cyber Security with Merit",
)  # fmt: skip
_CAPTIONS = (
    "Officially a Doctor of Veterinary Medicine", "Crossed the finish line of my first Ironman 70.3",
    "Passed my private pilot checkride", "Black belt in taekwondo, second dan",
    "Called to the Bar of England and Wales", "Employee of the Year at our hotel group",
    "Graduated from the Culinary Institute with honors", "First place at the state science fair",
)  # fmt: skip
_CHEERS = ("Yesss!! So happy for you", "Huge congrats", "Legend.", "This made my day")


@layout(_KIND, Language.EN, PHONE)
def en_xr4ens_picture_note(draws: Draws, sheet: Sheet) -> Answers:
    """A note of a lifestyle app: picture on top, a bold title that tells it, words, tags, day and place."""
    holder, other = draws.rng.sample((*own.CHINESE, *own.SINGAPOREANS), 2)
    (feat, tags), day = draws.one(_NOTES), draws.day(450, 5)
    sheet.text(7, 7, "18:42", 9)
    sheet.text(103, 7, "5G  64%", 8, align="right")
    sheet.text(6, 18, "<", 12)
    sheet.box(13, 12, 9, 9, fill="#f2c7c7", stroke=False, radius=4.5)
    sheet.text(25, 18, holder, 10.5)
    sheet.box(82, 13, 20, 7.5, fill="#e0344b", stroke=False, radius=3.7)
    sheet.text(92, 18, "Follow", 8.5, align="centre", colour=WHITE)
    sheet.box(0, 25, 110, 92, fill="#ece3da", stroke=False)
    sheet.text(55, 124, f"1/{draws.rng.randint(2, 6)}", 8, align="centre", colour=GREY)
    y = own.fallen(sheet, 7, 134, 96, f"{feat}!", 13, bold=True)
    y = sheet.paragraph(7, y + 2, 96, draws.one((
        "Ask me anything about how I prepared, I will reply to everyone in the comments.",
        "If I can do it while working full time, then so can you. Save this for later.",
        "Sharing my timeline and the books that I used below.",
    )), 10.5, leading=1.5)  # fmt: skip
    sheet.text(7, y + 1, tags, 10, colour="#2b4f86")
    place = draws.one(("Hong Kong", "Singapore", "Vancouver", "Sydney"))
    sheet.text(7, y + 10, f"{day.isoformat()} {place}", 9, colour=GREY)
    sheet.rule(7, y + 14, 103, y + 14, 0.3)
    sheet.text(7, y + 21, f"{draws.rng.randint(3, 90)} comments", 9, colour=GREY)
    sheet.box(7, y + 25, 8, 8, fill="#d5e0e8", stroke=False, radius=4)
    sheet.text(18, y + 28, other, 8.5, colour=GREY)
    sheet.text(18, y + 33, draws.one(_CHEERS), 9.5)
    sheet.rule(0, 225, 110, 225, 0.3)
    sheet.text(8, 232, "Say something", 9.5, colour=GREY)
    sheet.text(102, 232, f"{draws.digits(3)} likes   {draws.digits(2)} saves", 9, align="right")
    return said(holder=holder, achievements=texts((feat,)), posted_on=day)


@layout(_KIND, Language.EN, PHONE)
def en_xr4ens_thread(draws: Draws, sheet: Sheet) -> Answers:
    """An open network's app: name above its domain, words in large type, the day at an hour, two replies."""
    (holder, *others), feat = draws.rng.sample((*own.PEOPLE, *own.EUROPEANS), 3), draws.one(_THREADS)
    day = draws.day(500, 3)
    y = phone_bar(sheet, "Post", "08:27")
    sheet.box(7, y - 2, 13, 13, fill="#bcd8f5", stroke=False, radius=6.5)
    sheet.text(24, y + 3, holder, 12, bold=True)
    sheet.text(24, y + 8.5, f"@{own.handle_of(holder)}.bsky.example", 9, colour=GREY)
    y = sheet.paragraph(7, y + 21, 96, f"{feat}.", 13.5, leading=1.45)
    y = sheet.paragraph(7, y + 2, 96, draws.one((
        "Quietly very pleased with myself.", "Now excuse me while I lie down for a bit.",
        "Thank you to everyone on here who cheered me on.",
    )), 13.5, leading=1.45)  # fmt: skip
    clock = f"{draws.rng.randint(8, 22)}:{draws.rng.randint(10, 59)}"
    sheet.text(7, y + 3, f"{day.day} {day:%B} {day.year} at {clock}", 9.5, colour=GREY)
    sheet.rule(0, y + 8, 110, y + 8, 0.3)
    counts = (("reposts", 9), ("quotes", 4), ("likes", 240))
    x = 7.0
    for what, most in counts:
        x = sheet.text(x, y + 15, f"{draws.rng.randint(2, most)} {what}", 9.5) + 5
    sheet.rule(0, y + 19, 110, y + 19, 0.3)
    y += 27
    for other, cheer in zip(others, draws.rng.sample(_CHEERS, 2), strict=True):
        sheet.box(7, y - 3, 10, 10, fill="#e5e8eb", stroke=False, radius=5)
        sheet.text(21, y, other, 10, bold=True)
        sheet.text(21, y + 6, cheer, 10.5)
        y += 19
        sheet.rule(0, y - 7, 110, y - 7, 0.3)
    sheet.box(7, 222, 96, 10, fill="#f1f3f5", stroke=False, radius=5)
    sheet.text(13, 228.5, "Write your reply", 9.5, colour=GREY)
    return said(holder=holder, achievements=texts((feat,)), posted_on=day)


@layout(_KIND, Language.EN, PHONE, (FieldName.HOLDER,))
def en_xr4ens_caption(draws: Draws, sheet: Sheet) -> Answers:
    """A picture app on a phone: account and place on top, a picture, likes, a caption, comments, the day."""
    person, *friends = draws.rng.sample((*own.AMERICANS, *own.PEOPLE), 3)
    feat, day = draws.one(_CAPTIONS), draws.day(520, 9)
    account = own.handle_of(person, draws.digits(2))
    y = phone_bar(sheet, "Posts", "12:50")
    sheet.box(6, y - 5, 11, 11, fill="#e9c7d7", stroke=False, radius=5.5)
    sheet.text(20, y - 0.5, account, 10, bold=True)
    sheet.text(
        20, y + 4, draws.one(("Boulder, Colorado", "Cork, Ireland", "Perth, Australia")), 8, colour=GREY
    )
    sheet.box(0, y + 9, 110, 100, fill="#dbe2dd", stroke=False)
    y += 118
    sheet.text(6, y, f"{draws.digits(3)} likes", 10, bold=True)
    y = own.fallen(sheet, 6, y + 7, 98, f"{account} {feat}!", 10.5)
    y = own.fallen(
        sheet, 6, y + 1, 98, draws.one(("Dreams do come true.", "Worth every early morning.")), 10.5
    )
    sheet.text(6, y + 2, f"View all {draws.rng.randint(4, 60)} comments", 9.5, colour=GREY)
    y += 9
    for friend, cheer in zip(friends, draws.rng.sample(_CHEERS, 2), strict=True):
        end = sheet.text(6, y, own.handle_of(friend), 9.5, bold=True)
        sheet.text(end + 2, y, cheer, 9.5)
        y += 6
    sheet.text(6, y + 2, f"{day:%B} {day.day}, {day.year}", 8.5, colour=GREY)
    return said(achievements=texts((feat,)), posted_on=day)
