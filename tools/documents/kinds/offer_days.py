"""The two days of an offer: the first of work, and the last on which it can be accepted."""

from models.facts.evidence import FieldName
from tools.documents.days import day
from tools.documents.rules import LIKELY, SURE, FieldRule, Sentence, each

OFFER_DAYS: tuple[FieldRule, ...] = (
    FieldRule(
        FieldName.STARTS_ON,
        day,
        labels=each(
            """
            Start Date | Commencement Date | Date of Commencement | Employment Start Date
            First Day | Joining Date | Date of Joining | Start | Proposed Start Date
            Anticipated Start Date
            Expected Start Date | Start On | Starting Date | Date of Appointment
            Employment Commencement Date
            Commencing | Start of Employment | Date of Commencement of Employment | First Day of Work
            First Working Day | Reporting Date | Onboarding Date | Target Start Date | Commencing on
            报到日 | 入职日 | 到职日期 | 预计到岗时间 | 预计入职时间 | 拟入职时间 | 约定入职日期
            起聘日期 | 聘期起始
            建议入职日期 | 正式入职日期 | 报到入职时间 | 上岗日期 | 到岗日
            Effective Date | 入职日期 | 入职时间 | 报到日期 | 报到时间 | 到岗日期 | 到岗时间
            起薪日期 | 上班时间 | 合同起始日期 | 拟入职日期 | 预计入职日期
"""
        ),
        sentences=(
            Sentence.of(
                r"(?:start|commencement|joining|commence|begin|commencing|starting|beginning|first\s+(?:working\s+)?day)\s+(?:date\s+)?(?:of\s+)?(?:work|employment|your\s+employment)?\s*(?:will\s+be|is|shall\s+be)?\s*(?:on|from)?\s*(?:or\s+before\s+)?(?:[A-Z][a-z]+day,?\s+)?(?P<value>\d[^.;]{4,30}|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[^.;]{6,30})",
                SURE,
            ),
            Sentence.of(
                r"(?:请您?|您|你)?\s*(?:于|在)\s*(?P<value>[\d二][^,。;于]{6,22}?[日号]|\d{4}[-/.]\d{1,2}[-/.]\d{1,2})\s*(?:\([^)]*\))?\s*(?:之?前|起|上午|早上|\d{1,2}[:点]\d{0,2}\S{0,4})?\s*(?:到|来|前往|至)?[^,。;]{0,20}?(?:报到|入职|到岗|上班|开始工作)",
                SURE,
            ),
            Sentence.of(
                r"(?:入职|报到|到岗)(?:日期|时间)?(?:为|是|定于)\s*(?P<value>[\d二][^,。;]{6,22}?[日号]|\d{4}[-/.]\d{1,2}[-/.]\d{1,2})",
                SURE,
            ),
            Sentence.of(
                r"(?:自|从)\s*(?P<value>[\d二][^,。;]{6,22}?[日号]|\d{4}[-/.]\d{1,2}[-/.]\d{1,2})\s*起(?:生效|任职|聘用|至)",
                LIKELY,
            ),
        ),
    ),
    FieldRule(
        FieldName.OFFER_EXPIRES_ON,
        day,
        labels=each(
            """
            Offer Expiration Date | Offer Expiry Date | Offer Expires | Offer Valid Until
            Valid Until | Expiration Date | Expiry Date | Reply by | Respond by
            Acceptance Deadline | Offer Deadline | Offer Valid Through | Accept by
            Response Deadline | Reply Deadline
            Accept Before | Response Due | Please respond by | Acceptance Date | Acceptance Due
            Acceptance Required by | Offer Closes | Offer Open Until | Deadline | Offer Validity | Sign by
            Response Date | Please Accept by | Reply Due | Deadline to Accept | Due Date
            答复截止日期 | 接受截止日期 | 签署截止日期 | 确认期限 | 回签截止日期 | 回复时限
            截止时间 | 请于此日期前回复
            Offer有效期 | Offer有效期至 | 失效日期 | 回复期限至 | 最晚回复日期 | 最迟回复日期
            反馈截止日期
            Please reply by | 有效期至 | 有效期
            回复截止日期 | 截止日期 | 答复期限 | 回复期限 | 确认截止日期 | 本通知有效期
            通知书有效期 | 录用通知有效期 | 回复截止时间
"""
        ),
        sentences=(
            Sentence.of(
                r"offer\s+(?:will\s+|shall\s+)?(?:expires?|lapses?|remains?\s+(?:open|valid)|is\s+(?:open|valid))\s*(?:for\s+acceptance\s+)?(?:on|until|at|if\s+not\s+accepted\s+by|through)?[^.;]{0,30}?(?P<value>\d{1,2}[^.;]{4,24}\d{4}|\d{4}-\d\d-\d\d|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s\d[^.;]{4,14})",
                SURE,
            ),
            Sentence.of(
                r"(?:sign|return|respond|accept|reply|confirm)[^.;]{0,80}?\s(?:by|before|no\s+later\s+than|on\s+or\s+before)\s+(?:[^.;\d]{0,24}?)(?P<value>\d{1,2}[^.;]{4,24}\d{4}|\d{4}-\d\d-\d\d|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s\d[^.;]{4,14})",
                SURE,
            ),
            Sentence.of(
                r"(?:有效期|有效)(?:期)?(?:限)?(?:为|至|到|截止|截至)*\s*(?P<value>[\d二][^,。;]{6,22}?[日号]|\d{4}[-/.]\d{1,2}[-/.]\d{1,2})",
                SURE,
            ),
            Sentence.of(
                r"(?:请您?|您|务必)?(?:于|在)\s*(?P<value>[\d二][^,。;于]{6,22}?[日号]|\d{4}[-/.]\d{1,2}[-/.]\d{1,2})\s*(?:\d{1,2}[:点]\d{0,2})?\s*(?:之?前|以前)[^,。;]{0,24}?(?:回复|答复|确认|签署|签字|回签|接受|反馈)",
                SURE,
            ),
        ),
    ),
)
