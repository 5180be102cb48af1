"""The head of a receipt: who sells, by the registered name, and the address under it."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from tools.documents.glyphs import Run, is_han, joined
from tools.documents.rows import Row

_HEAD_ROWS = 14
_LEGIBLE = 0.7
_COLUMN_MARGIN, _NEXT_COLUMN_MARGIN = 0.15, 0.02
_ADDRESS_ROWS = 6
_ADDRESS_WITHIN = 9
_REGISTERED, _NAMED, _FIRST = 0.95, 0.9, 0.82
_ADDRESS, _LOOSE_ADDRESS = 0.92, 0.75

_LEGAL_FORM = re.compile(
    r"\bS/B\b|S\s?D\s?N\.?\s?B\s?H\s?D\b|\bBERHAD\b|\bPLT\b|\bPTE\.?\s?LTD|\bPVT\.?\s?LTD|\bPTY\.?\s?LTD|\bLTD\b|\bLIMITED\b"
    r"|\bINC\b(?!\s(?:VAT|GST|TAX|SST))|\bL\.?L\.?C\b|\bCORP(?:ORATION)?\b|\bGMBH\b|\bAG\b|\bS\.?A\.?R\.?L\b|\bS\.A\.?(?=\s|$)|\bB\.?V\.?(?=\s|$)"
    r"|有限公司|有限责任公司|(?:旗舰|专营|专卖|自营|直营)店|\bCO\.,?\s?LTD",
    re.IGNORECASE,
)
_TRADE = re.compile(
    r"\b(?:ENTERPRISE|TRADING|RESTORAN|RESTAURANT|SYARIKAT|PERNIAGAAN|HARDWARE|STATIONERY|BAKERY|PHARMACY|FARMASI"
    r"|KEDAI|MINI\s?MARKET|SUPER\s?MARKET|STORES?|SHOP|CAFE|BISTRO|HOTEL|BOOKS|ELECTRICAL|FURNITURE|MOTOR|SERVICES?"
    r"|BROTHERS|HOLDINGS?|MART|CLINIC|KLINIK|PETROL|STATION)\b",
    re.IGNORECASE,
)
_REGISTRATION = re.compile(
    r"\s*[(\[]?\s*(?:(?:CO(?:MPANY)?|BUSINESS)?\.?\s?(?:REG(?:ISTRATION)?|ROC|NO)\b\.?\s*(?:NO)?\.?\s*:?\s*)?"
    r"[A-Z]{0,3}\s?\d{4,}(?:\s?\d)*\s?-?\s?[A-Z]?\s*[)\]]?\s*$",
    re.IGNORECASE,
)
_BARE_NUMBER = re.compile(
    r"^(?=(?:\D*\d){3})[A-Z\d]+(?:-[A-Z\d]+)+$|^[(\[]?[\dA-Z]{0,3}[\d\s>.\-/]{3,}-?\s?[A-Z]{0,2}[)\]]?$|^[A-Z]?\d{3,}[A-Z]?$",
    re.IGNORECASE,
)
_TELEPHONE = re.compile(
    r"(?<=\w.{7})\b(?:T\s?E\s?L|PHONE|H/?P|FAX)\b\s?(?:NO)?[.:\s]*\+?\(?\d.*$", re.IGNORECASE
)
_OTHER_HEADING = re.compile(
    r"\b(?:DETAILS|INFORMATION|SUMMARY|CONFIRMATION|PAGE\s\d+)\b|(?:订单|交易|账单|支付|付款|购物|消费)已?(?:详情|信息|明细|成功|凭证|完成|关闭)",
    re.IGNORECASE,
)
_BUYER = re.compile(
    r"^\W*(?:(?:BILL|SHIP|SOLD|DELIVER(?:ED)?|INVOICE|QUOTE)(?:ED)?\s?TO|(?:DELIVERY|SHIPPING|BILLING|INVOICE)\s(?:ADDRESS|DETAILS|INFORMATION)|PREPARED\sFOR|CUSTOMER|CUST\b|ATTN|ATTENTION|BUYER|CLIENT|客户|买方|购买方|收货|顾客)",
    re.IGNORECASE,
)
_BUYER_WITHIN = 3  # rows
_HIDDEN_TELEPHONE = re.compile(r"\d{2,3}\*{3,}\d{2,4}")
_SELLER_LABEL = re.compile(
    r"(?:SELLER|MERCHANT|VENDOR|SUPPLIER|SOLD\s?BY|商家|卖家|店铺|销售方)\s+(?=\S{3})", re.IGNORECASE
)
_TITLE_AFTER_HAN = re.compile(
    r"(?<=[\u4e00-\u9fff]{4})\s*(?:(?:会员|服务|销售|购销|装修|家装|定制|预算|收款)*(?:协议|合同)书?|(?:预算)?报价(?:单|清单|表|书)"
    r"|(?:收款)?收据|(?:销售|送货|结算|订货|出库|消费)(?:清?单|小票|凭证)|购物小票|电子小票)\s*$"
)
_TITLE_AFTER = re.compile(r"\s+(?:TAX\s?INVOICE|INVOICE|RECEIPT|QUOTATION|QUOTE|BILL)\s*$", re.IGNORECASE)
_NO_NAME = re.compile(
    r"^\W*(?:(?:SIMPLIFIED\s?)?TAX\s?INVOICE|INVOICE|RECEIPT|CASH(?:\s?(?:BILL|SALE|RECEIPT))?|BILL|OFFICIAL|PAYMENT|ORIGINAL|DUPLICATE|COPY|REPRINT"
    r"|WELCOME|THANK|GUEST|CUSTOMER|MEMBER|TABLE|ORDER|CASHIER|SERVER|COUNTER|DATE|TIME|HOME\sOF|LICEN[SC]EE|OPERATED|MANAGED|OWNED|A\sMEMBER|BRANCH"
    r"|PAGE|QUOTATION|QUOTE|STATEMENT|SALES|TO|BILL\s?TO|SHIP\s?TO|SOLD\s?TO|COMPANY\s?(?:NO|REG)|CO\.?\s?(?:NO|REG)|REG(?:ISTRATION)?\s?NO|GST|SST|VAT|TEL|FAX)\b",
    re.IGNORECASE,
)
_NO_NAME_OF_AN_ORDER = re.compile(
    r"^\W*(?:THE\sSUM\sOF|FOR)\b|^\W*(?:SHOP|UNIT|SUITE|FLAT|PLOT|OFFICE)\s?(?:NO\.?\s?)?#?\d|^\W*(?:ORDER(?:ED)?|ARRIV(?:ES|ING|ED)|DELIVER(?:Y|ED|ING|S)|DISPATCH(?:ED|ING)|SHIPPED|SHIPPING|SUBJECT|HI|HELLO|DEAR|YOUR|ESTIMATE[SD]?|PRO\s?-?FORMA"
    r"|COMPLETED|CONFIRMED|PREPARED|RECEIVED|PURCHASED?|AMOUNT|PAID|PROPOSAL|BILLED|APP\sSTORE|OUR\sREF|DOCKET|PO\sBOX|DOCUMENT|REFERENCE|ACCOUNT|SUPPLIED|VALID|TERMS|PLACED|STATUS|COLLECT(?:ED|ION)?|VISA|MASTERCARD|CARD|INBOX|SENT|REPLY|FORWARD|ARCHIVE|MAIL|BACK|MY\sORDERS?|TRACK|ACCOUNT|PACKAGE\s\d|PARCEL\s\d|SHIPMENT)\b"
    r"|^\W*(?:已(?:完成|签收|发货|取消|支付|付款|收货|送达)|待(?:收货|发货|付款|评价|使用|自提)|(?:卖家|商家|平台|仓库)[已待]?发货|感谢|谢谢|欢迎|配送|订单|预计|我的|返回|全部|进店|关注|联系|客服|申请|查看|您的|首页)"
    r"|^\W*(?:[\u4e00-\u9fff]\s*){0,8}(?:合\s*同|协\s*议|单|(?<!钟)表|报\s*价\s*书|函|小\s*票|收\s*据|发\s*票|凭\s*[证条]|明\s*细|详\s*情)\W*(?:[(（].{0,6}[)）])?\W*$"
    r"|^\W*[\u4e00-\u9fff]{2,8}[省市区县].*(?:[路街道巷村]|\d\s?号)|\b(?:20\d\d|\d{1,2}\s(?:JAN|FEB|MAR|APR|MAY|JUNE?|JULY?|AUG|SEPT?|OCT|NOV|DEC)[A-Z]*)\b",
    re.IGNORECASE,
)
_NO_SELLER = re.compile(
    r"(?:支付宝|财付通|银联|网银在线|拉卡拉).{0,12}公司|>.+>|[,。;!?][\u4e00-\u9fff]{3}|^\W*(?:首页|进店|去店铺|进入店铺|联系|关注|收藏|申请|查看|再次购买|交易快照)|(?:客服|客户服务)(?:中心|部|团队)$"
)
"""Who passes the money on, and what one may touch on a screen."""
_STREET = re.compile(
    r"^\d{1,5}[A-Z]?\s(?:[A-Z][\w.'-]+\s){1,4}(?:STREET|ROAD|AVENUE|LANE|DRIVE|COURT|WAY|CLOSE|TERRACE|PLACE|ST|RD|AVE|DR|BLVD)\b",
    re.IGNORECASE,
)
_TRADE_HAN = re.compile(
    r"(?:[店馆]|超\s?市|商场|商城|商行|经营部|自营|药房|酒楼|餐厅|火锅|百货|家具城|家居城|家电|面包坊|书城|卖场|生活馆|诊所|影[城院]|宾馆|酒店|民宿|专柜|银楼|医院|门诊部|俱乐部|学校|学院|中心|工作室|培训|传媒|照相馆|摄影)\s*(?:[(（][^)）]{1,12}[)）])?\s*[>›]?$"
    r"|[(（][^)）]{1,12}(?:店|诊所|校区|馆|广场|门市部?|分部|专柜)[)）]\s*[>›]?$"
)
_STOP = re.compile(
    r"^\W*(?:T\s?E\s?L|PHONE|H\s?/?P\b|FAX|MOBILE|EMAIL|E-MAIL|WWW|HTTP|WEB|GST|SST|VAT|ABN|UEN|TAX|INVOICE|INV\b|RECEIPT|DATE|TIME|CASH|TABLE"
    r"|ORDER|BILL|DOC|CASHIER|CUSTOMER|SERVICE\s?TAX|CO\W{0,2}REG|COMPANY|REG(?:ISTRATION)?\b|ROC|GUEST|SLIP|TRANS|POS\b|QTY|ITEM|DESCRIPTION|SIMPLIF|CUST"
    r"|电话|传真|税号|日期|单号)|\bT\s?E\s?L\b\.?\s?(?:NO)?\.?\s?:|\d{2,3}-\d{7,8}\b|GST\s?(?:ID|REG|NO)|@\w+\.\w|\d\d:\d\d",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"\b(?:JALAN|JLN|JI?L\.|LOT|NO\.?\s?\d|LORONG|LRG|TAMAN|TMN|KAMPUNG|KG\.|BANDAR|PERSIARAN|SEKSYEN|SECTION|LEBUH|WISMA|MENARA|BANGUNAN"
    r"|KAWASAN|STREET|ST\.|ROAD|RD\b|AVENUE|AVE\b|LANE|DRIVE|BOULEVARD|BLVD|SQUARE|PLAZA|MALL|CENTRE|LEVEL|FLOOR|FLR|UNIT|BLOCK|BLK|SUITE|SHOP\s?\d"
    r"|BUILDING|TOWER|PARK|HIGHWAY|P\.?O\.?\s?BOX|STRASSE|STR\.|RUE)|[A-Z]?\d+[-/]\d+|^\W*(?:NO)?\.?\s?\d+[A-Z]?\s?,"
    r"|^\d{1,5}[A-Z]?\s(?:[NSEW]\.?\s)?[A-Z][\w.'\x20-]{2,30}\s(?:COURT|CT|WAY|CLOSE|GROVE|TERRACE|PLACE|CRESCENT|GARDENS|ROW|HILL|MEWS|ST|LOOP|TRAIL|PKWY|HWY)\b"
    r"|[省市区县镇].{0,24}(?:[路街道巷弄村]|\d\s?号)|[路街巷]\s?\d+\s?[号弄]|\b\d{5,6}\b",
    re.IGNORECASE,
)  # fmt: skip
_ADDRESS_LABEL = re.compile(r"^\W*(?:ADDRESS|ADD|ALAMAT|店?地址|店址)\s*[:.]\s*", re.IGNORECASE)
_POSTCODE = re.compile(r"(?<![\d-])\d{5,6}(?![\d-])|\b[A-Z]{2}\s\d{5}\b")
_POSTCODE_ALONE = re.compile(
    r"(?:NSW|VIC|QLD|WA|SA|TAS|ACT|NT)\s\d{4}|(?:Singapore|SINGAPORE|S)\s?\d{6}|(?:[A-Z]{2}\s)?\d{5}(?:-\d{4})?|(?:[A-Z]{1,2}\d[A-Z\d]?\s)?\d[A-Z]{2}"
)
_REGION = re.compile(
    r"^\W*(?:JOHOR|KEDAH|KELANTAN|MELAKA|MALACCA|NEGERI\s?SEMBILAN|PAHANG|PENANG|PULAU\s?PINANG|PERAK|PERLIS|SABAH|SARAWAK|SELANGOR|TERENGGANU"
    r"|KUALA\s?LUMPUR|W\.?\s?P|WILAYAH|PUTRAJAYA|LABUAN|MALAYSIA|SINGAPORE|INDIA|CHINA|AUSTRALIA|HONG\s?KONG|USA|UNITED|FRANCE|GERMANY|DARUL)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Header:
    """The seller's name and address, each with how sure; None where not found."""

    name: Run | None
    name_certainty: float
    address: Run | None
    address_certainty: float


