"""Who buys and who sells, as bills say: with an address or a telephone number behind, as two parties."""

import re
from dataclasses import replace

from tools.documents.label_shapes import has_label_shape
from tools.documents.parsed import Reading, Surroundings
from tools.documents.third_parties import is_person
from tools.documents.words import organisation, person

_EITHER_PARTY = re.compile(r"^\W*(?:[甲乙]方|收款人|contractor)\W*$", re.IGNORECASE)
"""A label that either side may stand under: who it is, the value tells."""
_BUSINESS = re.compile(
    r"公司|[店厂行社部馆坊城]$|中心|商场|超市|集团|经营|工作室|"
    r"\b(?:ltd|limited|inc|llc|llp|plc|co|corp|gmbh|pty|pte|pvt|company|stores?|shop|surveyors|solicitors|accountants|architects|opticians|consultants|engineers|builders|plumbers|electricians|"
    r"partners|associates|services|motors|mall|megamall|plaza|centre|sdn|bhd)\b",
    re.IGNORECASE,
)
_REGISTERED = re.compile(
    r"^[\u4e00-\u9fff()A-Za-z0-9]{2,36}(?:公司|厂|商行|经营部|学校|大学|医院|中心|事务所)$"
)
_SENTENCE = re.compile(r"[,。;]\s*\S{4}|[应须将可](?:当|以|在|向|于)|已阅读|不予|负责")
_ADDRESS_LABEL = re.compile(r"address|details|information|地址|信息", re.IGNORECASE)
_MAY_BE_THE_SELLERS = re.compile(r"联系人|contact|^to$", re.IGNORECASE)
_MAILED = re.compile(r"^(?P<name>\s*[\"']?[^<>@]{2,60}?)(?:\s*[\"']\s*|\s+|(?=<))<?[\w.+-]+@[\w.-]+>?\s*$")
"""`Lumio Store <orders@lumio.example>`."""
_NO_SELLER = re.compile(
    r"\W*(?:[\w.+-]+@[\w.-]+\W*$|(?:visa|master\s?card|amex|cash|card|eftpos|contactless)\b\W*$|"
    r"(?:shop|unit|suite|office|plot|flat)\s*(?:no\.?\s*)?#?\d)",
    re.IGNORECASE,
)
"""An address of either sort, or what was paid with."""
_AIRPORT = re.compile(r"\b(?!LL[CP]\b|PLC\b|INC\b|LTD\b|PTY\b|BHD\b)[A-Z]{3}\)?\s*$")
_FROM = re.compile(r"^\W*(?:from|to)\W*$", re.IGNORECASE)
_SELLERS_SHARE = 0.75
_NAME_THEN_TELEPHONE = re.compile(
    r"^[\s:]*(?P<name>[\u4e00-\u9fff·](?:\s?[\u4e00-\u9fff·]){1,5}?)\s*(?:先生|女士|小姐)?[\s,/(]*(?=\+?\d|手机|电话)"
)
_NAME_THEN_ADDRESS = re.compile(
    r"^\s*(?P<name>(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr)\b\.?\s+)?[A-ZÀ-Þ][\w.'’-]*(?:\s+[A-ZÀ-Þ][\w.'’-]*){1,3})"
    r"\s*(?:[,;(]|\s-\s|(?=\+?\d)|(?:Flat|Unit|Apt|Apartment|Suite)\b)"
)
_AND_OTHERS = re.compile(
    r"^[\s:]*(?P<name>[\u4e00-\u9fff·]{2,12}?)\s*等\s*(?:共?\s*[\d一二三四五六七八九十]+\s*[人名位]?)?\W*$"
)
_NO_PERSONS_NAME = re.compile(
    r"\b(?:address|delivery|shipping|payment|method|order|standard|home|same|billing|card|visa|mastercard|invoice|"
    r"street|road|avenue|lane|house|cottage|court|flat|apartment|united|kingdom|states|collect|click|express|"
    r"details|information|customer|guest|account|cash|walk-?in|summary)\b|个人|散客|零售|现金",
    re.IGNORECASE,
)


def is_business(text: str) -> bool:
    """The words are those of a business and of no person."""
    return bool(_BUSINESS.search(text))


def buyer(text: str, around: Surroundings) -> Reading | None:
    """The buyer's name, without the telephone number or the address that goes on in the same line."""
    if _EITHER_PARTY.match(around.label) and _BUSINESS.search(text):
        return None
    cut = _AND_OTHERS.match(text) or _NAME_THEN_TELEPHONE.match(text) or _NAME_THEN_ADDRESS.match(text)
    end = cut.end("name") if cut else len(text)
    reading = None if has_label_shape(text) else person(text[:end], around)
    if reading is None or _NO_PERSONS_NAME.search(text[reading.start : reading.end]):
        return None
    if _ADDRESS_LABEL.search(around.label) and not is_person(text[reading.start : reading.end].strip()):
        return None
    if _REGISTERED.search(text[reading.start : reading.end]):
        reading = replace(reading, certainty=1.0)
    share = _SELLERS_SHARE if _MAY_BE_THE_SELLERS.search(around.label) else 1.0
    return replace(reading, certainty=reading.certainty * share)


def seller(text: str, around: Surroundings) -> Reading | None:
    """The seller's name; under a label that either side may stand under, only what is a business."""
    if _EITHER_PARTY.match(around.label) and (not _BUSINESS.search(text) or _SENTENCE.search(text)):
        return None
    mailed = _MAILED.match(text)
    text = mailed["name"] if mailed else text
    if _NO_SELLER.match(text):
        return None
    if _AIRPORT.search(text) and _FROM.match(around.label):
        return None
    reading = None if has_label_shape(text) else organisation(text, around)
    if reading is None or "@" in text[reading.start : reading.end]:
        return None
    return reading
