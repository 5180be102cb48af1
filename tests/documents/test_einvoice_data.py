"""What e-fapiao say in their QR codes, their data files, and in capital characters."""

from datetime import date

import pytest

from tools.documents.einvoice_codes import invoice_code
from tools.documents.einvoice_data import InvoiceLine, basket_line, capital_minor, yuan_minor
from tools.documents.einvoice_xml import invoice_in_xml


def test_the_amount_in_a_digital_code_is_the_total() -> None:
    other = invoice_code("01,32,,26332000000099999999,3612.61,20260628,,8A3F")
    assert other is not None

    assert (other.number, other.amount_minor, other.issued_on) == (
        "26332000000099999999",
        361_261,
        date(2026, 6, 28),
    )


def test_the_amount_in_an_older_code_is_without_tax() -> None:
    older = invoice_code("01,10,050001700111,99999951,300.00,20201010,14754822929856772523,E400,")

    assert older is not None
    assert (older.is_of_older_form, older.code, older.amount_minor) == (True, "050001700111", 30_000)
    assert invoice_code("https://example.com/?a=01,10,1,2,3,4") is None
    assert invoice_code("01,10,050001700111,99999951,1.2.3,20201332,x") is not None


@pytest.mark.parametrize(
    "data",
    [
        "<eInvoice xmlns:fp='http://www.edrm.org.cn/schema/e-invoice/2019'><fp:InvoiceCode>033002200211"
        "</fp:InvoiceCode><fp:InvoiceNo>12345678</fp:InvoiceNo><fp:IssueDate>2026年06月28日</fp:IssueDate>"
        "<fp:Seller><fp:SellerName>甲公司</fp:SellerName></fp:Seller>"
        "<fp:TaxInclusiveTotalAmount>113.00</fp:TaxInclusiveTotalAmount><fp:GoodsInfos><fp:GoodsInfo>"
        "<fp:Item>*家具*椅</fp:Item><fp:Amount>100.00</fp:Amount></fp:GoodsInfo></fp:GoodsInfos></eInvoice>",
        "<business><fpdm>033002200211</fpdm><fphm>12345678</fphm><kprq>20260628</kprq><xsfmc>甲公司</xsfmc>"
        "<jshj>113.00</jshj><mx><xmmc>*家具*椅</xmmc><je>100.00</je></mx></business>",
        "<xbrl xmlns:inv='urn:x'><inv:CodeOfInvoice>033002200211</inv:CodeOfInvoice><inv:NumberOfInvoice>"
        "12345678</inv:NumberOfInvoice><inv:DateOfIssue>2026-06-28</inv:DateOfIssue><inv:NameOfSeller>甲公司"
        "</inv:NameOfSeller><inv:TaxIncludedAmountInFigures>113.00</inv:TaxIncludedAmountInFigures><inv:T>"
        "<inv:NameOfTaxableGoodsOrServices>*家具*椅</inv:NameOfTaxableGoodsOrServices>"
        "<inv:AmountExcludingTax>100.00</inv:AmountExcludingTax></inv:T></xbrl>",
    ],
    ids=["older", "pinyin", "accounting"],
)
def test_other_spellings_of_the_data_say_the_same(data: str) -> None:
    invoice = invoice_in_xml(data.encode())

    assert invoice is not None
    assert (invoice.code, invoice.number, invoice.issued_on) == (
        "033002200211",
        "12345678",
        date(2026, 6, 28),
    )
    assert (invoice.seller, invoice.total_minor) == ("甲公司", 11_300)
    assert [(line.description, line.amount_minor) for line in invoice.lines] == [("*家具*椅", 10_000)]


@pytest.mark.parametrize(
    ("text", "minor"),
    [("叁佰壹拾捌圆整", 31_800), ("伍圆整", 500), ("肆仟肆佰肆拾玖元叁角", 444_930), ("壹拾圆零伍分", 1_005)],
)
def test_amounts_in_capitals_are_understood(text: str, minor: int) -> None:
    found = capital_minor(text)

    assert found is not None
    assert found[0] == minor


@pytest.mark.parametrize(
    ("text", "minor"), [("¥1,234.50", 123_450), ("-3.00", -300), ("***", None), ("", None), ("NaN", None)]
)
def test_amounts_in_figures_are_understood(text: str, minor: int | None) -> None:
    assert yuan_minor(text) == minor


@pytest.mark.parametrize(
    ("printed", "name", "scene"),
    [
        ("*家具*餐椅", "餐椅", "furniture"),
        ("家具*餐椅", "餐椅", "furniture"),
        ("*移动通信设备*X9 Pro", "X9 Pro", "other"),
        ("螺丝 3*75", "螺丝 3*75", "other"),
        ("*旅游服务*", "旅游服务", "travel"),
    ],
)
def test_the_category_between_asterisks_tells_the_scene_and_is_no_part_of_the_name(
    printed: str, name: str, scene: str
) -> None:
    line = basket_line(InvoiceLine(printed, 100))

    assert (line.description, line.scene.value) == (name, scene)
