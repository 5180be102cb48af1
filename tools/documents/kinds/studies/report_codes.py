"""What a registry's report says of itself: its code, its day, and until when it can be checked."""

import re

from models.facts.evidence import FieldName, TextValue
from tools.documents.days import day, last_day
from tools.documents.parsed import Reading, Surroundings
from tools.documents.rules import LIKELY, SURE, FieldRule, Sentence, each

_CODE = re.compile(
    r"(?<![A-Za-z0-9/-])(?:[A-Za-z0-9]{1,10}(?:[-/][A-Za-z0-9]{1,12}){1,6}|"
    r"[A-Za-z0-9]{3,6}(?:[ -][A-Za-z0-9]{3,6}){1,5}|[A-Za-z0-9]{6,32})(?![A-Za-z0-9])"
)
_DRAWN_IN_GROUPS = re.compile(r"[A-Z0-9]{3,6}(?:-[A-Z0-9]{3,6}){1,6}")
_NAMES_A_REPORT = re.compile(
    r"report|reference|\bref\b|transaction|case|request|order|报告|认证书|备案|流水", re.IGNORECASE
)
"""Such a number stands in for a code only where the report shows none of the other labels."""
_NEXT_TO_A_CODE = 0.95
_OF_A_LETTER = re.compile(
    r"^(?:our\s+|your\s+)?ref(?:erence)?(?:\s+(?:no|number))?\W*$|case|order|request", re.IGNORECASE
)
_FAR_FROM_A_CODE = 0.75
_DAY_LIKE = re.compile(r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4}")
_DAY = (
    r"(?:[\d二][\d〇○零一二三四五六七八九]{3}\s*[-/.年]\s*[\d一二三四五六七八九十]{1,2}\s*[-/.月]\s*[\d一二三四五六七八九十]{1,3}\s*日?|"
    r"\d{1,2}(?:st|nd|rd|th)?[\s-](?:of\s)?[A-Z][a-z]{2,8}\.?,?[\s-]\d{4}|"
    r"[A-Z][a-z]{2,8}\.?\s\d{1,2}(?:st|nd|rd|th)?,?\s\d{4}|\d{1,2}[/.]\d{1,2}[/.]\d{4})"
)


def verification_code(text: str, around: Surroundings) -> Reading | None:
    """6 to 24 letters and digits, printed together or in groups; kept without the gaps.

    China's registry has 12 or 16 of them, others fewer.
    """
    for found in _CODE.finditer(text):
        code = re.sub(r"[ -]", "", found[0])
        if _DAY_LIKE.fullmatch(found[0]):
            continue
        if 5 <= len(code) <= 32 and (sum(map(str.isdigit, code)) >= 2 or _is_drawn(found[0])):
            certainty = 1.0 if len(code) in (12, 16) or code.isdigit() else 0.96
            if _NAMES_A_REPORT.search(around.label):
                certainty = min(certainty, _NEXT_TO_A_CODE)
            if _OF_A_LETTER.search(around.label):
                certainty = _FAR_FROM_A_CODE
            return Reading(TextValue(text=code), certainty, *found.span())
    return None


def _is_drawn(text: str) -> bool:
    """A code drawn at random may have no figures at all; then it stands in one piece, in capitals."""
    if _DRAWN_IN_GROUPS.fullmatch(text):
        return True
    has_figure = any(map(str.isdigit, text))
    return text.isalnum() and text.isupper() and (has_figure or len(text) in (12, 16))


