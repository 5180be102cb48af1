"""Chinese statements again: all of an account's rows with compact days, a bank's app, one of Hong Kong."""

from dataclasses import replace

from assistant.benching.extraction.answers import money, rows
from assistant.benching.extraction.blocks import footer, phone_bar, table
from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.figures import plain
from assistant.benching.extraction.layouts_open.further_words_zh import home_hk, person_old
from assistant.benching.extraction.sheet import GREY, Sheet
from assistant.benching.extraction.small_draws import clock
from assistant.benching.extraction.specimens import A4, LYING, PHONE, Answers, layout, said
from models.facts.evidence import EvidenceKind, FieldName
from models.facts.language import Language
from models.facts.money import Currency

_KIND = EvidenceKind.BANK_STATEMENT
_ACCOUNT_BANKS = ("中国建设银行", "华夏银行", "广发银行", "北京银行", "徽商银行", "青岛农商银行")
_APP_BANKS = ("微众银行", "招商银行", "杭州银行", "浙商银行", "渤海银行", "南京银行")
_HONG_KONG = ("恒生銀行有限公司", "東亞銀行有限公司", "中國銀行（香港）有限公司", "華僑銀行（香港）有限公司")
_SPENT_HK = (
    "八達通自動增值", "轉數快轉賬", "自動櫃員機提款", "信用卡自動轉賬", "電力公司繳費", "易辦事消費",
    "流動電話費", "按揭供款",
)  # fmt: skip
_PLACES = ("支付宝（中国）网络技术有限公司", "财付通支付科技有限公司", "手机银行", "银联在线")


@layout(
    _KIND,
    Language.ZH,
    LYING,
    (
        FieldName.CLOSING_BALANCE,
        FieldName.OPENING_BALANCE,
    ),
)
def zh_xr2zh_all_rows(draws: Draws, sheet: Sheet) -> Answers:
    """All rows of a personal account: days as eight digits, minus for what went out, the other side last."""
    bank, holder, (start, end) = draws.one(_ACCOUNT_BANKS), draws.person(), draws.month()
    number = "6227" + draws.digits(15)
    moved = draws.account(start, end, draws.amount(18000, 90000, 1), draws.rng.randint(5, 12))
    sheet.logo(18, 10, 11, "#1a4f9c")
    sheet.text(33, 18, bank, 13)
    sheet.text(148.5, 27, f"{bank}个人活期账户全部交易明细", 15, align="centre")
    sheet.text(18, 38, f"卡号/账号：{number}", 9.5)
    sheet.text(98, 38, f"客户名称：{holder}", 9.5)
    sheet.text(168, 38, f"起止日期：{start:%Y%m%d}-{end:%Y%m%d}", 9.5)
    sheet.text(279, 38, "币别：人民币", 9.5, align="right")
    grid = [("序号", "摘要", "钞汇", "交易日期", "交易金额", "账户余额", "交易地点/附言", "对方账号与户名")]
    for at, each in enumerate(moved, 1):
        inward = each.amount_minor > 0
        place = "批量代付" if inward else draws.one(_PLACES)
        owner = "代发工资专户" if inward else draws.one(("客户备付金", "待清算款项", "商户结算户"))
        grid.append(
            (
                str(at), each.description, "钞", f"{each.day:%Y%m%d}", plain(each.amount_minor),
                plain(each.balance_minor), place, f"{draws.digits(6)}****{draws.digits(4)}/{owner}",
            )
        )  # fmt: skip
    y = table(sheet, 18, 43, (13, 42, 13, 27, 31, 33, 50, 52), grid, size=8.5, height=7.5)
    sheet.text(18, y + 9, "生成时间：" + f"{draws.today.isoformat()} {clock(draws)}", 8.5, colour=GREY)
    sheet.seal(246, y + 19, 15, bank + "电子回单专用章")
    footer(sheet, "第1页/共1页　　温馨提示：1.交易金额带“-”为支出。2.本明细仅供参考，以银行账务为准。")
    return said(
        bank=bank, holder=holder, account_number=number, period_from=start, period_until=end,
        transactions=rows(moved),
    )  # fmt: skip


