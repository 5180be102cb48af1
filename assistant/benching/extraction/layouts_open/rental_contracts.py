"""Tenancies: forms with blanks, numbered clauses, British and American agreements."""

from datetime import timedelta

from assistant.benching.extraction.answers import money, rate
from assistant.benching.extraction.blocks import blanks, footer, table
from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.figures import in_capitals, plain, signed, whole
from assistant.benching.extraction.sheet import Sheet
from assistant.benching.extraction.specimens import A4, LETTER, Answers, layout, said
from models.facts.evidence import EvidenceKind
from models.facts.language import Language
from models.facts.money import Currency, Period

_KIND = EvidenceKind.RENTAL_CONTRACT


@layout(_KIND, Language.ZH, A4)
def zh_blanks(draws: Draws, sheet: Sheet) -> Answers:
    """The printed form with underlined blanks filled in; both parties at the top."""
    landlord, holder, address = draws.person(), draws.person(), draws.address()
    rent, months, starts = draws.amount(1200, 9800, 10000), draws.one((1, 2)), draws.day(300, -20)
    ends = starts.replace(year=starts.year + 1, day=min(starts.day, 28)) - timedelta(days=1)
    deposit = rent * months
    sheet.text(105, 26, draws.one(("房屋租赁合同", "房 屋 租 赁 合 同", "住房租赁合同")), 20, align="centre")
    lines = (
        (("出租方（甲方）：", landlord), ("　身份证号：", draws.digits(18))),
        (("承租方（乙方）：", holder), ("　身份证号：", draws.digits(18))),
        (("根据《中华人民共和国民法典》及相关规定，甲乙双方经协商订立本合同。", ""),),
        (("第一条　甲方将位于", ""),), (("　　", address),), (("的房屋出租给乙方居住使用。", ""),),
        (("第二条　租赁期限自", f"{starts.year}"), ("年", f"{starts.month}"), ("月", f"{starts.day}"),
         ("日起至", f"{ends.year}"), ("年", f"{ends.month}"), ("月", f"{ends.day}"), ("日止。", "")),
        (("第三条　租金为每月人民币", whole(rent)), ("元（大写", in_capitals(rent)), ("），按季支付。", "")),
        (("第四条　乙方应于签约时向甲方支付押金", whole(deposit)), ("元，租赁期满退还。", "")),
        (("第五条　水、电、燃气、物业等费用由乙方承担。", ""),),
        (("第六条　乙方未经甲方同意不得转租。", ""),),
        (("甲方（签字）：", landlord), ("　联系电话：", f"13{draws.digits(9)}")),
        (("乙方（签字）：", holder), ("　联系电话：", f"15{draws.digits(9)}")),
    )  # fmt: skip
    y = 42.0
    for line in lines:
        blanks(sheet, 22, y, line, size=11)
        y += 12.5
    return said(
        holder=holder,
        address=address,
        rent=rate(rent),
        deposit=money(deposit),
        starts_on=starts,
        ends_on=ends,
    )


@layout(_KIND, Language.ZH, A4)
def zh_clauses(draws: Draws, sheet: Sheet) -> Answers:
    """An agent's contract on two pages: long clauses, fees that are not rent, signatures at the end."""
    landlord, holder, address, style = draws.person(), draws.person(), draws.address(), draws.day_style()
    rent, starts = draws.amount(1500, 12000, 10000), draws.day(300, -20)
    ends = starts.replace(year=starts.year + draws.one((1, 2)), day=min(starts.day, 28)) - timedelta(days=1)
    sheet.text(105, 24, "房屋租赁合同（居间）", 18, align="centre")
    sheet.text(188, 32, f"合同编号：{draws.letters(10)}", 9, align="right")
    first = (
        f"出租人：{landlord}　　证件号码：{draws.digits(18)}", f"承租人：{holder}　　证件号码："
        f"{draws.digits(18)}", f"居间方：{draws.company()}",
        f"一、房屋坐落于{address}，建筑面积{draws.rng.randint(38, 140)}平方米，"
        f"房屋所有权证号{draws.digits(10)}。",
        f"二、租赁期自{style(starts)}起至{style(ends)}止，共计{12 * (ends.year - starts.year)}个月。",
        f"三、月租金标准为人民币{plain(rent)}元。租金支付方式为押一付三，"
        "乙方应于每期届满前七日支付下期租金。",
        f"四、保证金：乙方应支付保证金人民币{plain(rent)}元，合同终止且无违约时无息退还。",
        f"五、居间服务费为人民币{plain(rent // 2)}元，由承租人支付。",
    )  # fmt: skip
    y = 46.0
    for part in first:
        y = sheet.paragraph(22, y, 166, part, 11, leading=1.9)
    sheet.turn()
    y = 26.0
    for part in (
        "六、房屋及附属设施的维修责任由出租人承担，但因承租人使用不当造成损坏的除外。",
        "七、任何一方违约的，应向对方支付相当于一个月租金的违约金。",
        "八、本合同一式三份，各方各执一份，自签字之日起生效。",
    ):
        y = sheet.paragraph(22, y, 166, part, 11, leading=1.9)
    for at, (role, name) in enumerate((("出租人签章", landlord), ("承租人签章", holder))):
        sheet.text(22 + at * 90, y + 20, f"{role}：{name}", 11)
        sheet.text(22 + at * 90, y + 30, f"日期：{style(starts - timedelta(days=3))}", 11)
    return said(
        holder=holder, address=address, rent=rate(rent), deposit=money(rent), starts_on=starts, ends_on=ends
    )


