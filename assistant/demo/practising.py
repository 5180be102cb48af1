"""Makes up what a practice case is about: somebody, their paper, how it is misread. Nobody here is real."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Final

from assistant.actions.open_practice import TIMES, MadeUp
from assistant.demo import papers
from models.facts.customer import AccountHistory
from models.facts.evidence import (
    DayValue,
    EvidenceKind,
    Field,
    FieldName,
    FieldValue,
    RateValue,
    ReadDocument,
    TextValue,
)
from models.facts.language import Language
from models.facts.practice import PracticeKind

_SURNAMES: Final = ("王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "胡", "朱", "高")
_GIVEN: Final = ("晨", "雨桐", "子涵", "思远", "佳怡", "志强", "婷", "浩然", "敏", "俊杰", "雪", "文博", "静")
_SURNAMES_EN: Final = (
    "Wang",
    "Li",
    "Zhang",
    "Liu",
    "Chen",
    "Yang",
    "Zhao",
    "Huang",
    "Zhou",
    "Wu",
    "Xu",
    "Sun",
)
_GIVEN_EN: Final = (
    "Chen",
    "Yutong",
    "Zihan",
    "Siyuan",
    "Jiayi",
    "Zhiqiang",
    "Ting",
    "Haoran",
    "Min",
    "Junjie",
)
_EMPLOYERS: Final = (
    ("远山软件有限公司", "Far Hills Software Ltd"),
    ("江畔物流有限公司", "Riverside Logistics Ltd"),
    ("青禾食品有限公司", "Green Grain Foods Ltd"),
    ("云帆设计有限公司", "Cloud Sail Design Ltd"),
)
_POSITIONS: Final = (("会计", "Accountant"), ("客户经理", "Account Manager"), ("测试工程师", "Test Engineer"))
_SCHOOLS: Final = (("江南大学", "Jiangnan University"), ("宁波大学", "Ningbo University"))
_MAJORS: Final = (("会计学", "Accounting"), ("软件工程", "Software Engineering"))
_WORDS: Final = {
    Language.ZH: "我的工资比你们算的高，请再看一下录用通知。",
    Language.EN: "I earn more than you counted; please look at my offer letter again.",
}

Misread = Callable[[ReadDocument], ReadDocument]


@dataclass(frozen=True, slots=True)
class _Drawn:
    """What chance chose; the same of the same seed."""

    random: Random
    language: Language
    today: date

    def one(self, pairs: tuple[tuple[str, str], ...]) -> str:
        return self.random.choice(pairs)[self.language is Language.EN]

    def name(self) -> str:
        if self.language is Language.ZH:
            return self.random.choice(_SURNAMES) + self.random.choice(_GIVEN)
        return f"{self.random.choice(_SURNAMES_EN)} {self.random.choice(_GIVEN_EN)}"

    def days(self, least: int, most: int) -> timedelta:
        return timedelta(days=self.random.randint(least, most))

    def minor(self, least: int, most: int) -> int:
        """Hundreds of yuan, both ends included, in minor units."""
        return self.random.randint(least, most) * 10_000


def made_up(kind: PracticeKind, language: Language, today: date, seed: str) -> MadeUp:
    """Another one for every seed."""
    drawn = _Drawn(Random(seed), language, today)  # noqa: S311
    name = drawn.name()
    if kind is PracticeKind.STUDENT:
        return _student(drawn, name)
    return _with_offer(drawn, kind, name)


def _with_offer(drawn: _Drawn, kind: PracticeKind, name: str) -> MadeUp:
    """Somebody with a job to begin, or begun, and a letter that says what it pays."""
    low = kind is PracticeKind.INCOME_TOO_LOW
    pay = drawn.minor(140, 190) if low else drawn.minor(22, 27)
    if kind in {PracticeKind.OTHER_NAME, PracticeKind.OFFER_EXPIRED}:
        pay = drawn.minor(180, 240)
    expired = kind is PracticeKind.OFFER_EXPIRED
    starts = drawn.today + drawn.days(8, 20) if expired else drawn.today - drawn.days(30, 80)
    expires = drawn.today - drawn.days(12, 25) if expired else starts - timedelta(days=10)
    holder = _other(drawn, name) if kind is PracticeKind.OTHER_NAME else name
    paper = papers.offer_letter(
        drawn.language.value,
        holder=holder,
        employer=drawn.one(_EMPLOYERS),
        position=drawn.one(_POSITIONS),
        monthly_pay_minor=pay,
        starts_on=starts,
        expires_on=expires,
    )
    limit = drawn.minor(180, 240) if low else drawn.minor(70, 95)
    return _made(
        drawn,
        kind,
        name,
        limit_minor=limit,
        wish_minor=limit + drawn.minor(50, 60),
        evidence=EvidenceKind.OFFER_LETTER,
        paper=paper,
        misread=_misreading(kind, name, drawn.today + timedelta(days=9)),
        corrections={} if low else {FieldName.STARTS_ON: (starts + timedelta(days=3)).isoformat()},
    )


def _student(drawn: _Drawn, name: str) -> MadeUp:
    """Somebody with a new account, and nothing to go on but a paper that says they study still."""
    paper = papers.enrolment_certificate(
        drawn.language.value,
        holder=name,
        institution=drawn.one(_SCHOOLS),
        major=drawn.one(_MAJORS),
        day_=drawn.today - drawn.days(20, 60),
    )
    limit, graduated = drawn.minor(10, 20), drawn.today - drawn.days(120, 160)
    return _made(
        drawn,
        PracticeKind.STUDENT,
        name,
        limit_minor=limit,
        wish_minor=limit + drawn.minor(20, 30),
        evidence=EvidenceKind.DIPLOMA,
        paper=paper,
        misread=_misreading(PracticeKind.STUDENT, name, graduated),
        corrections={FieldName.GRADUATED_ON: graduated.isoformat()},
    )


def _made(
    drawn: _Drawn,
    kind: PracticeKind,
    name: str,
    *,
    limit_minor: int,
    wish_minor: int,
    evidence: EvidenceKind,
    paper: bytes,
    misread: Misread,
    corrections: Mapping[FieldName, str],
) -> MadeUp:
    new = kind is PracticeKind.STUDENT
    months = drawn.random.randint(1, 2) if new else drawn.random.randint(26, 50)
    return MadeUp(
        kind=kind,
        name=name,
        born_on=drawn.today - drawn.days(365 * 24, 365 * 34),
        language=drawn.language,
        history=AccountHistory(
            months_on_book=months, on_time_payments_12m=0 if new else 12, late_payments_12m=0
        ),
        limit_minor=limit_minor,
        wish_minor=wish_minor,
        evidence=evidence,
        paper=paper,
        misread=misread,
        corrections=corrections,
        words=_WORDS[drawn.language],
    )


def _misreading(kind: PracticeKind, name: str, day: date) -> Misread:
    """How the paper is read: each value where it stands on the page, but another one."""

    def misread(document: ReadDocument) -> ReadDocument:
        fields = tuple(_misread_field(field, kind, name, day) for field in document.fields)
        warnings = tuple(each for each in document.warnings if each != "enrolment_not_diploma")
        return document.model_copy(update={"fields": fields, "warnings": warnings})

    return misread


def _misread_field(field: Field, kind: PracticeKind, name: str, day: date) -> Field:
    value: FieldValue | None = None
    match kind, field.name, field.value:
        case PracticeKind.INCOME_TOO_HIGH, FieldName.PAY, RateValue() as pay:
            value = pay.model_copy(update={"amount_minor": pay.amount_minor * TIMES})
        case PracticeKind.INCOME_TOO_LOW, FieldName.PAY, RateValue() as pay:
            value = pay.model_copy(update={"amount_minor": pay.amount_minor // TIMES})
        case PracticeKind.OTHER_NAME, FieldName.HOLDER, TextValue():
            value = TextValue(text=name)
        case PracticeKind.OFFER_EXPIRED, FieldName.OFFER_EXPIRES_ON, DayValue():
            value = DayValue(day=day)
        case PracticeKind.STUDENT, FieldName.GRADUATED_ON, DayValue():
            value = DayValue(day=day)
        case _:
            return field
    return field.model_copy(update={"value": value})


def _other(drawn: _Drawn, name: str) -> str:
    """Somebody else's name, of the same kind."""
    while (other := drawn.name()) == name:
        pass
    return other
