"""Pieces of patterns that the fields of an offer share."""

import re
import unicodedata

from tools.documents.phrases import capitalised
from tools.documents.rules import SURE, Sentence, each

_SUFFIX = (
    r"(?-i:Inc|INC|Ltd|LTD|LLC|L\.L\.C|Corp|Corporation|Co|CO|PLC|plc|GmbH|Pty|PTY|Pte|PTE|Pvt|PVT|Private|LLP|llp|"
    r"LP|Limited|LIMITED|Berhad|BERHAD|Bhd|BHD|Sdn|SDN|AG|SE|NV|BV|B\.V|N\.V|SAS|SARL|S\.A|DAC|CLG|CIC|KG|UG|S\.r\.l)"
)
_PLACE = r"(?:\s+(?-i:\([A-Z][\w ,&]+\)))?"
_ENDED = rf"(?:{_PLACE},?\s+{_SUFFIX}\b\.?)"
COMPANY = capitalised("of|and|the|for|&|de|du|at|in", marks=r"\w&.'()/+-") + rf"{_ENDED}*"
COMPANY_WITH_SUFFIX = capitalised("of|and|the|for|&", marks=r"\w&.'()/+-") + rf"{_ENDED}+"
ORGANISATION_END = (
    r"(?:有限责任公司|股份有限公司|有限公司|(?:第[一二三四五六七八九十\d]+)?分公司|公司|集团|事务所|研究院|研究所|医院|银行|支行|分行|"
    r"大学|学院|学校|中学|小学|幼儿园|高中|职校|合作社|工作室|委员会|人民政府|办事处|(?<=[省市县区国乡])[\u4e00-\u9fff]{0,8}局|(?<=务)局|"
    r"中心|协会|学会|基金会|联合会|出版社|杂志社|报社|旅行社|博物馆|图书馆|科技馆|美术馆|档案馆|酒店|宾馆|饭店|餐厅|诊所|"
    r"药店|商场|超市|电视台|卫生院|疾控中心|检察院|法院|工厂|机械厂|制造厂|[\u4e00-\u9fff]厂|俱乐部|培训学校|养老院|福利院)"
)
COMPANY_HAN = rf"[\u4e00-\u9fff()A-Za-z0-9·&]{{2,40}}?{ORGANISATION_END}"


def in_marks(labels: str, confidence: float = SURE) -> Sentence:
    """A label in brackets of its own before its value, as mails write it: 【入职日期】."""
    spelled = sorted((_spelled(label) for label in each(labels)), key=len, reverse=True)
    return Sentence.of(
        rf"[【\[]\s*(?:{'|'.join(spelled)})(?:\([^)\n]{{1,12}}\))?\s*[】\]]\s*[:-]?\s*(?P<value>[^\n【\[]{{2,60}})",
        confidence,
    )


def _spelled(label: str) -> str:
    plain = unicodedata.normalize("NFKC", label)
    return r"\s*".join(re.escape(part) for part in plain.split())
