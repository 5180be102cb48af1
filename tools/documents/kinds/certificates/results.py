"""The score on a certificate and the certificate's number, among numbers of candidates and parts."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from models.facts.evidence import Field, FieldName, TextValue
from tools.documents.glyphs import Run
from tools.documents.parsed import Reading, Surroundings
from tools.documents.placed_fields import field_at
from tools.documents.rules import LIKELY, SURE, Draft, FieldRule, Sentence, each
from tools.documents.words import identifier, score

SCORE = FieldRule(
    FieldName.SCORE,
    score,
    labels=each(
        """
        Score | Total Score | Total | Overall Score | Overall | Overall Band Score | Overall Band | Result
        Final Score | Marks | Score Obtained | Overall Result | Overall Grade | Total Points | Your Score
        Marks Obtained | Overall Mark | Composite Score | Total Score (0-120) | Average | Percentage
        Overall Score Achieved | Total Score Achieved | Total Marks | Grand Total | Final Mark
        Score Achieved | Mark | Overall Percentage | Percentage Score | Total Points Scored
        Your Total Score | Final Exam Score | Exam Score | Test Score | Assessment Score
        Consolidated Score | Aggregate | Aggregate Score | 总得分 | 综合成绩 | 总评成绩 | 考核成绩
        测试成绩 | 最终成绩 | 结业成绩 | 课程成绩 | 总分数 | 得分 | 笔试总成绩 | 综合得分 | 考试总分
        考试得分 | 你的分数 | 您的分数 | 机考成绩 | 学习成绩 | 实得分 | 总分 | 总成绩 | 成绩 | 考试成绩
        分数 | 笔试总分 | 笔试成绩总分 | 理论成绩 | Scaled Score | Total Mark | Final Grade | Points
        Your Overall Score | 总评 | 最终得分 | 测试得分 | 考核得分 | 测评成绩 | 考试分数 | 合计
        Candidate Score | Your Scaled Score | Actual Score | Achieved Score | Final Score Achieved
        """
    ),
    sentences=(
        Sentence.of(
            r"(?:总分|总成绩|总评成绩|综合成绩|成绩)\s*(?:为|是|:)?\s*(?P<value>\d{1,4}(?:\.\d)?)\s*分?",
            LIKELY,
        ),
        Sentence.of(
            r"(?:total|overall|final)\s+(?:band\s+)?(?:score|mark|result|band)\x20*(?:of|is|was|:)?\x20*(?P<value>\d{1,4}(?:\.\d)?)",
            SURE,
        ),
        Sentence.of(
            r"with\s+(?:an?\s+)?(?:\w+\s+)?(?:score|mark|grade|band)\s+of\s+(?P<value>\d{1,4}(?:\.\d)?)",
            SURE,
        ),
        Sentence.of(r"(?:总分|总成绩|成绩)\s*(?:为|是|:)?\s*(?P<value>\d{1,4}(?:\.\d)?)\s*分?", LIKELY),
    ),
    unlike=re.compile(
        r"满分|合格(?:线|分)|maximum|full\s+(?:score|marks)|pass(?:ing)?\s+(?:score|mark)|out\s+of",
        re.IGNORECASE,
    ),
)

_OF_A_PROVINCE = re.compile(r"(?:^|[\s:])[京津沪渝冀晋辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼川贵云藏陕甘青宁新蒙]$")


def _number(text: str, around: Surroundings) -> Reading | None:
    """A certificate's number with the sign of the province before it: 京1112023202300551."""
    reading = identifier(text, around)
    if reading is None or not _OF_A_PROVINCE.search(text[: reading.start]):
        return reading
    start = reading.start - 1
    return replace(reading, value=TextValue(text=text[start : reading.end]), start=start)


