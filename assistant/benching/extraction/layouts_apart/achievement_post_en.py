"""Apart posts in English: a post with replies in a browser, a network's desk page, a moment."""

from assistant.benching.extraction.answers import texts
from assistant.benching.extraction.blocks import phone_bar
from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.layouts_apart import words_ens as own
from assistant.benching.extraction.sheet import GREY, Sheet
from assistant.benching.extraction.specimens import LYING, PHONE, Answers, layout, said
from models.facts.evidence import EvidenceKind
from models.facts.language import Language

_KIND = EvidenceKind.ACHIEVEMENT_POST
_SHORT = (
    "I passed my PhD viva with no corrections", "I got into the graduate programme at the Met Office",
    "I won best poster at the European Geosciences conference", "I ran the Berlin Marathon in 3:29:14",
    "My debut short story won the county prize", "I passed the solicitors' qualifying exam, both parts",
    "I just got my Certified Kubernetes Administrator certificate",
    "Our team won the university's startup competition", "I have been promoted to Lead Data Scientist",
)  # fmt: skip
_NEWS = (
    "passed the final level of the ACCA exams", "been promoted to Regional Sales Director",
    "completed an MBA with Distinction at Warwick Business School",
    "earned the Salesforce Certified Administrator credential",
    "received the Rising Star Award at the UK Tech Awards", "been admitted as a Fellow of the Royal "
    "Statistical Society", "become a Chartered Engineer with the Institution of Civil Engineers",
    "completed the Google Project Management certificate",
)  # fmt: skip
_MOMENTS = (
    "Passed the HKICPA final exam on the first try", "Finished the Hong Kong 100 ultra in 22 hours",
    "Got my offer letter for the PhD at NUS with a full scholarship", "Won the gold medal at the company "
    "badminton cup", "Passed HSK Level 6", "Graduated with Distinction from my master's in finance",
    "Got promoted to Assistant Manager", "Our robotics team took second place at the Asia finals",
)  # fmt: skip
_ROLES = (
    "Finance Manager | Manufacturing", "Structural Engineer", "Marketing Lead, B2B Software",
    "Programme Manager | Public Sector", "Data & Insight Specialist",
)  # fmt: skip


@layout(_KIND, Language.EN, LYING)
def en_xr4ens_post_page(draws: Draws, sheet: Sheet) -> Answers:
    """A short post opened in a browser: menu left, the post with its hour, day and views, others' replies."""
    (holder, *others), day = draws.rng.sample((*own.PEOPLE, *own.AMERICANS), 4), draws.day(600, 4)
    feat, year = draws.one(_SHORT), str(day.year)
    for at, item in enumerate(("Home", "Explore", "Notifications", "Messages", "Bookmarks", "Profile")):
        sheet.text(22, 30 + at * 12, item, 11.5)
    sheet.rule(66, 0, 66, 210, 0.3)
    sheet.rule(214, 0, 214, 210, 0.3)
    sheet.text(74, 16, "Post", 14, bold=True)
    sheet.box(74, 24, 14, 14, fill="#cfd9de", stroke=False, radius=7)
    sheet.text(92, 30, holder, 11.5, bold=True)
    sheet.text(92, 35.5, f"@{own.handle_of(holder, draws.digits(2))}", 10, colour=GREY)
    words = (
        f"{feat}! {draws.one(('Still cannot quite believe it.', 'So many people to thank.', 'What a week.'))}"
    )
    y = sheet.paragraph(74, 49, 132, words, 13.5, leading=1.5)
    clock = f"{draws.rng.randint(1, 11)}:{draws.rng.randint(10, 59)} {draws.one(('AM', 'PM'))}"
    sheet.text(74, y + 3, f"{clock} · {day:%b} {day.day}, {year} · {draws.digits(4)} Views", 10, colour=GREY)
    sheet.rule(66, y + 8, 214, y + 8, 0.3)
    sheet.text(74, y + 14.5, f"{draws.rng.randint(3, 30)} Reposts    {draws.digits(3)} Likes", 10)
    sheet.rule(66, y + 19, 214, y + 19, 0.3)
    y += 25
    remarks = draws.rng.sample(("Massive congratulations!", "Drinks are on you then", "Brilliant news, well "
                                "done", "Knew you could do it"), 3)  # fmt: skip
    for other, remark in zip(others, remarks, strict=True):
        sheet.box(74, y, 10, 10, fill="#e1e6ea", stroke=False, radius=5)
        sheet.text(88, y + 3.5, other, 10, bold=True)
        sheet.text(88, y + 9, remark, 10)
        y += 17
    sheet.box(222, 22, 66, 60, fill="#f3f5f6", stroke=False, radius=4)
    sheet.text(228, 32, "What's happening", 11.5, bold=True)
    for at, topic in enumerate(("Premier League", "Weather warning", "New Music Friday")):
        sheet.text(228, 43 + at * 13, topic, 10)
        sheet.text(228, 47.5 + at * 13, f"{draws.rng.randint(2, 90)}K posts", 8.5, colour=GREY)
    return said(holder=holder, achievements=texts((feat,)), posted_on=day)


