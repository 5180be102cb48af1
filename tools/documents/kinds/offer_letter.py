"""Offer letters and notices of employment."""

import re
from dataclasses import replace

from models.facts.evidence import EvidenceKind, FieldName, RateValue
from tools.documents.kinds.offer_days import OFFER_DAYS
from tools.documents.kinds.offer_labels import (
    EMPLOYER_LABELS,
    HOLDER_LABELS,
    OTHER_LABELS,
    PAY_LABELS,
    POSITION_LABELS,
    TYPE_LABELS,
)
from tools.documents.kinds.offer_particulars import full_name, pay_in_all
from tools.documents.kinds.offer_sentences import (
    EMPLOYER_SENTENCES,
    HOLDER_SENTENCES,
    NOT_THE_PAY,
    PAY_SENTENCES,
    POSITION_SENTENCES,
)
from tools.documents.kinds.offered_post import known_person, post
from tools.documents.kinds.parties_at_the_top import employer_at_the_top
from tools.documents.others import named
from tools.documents.rates import payments_a_year_in, rate
from tools.documents.rules import LIKELY, Draft, FieldRule, KindRules, Sentence, Signal, each
from tools.documents.words import organisation, words


def thirteenth_salary(draft: Draft) -> Draft:
    """A number of payments a year that is promised outside the sentence with the pay."""
    payments = next((count for flow in draft.flows if (count := payments_a_year_in(flow.text))), None)
    fields = tuple(
        field.model_copy(update={"value": field.value.model_copy(update={"payments_a_year": payments})})
        if isinstance(field.value, RateValue) and field.value.payments_a_year is None and payments
        else field
        for field in draft.fields
    )
    return replace(draft, fields=fields)


