"""Names are the same however they are written, and differ only where that is clear."""

import subprocess
import sys
from functools import cache
from pathlib import Path

import opencc
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from pypinyin import Style, lazy_pinyin

from tools.verification.names import Likeness, likeness, names_agree

SURNAMES = ["王", "李", "张", "刘", "陈", "杨", "黄", "赵", "吴", "周", "徐", "孙", "马", "朱", "胡", "林"]
COMPOUND = ["欧阳", "司马", "上官", "诸葛", "司徒", "东方", "皇甫", "令狐"]
GIVEN = list("伟芳娜敏静丽强磊军洋勇艳杰涛明超秀英华文玉兰红建国志晓雨欣怡梓涵浩宇轩思远佳琪嘉")

to_traditional = cache(lambda: opencc.OpenCC("s2t"))

surnames = st.sampled_from(SURNAMES + COMPOUND)
given_names = st.lists(st.sampled_from(GIVEN), min_size=1, max_size=2).map("".join)


def pinyin(han: str) -> list[str]:
    return lazy_pinyin(han, style=Style.NORMAL)


@given(surname=surnames, name=given_names, data=st.data())
@settings(max_examples=60, deadline=None)
def test_a_name_agrees_with_its_pinyin_however_that_is_written(
    surname: str, name: str, data: st.DataObject
) -> None:
    family = data.draw(st.sampled_from(["".join(pinyin(surname)), " ".join(pinyin(surname))]))
    own = data.draw(st.sampled_from(["", " ", "-"])).join(pinyin(name))
    written = data.draw(st.sampled_from([f"{family} {own}", f"{own} {family}", f"{family}, {own}"]))
    shown = data.draw(st.sampled_from([written, written.upper(), written.title()]))

    assert likeness(surname + name, shown) is Likeness.SAME
    assert likeness(shown, surname + name) is Likeness.SAME


@given(surname=surnames, name=given_names)
@settings(max_examples=60, deadline=None)
def test_tones_and_traditional_characters_do_not_matter(surname: str, name: str) -> None:
    toned = " ".join(lazy_pinyin(surname + name, style=Style.TONE))
    traditional = to_traditional().convert(surname + name)

    assert likeness(surname + name, toned) is Likeness.SAME
    assert likeness(traditional, surname + name) is Likeness.SAME


@given(one=st.tuples(surnames, given_names), other=st.tuples(surnames, given_names))
@settings(max_examples=60, deadline=None)
def test_the_pinyin_of_another_name_differs(one: tuple[str, str], other: tuple[str, str]) -> None:
    ours, theirs = "".join(one), "".join(other)
    assume(sorted(pinyin(ours)) != sorted(pinyin(theirs)))
    assume("".join(sorted("".join(pinyin(ours)))) != "".join(sorted("".join(pinyin(theirs)))))

    found = likeness(ours, " ".join(pinyin(theirs)))

    # A syllable may also be how somebody elsewhere spells the family name (Chan, Tang, Ho).
    assert found is not Likeness.SAME
    assert found is likeness(" ".join(pinyin(theirs)), ours)


@given(one=st.text(max_size=30), other=st.text(max_size=30))
@settings(max_examples=80, deadline=None)
def test_any_two_texts_can_be_compared_and_order_does_not_matter(one: str, other: str) -> None:
    assert likeness(one, other) is likeness(other, one)
    assert names_agree(one, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("单雄信", "Shan Xiongxin"),
        ("解晓东", "XIE XIAODONG"),
        ("区志强", "Ou Zhiqiang"),
        ("曾国藩", "Zeng Guofan"),
        ("仇英", "Qiu Ying"),
        ("查良镛", "Zha Liangyong"),
        ("翟天临", "Zhai Tianlin"),
        ("吕布", "Lv Bu"),
        ("吕布", "LYU BU"),
        ("吕布", "Lü Bu"),
        ("张晓明", "zhang1 xiao3ming2"),
        ("张晓明", "Mr. Zhang Xiaoming"),
        ("张晓明", "Emily Xiaoming Zhang"),
        ("张晓明", "张晓明 先生"),
        ("张晓明", "张*明"),
        ("张三 (Zhang San)", "ZHANG SAN"),
        ("买买提·艾力", "买买提艾力"),
        ("Chen Si", "Chen S."),
        ("Zhang Xiaoming", "Zhang X.M."),
        ("Zhang Xiaoming", "Zhang XM"),
        ("John Smith", "Smith, John Michael"),
        ("José García", "JOSE GARCIA"),
    ],
)
def test_these_are_the_same(one: str, other: str) -> None:
    assert likeness(one, other) is Likeness.SAME


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("王小明", "Emily Carter"),  # many people go by an English name
        ("王小明", "Linda Chen"),  # Linda can be cut into lin and da, and is not
        ("陈大文", "Chan Tai Man"),
        ("王小明", "Wong Siu Ming"),
        ("Wang Wei", "Wong Wai"),
        ("Zhang Xiaoming", "Emily Zhang"),
        ("张晓明", "X. Zhang"),
        ("张晓明", "张先生"),
        ("王小末", "王小未"),  # a slip of reading explains it
        ("Zhang Xiaoming", "Zhang Xiaorning"),
        ("Hans Müller", "Hans Mueller"),
        ("买买提·艾力", "MAMAT ALI"),
        ("Иван Петров", "Ivan Petrov"),
        ("", "Zhang San"),
    ],
)
def test_these_cannot_be_told_apart_and_count_as_agreeing(one: str, other: str) -> None:
    assert likeness(one, other) is Likeness.UNKNOWN
    assert names_agree(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("张晓明", "李晓明"),
        ("张晓明", "张晓刚"),
        ("张晓明", "李**"),
        ("张晓明", "李先生"),
        ("张晓明", "Li Xiaoming"),
        ("王小明", "Wang Xiaomin"),
        ("Zhang San", "Zhang Si"),
        ("Zhang Xiaoming", "Zhang Ming"),
        ("Lin Xiaoyu", "Emily Carter"),
        ("John Smith", "Jane Smith"),
        ("Zhang San (张三)", "李四"),
    ],
)
def test_these_differ(one: str, other: str) -> None:
    assert not names_agree(one, other)
    assert not names_agree(other, one)


def test_tables_of_pinyin_are_loaded_only_when_two_scripts_meet() -> None:
    program = (
        "import sys; from tools.verification.names import names_agree; names_agree('Li Lei', 'Han Mei');"
        "sys.exit('pypinyin' in sys.modules or 'opencc' in sys.modules)"
    )
    root = Path(__file__).resolve().parents[2]

    assert subprocess.run([sys.executable, "-c", program], cwd=root, check=False).returncode == 0
