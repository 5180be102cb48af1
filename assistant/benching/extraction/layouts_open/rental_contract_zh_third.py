"""Chinese tenancies in layouts."""

from datetime import timedelta

from assistant.benching.extraction.answers import money, rate
from assistant.benching.extraction.blocks import footer
from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.figures import in_capitals, in_characters, plain, whole
from assistant.benching.extraction.sheet import GREY, Sheet
from assistant.benching.extraction.small_draws import tenancy
from assistant.benching.extraction.specimens import A4, Answers, layout, said
from models.facts.evidence import EvidenceKind
from models.facts.language import Language
from models.facts.money import Period

_KIND = EvidenceKind.RENTAL_CONTRACT
_AGENTS = (
    "上海中锐房地产经纪有限公司",
    "易居仕房地产顾问有限公司浦建路分公司",
    "苏州鼎家房产经纪有限公司",
    "我爱万家房屋经纪有限公司",
)
_HAMLETS = (
    "江西省赣州市章贡区水东镇虎岗村12组",
    "浙江省义乌市北苑街道凌云三区",
    "广东省东莞市长安镇乌沙社区兴发北街",
    "四川省绵阳市涪城区园艺山教育南街",
    "山东省临沂市兰山区银雀山街道前园小区",
)


@layout(_KIND, Language.ZH, A4)
def zh_xzhb_hyphen_clauses(draws: Draws, sheet: Sheet) -> Answers:
    """A city's text whose clauses are numbered 1-1, 1-2 and so on, through an agent, on two pages."""
    landlord, holder, address, style = draws.person(), draws.person(), draws.address(), draws.day_style()
    rent, months = draws.amount(2000, 13000, 5000), draws.one((1, 1, 2))
    (starts, ends, _), deposit = tenancy(draws, (1, 2)), rent * months
    sheet.text(105, 24, "房屋租赁合同", 18, align="centre")
    sheet.text(105, 31, "（经纪机构居间版）", 10, align="centre")
    y = 42.0
    for line in (
        f"甲方（出租方）：{landlord}　　身份证号：{draws.digits(18)}",
        f"乙方（承租方）：{holder}　　身份证号：{draws.digits(18)}",
        f"丙方（经纪机构）：{draws.one(_AGENTS)}",
    ):
        sheet.text(22, y, line, 11)
        y += 8
    handed_over = style(starts - timedelta(days=1))
    y = _clauses(
        sheet,
        y + 4,
        (
            ("一、出租房屋情况", ""),
            ("1-1", f"甲方出租给乙方的房屋坐落在{address}（以下简称该房屋）。"),
            (
                "1-2",
                f"该房屋建筑面积为{draws.rng.randint(40, 135)}平方米，房屋类型为公寓，装修及设备以附件为准。",
            ),
            ("二、租赁用途和期限", ""),
            ("2-1", "乙方承诺租赁该房屋作为居住使用，未经甲方书面同意不得改变用途。"),
            (
                "2-2",
                f"双方约定，该房屋租赁期自{style(starts)}起至{style(ends)}止，甲方于{handed_over}前交付。",
            ),
            ("三、租金、支付方式", ""),
            ("3-1", f"该房屋月租金为人民币{plain(rent)}元（大写：{in_capitals(rent)}）。租赁期内租金不变。"),
            ("3-2", "乙方应于每个付款周期首月的5日前向甲方支付租金，逾期每日按月租金的0.5%支付违约金。"),
            ("四、保证金和其他费用", ""),
            ("4-1", f"甲方交付该房屋时，乙方应向甲方支付租赁保证金人民币{plain(deposit)}元。"),
            ("4-2", f"佣金：乙方应于签约当日向丙方支付佣金人民币{plain(rent * 35 // 100)}元。"),
        ),
    )
    footer(sheet, "1 / 2")
    sheet.turn()
    y = _clauses(
        sheet,
        26,
        (
            ("五、房屋使用要求和维修责任", ""),
            ("5-1", "租赁期间，该房屋及附属设施损坏的，甲方应在接到通知后7日内维修。"),
            ("5-2", "乙方应合理使用该房屋及设施，因使用不当造成损坏的，由乙方负责赔偿。"),
            ("六、其他", ""),
            ("6-1", "本合同自三方签字或盖章之日起生效，一式三份，各执一份。"),
        ),
    )
    on = style(starts - timedelta(days=draws.rng.randint(3, 15)))
    for at, (role, name) in enumerate((("甲方", landlord), ("乙方", holder), ("丙方经办人", draws.person()))):
        sheet.text(22 + at * 58, y + 16, f"{role}：{name}", 11)
        sheet.text(22 + at * 58, y + 25, on, 10, colour=GREY)
    footer(sheet, "2 / 2")
    return said(
        holder=holder, address=address, rent=rate(rent), deposit=money(deposit),
        starts_on=starts, ends_on=ends,
    )  # fmt: skip


