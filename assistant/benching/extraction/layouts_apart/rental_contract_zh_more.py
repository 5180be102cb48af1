"""More Chinese tenancies kept apart."""

from assistant.benching.extraction.answers import money, rate
from assistant.benching.extraction.blocks import listed, table
from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.figures import plain, whole
from assistant.benching.extraction.sheet import Sheet
from assistant.benching.extraction.small_draws import tenancy
from assistant.benching.extraction.specimens import A4, Answers, layout, said
from models.facts.evidence import EvidenceKind
from models.facts.language import Language

_KIND = EvidenceKind.RENTAL_CONTRACT


@layout(_KIND, Language.ZH, A4)
def zh_xr4zhm_renewal(draws: Draws, sheet: Sheet) -> Answers:
    """A short contract in which the terms are labels with colons, and duties are a few sentences."""
    landlord, holder, address, style = draws.person(), draws.person(), draws.address(), draws.day_style()
    rent, (starts, ends, _) = draws.amount(1200, 8000, 10000), tenancy(draws)
    sheet.text(105, 28, "个人房屋出租合同", 18, align="centre")
    pairs = (
        ("出租人", landlord),
        ("承租人", holder),
        ("房屋地址", address),
        ("起租日期", style(starts)),
        ("到期日期", style(ends)),
        ("每月租金", f"{whole(rent)}元"),
        ("房屋押金", f"{whole(rent)}元"),
    )
    y = listed(sheet, 22, 46, pairs, colon="：", step=11, size=11)
    for words in (
        "租金按月支付，每月五日前转入出租人账户，水电燃气费由承租人自行缴纳。",
        "承租人应爱护室内家具家电，如有损坏照价赔偿；不得饲养大型犬只，不得转租。",
        "合同期满如需续租，应提前一个月告知出租人，同等条件下有优先承租权。",
    ):
        y = sheet.paragraph(22, y + 3, 166, words, 11, indent=True)
    sheet.text(22, y + 18, "出租人签字：", 11)
    sheet.text(112, y + 18, "承租人签字：", 11)
    return said(
        holder=holder,
        address=address,
        rent=rate(rent),
        deposit=money(rent),
        starts_on=starts,
        ends_on=ends,
    )


@layout(_KIND, Language.ZH, A4)
def zh_xr4zhm_charges_table(draws: Draws, sheet: Sheet) -> Answers:
    """A contract in three headed parts: the parties, the flat and term, the charges in a table."""
    landlord, holder, address, style = draws.person(), draws.person(), draws.address(), draws.day_style()
    rent, (starts, ends, _) = draws.amount(2000, 9000, 10000), tenancy(draws)
    sheet.text(105, 26, "城市住房租赁合同", 18, align="centre")
    sheet.text(22, 42, "一、合同双方", 12)
    y = listed(sheet, 28, 52, (("甲方（出租人）", landlord), ("乙方（承租人）", holder)), colon="：")
    sheet.text(22, y + 4, "二、租赁房屋与期限", 12)
    y = listed(
        sheet, 28, y + 14, (("房屋地址", address), ("租赁期", f"{style(starts)}至{style(ends)}")), colon="："
    )
    sheet.text(22, y + 4, "三、费用", 12)
    charges = (
        ("费用名称", "标准", "支付时间"),
        ("租金", f"{plain(rent)}元/月", "每季度首月1日前"),
        ("押金", f"{plain(rent)}元", "签约当日"),
        ("物业费", "80.00元/月", "随租金支付"),
        ("水电费", "按表计量", "每月月底"),
    )
    y = table(sheet, 28, y + 9, (50, 55, 55), charges, size=10.5, height=10)
    y = sheet.paragraph(22, y + 12, 166, "双方应遵守本合同约定，违约方应赔偿对方因此受到的损失。", 11)
    sheet.text(22, y + 14, "甲方（签章）：", 11)
    sheet.text(112, y + 14, "乙方（签章）：", 11)
    return said(
        holder=holder,
        address=address,
        rent=rate(rent),
        deposit=money(rent),
        starts_on=starts,
        ends_on=ends,
    )
