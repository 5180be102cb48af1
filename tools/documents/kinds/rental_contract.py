"""Rental contracts. The landlord is a third party: nothing personal of theirs is returned."""

import re

from models.facts.evidence import EvidenceKind, FieldName
from tools.documents.amounts import money
from tools.documents.days import day
from tools.documents.kinds.tenancies.home import home
from tools.documents.kinds.tenancies.labels import (
    DEPOSIT_LABELS,
    END_LABELS,
    HOME_LABELS,
    LANDLORD_LABELS,
    OTHER_LABELS,
    RENT_LABELS,
    START_LABELS,
    TENANT_LABELS,
)
from tools.documents.kinds.tenancies.people import tenant
from tools.documents.kinds.tenancies.rent import rent
from tools.documents.kinds.tenancies.term import last_day_of_term
from tools.documents.others import details_of, named, sentences
from tools.documents.phrases import NAME, NAME_HAN
from tools.documents.rules import LIKELY, SURE, FieldRule, KindRules, Section, Sentence, Signal, each

_DAY = (
    r"(?:\d{1,2}(?:st|nd|rd|th)?\b|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[^.;$£€]{3,26}?\d{4}|"
    r"\d{4}[-/]\d\d?[-/]\d\d?|\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{2,4}"
)
_WEEKDAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+)?"
_DAY_HAN = r"[\d二][^,。;至到]{5,20}?日|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}"
_TERM_HAN = rf"(?:自|从|由)?\s*(?:{_DAY_HAN})\s*(?:起|始)?\s*,?\s*(?:至|到|-|~)\s*(?:{_DAY_HAN})"
_TENANT = r"(?:Tenants?|Lessees?|Residents?|Renters?|Licensees?|Lodgers?|Occupier|Contract[- ]holder)"
_LANDLORD = r"(?:Landlords?|Lessors?|Owners?|Licensors?|Agents?)"
_TENANT_HAN = r"(?:承租(?:人|方)|乙\s*方|租客|租户)"
_THEIRS = re.compile(
    r"\b(?:tenant|lessee|renter|resident|licensee|contract-holder)s?\b|承租|乙\s*方|租客|租户", re.IGNORECASE
)
_OTHERS = re.compile(
    r"landlord|lessor|owner|licensor|\bagent|guarantor|broker|出租|甲\s*方|房东|业主|中介|居间|担保",
    re.IGNORECASE,
)
_SAID_OF_PARTY = rf"(?:(?!{_LANDLORD}\b)(?:[^;\n]|\n(?!\s*(?:\(?\d|AND\b|BETWEEN\b)))){{0,190}}?"
"""Where a party lives and what papers it has, before it is named the tenant; never over the landlord."""
_MARK = r"(?-i:(?:S|US|HK|AU?|CA?)?[$£€¥]|(?:SGD|USD|HKD|AUD|CAD|GBP|EUR|RMB|CNY|MYR|RM)\b|Rs\.?)"
_SUM = rf"{_MARK}\s?\d[\d,]*(?:\.\d\d)?"
_EACH = (
    r"(?:\s*(?:\([^)]{0,60}\)\s*)?(?:per|a|each|every|/|p)\s*(?:calendar\s+)?"
    r"(?:month|week|fortnight|year|annum|cm|w)\b)"
)
_HOME_WORDS = (
    r"(?:house|flat|apartment|room|unit|property|premises|dwelling|home|residence|studio|"
    r"condominium|accommodation)"
)
_ON = r"(?:[^.;\n]|\n(?=(?-i:[a-z($£€]|Rs|S\$|HK|Singapore|Hong|Rupees|Ringgit|Dollars|Pounds|Euros?)))"
"""A letter of a clause that goes on in the next line."""
_MEANT = r"(?:hereinafter|hereafter|herein|referred|called|known)"
_DEPOSIT = (
    r"(?:(?:security|damage|refundable|tenancy|rental|interest[-\s]free)[,\s]+){0,3}(?:deposit|bond)(?!\s*:)"
)
_AMOUNT_HAN = (
    r"(?:人民币|RMB|CNY|港币|港元|¥)?\s*(?:\(?大写\)?\s*:?\s*)?[¥]?\s*(?:\d|[壹贰叁肆伍陆柒捌玖]).{0,40}?"
)

