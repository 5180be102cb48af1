"""Payslips: what an employer paid for a month, what was taken off, and what was left."""

import re

from models.facts.evidence import EvidenceKind, FieldName
from tools.documents.amounts import figure
from tools.documents.days import day
from tools.documents.firms import FIRM_HAN, FIRM_OR_BODY
from tools.documents.kinds.parties_at_the_top import PARTIES
from tools.documents.kinds.payslips.figures import colleagues, figures_of_the_period
from tools.documents.kinds.payslips.items import OTHER_LABELS
from tools.documents.kinds.payslips.labels import (
    DEDUCTION_LABELS,
    GROSS_LABELS,
    NET_LABELS,
    PAID_ON_LABELS,
    PERIOD_LABELS,
)
from tools.documents.phrases import NAME, NAME_HAN
from tools.documents.rules import LIKELY, SURE, WEAK, FieldRule, KindRules, Sentence, Signal, each
from tools.documents.short_years import with_short_years
from tools.documents.spans import first_day_of_span, last_day_of_span
from tools.documents.words import organisation, person, position

_PAY_HAN = r"(?:工\s*资|薪\s*资|薪\s*酬|薪\s*金|薪\s*水|粮)"
_SLIP_HAN = rf"{_PAY_HAN}\s*(?:发放|支付|所得)?\s*(?:条|单|明\s*细\s*(?:表|单)?|清\s*单|表|通知|账单|结算单)"
_SLIP = (
    r"(?:pay[\s-]?slip|pay[\s-]?stub|wages?\s+(?:slip|record|statement)|salary\s+(?:slip|statement|advice)|"
    r"pay(?:roll|ment)?\s+(?:advice|statement|stub|slip)|earnings\s+(?:statement|record)|"
    r"remuneration\s+(?:statement|advice)|"
    r"statement\s+of\s+(?:earnings|pay|wages|remuneration)|payroll\s+(?:record|summary)|"
    r"pay\s+(?:summary|details|information))"
)
_MONTH = (
    r"(?-i:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|"
    r"JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Za-z]*\.?[\s,-]+\d{4}"
)
_YEAR_AND_MONTH = r"\d{4}\s*[年./-]\s*\d{1,2}\s*月?"
_DAY = (
    r"(?:\d{4}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}\s?日?|\d{1,2}[\s/.-](?:\d{1,2}|"
    r"[A-Za-z]{3,9})[\s/.-]\d{4}|[A-Z][a-z]{2,8}\.?\s\d{1,2},?(?:\s\d{4})?|"
    r"\d{1,2}(?:st|nd|rd|th)?\s[A-Z][a-z]{2,8}\.?,?(?:\s\d{4})?|\d{1,2}(?:st|nd|rd|th)?(?=\s?[-\u2013]))"
)
_SENTENCES = (
    Sentence.of(
        rf"(?P<value>\d{{4}}\s*年\s*\d{{1,2}}\s*月)\s*(?:份)?\s*(?:的)?\s*(?:员工|职工|个人|电子|应发|"
        rf"月度|全体)*\s*{_PAY_HAN}",
        SURE,
    ),
    Sentence.of(rf"{_SLIP_HAN}\s*[(\-:]?\s*(?P<value>{_YEAR_AND_MONTH})(?![\d./-])", SURE),
    Sentence.of(rf"(?P<value>{_YEAR_AND_MONTH})\s*(?:份)?\s*{_SLIP_HAN}", SURE),
    Sentence.of(
        rf"{_SLIP}\s*(?:[-:|(]\s*|"
        rf"for\s+)?(?:the\s+)?(?:pay\s+)?(?:period\s+)?(?:month\s+)?(?:of\s+)?(?:ended\s+|"
        rf"ending\s+)?(?P<value>{_MONTH})",
        SURE,
    ),
    Sentence.of(rf"(?P<value>{_MONTH})\s+{_SLIP}", SURE),
    Sentence.of(
        rf"(?:period|from|between|covering|dates?)\s*(?:of|from|"
        rf":)?\s*:?\s*(?P<value>{_DAY}\s*(?:-{{1,3}}|\u2013|~|to|until|through|thru|and)\s*{_DAY})",
        LIKELY,
    ),
    Sentence.of(r"(?:pay\s+)?period\s*:?\s+(?P<value>\d[^;\n]{6,34}\d{4})", LIKELY),
    Sentence.of(
        rf"(?:for|salary|wages)\s+(?:the\s+)?(?:month\s+)?(?:of\s+)?(?P<value>{_MONTH})", LIKELY - 0.1
    ),
    Sentence.of(rf"^\W*(?P<value>{_YEAR_AND_MONTH}|{_MONTH})\W*$", WEAK + 0.1),
)
_FIGURE = r"(?:(?:人民币|RMB|CNY|HKD|HK\$|[A-Z]{0,3}[¥$£€₹])\s?)?\d[\d,]*(?:\.\d{1,2})?"