VERIFICATION_CODE = FieldRule(
    FieldName.VERIFICATION_CODE,
    verification_code,
    labels=each(
        """
        Online Verification Code | Verification Code | Report Code | Verification No | Report No
        Verification Number | Verification ID | Transaction ID | Reference Code | Confirmation Code
        Certificate Verification Code | Report Number | Report ID | Access Code | Security Code
        Confirmation Number | DegreeVerify Transaction ID | Verification Reference | Authentication Code
        Enquiry Reference | Unique Code | Verify Code | Report Reference | 在线验证码 | 验证码 | 验证编码
        报告编号 | 校验码 | 查询码 | 在线验证编号 | 验证编号 | 防伪码 | 核验码 | Our Reference | Our Ref
        Reference | Reference No | Reference Number | WES Reference Number | Ref | Ref No | Check Code
        Share Code | PIN | Verification PIN | Verification Reference No | Order ID
        Verification Reference Number | Verification Key | Passcode | Report Reference Number | Record ID
        Case Number | Case Reference | Case ID | File Number | File No | Tracking Number
        Verification Token | Control Number | Confirmation No | Case No | Confirmation ID | Request ID
        Validation Code | Online Code | Sharing Code | Share ID | Verification Ref | Enquiry No
        Enquiry Number | Enquiry ID | Query Code | Checking Code | Lookup Code | Document Code
        Transaction Number | Transaction No | Confirmation Reference | Verification Serial Number
        Receipt Code | Certificate of Verification No | Verification Certificate No | Authentication No
        Authentication Number | Authentication ID | Validation ID | Validation Number
        Electronic Verification Code | Online Verification No | 认证报告编号 | 报告验证码 | 核验编号
        核验编码 | 查验码 | 验真码 | 认证编号 | 鉴定编号 | 电子报告编号 | 报告号 | 查询编号 | 备案编号
        认证报告号 | 在线核验码 | 真伪查询码 | 验证序列号 | 报告单号 | 报告流水号 | 查验编号 | 防伪查询码
        报告校验码 | 证书验证码 | 学历验证码 | 学位验证码 | 报告在线验证码 | 核查编号 | 报告查询码 | 验证号
        授权码 | 分享码 | 复函编号 | 函号 | 核实编号 | CeDiD | CeDiploma ID | Credential Verification Code
        Digital Code | Document Verification Code | Verify ID | Certificate Access Code | Access Key
        Letter Verification Code | Document Authentication Code | Record Code | Access PIN | Share PIN
        在线查验码 | 在线核验编号 | 在线查询码 | 学籍验证码 | 电子认证码 | 核查码 | 认证码 | 查证码
        在线校验码 | 识别码 | 校验编号 | 验证密码
        查询密码 | 报告识别码 | 电子认证编号 | Report Verification Code
        Viewing Code | Viewing PIN | Secure Code | Digital Verification Code | Search Reference | Check ID
        """
    ),
    sentences=(
        Sentence.of(
            r"(?:验证码|查验码|核验码)[^\n]{0,24}\n\s*(?P<value>(?-i:(?=[A-Z]*\d)[A-Z0-9]{8,20}))(?=\s)",
            LIKELY,
        ),
        Sentence.of(
            r"(?:(?:在线)?验证码|报告编号|查询码|核验码)\s*[:为]?\s*(?P<value>[A-Za-z0-9]{3,24}(?:[\x20-][A-Za-z0-9]{3,6}){0,4})",
            SURE,
        ),
        Sentence.of(
            r"(?:verification|check|share|access|confirmation)\s+(?:code|number|id)\s*(?:is\s*)?:?\s*(?P<value>(?-i:[A-Z0-9]{3,24}(?:[\s-][A-Z0-9]{3,6}){0,4}))",
            SURE,
        ),
    ),
)

