"""Rental contracts. The landlord is a third party: nothing personal of theirs is returned."""

import re

from models.facts.evidence import EvidenceKind, FieldName
from tools.documents.amounts import money
from tools.documents.days import day, last_day
from tools.documents.others import details_of, named, sentences
from tools.documents.phrases import NAME, NAME_HAN
from tools.documents.rates import monthly_rate
from tools.documents.rules import LIKELY, SURE, FieldRule, KindRules, Sentence, Signal, each
from tools.documents.words import address, person

_DAY = r"(?:\d|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[^.;]{4,26}\d{4}|\d{4}-\d\d?-\d\d?"
_DAY_HAN = r"[\d二][^,。;至到]{5,20}?日|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}"
_TERM_HAN = rf"(?:自|从|由)?\s*(?:{_DAY_HAN})\s*(?:起|始)?\s*,?\s*(?:至|到|-|~)\s*(?:{_DAY_HAN})"

RENTAL_CONTRACT = KindRules(
    kind=EvidenceKind.RENTAL_CONTRACT,
    titles=(
        Signal.of(r"(?:租\s*赁|租\s*房|出\s*租)\s*(?:合\s*同|协\s*议)|租约", 4),
        Signal.of(
            r"(?:lease|tenancy|rental)\s+(?:agreement|contract)|lease\s+of\s+|agreement\s+(?:of|to)\s+lease|(?:residential|apartment)\s+lease",
            4,
        ),
    ),
    signals=(
        Signal.of(r"出租(?:人|方)|业主|\blandlord\b|\blessor\b", 1.5),
        Signal.of(r"承租(?:人|方)|租客|租户|\btenant\b|\blessee\b", 1.5),
        Signal.of(r"租\s*金|\brent\b"),
        Signal.of(r"押\s*金|保证金|security\s+deposit|\bdeposit\b"),
        Signal.of(r"租赁期|租期|\bterm\s+of\s+(?:the|this)\s+(?:lease|tenancy)|\bpremises\b|坐落"),
    ),
    fields=(
        FieldRule(
            FieldName.HOLDER,
            person,
            labels=each(
                """
                Tenant | Tenant Name | Name of Tenant | Lessee | Tenant(s) | 承租人 | 承租方 | 乙方
                承租人姓名 | 乙方承租人 | 乙方承租方 | 承租方乙方 | 承租人乙方 | 租客 | 租户
"""
            ),
            sentences=(
                Sentence.of(
                    rf"\band\s+(?P<value>{NAME})\s*,?\s*(?:\([^)]{{0,20}})?[\"(]*\s*(?:hereinafter\s+(?:called|referred\s+to\s+as)\s+)?(?:the\s+)?[\"]?(?:Tenant|Lessee)",
                    SURE,
                ),
                Sentence.of(
                    rf"(?P<value>{NAME})\s*,?\s*\(\s*(?:hereinafter\s+)?(?:referred\s+to\s+as\s+)?(?:the\s+)?\"?(?:Tenant|Lessee)",
                    SURE,
                ),
                Sentence.of(
                    rf"(?:承租(?:人|方)|乙方)\s*(?:\([^)]{{1,12}}\))?\s*:\s*(?P<value>{NAME_HAN})\s*(?:身份证|,|\(|。|联系|电话|性别)",
                    LIKELY,
                ),
            ),
            unlike=re.compile(
                r"^(?:出租|甲方|landlord|lessor)[^)]*$|电话|身份证|phone|\bID\b|签|sign", re.IGNORECASE
            ),
        ),
        FieldRule(
            FieldName.ADDRESS,
            address,
            labels=each(
                """
                Premises | Premises Address | Property | Property Address | Rental Property
                Address of Premises | Address of Property | Rented Premises | Leased Premises
                房屋地址 | 房屋坐落 | 租赁房屋地址 | 房屋坐落于 | 坐落 | 租赁地址 | 房屋位置
                租赁房屋 | 物业地址 | 房屋座落 | 地址 | 出租房屋地址
"""
            ),
            sentences=(
                Sentence.of(
                    r"(?:located|situated|known\s+as|premises)\s+(?:at|as)\s*:?\s*(?P<value>[^;\n\"]{8,160}?)(?=\s*(?:\(|\"|;|\.\s|\bfor\s+(?:a|use)|\bto\s+be\s+used|,\s*(?:together|hereinafter)))",
                    SURE,
                ),
                Sentence.of(
                    r"(?:坐落于|坐落在|坐落|位于)\s*[:]?\s*(?P<value>[\u4e00-\u9fffA-Za-z0-9()#\-\s]{6,80}?)\s*(?=[,。;]|的(?:房屋|住房|房产|住宅|公寓)|\(以下|出租给)",
                    SURE,
                ),
            ),
            unlike=re.compile(
                r"通讯|联系|户籍|^(?:出租(?:人|方)|甲方|landlord)|notice|mailing", re.IGNORECASE
            ),
        ),
        FieldRule(
            FieldName.RENT,
            monthly_rate,
            labels=each(
                """
                Rent | Monthly Rent | Rent per month | Rental | Monthly Rental | Rent Amount
                Annual Rent | 月租金 | 租金 | 每月租金 | 租金标准 | 月租 | 房租 | 租金月
"""
            ),
            sentences=(
                Sentence.of(
                    r"(?:rent|rental)\b[^.;]{0,60}?\b(?:of|is|be|at|to)\s+(?P<value>(?-i:[A-Z¥$€£]{1,4}\s?){0,2}\d[^;\n]{0,50})",
                    SURE,
                ),
                Sentence.of(
                    r"(?:agrees?|shall|will|must|to)\s+(?:also\s+)?pay\b[^.;$£€¥\d]{0,80}?(?P<value>(?-i:[A-Z]{0,3})\s?[¥$€£]?\s?\d[\d,]*(?:\.\d\d)?\s*(?:\([^)]{0,60}\)\s*)?(?:per|a|each|every|/|p)\s*(?:calendar\s+)?(?:month|week|fortnight|cm|w)\b)",
                    SURE,
                ),
                Sentence.of(
                    r"(?:(?:每月|月|年|每季度)?租金|月租)(?:标准|总额)?(?:\([^)]{1,14}\))?\s*(?:为|是|:|计|每月)*\s*(?:人民币|RMB|¥)?\s*(?P<value>(?:人民币|RMB|CNY|¥)?\s*[¥]?\s*(?:\d|[壹贰叁肆伍陆柒捌玖]).{0,30}?)(?=,(?!\d)|[。;]|$)",
                    SURE,
                ),
            ),
            unlike=re.compile(r"押金|保证金|deposit|违约|逾期|late|支付方式|缴纳", re.IGNORECASE),
        ),
        FieldRule(
            FieldName.DEPOSIT,
            money,
            labels=each(
                """
                Deposit | Security Deposit | Deposit Amount | 押金 | 按金 | 租赁保证金 | 保证金 | 房屋押金
                押金金额
"""
            ),
            sentences=(
                Sentence.of(
                    r"(?:security\s+)?deposit\b[^.;]{0,60}?\b(?:of|is|be|amount\s+of|at)\s+(?P<value>(?-i:[A-Z¥$€£]{1,4}\s?){0,2}\d[^;\n]{0,30})",
                    SURE,
                ),
                Sentence.of(
                    r"(?P<value>(?:[A-Z]{2,3}\s?)?[¥$€£]\s?\d[\d,.]*)\s+(?:as|for)\s+(?:a|the)\s+(?:security\s+)?deposit",
                    SURE,
                ),
                Sentence.of(
                    r"(?:押金|保证金)(?:\([^)]{1,14}\))?\s*(?:为|是|:|共计|计)*\s*(?P<value>(?:人民币|RMB|CNY|¥)?\s*[¥]?\s*(?:\d|[壹贰叁肆伍陆柒捌玖]).{0,30}?)(?=,(?!\d)|[。;]|$)",
                    SURE,
                ),
            ),
        ),
        FieldRule(
            FieldName.STARTS_ON,
            day,
            labels=each(
                """
                Start Date | Commencement Date | Lease Start | Lease Start Date | Term | Lease Term
                Tenancy Start | From | 租赁期限 | 租期 | 起租日期 | 租赁期 | 开始日期 | 起租日
                租赁起始日 | 租赁期间
"""
            ),
            sentences=(
                Sentence.of(
                    rf"(?:commenc|begin|start)(?:n?ing|es?|s)?\s+(?:on\s+|from\s+)?(?:and\s+including\s+)?(?:the\s+)?(?P<value>{_DAY})",
                    SURE,
                ),
                Sentence.of(rf"(?:from|period)\s+(?P<value>{_DAY})\s*(?:to|until|through|and)", SURE),
                Sentence.of(rf"(?P<value>{_TERM_HAN})", SURE),
            ),
            unlike=re.compile(r"born|出生|签", re.IGNORECASE),
        ),
        FieldRule(
            FieldName.ENDS_ON,
            last_day,
            labels=each(
                """
                End Date | Expiry Date | Lease End | Lease End Date | Tenancy End | Term
                Lease Term | To | Termination Date | 租赁期限 | 租期 | 到期日期 | 租赁期 | 结束日期
                到期日 | 租赁期间 | 租赁终止日
"""
            ),
            sentences=(
                Sentence.of(
                    rf"(?:end|expir|terminat)(?:ing|es?|s)?\s+(?:on\s+|at\s+)?(?:and\s+including\s+)?(?:the\s+)?(?P<value>{_DAY})",
                    SURE,
                ),
                Sentence.of(
                    rf"(?:from|commencing\s+on|beginning\s+on|period)\s+[^.;]{{6,40}}?\s(?:to|until|through|and\s+ending\s+on)\s+(?P<value>{_DAY})",
                    SURE,
                ),
                Sentence.of(rf"(?P<value>{_TERM_HAN})", SURE),
            ),
            unlike=re.compile(r"born|出生|签", re.IGNORECASE),
        ),
    ),
    other_labels=each(
        """
                Landlord | Landlord Name | Lessor | Agent | Guarantor | Witness | Account Name | 业主
                收款人 | 户名 | 同住人 | 合租人 | Phone | Telephone | ID Number | Passport No
                Date | Signature | Payment | Payment Method | Utilities | Email | Area
                Bank Account | 甲方 | 出租人 | 出租方 | 甲方出租人 | 身份证号 | 身份证号码
                联系电话 | 电话 | 签订日期 | 签约日期 | 签字 | 支付方式 | 付款方式 | 建筑面积 | 面积
                户型 | 开户行 | 账号 | 证件号码 | 联系地址 | 通讯地址 | 签章 | 大写 | 用途
"""
    ),
    others=(
        named(
            each(
                """
                Landlord | Landlord Name | Name of Landlord | Lessor | Landlord(s) | Owner | Agent
                Letting Agent | Guarantor | Witness
                Flatmate | Co-tenant | Joint Tenant | Occupant | Other Occupants | Permitted Occupants
                Emergency Contact | Account Name
                Landlord's Agent | Property Manager | Account Holder | Payee | Broker | Realtor | Roommate
                出租人 | 出租方 | 甲方 | 甲方出租人 | 甲方出租方 | 出租方甲方 | 出租人甲方 | 房东 | 业主
                業主 | 产权人 | 房屋所有权人 | 代理人
                委托代理人 | 中介 | 中介方 | 居间方
                经纪人 | 丙方 | 经办人 | 见证人 | 担保人 | 合租人 | 同住人 | 共同居住人 | 其他承租人
                室友 | 紧急联系人 | 户名 | 开户名 | 收款人
                账户名 | 房屋所有人
                收款户名 | 出租方代理人 | 甲方签字 | 甲方签章 | 出租方签字 | 出租人签字 | 甲方(签字)
                甲方(签章) | 甲方代理人
"""
            )
        ),
        sentences(
            rf"\bbetween\s+(?P<value>{NAME})\s*,?\s*(?:\([^)]{{0,30}}|,?\s*hereinafter[^,;]{{0,30}})?[\"(]*\s*(?:the\s+)?[\"]?(?:Landlord|Lessor|Owner)",
            rf"(?P<value>{NAME})\s*,?\s*\(\s*(?:hereinafter\s+)?(?:referred\s+to\s+as\s+|called\s+)?(?:the\s+)?\"?(?:Landlord|Lessor)",
            rf"(?:出租(?:人|方)|甲方)\s*(?:\([^)]{{1,12}}\))?\s*:\s*(?P<value>{NAME_HAN})\s*(?:身份证|,|\(|。|;|联系|电话|性别|证件)",
        ),
        details_of(
            r"(?:甲\s*方|出租(?:人|方)|房东|业主|丙\s*方|中介|居间|经纪|合租人|同住人|室友|紧急联系人|担保人|代理人|收款)|\b(?:landlord|lessor|agent|broker|guarantor|flatmate|roommate|co-tenant|occupants?|emergency\s+contact|witness|payee)\b",
            r"(?:乙\s*方|承租(?:人|方)|租客)|\b(?:tenant|lessee)\b",
            without_party=True,
        ),
    ),
)
