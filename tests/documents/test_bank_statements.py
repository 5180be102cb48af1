"""Bank statements in the layouts in which banks print them; every row, and nobody else's name in it."""

from datetime import date

from models.facts.evidence import EvidenceKind, FieldName
from tests.documents.drawing import page, pages, row, table
from tests.documents.readings import amounts, field, read, rows, said

N = FieldName


def test_a_chinese_statement_with_one_signed_amount_over_two_pages() -> None:
    columns = (40, 120, 170, 250, 330, 430)
    heading = ("交易日期", "货币", "交易金额", "联机余额", "交易摘要", "对手信息")
    document = read(
        pages(
            [
                (200, 50, "招商银行交易流水"),
                (40, 80, "2026-09-01 -- 2026-09-30"),
                *row(100, (40, "户名：唐诗雨"), (300, "账号：6214830212345678")),
                *row(118, (40, "账户类型：ALL"), (300, "开户行：成都高新支行")),
                *table(
                    columns,
                    150,
                    heading,
                    ("2026-09-01", "CNY", "-35.50", "4,964.50", "快捷支付", "美团平台商户"),
                    ("2026-09-05", "CNY", "8,600.00", "13,564.50", "代发工资", "成都锦里软件有限公司"),
                    ("2026-09-06", "CNY", "-2,000.00", "11,564.50", "转账汇款", "李思远"),
                ),
                (250, 800, "第1页/共2页"),
            ],
            [
                *table(
                    columns,
                    80,
                    heading,
                    ("2026-09-20", "CNY", "-1,500.00", "10,064.50", "房租转账", "王建国"),
                    ("2026-09-28", "CNY", "12.30", "10,076.80", "结息", ""),
                ),
                (250, 800, "第2页/共2页"),
            ],
            font_size=9,
        )
    )

    assert document.kind is EvidenceKind.BANK_STATEMENT
    assert said(document, N.HOLDER) == "唐诗雨"
    assert said(document, N.ACCOUNT_NUMBER) == "**** 5678"
    assert said(document, N.PERIOD_FROM) == date(2026, 9, 1)
    assert said(document, N.PERIOD_UNTIL) == date(2026, 9, 30)
    assert amounts(document) == [-3_550, 860_000, -200_000, -150_000, 1_230]
    assert [row.balance_minor for row in rows(document)] == [
        496_450,
        1_356_450,
        1_156_450,
        1_006_450,
        1_007_680,
    ]
    assert rows(document)[1].description == "代发工资 成都锦里软件有限公司"
    assert rows(document)[2].description == "转账汇款 李**"
    assert field(document, N.TRANSACTIONS).confidence > 0.9
    text = document.model_dump_json()
    assert not any(secret in text for secret in ("李思远", "王建国", "6214830212345678"))


def test_a_chinese_statement_with_money_in_and_out_apart_and_balances_brought_forward() -> None:
    document = read(
        page(
            (180, 50, "中国工商银行借记卡账户历史明细清单"),
            (40, 80, "卡号 6222 0212 3456 7890 123    户名 马小川    起止日期 2026年08月01日-2026年08月31日"),
            (40, 98, "期初余额：1,000.00    期末余额：2,350.00"),
            *table(
                (40, 130, 220, 310, 400, 480),
                130,
                ("交易日期", "摘要", "支出金额", "收入金额", "余额", "对方账号"),
                ("", "承前页", "", "", "1,000.00", ""),
                ("20260803", "ATM取款", "500.00", "", "500.00", ""),
                ("20260815", "跨行转入", "", "2,000.00", "2,500.00", "6217001234567891"),
                ("20260820", "消费", "150.00", "0.00", "2,350.00", ""),
                ("", "本页合计", "650.00", "2,000.00", "", ""),
            ),
            font_size=9,
        )
    )

    assert said(document, N.BANK) == "中国工商银行"
    assert said(document, N.HOLDER) == "马小川"
    assert said(document, N.ACCOUNT_NUMBER) == "**** 0123"
    assert said(document, N.OPENING_BALANCE) == (100_000, "CNY")
    assert said(document, N.CLOSING_BALANCE) == (235_000, "CNY")
    assert amounts(document) == [-50_000, 200_000, -15_000]
    assert [row.day.day for row in rows(document)] == [3, 15, 20]
    assert "1234567891" not in document.model_dump_json()


def test_a_chinese_statement_with_the_direction_in_a_column_and_the_newest_row_first() -> None:
    document = read(
        page(
            (220, 50, "个人账户交易明细"),
            (40, 80, "江南农商银行"),
            *row(100, (40, "客户姓名：沈知夏"), (300, "账号：622848******4321")),
            (40, 118, "查询起止日期：2026/07/01 至 2026/07/31"),
            *table(
                (40, 180, 240, 310, 400, 470),
                150,
                ("交易时间", "借贷标志", "发生额", "余额", "摘要", "对方户名"),
                ("2026/07/25 09:15:02", "借", "300.00", "5,700.00", "转给赵敏", "赵敏"),
                ("2026/07/10 18:00:00", "贷", "6,000.00", "6,000.00", "工资", "常州天宁药业有限公司"),
            ),
            font_size=9,
        )
    )

    assert said(document, N.HOLDER) == "沈知夏"
    assert said(document, N.BANK) == "江南农商银行"
    assert said(document, N.ACCOUNT_NUMBER) == "**** 4321"
    assert amounts(document) == [-30_000, 600_000]
    assert rows(document)[0].description == "转给赵** 赵**"
    assert field(document, N.TRANSACTIONS).confidence > 0.9


