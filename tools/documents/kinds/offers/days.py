"""The two days of an offer: the first of work, and the last on which it can be accepted."""

import re

from models.facts.evidence import FieldName
from tools.documents.days import day
from tools.documents.kinds.offers.day_labels import EXPIRY_LABELS, START_LABELS
from tools.documents.kinds.offers.phrases import in_marks
from tools.documents.phrases import DAY_IN_PROSE
from tools.documents.rules import LIKELY, SURE, FieldRule, Sentence, each
from tools.documents.short_years import with_short_years

_HOUR = (
    r"(?:the\s+)?(?:close\s+of\s+(?:business|play)|end\s+of\s+(?:the\s+)?(?:business|working\s+)?(?:\s*day)?|COB|EOD|noon|midnight|"
    r"\d{1,2}(?:[:.]\d\d)?\s*(?:[ap]\.?\s?m\b\.?|noon|hours|hrs)|\d{1,2}:\d\d)\s*"
    r"(?:\(?[A-Z]{2,4}\)?|(?:Pacific|Eastern|Central|Mountain|local|UK)(?:\s+(?:Standard\s+|Daylight\s+)?time)?)?\s*,?\s*(?:on\s+)?"
)
_WEEKDAY = r"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\b\.?,?\s*(?:the\s+)?)?"
_DAY = rf"(?:(?:{_HOUR})?{_WEEKDAY}(?P<value>{DAY_IN_PROSE}))"
_SAME_SENTENCE = r"(?:[^.;\n]|\.(?!\s+(?-i:[A-Z]))|\n(?!\s*\n))"
_NO_ANSWER = (
    rf"(?:(?!\b(?:sign|return|accept|reply|respond|expir|until|within|end|probation|"
    rf"review)\w*\b){_SAME_SENTENCE})"
)
_NO_START = rf"(?:(?!\b(?:start|commenc|join|begin|first\s+day)\w*\b){_SAME_SENTENCE})"
_BY = (
    r"(?:by|before|until|through|prior\s+to|(?:no|not)\s+later\s+than|on\s+or\s+(?:before|"
    r"prior\s+to)|latest(?:\s+by)?)"
)
_DAY_HAN = (
    r"(?P<value>[\d二][^,。;于\n]{5,22}?[日号]|\d{4}[-/.]\d{1,2}[-/.]\d{1,2})\x20*"
    r"(?:[(（][^)）\n]*[)）])?\x20*(?:(?:上午|下午|早上|中午|晚上?)?\x20*\d{0,2}\x20*[:点时]?\x20*\d{0,2}\x20*分?)?"
)
_UNTIL_ANOTHER = r"(?:\s*(?:至|到|-|~)\s*[\d年月日号/.-]{2,12})?"
_ANSWER = (
    r"(?:回[复覆]|答[复覆]|确认|签署|签字|签名|签回|回签|回传|回执|接受|反馈|交回|寄回|递交|告知|回函|通知我)"
)
_NOT_A_START = re.compile(
    r"(?:probation\w*|试用期?|review|visa|contract\s+end|见习期?)[^,.;:，。；：\n]{0,14}$", re.IGNORECASE
)
_NO_ANSWER_DUE = re.compile(r"(?:onboarding|试用期?|体检|材料|资料)[^,.;:，。；：\n]{0,14}$", re.IGNORECASE)


