"""More Chinese statements kept apart."""

from assistant.benching.extraction.answers import money, rows
from assistant.benching.extraction.blocks import listed, table
from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.figures import plain
from assistant.benching.extraction.layouts_apart.words_zhm import BANKS
from assistant.benching.extraction.sheet import Sheet
from assistant.benching.extraction.specimens import A4, Answers, layout, said
from models.facts.evidence import EvidenceKind
from models.facts.language import Language

_KIND = EvidenceKind.BANK_STATEMENT


@layout(_KIND, Language.ZH, A4)
def zh_xr4zhm_sums_at_foot(draws: Draws, sheet: Sheet) -> Answers:
    """A statement with all particulars below each other and both balances under the table."""
    bank, holder, (start, end) = draws.one(BANKS), draws.person(), draws.month()
    number, opening = "6226" + draws.digits(12), draws.amount(18000, 50000, 1)
    moved = draws.account(start, end, opening, draws.rng.randint(5, 11))
    closing = draws.shown("closing_balance", opening + sum(each.amount_minor for each in moved))
    sheet.text(20, 20, bank, 15)
    sheet.text(190, 20, "借记卡账单", 13, align="right")
    sheet.rule(20, 25, 190, 25, 1)
    period = f"{start:%Y/%m/%d} - {end:%Y/%m/%d}"
    listed(sheet, 20, 36, (("姓名", holder), ("卡号", number), ("账单周期", period)), value_x=50)
    grid = [("日期", "交易说明", "金额", "余额")]
    for each in moved:
        amount = plain(each.amount_minor)
        grid.append((f"{each.day:%Y/%m/%d}", each.description, amount, plain(each.balance_minor)))
    y = table(sheet, 20, 60, (35, 65, 35, 35), grid, size=9.5, height=8.5, right_from=2, ruled="rows")
    listed(sheet, 20, y + 10, (("上期余额", plain(opening)), ("本期余额", plain(closing))), colon="：")
    return said(
        bank=bank,
        holder=holder,
        account_number=number,
        period_from=start,
        period_until=end,
        opening_balance=money(opening),
        closing_balance=money(closing),
        transactions=rows(moved),
    )
