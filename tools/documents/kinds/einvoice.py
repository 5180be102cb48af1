"""Chinese VAT invoices (e-fapiao): a purchase like others, on a form of its own."""

from collections.abc import Iterator

from models.facts.evidence import DayValue, EvidenceKind, Field, FieldName, FieldValue, MoneyValue
from models.facts.money import Currency
from tools.documents.amounts import money
from tools.documents.candidates import settled
from tools.documents.days import day
from tools.documents.einvoice_data import buyer_named, full_number, lines_value, words_value
from tools.documents.einvoice_layout import PrintedInvoice, printed_invoice
from tools.documents.glyphs import Run
from tools.documents.placed_fields import field_at
from tools.documents.rules import LIKELY, Draft, FieldRule, KindRules, Sentence, Signal, each
from tools.documents.words import identifier, organisation, words

_ON_THE_FORM = 0.97
"""How sure we are of what stands where the form has its place for it."""

_FARE = FieldRule(
    FieldName.TOTAL,
    money,
    labels=("票价",),
    sentences=(Sentence.of(r"票\s*价\s*:?\s*(?P<value>(?:CNY|¥)\s*\d[\d,]*\.\d{2})", LIKELY),),
)


def by_the_form(draft: Draft) -> Draft:
    """Put what the form's places say in the place of what labels alone gave."""
    printed = printed_invoice([sheet.rows for sheet in draft.sheets])
    read = (*_fields(printed), *_fare(draft, printed))
    names = {field.name for field in read}
    kept = (field for field in draft.fields if field.name not in names)
    return Draft((*read, *kept), draft.warnings, draft.sheets, draft.flows, draft.language)


def _fields(printed: PrintedInvoice) -> Iterator[Field]:
    code, number = printed.code, printed.number
    values: tuple[tuple[FieldName, FieldValue | None, Run | None], ...] = (
        (FieldName.MERCHANT, _words(printed.seller), printed.seller),
        (FieldName.HOLDER, _words(printed.buyer), printed.buyer),
        (
            FieldName.DOCUMENT_NUMBER,
            words_value(full_number(code.text if code else "", number.text)) if number else None,
            number,
        ),
        (
            FieldName.ORDERED_ON,
            DayValue(day=printed.issued.day) if printed.issued else None,
            printed.issued.place if printed.issued else None,
        ),
    )
    for name, value, place in values:
        if value is not None and place is not None:
            yield _field(name, value, place)
    # Without 价税合计 it is another form, on which 合计 means what is to be paid.
    has_sums = printed.total is not None or printed.capital is not None
    for name, amount in (
        (FieldName.TOTAL_BEFORE_TAX, printed.before_tax if has_sums else None),
        (FieldName.TAX, printed.tax if has_sums else None),
        (FieldName.TOTAL, printed.total),
    ):
        if amount is not None:
            yield _field(name, MoneyValue(amount_minor=amount.minor, currency=Currency.CNY), amount.place)
    if printed.lines and (lines := lines_value(printed.lines.lines)):
        yield _field(FieldName.LINES, lines, printed.lines.place)


def _fare(draft: Draft, printed: PrintedInvoice) -> Iterator[Field]:
    """The price of a ticket, where nothing else is said to be the total."""
    if printed.total is None and not any(field.name is FieldName.TOTAL for field in draft.fields):
        fare = settled(_FARE, draft.sheets, draft.flows, draft.language)
        if fare is not None:
            yield fare[0]


def _words(run: Run | None) -> FieldValue | None:
    return words_value(buyer_named(run.shown)) if run is not None else None


def _field(name: FieldName, value: FieldValue, place: Run) -> Field:
    seen = [glyph.certainty for glyph in place.placed]
    certainty = sum(seen) / len(seen) if seen else 1.0
    return field_at(name, value, _ON_THE_FORM * certainty, place)


EINVOICE = KindRules(
    kind=EvidenceKind.PURCHASE,
    titles=(
        Signal.of(
            r"电\s*子\s*(?:发\s*票|普\s*通\s*发\s*票|专\s*用\s*发\s*票)|增\s*值\s*税.{0,8}发\s*票|铁\s*路\s*电\s*子\s*客\s*票|"
            r"航\s*空\s*运\s*输\s*电\s*子\s*客\s*票\s*行\s*程\s*单|数\s*电\s*(?:发\s*)?票",
            5,
        ),
    ),
    signals=(
        Signal.of(r"发\s*票\s*号\s*码", 2),
        Signal.of(r"价\s*税\s*合\s*计", 2),
        Signal.of(r"纳\s*税\s*人\s*识\s*别\s*号|统一社会信用代码", 1),
        Signal.of(r"税\s*率|征\s*收\s*率|税\s*额", 1.5),
        Signal.of(r"开\s*票\s*人|开\s*票\s*日\s*期|填\s*开\s*日\s*期", 1),
        Signal.of(r"电\s*子\s*客\s*票\s*号|燃\s*油\s*附\s*加\s*费", 1.5),
    ),
    fields=(
        FieldRule(
            FieldName.MERCHANT,
            organisation,
            labels=each("销售方名称 | 销售方 | 销货单位名称 | 填开单位 | 承运人"),
        ),
        FieldRule(
            FieldName.HOLDER,
            words(longest=80),
            labels=each("购买方名称 | 购货单位名称 | 旅客姓名"),
        ),
        FieldRule(
            FieldName.DOCUMENT_NUMBER,
            identifier,
            labels=each("发票号码 | 电子发票号码"),
        ),
        FieldRule(FieldName.ORDERED_ON, day, labels=each("开票日期 | 填开日期")),
        FieldRule(
            FieldName.TOTAL,
            money,
            labels=each("价税合计 | 合计 | 总额"),
            sentences=(
                Sentence.of(
                    r"合\s*计\s*(?:\([^)]{1,12}\))?\s*:?\s*(?P<value>(?:CNY|¥)\s*\d[\d,]*\.\d{2})",
                    LIKELY,
                ),
            ),
        ),
    ),
    other_labels=each(
        """
                名称 | 票价 | 纳税人识别号 | 统一社会信用代码 | 地址 | 电话 | 开户行及账号 | 机器编号 | 校验码
                收款人 | 复核 | 开票人 | 备注 | 项目名称 | 规格型号 | 单位 | 数量 | 单价 | 金额 | 税率
                税额 | 购买方 | 密码区 | 发票代码 | 大写 | 小写 | 燃油附加费 | 民航发展基金
                增值税税率 | 增值税税额 | 其他税费 | 有效身份证件号码 | 电子客票号码 | 电子客票号
"""
    ),
    finish=(by_the_form,),
)