@layout(_KIND, Language.EN, LETTER)
def en_residential_lease(draws: Draws, sheet: Sheet) -> Answers:
    """An American lease in prose, with headings in capitals inside the paragraphs."""
    landlord, holder, address, style = (
        draws.person(),
        draws.person(),
        draws.address(american=True),
        draws.day_style(american=True),
    )
    rent, starts = draws.amount(900, 4200, 2500), draws.day(300, -20)
    ends = starts.replace(year=starts.year + 1, day=min(starts.day, 28)) - timedelta(days=1)
    deposit = draws.one((rent, rent * 2, rent // 2 // 100 * 100))
    sheet.text(108, 22, "RESIDENTIAL LEASE AGREEMENT", 15, align="centre", bold=True)
    parts = (
        f"This Lease Agreement is made on {style(starts - timedelta(days=9))} between {landlord} "
        f"(\"Landlord\") and {holder} (\"Tenant\").",
        f"1. PREMISES. Landlord leases to Tenant the premises located at {address}.",
        f"2. TERM. The term of this Lease shall begin on {style(starts)} and shall end on {style(ends)}.",
        f"3. RENT. Tenant agrees to pay {signed(rent, Currency.USD)} per month, due on the first day of "
        "each month. A late fee of $50.00 applies after five days.",
        "4. SECURITY DEPOSIT. Upon signing, Tenant shall pay a security deposit of "
        f"{signed(deposit, Currency.USD)}, refundable under state law.",
        "5. UTILITIES. Tenant shall be responsible for electricity, gas and internet.", "6. PETS. No pets "
        "shall be kept on the premises without written consent.",
        "IN WITNESS WHEREOF, the parties have signed this Lease on the date first above written.",
    )  # fmt: skip
    y = 36.0
    for part in parts:
        y = sheet.paragraph(20, y, 176, part, 10.5) + 3
    for at, (role, name) in enumerate((("Landlord", landlord), ("Tenant", holder))):
        sheet.rule(20 + at * 95, y + 18, 95 + at * 95, y + 18)
        sheet.text(20 + at * 95, y + 23, f"{role}: {name}", 10)
    return said(
        holder=holder, address=address, rent=rate(rent, currency=Currency.USD),
        deposit=money(deposit, Currency.USD), starts_on=starts,
        ends_on=ends,
    )  # fmt: skip


@layout(_KIND, Language.EN, A4)
def en_shorthold_tenancy(draws: Draws, sheet: Sheet) -> Answers:
    """A British agreement: the particulars in a ruled table, numbered terms below it."""
    landlord, holder, address, style = draws.person(), draws.person(), draws.address(), draws.day_style()
    period, word = draws.one(
        ((Period.MONTH, "per calendar month"), (Period.WEEK, "per week"), (Period.MONTH, "pcm"))
    )
    rent = draws.amount(650, 2600, 2500) if period is Period.MONTH else draws.amount(150, 600, 500)
    starts = draws.day(300, -20)
    ends = starts.replace(year=starts.year + 1, day=min(starts.day, 28)) - timedelta(days=1)
    deposit = draws.amount(700, 2900, 2500)
    sheet.text(20, 22, "Assured Shorthold Tenancy Agreement", 16, bold=True)
    sheet.text(20, 30, "under Part 1 of the Housing Act 1988", 9)
    rows = (
        ("Date of agreement", style(starts - timedelta(days=8))),
        ("The Landlord", f"{landlord}, c/o {draws.company()}"), ("The Tenant", holder),
        ("The Property", address),
        ("The Term", f"From and including {style(starts)} to and including {style(ends)}"),
        ("The Rent", f"{signed(rent, Currency.GBP)} {word}, payable in advance"),
        ("The Deposit", f"{signed(deposit, Currency.GBP)}, protected with a scheme"),
    )  # fmt: skip
    y = table(sheet, 20, 38, (46, 124), rows, headed=False, height=10)
    for part in (
        "1. The Landlord lets and the Tenant takes the Property for the Term at the Rent payable as above.",
        "2. The Tenant agrees to pay the Rent on the days stated, to pay the council tax, and to keep the "
        "interior in good repair.",
        "3. The Landlord agrees that the Tenant may quietly enjoy the Property during the tenancy.",
    ):
        y = sheet.paragraph(20, y + 7, 170, part, 10)
    footer(sheet, "Page 1 of 6   Initials ______")
    return said(
        holder=holder, address=address, rent=rate(rent, period, Currency.GBP),
        deposit=money(deposit, Currency.GBP), starts_on=starts,
        ends_on=ends,
    )  # fmt: skip
