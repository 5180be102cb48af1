"""Rows of accounts in tables that are set in unusual ways."""

from datetime import date

import pytest

from models.facts.evidence import FieldName
from tests.documents.drawing import page, table, typed
from tests.documents.readings import amounts, read, rows, said

N = FieldName


def test_a_statement_whose_counterparty_stands_with_the_account_in_a_wrapped_cell() -> None:
    document = read(
        page(
            (200, 50, "中国建设银行个人活期账户交易明细"),
            (40, 80, "客户名称：汤圆圆   卡号/账号：6217001234567890123"),
            (40, 96, "起止日期：20260901-20260930"),
            *table(
                (40, 70, 140, 220, 300, 380),
                120,
                ("序号", "摘要", "交易日期", "交易金额", "账户余额", "对方账号与户名"),
                ("1", "消费", "20260903", "-58.00", "942.00", "财付通-美团外卖"),
                ("2", "转账支取", "20260921", "-100.00", "842.00", "6217009988776655/"),
                ("", "", "", "", "", "欧阳明月"),
                step=14,
            ),
            font_size=8,
        )
    )

    assert (said(document, N.PERIOD_FROM), said(document, N.PERIOD_UNTIL)) == (
        date(2026, 9, 1),
        date(2026, 9, 30),
    )
    assert [row.description for row in rows(document)] == ["消费 财付通-美团外卖", "转账支取 欧**"]
    assert len(document.hidden) == 2


def test_deposits_and_withdrawals_in_tables_of_their_own() -> None:
    document = read(
        page(
            (50, 50, "Lakeside Credit Union"),
            (350, 50, "Account Statement"),
            (50, 80, "GRACE HOPPERTON"),
            (50, 94, "77 Pine Road"),
            (330, 80, "Statement Period: Sep 1 - Sep 30, 2026"),
            (330, 96, "Account number: 000012349876"),
            (50, 150, "Beginning balance on September 1, 2026"),
            (450, 150, "$2,000.00"),
            (50, 170, "Ending balance on September 30, 2026"),
            (450, 170, "$2,860.00"),
            (50, 220, "Deposits and other additions"),
            *table(
                (50, 120, 450), 240, ("Date", "Description", "Amount"), ("09/15/26", "PAYROLL", "1,500.00")
            ),
            (50, 300, "Withdrawals and other subtractions"),
            *table(
                (50, 120, 450),
                320,
                ("Date", "Description", "Amount"),
                ("09/03/26", "RENT PAYMENT", "600.00"),
                ("09/20/26", "GROCERY MART", "40.00"),
            ),
            font_size=9,
        )
    )

    assert said(document, N.HOLDER) == "GRACE HOPPERTON"
    assert said(document, N.OPENING_BALANCE) == (200_000, "USD")
    assert said(document, N.CLOSING_BALANCE) == (286_000, "USD")
    assert amounts(document) == [150_000, -60_000, -4_000]


def test_a_statement_of_a_payment_service_with_the_direction_in_words() -> None:
    document = read(
        page(
            (180, 50, "微信支付交易明细证明"),
            (40, 80, "兹证明：洛天依（居民身份证：110101200001011234），在其微信号中的交易明细信息如下："),
            *table(
                (40, 150, 240, 310, 370, 430, 490),
                110,
                ("交易单号", "交易时间", "交易类型", "收/支/其他", "交易方式", "金额(元)", "交易对方"),
                ("42000018", "2026-09-02", "商户消费", "支出", "零钱", "25.00", "瑞幸咖啡"),
                ("99120260", "12:01:33", "", "", "", "", ""),
                ("10000500", "2026-09-03", "转账", "收入", "/", "200.00", "乐正绫"),
                ("20260903", "09:11:02", "", "", "", "", ""),
                step=13,
            ),
            font_size=8,
        )
    )

    assert said(document, N.HOLDER) == "洛天依"
    assert amounts(document) == [-2_500, 20_000]
    assert [row.description for row in rows(document)] == ["商户消费 瑞幸咖啡", "转账 乐**"]


def test_marks_of_credit_alone_say_that_the_other_amounts_went_out() -> None:
    document = read(
        page(
            (40, 40, "Prairie Savings Bank"),
            (40, 60, "Monthly Statement"),
            (40, 74, "Statement Date: October 31, 2026"),
            (40, 100, "Customer: Tom Becker"),
            (40, 114, "Account ending in 7731"),
            *table(
                (40, 110, 420),
                190,
                ("Posted", "Description", "Amount"),
                ("10/05", "Grocery", "$40.00"),
                ("10/15", "Payroll", "$300.00 CR"),
                ("10/20", "Pharmacy", "$50.00"),
            ),
            font_size=9,
        )
    )

    assert said(document, N.ACCOUNT_NUMBER) == "**** 7731"
    assert amounts(document) == [-4_000, 30_000, -5_000]


IN_SECTIONS = """
First Lakes Bank
Monthly Statement
Statement Period: 01.09.2026 - 30.09.2026
Account Holder: Paul R Jensen

Beginning Balance      $1,200.00
Total Deposits         $2,000.00
Total Withdrawals        $950.00
Ending Balance         {closing}

Deposits
Date         Description               Amount
09/04/26     Payroll Acme Tooling      1,000.00
09/18/26     Payroll Acme Tooling      1,000.00
Checks
Number       Date                      Amount
551          09/05/26                  800.00
Other Withdrawals
Date         Description               Amount
09/21/26     Lakes Electric            150.00

Balance Summary
Date         Ending Balance            Date         Ending Balance
09/04/26     2,200.00                  09/18/26     2,400.00
"""


@pytest.mark.parametrize(
    ("closing", "warnings"),
    [
        ("$2,250.00", ()),
        ("$2,238.00\nService Charge           $12.00", ()),
        ("$12,250.00", ("balances_do_not_add_up",)),
    ],
)
def test_printed_sums_that_the_rows_make_contradict_another_closing_balance(
    closing: str, warnings: tuple[str, ...]
) -> None:
    document = read(typed(IN_SECTIONS.format(closing=closing)))

    assert amounts(document) == [100_000, 100_000, -80_000, -15_000]
    assert said(document, N.PERIOD_FROM) == date(2026, 9, 1)
    assert document.warnings == warnings


def test_titles_ends_and_sums_that_are_no_rows() -> None:
    document = read(
        typed(
            """
Account Activity - Harbor Savings Bank
Statement begins: 01 Sep 2026      Statement ends: 30 Sep 2026

Date       Transaction details          Withdrawals     Deposits      Balance
31 Aug     C/F BALANCE                                                91.00
02 Sep     Eft-Pos Pak n Save           55.40                         35.60
08 Sep     Direct Credit Transpower                     1,612.00      1,647.60
           Transaction Turnover         55.40           1,612.00
           Totals at end of period      55.40           1,612.00
"""
        )
    )

    assert amounts(document) == [-5_540, 161_200]
    assert said(document, N.BANK) == "Harbor Savings Bank"
    assert said(document, N.OPENING_BALANCE) == (9_100, "USD")
    assert said(document, N.CLOSING_BALANCE) is None
    assert document.warnings == ()
