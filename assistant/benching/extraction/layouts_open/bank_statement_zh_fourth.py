"""Chinese statements, third: a bank's flow of several months, and an opened passbook."""

from dataclasses import replace
from datetime import timedelta

from assistant.benching.extraction.answers import rows
from assistant.benching.extraction.blocks import footer, table
from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.figures import bare, plain
from assistant.benching.extraction.layouts_open.words_fourth_zh import WORK
from assistant.benching.extraction.sheet import GREY, Align, Sheet
from assistant.benching.extraction.small_draws import clock
from assistant.benching.extraction.specimens import A4, Answers, layout, said
from models.facts.evidence import EvidenceKind, FieldName
from models.facts.language import Language

_KIND = EvidenceKind.BANK_STATEMENT
_BANKS = (
    ("招商银行", "China Merchants Bank", "杭州分行西湖支行"), ("兴业银行", "Industrial Bank", "福州五一支行"),
    ("中国光大银行", "China Everbright Bank", "武汉徐东支行"),
    ("中国民生银行", "China Minsheng Bank", "广州天河支行"),
    ("宁波银行", "Bank of Ningbo", "苏州吴中支行"),
)  # fmt: skip
_OTHERS = (
    ("网联快捷支付", "支付宝-余额宝"), ("网联快捷支付", "财付通-微信转账"),
    ("银联消费", "永辉超市股份有限公司"),
    ("网联快捷支付", "美团平台商户"), ("转账汇款", "房屋租金"), ("信用卡自动还款", "信用卡中心"),
    ("银联消费", "中国石化加油站"), ("生活缴费", "国家电网有限公司"),
)  # fmt: skip
_SAVINGS = (
    ("中国邮政储蓄银行", "绍兴市柯桥区支行"), ("浙江杭州余杭农村商业银行股份有限公司", "瓶窑支行"),
    ("中国农业银行", "赣州章贡支行"), ("四川农村商业联合银行", "绵阳涪城支行"),
    ("山东临沂河东农村商业银行", "九曲支行"),
)  # fmt: skip
_BOOK_WORDS = ("消费", "取款", "电费", "跨行转出", "快捷支付", "水费", "话费", "转账")


@layout(
    _KIND,
    Language.ZH,
    A4,
    (
        FieldName.CLOSING_BALANCE,
        FieldName.OPENING_BALANCE,
    ),
)
def zh_xr3zh_flow_of_months(draws: Draws, sheet: Sheet) -> Answers:
    """A bank's flow of three months: labels in two languages above, rows without rules, sums of nothing."""
    (bank, english, branch), holder, (_, end) = draws.one(_BANKS), draws.person(), draws.month()
    start = ((end.replace(day=1) - timedelta(days=1)).replace(day=1) - timedelta(days=1)).replace(day=1)
    number, payer = "62148" + draws.digits(11), draws.one(WORK)[0]
    moved = draws.account(start, end, draws.amount(15000, 80000, 1), draws.rng.randint(9, 20))
    sheet.logo(18, 10, 10, "#c0202f")
    sheet.text(31, 17, bank, 13)
    sheet.text(105, 28, f"{bank}交易流水", 15, align="centre")
    sheet.text(105, 34, f"Transaction Statement of {english}", 9.5, align="centre")
    sheet.text(105, 41, f"{start.isoformat()} -- {end.isoformat()}", 10.5, align="centre")
    asked = draws.today - timedelta(days=draws.rng.randint(0, 4))
    left = (("户　　名", "Name", holder), ("账户类型", "Account Type", "个人活期"),
            ("申请时间", "Date", f"{asked.isoformat()} {clock(draws)}"))  # fmt: skip
    right = (("账　　号", "Account No", number), ("开 户 行", "Sub Branch", branch),
             ("验 证 码", "Verification Code", draws.letters(8)))  # fmt: skip
    for x, pairs in ((18, left), (110, right)):
        for at, (label, small, words) in enumerate(pairs):
            sheet.text(x, 51 + at * 9.5, f"{label}：{words}", 9.5)
            sheet.text(x, 55 + at * 9.5, small, 7, colour=GREY)
    grid = [("记账日期", "货币", "交易金额", "联机余额", "交易摘要", "对手信息")]
    xs = (18, 42, 82, 112, 118, 150)
    for x, words, small in zip(
        xs, grid[0], ("Date", "Currency", "Amount", "Balance", "Transaction Type", "Counter Party"),
        strict=True,
    ):  # fmt: skip
        side: Align = "right" if x in (82, 112) else "left"
        sheet.text(x, 84, words, 9, align=side)
        sheet.text(x, 88, small, 7, align=side, colour=GREY)
    sheet.rule(18, 90.5, 192, 90.5)
    y = 96.0
    for each in moved:
        what, other = ("代发工资", payer) if each.amount_minor > 0 else draws.one(_OTHERS)
        sheet.text(18, y, each.day.isoformat(), 9)
        sheet.text(42, y, "CNY", 9)
        sheet.text(82, y, plain(each.amount_minor), 9, align="right")
        sheet.text(112, y, plain(each.balance_minor), 9, align="right")
        sheet.text(118, y, what, 9)
        sheet.text(150, y, other, 8.5)
        y += 8
    sheet.rule(18, y - 2, 192, y - 2, 0.4)
    sheet.seal(166, y + 10, 14, f"{bank}业务专用章")
    footer(sheet, "第 1 页，共 1 页　　本流水仅供客户参考，可凭验证码在本行网站核验")
    return said(
        bank=bank, holder=holder, account_number=number, period_from=start, period_until=end,
        transactions=rows(moved),
    )  # fmt: skip