def header_of(
    rows: Sequence[Row],
    is_label: Callable[[Run], bool],
    is_listed: Callable[[Run], bool] = lambda _: False,
    *,
    one_column: bool,
) -> Header:
    """The name at the top, with a legal form if one is there, and the block of lines under it.

    What `is_label` says of ends an address, unless it is the address's own; a label that the kind
    lists (`is_listed`) is no name. `one_column`: as on a
    till's roll, where all lines belong together however far they reach.
    """
    head = [
        (at, cell)
        for at, row in enumerate(rows[:_HEAD_ROWS])
        for position, cell in enumerate(row.cells)
        if not (position and _is_han_label(row.cells[position - 1], is_label))
        and (one_column or not _is_of_the_buyer(rows, at, cell))
    ]
    labels = frozenset(place for place, (_, cell) in enumerate(head) if not one_column and is_listed(cell))
    named = _name([cell for _, cell in head], labels)
    if named is None:
        return Header(None, 0.0, None, 0.0)
    start, until, certainty = named
    name = joined(cell for _, cell in head[start:until])
    margin = _COLUMN_MARGIN if one_column else _NEXT_COLUMN_MARGIN
    below = _column_under(name, rows[head[until - 1][0] + 1 : _HEAD_ROWS], is_label, margin)
    address, how_sure = _address(below)
    return Header(_without_registration(name), certainty, address, how_sure)


