"""Apart degree reports in English: China's service centre, a viewer of records, a screening firm."""

from datetime import timedelta

from assistant.benching.extraction.blocks import footer, listed, stacked, table
from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.graduation_en import award_day
from assistant.benching.extraction.layouts_apart import words_ens as own
from assistant.benching.extraction.sheet import GREY, WHITE, Sheet
from assistant.benching.extraction.specimens import A4, LYING, Answers, layout, said
from models.facts.evidence import Degree, EvidenceKind, FieldName
from models.facts.language import Language

_KIND = EvidenceKind.DEGREE_REPORT
_OPEN = (FieldName.DOCUMENT_NUMBER, FieldName.ENDS_ON)
_CHINESE = (
    "Shandong University", "Jiangnan University", "Southwest Jiaotong University", "Xiamen University",
    "Beijing Language and Culture University", "Northeastern University", "Yangzhou University",
)  # fmt: skip
_IRISH = (
    "University College Dublin", "Maynooth University", "University of Galway", "South East Technological "
    "University", "University College Cork",
)  # fmt: skip
_SCREENED = (
    "University of Bristol", "Cardiff University", "Western University", "York University",
    "University of Glasgow", "Coventry University", "Northumbria University",
)  # fmt: skip
_EMPLOYERS = (
    "Larkfield Wealth Management Ltd", "Ostrava Pharma UK Limited", "Tidewater Payments Inc.",
    "Castlegate Rail Services Ltd", "Penmarric Software Limited",
)  # fmt: skip


@layout(_KIND, Language.EN, A4)
def en_xr4ens_service_centre(draws: Draws, sheet: Sheet) -> Answers:
    """China's centre in English: a list with colons from name to certificate number, two pairs of notes."""
    holder, school, made = draws.one(own.CHINESE), draws.one(_CHINESE), draws.day(25, 1)
    day, style = award_day(draws, (6, 7), 10), draws.day_style(spelled=True)
    code, number = draws.letters(12), draws.digits(18)
    until = made + timedelta(days=draws.one((30, 60, 90, 180)))
    level, degree, years, age, majors = draws.one((
        ("Undergraduate", Degree.BACHELOR, 4, 22, ("Logistics Management", "Automation", "Pharmacy")),
        ("Doctoral graduate", Degree.DOCTOR, 4, 29, ("Ecology", "World History")),
        ("Master's degree graduate", Degree.MASTER, 3, 25, ("Software Engineering", "Civil Law")),
    ))  # fmt: skip
    major, born = draws.one(majors), day - timedelta(days=365 * age + draws.rng.randint(0, 500))
    sheet.text(105, 26, "Verification Report of Higher Education", 17, bold=True, align="centre")
    sheet.text(105, 34, "Qualification Certificate", 17, bold=True, align="centre")
    sheet.text(190, 46, f"Date of update: {style(made)}", 9.5, align="right")
    sheet.rule(20, 49, 190, 49)
    pairs = (
        ("Name", holder), ("Gender", draws.one(("Male", "Female"))), ("Date of birth", style(born)),
        ("Institution", school), ("Major", major), ("Level of education", level),
        ("Type of education", "Regular higher education"), ("Form of learning", "Full-time"),
        ("Length of schooling", f"{years} years"),
        ("Date of enrolment", style(day.replace(year=day.year - years, month=9, day=1))),
        ("Date of graduation", style(day)), ("Completion", "Graduated"), ("Certificate No.", number),
    )  # fmt: skip
    y = listed(sheet, 24, 60, pairs, value_x=80, step=8.2, size=10.5, colon=":")
    sheet.box(156, 55, 28, 36, fill="#e7ebf0")
    sheet.text(170, 74, "Photo", 9, align="centre", colour=GREY)
    sheet.rule(20, y, 190, y)
    sheet.text(24, y + 11, f"Online verification code: {code}", 11.5, bold=True)
    sheet.text(24, y + 19, f"This report can be verified online until {style(until)}.", 10.5)
    sheet.qr(158, y + 4, 26, f"https://verify.example.com.cn/{code}")
    sheet.paragraph(20, y + 40, 170, "Note: the report tells what was registered by the institution. It is "
                    "issued at the request of the person concerned, who may extend its validity or close it. "
                    "The English names of institutions and majors are given for reference.", 9)  # fmt: skip
    sheet.seal(150, 256, 18, "学生服务与素质发展中心")
    footer(sheet, "Center for Student Services and Development, Beijing    Tel. 010-5555 0170")
    return said(
        holder=holder,
        institution=school,
        major=major,
        degree=degree,
        graduated_on=day,
        verification_code=code,
        valid_until=until,
        document_number=number,
        issued_on=made,
    )