VALID_UNTIL = FieldRule(
    FieldName.VALID_UNTIL,
    last_day,
    labels=each(
        """
        Valid Until | Valid till | Valid Through | Expiry Date | Expiration Date | Validity | Valid to
        Report Valid Until | Valid Period | Period of Validity | Expires on | Verification Valid Until
        验证有效期 | 验证有效期至 | 报告有效期 | 报告有效期至 | 有效期至 | 有效期 | 有效期截止
        在线验证有效期 | 有效期限 | 验证截止日期 | Access Expires | Link Expires | Access Expires on
        Expires | Expiry | Valid for Sharing until | Valid For | Link Expiry | Share Link Expires
        Report Expires | Report Expiry Date | Available until | Access until | Access Valid until
        Code Expires | Verification Expires | Verification Expiry | Expiration | Shared until
        Accessible until | Code Valid until | Report Valid through | Report Valid to
        Verification Code Valid until | Sharing Expires | Share Expires | Access Expiry
        Outcome Available until | Outcome Valid until | Result Available until | Result Valid until
        Record Available until | Available online until | Share Code Valid until | Link Active until
        Link Valid until | Report Expiry | Valid for Verification until | Verifiable until | Online until
        Can be Verified until | Valid Before | Good through | 验证截止时间 | 有效截止日期 | 有效截止时间
        验证期限 | 报告失效日期 | 失效日期 | 到期日期 | 截止日期 | 失效时间 | 在线验证有效期至 | 查询有效期
        查询有效期至 | 有效日期 | 报告有效期限 | 验证有效期限 | 到期时间 | 报告到期日期 | 链接有效期
        链接有效期至 | 分享有效期 | 分享有效期至 | 有效至 | 核验有效期 | 核验有效期至 | 验证码有效期
        验证码有效期至 | 授权有效期 | 授权有效期至 | 在线查验有效期
        过期时间 | 过期日期 | 报告过期时间 | 报告过期日期 | 已过期时间 | 截止时间 | 有效截止日 | 报告截止日期
        失效于 | 到期日 | 有效期满日 | 查验有效期 | 查验有效期至 | 报告失效时间 | 链接失效时间 | 截至日期
        Expired on | Expired | Date of Expiry | Report Expired on | Access Ends | Access Ended on | Ends on
        Share Expiry | Last Day of Validity | Link Expired on | Date of Expiration | Was Valid until
        Access Expired on | Access Expired | Not Valid after | Valid up to | Validity Ends | Lapses on
        Lapsed on | Validity End Date | Access End Date | End of Validity | Valid until (inclusive)
        Report Validity | Share Ends | Viewable until | Closes on | Sharing Ends | Validity Period
        """
    ),
    sentences=(
        Sentence.of(
            rf"(?:有效期|验证期|有效|截止)(?:限)?(?:至|到|截止|为|:|\s)+(?:(?-i:[A-Z0-9]{{8,20}})\s+)?(?P<value>{_DAY})",
            SURE,
        ),
        Sentence.of(
            rf"(?:(?:valid|validity|expire[sd]?|expiring|expiry|lapse[sd]?|end(?:s|ed)|ceased?|closes?)[\x20]+(?:\w+[\x20]+){{0,4}}?(?:until|till|through|to|on|before|after)|(?:available|accessible|verified|checked|access|shared|online)[\x20]+(?:\w+[\x20]+){{0,4}}?(?:until|till|before))[\x20]*:?[\x20]*(?P<value>{_DAY})",
            SURE,
        ),
        Sentence.of(rf"\b(?:until|till|through|expires?)\x20+(?P<value>{_DAY})", LIKELY + 0.04),
        Sentence.of(
            rf"(?:已|将)?于\s*(?P<value>{_DAY})\s*(?:起|已|后|之后)?\s*(?:过期|失效|到期|截止|届满)", SURE
        ),
        Sentence.of(rf"(?:过期|失效|到期)(?:时间|日期)?\s*[为于:]?\s*(?P<value>{_DAY})", SURE),
        Sentence.of(rf"(?P<value>{_DAY})\s*(?:起|后|之后)?\s*(?:已)?(?:过期|失效|到期)", LIKELY),
        Sentence.of(rf"至\s*(?P<value>{_DAY})\s*(?:前)?\s*(?:有效|止|可)", SURE),
        Sentence.of(rf"(?P<value>{_DAY})\s*前(?:有效|可在线验证)", LIKELY),
    ),
)

