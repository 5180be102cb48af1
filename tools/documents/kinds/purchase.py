"""Purchases about to be made: orders, quotations, invoices and receipts."""

import re

from models.facts.evidence import EvidenceKind, FieldName
from tools.documents.kinds.purchases.addressed import addressed_buyer, seller_is_another
from tools.documents.kinds.purchases.labels import (
    HOLDER_LABELS,
    MERCHANT_LABELS,
    NUMBER_LABELS,
    ORDERED_LABELS,
    OTHER_LABELS,
    TOTAL_LABELS,
)
from tools.documents.kinds.purchases.lines import lines_of_the_bill
from tools.documents.kinds.purchases.numbers import number_of_bill
from tools.documents.kinds.purchases.order_days import ordered_day
from tools.documents.kinds.purchases.parties import buyer, seller
from tools.documents.kinds.purchases.titles import BEFORE_A_NUMBER, BESIDE_A_LETTERHEAD, CHINESE_TITLES
from tools.documents.kinds.purchases.total import to_be_paid
from tools.documents.phrases import NAME, capitalised
from tools.documents.receipts import receipt_fields
from tools.documents.rules import LIKELY, SURE, WEAK, FieldRule, KindRules, Sentence, Signal

_SHOP_HAN = (
    r"[\u4e00-\u9fff()A-Za-z0-9·]{2,30}?(?:有限责任公司|股份有限公司|有限公司|旗舰店|"
    r"专卖店|专营店|商城|商店|家居|家具城|商场|超市|商行|经营部|店)"
)
_SHOP = capitalised("of|and|the|&", marks=r"\w&'-")
_AT_THE_START = 0.74
_IN_WORDS = 0.8
_TITLED = r"(?:Mr|Mrs|Ms|Miss|Mx|Dr)\b\.?"
_HAN_NAME = r"[\u4e00-\u9fff·]{2,4}?"
_DAY = r"(?:[A-Z\d][^.;\n]{5,24}\d{4}|\d{4}-\d\d-\d\d)"
_AMOUNT = r"(?:[A-Z]{0,3}\s?[¥$€£₹]?\s?)\d[\d,.]*(?:\s?[A-Z]{3}\b)?"