OFFER_DAYS: tuple[FieldRule, ...] = (
    FieldRule(
        FieldName.STARTS_ON,
        with_short_years(day),
        labels=each(START_LABELS),
        sentences=(
            Sentence.of(
                r"\b(?:start(?:s|ing)?|commenc(?:e|es|ing|ement)|join(?:s|ing)?|begin(?:s|ning)?|take\s+up|assume\s+(?:duty|office)|"
                r"first\s+(?:working\s+)?(?:day|shift)|report(?:ing)?\s+(?:for\s+(?:duty|work)|to\s+(?:work|duty)))\b"
                rf"(?:(?!\d){_NO_ANSWER}){{0,60}}?{_DAY}"
            ),
            Sentence.of(
                rf"\b(?:employment|appointment|engagement|duties|employed|appointed|engaged|contract|assignment)\b(?:(?!\d){_NO_ANSWER}){{0,40}}?\b(?:effective|from|with\s+effect\s+from|on|as\s+of)\s+(?:from\s+)?{_DAY}",
                LIKELY,
            ),
            Sentence.of(
                rf"\b(?:effective|with\s+effect)\s+(?:from\s+|on\s+|as\s+of\s+|date\s*:?\s*)?{_DAY}", LIKELY
            ),
            Sentence.of(
                rf"\b(?:join|report|onboard)\w*\b(?:(?!\d){_SAME_SENTENCE}){{0,60}}?\b(?:on|by|before|from)\s+(?:or\s+before\s+)?{_DAY}",
                LIKELY,
            ),
            Sentence.of(
                rf"(?:于|在|自|从|定于|请)\s*{_DAY_HAN}{_UNTIL_ANOTHER}\s*(?:之?前|以前|起|准时|开始)?\s*[^,。;\n]{{0,40}}?(?:报到|入职|到岗|上班|上岗|到任|到职|就职|开始工作|加入我们|(?:到|来|在)[^,。;\n]{{0,12}}(?:实习|工作|任职))"
            ),
            Sentence.of(
                rf"(?:雇佣|聘用|劳动关系|受雇|任职|雇用|劳动合同)[^。;,\d\n]{{0,8}}?(?:自|于|从)\s*{_DAY_HAN}\s*起?(?:开始|生效|起)"
            ),
            Sentence.of(
                rf"(?:入职|报到|到岗|上岗|上班|到任|到职)(?:日期|时间|日)?(?:暂定|预计|约定|初步)?(?:为|是|定于|定为|在|于)\s*{_DAY_HAN}"
            ),
            Sentence.of(
                rf"(?:聘期|聘用期|任期|合同期|期限|聘任期|雇佣期|服务期)[^。;\d\n]{{0,16}}?(?:自|从|为|:|,|\()?\s*{_DAY_HAN}\s*起?\s*(?:至|到|-|~)",
                LIKELY,
            ),
            Sentence.of(
                rf"(?:自|从)\s*{_DAY_HAN}\s*起?\s*(?:生效|任职|聘用|受聘|受雇|至|到|开始|正式)", LIKELY
            ),
            in_marks(START_LABELS),
        ),
        unlike=_NOT_A_START,
    ),
    FieldRule(
        FieldName.OFFER_EXPIRES_ON,
        with_short_years(day),
        labels=each(EXPIRY_LABELS),
        sentences=(
            Sentence.of(
                r"\b(?:offer|promise|proposal)\b(?:\s+\w+){0,4}?\s+(?:expires?|lapses?|terminates?|closes?|ends?|void|withdrawn|rescinded|(?:open|valid|available|stands?)\b)"
                rf"{_NO_START}{{0,50}}?{_DAY}"
            ),
            Sentence.of(
                r"\b(?:sign|return|respond|respon[sd]e|accept|acceptance|reply|confirm|confirmation|acknowledge|decision|decide|decline|"
                r"hear\s+(?:back\s+)?from\s+you|let\s+(?:us|me)\s+know|tell\s+(?:us|me)|get\s+back\s+to\s+(?:us|me)|indicate|notify|signify|(?:text|call|e-?mail|write)\s+(?:me|us|back)|execute|countersign|send|submit|answer)\w*\b"
                rf"{_NO_START}{{0,150}}?\s{_BY}\s+{_DAY}"
            ),
            Sentence.of(rf"\byou\s+have\s+(?:until|till)\s+{_DAY}"),
            Sentence.of(rf"\bdeadline\b{_NO_START}{{0,40}}?\b(?:is|of|will\s+be|on|:)\s*{_DAY}", LIKELY),
            Sentence.of(
                rf"\b(?:accept|reply|response|respond)\w*\b{_NO_START}{{0,60}}?\bon\s+{_DAY}", LIKELY
            ),
            Sentence.of(rf"(?:有效期|有效)(?:期)?(?:限)?(?:为|至|到|截止|截至|于|日期)*\s*:?\s*{_DAY_HAN}"),
            Sentence.of(
                rf"(?:于|在)\s*{_DAY_HAN}\s*(?:之?前|以前|或之?前|或以前|之内|内)[^。;\n]{{0,40}}?{_ANSWER}"
            ),
            Sentence.of(
                rf"(?:不?迟于|不?晚于|截止|截至|最迟|最晚)\s*(?:于|至|到|在)?\s*{_DAY_HAN}[^。;\n]{{0,40}}?{_ANSWER}"
            ),
            Sentence.of(
                rf"(?:请|务必|需|须)[^。;\d\n]{{0,16}}?{_DAY_HAN}\s*(?:之?前|以前|或之?前)[^。;\n]{{0,40}}?{_ANSWER}"
            ),
            Sentence.of(
                rf"{_ANSWER}(?:截止|期限|时间)?[^。;\d\n]{{0,14}}?(?:截止|截至|期限|为|至|到|最迟|最晚|不晚于|不迟于)[^。;\d\n]{{0,6}}?{_DAY_HAN}",
                LIKELY,
            ),
            Sentence.of(rf"{_DAY_HAN}\s*(?:之?前|以前)[^。;\n]{{0,14}}?{_ANSWER}", LIKELY),
            in_marks(EXPIRY_LABELS, SURE),
        ),
        unlike=_NO_ANSWER_DUE,
    ),
)
