"""Names and account numbers of other people in a line of an account, made unreadable but for a trace."""

import re

from models.facts.evidence import TextValue
from tools.documents.parsed import Reading, Surroundings

_SURNAMES = (
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭"
    "廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段漕钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路"
    "岳齐沿梅莫庄辛管祝左涂谷祁时舒耿牟卜路詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边"
    "乐卞皮贝臧谈茅闵麻娄危刁骆虞支昝裘缪应宗宣杭诸吉嵇滑荣荀羊惠封芮储汲巫巴宓班仰仲宫仇栾厉戎祖符束幸郜蓟印宿蒲邰索籍卓蔺屠"
    "蒙池郁胥闻莘党贡劳姬扶堵宰雍桑濮寿扈燕冀尚晏瞿连茹习艾容古戈居衡步满匡寇阙敖冷訾阚那饶沙鞠巢荆竺盖桓佟苟伊麦练晋帅"
)
_COMPOUND = "欧阳|司马|上官|诸葛|尉迟|皇甫|东方|令狐|慕容|宇文|司徒|端木"
_HAN_NAME = rf"(?:(?:{_COMPOUND})[\u4e00-\u9fff]{{1,2}}|[{_SURNAMES}][\u4e00-\u9fff]{{1,2}})"
_PERSON_HAN = re.compile(rf"^(?:{_HAN_NAME}|[\u4e00-\u9fff]{{2,5}}·[\u4e00-\u9fff]{{2,8}})$")
_NO_PERSON = re.compile(
    r"公司|银行|店|超市|商|市|局|所|院|校|厂|社|部|中心|支付|宝|财付通|微信|平台|科技|美团|京东|物业|"
    r"电力|燃气|水务|移动|联通|电信|公积金|工资|"
    r"\b(?:ltd|limited|inc|llc|plc|co|corp|company|store|stores|shop|market|bank|card|payroll|salary|"
    r"insurance|energy|water|council|"
    r"hotel|cafe|coffee|restaurant|pharmacy|supermarket|services?|group|atm|direct|debit|standing|order|"
    r"transfer|payment|online|"
    r"mobile|savings|account|interest|fee|rent|gym|tesco|amazon|paypal|uber|deliveroo|netflix|spotify|"
    r"hmrc|dvla|university|college|"
    r"school|hospital|trust|bakery|books|foods?|grocer[sy]?|deli|electric|gas|broadband|telecom|cash|"
    r"deposit|withdrawal|credit|purchase|"
    r"the|bill|loan|mortgage|property|lettings|estates?|motors|garage|media|digital|software|systems|"
    r"solutions|international|robotics|"
    r"logistics|clinic|practice|dental|health(?:care)?|care|construction|builders?|engineering|"
    r"consult(?:ing|ants)|partners|associates|"
    r"industries|enterprises|holdings|studios?|design|labs?|technolog(?:y|ies)|transport|trading|"
    r"manufacturing|veterinary|academy|"
    r"institute|agency|department|ministry|authority|association|foundation|society|club|theatre|museum|"
    r"auto|security|cleaning|"
    r"catering|suppl(?:y|ies)|wholesale|retail|inn|resort|salon|analytics|education|centre|center|"
    r"council|plumbing|"
    r"roofing|landscaping|freight|shipping|airlines?|railways?|pay|salary|wages?|net|gross|total|tax|"
    r"earnings|statement|slip|"
    r"period|date|employee|employer|summary|details?|january|february|april|june|july|august|september|"
    r"october|november|december|"
    r"street|road|avenue|lane|drive|floor|suite|kingdom|states)\b",
    re.IGNORECASE,
)
_LATIN_NAME = (
    r"(?-i:(?:(?:Mr|Mrs|Ms|Miss|Dr|MR|MRS|MS|MISS|DR)\.? )?[A-ZÀ-Þ][A-Za-zÀ-ÿ'-]*\.?"
    r"(?:(?: (?:van|von|der|den|de|da|del|la|bin|binti|al))*\x20[A-ZÀ-Þ][A-Za-zÀ-ÿ'-]*\.?){1,3})"
)
_PERSON_LATIN = re.compile(rf"^{_LATIN_NAME}$")
_AFTER_WORD = re.compile(
    rf"(?P<lead>(?:转账|汇款|转入|转出|转给|转存|还款|收款|付款|代付|红包|收款人|付款人|对方|来自|给|向|"
    rf"户名)(?:给|到|至|来自|-|:|\s|\()*)(?P<name>{_HAN_NAME})(?![\u4e00-\u9fff])"
)
_AFTER_WORD_LATIN = re.compile(
    rf"(?P<lead>\b(?i:to|from|payee|beneficiary|by|transfer|payment|zelle|fpi|fpo|bgc|"
    rf"ref)\b:?\s+)(?P<name>{_LATIN_NAME})"
)
_MONEY_WORD = re.compile(r"[款费取存账卡付出入汇息税货购还贷额币]")
_ACCOUNT = re.compile(r"(?<![\d.,*-])[\d*][\d*xX]{2,}(?:[ -][\d*xX]{2,}){0,7}(?![\d.,]\d|[\d-])")
_DATE = re.compile(r"^(?:19|20)\d\d[ -]?\d\d[ -]?\d\d\b")
_SORT_CODE = re.compile(r"\b\d\d-\d\d-\d\d\b")


