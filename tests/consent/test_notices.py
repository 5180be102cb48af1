"""Notices say all that the law asks for, in both languages, and what is new in them is asked for anew."""

import re

import pytest

from models.errors import NotFound, SensitiveBundled
from models.facts.consent import Bounds, ConsentMode, DataCategory, FetchType, Frequency, Method, Purpose
from models.facts.language import Language
from tests.consent.given_notices import BOUNDS, BUREAU, LENDER, PAIRS, a_consent_to, a_notice
from tools.consent.categories import is_sensitive
from tools.consent.editions import RIGHTS
from tools.consent.notice import (
    NOTICE_VERSION,
    NoticeIncomplete,
    methods_for,
    must_ask_anew,
    notice_for,
    notice_sha256,
    text_of,
)

ZH, EN = Language.ZH, Language.EN

# --- what is told


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize(("purpose", "category"), PAIRS)
def test_every_purpose_has_its_words_for_every_kind_of_data_that_makes_sense(
    purpose: Purpose, category: DataCategory, language: Language
) -> None:
    notice = a_notice(category, purpose=purpose, language=language)

    text = text_of(notice)
    assert "{" not in text
    assert "}" not in text
    assert LENDER.name.said_in(language) in text
    assert LENDER.address.said_in(language) in text
    assert all(way in text for way in LENDER.contacts)
    assert "425" in text
    assert len(notice.rights.lines) == len(RIGHTS) + 1
    assert (notice.necessity is not None) == is_sensitive([category])
    assert (notice.automated is not None) == (Method.AUTOMATED_DECISION in notice.methods)
    assert notice.methods == methods_for(purpose, categories=(category,))
    assert NOTICE_VERSION in text


@pytest.mark.parametrize("language", Language)
def test_no_two_consents_are_told_the_same(language: Language) -> None:
    seals = {notice_sha256(a_notice(each, purpose=purpose, language=language)) for purpose, each in PAIRS}

    assert len(seals) == len(PAIRS)


def test_chinese_and_english_are_each_written_in_their_own_language() -> None:
    for purpose, category in PAIRS:
        english = text_of(a_notice(category, purpose=purpose, language=EN))
        chinese = text_of(a_notice(category, purpose=purpose, language=ZH))

        assert not re.search(r"[\u4e00-\u9fff]", english)
        assert set(re.findall(r"[A-Za-z]{2,}", chinese)) <= {"privacy", "bluestone", "example", "IP"}
        assert "您" not in chinese
        assert "!" not in english
        assert "！" not in chinese


def test_a_chinese_notice_reads_as_it_should() -> None:
    text = text_of(a_notice(DataCategory.OFFER_LETTER, language=ZH))

    assert text.startswith("关于录用通知，回答之前请看这几点\n\n看什么\n录用通知：雇主、姓名")
    assert "收到后最多保存 30 天，到期删除；你撤回，就立即删除。" in text
    assert "没有影响，和没问过你一样。" in text
    assert "说「找人处理」，就由人来看。" in text
    assert text.endswith(f"告知书版本：{NOTICE_VERSION}\n")


def test_recipients_are_named_with_their_contact_and_the_controller_is_not_named_twice() -> None:
    notice = a_notice(language=ZH, recipients=(LENDER, BUREAU))

    assert notice.recipients == (BUREAU,)
    assert [line for line in notice.who_sees_it.lines if "云城征信" in line and BUREAU.contacts[0] in line]
    assert len(notice.who_sees_it.lines) == 3
    assert len(a_notice(language=ZH).who_sees_it.lines) == 2


def test_a_machine_decides_only_where_the_notice_says_so_and_a_person_can_always_look() -> None:
    for purpose in Purpose:
        assert Method.PERSON_REVIEW in methods_for(purpose)
    assert Method.AUTOMATED_DECISION not in methods_for(Purpose.ONE_TIME_CHECK)
    assert Method.READ_DOCUMENT not in methods_for(Purpose.FRAUD_PREVENTION)


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"data_life_days": 1}, "at most 1 day after"),
        ({"data_life_days": 60}, "at most 60 days after"),
        ({"data_life_days": 61}, "at most 61 days (about 2 months) after"),
        ({"validity_days": 730}, "730 days (about 24 months)"),
        ({"validity_days": 1826}, "1826 days (about 5 years)"),
        ({"mode": ConsentMode.VIEW, "data_life_days": 1}, "gone after 1 day at the latest"),
        (
            {"fetch": FetchType.PERIODIC, "frequency": Frequency(times=5, days=30)},
            "up to 5 in any 30 days",
        ),
        ({}, "Collected once"),
    ],
)
def test_the_bounds_are_told_as_they_are(changed: dict[str, object], said: str) -> None:
    bounds: Bounds = BOUNDS.model_copy(update=changed)

    assert said in text_of(a_notice(bounds=bounds))


