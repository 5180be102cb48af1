"""What an offer pays, beside its labels and in sentences."""

from models.facts.evidence import FieldName
from tools.documents.kinds.offers.pay_labels import PAY_LABELS
from tools.documents.kinds.offers.pay_reading import NOT_PAY_AT_ALL, pay
from tools.documents.kinds.offers.phrases import in_marks
from tools.documents.rules import LIKELY, FieldRule, Sentence, each

_AMOUNT = r"(?-i:(?:Rs\.?\s?|[A-Z]{1,4}\.?\s?)?(?:[¥$€£₹]\s?)?)\d[^;。\n]{0,90}"
_MARKED = r"(?-i:(?:[A-Z]{2,3}\.?\s?[¥$€£₹]?|[A-Z]?[¥$€£₹]|Rs\.?)\s?)\d[^;。\n]{0,90}"
_HAN_PAY = (
    r"(?:月薪|年薪|时薪|日薪|周薪|底薪|月工资|基本工资|固定工资|工资标准|薪资|薪酬|薪金|薪水|工资|"
    r"报酬|月收入|年收入|待遇|实习(?:补贴|津贴)|月度?总?收入|年包|总包)"
)

PAY = FieldRule(
    FieldName.PAY,
    pay,
    labels=each(PAY_LABELS),
    sentences=(
        Sentence.of(
            r"(?:\bduring\b[^.;]{0,60}?\s)?(?:salary|compensation|pay|wages?|remuneration|rate|CTC|cost\s+to\s+company|stipend|package|base)\b[^.;:]{0,70}?\b(?:(?:will|would)\s+be|is|are|of|shall\s+be|at|equal\s+to|amounts?\s+to|as)\s+"
            rf"(?:a\s+|an\s+|the\s+|gross\s+|approximately\s+|currently\s+|base\s+|fixed\s+|total\s+|sum\s+|of\s+|at\s+|rate\s+|annual\s+|monthly\s+|hourly\s+)*(?P<value>{_AMOUNT})",
            0.92,
        ),
        Sentence.of(
            rf"(?:\bduring\b[^.;]{{0,60}}?\s)?(?:pays?|paid|paying|earn|receive|compensated)\s+(?:you\s+|at\s+)?(?:[a-z]+\s+){{0,8}}?(?P<value>{_MARKED})",
            LIKELY,
        ),
        Sentence.of(
            rf"\b(?:salary|wages?|remuneration|pay|compensation)\b[^.;:\d]{{0,60}}?\((?P<value>{_MARKED})",
            LIKELY,
        ),
        Sentence.of(
            rf"\b(?:salary|wages?|remuneration|pay\s+rate|compensation|stipend)\s*(?:\([^)\n]{{1,20}}\))?\s*[-:=]?\s*(?P<value>{_MARKED})",
            0.85,
        ),
        Sentence.of(rf"\b(?:at|with|on)\s+(?:an?\s+)?(?:[a-z-]+\s+){{0,4}}?(?P<value>{_MARKED})", 0.6),
        Sentence.of(
            rf"{_HAN_PAY}(?:标准|待遇|总额)?(?:\([^)\n]{{1,14}}\))?(?:\s*(?:标准)?(?:为|是|:|共计|合计|按|每月|每年|税前|税后|总额|约|计|人均|暂定|拟定|定为|不低于|,))*\s*"
            r"(?P<value>(?:人民币|RMB|CNY|¥|港币|港元|美元|HKD|HK\$|USD|新台币)?\s*[¥$]?\s*(?:\d|[壹贰叁肆伍陆柒捌玖拾]).{0,60}?)(?=,(?!\d)|[。;]|$)",
            0.92,
        ),
        Sentence.of(
            r"(?:每月|按月|每年)(?:支付|发放|给付|薪酬|工资|报酬|人民币|税前|向乙方|劳动报酬|为|:)*\s*(?P<value>(?:人民币|RMB|¥|港币)\s*[¥$]?\s*(?:\d|[壹贰叁肆伍陆柒捌玖拾]).{0,40}?)(?=,(?!\d)|[。;]|$)",
            0.8,
        ),
        in_marks(PAY_LABELS),
    ),
    unlike=NOT_PAY_AT_ALL,
)