def is_person(text: str) -> bool:
    """True for what looks like a person's name rather than a company's."""
    text = text.strip()
    if not text or _NO_PERSON.search(text):
        return False
    return bool(_PERSON_HAN.match(text) or _PERSON_LATIN.match(text))


def is_payee(text: str, said: str) -> bool:
    """As `is_person`, and short names of nobody known where the row says that it is from person to person."""
    plain = text.strip()
    between_people = re.search(r"转账|红包|汇款|转入|转出|收款|还款", said) and re.fullmatch(
        r"[\u4e00-\u9fff]{2,3}", plain
    )
    return is_person(plain) or bool(between_people and not _NO_PERSON.search(plain))


def masked_name(name: str) -> str:
    """Its first character and two stars."""
    return name.strip()[:1] + "**"


def masked_account(number: str) -> str:
    """The last four digits behind four stars."""
    digits = "".join(character for character in number if character.isdigit())
    return f"**** {digits[-4:]}" if digits else "****"


def account_number(text: str, around: Surroundings) -> Reading | None:
    """The person's own account; no more than its last four digits are kept."""
    found = re.search(r"(?:[A-Z]{2}\d{2})?[\dXx*•](?:[\dXx*•A-Z \t-]{2,34})\d", text)
    if found is None or sum(map(str.isdigit, found[0])) < 4:
        return None
    return Reading(TextValue(text=masked_account(found[0])), 1.0, *found.span())


def without_others(text: str, own: str = "") -> str:
    """The words of a row with people's names and account numbers masked; the person's `own` name stays."""

    def mask(match: re.Match[str]) -> str:
        name = match["name"]
        return match["lead"] + masked_name(name) if _is_name(name, own) else match[0]

    text = _ACCOUNT.sub(lambda match: masked_account(match[0]) if _is_account(match[0]) else match[0], text)
    text = _SORT_CODE.sub("**-**-**", text)
    return _AFTER_WORD_LATIN.sub(mask, _AFTER_WORD.sub(mask, text))


def names_in(text: str, own: str = "") -> tuple[tuple[int, int], ...]:
    """Where people's names and account numbers stand in a row's words."""
    spans = [
        match.span("name")
        for form in (_AFTER_WORD, _AFTER_WORD_LATIN)
        for match in form.finditer(text)
        if _is_name(match["name"], own)
    ]
    spans += [match.span() for match in _ACCOUNT.finditer(text) if _is_account(match[0])]
    return tuple(sorted(spans))


def _is_name(name: str, own: str) -> bool:
    return not (_NO_PERSON.search(name) or _MONEY_WORD.search(name[1:]) or _is_own(name, own))


def _is_account(text: str) -> bool:
    return sum(map(str.isdigit, text)) >= 8 - 2 * min(2, text.count("*")) and not _DATE.match(text)


def _is_own(name: str, own: str) -> bool:
    plain = "".join(name.casefold().split())
    return bool(own) and plain == "".join(own.casefold().split())