@layout(
    _KIND,
    Language.ZH,
    PHONE,
    (
        FieldName.CLOSING_BALANCE,
        FieldName.HOLDER,
        FieldName.OPENING_BALANCE,
        FieldName.PERIOD_FROM,
        FieldName.PERIOD_UNTIL,
    ),
)
def zh_xr2zh_bank_app(draws: Draws, sheet: Sheet) -> Answers:
    """A bank's app: a card above, the month's sums, newest row first with day, clock and balance below it."""
    bank, (start, end), tail = draws.one(_APP_BANKS), draws.month(), draws.digits(4)
    moved = draws.account(start, end, draws.amount(9000, 60000, 1), draws.rng.randint(4, 6))[::-1]
    amounts = [each.amount_minor for each in moved]
    y = phone_bar(sheet, "收支明细", clock(draws)[:5])
    sheet.box(6, y - 4, 98, 26, fill="#e9eef8", stroke=False, radius=3)
    sheet.text(12, y + 5, bank, 12)
    sheet.text(12, y + 14, f"储蓄卡　6230 **** **** {tail}", 10)
    sheet.text(98, y + 5, "全部账户 >", 8.5, align="right", colour=GREY)
    y += 32
    sheet.text(7, y, f"{start.year}年{start.month}月", 13)
    sheet.text(103, y, "筛选", 9, align="right", colour=GREY)
    inward, outward = sum(a for a in amounts if a > 0), -sum(a for a in amounts if a < 0)
    sheet.text(7, y + 7, f"支出 ¥{plain(outward)}　收入 ¥{plain(inward)}", 9, colour=GREY)
    y += 19
    for each in moved:
        sheet.text(7, y, each.description, 11)
        colour = "#c8201e" if each.amount_minor > 0 else "#1b1b1f"
        sheet.text(103, y, f"{each.amount_minor / 100:+,.2f}", 12, align="right", colour=colour)
        sheet.text(7, y + 6.5, f"{each.day.isoformat()} {clock(draws)}", 8.5, colour=GREY)
        sheet.text(103, y + 6.5, f"余额 {plain(each.balance_minor)}", 8.5, align="right", colour=GREY)
        sheet.rule(7, y + 11, 103, y + 11, 0.2)
        y += 20
    sheet.text(55, 226, "— 没有更多了 —", 8.5, align="centre", colour=GREY)
    return said(bank=bank, account_number=f"6230 **** **** {tail}", transactions=rows(moved))


@layout(_KIND, Language.ZH, A4)
def zh_xr2zh_hongkong_savings(draws: Draws, sheet: Sheet) -> Answers:
    """A Hong Kong savings account in traditional characters: deposits, withdrawals, brought and carried."""
    bank, holder, (start, end) = draws.one(_HONG_KONG), person_old(draws), draws.month()
    number, opening = f"{draws.digits(3)}-{draws.digits(6)}-{draws.digits(3)}", draws.amount(16000, 90000, 1)
    drawn = draws.account(start, end, opening, draws.rng.randint(5, 10))
    moved = [
        replace(each, description="自動轉賬 薪金" if each.amount_minor > 0 else draws.one(_SPENT_HK))
        for each in drawn
    ]
    closing = draws.shown("closing_balance", opening + sum(each.amount_minor for each in moved))

    def day(when: object) -> str:
        return f"{when:%Y年%m月%d日}"

    sheet.logo(20, 12, 11, "#0d7a5f")
    sheet.text(35, 20, bank, 14)
    sheet.text(190, 20, "戶口結單", 15, align="right")
    sheet.text(20, 36, holder, 11)
    sheet.text(20, 43, home_hk(draws), 9.5)
    for at, (label, words) in enumerate(
        (("戶口號碼", number), ("戶口類別", "港元儲蓄"), ("結單期間", f"{day(start)}至{day(end)}"))
    ):
        sheet.text(112, 36 + at * 7, f"{label}：{words}", 9.5)
    grid = [
        ("日期", "進支詳情", "存入", "提取", "結餘（港元）"),
        (day(start), "承前結餘", "", "", plain(opening)),
    ]
    for each in moved:
        pair = (plain(each.amount_minor), "") if each.amount_minor > 0 else ("", plain(-each.amount_minor))
        grid.append((day(each.day), each.description, *pair, plain(each.balance_minor)))
    grid.append((day(end), "期末結餘", "", "", plain(closing)))
    y = table(sheet, 20, 62, (36, 50, 26, 26, 32), grid, size=9, height=7.5, ruled="rows", right_from=2)
    sheet.paragraph(
        20, y + 12, 170, "請核對本結單各項，如有錯漏，請於九十天內通知本行。客戶服務熱線：2"
        f"{draws.digits(3)} {draws.digits(4)}", 8.5,
    )  # fmt: skip
    footer(sheet, "第1頁，共1頁")
    hkd = Currency.HKD
    return said(
        bank=bank, holder=holder, account_number=number, period_from=start, period_until=end,
        opening_balance=money(opening, hkd), closing_balance=money(closing, hkd),
        transactions=rows(moved, hkd),
    )  # fmt: skip
