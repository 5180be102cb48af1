"""The papers that the people of the stories have, dated around today."""

from datetime import date, timedelta

from assistant.demo import papers
from assistant.demo.papers.smudged import smudged_scan
from assistant.stories.stage import Stage
from models.facts.language import Language
from tools.explanation.figures import local_day


def today(stage: Stage) -> date:
    return local_day(stage.built.means.now())


def _zh(stage: Stage) -> bool:
    return stage.language is Language.ZH


def graduate_name(stage: Stage) -> str:
    return "陈思" if _zh(stage) else "Chen Si"


def her_diploma(stage: Stage, graduated_on: date | None = None) -> bytes:
    return papers.diploma(
        stage.language.value,
        holder=graduate_name(stage),
        institution="上海大学" if _zh(stage) else "Shanghai University",
        major="软件工程" if _zh(stage) else "Software Engineering",
        graduated_on=graduated_on or today(stage) - timedelta(days=145),
    )


def her_certificate(stage: Stage, band: int) -> bytes:
    return papers.certificate(
        stage.language.value,
        holder=graduate_name(stage),
        band=4 if band == 4 else 6,
        score=561 if band == 4 else 523,
        institution="上海大学" if _zh(stage) else "Shanghai University",
        issued_on=today(stage) - timedelta(days=900 if band == 4 else 460),
    )


def her_offer_letter(stage: Stage) -> bytes:
    return papers.offer_letter(
        stage.language.value,
        holder=graduate_name(stage),
        employer="晨光科技有限公司" if _zh(stage) else "Morning Light Technology Ltd",
        position="软件工程师" if _zh(stage) else "Software Engineer",
        monthly_pay_minor=1_200_000,
        starts_on=today(stage) + timedelta(days=14),
        expires_on=today(stage) + timedelta(days=10),
    )


def smudged_diploma(stage: Stage) -> bytes:
    """The office worker's, scanned: nobody can read the name on it."""
    holder, before = ("林然", ("学生",)) if _zh(stage) else ("Lin Ran", ())
    paper = papers.diploma(
        stage.language.value,
        holder=holder,
        institution="上海大学" if _zh(stage) else "Shanghai University",
        major="软件工程" if _zh(stage) else "Software Engineering",
        graduated_on=today(stage) - timedelta(days=3_800),
    )
    return smudged_scan(paper, (*before, holder))


def his_rental_contract(stage: Stage) -> bytes:
    return papers.rental_contract(
        stage.language.value,
        holder="赵磊" if _zh(stage) else "Zhao Lei",
        landlord="王芳" if _zh(stage) else "Wang Fang",
        address="上海市杨浦区赤峰路 88 号 1203 室"
        if _zh(stage)
        else "Room 1203, 88 Chifeng Road, Yangpu District, Shanghai",
        monthly_rent_minor=280_000,
        deposit_minor=280_000,
        starts_on=today(stage) - timedelta(days=12),
        ends_on=today(stage) + timedelta(days=353),
    )


def his_shop(stage: Stage) -> str:
    return "宜家安家具店" if _zh(stage) else "Homewell Furniture"


def his_purchase(stage: Stage) -> bytes:
    """Furniture for 4,200."""
    names = ("双人床", "书桌") if _zh(stage) else ("Double bed", "Desk")
    return papers.purchase(
        stage.language.value,
        holder="赵磊" if _zh(stage) else "Zhao Lei",
        merchant=his_shop(stage),
        items=[papers.Item(names[0], 1, 260_000), papers.Item(names[1], 1, 160_000)],
        ordered_on=today(stage),
    )