@layout(_KIND, Language.EN, LYING, _OPEN)
def en_xr4ens_record_viewer(draws: Draws, sheet: Sheet) -> Answers:
    """Irish: a viewer of certified documents, facts of the sharing left, the statement of award right."""
    holder, school, day = draws.one(own.PEOPLE), draws.one(_IRISH), award_day(draws, (6, 9, 10, 11))
    made, code, style = draws.day(20, 2), draws.letters(10), draws.day_style(spelled=True)
    until = made + timedelta(days=draws.one((14, 30, 60, 90)))
    title, degree, majors = draws.one((
        ("Bachelor of Science (Honours)", Degree.BACHELOR, ("Actuarial Science", "Agricultural Science")),
        ("Bachelor of Arts (Honours)", Degree.BACHELOR, ("Geography", "English and History")),
        ("Master of Science", Degree.MASTER, ("Food Business", "Project Management", "Geoinformatics")),
        ("Master of Laws", Degree.MASTER, ("International Human Rights Law",)),
    ))  # fmt: skip
    major = draws.one(majors)
    sheet.box(0, 0, 297, 16, fill="#0b3954", stroke=False)
    sheet.text(12, 10.5, "Certified documents", 12, bold=True, colour=WHITE)
    sheet.box(0, 16, 88, 194, fill="#eef3f6", stroke=False)
    sheet.text(12, 34, "Document is authentic", 12, bold=True, colour="#1c7a43")
    facts = (
        ("Shared by", holder), ("Shared with", draws.one(_EMPLOYERS)), ("Access code", code),
        ("Issued on", style(made)), ("Access expires on", style(until)), ("Document", "Statement of Award"),
    )  # fmt: skip
    stacked(sheet, 12, 48, facts, step=17, size=10)
    sheet.text(12, 196, "Download signed PDF", 10, colour="#1f5fbf")
    sheet.box(98, 26, 188, 174, fill=WHITE)
    y = own.down_the_middle(sheet, 34, (
        (school, 20, True, 12), ("Statement of Award", 14, False, 10),
        ("This is to confirm that the person named here has been conferred with the", 10.5, False, 15),
        ("award set out below.", 10.5, False, 6),
    ), x=192, width=170)  # fmt: skip
    award = (
        ("Name", holder), ("Award", title), ("Field of study", major),
        ("Result", draws.one(("First Class Honours", "Second Class Honours, Grade 1"))),
        ("Date of conferral", style(day)), ("NFQ level", "8" if degree is Degree.BACHELOR else "9"),
    )  # fmt: skip
    y = listed(sheet, 112, y + 15, award, value_x=156, step=9.5, size=11, bold=True)
    sheet.rule(112, y + 16, 172, y + 16)
    sheet.text(112, y + 21, draws.one(own.OFFICERS), 9.5)
    sheet.text(112, y + 26, "Registrar and Deputy President", 9, colour=GREY)
    return said(holder=holder, institution=school, major=major, degree=degree, graduated_on=day,
                verification_code=code, valid_until=until, issued_on=made)  # fmt: skip


@layout(_KIND, Language.EN, A4, _OPEN)
def en_xr4ens_screening(draws: Draws, sheet: Sheet) -> Answers:
    """A screening firm's education check: what the candidate gave beside what the registry confirmed."""
    holder, school, day = draws.one(own.PEOPLE), draws.one(_SCREENED), award_day(draws, (6, 7, 11), 14)
    made, style = draws.day(40, 2), draws.day_style(spelled=True)
    title, degree, majors = draws.one((
        ("BSc (Hons)", Degree.BACHELOR, ("Accounting", "Computing", "Psychology", "Biology")),
        ("BA (Hons)", Degree.BACHELOR, ("Business Studies", "Journalism", "Politics")),
        ("MSc", Degree.MASTER, ("Marketing", "Renewable Energy", "Human Resource Management")),
        ("PhD", Degree.DOCTOR, ("Materials Science", "Microbiology")),
    ))  # fmt: skip
    major = draws.one(majors)
    sheet.box(0, 0, 210, 24, fill="#3d2c63", stroke=False)
    sheet.text(20, 15, draws.one(("Truecheck Screening", "Vettingham Checks")), 16, bold=True,
               colour=WHITE)  # fmt: skip
    sheet.text(190, 15, "Education Verification Report", 11, align="right", colour=WHITE)
    head = (
        ("Candidate", holder), ("Client", draws.one(_EMPLOYERS)), ("Order number", draws.digits(8)),
        ("Ordered on", style(made - timedelta(days=draws.rng.randint(4, 12)))), ("Completed on", style(made)),
    )  # fmt: skip
    y = listed(sheet, 20, 38, head, value_x=60, step=7.5, size=10.5)
    sheet.box(20, y, 170, 12, fill="#dff2e4", stroke=False)
    sheet.text(26, y + 8, "Result: Verified, no discrepancy", 11.5, bold=True, colour="#1d6b34")
    grid = [("", "Provided by candidate", "Confirmed by institution")]
    rows = (("Name", holder), ("Institution", school), ("Qualification", title), ("Subject", major),
            ("Date of award", style(day)))  # fmt: skip
    grid += [(label, value, value) for label, value in rows]
    y = table(sheet, 20, y + 20, (40, 65, 65), grid, height=9.5, size=10)
    source = (
        ("Contacted", "Student Records Office, by e-mail"), ("Answered by", draws.one(own.OFFICERS)),
        ("Attempts", str(draws.rng.randint(1, 3))),
    )  # fmt: skip
    sheet.text(20, y + 14, "Source", 11.5, bold=True)
    y = listed(sheet, 20, y + 23, source, value_x=60, step=7.5, size=10.5)
    sheet.paragraph(20, y + 8, 170, "This report is confidential and was made for the client named above. It "
                    "gives what the institution told us and is no advice on hiring.", 9)  # fmt: skip
    footer(sheet, "Page 1 of 1    Questions: +44 20 5555 0163")
    return said(
        holder=holder, institution=school, major=major, degree=degree, graduated_on=day, issued_on=made
    )