@layout(
    _KIND,
    Language.ZH,
    (160.0, 215.0),
    (
        FieldName.CLOSING_BALANCE,
        FieldName.OPENING_BALANCE,
        FieldName.PERIOD_FROM,
        FieldName.PERIOD_UNTIL,
    ),
)
def zh_xr3zh_passbook(draws: Draws, sheet: Sheet) -> Answers:
    """A passbook opened: the particulars of the account on the upper leaf, printed rows on the lower one."""
    (bank, branch), holder, (start, end) = draws.one(_SAVINGS), draws.person(), draws.month()
    number = f"60{draws.digits(2)}{draws.digits(14)}"
    drawn = draws.account(start, end, draws.amount(4000, 60000, 1), draws.rng.randint(5, 12))
    moved = [
        replace(each, description="代发工资" if each.amount_minor > 0 else draws.one(_BOOK_WORDS))
        for each in drawn
    ]
    sheet.box(6, 6, 148, 203, fill="#fbfaf3")
    sheet.text(80, 18, bank, 13, align="centre")
    sheet.text(80, 26, "活期储蓄存折", 12, align="centre")
    for x, y, words in (
        (16, 38, f"户名：{holder}"), (86, 38, "币种：人民币"), (16, 46, f"账号：{number}"),
        (16, 54, f"开户网点：{branch}"), (86, 54, "凭密码支取　通存通兑"),
    ):  # fmt: skip
        sheet.text(x, y, words, 10)
    sheet.seal(136, 44, 11, f"{bank[:8]}储蓄专用章")
    sheet.rule(6, 66, 154, 66, 1.0)
    grid = [("行", "日期", "摘要", "支出(-)/存入(+)", "余额", "柜员")]
    for at, each in enumerate(moved, 1):
        sign = "+" if each.amount_minor > 0 else "-"
        grid.append(
            (str(at), f"{each.day:%Y%m%d}", each.description, f"{sign}{bare(abs(each.amount_minor))}",
             bare(each.balance_minor), f"{draws.rng.randint(1, 99):04}")
        )  # fmt: skip
    table(sheet, 11, 72, (9, 25, 28, 34, 30, 14), grid, size=9, height=8, ruled="rows", right_from=3)
    sheet.text(80, 204, "请妥善保管存折及密码，遗失请立即挂失", 8, align="centre", colour=GREY)
    return said(bank=bank, holder=holder, account_number=number, transactions=rows(moved))
