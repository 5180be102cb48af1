"""Figures of a certificate: its score, days and number."""

import re

from models.facts.evidence import FieldName
from tools.documents.days import day, last_day
from tools.documents.phrases import DAY_IN_PROSE
from tools.documents.rules import LIKELY, SURE, FieldRule, Sentence, each
from tools.documents.words import identifier, score

_DAY = (
    r"(?:\d{1,2}(?:st|nd|rd|th)?[\s-][A-Z][a-z]+[\s,-]+\d{4}|[A-Z][a-z]+\.?\s\d{1,2}(?:st|nd|rd|th)?,?\s\d{4}|"
    r"\d{4}\s?[-/.]\s?\d{1,2}\s?[-/.]\s?\d{1,2}|\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{1,2}/[A-Z]{3}/\d{4})"
)

SCORE = FieldRule(
    FieldName.SCORE,
    score,
    labels=each(
        """
        Score | Total Score | Total | Overall Score | Overall | Overall Band Score | Overall Band
        Result | Final Score | Marks | Score Obtained | Overall Result | Overall Grade
        Total Points | Your Score | Exam Score | Test Score | Scaled Score | Total Mark | Total Marks
        Marks Obtained | Overall Mark | Composite Score | Total Score (0-120) | Average | Percentage
        Final Mark | Final Grade | Overall Percentage | Points | Assessment Score | Your Overall Score
        总分 | 总成绩 | 成绩 | 考试成绩 | 分数 | 笔试总分 | 笔试成绩总分 | 理论成绩 | 总评成绩 | 综合成绩
        总评 | 最终成绩 | 最终得分 | 得分 | 测试成绩 | 你的分数 | 考核成绩 | 结业成绩 | 总得分 | 测试得分
        课程成绩 | 考核得分 | 测评成绩 | 综合得分 | 考试分数 | 合计
"""
    ),
    sentences=(
        Sentence.of(
            r"(?:total|overall|final)\s+(?:band\s+)?(?:score|mark|result|band)\x20*(?:of|is|was|:)?\x20*(?P<value>\d{1,4}(?:\.\d)?)",
            SURE,
        ),
        Sentence.of(
            r"with\s+(?:an?\s+)?(?:\w+\s+)?(?:score|mark|grade|band)\s+of\s+(?P<value>\d{1,4}(?:\.\d)?)",
            SURE,
        ),
        Sentence.of(
            r"(?:总分|总成绩|总评成绩|综合成绩|成绩)\s*(?:为|是|:)?\s*(?P<value>\d{1,4}(?:\.\d)?)\s*分?",
            LIKELY,
        ),
    ),
    unlike=re.compile(
        r"满分|合格(?:线|分)|maximum|full\s+(?:score|marks)|pass(?:ing)?\s+(?:score|mark)|out\s+of",
        re.IGNORECASE,
    ),
)