@layout(_KIND, Language.EN, LYING)
def en_xr4ens_desk_network(draws: Draws, sheet: Sheet) -> Answers:
    """A professional network at a desk: the reader's card left, news, how long ago, a comment."""
    (holder, reader, other), news = draws.rng.sample((*own.PEOPLE, *own.INDIANS), 3), draws.one(_NEWS)
    sheet.box(0, 0, 297, 16, fill="#f7f9fa", stroke=False)
    for at, item in enumerate(("Home", "My Network", "Jobs", "Messaging", "Notifications")):
        sheet.text(130 + at * 32, 10, item, 9, align="centre", colour=GREY)
    sheet.box(14, 24, 60, 48, radius=3)
    sheet.text(44, 44, f"Welcome, {reader.split()[0]}", 10.5, bold=True, align="centre")
    sheet.text(44, 54, "Profile viewers", 9, align="centre", colour=GREY)
    sheet.text(44, 60, str(draws.rng.randint(12, 240)), 9, align="centre")
    sheet.box(82, 24, 150, 172, radius=3)
    sheet.box(88, 30, 15, 15, fill="#d4dde4", stroke=False, radius=7.5)
    sheet.text(107, 34.5, holder, 11.5, bold=True)
    sheet.text(107, 39.5, draws.one(_ROLES), 9, colour=GREY)
    sheet.text(107, 44, f"{draws.one(('2d', '5d', '1w', '3w', '1mo'))} ·", 9, colour=GREY)
    sheet.text(226, 34.5, "+ Follow", 10, bold=True, align="right", colour="#1f5fbf")
    lead = draws.one(("I'm delighted to share that I have", "Proud to say that I have"))
    y = sheet.paragraph(88, 57, 136, f"{lead} {news}!", 11, leading=1.5)
    y = sheet.paragraph(88, y + 3, 136, draws.one((
        "It has been a long road alongside a full-time job, and I am grateful to everyone who kept me going.",
        "A huge thank you to my manager, my colleagues and above all my family for their patience.",
    )), 11, leading=1.5)  # fmt: skip
    sheet.box(82, y + 2, 150, 44, fill="#e3e9ee", stroke=False)
    y += 54
    sheet.text(88, y, f"{draws.rng.randint(40, 600)} reactions", 9, colour=GREY)
    sheet.text(226, y, f"{draws.rng.randint(4, 70)} comments", 9, align="right", colour=GREY)
    sheet.rule(88, y + 3, 226, y + 3, 0.3)
    for at, action in enumerate(("Like", "Comment", "Repost", "Send")):
        sheet.text(105 + at * 34, y + 10, action, 9.5, align="centre", colour=GREY)
    sheet.box(88, y + 17, 10, 10, fill="#e3e9ee", stroke=False, radius=5)
    sheet.text(102, y + 20.5, other, 9.5, bold=True)
    sheet.text(102, y + 26, draws.one(("Congratulations, well deserved!", "Great achievement!")), 9.5)
    return said(holder=holder, achievements=texts((news,)))


@layout(_KIND, Language.EN, PHONE)
def en_xr4ens_moment(draws: Draws, sheet: Sheet) -> Answers:
    """A moment shown to friends, opened on a phone: name, words, pictures, day and hour, likes, comments."""
    (holder, *friends), day = draws.rng.sample((*own.SINGAPOREANS, *own.CHINESE), 4), draws.day(500, 3)
    feats = draws.some(_MOMENTS, 1, 2)
    y = phone_bar(sheet, "Details", "21:16")
    sheet.box(7, y, 12, 12, fill="#c8d6cf", stroke=False, radius=1.5)
    sheet.text(23, y + 4.5, holder, 11.5, bold=True, colour="#3f5b8c")
    y += 12
    for feat in feats:
        y = sheet.paragraph(23, y, 80, f"{feat}!", 11, leading=1.45)
    y = sheet.paragraph(23, y, 80, draws.one(("Thank you all for the encouragement.", "Time to sleep.")), 11)
    for at in range(3):
        sheet.box(23 + at * 26, y, 24, 24, fill=("#dfe6da", "#e6dfd5", "#d9e1e8")[at], stroke=False)
    y += 32
    style = draws.one((f"{day:%B} {day.day}, {day.year}", f"{day.day} {day:%B} {day.year}"))
    end = sheet.text(23, y, f"{style} {draws.rng.randint(8, 23)}:{draws.rng.randint(10, 59)}", 9, colour=GREY)
    sheet.text(end + 4, y, "Delete", 9, colour="#3f5b8c")
    y += 6
    sheet.box(23, y, 80, 38, fill="#f4f5f5", stroke=False, radius=1)
    sheet.text(26, y + 7, ", ".join(friend.split()[-1] for friend in friends), 9.5, colour="#3f5b8c")
    sheet.rule(23, y + 11, 103, y + 11, 0.3)
    remarks = draws.rng.sample(("So proud of you", "Dinner soon!", "Awesome!!"), 2)
    for at, (friend, remark) in enumerate(zip(friends, remarks, strict=False)):
        end = sheet.text(26, y + 19 + at * 9, f"{friend}:", 9.5, colour="#3f5b8c")
        sheet.text(end + 1.5, y + 19 + at * 9, remark, 9.5)
    sheet.rule(0, 222, 110, 222, 0.3)
    sheet.text(9, 230, "Comment", 10, colour=GREY)
    return said(holder=holder, achievements=texts(feats), posted_on=day)
