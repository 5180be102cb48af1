"""Lists of an account that say `today`, and tables under the balances that they lead to."""

from models.facts.evidence import FieldName
from tests.documents.drawing import typed
from tests.documents.readings import amounts, read, rows, said

N = FieldName


def test_today_and_yesterday_are_told_by_the_day_of_the_list() -> None:
    document = read(
        typed("""
招商银行
收支明细
查询时间：2026年11月26日 20:18
一卡通尾号8821
今天
美团外卖           -32.50
12:08  快捷支付      余额 8,120.30
昨天
工资               +12,000.00
09:00  代发          余额 8,152.80
""")
    )

    assert [f"{row.day:%m-%d}" for row in rows(document)] == ["11-26", "11-25"]
    assert amounts(document) == [-3_250, 1_200_000]


def test_a_line_with_a_sum_is_no_part_of_the_headings_below_it() -> None:
    document = read(
        typed("""
MALAYAN SAVINGS BANK BERHAD
22 JALAN MELATI, 43000 KAJANG
Statement of account
SITI AMINAH BINTI YUSOF
9 JALAN SETIA, 81100 JOHOR BAHRU
Period: 1 July 2026 to 30 September 2026
Opening balance                 RM3,000.00
Closing balance                 RM3,850.00
Date           Details                     Paid out     Paid in
05 Jul 2026    Transfer in                              1,250.00
19 Aug 2026    Withdrawal                  400.00
""")
    )

    assert amounts(document) == [125_000, -40_000]
    assert said(document, N.HOLDER) == "SITI AMINAH BINTI YUSOF"
