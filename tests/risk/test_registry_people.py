"""One person cannot be two, however their name is spelt; two people are two."""

import pytest

from models.risk.people import NameUnusable, StatementUnusable, person_named, same_person, stated


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Wei Chen", "wei  CHEN "),
        ("Wei Chen", "Chen, Wei"),
        ("José Núñez", "Jose Nunez"),
        ("José Núñez", "Jose\u0301 Nu\u0301n\u0303ez"),
        ("Ｗｅｉ Ｃｈｅｎ", "Wei Chen"),
        ("Wei\u00a0Chen", "Wei Chen"),
        ("Wei-Chen", "Weichen"),
        ("Straße Anna", "strasse anna"),
        ("陈伟", "陈 伟"),
        ("Аnnа Оrеk", "Anna Orek"),
        ("ﬁona Lee", "Fiona Lee"),
    ],
)
def test_two_spellings_are_one_person(one: str, other: str) -> None:
    assert same_person(one, other)
    assert same_person(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Wei Chen", "Wei Cheng"), ("陈伟", "陈卫"), ("Anna Lee", "Ann Lee"), ("Li Na", "Na Li Wang")],
)
def test_two_people_are_two(one: str, other: str) -> None:
    assert not same_person(one, other)


@pytest.mark.parametrize(
    "name", ["", " ", "a", "12", "--", "Wei\x1b[31m Chen", "Wei\u200bChen", "x" * 101, "Wеi Chen", "\ud800ab"]
)
def test_what_is_no_name_is_refused(name: str) -> None:
    with pytest.raises(NameUnusable):
        person_named(name)


@pytest.mark.parametrize(
    "name", ["陈伟", "Иван Петров", "ひらがな カタカナ 山田", "O'Brien-Śmith Jr.", "이순신"]
)
def test_names_of_many_scripts_are_names(name: str) -> None:
    assert person_named(f"  {name} ") == name


@pytest.mark.parametrize("statement", ["", " \n ", "x" * 1_001, "ok\x07", "a\u202eb"])
def test_a_statement_says_something_that_can_be_seen(statement: str) -> None:
    with pytest.raises(StatementUnusable):
        stated(statement)


def test_a_statement_is_one_line() -> None:
    assert stated(" Good\n enough ") == "Good enough"
