"""The day a certificate was given and the day it ends, among the days of birth and of examinations."""

import re

from models.facts.evidence import FieldName
from tools.documents.days import day, last_day
from tools.documents.phrases import DAY_IN_PROSE
from tools.documents.rules import LIKELY, SURE, FieldRule, Sentence, each

_DAY = (
    r"(?:\d{1,2}(?:st|nd|rd|th)?[\s-][A-Z][a-z]+[\s,-]+\d{4}|[A-Z][a-z]+\.?\s\d{1,2}(?:st|nd|rd|th)?,?\s\d{4}|"
    r"\d{4}\s?[-/.]\s?\d{1,2}\s?[-/.]\s?\d{1,2}|\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{1,2}/[A-Z]{3}/\d{4})"
)

ISSUED_ON = FieldRule(
    FieldName.ISSUED_ON,
    day,
    labels=each(
        """
        Date of Issue | Issue Date | Issued on | Date Issued | Date of Award | Completion Date
        Date of Completion | Issuance Date | Certification Date | Date Certified | Awarded on
        Date Awarded | Report Date | Date of Report | Certified on | Date Granted | Original Issue Date
        Completed on | Date Completed | Result Date | Issuing Date | Issue | Award Date
        Date of Certification | Date Achieved | Achieved on | Date Earned | Earned on | Awarded
        Date Passed | Passed on | Pass Date | Date of Certificate | Certificate Date
        Date of Certificate Issue | Certificate Issue Date | Report Issue Date | Score Report Date
        Date of Completion of Course | Date of Training Completion | Date of Qualification
        Qualification Date | Initial Certification Date | Initial Certification
        Date of Initial Certification | Original Certification Date | Original Grant Date | Grant Date
        Licence Issue Date | License Issue Date | Licensed on | Date Licensed | Date of Registration
        Registration Date | Date Registered | Registered on | Date of Grant | Certified
        Date of Admission | Admitted on | Date of Membership | Member Since | Certified Since
        Credential Earned | Date Conferred | Signed on | Date Presented | Presented on | Given on
        Date Given | Result Issue Date | Results Date | Date of Result | Date of Results
        Date of Original Issue | First Issued | First Issue Date | Date First Issued | Issued | Completion
        Course Completion Date | Effective From | Valid From | Start of Validity | Published on | 获得时间
        获得日期 | 颁奖日期 | 结业日期 | 结业时间 | 发证年月 | 通过日期 | 通过时间 | 授予时间 | 签发时间
        认证日期 | 认证时间 | 制发日期 | 注册日期 | 完成时间 | 取得日期 | 取得时间 | 初次领证日期
        初领日期 | 首次发证日期 | 核发时间 | 公布时间 | 成绩公布日期 | 发布日期 | 批准时间 | 评审时间
        出具日期 | 授证日期 | 颁证时间 | 生效日期 | 资格取得时间 | 通过评审时间 | 成绩发布时间
        证书签发日期 | 证书生成日期 | 制证时间 | Effective Date | Date | Granted on | 发放日期 | 核发日期
        初次发证日期 | 授予日期 | 获证日期 | 公布日期 | 制证日期 | 完成日期 | 发证日期 | 颁发日期
        签发日期 | 发证时间 | 颁证日期 | 认定时间 | 认定日期 | 颁发时间 | 批准日期 | 日期 | 成绩发布日期
        Date of Course Completion | Date Training Completed | Date of Achievement | Achieved | Earned
        Date Certificate Issued | Certificate Awarded | Date of Attainment | Date Attained | Results Issued
        Results Issued on | Results Published | Result Published on | Card Issued | Card Issue Date
        Initial Registration Date | Start of Registration | First Registered | Registered Since
        Date First Registered | Initial License Date | Original License Date | Initial Issue Date
        Original Licensure Date | Certification Earned | Date of Successful Completion | Completion on
        PMP Original Grant Date | Original Date | Finished on | Assessment Passed | Exam Passed on
        Date of Issuance | Achievement Date | Course completed on | Completed | Result Release Date
        Release Date | Certificate Issued | 首次注册日期 | 取得资格时间 | 取得资格日期 | 领证日期
        评审通过时间 | 证书日期 | 获奖日期 | 获奖时间 | 首次注册时间
        """
    ),
    sentences=(
        Sentence.of(
            rf"\bdate\s+of\s+(?:issue|award|completion|certification|achievement|registration|grant|report)\s*:?\s*(?P<value>{_DAY})",
            SURE,
        ),
        Sentence.of(
            rf"^\s*(?:[A-ZÀ-Þ][\w-]+(?:\x20[A-ZÀ-Þ][\w-]+){{0,2}}),\s+(?:(?:the|den|le|on)\s+)?(?P<value>\d{{1,2}}[./]\d{{1,2}}[./]\d{{4}}|{DAY_IN_PROSE})\s*$",
            LIKELY,
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
            r"(?:this|the|on)\s+(?P<value>[a-z]+(?:-[a-z]+)?\s+(?:day\s+)?of\s+[A-Z][a-z]+[\s,]+\d{4})",
            SURE,
        ),
        Sentence.of(
            rf"(?:given|dated|awarded|issued|this)\b[^.;]{{0,60}}?\b(?:this|on|the)\s+(?P<value>{DAY_IN_PROSE})",
            SURE,
        ),
        Sentence.of(
            r"(?:issued|awarded|given|dated|granted|completed)\s+(?:on|this)\s+(?:the\s+)?(?P<value>(?:\d|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[^.;]{4,30}\d{4})",
            SURE,
        ),
        Sentence.of(
            r"(?<!test\s)(?<!exam\s)(?<!examination\s)(?<!of\sbirth\s)(?<!birth\s)(?<!expiry\s)(?<!admission\s)(?<!update\s)"
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
        Sentence.of(rf"^\s*(?P<value>{DAY_IN_PROSE})\s*(?:[-–,|·]\s*[A-Z]|$)", LIKELY - 0.05),
    ),
    unlike=re.compile(
        r"birth|\bDOB\b|born|expir|valid(?!\s+from)|until|renew|due|examination\s+(?:date|on|taken)|mination\s+date|\btest\s+date|\bsession\b|\bseries\b|training\s+date|exam\s+date|test\s+taken|"
        r"出生|有效|失效|到期|考试(?!院|中心|委员会|机构|局|办|网)|测试(?!中心|院|站)|入学|参加|培训时间|自|复审|至\s*$",
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
        Certification Expires | Expiration/Renewal Date | Valid From / To | Valid Up To | Good Through
        Good Until | Valid Through Date | Valid Until Date | Certification Expiration Date | Expires End
        Renew by | Certificate Expiry Date | Certificate Expires | Certificate Valid Until
        Licence Expiry Date | License Expiration Date | Expired on | License Expires
        Certification Valid Through | Valid Period | Validity Period | Period of Validity
        Date of Expiration | Expiring | Recertification Date | Recertify by | Recertification Due
        Renewal Due | Next Renewal Date | Expiry/Renewal Date | Score Valid Until
        Certification Valid Until | Certification Cycle End | Cycle End Date | Retraining Due
        Refresher Due | Refresher Due by | Results Valid Until | Test Score Valid Until
        Membership Valid Until | Registration Valid Until | Current Until | Registration Expires
        Expiry Dates | 证书有效期至 | 使用有效期 | 有效期截止日期 | 有效截止日期 | 有效期截止日 | 有效至
        有效期到 | 注册有效期 | 注册有效期至 | 证书到期日期 | 证书有效期限 | 有效期间 | 失效时间
        到期时间 | 继续教育截止日期 | 成绩有效期 | 使用期限 | 执业有效期 | 有效期届满日 | 有效期至
        有效期 | 有效期限 | 有效日期 | 失效日期 | 到期日期 | 有效期截止 | 证书有效期 | 成绩有效期至
        Exp Date | Exp | Expires End of | Card Expires | Card Expiry | Card Expiry Date | Licence Expires
        License Expiry Date | Renew Before | Registration Expiry | Registration Expiry Date | Refresh by
        Refresher Date | Refresher Training Due | Requalification Date | Requalify by | Valid for Use until
        PMP Expiration Date | Certification Expiry | Certification Expiry Date | Good Standing until
        Certificate Expiration Date | Certificate Valid to | Certificate Valid Through | Renewal By
        Annual Practising Certificate Expires | Practising Certificate Expires | Lapses on
        Certificate Expiry | Valid upto | Validity Date | Renewal Due Date | Active Through
        Scores Valid Until | 有效期限至 | 证件有效期 | 有效截止 | 到期日
        """
    ),
    sentences=(
        Sentence.of(
            rf"\b(?:renewal|refresher|recertification|retraining|requalification)\s+(?:is\s+)?(?:due|required)\s*(?:on|by|before|:)?\s*(?P<value>{_DAY})",
            SURE,
        ),
        Sentence.of(
            rf"(?:valid|expires|expiring)\x20(?:\w+\x20){{0,3}}?(?:until|till|through|to|on)\x20(?P<value>{DAY_IN_PROSE})",
            SURE,
        ),
        Sentence.of(rf"\b(?:expires?|expiry|expiration(?:\s+date)?)\s*(?:on|:)?\s*(?P<value>{_DAY})", SURE),
        Sentence.of(
            r"有效期(?:限)?(?:至|到|截止|为|:)+\s*(?P<value>\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\b\s*日?)(?!\s*(?:至|到|[-~—–])\s*\d{4})",
            SURE,
        ),
        Sentence.of(
            rf"(?:valid|expires?|expiring|expiry|validity|current|effective|in\x20force)\b[\x20:]{{1,2}}(?:\w+\x20){{0,4}}?(?:until|till|through|thru|to|on)\x20*:?\x20*(?P<value>{DAY_IN_PROSE})",
            SURE,
        ),
        Sentence.of(
            r"有效期(?:限)?(?:至|到|截止|为|:|(?:自|:)?\s*\d{4}[^。\n]{4,12}?(?:至|到|[~—–]))+\s*(?P<value>\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\b\s*日?)(?!\s*(?:至|到|[-~—–])\s*\d{4})",
            SURE,
        ),
    ),
    unlike=re.compile(r"身份证|passport", re.IGNORECASE),
)
