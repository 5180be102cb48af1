"""Payslips: what an employer paid for a month, what was taken off, and what was left."""

import re

from models.facts.evidence import EvidenceKind, FieldName
from tools.documents.amounts import figure
from tools.documents.days import day
from tools.documents.kinds.payslip_figures import colleagues, figures_of_the_period
from tools.documents.kinds.payslip_labels import DEDUCTION_LABELS, GROSS_LABELS, NET_LABELS, OTHER_LABELS
from tools.documents.phrases import capitalised
from tools.documents.rules import LIKELY, SURE, WEAK, FieldRule, KindRules, Sentence, Signal, each
from tools.documents.spans import first_day_of_span, last_day_of_span
from tools.documents.words import organisation, person, position

_COMPANY_HAN = (
    r"[\u4e00-\u9fff()A-Za-z0-9·]{2,30}?(?:(?:有限责任|股份有限|有限)?公司|集团|事务所|研究院|医院|学校)"
)
_COMPANY = (
    capitalised("of|and|the|&", marks=r"\w&.'()-")
    + r",?\s(?-i:Inc|Ltd|Limited|LLC|LLP|Corp|Corporation|Co|PLC|plc|GmbH|Group|Trust|Council)\b\.?"
)
_PAY_HAN = r"(?:工\s*资|薪\s*资|薪\s*酬|薪\s*金|薪\s*水|粮)"
_SLIP_HAN = rf"{_PAY_HAN}\s*(?:发放)?\s*(?:条|单|明\s*细\s*表?|清\s*单|表)"
_SLIP = (
    r"(?:pay\s?slip|pay\s?stub|wage\s+slip|salary\s+(?:slip|statement)|pay(?:roll)?\s+(?:advice|statement)"
    r"|earnings\s+statement|statement\s+of\s+(?:earnings|pay))"
)
_MONTH = r"(?-i:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s+\d{4}"
_SENTENCES = (
    Sentence.of(
        rf"(?P<value>\d{{4}}\s*年\s*\d{{1,2}}\s*月)\s*(?:份)?\s*(?:员工|职工|个人)?\s*{_PAY_HAN}", SURE
    ),
    Sentence.of(rf"{_SLIP_HAN}\s*[(\-]?\s*(?P<value>\d{{4}}\s*[年./-]\s*\d{{1,2}}\s*月?)(?![\d./-])", SURE),
    Sentence.of(rf"{_SLIP}\s*(?:for\s+(?:the\s+month\s+of\s+)?|[-:|]\s*)?(?P<value>{_MONTH})", SURE),
    Sentence.of(rf"(?P<value>{_MONTH})\s+{_SLIP}", SURE),
    Sentence.of(r"(?:pay\s+)?period\s*:?\s+(?P<value>\d[^;\n]{6,34}\d{4})", LIKELY),
)
_PERIOD_LABELS = each(
    """
    Pay Period | Period | Pay Month | Month | Salary Month | Payroll Period | Payslip for | For the month of
    Pay Period Dates | Wage Period | Salary for the month of
    工资月份 | 发薪月份 | 薪资月份 | 所属月份 | 所属期 | 工资所属期 | 计薪周期 | 薪资所属月份 | 工资所属月份
    考勤周期 | 支薪期 | 粮期 | 支薪月份 | 月份 | 期间 | 薪资周期 | 结算周期 | 计薪期间 | 工资期间
    薪资期间 | 薪资所属期 | 工资年月
    发放月份 | 薪酬月份 | 年月
"""
)
_NOT_THE_SUM = re.compile(r"累计|年度|\bYTD\b|to date|taxable|应税", re.IGNORECASE)

