"""How firms are called, as patterns: with the words that only a firm's name ends in."""

from tools.documents.phrases import capitalised

COMPANY_HAN = (
    r"[\u4e00-\u9fff()A-Za-z0-9·]{2,30}?(?:(?:有限责任|股份有限|有限)?公司|集团|事务所|研究[院所]|医院|"
    r"学校|大学|学院|"
    r"[中小]学|幼儿园|保健院|福利院|敬老院|图书馆|"
    r"博物馆|美术馆|档案馆|文化馆|体育馆|(?<!财务)中心|"
    r"[^出]厂|商行|银行|合作社|饭店|酒店|出版社|工作室|俱乐部|协会|基金会|"
    r"研究会|设计院|"
    r"(?:管理|税务|教育|公安|卫生|财政|民政)局|委员会|门诊部|超市|餐厅|药房|商店|企业)"
)
COMPANY = (
    capitalised("of|and|the|for|&", marks=r"\w&.'’()/-") + r"(?:\s\([A-Z][\w\s]{1,24}\))?"
    r",?\s(?-i:Inc|Ltd|Limited|LLC|LLP|Corp|Corporation|Co|PLC|plc|GmbH|Group|Trust|Council|INC|LTD|"
    r"LIMITED|"
    r"CORP|CORPORATION|CO|GROUP|DAC|CLG|Pty|PTY|Pte|PTE|Sdn|SDN|Bhd|BHD|Berhad|BERHAD|Private|SE|AG|AB|"
    r"BV|B\.V|NV|"
    r"S\.A|SA|SAS|SARL|SRL|S\.r\.l|Oy|University|College|School|Hospital|Holdings|Partners|Services|Company|"
    r"Foundation|Association|Authority|Ministry|Department|Society|Institute|Academy|Church|Charity|ULC|"
    r"LP|KG|UG)\b\.?"
    r"(?:\s+(?-i:Ltd|LTD|Limited|LIMITED|Inc|INC|Bhd|BHD|LLC|LLP|plc|PLC|Trust|Co)\b\.?)*"
)