def _sum_in_prose(han: str, english: str) -> tuple[Sentence, ...]:
    """`实发工资9,790.00元`, `your net pay of £2,232.66`."""
    return (
        Sentence.of(
            rf"(?:{han})\s*(?:工资|薪资|薪酬|薪金|金额|合计|总额)*\s*(?:\(元\))?\s*(?:为|是|共计|计|"
            rf"共)?\s*:?\s*(?P<value>{_FIGURE})(?=\s*元|[,。;\s]|$)",
            LIKELY,
        ),
        Sentence.of(
            rf"\b(?:{english})\s+(?:was|is|of|comes\s+to|amounts\s+to|:)\s*:?\s*(?P<value>{_FIGURE})", LIKELY
        ),
    )


_NOT_THE_SUM = re.compile(r"累计|年度|\bYTD\b|to date|taxable|应税", re.IGNORECASE)

PAYSLIP = KindRules(
    kind=EvidenceKind.PAYSLIP,
    titles=(
        Signal.of(
            rf"(?:{FIRM_HAN})?\s*(?:\d{{4}}\s*[年.-]\s*\d{{0,2}}\s*月?\s*份?)?\s*(?:的|员工|职工|"
            rf"个人|电子|我的|月度)*\s*{_SLIP_HAN}",
            4,
        ),
        Signal.of(rf"{_SLIP}(?:\s+(?:for\s+)?[A-Z][a-z]+\s+\d{{4}})?", 4),
    ),
    signals=(
        Signal.of(
            r"应\s*发\s*(?:工资|合计|金额|薪资|总额|小计|数)|税前(?:工资|应发)|\bgross\s+(?:pay|"
            r"earnings|salary|wages)",
            2,
        ),
        Signal.of(
            r"实\s*发\s*(?:工资|合计|金额|薪资|薪金|总额|数)|\bnet\s+(?:pay|salary|wages)|take[- ]home", 2
        ),
        Signal.of(
            r"强积金|养老(?:保险|金)|医疗保险|失业保险|住房公积金|公积金|个人所得税|个税|代扣|\bPAYE\b|"
            r"national\s+insurance|"
            r"social\s+security|medicare|federal\s+(?:income\s+)?tax|income\s+tax|withholding|pension"
        ),
        Signal.of(r"扣款|应扣|扣除|扣薪|\bdeductions?\b"),
        Signal.of(
            r"绩效|岗位工资|全勤|加班费|出勤|基本(?:工资|薪金)|\bovertime\b|basic\s+(?:pay|salary)|"
            r"\bearnings\b|tax\s+code"
        ),
        Signal.of(r"发薪|计薪|工资月份|pay\s+(?:period|date)|payroll|\bYTD\b|employee\s+(?:id|no|number)"),
    ),
    fields=(
        FieldRule(
            FieldName.HOLDER,
            person,
            labels=each(
                """
                Employee | Employee Name | Name | Name of Employee | Full Name | Payee | Staff Name | Worker
                Worker Name | Name of Staff | Associate | Associate Name | Team Member | Employee Full Name
                Emp Name | Emp. Name | Pay to | Paid to | Pay to the Order of | Issued to | Employee's Name
                Name of Worker | Colleague | Prepared for | 姓名 | 员工姓名 | 员工 | 职工姓名 | 职员姓名
                雇员姓名 | 雇员 | 职员 | 职工 | 人员姓名 | 员工名称 | 收款人 | 领薪人 | 收款人姓名
                员工名字 | 教职工 | 教职工姓名 | 教师姓名 | 名字 | 雇员名称 | 薪资人 | 劳动者姓名 | 工人姓名
"""
            ),
            sentences=(
                Sentence.of(
                    rf"{_SLIP}\s*(?:for|of|:|-)\s+(?P<value>{NAME})\s*(?:$|[,;(-]|for\b|period)", LIKELY
                ),
                Sentence.of(rf"\b(?:Dear|Hi|Hello)\s+(?P<value>{NAME})\s*[,:!]", LIKELY),
                Sentence.of(
                    rf"(?:尊敬的|亲爱的)\s*(?P<value>{NAME_HAN})\s*(?:先生|女士|小姐|同学|同事|员工|:|,|您)",
                    LIKELY,
                ),
                Sentence.of(
                    rf"(?:^|[\s】\]])(?P<value>{NAME_HAN})\s*(?:先生|女士|同事)?\s*[,:]?\s*(?:您好|你好)",
                    LIKELY,
                ),
                Sentence.of(
                    rf"^\W*(?P<value>[\u4e00-\u9fff]{{2,4}})\s*的?\s*\d{{4}}\s*年\s*\d{{1,2}}\s*月\s*份?\s*{_PAY_HAN}",
                    LIKELY,
                ),
                Sentence.of(rf"^\W*(?P<value>[\u4e00-\u9fff]{{2,4}})\s*的\s*{_SLIP_HAN}", LIKELY),
            ),
            unlike=re.compile(
                r"employer|company|bank|银行|公司|经理|制表|审核|manager|approved|prepared\s+by|authori",
                re.IGNORECASE,
            ),
        ),
        FieldRule(
            FieldName.EMPLOYER,
            organisation,
            labels=each(
                """
                Employer | Company | Company Name | Employer Name | Name of Employer | Organisation
                Organization | Business Name | Employing Company | Legal Entity | Employer Business Name
                Payer | Entity | Firm | Employer's Name | Business | Institution | Paying Company
                Legal Employer | Name of Company | 公司 | 公司名称 | 单位 | 单位名称 | 用人单位 | 发薪单位
                工作单位 | 发放单位 | 所属公司 | 发薪企业 | 企业名称 | 雇主 | 雇主名称 | 所属单位 | 企业
                发薪公司 | 发薪主体 | 签约主体 | 机构名称 | 付款单位 | 合同主体 | 用工单位 | 公司全称
                发放企业 | 付薪单位 | 学校名称 | 服务单位 | 服务公司 | 任职单位 | 任职公司 | 就职公司
                所在单位 | 所在公司
"""
            ),
            sentences=(
                Sentence.of(
                    rf"^\s*(?P<value>{FIRM_HAN})(?=\s|$|\d{{4}}\s*年|员工|职工|教职工|工资|薪|粮)", LIKELY
                ),
                Sentence.of(
                    r"^\s*(?P<value>[\u4e00-\u9fff()]{4,24}?[院馆所站处厅局社部队会园校店厂行])(?=(?:\d{4}\s*年|职工|员工|教职工|教师|干部)"
                    r".{0,12}(?:工资|薪))",
                    LIKELY,
                ),
                Sentence.of(
                    rf"^\s*(?:{_SLIP}\s+)?(?!.{{0,30}}confidential)(?P<value>{FIRM_OR_BODY})", LIKELY
                ),
                Sentence.of(rf"(?P<value>{FIRM_HAN})\s*(?:\(?盖?章|人力|财务|$)", WEAK),
            ),
            unlike=re.compile(r"个人|元", re.IGNORECASE),
        ),
        FieldRule(
            FieldName.POSITION,
            position,
            labels=each(
                """
                Job Title | Position | Title | Designation | Occupation | Role | Post | Job | Position Title
                Job Role | Classification | Job Position | Employee Title | Job Classification | Post Title
                Job Description | Rank | Post Held | Job Name | Current Position | Appointment
                Position Held | Job Designation | Employee Position | 岗位 | 职位 | 职务 | 岗位名称
                职位名称 | 工作岗位 | 担任职务 | 任职岗位 | 职称 | 工种 | 岗位/职务 | 职务名称 | 所在岗位
                职别 | 员工岗位 | 员工职位 | 现任职务 | 职位/岗位 | 岗位(职务)
"""
            ),
        ),
        FieldRule(
            FieldName.PERIOD_FROM,
            with_short_years(first_day_of_span),
            labels=PERIOD_LABELS,
            sentences=_SENTENCES,
        ),
        FieldRule(
            FieldName.PERIOD_UNTIL,
            with_short_years(last_day_of_span),
            labels=PERIOD_LABELS,
            sentences=_SENTENCES,
        ),
        FieldRule(
            FieldName.PAID_ON,
            with_short_years(day),
            labels=PAID_ON_LABELS,
            sentences=(
                Sentence.of(
                    r"\b(?:pay(?:ment)?|process|check|cheque|paid|"
                    r"advice)\s+date\s*:?\s+(?P<value>\d{1,2}[\s/.-][A-Za-z\d]{1,9}[\s/.-]\d{4}|"
                    r"[A-Z][a-z]+\s\d{1,2},\s\d{4}|\d{4}-\d\d-\d\d)",
                    SURE,
                ),
                Sentence.of(
                    r"(?:paid|credited|"
                    r"deposited)\s+(?:[A-Z]{0,3}[£$€]?[\d,.]+\s+)?(?:\w+\s+){0,4}on\s+(?P<value>\d[^.;]{5,20}\d{4}|"
                    r"[A-Z][a-z]+\s\d{1,2},\s\d{4}|\d{4}-\d\d-\d\d)",
                    LIKELY,
                ),
                Sentence.of(
                    r"(?:于|"
                    r"在)\s*(?P<value>\d{4}\s?[年/.-]\s?\d{1,2}\s?[月/.-]\s?\d{1,2}\s?[日号]?)\s*(?:已)?\s*(?:发放|到账|支付|汇入|转入|打入)",
                    SURE,
                ),
            ),
            unlike=re.compile(r"period|born|birth|hire|join|print|入职|出生|到职|打印", re.IGNORECASE),
        ),
        FieldRule(
            FieldName.GROSS_PAY,
            figure,
            labels=GROSS_LABELS,
            sentences=_sum_in_prose(r"应发|税前", r"gross\s+(?:pay|salary|wages?|earnings)"),
            unlike=_NOT_THE_SUM,
        ),
        FieldRule(
            FieldName.DEDUCTIONS,
            figure,
            labels=DEDUCTION_LABELS,
            sentences=_sum_in_prose(
                r"(?:扣款|扣除|代扣|应扣)合计|共扣除?|合计扣[款除]", r"(?:total\s+)?deductions"
            ),
            unlike=_NOT_THE_SUM,
        ),
        FieldRule(
            FieldName.NET_PAY,
            figure,
            labels=NET_LABELS,
            sentences=_sum_in_prose(
                r"实发|税后|到手|实付", r"(?:nett?|take[- ]home)\s+(?:pay|salary|wages?|amount)"
            ),
            unlike=_NOT_THE_SUM,
        ),
    ),
    other_labels=OTHER_LABELS,
    finish=(*figures_of_the_period, *PARTIES),
    others=(colleagues,),
    one_page=True,
)
