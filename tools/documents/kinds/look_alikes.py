"""Papers that share words with the kinds we know and are none of them: bills, CVs, tickets, cards, advice."""

from tools.documents.rules import LookAlike, Signal

LOOK_ALIKES: tuple[LookAlike, ...] = (
    LookAlike(
        "bill",
        titles=(
            Signal.of(
                r"(?:electric(?:ity)?|gas|water|utility|energy|telephone|phone|internet|broadband|mobile|hydro|sewer|council\s+tax)\s+(?:bill|statement)|utility\s+invoice",
                6,
            ),
            Signal.of(
                r"(?:电|水|燃\s*气|煤气|物业|供暖|采暖|话|宽带|通信|有线电视)\s*费\s*(?:账\s*单|通知单?|缴费单|单据|催缴单|明细)",
                6,
            ),
        ),
        signals=(
            Signal.of(
                r"meter\s+(?:reading|number|no)|\bkWh\b|抄表|用电量|用水量|用气量|户号|\btherms?\b|previous\s+reading|千瓦时",
                3,
            ),
            Signal.of(r"缴费|billing\s+period|due\s+date|past\s+due|total\s+amount\s+due|滞纳金"),
        ),
    ),
    LookAlike(
        "credit card bill",
        titles=(
            Signal.of(
                r"信\s*用\s*卡.{0,8}(?:账\s*单|对账单|明细)|credit\s+card\s+statement|(?:visa|mastercard|amex)\s+statement",
                7,
            ),
        ),
        signals=(
            Signal.of(
                r"最低还款额|到期还款日|信用额度|minimum\s+payment|credit\s+limit|payment\s+due\s+date|本期应还",
                3,
            ),
            Signal.of(r"账单日|purchase\s+APR|可用额度|available\s+credit"),
        ),
    ),
    LookAlike(
        "curriculum vitae",
        titles=(
            Signal.of(
                r"curriculum\s+vitae|^\W*r[eé]sum[eé]\W*$|(?:个\s*人\s*)?简\s*历|^\W*CV\W*$|求职信|cover\s+letter",
                7,
            ),
        ),
        signals=(
            Signal.of(
                r"求职意向|自我评价|工作经历|工作经验|教育背景|(?:^|\n)[\x20\t]*(?:work\s+|professional\s+)?experience\s*(?:\n|$)",
                2,
            ),
            Signal.of(
                r"(?:^|\n)[\x20\t]*(?:skills|education|references|hobbies|interests|objective|summary)\s*(?::|\n|$)|技能|项目经[历验]|校园经历",
                1.5,
            ),
            Signal.of(r"references\s+available|available\s+upon\s+request|期望薪资"),
        ),
    ),
    LookAlike(
        "ticket",
        titles=(
            Signal.of(
                r"boarding\s+pass|e-?ticket|itinerary|登\s*机\s*牌|行\s*程\s*单|客\s*票|车\s*票|flight\s+(?:booking\s+)?confirmation",
                7,
            ),
        ),
        signals=(
            Signal.of(
                r"\bflight\b|航班|\bgate\b|\bseat\b|舱位|passenger|旅客|座位|车次|booking\s+reference|\bcheck-?in\b",
                2,
            ),
        ),
    ),
    LookAlike(
        "identity card",
        titles=(
            Signal.of(
                r"居\s*民\s*身\s*份\s*证|identity\s+card|\bpassport\b(?!\s*(?:/|no\b|number|id\b|:))|(?<!my\s)(?<!got\s)(?<!\ba\s)driving\s+licen[cs]e(?!.*[!~])|护\s*照|驾\s*驶\s*证(?!.*[!~啦了])|户\s*口\s*(?:本|簿)|学\s*生\s*证(?!\s*明)|营业执照|(?:birth|marriage|death|vaccination)\s+certificate|certificate\s+of\s+(?:birth|marriage|incorporation|title|deposit|origin)|结\s*婚\s*证|出生(?:医学)?证明|房产证|不动产权证",
                6,
            ),
        ),
        signals=(
            Signal.of(r"公民身份号码|签发机关|place\s+of\s+birth|nationality", 2.5),
            Signal.of(r"民\s*族|住\s*址|出\s*生"),
        ),
    ),
    LookAlike(
        "admission to a school",
        titles=(
            Signal.of(
                r"offer\s+of\s+(?:admission|a\s+place)|letter\s+of\s+(?:admission|acceptance)|admissions?\s+(?:letter|offer|decision|notice)",
                8,
            ),
            Signal.of(r"录\s*取\s*通\s*知|入\s*学\s*通\s*知", 3),
        ),
        signals=(
            Signal.of(
                r"被?我[校院]录取|(?<=[你您])[^。]{0,30}(?:大学|学院)[^。]{0,20}录取|录取到[^。]{0,30}(?:专业|学院)|报到入学|新生|offer\s+you\s+(?:admission|a\s+place)",
                5,
            ),
            Signal.of(r"tuition|学费"),
        ),
    ),
    LookAlike(
        "course of study",
        titles=(
            Signal.of(
                r"prospectus|招\s*生\s*(?:简章|简介|公告|计划)|(?:course|programme)\s+(?:guide|catalogue)", 6
            ),
        ),
        signals=(
            Signal.of(
                r"(?:entry|admissions?)\s+requirements?|apply\s+(?:online|now|before)|application\s+deadline|报名条件|报考条件",
                4,
            ),
            Signal.of(r"tuition\s*(?:fees?)?\s*:|学费|\bduration\s*:", 2),
        ),
    ),
    LookAlike(
        "thesis",
        titles=(
            Signal.of(
                r"学\s*位\s*论\s*文|毕\s*业\s*(?:论\s*文|设\s*计)(?!.{0,12}(?:获|过|评|优秀|答辩))|^\W*(?:thesis|dissertation)\W*$",
                8,
            ),
        ),
        signals=(
            Signal.of(r"(?:in\s+)?partial\s+fulfil\w*|(?:thesis|dissertation)\s+(?:is\s+)?submitted", 8),
        ),
    ),
    LookAlike(
        "certificate of a thing",
        titles=(
            Signal.of(
                r"(?:warranty|guarantee|gift|share|stock|medical|fitness|calibration|inspection|gas\s+safety|energy\s+performance|baptism\w*|adoption)\s+(?:gift\s+)?certificate|"
                r"certificate\s+of\s+(?:conformity|compliance|authenticity|analysis|calibration|inspection|warranty|ownership|occupancy|good\s+standing|stock|shares|fitness|baptism|residence|vaccination)|"
                r"保\s*修\s*[卡证]|质\s*保\s*(?:卡|书|证)|产\s*品\s*合\s*格\s*证|检\s*定\s*证\s*书|校\s*准\s*证\s*书|股\s*[权票]\s*证|出资证明|健\s*康\s*证|收藏证书|鉴\s*定\s*证\s*书|捐赠证书",
                9,
            ),
        ),
        signals=(),
    ),
    LookAlike(
        "advertisement",
        titles=(
            Signal.of(
                r"your\s+offer\b|special\s+offer|loan\s+offer|personal\s+loan|limited\s+offer|优\s*惠\s*[券码]|促\s*销",
                3,
            ),
        ),
        signals=(
            Signal.of(
                r"(?s)\A(?!.*\b(?:sponsored|suggested\s+for\s+you)\b).*?(?:\d\s?%\s+off\b|shop\s+now|\bcoupons?\b|borrow\s+up\s+to|monthly\s+payments\s+from|unsubscribe|满\s*\d+\s*减|立减|领券)",
                5,
            ),
            Signal.of(r"promo(?:tion)?\s+code", 1.5),
        ),
    ),
    LookAlike(
        "menu",
        titles=(Signal.of(r"\bmenu\b|菜\s*单|\bappeti[sz]ers\b", 3),),
        signals=(
            Signal.of(r"\b(?:starters|desserts|mains|entr[eé]es|beverages)\b|主食|凉菜|热菜|甜品", 1.5),
        ),
    ),
    LookAlike(
        "advice",
        titles=(
            Signal.of(
                r"^\W*(?:how\s+to|what\s+is|why\b|tips|guide\s+to|everything\s+you|things\s+to\s+know)\b.*|.*(?:攻略|指南|怎么|如何|小知识|科普|教程)",
                8,
            ),
        ),
        signals=(),
    ),
    LookAlike(
        "rules",
        titles=(
            Signal.of(
                r"(?:员工|学生)手册|管理(?:制度|办法|规定)|会议纪要|privacy\s+(?:notice|policy)|terms\s+(?:of\s+(?:use|service)|and\s+conditions)|employee\s+handbook|minutes\s+of|通知公告|新闻稿|press\s+release|user\s+manual|说明书",
                8,
            ),
        ),
        signals=(),
    ),
    LookAlike(
        "proof of income",
        titles=(
            Signal.of(
                r"(?:收\s*入|在\s*职|工\s*作|离\s*职|薪\s*资)\s*证\s*明|(?:employment|income|salary)\s+(?:verification|certificate)|proof\s+of\s+(?:income|employment)|reference\s+letter|推\s*荐\s*信",
                6,
            ),
        ),
        signals=(Signal.of(r"特此证明|to\s+whom\s+it\s+may\s+concern"),),
    ),
    LookAlike(
        "prescription",
        titles=(
            Signal.of(
                r"prescription|处\s*方|病\s*历|诊断证明|medical\s+(?:report|record)|检\s*[查验]\s*报告|lab(?:oratory)?\s+report|体检报告",
                6,
            ),
        ),
        signals=(Signal.of(r"\bpatient\b|患者|\bdiagnosis\b|诊断", 2),),
    ),
    LookAlike(
        "insurance policy",
        titles=(
            Signal.of(
                r"insurance\s+(?:policy|certificate)|certificate\s+of\s+insurance|policy\s+schedule|保\s*险\s*(?:单|合同|凭证)|保\s*单",
                6,
            ),
        ),
        signals=(Signal.of(r"被保险人|投保人|insured|premium|保险期间", 2),),
    ),
    LookAlike(
        "tax paper",
        titles=(
            Signal.of(
                r"tax\s+return|form\s+(?:1040|W-?2|W-?4|1099)|wage\s+and\s+tax\s+statement|\bP(?:45|60)\b|完\s*税\s*证\s*明|纳\s*税\s*(?:记录|申报表?)|(?:loan|credit|mortgage)\s+agreement|借\s*款\s*合\s*同|借\s*条|劳\s*动\s*合\s*同",
                6,
            ),
        ),
        signals=(),
    ),
)
"""Where one of them fits better than any kind, the document is of none."""
