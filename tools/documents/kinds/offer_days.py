"""The two days of an offer: the first of work, and the last on which it can be accepted."""

from models.facts.evidence import FieldName
from tools.documents.days import day
from tools.documents.kinds.offer_labels import EXPIRY_LABELS, START_LABELS
from tools.documents.kinds.offer_sentences import bracketed
from tools.documents.phrases import DAY_IN_PROSE
from tools.documents.rules import LIKELY, SURE, FieldRule, Sentence
from tools.documents.short_years import with_short_years

_DAY_HAN = r"[\d二][^,。;于]{5,22}?[日号]|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}"
_CLOCK_HAN = r"(?:\([^)]*\)|上午|下午|早上|中午|\d{1,2}[:点时]\d{0,2}\S{0,2}|\s)*"
_CLOCK = r"\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.?m\b\.?)|midnight|noon"
_UNTIL_THEN = rf"(?:{_CLOCK}|(?!\b(?:start|commenc|begin|join)\w*\b)[^.;\d\n]|\n(?!\n)){{0,70}}?"
_FROM_THEN = (
    r"(?:(?!\b(?:until|expir|accept|repl|return|sign|confirm|valid|end|terminat|born|dated|interview)\w*\b)"
    r"[^.;:\d]){0,60}?"
)

OFFER_DAYS: tuple[FieldRule, ...] = (
    FieldRule(
        FieldName.STARTS_ON,
        with_short_years(day),
        labels=START_LABELS,
        sentences=(
            Sentence.of(
                r"\b(?:start(?:s|ing)?|commenc(?:e|es|ing|ement)|join(?:s|ing)?|begin(?:s|ning)?|"
                r"report(?:ing)?|first\s+(?:working\s+)?day|"
                rf"on-?board(?:ing)?|with\s+effect|effective)\b{_FROM_THEN}(?P<value>{DAY_IN_PROSE})",
                SURE,
            ),
            Sentence.of(
                rf"(?:请您?|您|你)?\s*(?:于|在)\s*(?P<value>{_DAY_HAN})\s*{_CLOCK_HAN}(?:之?前|起|"
                rf"以前)?\s*{_CLOCK_HAN}(?:到|来|前往|至|携带)?[^,。;]{{0,36}}?(?:报到|入职|到岗|上班|"
                rf"开始工作|到职)",
                SURE,
            ),
            Sentence.of(
                rf"(?:入职|报到|到岗|到职|上班)(?:日期|时间)?(?:为|是|定于|定为)\s*(?P<value>{_DAY_HAN})",
                SURE,
            ),
            Sentence.of(
                rf"(?:自|从|由)\s*(?P<value>{_DAY_HAN})\s*起?(?:生效|任职|聘用|至|开始|受聘|担任)", LIKELY
            ),
            bracketed(r"(?:预计|拟)?(?:入职|报到|到岗|到职)(?:日期|时间)?"),
        ),
    ),
    FieldRule(
        FieldName.OFFER_EXPIRES_ON,
        with_short_years(day),
        labels=EXPIRY_LABELS,
        sentences=(
            Sentence.of(
                r"\boffer\b[^.;]{0,60}?\b(?:expir(?:es?|ing)|lapses?|open|valid|withdrawn|void|closes?|"
                r"deemed|stands?|available)\b"
                rf"{_UNTIL_THEN}(?P<value>{DAY_IN_PROSE})",
                SURE,
            ),
            Sentence.of(
                r"\b(?:sign|return|respond|response|accept|reply|confirm|let\s+(?:us|me)\s+know|"
                r"hear\s+from\s+you|decision|indicate|signify|acknowledge|countersign)"
                rf"[^.;]{{0,120}}?\s(?:by|before|(?:no|not)\s+later\s+than|on\s+or\s+before|"
                rf"prior\s+to)\s+{_UNTIL_THEN}(?P<value>{DAY_IN_PROSE})",
                SURE,
            ),
            Sentence.of(
                rf"(?:有效期|有效)(?:期)?(?:限)?(?:为|至|到|截止|截至)*\s*(?P<value>{_DAY_HAN})", SURE
            ),
            Sentence.of(
                rf"(?:至|到|于)\s*(?P<value>{_DAY_HAN})\s*{_CLOCK_HAN}(?:止|前|之前)?(?:内)?(?:保持)?有效",
                SURE,
            ),
            Sentence.of(rf"(?:至|到|于)\s*(?P<value>{_DAY_HAN})\s*{_CLOCK_HAN}(?:自动)?失效", SURE),
            Sentence.of(
                rf"(?:请您?|您|务必)?(?:于|在)\s*(?P<value>{_DAY_HAN})\s*{_CLOCK_HAN}(?:或?之?前|以前|"
                rf"或以前)\s*[^。;]{{0,40}}?(?:回复|回覆|答复|确认|签署|签字|回签|接受|反馈|签回|交回|"
                rf"寄回|登录|点击|回函|接纳)",
                SURE,
            ),
            bracketed(r"(?:回复|答复|确认|接受|回签)(?:截止|期限)(?:日期|时间)?|有效期|有效期至"),
        ),
    ),
)
