"""Which columns, by their name, tell a trait that the law protects: sex, age, marriage, origin and so on.

A name is a hint and no proof: a column may hold such a trait under another name (validation looks for
stand-ins), and the age of an account is nobody's age.
"""

import re
from collections.abc import Mapping
from typing import Final

_WORDS: Final[Mapping[str, frozenset[str]]] = {
    "sex": frozenset({"sex", "male", "female", "xingbie"}),
    "age": frozenset({"age", "ages", "agegroup", "ageband", "dob", "born", "nianling"}),
    "marital status": frozenset({"spouse", "married", "divorced", "widow", "widowed", "hunyin"}),
    "nationality or origin": frozenset({"race", "races", "caste", "tribe", "foreign", "foreigner", "minzu"}),
    "belief": frozenset({"faith", "zongjiao"}),
}
_PARTS: Final[Mapping[str, tuple[str, ...]]] = {
    "sex": ("gender", "sexual", "pregnan", "性别", "性取向", "怀孕", "生育"),
    "age": ("birth", "年龄", "岁数", "出生", "生日"),
    "marital status": ("marital", "marriage", "civilstatus", "civil_status", "婚姻", "婚否", "已婚", "配偶"),
    "nationality or origin": (
        "nationalit", "citizen", "ethnic", "immigra", "国籍", "民族", "种族", "籍贯", "户籍", "户口",
    ),
    "belief": ("religio", "political", "宗教", "信仰", "政治面貌"),
    "health": ("disabilit", "handicap", "genetic", "残疾", "疾病", "健康状况"),
}  # fmt: skip
_NOT_A_PERSON: Final = frozenset({
    "account", "accounts", "acct", "loan", "loans", "trade", "trades", "tradeline", "file", "credit", "card",
    "vehicle", "car", "property", "house", "building", "business", "company", "firm", "device", "policy",
    "oldest", "newest", "bureau", "relationship", "email", "phone", "sim", "debt", "inquiry", "invoice",
})  # fmt: skip
_TOKEN: Final = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")


def protected_trait(name: str) -> str | None:
    """The trait that a column of this name tells, in English; None where the name is of none."""
    tokens = frozenset(token.lower() for token in _TOKEN.findall(name))
    if tokens & _NOT_A_PERSON:
        tokens -= _WORDS["age"]
    low = name.lower()
    for trait in (*_WORDS, "health"):
        if tokens & _WORDS.get(trait, frozenset()) or any(part in low for part in _PARTS.get(trait, ())):
            return trait
    return None