ISSUED_ON = FieldRule(
    FieldName.ISSUED_ON,
    day,
    labels=each(
        """
        Date of Issue | Issue Date | Issued on | Date Issued | Date of Award | Issued | Awarded
        Completion Date | Date of Completion | Issuance Date | Certification Date | Course Completion Date
        Date Certified | Awarded on | Date of Issuance | Certificate Date | Date of Certificate
        Date Awarded | Report Date | Date of Report | Certified on | Date Granted | Report Issue Date
        Original Issue Date | Initial Certification Date | Original Grant Date | Grant Date | Date of Grant
        Completed on | Date Completed | Result Date | Issuing Date | Issue | Award Date | Achieved on
        Date of Certification | Date Achieved | Achievement Date | Date Earned | Earned on | Date of Admission
        Effective Date | Date | Granted on | Date of Registration | Date of Membership | Certified since
        Date of Qualification | Date Conferred | Conferred on | Date Passed | Passed on | Member since
        Score Report Date | Course completed on | Completed | Certificate Issue Date | Published on
        Result Release Date | Release Date | Date of Result | Valid From | Certificate Issued
        发放日期 | 核发日期 | 初次发证日期 | 授予日期 | 初次领证日期 | 首次注册日期 | 首次发证日期
        获证日期 | 公布日期 | 取得时间 | 取得日期 | 取得资格时间 | 资格取得时间 | 取得资格日期 | 领证日期
        制证日期 | 完成日期 | 发证日期 | 颁发日期 | 签发日期 | 发证时间 | 生效日期 | 注册日期 | 认证日期
        颁证日期 | 认定时间 | 认定日期 | 颁发时间 | 批准日期 | 日期 | 成绩发布日期 | 批准时间 | 签发时间
        授予时间 | 通过日期 | 评审通过时间 | 通过时间 | 认证时间 | 结业日期 | 结业时间 | 证书日期 | 获奖日期
        获奖时间 | 颁证时间 | 发证年月 | 制发日期 | 完成时间 | 获得时间 | 获得日期 | 出具日期 | 首次注册时间
"""
    ),
    sentences=(
        Sentence.of(
            r"(?:this|the|on)\s+(?P<value>[a-z]+(?:-[a-z]+)?\s+(?:day\s+)?of\s+[A-Z][a-z]+[\s,]+\d{4})",
            SURE,
        ),
        Sentence.of(
            r"\bthis\s+(?P<value>\d{1,2}(?:st|nd|rd|th)?\s+day\s+of\s+[A-Z][a-z]+,?\s+(?:in\s+the\s+year\s+)?\d{4})",
            SURE,
        ),
        Sentence.of(
            rf"(?:given|dated|awarded|issued|conferred|admitted|this)\b[^.;]{{0,80}}?\b(?:this|on|the)\s+(?P<value>{DAY_IN_PROSE})",
            SURE,
        ),
        Sentence.of(
            rf"(?:issued|awarded|given|dated|granted|completed|achieved|earned|certified)\s+(?:on|this|:)?\s*(?:the\s+)?(?P<value>{_DAY})",
            SURE,
        ),
        Sentence.of(
            rf"\b(?:issued?|grant|award|certification|completion|achievement)\s+date\s*:?\s*(?P<value>{_DAY})",
            SURE,
        ),
        Sentence.of(
            r"(?<!test\s)(?<!exam\s)(?<!examination\s)(?<!of\sbirth\s)(?<!birth\s)(?<!expiry\s)(?<!admission\s)(?<!update\s)(?<!course\s)(?<!expiration\s)(?<!start\s)(?<!end\s)"
            r"\bdate\s*:?\s+(?P<value>\d{1,2}[\s/.-][A-Za-z\d]{1,9}[\s/.,-]{1,2}\d{4}|"
            r"[A-Z][a-z]+\.?\s\d{1,2},?\s\d{4}|\d{4}[-/.]\d{1,2}[-/.]\d{1,2})",
            LIKELY + 0.05,
        ),
        Sentence.of(
            r"issued\s+by[^.;]{3,80}?\son\s+(?P<value>\d{1,2}\s[A-Z][a-z]+\s\d{4}|[A-Z][a-z]+\s\d{1,2},\s\d{4})",
            SURE,
        ),
        Sentence.of(
            r"(?P<value>[\d二][\d〇○零一二三四五六七八九]{3}\s*年\s*[\d一二三四五六七八九十]{1,2}\s*月\s*[\d一二三四五六七八九十廿]{1,3}\s*日)\s*$",
            LIKELY,
        ),
        Sentence.of(r"^\s*(?P<value>\d{4}\s?[-/.]\s?\d{1,2}\s?[-/.]\s?\d{1,2})\s*$", LIKELY),
        Sentence.of(r"(?P<value>\d{1,2}\s[A-Z][a-z]+\s\d{4}|[A-Z][a-z]+\s\d{1,2},\s\d{4})\s*$", LIKELY),
    ),
    unlike=re.compile(
        r"birth|born|\bDOB\b|出生|test\s+(?:date|taken)|exam(?:ination)?s?\s+(?:date|taken|on)\b|考试(?:时间|日期)|测试(?:时间|日期)|valid\s+(?:until|thr|to|till)|expir|有效|until|through|复审|"
        r"updated?|更新|print|打印|查询|training\s+date|course\s+date|培训(?:时间|日期)|renew|至\s*$",
        re.IGNORECASE,
    ),
)