def _is_han_label(cell: Run, is_label: Callable[[Run], bool]) -> bool:
    """What stands beside it is its value: on the screens of telephones, the kind of the goods, say."""
    return is_han(cell.text[:1]) and ":" not in cell.text and is_label(cell)


def _is_of_the_buyer(rows: Sequence[Row], at: int, cell: Run) -> bool:
    """Under a label for the buyer, or with a telephone number hidden in part beside it."""
    if _HIDDEN_TELEPHONE.search(rows[at].run.text):
        return True
    above = (it for row in rows[max(0, at - _BUYER_WITHIN) : at] for it in row.cells)
    return any(abs(it.left - cell.left) < _NEXT_COLUMN_MARGIN and _BUYER.match(it.text) for it in above)


def _column_under(
    name: Run, rows: Sequence[Row], is_label: Callable[[Run], bool], margin: float
) -> list[Run | None]:
    """The text below the name without what stands beside it; None where a label makes a break.

    What the buyer's labels stand over is not the seller's.
    """
    left, right = name.left - margin, name.right + margin
    found: list[Run | None] = []
    for row in rows:
        cells = [cell for cell in row.cells if cell.left < right and cell.right > left]
        if any(_BUYER.match(cell.text) for cell in row.cells):
            return found
        if cells:
            breaks = any(map(is_label, cells)) and not _ADDRESS_LABEL.match(cells[0].text)
            found.append(None if breaks else joined(cells))
    return found


