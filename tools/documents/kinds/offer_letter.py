"""Offer letters and notices of employment."""

from models.facts.evidence import EvidenceKind, FieldName
from tools.documents.addressees import addressee
from tools.documents.kinds.offers.days import OFFER_DAYS
from tools.documents.kinds.offers.employers import EMPLOYER
from tools.documents.kinds.offers.letterhead import letterhead
from tools.documents.kinds.offers.other_labels import OTHER_LABELS
from tools.documents.kinds.offers.particulars import full_name
from tools.documents.kinds.offers.pay import PAY
from tools.documents.kinds.offers.pay_in_all import pay_in_all, stated_period, thirteenth_salary
from tools.documents.kinds.offers.people import HOLDER
from tools.documents.kinds.offers.positions import POSITION
from tools.documents.kinds.offers.signals import SIGNALS, TITLES
from tools.documents.kinds.parties_at_the_top import employer_at_the_top
from tools.documents.others import named
from tools.documents.rules import LIKELY, FieldRule, KindRules, Sentence, each
from tools.documents.words import words

OFFER_LETTER = KindRules(
    kind=EvidenceKind.OFFER_LETTER,
    titles=TITLES,
    signals=SIGNALS,
    fields=(
        EMPLOYER,
        HOLDER,
        POSITION,
        PAY,
        FieldRule(
            FieldName.EMPLOYMENT_TYPE,
            words(longest=60),
            labels=each(
                """
                Employment Type | Type of Employment | Employment Basis | Employment Status
                Contract Type | Job Type | Type of Appointment | Appointment Type | Type of Contract
                Position Type | Employment Category | Work Basis | Nature of Employment
                Basis of Employment | Nature of Appointment | Basis | 用工形式 | 用工性质 | 聘用形式
                工作性质 | 雇佣类型 | 用工类型 | 合同类型 | 聘用性质 | 聘用方式 | 用工方式 | 岗位性质
                职位性质 | 员工类型 | 雇佣形式 | 聘用类型 | 录用性质
"""
            ),
            sentences=(
                Sentence.of(
                    r"(?:this\s+is\s+a|on\s+a|for\s+a|as\s+a)\s+(?P<value>(?:regular\s+|"
                    r"permanent\s+)?(?:full|part)[- ]time)\b",
                    LIKELY,
                ),
                Sentence.of(r"(?P<value>全职|兼职|实习|劳务派遣)(?:员工|岗位|用工|工作|形式)", LIKELY),
            ),
        ),
        *OFFER_DAYS,
    ),
    other_labels=OTHER_LABELS,
    finish=(
        stated_period,
        thirteenth_salary,
        pay_in_all,
        addressee,
        full_name,
        letterhead,
        employer_at_the_top,
    ),
    others=(
        named(
            each(
                "Contact | Contact Person | Reporting Manager | Reports to | HR Contact | 联系人 | "
                "直属上级 | "
                "汇报对象 | 人事联系人 | HR联系人"
            ),
            only_people=True,
        ),
    ),
)
