"""The day a degree was conferred, among the other days on a diploma or a letter about one."""

import re

from models.facts.evidence import FieldName
from tools.documents.days import last_day
from tools.documents.phrases import DAY_IN_PROSE
from tools.documents.rules import LIKELY, SURE, FieldRule, Sentence, each

_YEAR_HAN = r"[\d二一][\d〇○零一二三四五六七八九]{3}\s*年\s*"
_MONTH_HAN = r"[\d一二三四五六七八九十]{1,2}\s*月"
_ANY_YEAR_HAN = rf"(?:{_YEAR_HAN}|(?:中\s*华\s*)?民\s*国\s*[\d一二三四五六七八九十百〇零]{{1,6}}\s*年\s*)"
_DAY_HAN = rf"{_ANY_YEAR_HAN}{_MONTH_HAN}\s*[\d一二三四五六七八九十廿]{{1,3}}\s*日"
_ISO = r"\d{4}\s?[-/.]\s?\d{1,2}\s?[-/.]\s?\d{1,2}"
_OF_ANOTHER_DAY = (
    r"\b(?:shared|verified|checked|expires|access|printed|generated|issued|valid)\s+(?:on|until)\b"
)

EXPLICIT = (
    Sentence.of(
        r"(?:this|the|on)\s+(?P<value>[a-z]+(?:-[a-z]+)?\s+(?:day\s+)?of\s+[A-Z][a-z]+[\s,]+\d{4})",
        SURE,
    ),
    Sentence.of(
        rf"(?P<value>{_YEAR_HAN}{_MONTH_HAN}(?:\s*[\d一二三四五六七八九十廿]{{1,3}}\s*日)?|{_ISO})\s*(?:从|自|于|在|正式|由|起|,|获)?\s*"
        r"(?:毕业|准予毕业|获得?[^。,;]{0,60}学位|取得[^。,;]{0,60}(?:学位|学历|毕业证)|(?:授予|颁发)[^。,;]{0,20}(?:学位|学历)|获颁|获颁授|颁授|通过)(?!证书编号|生)",
        SURE + 0.02,
    ),
    Sentence.of(
        r"(?P<value>(?:于|自|从)\s*[\d二一][^。;]{6,26}?(?:至|到)\s*[\d二][^。;,]{3,12}?月(?:\s*[\d一二三四五六七八九十]{1,3}日)?)\s*(?:,|在|学习|期间|于)",
        LIKELY,
    ),
    Sentence.of(
        rf"(?:awarded|conferred|graduated|given|dated|granted|admitted|witness|hereunto|completed|bestowed|presented|conferment|"
        rf"obtained|qualified|passed|ceremony|convocation|congregation|held)\b(?:(?!{_OF_ANOTHER_DAY})[^;]){{0,160}}?"
        rf"\b(?:on|this|in|at|dated|of)\s+(?:this\s+)?(?:the\s+|[a-z]+day,?\s+(?:the\s+)?)?(?P<value>{DAY_IN_PROSE})",
        SURE,
    ),
    Sentence.of(
        rf"\b(?:awarded|conferred|graduated|granted|given|completed|congregation|convocation|commencement)\b\s*[:,]?\s*(?:on\s+)?(?P<value>{DAY_IN_PROSE})",
        SURE,
    ),
)
"""Prose that says of a day that the degree was conferred on it."""

_AT_THE_END = (
    Sentence.of(
        rf"(?:校\s*\(?院?\)?\s*长|编号|主席|签章|盖章)[^。]{{0,60}}?(?P<value>{_DAY_HAN})",
        SURE,
    ),
    Sentence.of(
        rf"(?P<value>{_DAY_HAN}|民\s*国\s*[\d一二三四五六七八九十百]{{1,6}}\s*年\s*{_MONTH_HAN})\s*$", LIKELY
    ),
    Sentence.of(rf"\b(?:this|dated)\s+(?:the\s+)?(?P<value>{DAY_IN_PROSE})", SURE),
    Sentence.of(rf"^\s*(?:on\s+)?(?P<value>{_ISO})\s*$", LIKELY),
    Sentence.of(
        r"(?P<value>\d{1,2}(?:st|nd|rd|th)?\s(?:of\s)?[A-Z][a-z]+,?\s\d{4}|[A-Z][a-z]+\s\d{1,2},\s\d{4})\s*$",
        LIKELY,
    ),
)

GRADUATION_DAY = FieldRule(
    FieldName.GRADUATED_ON,
    last_day,
    labels=each(
        """
        Date of Graduation | Graduation Date | Date Conferred | Conferral Date | Date Graduated
        Date of Award | Date Awarded | Degree Date | Award Date | Date of Conferral | Date of Conferment
        Date of Conferring | Date of Degree Award | Date of Award of Degree | Date of Qualification
        Conferred on | Awarded on | Graduated on | Graduation | Degree Conferral Date | Conferred
        Conferral | Conferment Date | Conferment | Graduated | Awarded | Date Qualified | Qualification Date
        Award Conferred on | Date of Degree Conferral | Degree Award Date | Date of Completion
        Completion Date | Programme Completion Date | Date of Degree | Date Degree Awarded
        Date Degree Conferred | Convocation Date | Completed on | Congregation Date | Graduation Day
        Graduation Ceremony Date | Date of Ceremony | Award Date (Conferral) | Date of Convocation
        Date of Congregation | Year of Graduation | Date of Passing | Degree Awarded on
        Month and Year of Passing | Year of Passing | Month/Year of Passing | Graduation Month
        Month of Graduation | Date of Final Examination | Date of Admission to Degree | Qualified on
        Date of Degree Conferment | 毕业日期 | 毕业时间 | 授予日期 | 毕业年月 | 毕业年月日 | 毕(结)业日期
        毕(结)业时间 | 毕结业日期 | 毕业年份 | 学位授予日期 | 发证日期 | 颁发日期 | 授予时间 | 学位授予时间
        获学位日期 | 获得学位日期 | 获学位时间 | 颁证日期 | 签发日期 | 获证日期 | 颁授日期 | 毕业年度
        """
    ),
    sentences=(*EXPLICIT, *_AT_THE_END),
    unlike=re.compile(
        r"出生(?!\s*,)|生于|born|birth|入学(?!\s*,)|expected|预计|admission|enrol|commenc|anticipated|到校|注册|printed|generated|打印",
        re.IGNORECASE,
    ),
)