DOCUMENT_NUMBER = FieldRule(
    FieldName.DOCUMENT_NUMBER,
    identifier,
    labels=each(
        """
        Certificate No | Certificate Number | Certificate ID | Credential ID | Report No | Cert No | Cert ID
        Report Number | Credential Number | Licence No | License No | Licence Number | License Number
        Certification No | Certification Number | Certification ID | Credential No | Verification No
        Member No | Membership No | Membership Number | Certificate Code | Test Report No | Member ID
        Registration ID | Charter Number | Charter No | PIN | Badge ID | Unique ID | Unique Certificate ID
        Score Report Number | Score Report Code | Certificate Ref | Reference No | Reference Number
        Registration No | Result Number | License ID | Licence ID | Certificate Reference
        Certificate Serial No
        Test Report Form Number | Test Report Form No | Serial No | Serial Number | No | Document Number
        Registration Number | Document No | Valid Certificate ID | PMP Number | PMP ID
        Master log certificate No
        Certificate Unique ID | Control Number | Registered Number | Statement Number | TRF Number
        证书编号 | 成绩单编号 | 证书编码 | 资格证书号 | 执业证书号 | 注册编号 | 证书流水号 | 证书序号
        成绩报告单编号 | 编号 | 证号 | 操作证号 | 护士执业证书编号 | 执业证书编号 | 资格证书编号 | 登记号
        管理号 | 报告编号 | 证书号 | 证书号码 | 登记编号 | 注册号 | 注册证号 | 会员号 | 会员编号 | 管理编号
        成绩单号 | 报告单编号 | 电子证书编号 | 证书登记号 | 证件编号 | 证书查询编号 | 资格证号 | 执业证号
        注册证书编号 | 证书管理号 | 合格证号 | 合格证编号 | 奖状编号 | 成绩报告编号 | 证书唯一编号
"""
    ),
    sentences=(
        Sentence.of(
            r"(?:certificate|credential|licen[cs]e|registration|membership|certification|charter|report)\s+(?:no|number|id)\.?\s*:?\s*(?P<value>(?=\S*\d)(?-i:[A-Z0-9])[\w/-]{4,40})",
            LIKELY,
        ),
        Sentence.of(r"(?P<value>(?<![\u4e00-\u9fff])第\s*[A-Z\d][\w-]{4,24}\s*号)", LIKELY),
    ),
    unlike=re.compile(
        r"admission\s+ticket|准考证|passport|身份证|candidate|NRIC|roll\s+no|telephone|tel\b|"
        r"cent(?:re|er)\s+n",
        re.IGNORECASE,
    ),
)

VALID_UNTIL = FieldRule(
    FieldName.VALID_UNTIL,
    last_day,
    labels=each(
        """
        Valid Until | Expiry Date | Expiration Date | Valid Through | Valid to | Valid till | Expires
        Expires on | Date of Expiry | Expiration | Expiry | Valid Thru | Validity | Renewal Date
        Certification Expires | Expiration/Renewal Date | Valid From / To | Certificate Expiry | Expires End
        Valid up to | Valid upto | Validity Date | Validity Period | Period of Validity | Renew by
        Renewal Due | Renewal Due Date | Good Through | Certificate Expiry Date | Licence Expiry Date
        License Expiration Date | Expiring | Certification Valid Until | Certificate Valid Until
        Active Through
        Recertification Date | Recertify by | Scores Valid Until | Certification Expiration Date
        有效期至 | 有效期 | 有效期限 | 有效日期 | 失效日期 | 到期日期 | 有效期截止 | 证书有效期
        注册有效期至
        成绩有效期至 | 有效期限至 | 有效至 | 证书有效期至 | 有效期到 | 到期时间 | 有效截止日期 | 证件有效期
        成绩有效期 | 有效期截止日期 | 有效期间 | 有效截止 | 证书有效期限 | 注册有效期 | 到期日
"""
    ),
    sentences=(
        Sentence.of(
            rf"(?:valid|expires|expiring)\x20(?:\w+\x20){{0,3}}?(?:until|till|through|to|on)\x20(?P<value>{DAY_IN_PROSE})",
            SURE,
        ),
        Sentence.of(rf"\b(?:expires?|expiry|expiration(?:\s+date)?)\s*(?:on|:)?\s*(?P<value>{_DAY})", SURE),
        Sentence.of(
            r"有效期(?:限)?(?:至|到|截止|为|:)+\s*(?P<value>\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*日?)",
            SURE,
        ),
    ),
    unlike=re.compile(r"身份证|passport", re.IGNORECASE),
)
