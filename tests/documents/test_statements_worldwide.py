"""Statements as banks of several countries and their apps set them: lists, signs, two days a row."""

from datetime import date

from models.facts.evidence import EvidenceKind, FieldName
from tests.documents.drawing import lines, page, table
from tests.documents.readings import amounts, read, rows, said

N = FieldName


def test_a_list_of_an_app_with_the_days_over_their_items_and_only_income_marked() -> None:
    document = read(
        page(
            (40, 40, "Transactions"),
            (40, 60, "Starling"),
            (40, 76, "Personal account ••••4411"),
            (40, 110, "Tuesday 20 October 2026"),
            *((40, 130, "Tesco"), (460, 130, "£12.40"), (40, 143, "Groceries")),
            *((40, 163, "Northgate Ltd"), (460, 163, "+£1,900.00"), (40, 176, "Salary")),
            (40, 205, "Monday 19 October 2026"),
            *((40, 225, "TfL"), (460, 225, "£5.60"), (40, 238, "Travel")),
            font_size=10,
        )
    )

    assert document.kind is EvidenceKind.BANK_STATEMENT
    assert said(document, N.BANK) == "Starling"
    assert said(document, N.ACCOUNT_NUMBER) == "**** 4411"
    assert amounts(document) == [-1_240, 190_000, -560]
    assert [row.day.day for row in rows(document)] == [20, 20, 19]


def test_amounts_without_a_sign_go_the_way_that_the_balances_tell() -> None:
    document = read(
        page(
            (200, 30, "个人账户流水单"),
            (30, 50, "青岛银行"),
            (30, 66, "姓名：宋佳怡  卡号：6223********9087"),
            (30, 80, "日期范围：2026年04月01日-2026年04月30日  期初余额：2000.00元  期末余额：3150.00元"),
            *table(
                (30, 110, 220, 310),
                110,
                ("日期", "摘要", "金额", "余额"),
                ("2026-04-03", "消费", "350.00", "1650.00"),
                ("2026-04-15", "转入", "1800.00", "3450.00"),
                ("2026-04-20", "取款", "300.00", "3150.00"),
                step=15,
            ),
            font_size=8,
        )
    )

    assert said(document, N.OPENING_BALANCE) == (200_000, "CNY")
    assert said(document, N.CLOSING_BALANCE) == (315_000, "CNY")
    assert amounts(document) == [-35_000, 180_000, -30_000]


def test_a_statement_of_singapore_with_two_days_a_row_and_balances_brought_and_carried() -> None:
    columns = (30, 90, 150, 320, 400, 480)
    document = read(
        page(
            *((30, 40, "OCBC Bank"), (330, 40, "STATEMENT OF ACCOUNT")),
            (330, 54, "1 SEP 2026 TO 30 SEP 2026"),
            *((30, 80, "TAN WEI MING"), (30, 92, "10 BEDOK NORTH ROAD"), (30, 104, "SINGAPORE 460010")),
            (30, 144, "Account No. 501234567001"),
            *table(
                columns,
                180,
                ("Transaction Date", "Value Date", "Description", "Withdrawal", "Deposit", "Balance"),
                ("", "", "BALANCE B/F", "", "", "1,500.00"),
                ("02 SEP", "01 SEP", "DEBIT PURCHASE", "45.20", "", "1,454.80"),
                ("25 SEP", "25 SEP", "GIRO - SALARY", "", "3,000.00", "4,454.80"),
                ("", "", "BALANCE C/F", "", "", "4,454.80"),
                ("", "", "Total Withdrawals/Deposits", "45.20", "3,000.00", ""),
            ),
            font_size=7,
        )
    )

    assert said(document, N.HOLDER) == "TAN WEI MING"
    assert said(document, N.OPENING_BALANCE) == (150_000, "SGD")
    assert said(document, N.CLOSING_BALANCE) == (445_480, "SGD")
    assert said(document, N.PERIOD_FROM) == date(2026, 9, 1)
    assert amounts(document) == [-4_520, 300_000]
    assert rows(document)[0].day == date(2026, 9, 2)


def test_an_addressee_in_traditional_characters_is_named_as_printed() -> None:
    document = read(
        lines(
            "戶口結單",
            "歐陽麗華女士",
            "香港鰂魚涌基利路463號康蕙大廈27樓D室",
            "結單期間：2026年9月1日至2026年9月30日",
            "戶口號碼：908-607440-443",
            "期末結餘：港元 29,744.51",
        )
    )

    assert said(document, N.HOLDER) == "歐陽麗華"