PAYSLIP = KindRules(
    kind=EvidenceKind.PAYSLIP,
    titles=(
        Signal.of(
            rf"(?:{_COMPANY_HAN})?\s*(?:\d{{4}}\s*[年.-]\s*\d{{0,2}}\s*月?\s*份?)?\s*(?:员工|职工|个人|电子|我的)?\s*{_SLIP_HAN}",
            4,
        ),
        Signal.of(rf"{_SLIP}(?:\s+(?:for\s+)?[A-Z][a-z]+\s+\d{{4}})?", 4),
    ),
    signals=(
        Signal.of(
            r"应\s*发\s*(?:工资|合计|金额|薪资|总额|小计|数)|税前(?:工资|应发)|\bgross\s+(?:pay|earnings|salary|wages)",
            2,
        ),
        Signal.of(
            r"实\s*发\s*(?:工资|合计|金额|薪资|薪金|总额|数)|\bnet\s+(?:pay|salary|wages)|take[- ]home", 2
        ),
        Signal.of(
            r"强积金|养老(?:保险|金)|医疗保险|失业保险|住房公积金|公积金|个人所得税|个税|代扣|\bPAYE\b|national\s+insurance|"
            r"social\s+security|medicare|federal\s+(?:income\s+)?tax|income\s+tax|withholding|pension"
        ),
        Signal.of(r"扣款|应扣|扣除|扣薪|\bdeductions?\b"),
        Signal.of(
            r"绩效|岗位工资|全勤|加班费|出勤|基本(?:工资|薪金)|\bovertime\b|basic\s+(?:pay|salary)|\bearnings\b|tax\s+code"
        ),
        Signal.of(r"发薪|计薪|工资月份|pay\s+(?:period|date)|payroll|\bYTD\b|employee\s+(?:id|no|number)"),
    ),
    fields=(
        FieldRule(
            FieldName.HOLDER,
            person,
            labels=each(
                "Employee | Employee Name | Name | Name of Employee | Full Name | Payee | 姓名 | "
                "员工姓名 | 员工 | "
                "职工姓名"
            ),
            unlike=re.compile(r"employer|company|bank|银行|公司", re.IGNORECASE),
        ),
        FieldRule(
            FieldName.EMPLOYER,
            organisation,
            labels=each(
                """
                Employer | Company | Company Name | Employer Name | 公司 | 公司名称 | 单位 | 单位名称
                用人单位
                发薪单位 | 工作单位 | 发放单位 | 所属公司 | 发薪企业 | 企业名称
"""
            ),
            sentences=(
                Sentence.of(rf"^\s*(?P<value>{_COMPANY_HAN})(?=\s|$|\d{{4}}\s*年|员工|职工|工资|薪)", LIKELY),
                Sentence.of(rf"^\s*(?P<value>{_COMPANY})", LIKELY),
                Sentence.of(rf"(?P<value>{_COMPANY_HAN})\s*(?:\(?盖?章|人力|财务|$)", WEAK),
            ),
            unlike=re.compile(r"个人|元", re.IGNORECASE),
        ),
        FieldRule(
            FieldName.POSITION,
            position,
            labels=each(
                "Job Title | Position | Title | Designation | Occupation | Role | 岗位 | 职位 | 职务 | "
                "岗位名称 | 职位名称"
            ),
        ),
        FieldRule(
            FieldName.PERIOD_FROM,
            first_day_of_span,
            labels=_PERIOD_LABELS,
            sentences=_SENTENCES,
        ),
        FieldRule(
            FieldName.PERIOD_UNTIL,
            last_day_of_span,
            labels=_PERIOD_LABELS,
            sentences=_SENTENCES,
        ),
        FieldRule(
            FieldName.PAID_ON,
            day,
            labels=each(
                """
                Pay Date | Payment Date | Date Paid | Paid on | Check Date | Cheque Date | Payday | Pay Day
                Date of Payment | Process Date | Advice Date | Paid Date | 发薪日期 | 发放日期 | 发薪日
                支付日期
                发放时间 | 发薪时间 | 到账时间 | 到账日期 | 付款日期 | 工资发放日期 | 工资发放日 | 支付时间
"""
            ),
            sentences=(
                Sentence.of(
                    r"\b(?:pay(?:ment)?|process|check|cheque|paid|advice)\s+date\s*:?\s+(?P<value>\d{1,2}[\s/.-][A-Za-z\d]{1,9}[\s/.-]\d{4}|[A-Z][a-z]+\s\d{1,2},\s\d{4}|\d{4}-\d\d-\d\d)",
                    SURE,
                ),
                Sentence.of(
                    r"(?:paid|credited|deposited)\s+(?:\w+\s+){0,4}on\s+(?P<value>\d[^.;]{5,20}\d{4}|[A-Z][a-z]+\s\d{1,2},\s\d{4}|\d{4}-\d\d-\d\d)",
                    LIKELY,
                ),
                Sentence.of(r"(?:于|已在)\s*(?P<value>\d{4}[^,。;]{4,8}[日号])\s*(?:发放|到账|支付)", SURE),
            ),
            unlike=re.compile(r"period|born|birth|hire|入职|出生", re.IGNORECASE),
        ),
        FieldRule(FieldName.GROSS_PAY, figure, labels=GROSS_LABELS, unlike=_NOT_THE_SUM),
        FieldRule(FieldName.DEDUCTIONS, figure, labels=DEDUCTION_LABELS, unlike=_NOT_THE_SUM),
        FieldRule(FieldName.NET_PAY, figure, labels=NET_LABELS, unlike=_NOT_THE_SUM),
    ),
    other_labels=OTHER_LABELS,
    finish=figures_of_the_period,
    others=(colleagues,),
    one_page=True,
)