ISSUED_ON = FieldRule(
    FieldName.ISSUED_ON,
    day,
    labels=each(
        """
        Date Issued | Date of Verification | Verification Date | Verified on | Date Verified | Date Produced
        Date of Notification | Date Notified | Certificate Date | Printed on | Print Date | Date Printed
        Response Date | Enquiry Date | Date of Enquiry | Update Date | Date Updated | Updated on
        Date of Update | Date of Issue | Issue Date | Issued on | Report Date | Date of Report
        Date Generated | Generated on | Last Updated | 更新日期 | 生成日期 | 更新时间 | 生成时间 | 报告日期
        复函日期 | 函复日期 | 证明日期 | 核验完成日期 | 认证完成日期 | 认证书签发日期 | 落款日期
        Verification Performed | Date of Letter | Search Date | Date of Search | Search Completed
        Verification Performed on | Certification Date | Evaluation Date | Notification Date
        出具日期 | 报告生成日期 | 报告生成时间 | 报告出具日期 | 制表日期 | 验证日期 | 核验日期 | 生成于
        打印日期 | 申请日期 | 查询日期 | 签发日期 | Date | Completed on | Checked on | Report Issued
        Report Issued on | Outcome Issued | Completed | Outcome Date | Verification Issued on
        Result Issued | Confirmation Issued | Statement Issued | Letter Issued | Outcome Issued on
        Report Generated | Report Generated on | Date of Report Generation | Verified
        Verification Completed | Shared on | Date Shared | Date of this Report | Issued | Generated | As of
        Date Checked | Date Confirmed | Confirmed on | Report Created | Created on | Date Created
        Timestamp | Produced on | Report Produced | Check Date | Date of Check | Time of Query
        Verification Issued | Verified Date | Verification Completed on | Date of Verification Report
        Query Date | Query Time | Date of Query | Data as of | Last Update | Last Verified | Downloaded on
        Date Downloaded | Date of Certification | Date of Reply | Date of Response | Reply Date
        Letter Date | Statement Date | Completion of Verification | Report Update Date | Certified on
        Retrieved on | Released on | Date Released | Date of Confirmation | 认证日期 | 认证时间 | 查询时间
        查验日期 | 查验时间 | 核验时间 | 验证时间 | 出具时间 | 制作日期 | 打印时间 | 报告时间 | 申请时间
        签发时间 | 开具日期 | 开具时间 | 数据更新日期 | 发布日期 | 更新于 | 报告更新日期 | 制表时间
        回复日期 | 核查日期 | 核实日期 | 报告出具时间 | 出报告日期 | 报告签发日期 | 下载日期 | 下载时间
        日期 | 报告打印日期 | 分享日期 | 分享时间 | 备案日期
        数据截至 | 导出时间 | Notified | Notified on | Validated on
        Date Validated | Check Carried out
        Check Completed | Enquiry Completed | Enquiry Completed on | Verified at | Made on
        Validation Date | 鉴定日期
        """
    ),
    sentences=(
        Sentence.of(rf"(?:更新|生成|出具|打印)(?:日期|时间)?\s*(?:为|于|:)?\s*(?P<value>{_DAY})", SURE),
        Sentence.of(
            rf"(?:updated|generated|issued|verified|checked|confirmed)\s+(?:on\s+|by\s[^\n,.]{{3,50}},\s*)?:?\s*(?P<value>{_DAY})",
            SURE,
        ),
        Sentence.of(
            rf"(?:中心|教育部|公司|办公室|学会|认证处|档案馆|教务处|研究生院|研究生处|学籍科|人事局|社会保障局|服务处|[^\S\n])\s*\n?\s*(?P<value>{_DAY})\s*$",
            LIKELY,
        ),
        Sentence.of(rf"^\s*(?:date\s*:?\s*)?(?P<value>{_DAY})\s*$", LIKELY),
    ),
    unlike=re.compile(
        r"birth|admission|enrol|graduat|award|conferr|request|expir|valid|until|出生|入学|毕业|毕\s*\(结\)\s*业|获学位|颁发|发证日期|有效[期日至]|授予|授位",
        re.IGNORECASE,
    ),
)
