"""Places with other people's data are found, and nothing of the person's own is covered."""

from models.facts.evidence import Box, FieldName, ReadDocument
from tests.documents.drawing import lines, page
from tests.documents.drawing import row as across
from tests.documents.readings import field, read
from tools.documents.rows import rows_of
from tools.documents.sources import source_of
from tools.documents.third_parties import is_person, without_others


def covered(data: bytes) -> str:
    """The text under the hidden places, as a person would no longer see it."""
    document, source = read(data), source_of(data, {})
    found = []
    for it in source.pages:
        for row in rows_of(it):
            for glyph in row.run.placed:
                x, y = (glyph.left + glyph.right) / 2, (glyph.top + glyph.bottom) / 2
                if any(place.page == it.number and _inside(place.box, x, y) for place in document.hidden):
                    found.append(glyph.text)
            found.append(" ")
    return " ".join("".join(found).split())


def _inside(box: Box, x: float, y: float) -> bool:
    return box.left <= x <= box.right and box.top <= y <= box.bottom


def nothing_read_is_covered(document: ReadDocument) -> bool:
    return not any(
        place.page == it.page
        and _inside(place.box, (it.box.left + it.box.right) / 2, (it.box.top + it.box.bottom) / 2)
        for it in document.fields
        if it.box and it.name is not FieldName.TRANSACTIONS
        for place in document.hidden
    )


A_CHINESE_CONTRACT = lines(
    "房屋租赁合同",
    "甲方（出租方）：高建民    身份证号：310101197001012345",
    "联系电话：13800001111",
    "乙方（承租方）：毛晓彤    身份证号：320102199905052345",
    "联系电话：13922223333",
    "租赁房屋地址：上海市徐汇区漕溪北路100号5栋601室",
    "租赁期限：2026年3月1日至2027年2月28日",
    "月租金：4200元",
    "押金：8400元",
    "收款人：高建民    开户行：中国建设银行    账号：6217000012345678901",
    "同住人：石磊    电话：13700009999",
)


def test_the_landlord_and_the_flatmate_are_covered_and_the_tenant_is_not() -> None:
    hidden = covered(A_CHINESE_CONTRACT)

    assert "高建民" in hidden
    assert "13800001111" in hidden
    assert "6217000012345678901" in hidden
    assert "石磊" in hidden
    assert "13700009999" in hidden
    assert "毛晓彤" not in hidden
    assert "13922223333" not in hidden
    assert "漕溪北路" not in hidden
    assert nothing_read_is_covered(read(A_CHINESE_CONTRACT))


def test_everybodys_identity_number_is_covered() -> None:
    hidden = covered(A_CHINESE_CONTRACT)

    assert "310101197001012345" in hidden
    assert "320102199905052345" in hidden


def test_an_english_lease_in_prose_and_a_block_of_signatures() -> None:
    data = page(
        (200, 60, "Residential Lease Agreement"),
        (60, 100, 'This lease is made between Harold Finch (the "Landlord") and Amy Zhou (the "Tenant").'),
        (60, 130, "Premises: 8 Elm Court, Dayton, OH 45402"),
        (60, 150, "Rent: $1,150 per month"),
        (60, 170, "Deposit: $1,150"),
        *across(230, (60, "Landlord"), (320, "Tenant")),
        *across(250, (60, "Name: Harold Finch"), (320, "Name: Amy Zhou")),
        *across(270, (60, "Phone: (937) 555-0144"), (320, "Phone: (614) 555-0188")),
        *across(290, (60, "Email: h.finch@example.com"), (320, "Email: amy@example.com")),
    )
    hidden = covered(data)

    assert "Harold" in hidden
    assert "555-0144" in hidden
    assert "h.finch@example.com" in hidden
    assert "Amy" not in hidden
    assert "555-0188" not in hidden
    assert "amy@" not in hidden
    assert nothing_read_is_covered(read(data))


def test_people_in_a_statement_are_covered_and_companies_are_not() -> None:
    data = page(
        (200, 60, "个人账户交易明细"),
        *across(90, (60, "户名：唐诗雨"), (300, "账号：6214830212345678")),
        *across(
            130,
            (40, "交易日期"),
            (120, "交易金额"),
            (210, "余额"),
            (290, "摘要"),
            (370, "对方户名"),
            (460, "对方账号"),
        ),
        *across(
            150,
            (40, "2026-09-06"),
            (120, "-2,000.00"),
            (210, "1,564.50"),
            (290, "转账"),
            (370, "李思远"),
            (460, "6222021234567890"),
        ),
        *across(
            168,
            (40, "2026-09-10"),
            (120, "8,600.00"),
            (210, "10,164.50"),
            (290, "工资"),
            (370, "锦里软件公司"),
        ),
        *across(
            186, (40, "2026-09-11"), (120, "-100.00"), (210, "10,064.50"), (290, "转存"), (370, "唐诗雨")
        ),
        font_size=9,
    )
    hidden = covered(data)

    assert "李思远" in hidden
    assert "6222021234567890" in hidden
    assert "锦里软件" not in hidden
    assert "唐诗雨" not in hidden
    assert "2,000.00" not in hidden


def test_a_comment_under_a_post_is_covered() -> None:
    data = lines(
        "微博",
        "林晚秋 @linwanqiu",
        "粉丝 312   关注 180",
        "荣获市级舞蹈比赛一等奖！",
        "转发 3   评论 12   赞 88",
        "评论",
        "周彤：太厉害了",
    )

    assert "周彤" in covered(data)
    assert "林晚秋" not in covered(data)


def test_a_document_of_no_known_kind_still_shows_no_identity_number() -> None:
    data = lines("居委会证明", "兹有居民杜若，身份证号110105198001011234，居住于本社区。", "特此证明。")

    assert read(data).kind is None
    assert covered(data) == "110105198001011234"


def test_an_offer_shows_its_contact_to_nobody_but_keeps_employer_and_pay() -> None:
    data = lines(
        "录用通知书",
        "姓名：白雪",
        "公司名称：杭州西溪数据技术有限公司",
        "岗位：测试工程师",
        "月薪：9000元",
        "联系人：郑伟",
        "入职日期：2026年8月1日",
    )

    assert covered(data) == "郑伟"
    assert field(read(data), FieldName.HOLDER).value.model_dump()["text"] == "白雪"


def test_words_of_a_row_lose_names_and_numbers_of_others_only() -> None:
    assert without_others("转给赵敏") == "转给赵**"
    assert without_others("转账 赵敏", own="赵敏") == "转账 赵敏"
    assert without_others("代发工资 高新区社保") == "代发工资 高新区社保"
    assert without_others("Transfer to Peter Nolan") == "Transfer to P**"
    assert without_others("Transfer to Harbour Media Ltd") == "Transfer to Harbour Media Ltd"
    assert without_others("汇款 6222021234567890") == "汇款 **** 7890"


def test_a_person_is_told_from_a_company() -> None:
    assert all(map(is_person, ("李思远", "欧阳娜娜", "Jane Holloway", "阿依古丽·买买提")))
    assert not any(
        map(is_person, ("锦里软件公司", "美团", "Tesco Stores", "Northgate Bakery Ltd", "工商银行", ""))
    )