RENTAL_CONTRACT = KindRules(
    kind=EvidenceKind.RENTAL_CONTRACT,
    titles=(
        Signal.of(r"(?:租\s*赁|租\s*房|出\s*租|转\s*租|合\s*租)\s*(?:合\s*同|协\s*议)|租\s*约|房屋租赁", 4),
        Signal.of(
            r"(?:lease|tenancy|rental|letting|renting)\s+(?:agreement|contract)|lease\s+of\s+|agreement\s+(?:of|to|for)\s+(?:a\s+)?(?:lease|letting|tenancy)|"
            r"(?:residential|apartment)\s+(?:lease|tenancy)|occupation\s+contract|(?:leave\s+and\s+)?licen[cs]e\s+(?:to\s+occupy|agreement)|lodger\s+agreement|"
            r"(?:assured|periodic|fixed)[\s\w]{0,20}\s+tenancy",
            4,
        ),
    ),
    signals=(
        Signal.of(r"出租(?:人|方)|业主|房东|\blandlord\b|\blessor\b|\blicensor\b|\brental\s+provider\b", 1.5),
        Signal.of(r"承租(?:人|方)|租客|租户|\btenant\b|\blessee\b|\brenter\b|\blicensee\b|\blodger\b", 1.5),
        Signal.of(r"租\s*金|月\s*租|\brent\b"),
        Signal.of(r"押\s*金|保证金|security\s+deposit|\bdeposit\b|\bbond\b"),
        Signal.of(r"租赁期|租期|\bterm\s+of\s+(?:the|this)\s+(?:lease|tenancy)|\bpremises\b|坐落"),
    ),
    fields=(
        FieldRule(
            FieldName.HOLDER,
            tenant,
            labels=TENANT_LABELS,
            under=Section(each("Name | Name(s) | Full Name | 姓名 | 姓名/名称 | 名称"), _THEIRS, _OTHERS),
            sentences=(
                Sentence.of(
                    rf"\band\s+(?P<value>{NAME})(?=[\s,(\"]){_SAID_OF_PARTY}[\"'(]\s*(?:{_MEANT}[^\"';\n]{{0,40}})?(?:as\s+)?(?:the\s+)?[\"']?{_TENANT}\b",
                    SURE,
                ),
                Sentence.of(
                    rf"(?P<value>{NAME})\s*,?\s*(?:\([^)]{{1,40}}\)\s*,?\s*)?(?:\(\s*)?(?:{_MEANT}[^\"';\n]{{0,40}})?(?:as\s+)?[\"'(]\s*(?:the\s+)?[\"']?{_TENANT}\b",
                    SURE,
                ),
                Sentence.of(
                    rf"(?:\(\d\)|^\s*\(?\d[.)]|\band\b)\s*:?\s*(?P<value>{NAME})\s*,?\s+(?:of|residing|living|whose)\b{_SAID_OF_PARTY}"
                    rf"[\"'(]\s*(?:{_MEANT}[^\"';\n]{{0,40}})?(?:as\s+)?(?:the\s+)?[\"']?{_TENANT}\b",
                    SURE,
                ),
                Sentence.of(
                    rf"\band\s+(?P<value>{NAME})\s*,{_SAID_OF_PARTY}{_MEANT}\s+(?:[^\"';\n]{{0,40}}\s)?(?:the\s+)?{_TENANT}\b",
                    LIKELY,
                ),
                Sentence.of(rf"\b{_TENANT}(?:\(s\))?[\s:]+(?:Full\s+)?Name\s*:\s*(?P<value>{NAME})", SURE),
                Sentence.of(
                    rf"\band\s+(?P<value>{NAME})\s*\(\s*name(?:\(s\)|s)?\s+of\s+(?:the\s+)?(?:person|tenant|lessee)",
                    SURE,
                ),
                Sentence.of(
                    rf"\b{_TENANT}(?:\(s\))?[\s:]+(?P<value>{NAME})\s*\(\s*(?:NRIC|FIN|Passport|HKID|I\.?C|PAN|ID|Aadhaar)\b",
                    SURE,
                ),
                Sentence.of(rf"\bthe\s+{_TENANT}\s*(?:is|are|:|,)\s+(?P<value>{NAME})", LIKELY),
                Sentence.of(rf"\bDear\s+(?P<value>{NAME})\s*[,:]", LIKELY),
                Sentence.of(
                    rf"(?P<value>{NAME})\s*,?\s*(?:as|being|is)\s+(?:the\s+)?{_TENANT}\b",
                    LIKELY,
                ),
                Sentence.of(
                    rf"(?:grants?|lets?|leases?|rents?)\s+to\s+(?P<value>{NAME})(?=\s*[,(]|\s+(?:the|a|of)\b)",
                    LIKELY,
                ),
                Sentence.of(
                    rf"{_TENANT_HAN}\s*(?:\([^)]{{1,12}}\))?\s*:?\s*(?P<value>{NAME_HAN})\s*(?:身份证|证件|,|\(|。|联系|电话|性别)",
                    LIKELY,
                ),
                Sentence.of(
                    rf"(?P<value>{NAME_HAN})\s*\(\s*(?:以下)?(?:简称|下称)?\s*[:为]?\s*[\"“]?{_TENANT_HAN}",
                    LIKELY,
                ),
            ),
            unlike=re.compile(
                r"^(?:出租|甲方|landlord|lessor)[^)]*$|电话|身份证|phone|\bID\b|签|sign|not\s+signing|number\s+of",
                re.IGNORECASE,
            ),
        ),
        FieldRule(
            FieldName.ADDRESS,
            home,
            labels=HOME_LABELS,
            under=Section(others=re.compile(f"{_OTHERS.pattern}|{_THEIRS.pattern}", re.IGNORECASE)),
            sentences=(
                Sentence.of(
                    rf"(?:(?:located|situated?|{_HOME_WORDS})\s+(?:at|as|is|are|being)|(?:known|(?<!legally\x20)described)\s+(?:and\s+described\s+)?as)\s*:?\s*(?P<value>(?-i:[A-Z\d#])[^;\n\"]{{8,160}}?)"
                    rf"(?=\s*(?:\(|\"|;|\.\s|\.$|\bfor\s+(?:a|use|residential)|\bto\s+be\s+used|,?\s*(?:together|{_MEANT})|\bfrom\s+\d|\bon\s+the\s+terms|$))",
                    SURE,
                ),
                Sentence.of(
                    rf"(?:lets?|leases?|rents?|takes?)\s+(?:to\s+the\s+{_TENANT}\s+)?(?:all\s+(?:of\s+)?)?the\s+(?:\w+\s+){{0,3}}{_HOME_WORDS}\s+(?:at|known\s+as|situated?\s+at|located\s+at)\s+"
                    r"(?P<value>[^;\n\"]{8,140}?)(?=\s*(?:\(|\"|;|\.\s|\.$|,?\s*(?:together|with)\b|\bfor\s+(?:a|the)\b|\bfrom\b))",
                    SURE,
                ),
                Sentence.of(
                    r"(?:property|premises)\s+(?:described\s+|detailed\s+)?below\b[^\n:]{0,40}:?\s+\W*(?:a\W{1,3})?(?:mailing\s+|street\s+)?address\s*:\s*(?P<value>[^\n\"]{8,140}?)\s*$",
                    SURE,
                ),
                Sentence.of(
                    r"\baddress\s+of\s+(?:the\s+)?place\s+being\s+rented\b[^:\n]{0,80}:\s*(?P<value>[^\n\"]{8,140}?)\s*$",
                    SURE,
                ),
                Sentence.of(
                    r"\b(?:letting|lease|rental|tenancy|owner)\s+of\s*:?\s+(?P<value>(?-i:[A-Z\d#])[^;\n\"(]{4,140}?\d[^;\n\"(]{0,60}?)"
                    r"(?=\s+to\s+(?:you|the)\b|\s*\(|\s+(?:for|from|commencing|on\s+the)\b|\.\s|\.?$)",
                    LIKELY,
                ),
                Sentence.of(
                    r"(?:房屋|房子|住房|物业|房源|住所)(?:的)?(?:具体|详细)?(?:地址|位置|坐落)\s*(?:为|是|在|于|:)+\s*(?P<value>[\u4e00-\u9fffA-Za-z0-9()#\-·\s]{6,80}?)\s*(?=[,。;]|$)",
                    LIKELY,
                ),
                Sentence.of(
                    r"(?:坐落于|坐落在|坐落|座落于|位于|(?<!通讯)(?<!联系)地址(?:为|是|:))\s*[:]?\s*(?P<value>[\u4e00-\u9fffA-Za-z0-9()#\-·\s]{6,80}?)\s*(?=[,。;]|的(?:房屋|住房|房产|住宅|公寓|房间|物业|商品房|单元)|\(以下|出租给|租给)",
                    SURE,
                ),
            ),
            unlike=re.compile(
                r"通[讯信]|联系|户籍|^(?:出租(?:人|方)|甲方|landlord)|notice|(?<!\ba\.\)\x20)mailing|landlord's|tenant's|before|previous|current|forwarding|correspondence|permanent",
                re.IGNORECASE,
            ),
        ),
        FieldRule(
            FieldName.RENT,
            rent,
            labels=RENT_LABELS,
            sentences=(
                Sentence.of(
                    r"(?:rent|rental)\b[^.;]{0,60}?\b(?:of|is|be|at|to)\s+(?P<value>(?-i:[A-Z¥$€£]{1,4}\s?){0,2}\d[^;\n]{0,50})",
                    SURE,
                ),
                Sentence.of(
                    rf"(?:agrees?|shall|will|must|to)\s+(?:also\s+)?pay\b(?:(?!deposit|bond|\d){_ON}){{0,80}}?(?P<value>{_SUM}(?:/-)?{_EACH})",
                    SURE,
                ),
                Sentence.of(
                    rf"\b(?:rent(?:al)?|licen[cs]e\s+fee)\b(?:(?!deposit|bond|late|fee|increase|arrears){_ON}){{0,110}}?(?P<value>{_SUM}(?:/-)?{_EACH}?)",
                    LIKELY,
                ),
                Sentence.of(
                    rf"\brent\b[^\n\d]{{0,30}}?(?P<value>{_SUM}[^\n\d]{{1,40}}?\[[xX✓✔]\]\s*(?:calendar\s+)?(?:month|week|fortnight|year)\b)",
                    SURE,
                ),
                Sentence.of(
                    rf"(?P<value>{_SUM}(?:/-)?)\s*\(\s*(?:the\s+)?[\"']?(?:the\s+)?(?:monthly\s+)?rent[\"')]",
                    LIKELY,
                ),
                Sentence.of(
                    r"(?:agrees?|shall|will|must|to)\s+(?:also\s+)?pay\b[^.;$£€¥\d]{0,80}?(?P<value>(?-i:[A-Z]{0,3})\s?[¥$€£]?\s?\d[\d,]*(?:\.\d\d)?\s*(?:\([^)]{0,60}\)\s*)?(?:per|a|each|every|/|p)\s*(?:calendar\s+)?(?:month|week|fortnight|cm|w)\b)",
                    SURE,
                ),
                Sentence.of(
                    rf"(?:(?:每月|月|年|每季度)?租\s*金|月\s*租|房\s*租)(?:标准|总额|为|及支付方式)*(?:\([^)]{{1,14}}\))?\s*(?:为|是|:|计|以)*\s*(?P<value>(?:每月|每年|每季度)?\s*{_AMOUNT_HAN})(?=,(?!\d)|[。;]|$)",
                    SURE,
                ),
                Sentence.of(
                    rf"每月(?:向甲方)?(?:支付|缴纳|交付|交)\s*(?:房租|租金)?\s*(?P<value>{_AMOUNT_HAN})(?=,(?!\d)|[。;]|$)",
                    LIKELY,
                ),
            ),
            unlike=re.compile(
                r"押\s*金|保证金|deposit|bond|违约|逾期|late|(?<!及)支付方式|缴纳|prorated|total|总计|合计|总额|首期|arrears|increase|first\s+month|last\s+month",
                re.IGNORECASE,
            ),
        ),
        FieldRule(
            FieldName.DEPOSIT,
            money,
            labels=DEPOSIT_LABELS,
            sentences=(
                Sentence.of(
                    r"(?:security\s+)?(?:deposit|bond)\b[^.;]{0,60}?\b(?:of|is|be|amount\s+of|at)\s+(?P<value>(?-i:[A-Z¥$€£]{1,4}\s?){0,2}\d[^;\n]{0,30})",
                    SURE,
                ),
                Sentence.of(
                    rf"\bdeposit(?:ed|s)?\s+with\b[^.;\n]{{0,60}}?(?P<value>{_SUM})(?=[^.;\n]{{0,40}}\bsecurity\b)",
                    LIKELY,
                ),
                Sentence.of(
                    rf"(?<!pet\x20)(?<!key\x20)(?<!holding\x20)\b(?:deposit|bond)\b(?:(?!rent\b|fee|interest)[^.;\n]){{0,70}}?(?P<value>{_SUM})",
                    LIKELY,
                ),
                Sentence.of(
                    rf"(?P<value>{_SUM})\s*(?:/-)?\s*(?:\([^)]{{0,80}}\)\s*)?,?\s*(?:as|for|by\s+way\s+of|towards)\s+(?:(?:a|an|the)\s+)?{_DEPOSIT}",
                    SURE,
                ),
                Sentence.of(
                    rf"(?P<value>{_SUM})(?:/-)?[^\S\n]*(?:\(\s*(?:the\s+)?[\"']?(?:the\s+)?)?{_DEPOSIT}\b",
                    SURE,
                ),
                Sentence.of(
                    r"(?:押\s*金|保证金|按金)[^。;\n]{0,30}?(?:即|共计|合计|计)\s*(?P<value>(?:人民币|RMB|港币|¥)?\s*¥?\s*(?:\d[\d,.]*\s*元?|[壹贰叁肆伍陆柒捌玖][^,。;]{1,16}))",
                    LIKELY,
                ),
                Sentence.of(
                    rf"(?:押\s*金|保证金|按金)(?:\([^)]{{1,14}}\))?\s*(?:为|是|:|共计|计|金额|合计|及)*\s*(?P<value>{_AMOUNT_HAN})(?=,(?!\d)|[。;]|$)",
                    SURE,
                ),
            ),
            unlike=re.compile(r"钥匙|水电|pet\s|key\s|holding|animal", re.IGNORECASE),
        ),
        FieldRule(
            FieldName.STARTS_ON,
            day,
            labels=START_LABELS,
            sentences=(
                Sentence.of(
                    rf"(?:(?:commenc|begin|start)(?:n?ing|es?|s)?(?:\s+date(?!\s*:?\s*\n))?|with\s+effect\s+from|w\.?e\.?f\.?)\s*:?\s+(?:on\s*:?\s+|from\s*:?\s+|at\s+noon\s+on\s+)?(?:\(date\)\s*)?(?:and\s+including\s+)?(?:the\s+)?{_WEEKDAY}(?P<value>{_DAY})",
                    SURE,
                ),
                Sentence.of(
                    rf"(?:from|period)\s+(?:and\s+including\s+)?(?:the\s+)?(?P<value>{_DAY})\s*(?:\([^)]{{0,30}}\)\s*)?,?\s*(?:to|until|till|through|and|up\s+to)",
                    SURE,
                ),
                Sentence.of(rf"(?P<value>{_TERM_HAN})", SURE),
            ),
            unlike=re.compile(r"born|出生|签", re.IGNORECASE),
        ),
        FieldRule(
            FieldName.ENDS_ON,
            last_day_of_term,
            labels=END_LABELS,
            sentences=(
                Sentence.of(
                    rf"(?:end|expir|terminat)(?:ing|es?|s)?(?:\s+date(?!\s*:?\s*\n))?\s*:?\s+(?:on\s*:?\s+|at\s+|at\s+noon\s+on\s+)?(?:\(date\)\s*)?(?:and\s+including\s+)?(?:the\s+)?{_WEEKDAY}(?P<value>{_DAY})",
                    SURE,
                ),
                Sentence.of(
                    rf"(?:from|commencing\s+on|beginning\s+on|starting\s+on|period)\s+[^.;]{{6,60}}?\s(?:to|until|till|through|and\s+ending\s+on|up\s+to)\s+(?:and\s+including\s+)?(?:the\s+)?(?P<value>{_DAY})",
                    SURE,
                ),
                Sentence.of(rf"(?P<value>{_TERM_HAN})", SURE),
            ),
            unlike=re.compile(r"born|出生|签", re.IGNORECASE),
        ),
    ),
    other_labels=OTHER_LABELS,
    others=(
        named(LANDLORD_LABELS),
        sentences(
            rf"\bbetween\s+(?P<value>{NAME})\s*,?\s*(?:\([^)]{{0,30}}|,?\s*hereinafter[^,;]{{0,30}})?[\"(]*\s*(?:the\s+)?[\"]?(?:Landlord|Lessor|Owner)",
            rf"(?P<value>{NAME})\s*,?\s*(?:\([^)]{{1,40}}\)\s*)?(?:of\s+[^;\n\"]{{4,90}})?\(\s*(?:hereinafter\s+)?(?:referred\s+to\s+as\s+|called\s+)?(?:the\s+)?\"?(?:Landlord|Lessor)",
            rf"(?:出租(?:人|方)|甲方)\s*(?:\([^)]{{1,12}}\))?\s*:\s*(?P<value>{NAME_HAN})\s*(?:身份证|,|\(|。|;|联系|电话|性别|证件)",
        ),
        details_of(
            r"(?:甲\s*方|出租(?:人|方)|房东|业主|丙\s*方|中介|居间|经纪|合租人|同住人|室友|紧急联系人|担保人|代理人|收款)|\b(?:landlord|lessor|agent|broker|guarantor|flatmate|roommate|co-tenant|occupants?|emergency\s+contact|witness|payee)\b",
            r"(?:乙\s*方|承租(?:人|方)|租客)|\b(?:tenant|lessee)\b",
            without_party=True,
        ),
    ),
)