def _name(head: Sequence[Run], labels: frozenset[int]) -> tuple[int, int, float] | None:
    """(first cell, cell after the last, how sure): registered names first, then trades, then the top."""
    end = next((at for at, run in enumerate(head) if _is_past_the_name(at, run.text)), len(head))
    rows = [at for at in range(end) if at not in labels and _could_be_a_name(head[at].text)]
    for at in rows:
        form = _LEGAL_FORM.search(head[at].text)
        if form:
            wrapped = _is_rest_of_a_name(head[at].text[: form.start()]) and at - 1 in rows
            return (at - 1 if wrapped else at), at + 1, _REGISTERED
    shop = next((at for at in rows if _TRADE_HAN.search(head[at].text)), None)
    if shop is not None:
        return shop, shop + 1, _NAMED
    for at in rows[:3]:
        if _TRADE.search(head[at].text) and len(_letters(head[at].text)) > 6:
            return (rows[0], rows[0] + 1, _NAMED) if at - rows[0] == 1 else (at, at + 1, _NAMED)
    first = next((at for at in rows[:3] if _looks_printed(head[at])), rows[0] if rows else None)
    return (first, first + 1, _FIRST) if first is not None else None


def _looks_printed(run: Run) -> bool:
    """No scribble above the name: that is recognised badly, or is all in small letters."""
    certainties = [glyph.certainty for glyph in run.placed]
    return not run.text.islower() and sum(certainties) >= _LEGIBLE * len(certainties)