PURCHASE = KindRules(
    kind=EvidenceKind.PURCHASE,
    titles=(
        Signal.of(
            r"报\s*价\s*(?:单|表|书|函|明\s*细)|订\s*购\s*单|购\s*货\s*单|订\s*单|发\s*票|收\s*据|账\s*单\s*详\s*情|价\s*格\s*清\s*单|"
            r"(?:销\s*售|采\s*购|送\s*货|出\s*货|订\s*货|定\s*货|开\s*货|提\s*货|出\s*库|配\s*货)\s*(?:清\s*)?单|"
            r"(?:购\s*销|买\s*卖|订\s*货|采\s*购|订\s*购|定\s*制|供\s*货|销\s*售|购\s*买)\s*(?:合\s*同|协\s*议)|"
            r"(?:购\s*物|结\s*[账算]|收\s*银|消\s*费|销\s*售)\s*(?:清\s*单|小\s*票|凭\s*[证条]|单)|预\s*算\s*(?:单|书|报\s*价)",
            4,
        ),
        CHINESE_TITLES,
        Signal.of(
            r"\bquotation\b|\bquote\b|purchase\s+order|(?:your\s+)?order\s+(?:confirmation|summary|details|form|receipt|acknowledge?ment)|"
            r"your\s+order|\binvoice\b|\be?-?receipt\b|sales\s+(?:order|slip|agreement|contract)|\bestimate\b|cash\s+sale|pro\s?-?forma|"
            r"bill\s+of\s+sale|(?:purchase|sale)\s+(?:confirmation|agreement)|guest\s+check|itemi[sz]ed\s+bill|"
            r"statement\s+of\s+(?:fees|charges)|(?:payment|remittance)\s+advice|guest\s+folio|fee\s+note|booking\s+(?:confirmation|receipt|summary|details|voucher)|reservation\s+(?:confirmation|details)|hotel\s+voucher|e-?ticket\s+(?:receipt|itinerary)|\bfacture\b|\brechnung\b|\bfactuur\b",
            4,
        ),
    ),
    signals=(
        Signal.of(
            r"\b(?:invoice|order|receipt|quot(?:e|ation)|estimate|booking)\s*(?:#|no\b|number\b|id\b|date\b|ref)",
            1.5,
        ),
        Signal.of(r"\b(?:amount|total)\s+(?:charged|paid|payable)|balance\s+due|you\s+(?:paid|saved)"),
        Signal.of(r"单\s*价|合\s*价|unit\s+price|\bqty\b|\bquantity\b|数\s*量", 1.5),
        Signal.of(
            r"合\s*计|总\s*[计额价]|总金额|应[付缴交]|实[付缴交]|总费用|\bgrand\s+total\b|\bsubtotal\b|amount\s+due|\btotal\b"
        ),
        BESIDE_A_LETTERHEAD,
        BEFORE_A_NUMBER,
        Signal.of(
            r"[今兹]\s*收\s*到|交\s*来|收款单位|[交缴]款(?:人|单位)|收款事由|收款人\s*(?:签字|签章)?\s*:", 1.5
        ),
        Signal.of(
            r"订单(?:编号|号码?)|(?:报价|销售|收据|发票|送货|预约|合同|单据)单?(?:编?号码?)|order\s+(?:no|number|id)|invoice\s+(?:no|number)|quot(?:e|ation)\s+(?:no|number)",
            1.5,
        ),
        Signal.of(r"(?:GST|SST|VAT)\s*(?:ID|REG|NO|@?\s*\d{1,2}(?:\.\d+)?\s*%|summary)|tax\s*invoice", 2),
        Signal.of(
            r"(?m:^).{0,4}(?:应收|应付|实收|实付|找零|抹零|微信支付|支付宝|现金|合计)(?:金额|款)?\W{0,4}\d[\d,]*\.\d{2}\W*(?m:$)",
            2,
        ),
        Signal.of(r"收银员|流水号|机号|桌号|会员积分|欢迎(?:光临|下次)|谢谢惠顾", 1.5),
        Signal.of(r"\bquotation\s+(?:for|no)\b|thank\s+you\s+for\s+your\s+(?:enquiry|inquiry)", 2),
        Signal.of(
            r"pleased\s+to\s+(?:quote|submit|provide|offer)\b[^.]{0,40}(?:quot|estimate|price|following|follows)|our\s+(?:total\s+)?price\s+(?:is|includ)",
            2,
        ),
        Signal.of(
            r"\btill\b\W{0,3}\d|\btxn\b|\bpump\W{0,3}\d|\breg(?:ister)?\W{0,2}\d|\bop(?:erator)?\W{0,2}\d{2,}",
            1.5,
        ),
        Signal.of(r"\bcashier\b|\brounding\b|service\s+charge|收银|小票", 1.5),
        Signal.of(
            r"(?m:^)\W*(?:cash|visa|master\s?card|visa\s?(?:debit|credit)|contactless|amex|eftpos|(?:debit|credit)?\s?card|change|tendered|找零|实收)\b"
            r"(?:\W|RM|card|paid|tendered|given|due){0,12}[^A-Za-z\n]{0,12}\d[.,]\d{2}\W*(?m:$)",
            2,
        ),
        Signal.of(
            r"(?m:^)\W*(?:(?:grand|nett?|rounded)\s+)?total\b(?!\s*(?:deduct|earn|pay\b|gross|hour|credit|debit|deposit|withdraw))"
            r".{0,40}\d[.,]\d{2}\W*(?m:$)",
            2,
        ),
        Signal.of(r"(?m:^).{0,8}\bsub-?\s?total\b.{0,30}\d[.,]\d{2}"),
        Signal.of(
            r"收货人|收货地址|学员|缴费|bill\s+to|ship\s+to|sold\s+to|\bcustomer\b|客户|卖家|商家|店铺|seller|merchant"
        ),
    ),
    fields=(
        FieldRule(
            FieldName.MERCHANT,
            seller,
            labels=MERCHANT_LABELS,
            sentences=(
                Sentence.of(
                    r"\b(?:thank(?:s|\s+you)\s+for\s+(?:shopping|your\s+(?:recent\s+)?(?:order|purchase|payment)|ordering|buying)\s+"
                    rf"(?:at|with|from|to))\s+(?!(?:us|you|our|this)\b)(?P<value>{_SHOP})",
                    SURE,
                ),
                Sentence.of(
                    r"\b(?:(?:your|a)\s+(?:recent\s+)?(?:order|purchase|receipt|payment|invoice)|receipt|invoice|you\s+(?:paid|bought))\s+"
                    rf"(?:from|with|at)\s+(?!(?:us|you|our|this)\b)(?P<value>{_SHOP})\s*(?:$|[#.,!:(]|has\b|is\b|on\b|was\b)",
                    LIKELY,
                ),
                Sentence.of(
                    r"\b(?:sold|shipped|dispatched|fulfilled)(?:\s+and\s+(?:sold|shipped|dispatched|fulfilled))?\s+by\s*:?\s+"
                    rf"(?P<value>{_SHOP}(?:\s+(?:Ltd|Inc|Co)\.)?)\s*(?:$|[.,;(|])",
                    LIKELY,
                ),
                Sentence.of(
                    r"(?:感谢|谢谢)(?:您)?(?:在|光临|惠顾|选购|购买)\s*(?P<value>[\u4e00-\u9fffA-Za-z·]{2,20}?(?:店|馆|商城|超市|公司|商场))",
                    LIKELY,
                ),
                Sentence.of(
                    r"(?:您|你|于|日)\s*在\s*(?P<value>[\u4e00-\u9fffA-Za-z0-9·()]{2,24}?)\s*(?:提交|下单|购买|订购|选购|消费|支付|购物|预订|报名)",
                    LIKELY,
                ),
                Sentence.of(
                    r"^\s*(?P<value>[\u4e00-\u9fffA-Za-z][^\n:]{1,29}?)\s*\n\s*[-−]\s*¥?\s?\d[\d,]*\.\d{2}\s*\n\s*(?:交易|支付|付款|当前|已)",
                    LIKELY,
                ),
                Sentence.of(
                    r"^\s*(?P<value>[\u4e00-\u9fffA-Za-z0-9·()]{2,30}?)\s*[>›]?\s+(?:进店|进入店铺|联系(?:卖家|商家|客服|店家)|关注店铺|收藏店铺)\b",
                    LIKELY,
                ),
                Sentence.of(rf"^\s*(?P<value>{_SHOP_HAN})\s", _AT_THE_START),
                Sentence.of(
                    rf"^\s*(?:(?:Quotation|Invoice|Receipt|Order\s+Confirmation|Purchase\s+Order)\s+)?(?P<value>(?-i:{_SHOP}\s+(?:Ltd|Limited|Inc|LLC|Co|Furniture|Home|Store|Stores|Shop|Living|Furnishings|Appliances)\b\.?))",
                    LIKELY,
                ),
                Sentence.of(rf"(?P<value>{_SHOP_HAN})\s*(?:\(?盖?章|$)", WEAK),
            ),
            unlike=re.compile(r"买|购|客户|收货|需方|buyer|customer", re.IGNORECASE),
        ),
        FieldRule(
            FieldName.HOLDER,
            buyer,
            labels=HOLDER_LABELS,
            sentences=(
                Sentence.of(rf"^\s*{_TITLED}\s*(?P<value>{NAME})\s*$", LIKELY),
                Sentence.of(
                    rf"\bDear\s+(?P<value>(?:{_TITLED}\s*)?(?-i:[A-Z][\w.'-]*(?:\s+[A-Z][\w.'-]*){{1,3}}))\s*[,:]",
                    LIKELY,
                ),
                Sentence.of(
                    r"\b(?:thanks|thank\s+you)(?:\s+(?:so|very)\s+much)?\s+for\s+(?:your\s+(?:\w+\s+)?(?:order|purchase|payment|booking)|ordering|shopping|booking)"
                    rf"(?:\s+(?:with|at|from)\s+[^,!.\n]{{2,40}})?,\s*(?P<value>{NAME})\s*[!.,]",
                    LIKELY,
                ),
                Sentence.of(rf"^\W*(?:Hi|Hello|Hey)(?:\s+there)?,?\s+(?P<value>{NAME})\s*[!,]", LIKELY),
                Sentence.of(
                    rf"\b(?:ordered|placed|purchased)\s+by\s*:?\s*(?P<value>{NAME})\s*(?:[,.;]|on\b|$)",
                    LIKELY,
                ),
                Sentence.of(
                    rf"\breceived(?:\s+with\s+thanks)?\s+from\s*:?\s*(?P<value>{NAME})\s*(?:[,.;(]|the\b|a\b|$)",
                    LIKELY,
                ),
                Sentence.of(
                    rf"\b(?:prepared|quote|quotation|estimate|invoice|receipt)\s+(?:exclusively\s+|specially\s+)?for\s*:?\s*(?P<value>{NAME})\s*(?:[,.;(]|$)",
                    LIKELY,
                ),
                Sentence.of(
                    r"^\s*(?P<value>[\u4e00-\u9fff()]{4,30}公司)\s*\n\s*(?:采\s*购|订\s*购)\s*(?:订\s*)?单\s*$",
                    LIKELY,
                ),
                Sentence.of(
                    r"(?:尊敬的|亲爱的)\s*(?:顾客|客户|会员|用户|学员|家长|业主|车主|旅客|贵宾)?\s*(?P<value>[\u4e00-\u9fff·]{2,12}?)\s*(?:先生|女士|小姐|同学|家长|:|,)",
                    LIKELY,
                ),
                Sentence.of(
                    r"^\s*(?P<value>[\u4e00-\u9fff·]{2,12}?)\s*(?:先生|女士|小姐|同学|学员)\s*(?:[(/][^()\n]{1,6}\)?)?\s*(?:,?\s*[您你]好\s*)?[:,!]?\s*$",
                    LIKELY,
                ),
                Sentence.of(r"^\s*(?P<value>[\u4e00-\u9fff·]{2,12}?)\s*,?\s*[您你]好\s*[:,!]", LIKELY),
                Sentence.of(
                    rf"[今兹]\s*收\s*到\s*:?\s*(?P<value>{_HAN_NAME})\s*(?:先生|女士|小姐|交来|付来|支付|缴来|购|的|$)",
                    LIKELY,
                ),
                Sentence.of(
                    r"^\W*(?:寄|送|收)?\s*(?P<value>[\u4e00-\u9fff·](?:\x20?[\u4e00-\u9fff·]){1,4}?)\x20*,?\x20*(?:先生|女士)?\x20*"
                    r"\(?\+?(?:86)?[-\s]?1[3-9]\d\s?(?:\*{4}|\d{4})\s?\d{4}(?!\d)",
                    LIKELY,
                ),
            ),
            unlike=re.compile(
                r"seller|卖|销售|供方|骑手|配送|快递|客服|商家|门店|店铺|导购|顾问", re.IGNORECASE
            ),
        ),
        FieldRule(
            FieldName.TOTAL,
            to_be_paid,
            labels=TOTAL_LABELS,
            sentences=(
                Sentence.of(
                    rf"(?:grand\s+total|amount\s+due|total\s+(?:due|amount|payable|paid)|order\s+total)\s*(?:\([^)]{{1,20}}\))?\s*:?\s*(?P<value>{_AMOUNT})",
                    SURE,
                ),
                Sentence.of(
                    rf"\b(?:you\s+paid|(?:a|the|your)\s+(?:grand\s+)?total\s+(?:price\s+|cost\s+|amount\s+)?(?:is|was|of|comes\s+to)|for\s+the\s+(?:total\s+)?(?:sum|price)\s+of|"
                    rf"payment\s+of|total\s+(?:price|cost)\s*(?:is|of|:))\s*(?P<value>{_AMOUNT})",
                    LIKELY,
                ),
                Sentence.of(
                    r"(?<![\u4e00-\u9fff])(?:合\s*计|总\s*计|应付总额|实付款?|总价款?|总金额|总额|总费用|费用(?:合计|总计)|应[付缴交]合计)(?:金额|人民币)*\s*(?:\([^)]{1,20}\))?\s*(?:为|共)?\s*:?\s*(?:人民币)?\s*(?:\((?:大写|小写)\))?\s*:?\s*"
                    r"(?:[壹贰叁肆伍陆柒捌玖拾佰仟万元圆角分整正零]+\s*)?(?:\([^)]{1,20}\))?\s*,?\s*(?:\(?小写\)?)?\s*:?\s*\(?(?P<value>(?:人民币|RMB|¥)?\s?[:]?\s?[¥]?\s?\d[\d,.]*\s?元?)",
                    LIKELY,
                ),
                Sentence.of(
                    r"人\s*民\s*币\s*(?:\(?大写\)?)?\s*:?\s*[壹贰叁肆伍陆柒捌玖拾佰仟万元圆角分整正零]{3,}\s*\(?(?:小写)?\s*:?\s*(?P<value>[¥]\s?:?\s?\d[\d,.]*)",
                    LIKELY,
                ),
                Sentence.of(
                    r"(?:金额|总额|合计|共计|总计|人民币|港币)\W{0,3}(?:大写)\W{0,4}[零壹贰叁肆伍陆柒捌玖拾佰仟万亿元圆角分整正\s]{3,}\s*\(?(?:小写)?\W{0,4}(?P<value>(?:HK\$|¥)\s?:?\s?\d[\d,.]*)",
                    LIKELY,
                ),
                Sentence.of(
                    r"(?:人民币|港币|金额|合计|共计)\W{0,3}(?:\(?大写\)?)?\W{0,3}(?P<value>[零壹贰叁肆伍陆柒捌玖拾佰仟万亿]{2,}[元圆][壹贰叁肆伍陆柒捌玖零角分整正]*)",
                    _IN_WORDS,
                ),
                Sentence.of(
                    r"\bthe\s+sum\s+of\b[^\n\d]{0,90}\n(?:[^\n]{0,80}\n){0,2}\W*(?P<value>[£$€]\s?\d[\d,]*\.\d\d)\W*$",
                    LIKELY,
                ),
                Sentence.of(r"^\W*(?P<value>(?:HK\$|¥)\s?\d[\d,]*(?:\.\d{2})?)\W*$", WEAK),
                Sentence.of(
                    r"(?:支付|付款|实付|应付|订单|消费|交易|缴费|扣款|费用)(?:总?金额|总额|总价|合计|共计|款)\s*(?:为|是|共)?\s*:?\s*(?P<value>(?:人民币|RMB|HK\$|¥)?\s?\d[\d,.]*\s?元?)",
                    LIKELY,
                ),
                Sentence.of(
                    r"^\s*[-−]\s*(?P<value>¥?\s?\d[\d,]*\.\d{2})\s*$(?=\s*(?:交易|支付|付款|当前|已))", SURE
                ),
            ),
            unlike=re.compile(
                r"sub[- ]?total|小计|节省|saved|deposit|定金|订金|数量|件数|积分|重量|税额|每|月供",
                re.IGNORECASE,
            ),
        ),
        FieldRule(
            FieldName.ORDERED_ON,
            ordered_day,
            labels=ORDERED_LABELS,
            sentences=(
                Sentence.of(
                    rf"(?:ordered|placed|dated|issued|purchased|bought)\s+on\s*:?\s*(?P<value>{_DAY})", SURE
                ),
                Sentence.of(
                    rf"(?:order\s+(?:placed|received|date)|ordered)\s*:?\s+(?P<value>{_DAY})", LIKELY
                ),
                Sentence.of(rf"\bpaid\s+on\s*:?\s*(?P<value>{_DAY})", WEAK),
            ),
            unlike=re.compile(
                r"due|valid|expir|deliver|有效|送货|交货|print|打印|birth|出生|\bship", re.IGNORECASE
            ),
        ),
        FieldRule(
            FieldName.DOCUMENT_NUMBER,
            number_of_bill,
            labels=NUMBER_LABELS,
            sentences=(
                Sentence.of(r"(?:^|\s)(?-i:N[oO°º]|№)[.:\s]{0,3}(?P<value>[A-Z]{0,3}\d{5,12})\s*$", LIKELY),
            ),
        ),
    ),
    other_labels=OTHER_LABELS,
    finish=(receipt_fields, lines_of_the_bill, addressed_buyer, seller_is_another),
)
