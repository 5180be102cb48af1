"""Offer letters and notices of employment."""

import re
from dataclasses import replace

from models.facts.evidence import EvidenceKind, FieldName, RateValue
from tools.documents.kinds.offer_days import OFFER_DAYS
from tools.documents.kinds.offer_particulars import full_name, pay_in_all
from tools.documents.others import named
from tools.documents.phrases import NAME, NAME_HAN, capitalised
from tools.documents.rates import payments_a_year_in, rate
from tools.documents.rules import LIKELY, SURE, WEAK, Draft, FieldRule, KindRules, Sentence, Signal, each
from tools.documents.words import organisation, person, position, words

_COMPANY_HAN = (
    r"[\u4e00-\u9fff()A-Za-z0-9·]{2,40}?(?:有限责任公司|股份有限公司|有限公司|集团|事务所|"
    r"研究院|医院|银行|学校|合作社|工作室|公司)"
)
_COMPANY = (
    capitalised("of|and|the|for|&", marks=r"\w&.'()/+-")
    + r"(?:,?\s+(?-i:Inc|Ltd|LLC|L\.L\.C|Corp|Corporation|Co|PLC|plc|GmbH|Pty|Pte|LLP|llp|"
    r"Limited|Berhad|Bhd|AG|S\.A)\b\.?)*"
)
_TITLE = capitalised("of|and|for|in|-|&", marks=r"\w/&()+#-", first="A-Z(")
_PAY_NOT = re.compile(
    r"试用期|实习期|补贴|津贴|奖金|餐补|房补|公积金|社保|probation|bonus|allowance|stipend|equity|relocation|overtime|reimburs",
    re.IGNORECASE,
)


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
            r"offer\s+letter|letter\s+of\s+(?:offer|employment|appointment)|(?:employment|job)\s+offer|offer\s+of\s+(?:employment|appointment|a\s+(?:position|role))|appointment\s+(?:letter|order)|employment\s+(?:offer|letter|terms|particulars)|(?:terms|conditions)\s+of\s+employment|conditional\s+offer|contract\s+of\s+employment|statement\s+of\s+(?:main\s+)?terms",
            4,
        ),
        Signal.of(
            r"录\s*用\s*(?:通\s*知|函|意\s*向|确\s*认|信)|录\s*取\s*(?:通\s*知|函)\s*书?$|聘\s*任\s*(?:书|函|通\s*知)|聘\s*用\s*(?:函|书|邀\s*约|要\s*约|确\s*认)|雇\s*佣\s*(?:通\s*知|意\s*向|要\s*约)|工\s*作\s*(?:邀\s*请|邀\s*约|录\s*用)|入\s*职\s*(?:函|确\s*认|offer)|(?:offer|录用)\s*(?:确认|通知|邮件|信息)|录\s*取\s*通\s*知\s*书?\s*\(?offer|聘\s*用\s*(?:意\s*向|通\s*知)|入\s*职\s*(?:邀\s*请|通\s*知)|聘\s*书|offer\s*(?:letter)?$",
            4,
        ),
    ),
    signals=(
        Signal.of(
            r"(?:pleased|delighted|happy|excited|glad)\s+to\s+(?:offer|confirm|extend|invite)|offer\s+you\s+(?:the\s+|an?\s+)?(?:\w+\s+){0,3}?(?:position|employment|role|post|job|appointment)|(?:offer|invit|lov|lik)(?:ing|e)?\s+(?:for\s+)?you\s+to\s+join|(?:pleased|delighted|happy)\s+to\s+appoint|appoint\s+you\b|you\s+have\s+been\s+(?:selected|chosen|appointed)|appointed\s+(?:as|to)\b",
            2.5,
        ),
        Signal.of(
            r"兹聘请?|录用您|聘用您|聘用你|录用你|邀请您(?:加入|担任)|(?:欢迎|诚邀|邀请).{0,16}加入|通过.{0,12}面试|(?:很高兴|荣幸).{0,30}(?:录用|加入|聘)|正式录用|决定(?:录用|聘用|聘请)",
            2.5,
        ),
        Signal.of(r"start\s+date|commencement\s+date|入职(?:日期|时间)|报到(?:日期|时间)"),
        Signal.of(r"your\s+employment\s+(?:will|shall)|(?:full|part)[- ]time\s+(?:position|employment|role)"),
        Signal.of(
            r"(?:base|annual|monthly|starting|gross)\s+(?:salary|compensation|pay)|月薪|年薪|薪酬|基本工资|薪资"
        ),
        Signal.of(
            r"job\s+title|position(?:\s+title)?\s*:|reporting\s+(?:manager|to)|岗位|职位|试用期|probation"
        ),
        Signal.of(r"at-will|offer\s+expir|accept\s+this\s+offer|签署.{0,10}回|劳动合同", 1),
    ),
    fields=(
        FieldRule(
            FieldName.EMPLOYER,
            organisation,
            labels=each(
                """
                Employer | Company | Company Name | Employer Name | Name of Employer
                Hiring Company | Employing entity | Organisation | Organization | Employing Company
                Hiring Organization
                From Company | Legal Entity | Entity | 企业名称 | 雇佣单位 | 入职公司 | 签约主体
                用人主体 | 劳动合同主体
                签约公司 | 合同主体 | 所属公司 | 用人单位 | 公司名称 | 聘用单位 | 录用单位 | 公司
                单位名称 | 甲方 | 用工单位 | 聘用公司 | 录用公司 | 雇主
"""
            ),
            sentences=(
                Sentence.of(
                    rf"(?:position|role|post)\s+of\s+[^.]{{2,80}}?\s+(?:at|with|in|within)\s+(?P<value>(?!(?:our|the)\b){_COMPANY})"
                ),
                Sentence.of(
                    rf"(?:appoint|employ|hire|engage)(?:ing)?\s+you\s+as\s+[^.,]{{2,60}}?\s+(?:at|with|in)\s+(?P<value>{_COMPANY})",
                    SURE,
                ),
                Sentence.of(
                    rf"(?:on\s+behalf\s+of|employment\s+with|to\s+join|welcome\s+to|a\s+position\s+(?:at|with))\s+(?:the\s+team\s+at\s+)?(?P<value>{_COMPANY})",
                    LIKELY,
                ),
                Sentence.of(
                    rf"(?P<value>{_COMPANY})\s*(?:\([^)]{{3,60}}\)\s*)?(?:is|are)\s+(?:very\s+)?(?:pleased|delighted|happy|excited|glad)\s+to",
                    SURE,
                ),
                Sentence.of(rf"被\s*(?P<value>{_COMPANY_HAN})\s*(?:正式)?(?:录用|聘用|录取)", SURE),
                Sentence.of(rf"(?:加入|受聘于|录用到|入职|代表)\s*(?P<value>{_COMPANY_HAN})", SURE),
                Sentence.of(
                    rf"(?P<value>{_COMPANY_HAN})\s*(?:\([^)]{{2,30}}\)\s*)?(?:很高兴|荣幸|诚挚|正式|决定|兹聘|诚邀|现决定|拟录用|拟聘)",
                    SURE,
                ),
                Sentence.of(
                    rf"(?:^|\s)(?P<value>{_COMPANY_HAN})\s*(?:\(?(?:盖章|公章|签章)|人力资源部|二[〇○零]|20\d\d\s*年)",
                    LIKELY,
                ),
                Sentence.of(rf"(?:^|[\s。])(?P<value>{_COMPANY_HAN})(?=\s)", WEAK + 0.1),
                Sentence.of(
                    rf"(?P<value>{_COMPANY}\s+(?:Ltd|Limited|Inc|LLC|GmbH|PLC|Corp(?:oration)?|Co)\b\.?)",
                    WEAK + 0.1,
                ),
            ),
            unlike=re.compile(r"物业|猎头|介绍|中介|律师|bank|landlord", re.IGNORECASE),
        ),
        FieldRule(
            FieldName.HOLDER,
            person,
            labels=each(
                """
                Employee | Employee Name | Candidate | Candidate Name | Name | Full Name
                Print Name | Name of Employee | To | Applicant | Applicant Name | Prepared for
                Offer to | New Hire
                Name of Candidate | Candidate's Name | Employee's Name | Attention | Attn | Appointee
                收件人 | 应聘者 | 应聘者姓名 | 应聘人 | 拟录用人员 | 录用人员 | 被聘人 | 录用者
                员工姓名 | 姓名 | 员工姓名 | 录用人 | 受聘人 | 被录用人
                候选人 | 候选人姓名 | 乙方 | 致 | 聘用人员 | 员工
"""
            ),
            sentences=(
                Sentence.of(
                    rf"\bDear\s+(?P<value>{NAME})\s*[,:]",
                    SURE,
                ),
                Sentence.of(r"\b(?:Dear|Hi|Hello)\s+(?P<value>[A-Z][\w'-]+)\s*[,:!]", 0.6),
                Sentence.of(
                    r"(?:^|\s)(?P<value>[\u4e00-\u9fff]{2,4})\s*(?:先生|女士|同学)?\s*[,:]?\s*(?:您好|你好)",
                    LIKELY,
                ),
                Sentence.of(
                    r"^(?P<value>(?:Mr|Mrs|Ms|Miss|Mx|Dr)\.?\s+[A-Z][\w'-]+(?:\s+[A-Z][\w'-]+){1,3})$", LIKELY
                ),
                Sentence.of(
                    rf"(?:尊敬的|亲爱的|致)\s*[:]?\s*(?P<value>{NAME_HAN})\s*(?:先生|女士|小姐|同学|同志|\(|:|,)",
                    SURE,
                ),
                Sentence.of(
                    r"(?:^|\s)(?P<value>[\u4e00-\u9fff]{2,4})\s*(?:先生|女士|同学)(?:\s*[/]\s*(?:先生|女士))?\s*[:,]",
                    SURE,
                ),
                Sentence.of(
                    rf"(?:兹聘请|聘请|聘任|录用|聘用)\s*(?P<value>{NAME_HAN})\s*(?:先生|女士|同学|同志)?\s*(?:\([^)]*\)\s*)?(?:为|担任|任|到|,)",
                    SURE,
                ),
            ),
            unlike=re.compile(r"经理|联系人|法定|代表|signatory|manager", re.IGNORECASE),
        ),
        FieldRule(
            FieldName.POSITION,
            position,
            labels=each(
                """
                Position | Position Title | Job Title | Role | Post | Role Title | Title | Job
                Position Offered
                Job Position | Appointment | Position/Title | Job Role | 担任职务 | 拟任职位 | 拟任岗位
                入职职位
                应聘职位 | 应聘岗位 | 聘任岗位 | 聘任职务 | 任职岗位 | 职位/岗位 | 岗位/职务
                Designation | Offered Position
                职位 | 岗位 | 职务 | 职位名称 | 岗位名称 | 录用职位 | 录用岗位 | 聘用岗位 | 聘用职位
                工作岗位 | 入职岗位
"""
            ),
            sentences=(
                Sentence.of(
                    rf"(?:position|role|post|title)\s+of\s+(?:(?-i:a|an|the)\s+)?(?P<value>{_TITLE})"
                ),
                Sentence.of(
                    rf"(?:join\s+us|(?:appoint|employ|hire|engage)(?:ing)?\s+you|(?:employment|position|job)\s+(?:with|at)\s+{_COMPANY}|employ\s+you|employment|join\s+[^.]{{2,60}}?)\s+as\s+(?:(?:a|an|our)\s+)?(?P<value>{_TITLE})",
                    SURE,
                ),
                Sentence.of(
                    rf"your\s+(?:job\s+title|position|role|title)\s+(?:will\s+be|is)\s+(?:that\s+of\s+)?(?:(?:a|an|the)\s+)?(?P<value>{_TITLE})"
                ),
                Sentence.of(
                    r"(?:担任|出任)\s*(?:我?公司|本公司|我司)?的?\s*(?P<value>[\u4e00-\u9fffA-Za-z0-9/+#()&\s·-]{2,24}?)\s*(?:一职|一岗|职位|岗位|职务|,|。|;|\()",
                    SURE,
                ),
                Sentence.of(
                    r"(?:聘请|聘任|聘用|录用)(?:您|你|[\u4e00-\u9fff·\s]{2,12}?(?:先生|女士|同学|同志)?)\s*(?:为|任)(?:我?公司|本公司|我司)?的?\s*(?P<value>[\u4e00-\u9fffA-Za-z0-9/+#()&\s·-]{2,24}?)\s*(?:一职|职位|岗位|,|。|;)",
                    SURE,
                ),
                Sentence.of(
                    rf"(?:offer\s+(?:of\s+employment\s+)?(?:you\s+)?|appointed\s+|selected\s+|hired\s+)(?:for\s+|to\s+|as\s+)?(?:the\s+(?:position|role|post|job)\s+(?:of|as)\s+|as\s+(?:an?\s+|our\s+)?)(?:an?\s+)?(?P<value>{_TITLE})",
                    SURE,
                ),
                Sentence.of(rf"(?:the|a|our)\s+(?P<value>{_TITLE})\s+(?:position|role|post|job)\b", LIKELY),
                Sentence.of(
                    r"(?:录用|聘用|邀请|聘请)(?:您|你)?(?:加入\S{2,30}?)?[,,]?\s*(?:担任|出任|任职|到\S{2,12}?(?:部门?|中心)?担任)\s*(?P<value>[\u4e00-\u9fffA-Za-z0-9/+#()&·-]{2,24}?)\s*(?:一职|职位|岗位|,|。|;|$)",
                    LIKELY,
                ),
                Sentence.of(
                    r"(?:职位|岗位|职务)(?:为|是)\s*(?P<value>[\u4e00-\u9fffA-Za-z0-9/+#()&\s·-]{2,24}?)\s*(?:,|。|;|$)",
                    SURE,
                ),
            ),
        ),
        FieldRule(
            FieldName.PAY,
            rate,
            labels=each(
                """
                Base Salary | Salary | Annual Salary | Monthly Salary | Annual Base Salary
                Compensation | Base Compensation | Base Pay | Gross Salary | Starting Salary
                Hourly Rate | Pay Rate | Pay | Rate of Pay | Wage | Remuneration
                Basic Salary | Annual Pay | Monthly Basic Salary | Annual Compensation
                Annual Gross Salary | Basic Pay
                Total Fixed Pay | Fixed Pay | Remuneration Package | Monthly Pay | Gross Pay
                Base Salary (Annual)
                Total Remuneration | Annual CTC | CTC | Cost to Company | Starting Pay | Wages | Base Wage
                Annual Base Pay | Base Annual Salary | Salary Package | Package | Annualised Salary
                月度工资 | 月度薪资 | 月固定工资 | 固定月薪 | 税前月工资 | 税前薪资 | 薪资标准
                薪酬标准 | 月薪资 | 月收入
                月度税前工资 | 税前月收入 | 年度薪资 | 年度总薪酬 | 年薪总额 | 月薪总额 | 月基本薪资
                基本薪资 | 基本月薪
                综合月薪 | 月综合工资 | 薪金 | 月薪金
                Monthly Gross Salary | Gross Monthly Salary | Gross Annual Salary | 月薪 | 年薪
                薪资 | 薪酬 | 薪资待遇 | 薪酬待遇 | 基本工资 | 月基本工资 | 税前月薪 | 月薪税前
                工资 | 月工资 | 转正工资 | 转正后工资 | 转正月薪 | 税前工资 | 税前年薪 | 时薪 | 日薪
                工资标准 | 工资待遇 | 月薪标准 | 正式工资 | 转正后月薪
"""
            ),
            sentences=(
                Sentence.of(
                    r"(?:salary|compensation|pay|wages?|remuneration|rate)\b[^.;:]{0,60}?\b(?:will\s+be|is|of|shall\s+be|at)\s+(?:a\s+|an\s+|gross\s+|approximately\s+)*(?P<value>(?-i:[A-Z¥$€£]{1,4}\s?){0,2}\d[^;。\n]{0,80})",
                    0.92,
                ),
                Sentence.of(
                    r"(?:pay|paid|earn|receive)\s+(?:you\s+)?(?:a\s+)?(?:[a-z]+\s+){0,4}?(?P<value>(?-i:[A-Z¥$€£]{1,4}\s?){1,2}\d[^;。\n]{0,60})",
                    LIKELY,
                ),
                Sentence.of(
                    r"(?:月薪|年薪|时薪|日薪|月工资|基本工资|工资标准|薪资|薪酬|工资)(?:标准|待遇)?(?:\([^)]{1,12}\))?(?:\s*(?:为|是|:|共计|按|每月))*\s*(?:税前|税后)?\s*(?P<value>(?:人民币|RMB|CNY|¥|港币|美元|HKD|USD)?\s*[¥]?\s*(?:\d|[壹贰叁肆伍陆柒捌玖]).{0,40}?)(?=,(?!\d)|[。;]|$)",
                    0.92,
                ),
            ),
            unlike=_PAY_NOT,
        ),
        FieldRule(
            FieldName.EMPLOYMENT_TYPE,
            words(longest=60),
            labels=each(
                """
                Employment Type | Type of Employment | Employment Basis | Employment Status
                Contract Type | 用工形式 | 用工性质 | 聘用形式 | 工作性质 | 雇佣类型 | 用工类型
                合同类型 | 聘用性质
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
    other_labels=each(
        """
                Reporting Manager | Reports to | Reporting to | Bonus Terms | Bonus | Equity Terms
                Equity | Primary Work Location | Work Location | Location | Governing Law
                Signature | Signatory Name | Date | Benefits | Department | Probation
                Probation Period | Working Hours | Place of Work | From | Subject | 工作地点
                工作地址 | 部门 | 所属部门 | 汇报对象 | 直属上级 | 试用期 | 试用期工资 | 试用期月薪
                合同期限 | 劳动合同期限 | 联系人 | 联系电话 | 日期 | 签字 | 工作时间 | 福利
                社会保险 | 身份证号 | 年终奖 | 奖金 | 备注 | 签名
"""
    ),
    finish=(thirteenth_salary, pay_in_all, full_name),
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
