"""Rental contracts: clauses in prose, with both parties named."""

from datetime import date

from assistant.demo.papers.typesetting import Language, gap, heading, pdf, prose, table
from assistant.demo.papers.wording import amount, amount_in_capitals, day


def rental_contract(
    language: Language,
    *,
    holder: str,
    landlord: str,
    address: str,
    monthly_rent_minor: int,
    deposit_minor: int,
    starts_on: date,
    ends_on: date,
) -> bytes:
    """One page; rent and deposit in yuan."""
    make = _chinese if language == "zh" else _english
    return make(holder, landlord, address, monthly_rent_minor, deposit_minor, starts_on, ends_on)


def _chinese(
    holder: str,
    landlord: str,
    address: str,
    rent_minor: int,
    deposit_minor: int,
    starts_on: date,
    ends_on: date,
) -> bytes:
    clauses = (
        f"第一条　甲方将坐落于{address}的房屋出租给乙方居住使用，建筑面积 52 平方米。",
        f"第二条　租赁期限自{day(starts_on, 'zh')}起至{day(ends_on, 'zh')}止。",
        f"第三条　每月租金为人民币 {amount(rent_minor)} 元（大写：{amount_in_capitals(rent_minor)}），"
        "乙方应于每月5日前支付当月租金。",
        f"第四条　签订本合同时，乙方向甲方支付押金人民币 {amount(deposit_minor)} 元，"
        f"租赁期满无违约情形的，甲方无息退还。",
        "第五条　租赁期内水、电、燃气、网络费用由乙方承担，物业费由甲方承担。",
        "第六条　任何一方提前解除合同，应提前30日书面通知对方，并支付相当于一个月租金的违约金。",
    )
    parts = (
        heading("房 屋 租 赁 合 同", "zh"),
        table(
            (
                (f"甲方（出租人）：{landlord}", "身份证号：3101**********1234"),
                (f"乙方（承租人）：{holder}", "身份证号：4201**********0021"),
            ),
            "zh",
            (80, 80),
            framed=False,
        ),
        prose("根据《中华人民共和国民法典》，甲乙双方经协商一致，订立本合同：", "zh", indent=True),
        *(prose(clause, "zh", indent=True) for clause in clauses),
        gap(8),
        table((("甲方（签字）：", "乙方（签字）："),), "zh", (80, 80), framed=False),
        prose(f"签订日期：{day(starts_on, 'zh')}", "zh"),
    )
    return pdf(parts, "房屋租赁合同")


def _english(
    holder: str,
    landlord: str,
    address: str,
    rent_minor: int,
    deposit_minor: int,
    starts_on: date,
    ends_on: date,
) -> bytes:
    clauses = (
        f"1. Premises. The Landlord lets to the Tenant the premises located at {address}; to "
        f"be used as a home only.",
        f"2. Term. The term of this lease begins on {day(starts_on, 'en')} and ends on {day(ends_on, 'en')}.",
        f"3. Rent. The Tenant shall pay a monthly rent of RMB {amount(rent_minor)}, due on the first day of "
        "each month.",
        f"4. Deposit. On signing, the Tenant pays a security deposit of RMB {amount(deposit_minor)}, to be "
        "returned within 14 days of the end of the term less the cost of damage.",
        "5. Utilities. The Tenant pays for water, electricity, gas and internet.",
        "6. Notice. Either party may end this lease early with 30 days' written notice.",
    )
    parts = (
        heading("Residential Lease Agreement", "en"),
        prose(
            f'This agreement is made between {landlord} ("Landlord") and {holder} ("Tenant").',
            "en",
        ),
        *(prose(clause, "en") for clause in clauses),
        gap(12),
        prose("Landlord: ____________________          Tenant: ____________________", "en"),
    )
    return pdf(parts, "Residential Lease Agreement")