def _clauses(sheet: Sheet, y: float, parts: tuple[tuple[str, str], ...]) -> float:
    """Headings at the left, numbered clauses hanging beside their numbers."""
    for mark, words in parts:
        if not words:
            sheet.text(22, y + 2, mark, 11)
            y += 10
            continue
        sheet.text(24, y, mark, 10.5)
        y = sheet.paragraph(36, y, 152, words, 10.5) + 1.5
    return y


@layout(_KIND, Language.ZH, A4)
def zh_xzhb_private_lease(draws: Draws, sheet: Sheet) -> Answers:
    """A page that two people typed themselves: the rent is of a year, the day of signing in characters."""
    landlord, holder = draws.person(), draws.person()
    address = f"{draws.one(_HAMLETS)}{draws.rng.randint(1, 199)}号{draws.rng.randint(2, 6)}楼"
    a_year, deposit = draws.amount(8000, 42000, 100_000), draws.one((100_000, 200_000, 50_000))
    starts, ends, years = tenancy(draws, (1, 2, 3))
    first, last = (f"{day.year}年{day.month}月{day.day}日" for day in (starts, ends))
    sheet.text(105, 30, "租 房 协 议 书", 20, align="centre")
    sheet.text(24, 48, f"出租人（以下称甲方）：{landlord}", 12)
    sheet.text(24, 58, f"承租人（以下称乙方）：{holder}", 12)
    y = sheet.paragraph(24, 70, 162, "经甲、乙双方友好协商，自愿达成如下租房协议：", 12, indent=True)
    for part in (
        f"一、甲方将位于{address}的房屋租给乙方居住。",
        f"二、租期{'一两三'[years - 1]}年，从{first}到{last}。到期后如乙方续租，同等条件下优先。",
        f"三、租金每年{whole(a_year)}元（大写：{in_capitals(a_year)}），每年一付，先付后住。",
        f"四、乙方另付押金{whole(deposit)}元，退房时无损坏、无欠费，甲方如数退还。",
        f"五、水费每吨{draws.one(('3.5', '4', '5'))}元，电费每度{draws.one(('0.8', '1', '0.65'))}元，"
        "由乙方按表支付。",
        "六、租期内甲方不得无故收回房屋，乙方不得转租，如有违约，赔偿对方2000元。",
        "七、本协议一式两份，甲乙双方签字后生效。",
    ):
        y = sheet.paragraph(24, y + 3, 162, part, 12, indent=True, leading=1.8)
    for at, (role, name) in enumerate((("甲方", landlord), ("乙方", holder))):
        sheet.text(34 + at * 84, y + 20, f"{role}（签字）：{name}", 12)
        sheet.text(34 + at * 84, y + 30, f"电话：1{draws.one('3578')}{draws.digits(9)}", 11)
    sheet.text(
        186, y + 46, in_characters(starts - timedelta(days=draws.rng.randint(1, 6))), 12, align="right"
    )
    return said(
        holder=holder, address=address, rent=rate(a_year, Period.YEAR), deposit=money(deposit),
        starts_on=starts, ends_on=ends,
    )  # fmt: skip