def test_a_british_statement_with_one_date_for_several_rows_and_wrapped_details() -> None:
    columns = (50, 120, 320, 400, 480)
    document = read(
        page(
            *row(50, (50, "Fairhaven Bank plc"), (380, "Your current account statement")),
            (50, 80, "Mr Tom Ashworth"),
            (50, 94, "12 Quay Street"),
            (320, 80, "1 October 2026 to 31 October 2026"),
            (320, 98, "Sort Code 20-11-22   Account Number 12345678"),
            *table(
                columns,
                150,
                ("Date", "Details", "Money out", "Money in", "Balance"),
                ("1 Oct", "BALANCE BROUGHT FORWARD", "", "", "£812.40"),
                ("2 Oct", "Card payment", "23.10", "", "789.30"),
                ("", "Tesco Stores 4471", "", "", ""),
                ("", "Standing order to Jane Holloway", "450.00", "", "339.30"),
                ("28 Oct", "Northgate Bakery Ltd payroll", "", "2,212.20", "2,551.50"),
                ("", "BALANCE CARRIED FORWARD", "", "", "2,551.50"),
                step=14,
            ),
            (50, 780, "Page 1 of 1"),
            font_size=9,
        )
    )

    assert document.kind is EvidenceKind.BANK_STATEMENT
    assert said(document, N.BANK) == "Fairhaven Bank plc"
    assert said(document, N.HOLDER) == "Tom Ashworth"
    assert said(document, N.ACCOUNT_NUMBER) == "**** 5678"
    assert (said(document, N.PERIOD_FROM), said(document, N.PERIOD_UNTIL)) == (
        date(2026, 10, 1),
        date(2026, 10, 31),
    )
    assert said(document, N.OPENING_BALANCE) == (81_240, "GBP")
    assert said(document, N.CLOSING_BALANCE) == (255_150, "GBP")
    assert amounts(document) == [-2_310, -45_000, 221_220]
    assert [row.day for row in rows(document)] == [date(2026, 10, 2), date(2026, 10, 2), date(2026, 10, 28)]
    assert rows(document)[0].description == "Card payment Tesco Stores 4471"
    assert rows(document)[1].description == "Standing order to J**"


def test_an_american_statement_with_signed_amounts_and_a_summary() -> None:
    document = read(
        page(
            *row(50, (50, "First Prairie Bank"), (350, "Checking Account Statement")),
            (50, 80, "Account Holder: Nora Whitfield"),
            (50, 98, "Account Number: XXXX-XXXX-9917"),
            (50, 116, "Statement Period: 09/01/2026 - 09/30/2026"),
            *table(
                (50, 190, 330, 450),
                150,
                ("Beginning Balance", "Deposits", "Withdrawals", "Ending Balance"),
                ("$1,500.00", "$3,000.00", "$1,180.25", "$3,319.75"),
            ),
            *table(
                (50, 120, 400, 490),
                210,
                ("Date", "Description", "Amount", "Balance"),
                ("09/02", "Rent Oakview Apartments LLC", "-1,100.00", "400.00"),
                ("09/15", "Direct Dep Redwood Robotics Inc", "3,000.00", "3,400.00"),
                ("09/21", "Zelle to Peter Nolan", "(80.25)", "3,319.75"),
            ),
            font_size=9,
        )
    )

    assert said(document, N.HOLDER) == "Nora Whitfield"
    assert said(document, N.ACCOUNT_NUMBER) == "**** 9917"
    assert said(document, N.OPENING_BALANCE) == (150_000, "USD")
    assert said(document, N.CLOSING_BALANCE) == (331_975, "USD")
    assert amounts(document) == [-110_000, 300_000, -8_025]
    assert rows(document)[2].day == date(2026, 9, 21)
    assert rows(document)[2].description == "Zelle to P**"


def test_days_are_read_in_one_order_throughout() -> None:
    document = read(
        page(
            (50, 50, "Statement of Account"),
            (50, 80, "Account Name: Leila Haddad"),
            (50, 98, "Period: 01/05/2026 - 31/05/2026"),
            *table(
                (50, 130, 330, 410, 490),
                140,
                ("Date", "Particulars", "Debit", "Credit", "Balance"),
                ("02/05/26", "Groceries", "40.00", "", "60.00"),
                ("05/05/26", "Salary Harbour Media", "", "900.00", "960.00"),
            ),
        )
    )

    assert [row.day for row in rows(document)] == [date(2026, 5, 2), date(2026, 5, 5)]