OFFER_LETTER = KindRules(
    kind=EvidenceKind.OFFER_LETTER,
    titles=(
        Signal.of(
            r"^\W*(?:subject|re|fw|fwd|主题|主旨|标题)\s*:.{0,40}?\b(?:job\s+offer|offer\s+of\s+employment|"
            r"employment\s+offer|"
            r"offer\s+letter|offer\s+from|your\s+offer\s+(?:from|with|at)|录用|录取通知|聘用|入职邀请|"
            r"offer\b).*",
            4,
        ),
        Signal.of(
            r"offer\s+letter|^\W*(?:job\s+)?offer\s+(?:summary|details)|key\s+employment\s+terms|"
            r"^\W*letter\s+of\s+intent\W*$|"
            r"letter\s+of\s+(?:offer|employment|appointment)|(?:employment|job)\s+offer|"
            r"offer\s+of\s+(?:employment|appointment|a\s+(?:position|role))|appointment\s+(?:letter|"
            r"order)|employment\s+(?:offer|letter|terms|particulars)|(?:terms|"
            r"conditions)\s+of\s+employment|conditional\s+offer|contract\s+of\s+employment|"
            r"statement\s+of\s+(?:main\s+)?terms",
            4,
        ),
        Signal.of(
            r"录\s*用\s*(?:通\s*知|函|意\s*向|确\s*认|信)|录\s*取\s*(?:通\s*知|函)\s*书?$|"
            r"聘\s*任\s*(?:书|函|通\s*知)|聘\s*用\s*(?:函|书|邀\s*约|要\s*约|确\s*认)|"
            r"雇\s*佣\s*(?:通\s*知|意\s*向|要\s*约)|工\s*作\s*(?:邀\s*请|邀\s*约|录\s*用)|"
            r"入\s*职\s*(?:函|确\s*认|offer)|(?:offer|录用)\s*(?:确认|通知|邮件|信息)|"
            r"录\s*取\s*通\s*知\s*书?\s*\(?offer|聘\s*用\s*(?:意\s*向|通\s*知)|入\s*职\s*(?:邀\s*请|"
            r"通\s*知)|聘\s*书|聘\s*[用请]\s*信|雇\s*用\s*(?:信|函|通\s*知)|委\s*任\s*(?:书|信|函)|"
            r"入\s*职\s*offer|录\s*用\s*(?:信息|详情)|offer\s*(?:letter|详情)?$",
            4,
        ),
    ),
    signals=(
        Signal.of(
            r"(?:pleased|delighted|happy|excited|glad)\s+to\s+(?:offer|confirm|extend|invite)|"
            r"offer\s+you\s+(?:the\s+|an?\s+)?(?:\w+\s+){0,3}?(?:position|employment|role|post|job|"
            r"appointment)|(?:offer|invit|lov|lik)(?:ing|e)?\s+(?:for\s+)?you\s+to\s+join|(?:pleased|"
            r"delighted|happy)\s+to\s+appoint|appoint\s+you\b|you\s+have\s+been\s+(?:selected|chosen|"
            r"appointed)|appointed\s+(?:as|to)\b",
            2.5,
        ),
        Signal.of(
            r"兹聘请?|录用您|聘用您|聘用你|录用你|邀请您(?:加入|担任)|(?:欢迎|诚邀|邀请).{0,16}加入|"
            r"通过.{0,12}面试|(?:很高兴|荣幸).{0,30}(?:录用|加入|聘)|正式录用|决定(?:录用|聘用|聘请)|"
            r"诚意聘请|聘请阁下|聘任.{2,8}(?:为|担任)|拟聘用|录用(?:职位|岗位|信息)|聘用(?:条件|职位|"
            r"岗位)|获录取.{0,20}职务|录取职[称位]",
            2.5,
        ),
        Signal.of(
            r"offer\s+you\s+a\s+job|love\s+to\s+have\s+you|(?:formally|formal)\s+offer|job\s+offer|"
            r"offer\s+of\s+(?:employment|appointment)|your\s+(?:employment\s+)?offer|"
            r"(?:welcome|welcoming)\s+you\s+(?:to|on)|accept\s+(?:the|this|our)\s+offer|offer\s+expires",
            1.5,
        ),
        Signal.of(
            r"per\s+annum|(?:gross\s+)?per\s+(?:year|month|hour)|\d\s+a\s+year|we\s+will\s+pay\s+you|"
            r"you\s+will\s+be\s+paid|每月港币",
            0.5,
        ),
        Signal.of(
            r"start\s+date|commencement\s+date|date\s+of\s+joining|入职(?:日期|时间)|报到(?:日期|时间)"
        ),
        Signal.of(r"your\s+employment\s+(?:will|shall)|(?:full|part)[- ]time\s+(?:position|employment|role)"),
        Signal.of(
            r"(?:base|annual|monthly|starting|gross)\s+(?:salary|compensation|pay)|月薪|年薪|薪酬|"
            r"基本工资|薪资"
        ),
        Signal.of(
            r"job\s+title|position(?:\s+title)?\s*:|reporting\s+(?:manager|to)|岗位|职位|试用期|"
            r"probation|notice\s+period"
        ),
        Signal.of(r"at-will|offer\s+(?:expir|valid)|accept\s+this\s+offer|签署.{0,10}回|劳动合同", 1),
    ),
    fields=(
        FieldRule(
            FieldName.EMPLOYER,
            organisation,
            labels=EMPLOYER_LABELS,
            sentences=EMPLOYER_SENTENCES,
            unlike=re.compile(r"物业|猎头|介绍|中介|律师|bank|landlord", re.IGNORECASE),
        ),
        FieldRule(
            FieldName.HOLDER,
            known_person,
            labels=HOLDER_LABELS,
            sentences=HOLDER_SENTENCES,
            unlike=re.compile(r"经理|联系人|法定|代表|发件|抄送|signatory|manager|contact", re.IGNORECASE),
        ),
        FieldRule(FieldName.POSITION, post, labels=POSITION_LABELS, sentences=POSITION_SENTENCES),
        FieldRule(FieldName.PAY, rate, labels=PAY_LABELS, sentences=PAY_SENTENCES, unlike=NOT_THE_PAY),
        FieldRule(
            FieldName.EMPLOYMENT_TYPE,
            words(longest=60),
            labels=TYPE_LABELS,
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
    finish=(thirteenth_salary, pay_in_all, full_name, employer_at_the_top),
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
