"""What names somebody is masked in Chinese and in Latin script, and what names nobody stays."""

import pytest

from models.facts.evidence import FieldName, TextValue
from tools.reviews.masking import masked_field, masked_name, masked_number, masked_text


@pytest.mark.parametrize(
    ("name", "seen"),
    [
        ("陈思", "陈**"),
        ("欧阳修文", "欧**"),
        ("Chen Si", "C** S**"),
        ("Jean-Luc O'Brien", "J**-L** O**'B**"),
        ("阿迪力·买买提", "阿**·买**"),
        ("晨光科技（上海）有限公司", "晨**"),
    ],
)
def test_a_name_keeps_its_first_sign_and_never_its_length(name: str, seen: str) -> None:
    assert masked_name(name) == seen


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("我叫陈思，电话 138 1234 5678", "我叫陈**，电话 **78"),
        ("陈 思的卡号 6222 0212 3456 7890 123", "陈** 思**的卡号 **23"),
        ("My name is CHEN SI, id 310101199003078515", "My name is C** S**, id **15"),
        ("Si Chen asked; write to chen.si@mail.example", "S** C** asked; write to **"),
        ("身份证31010119900307851X。", "身份证**1X。"),
        ("额度 8,000 元，11月22日，3 个月", "额度 8,000 元，11月22日，3 个月"),
        ("a limit of 200000 since 2026-11-22", "a limit of 200000 since 2026-11-22"),
    ],
)
def test_names_and_long_numbers_in_words_are_masked(text: str, seen: str) -> None:
    assert masked_text(text, ("陈思", "陈 思", "Chen Si")) == seen


def test_a_latin_name_is_not_looked_for_inside_words() -> None:
    assert masked_text("Since the basis is silent", ("Chen Si",)) == "Since the basis is silent"


def test_of_numbers_two_signs_are_left_and_of_short_ones_none() -> None:
    assert masked_number("6222 0212 3456 7890") == "**90"
    assert masked_number("1234") == "**"


def test_a_field_that_names_nobody_is_no_matter_of_masking() -> None:
    assert masked_field(FieldName.INSTITUTION, TextValue(text="Shanghai University")) is None
    assert masked_field(FieldName.EMPLOYER, TextValue(text="Morning Light Ltd")) == "M** L** L**"
    assert masked_field(FieldName.DOCUMENT_NUMBER, TextValue(text="No. 20260011")) == "**11"
