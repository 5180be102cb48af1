"""English posts of one's own: a network's app on a phone, and an event of one's life."""

from assistant.benching.extraction.answers import texts
from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.layouts_open.study_words_third_en import easterner, house, westerner
from assistant.benching.extraction.sheet import GREY, WHITE, Sheet
from assistant.benching.extraction.specimens import PHONE, Answers, layout, said
from models.facts.evidence import EvidenceKind
from models.facts.language import Language

_KIND = EvidenceKind.ACHIEVEMENT_POST
_LEADS = ("I'm happy to share that I've", "Thrilled to announce that I have", "A small milestone: today I")
_NEWS = (
    ("cleared CFA Level II", "#CFA #finance"),
    ("earned my PMP certification", "#pmp #projectmanagement"),
    ("received the Team Lead of the Year award", "#grateful #teamwork"),
    ("passed the CPA exam on my second try", "#accounting #cpa"),
    ("completed the Google UX Design certificate", "#ux #lifelonglearning"),
    ("won the fintech hackathon in Hong Kong with a team of four", "#hackathon #fintech"),
    ("filed my first patent as lead inventor", "#innovation #engineering"),
)
_THANKS = (
    "None of this would have been possible without my mentors. Thank you!",
    "Evenings and weekends well spent. On to the next one.",
    "If you are on the same road, my inbox is open.",
)
_ROLES = ("Business Analyst", "Audit Associate", "Civil Engineer", "UX Designer", "Treasury Officer")
_EVENTS = (
    ("Graduated from nursing school", "Education"),
    ("Passed my driving instructor exam", "Licence"),
    ("Won the state debating championship", "Award"),
    ("Completed my first Ironman triathlon", "Sport"),
    ("Got promoted to Restaurant Manager", "Work"),
    ("Received the Young Volunteer of the Year award", "Award"),
    ("Finished my electrician apprenticeship", "Work"),
)


@layout(_KIND, Language.EN, PHONE)
def en_xena_network_on_phone(draws: Draws, sheet: Sheet) -> Answers:
    """A network's app: headline and the time only as so long ago, prose, hashtags, reactions, a comment."""
    holder, other = draws.one((westerner(draws), easterner(draws))), westerner(draws)
    news, tags = draws.one(_NEWS)
    ago = draws.one(("3d", "1w", "2w", "2mo", "5h"))
    sheet.text(7, 7, "13:07", 9)
    sheet.text(103, 7, "4G  71%", 8, align="right")
    sheet.box(16, 12, 70, 8, fill="#edf1f6", stroke=False, radius=2)
    sheet.text(20, 17.3, "Search", 9, colour=GREY)
    sheet.rule(0, 24, 110, 24, 0.3)
    sheet.box(7, 29, 13, 13, fill="#c8d3de", radius=6.5)
    sheet.text(23, 33, holder, 11, bold=True)
    sheet.text(23, 38, f"{draws.one(_ROLES)} at {house(draws, 'Group', 'Partners')}", 8.5, colour=GREY)
    sheet.text(23, 42.5, f"{ago} · Edited", 8.5, colour=GREY)
    y = sheet.paragraph(7, 53, 96, f"{draws.one(_LEADS)} {news}.", 10.5, leading=1.5)
    y = sheet.paragraph(7, y + 3, 96, draws.one(_THANKS), 10.5, leading=1.5)
    sheet.text(7, y + 2, tags, 10, colour="#0a5fb4")
    sheet.box(0, y + 8, 110, 58, fill="#dfe5ec", stroke=False)
    y += 74
    sheet.text(7, y, f"{other} and {draws.rng.randint(20, 300)} others", 8.5, colour=GREY)
    sheet.text(103, y, f"{draws.rng.randint(3, 60)} comments", 8.5, align="right", colour=GREY)
    sheet.rule(0, y + 4, 110, y + 4, 0.3)
    for x, action in ((14, "Like"), (40, "Comment"), (68, "Repost"), (94, "Send")):
        sheet.text(x, y + 11, action, 9, align="centre", colour=GREY)
    sheet.rule(0, y + 15, 110, y + 15, 0.3)
    sheet.box(7, y + 20, 9, 9, fill="#dfe5ec", radius=4.5)
    sheet.text(19, y + 23, other, 9, bold=True)
    sheet.text(19, y + 28, draws.one(("Congrats! All the best.", "Congratulations, so proud of you")), 9)
    return said(holder=holder, achievements=texts((news,)))


@layout(_KIND, Language.EN, PHONE)
def en_xena_life_event(draws: Draws, sheet: Sheet) -> Answers:
    """An event of one's life in an app: name and day above, a round sign, the event in large letters."""
    holder, day, (event, sort) = westerner(draws), draws.day(700, 4), draws.one(_EVENTS)
    written = draws.one((f"{day.day} {day:%B} {day.year}", f"{day:%B} {day.day}, {day.year}"))
    sheet.text(7, 7, "20:31", 9)
    sheet.text(103, 7, "5G  38%", 8, align="right")
    sheet.text(6, 17, "<", 12)
    sheet.text(55, 17, f"{holder.split()[0]}'s post", 12, align="centre", bold=True)
    sheet.rule(0, 21, 110, 21, 0.3)
    sheet.box(7, 27, 12, 12, fill="#c9d6e8", radius=6)
    sheet.text(22, 32, holder, 11, bold=True)
    sheet.text(22, 37.5, f"{written} · Public", 8.5, colour=GREY)
    sheet.box(7, 45, 96, 70, fill="#f0f2f5", stroke=False, radius=3)
    sheet.box(43, 52, 24, 24, fill="#1877c9", stroke=False, radius=12)
    sheet.text(55, 65.5, sort, 8.5, align="centre", bold=True, colour=WHITE)
    y = 89.0
    for line in sheet.wrapped(event, 80, 14):
        sheet.text(55, y, line, 14, align="centre", bold=True)
        y += 7
    sheet.text(7, 126, draws.one(("What a day. Love you all!", "Thanks for the lovely messages.")), 10.5)
    sheet.text(7, 138, f"{draws.rng.randint(30, 240)} reactions", 9, colour=GREY)
    sheet.text(103, 138, f"{draws.rng.randint(5, 60)} comments", 9, align="right", colour=GREY)
    sheet.rule(7, 142, 103, 142, 0.3)
    y = 148.0
    for remark in draws.some(("Yay!! Party at yours?", "So so happy for you", "Fantastic, congrats"), 2, 3):
        sheet.box(7, y, 10, 10, fill="#dfe5ec", radius=5)
        sheet.box(20, y - 1, 70, 12, fill="#f0f2f5", stroke=False, radius=3)
        sheet.text(23, y + 3.5, westerner(draws), 8.5, bold=True)
        sheet.text(23, y + 8.5, remark, 9)
        sheet.text(23, y + 15, f"{draws.rng.randint(1, 9)}w    Like    Reply", 8, colour=GREY)
        y += 21
    return said(holder=holder, achievements=texts((event,)), posted_on=day)