def _is_past_the_name(at: int, text: str) -> bool:
    return at > 0 and bool(
        re.match(
            r"^\W*(?:T\s?E\s?L\b|QTY|ITEM|DESCRIPTION|(?:BILL|SHIP|SOLD)\s?TO|CUSTOMER)", text, re.IGNORECASE
        )
    )


def _is_rest_of_a_name(before: str) -> bool:
    """The legal form (nearly) stands alone: the name it belongs to is in the line above."""
    return len(_letters(before)) < (2 if is_han(before[:1]) else 3)


def _could_be_a_name(text: str) -> bool:
    return (
        len(_letters(text)) >= (2 if is_han(text[:1]) else 4)
        and ":" not in text
        and not _OTHER_HEADING.search(text)
        and not _NO_SELLER.search(text)
        and not _NO_NAME.match(text)
        and not _STREET.match(text)
        and not (_NO_NAME_OF_AN_ORDER.search(text) and not _LEGAL_FORM.search(text))
        and not _BARE_NUMBER.match(text.strip())
        and len(_letters(text)) >= sum(c.isdigit() for c in text)
    )


def _letters(text: str) -> str:
    return "".join(character for character in text if character.isalpha())


def _without_registration(name: Run) -> Run:
    label = _SELLER_LABEL.match(name.text)
    name = name.part(label.end(), len(name.text)) if label else name
    tail = _REGISTRATION.search(name.text)
    kept = name.part(0, tail.start()) if tail and tail.start() > 3 else name
    form = _LEGAL_FORM.search(kept.text)
    if form and any(character.isdigit() for character in kept.text[form.end() :]):
        kept = kept.part(0, form.end())  # its address follows on the same line
    title = _TITLE_AFTER.search(kept.text) or _TITLE_AFTER_HAN.search(kept.text)
    kept = kept.part(0, title.start()) if title and title.start() > 3 else kept
    return kept.part(0, len(kept.text.rstrip(" ,:;-_*>›")))


def _address(below: Sequence[Run | None]) -> tuple[Run | None, float]:
    """The first block of lines that ends in a postcode, else the first that is a place at all."""
    blocks = list(_blocks(below[:_ADDRESS_WITHIN]))
    if not blocks:
        return None, 0.0
    lines = next((block for block in blocks if _is_complete(block)), blocks[0])
    address = joined(lines)
    label = _ADDRESS_LABEL.match(address.text)
    address = address.part(label.end(), len(address.text)) if label else address
    return address, _ADDRESS if _is_complete(lines) or len(lines) > 1 else _LOOSE_ADDRESS


def _blocks(below: Sequence[Run | None]) -> Iterator[list[Run]]:
    """Stretches of lines that belong together, from one that is a place to where other things begin."""
    block: list[Run] = []
    for run in below:
        line = _before_telephone(run) if run is not None else None
        goes_on = bool(block) and line is not None and _POSTCODE_ALONE.fullmatch(line.text.strip())
        line = None if line is None or (not goes_on and _is_something_else(line.text)) else line
        full = len(block) == _ADDRESS_ROWS or (
            _is_complete(block) and not (line and _REGION.match(line.text))
        )
        if block and (line is None or full):
            yield block
            block = []
        if line is not None and (block or _starts_address(line.text)):
            block.append(line)
    if block:
        yield block


def _before_telephone(run: Run) -> Run:
    """An address without the telephone number that goes on in its last line."""
    found = _TELEPHONE.search(run.text)
    return run.part(0, len(run.text[: found.start()].rstrip(" ,;(-"))) if found else run


def _is_something_else(text: str) -> bool:
    return bool(_STOP.search(text) or _BARE_NUMBER.match(text.strip()))


def _is_complete(block: Sequence[Run]) -> bool:
    return any(_POSTCODE.search(run.text) for run in block)


def _starts_address(text: str) -> bool:
    return (
        bool(_PLACE.search(text))
        and not _STOP.search(text)
        and not _BARE_NUMBER.match(text.strip())
        and not _is_registration(text)
    )


def _is_registration(text: str) -> bool:
    return bool(re.match(r"^\W*(?:CO|COMPANY|REG|ROC|GST|SST)\b", text, re.IGNORECASE)) or bool(
        _REGISTRATION.match(text)
    )
