"""Bills of several parts, with commas before the cents or several taxes; and what is no alteration."""

from datetime import date

import pytest

from models.facts.evidence import FieldName
from tests.documents.drawing import typed
from tests.documents.readings import Plain, read, said

N = FieldName

GARAGE = """
Hollins Motor Services Ltd
Unit 4, Canal Road Trading Estate, Leeds LS12 2PU
INVOICE
Customer: Mrs P. Adeyemi                  Invoice no. 20931
LABOUR
Full service                      2.0 hrs     £140.00
Front brakes - fit                1.2 hrs      £84.00
Labour total                                  £224.00
PARTS
Oil filter                        1            £11.20
Front brake pads                  1            £92.10
Parts total                                   £103.30
Net total                                     £327.30
VAT @ 20%                                      £65.46
TOTAL TO PAY                                  £392.76
"""
WORKSHOP = """
苏州捷顺汽车维修服务有限公司
维修结算单
结算单号：WX20261108017          结算日期：2026-11-08
客户名称：沈浩        车牌号：苏E·8K21A
序号   项目名称          工时    工时费
1      更换前刹车片      2.0     160.00
工时费小计：160.00
序号   配件名称    单位   数量    单价      金额
1      前刹车片    套     1       380.00    380.00
2      制动液      瓶     2       45.00     90.00
材料费小计：470.00
费用合计：630.00
会员优惠：-30.00
实收金额：600.00
"""
WINDOWS = """
North Shore Windows & Doors Inc.
1180 Marine Dr, North Vancouver, BC V7P 1S8
QUOTE #Q-5518
Date: Sept 14, 2026
Qty   Description                               Unit       Ext
6     Double-glazed casement window 36x48       $689.00    $4,134.00
      Removal and disposal                                 $420.00
                                    Subtotal    $4,554.00
                                    GST 5%      $227.70
                                    PST 7%      $318.78
                                    Total CAD   $5,100.48
"""
CHAIRS = """
Möbelhaus Linden GmbH
Lindenallee 5, 50968 Köln
Rechnung / Invoice
Rechnungsnummer / Invoice no.       2026-0881
Rechnungsdatum / Invoice date       04.11.2026
Kunde / Customer                    Katrin Vogel
Artikel / Item                      Menge / Qty   Preis / Price   Gesamt / Amount
Esstisch Eiche massiv               1             1.299,00 €      1.299,00 €
Stuhl Samt                          2             129,90 €        259,80 €
Nettobetrag / Net total                                           1.558,80 €
19 % MwSt. / VAT                                                  296,17 €
Rechnungsbetrag / Total                                           1.854,97 €
"""
PAPERS: tuple[tuple[str, dict[FieldName, Plain], list[int]], ...] = (
    (GARAGE, {N.TOTAL: (39_276, "GBP"), N.TAX: (6_546, "GBP")}, [14_000, 8_400, 1_120, 9_210]),
    (WORKSHOP, {N.TOTAL: (60_000, "CNY"), N.HOLDER: "沈浩"}, [16_000, 38_000, 9_000]),
    (
        WINDOWS,
        {N.TOTAL: (510_048, "CAD"), N.TAX: (54_648, "CAD"), N.TOTAL_BEFORE_TAX: (455_400, "CAD")},
        [413_400, 42_000],
    ),
    (
        CHAIRS,
        {
            N.TOTAL: (185_497, "EUR"),
            N.TOTAL_BEFORE_TAX: (155_880, "EUR"),
            N.ORDERED_ON: date(2026, 11, 4),
            N.HOLDER: "Katrin Vogel",
        },
        [129_900, 25_980],
    ),
)


@pytest.mark.parametrize(("paper", "fields", "amounts"), PAPERS)
def test_a_bill_in_parts_is_read_whole(
    paper: str, fields: dict[FieldName, Plain], amounts: list[int]
) -> None:
    document = read(typed(paper, font_size=8))

    assert {name: said(document, name) for name in fields} == fields
    lines = said(document, N.LINES)
    assert isinstance(lines, tuple)
    assert [line[2] for line in lines if isinstance(line, tuple)] == amounts
    assert "total_differs_from_lines" not in document.warnings


@pytest.mark.parametrize(
    ("paper", "honest", "altered"),
    [(GARAGE, "£392.76", "£692.76"), (WINDOWS, "$5,100.48", "$6,400.48"), (CHAIRS, "1.854,97", "2.854,97")],
)
def test_another_total_is_still_told(paper: str, honest: str, altered: str) -> None:
    document = read(typed(paper.replace(honest, altered), font_size=8))

    assert "total_differs_from_lines" in document.warnings


def test_the_day_of_the_order_goes_before_those_of_the_mail_and_of_the_stay() -> None:
    document = read(
        typed("""
From: Lumio Store <orders@lumio.example>
To: Sophie Turner <s.turner@example.com>
Date: 21 November 2026 at 09:14
Subject: Your order confirmation 502133882
Thank you for your order.
Order number: 502133882
Order placed: 20 November 2026
Check-in: 24 December 2026
Casserole 24cm                       £235.00
Total                                £235.00
""")
    )

    assert said(document, N.ORDERED_ON) == date(2026, 11, 20)
    assert said(document, N.MERCHANT) == "Lumio Store"