def test_fraud_data_is_told_to_be_collected_at_each_payment_whatever_the_bounds_count() -> None:
    bounds = BOUNDS.model_copy(
        update={"fetch": FetchType.PERIODIC, "frequency": Frequency(times=1_000_000, days=1)}
    )

    text = text_of(a_notice(DataCategory.DEVICE, purpose=Purpose.FRAUD_PREVENTION, bounds=bounds))

    assert "Collected each time you pay." in text
    assert "1000000" not in text


def test_several_kinds_that_are_not_sensitive_go_in_one_notice() -> None:
    notice = a_notice(DataCategory.DIPLOMA, DataCategory.CERTIFICATE)

    assert notice.title == "About your diploma and certificate, before you answer"
    assert len(notice.what.lines) == 3


def test_the_seal_follows_the_text_and_nothing_else() -> None:
    notice = a_notice()

    assert notice_sha256(notice) == notice_sha256(a_notice())
    assert notice_sha256(notice) != notice_sha256(a_notice(language=ZH))
    assert notice_sha256(notice) != notice_sha256(
        a_notice(bounds=BOUNDS.model_copy(update={"validity_days": 29}))
    )


# --- what is not asked for


@pytest.mark.parametrize(
    "categories",
    [
        (DataCategory.DIPLOMA, DataCategory.OFFER_LETTER),
        (DataCategory.OFFER_LETTER, DataCategory.RENTAL_CONTRACT),
        (DataCategory.PURCHASE, DataCategory.PURCHASE),
        (DataCategory.DEGREE_REPORT, DataCategory.BANK_STATEMENT),
    ],
)
def test_sensitive_data_is_never_bundled(categories: tuple[DataCategory, ...]) -> None:
    with pytest.raises(SensitiveBundled):
        a_notice(*categories)


@pytest.mark.parametrize(("purpose", "category"), [(p, c) for p in Purpose for c in DataCategory])
def test_there_are_no_words_for_a_kind_of_data_under_a_purpose_it_has_no_part_in(
    purpose: Purpose, category: DataCategory
) -> None:
    if (purpose, category) in PAIRS:
        return
    with pytest.raises(NoticeIncomplete) as caught:
        a_notice(category, purpose=purpose)

    assert caught.value.details["field"] == f"purpose.{purpose}.categories"


def test_an_unknown_version_and_an_empty_request_are_refused() -> None:
    with pytest.raises(NotFound):
        methods_for(Purpose.UNDERWRITING, "1999-01")
    for version, error in (("1999-01", NotFound), (NOTICE_VERSION, NoticeIncomplete)):
        with pytest.raises(error):
            notice_for(
                categories=(),
                purpose=Purpose.UNDERWRITING,
                language=EN,
                bounds=BOUNDS,
                controller=LENDER,
                version=version,
            )


# --- asking anew


def test_other_words_for_the_same_are_no_reason_to_ask_again() -> None:
    consent = a_consent_to(a_notice(DataCategory.DIPLOMA, DataCategory.CERTIFICATE))
    reworded = a_notice(DataCategory.DIPLOMA, language=ZH).model_copy(update={"version": "2027-03"})

    assert not must_ask_anew(consent, reworded)


@pytest.mark.parametrize(
    "changed",
    [
        {"purpose": Purpose.MONITORING},
        {"methods": (Method.READ_DOCUMENT, Method.AUTOMATED_DECISION, Method.PERSON_REVIEW)},
        {"categories": (DataCategory.DIPLOMA, DataCategory.CERTIFICATE)},
    ],
)
def test_a_new_purpose_method_or_kind_of_data_is_asked_for_anew(changed: dict[str, object]) -> None:
    notice = a_notice(purpose=Purpose.ONE_TIME_CHECK)

    assert not must_ask_anew(a_consent_to(notice), notice)
    assert must_ask_anew(a_consent_to(notice), notice.model_copy(update=changed))