NUMBER = FieldRule(
    FieldName.DOCUMENT_NUMBER,
    _number,
    labels=each(
        """
        Certificate No | Certificate Number | Certificate ID | Credential ID | Report No | Report Number
        Credential Number | Licence No | License No | Licence Number | License Number | Certification No
        Certification Number | Certification ID | Credential No | Verification No | Member No
        Membership No | Membership Number | Certificate Code | Test Report No | Score Report Number
        Score Report Code | Certificate Ref | Reference No | Reference Number | Registration No
        Result Number | License ID | Validation Number | Certification Verification Number
        Certificate Serial No | Certificate Serial Number | Cert No | Cert ID | Badge ID
        Certificate Reference | Certificate Reference Number | Diploma No | Licence Ref | Score Report No
        Report Form Number | Test Report Number | License # | Certificate # | Certification # | Member ID
        Registration Number | Registrar No | Reg No | TRF Number | Control No
        Certificate Validation Code | Verify Code | Verification Code | Accreditation No
        Accreditation Number | Award No | Card No | Card Number | Serial Number | Document Number
        Document No | Award Number | Certificate Unique Number | Warrant No | Certificate of Completion No
        Credential License Number | Certificate Identification Number | Ref No | Reference | Ref | Our Ref
        Certificate/Licence No | Statement No | Statement Number | Result No | Unique Certificate Number
        Certificate Serial | 合格证编号 | 合格证书编号 | 成绩合格证编号 | 结业证书编号 | 培训证书编号
        成绩编号 | 执业资格证书编号 | 等级证书编号 | 证书统一编号 | 证书ID | 认证编号 | 资格证书编号
        资格证编号 | 资格证号 | 注册号 | 注册证书编号 | 注册证号 | 执业证编号 | 执业证号 | 执业编号
        登记编号 | 上岗证编号 | 档案号 | 培训证号 | 成绩报告编号 | 报告单编号 | 成绩单号 | 成绩证书编号
        技术士证总编号 | 总编号
        证书管理号 | 管理编号 | 电子证书编号 | 荣誉证书编号 | 获奖证书编号 | 批准文号 | 发证编号
        学习证书编号 | 证书查询编号 | 从业资格证号 | 从业资格证书编号 | 结业证号 | 资格编号 | 证书代码
        序列号 | 会员编号 | 会员号 | 授权编号 | 证书编码 | 资格证书号 | 执业证书号 | 注册编号 | 证书流水号
        证书序号 | Test Report Form Number | Serial No | No | 证书编号 | 成绩单编号 | 成绩报告单编号
        编号 | 管理号 | 报告编号 | 证书号 | 证书号码 | Charter Number | Charter No | PIN | Unique ID
        Unique Certificate ID | Licence ID | Test Report Form No | Valid Certificate ID | PMP Number
        PMP ID | Master log certificate No | Certificate Unique ID | Control Number | Registered Number
        证号 | 操作证号 | 护士执业证书编号 | 执业证书编号 | 登记号 | 证书登记号 | 证件编号 | 合格证号
        奖状编号 | Driver CPC Card Number | CPC Card No | NMC PIN | Registrant PIN | Licence Card Number
        Certificate Verification Number | Certification Verification No | Badge Number | Results Number
        Registration PIN | Certificate Registration No | CSCS Registration Number | Statement Reference
        Certificate Issue No | Permit No | Permit Number | 证书唯一编号
        合格证明编号 | 合格证明号 | 证明编号
        """
    ),
    sentences=(
        Sentence.of(
            r"(?:certificate|credential|licen[cs]e|registration(?!\s+id)|membership|certification|charter|report(?:\s+form)?)\s+(?:no|number|id)\.?\s*:?\s*(?P<value>(?=\S*\d)(?-i:[A-Z0-9])[\w/-]{4,40})",
            LIKELY,
        ),
        Sentence.of(r"(?P<value>(?<![\u4e00-\u9fff])第\s*[A-Z\d][\w-]{4,24}\s*号)", LIKELY),
        Sentence.of(
            r"(?:certificate|credential|licen[cs]e|membership|certification|cert|validation|certificate\s+reference)\.?\s+(?:no|number|id|code|#)\.?\s*:?\s*(?P<value>(?=\S*\d)(?-i:[A-Z0-9])[\w/-]{4,40})",
            LIKELY,
        ),
    ),
    unlike=re.compile(
        r"admission\s+ticket|准考证|passport|身份证|candidate|NRIC|roll\s+no|telephone|tel\b|"
        r"cent(?:re|er)\s+n",
        re.IGNORECASE,
    ),
)

_AT_MOST = re.compile(r"满\s*分|\bfull\s+(?:score|marks?)|\bmax(?:imum)?\b", re.IGNORECASE)
_COLUMN = 0.04


_OF_ALL = re.compile(
    r"^\W*(?:total|overall|final|总\s*分|总\s*成\s*绩|成\s*绩|your\s+score|score)\b.{0,16}$", re.IGNORECASE
)
_LARGER = 1.4
_NEAR = 0.12
_MIDDLE = 0.06
_IN_LARGE_PRINT = 0.9


def score_in_large_print(draft: Draft) -> Draft:
    """The number in much larger print under its heading, or over it, is the score."""
    found = next(_large_scores(draft), None)
    if found is None:
        return draft
    reading, place = found
    score_field = field_at(FieldName.SCORE, reading.value, _IN_LARGE_PRINT, place)
    return replace(
        draft, fields=(*(it for it in draft.fields if it.name is not FieldName.SCORE), score_field)
    )


def _large_scores(draft: Draft) -> Iterator[tuple[Reading, Run]]:
    for sheet in draft.sheets[:1]:
        cells = [cell for row in sheet.rows for cell in row.cells]
        for heading in (cell for cell in cells if _OF_ALL.match(cell.text)):
            for cell in cells:
                level = abs((cell.left + cell.right) - (heading.left + heading.right)) / 2 < _MIDDLE
                large = cell.bottom - cell.top > _LARGER * (heading.bottom - heading.top)
                plain = re.fullmatch(r"\d{1,4}(?:\.\d{1,2})?", cell.text.strip())
                if level and large and plain and abs(cell.middle - heading.middle) < _NEAR:
                    reading = score(cell.text, Surroundings())
                    if reading is not None:
                        yield reading, cell.part(reading.start, reading.end)


def score_and_not_its_maximum(draft: Draft) -> Draft:
    """Where the column is that of the highest score there is, one's own stands in the next."""
    field = next((field for field in draft.fields if field.name is FieldName.SCORE), None)
    own = _beside_the_maximum(draft, field) if field else None
    if field is None or own is None:
        return draft
    reading, place = own
    mended = field.model_copy(update={"value": reading.value, "box": place.box()})
    return replace(draft, fields=tuple(mended if it is field else it for it in draft.fields))


def _beside_the_maximum(draft: Draft, field: Field) -> tuple[Reading, Run] | None:
    for sheet in draft.sheets:
        headings = [cell for row in sheet.rows for cell in row.cells if _AT_MOST.search(cell.text)]
        for row in sheet.rows:
            for cell, following in pairwise(row.cells):
                headed = any(
                    abs(heading.left - cell.left) < _COLUMN and heading.middle < cell.middle
                    for heading in headings
                )
                reading = score(following.text, Surroundings()) if headed else None
                if cell.box() == field.box and reading is not None:
                    return reading, following.part(reading.start, reading.end)
    return None
