"""How firms and other bodies are called, as patterns: by the words that only such a name ends in."""

from tools.documents.phrases import capitalised

_FORMS = (
    r"(?-i:Inc|INC|Ltd|LTD|LLC|L\.L\.C|Corp|CORP|Corporation|CORPORATION|Co|CO|PLC|plc|GmbH|Pty|PTY|Pte|PTE|Pvt|PVT|Private|"
    r"LLP|llp|LP|Limited|LIMITED|Berhad|BERHAD|Bhd|BHD|Sdn|SDN|AG|AB|SE|NV|BV|B\.V|N\.V|SA|SAS|SARL|SRL|S\.A|S\.r\.l|Oy|"
    r"DAC|CLG|CIC|ULC|KG|UG)"
)
_BODIES = (
    r"(?-i:Group|GROUP|Trust|Council|University|College|School|Hospital|Holdings|Partners|Services|Company|Foundation|"
    r"Association|Authority|Ministry|Department|Society|Institute|Academy|Church|Charity)"
)
_PLACE = r"(?:\s+(?-i:\([A-Z][\w ,&]+\)))?"
_NAMED = capitalised("of|and|the|for|&", marks=r"\w&.'’()/+-")
_ENDED = rf"(?:{_PLACE},?\s+{_FORMS}\b\.?)"

FIRM = capitalised("of|and|the|for|&|de|du|at|in", marks=r"\w&.'()/+-") + rf"{_ENDED}*"
"""Capitalised words, whatever they end in: for sentences that say that it is a firm."""
FIRM_BY_FORM = _NAMED + rf"{_ENDED}+"
"""With a legal form at its end, perhaps two: `Pte. Ltd.`"""
FIRM_OR_BODY = _NAMED + rf"{_PLACE},?\s(?:{_FORMS}|{_BODIES})\b\.?(?:\s+{_FORMS}\b\.?)*"
"""Also universities, councils and groups, which say by another word that they are no person."""
ORGANISATION_END = (
    r"(?:有限责任公司|股份有限公司|有限公司|(?:第[一二三四五六七八九十\d]+)?分公司|公司|集团|事务所|研究院|研究所|研究会|设计院|医院|银行|支行|分行|"
    r"大学|学院|学校|中学|小学|幼儿园|高中|职校|合作社|工作室|委员会|人民政府|办事处|(?<=[省市县区国乡])[\u4e00-\u9fff]{0,8}局|(?<=务)局|"
    r"(?:管理|教育|公安|卫生|财政|民政)局|(?<!财务)中心|协会|学会|基金会|联合会|出版社|杂志社|报社|旅行社|博物馆|图书馆|科技馆|"
    r"美术馆|档案馆|文化馆|体育馆|酒店|宾馆|饭店|餐厅|诊所|门诊部|药店|药房|商场|商店|商行|超市|企业|电视台|卫生院|保健院|疾控中心|"
    r"检察院|法院|[^出]厂|俱乐部|培训学校|养老院|福利院|敬老院)"
)
FIRM_HAN = rf"[\u4e00-\u9fff()A-Za-z0-9·&]{{2,40}}?{ORGANISATION_END}"
