"""Chinese purchases as screens, slips, agreements and notices of fees show them."""

from datetime import date

import pytest

from models.facts.evidence import FieldName, LinesValue
from tests.documents.drawing import lines, page, row, table
from tests.documents.readings import Plain, field, read, said

PAPERS: tuple[tuple[bytes, dict[str, Plain], list[int] | None], ...] = (
    (  # a telephone's screen: the piece's price with a button beside it, how many above it
        page(
            (60, 60, "订单详情"),
            (60, 90, "数码之家专营店"),
            (150, 120, "无线鼠标"),
            *row(140, (150, "颜色：黑色"), (440, "x2")),
            *row(160, (150, "¥699.00"), (440, "退换/售后")),
            *row(190, (60, "商品总额"), (440, "¥1398.00")),
            *row(210, (60, "优惠券"), (440, "-¥50.00")),
            *row(230, (60, "实付款"), (440, "¥1348.00")),
            *row(250, (60, "订单编号"), (300, "302211458890")),
            *row(270, (60, "下单时间"), (300, "2026-10-08 20:11:03")),
        ),
        {
            "merchant": "数码之家专营店",
            "total": (134800, "CNY"),
            "document_number": "302211458890",
            "ordered_on": date(2026, 10, 8),
        },
        [139800],
    ),
    (  # what was paid without a currency, under who was paid
        page(
            (60, 60, "账单详情"),
            (250, 90, "海底捞火锅(王府井店)"),
            (270, 130, "-1,299.00"),
            (270, 155, "交易成功"),
            *row(190, (60, "收单机构"), (300, "支付宝（中国）网络技术有限公司")),
            *row(210, (60, "创建时间"), (300, "2026-09-12 18:02:40")),
            *row(230, (60, "订单号"), (300, "2026091222001453378120")),
        ),
        {"merchant": "海底捞火锅(王府井店)", "total": (129900, "CNY"), "ordered_on": date(2026, 9, 12)},
        None,
    ),
    (  # a school's notice of its fees
        page(
            (220, 60, "江南职业技术学院"),
            (230, 85, "缴 费 通 知 单"),
            *row(115, (60, "编号：JF1304043385"), (400, "日期：2026年8月20日")),
            (60, 140, "周明远 同学（家长）："),
            *table(
                (60, 120, 360),
                170,
                ("序号", "收费项目", "应缴金额（元）"),
                ("1", "学费", "5,800.00"),
                ("2", "住宿费", "1,200.00"),
                ("", "应缴合计", "7,000.00"),
            ),
            (60, 260, "缴费截止日期：2026-09-05"),
        ),
        {
            "merchant": "江南职业技术学院",
            "holder": "周明远",
            "total": (700000, "CNY"),
            "ordered_on": date(2026, 8, 20),
            "document_number": "JF1304043385",
        },
        [580000, 120000],
    ),
    (  # a tour's agreement: the traveller with others, the sum in a sentence
        lines(
            "团队境内旅游合同",
            "合同编号：CY654604339",
            "旅游者：丁杰俊 等 3 人",
            "旅行社：广东好景国际旅行社有限责任公司",
            "旅游费用：成人3280元/人，共3人，旅游费用合计：9,840元。",
            "签约日期：2026年10月3日",
        ),
        {
            "merchant": "广东好景国际旅行社有限责任公司",
            "holder": "丁杰俊",
            "total": (984000, "CNY"),
            "ordered_on": date(2026, 10, 3),
        },
        None,
    ),
    (  # a receipt whose number has only the sign for a number, its sum in words and in figures
        page(
            *row(60, (230, "收 款 收 据"), (440, "No 0058256")),
            (230, 85, "2026 年 4 月 21 日"),
            (60, 115, "今收到 田伟"),
            *row(140, (60, "金额（大写）柒仟肆佰零柒元整"), (400, "￥7407.00")),
            *row(170, (60, "收款单位（盖章）：合肥市美居装饰材料经营部"), (400, "出纳：肖梅")),
        ),
        {
            "merchant": "合肥市美居装饰材料经营部",
            "holder": "田伟",
            "total": (740700, "CNY"),
            "document_number": "0058256",
            "ordered_on": date(2026, 4, 21),
        },
        None,
    ),
    (  # two sums: what the treatment costs, and what is to be paid of it
        page(
            (60, 60, "雅齿口腔诊所"),
            (60, 85, "口腔治疗费用报价单"),
            *row(110, (60, "患者姓名：黄楠"), (300, "报价日期：2026-11-02")),
            *table(
                (60, 300, 400, 480),
                140,
                ("治疗项目", "数量", "单价（元）", "小计（元）"),
                ("全瓷冠修复", "1", "2,980.00", "2,980.00"),
                ("根管治疗", "2", "1,200.00", "2,400.00"),
            ),
            *row(210, (400, "费用合计"), (480, "5,380.00")),
            *row(230, (400, "优惠减免"), (480, "-380.00")),
            *row(250, (400, "应付金额"), (480, "¥5,000.00")),
        ),
        {"merchant": "雅齿口腔诊所", "holder": "黄楠", "total": (500000, "CNY")},
        [298000, 240000],
    ),
)


@pytest.mark.parametrize(("paper", "fields", "amounts"), PAPERS)
def test_a_purchase_is_known_and_read(
    paper: bytes, fields: dict[str, Plain], amounts: list[int] | None
) -> None:
    document = read(paper)

    assert document.kind == "purchase"
    assert {name: said(document, FieldName(name)) for name in fields} == fields
    assert "total_differs_from_lines" not in document.warnings
    if amounts is not None:
        value = field(document, FieldName.LINES).value
        assert isinstance(value, LinesValue)
        assert [line.amount_minor for line in value.lines] == amounts
