"""How the names of banks are made, in Chinese and in English."""

from tools.documents.rules import each

_HAN_ENDS = r"(?:\([\u4e00-\u9fff]{2,4}\))?(?:股份)?(?:有限(?:责任)?公司)?"
BANK_HAN = rf"[\u4e00-\u9fff]{{2,12}}?(?:银行|信用合作联社|信用联社|信用社|农信|农商行){_HAN_ENDS}"
"""A bank in Chinese."""
_WORD = (
    r"(?!(?:Your|My|Dear|The|Statement|Account|Page|Bank|From|To|Total|Online|Internet|Mobile)\b)"
    r"[A-Z][\w&'.-]*"
)
_SMALL = r"(?:of|and|&|the|for|de|du|OF|AND)"
_ENDS = (
    r"(?:\x20?\([A-Z][A-Za-z ]{2,20}\))?"
    r"(?:,?\x20(?:plc|PLC|Ltd\.?|LTD\.?|Limited|LIMITED|N\.A\.?|NA|UK|Corporation|Company|Group|Berhad|BERHAD|Bhd\.?|Pte\.?|Pty\.?|Inc\.?|AG|S\.A\.?|SE|"
    r"[NB]\.V\.?|DAC|Co\.?|Association|National Association|"
    r"P\.?J\.?S\.?C\.?|Q\.?P\.?S\.?C\.?|FSB|F\.S\.B\.)(?!\w))*"
)
BANK = (
    rf"(?:(?:The )?(?:{_WORD} (?:{_SMALL} )?){{0,5}}(?:[A-Z][\w&'-]*(?:[Bb]ank|BANK)|Bank|BANK|"
    r"(?:Banking|BANKING)(?= (?i:corp|group|co|berhad|bhd|ltd|limited|plc))|"
    r"Building Society|BUILDING SOCIETY|Credit Union|CREDIT UNION|Bancorp|Trust)"
    r"(?: (?:Society|Association|Company|Corporation|Group))?"
    rf"(?: (?:of|OF)(?: (?:the )?{_WORD}){{1,4}})?"
    rf"(?:(?: {_WORD}){{1,3}}(?= (?i:limited|ltd|berhad|bhd|plc)\b))?{_ENDS}|"
    rf"(?:Bank|BANK)(?: {_WORD}){{1,3}} (?i:berhad|bhd|limited|ltd|plc)\b\.?)"
)
"""A bank in English."""
_KNOWN_NAMES = """
Barclays | HSBC | HSBC UK | HSBC Hong Kong | HSBC Singapore | HSBC Australia | Monzo | Chase | Chase UK | Citi
Citibank | NatWest | Lloyds | Santander | Wells Fargo | Revolut | Starling | Nationwide | Halifax | TSB
first direct | Westpac | ANZ | NAB | CommBank | OCBC | UOB | DBS | POSB | Maybank | CIMB | RBC | BMO | TD
Scotiabank | CIBC | Tangerine | Capital One | Discover | Ally | Truist | PNC | N26 | bunq | Wise | ING | AIB
PayPal | Charles Schwab | Macquarie | Varo | Chime | SoFi | BOQ | Suncorp | GXS | Mox | ZA Bank | Atom | Tide
"""
KNOWN_BANK = "(?:" + "|".join(sorted(each(_KNOWN_NAMES), key=len, reverse=True)) + ")" + _ENDS
"""A bank whose name does not say that it is one."""
