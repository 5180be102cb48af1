"""A lender's specification: examples are read; a contradiction is one line with its remedy."""

from pathlib import Path

import pytest
from pydantic import ValidationError

from assistant.learning.credit_specs import read_credit_spec
from assistant.learning.specs import SpecUnreadable
from models.risk.factor import Direction
from models.risk.protected_attributes import protected_trait
from tests.given_lender import a_spec

ROOT = Path(__file__).resolve().parents[2]
SPEC = """
title = "Small"
version = "small-1"
owner = "Risk"
customers = "loans.csv"
customer = "who"
time = "applied"
[label]
column = "outcome"
bad = ["bad"]
good = ["good"]
known_until = 2024-01-31
[[columns]]
name = "income"
direction = "lowers_pd"
[[columns]]
name = "sex"
use = "group"
"""
EXAMPLES = (
    "uci_taiwan", "heloc", "german", "credit_data_belanche", "lending_club_small", "superlender",
)  # fmt: skip


def read(folder: Path, text: str) -> str:
    """What is said of it; empty when nothing is wrong."""
    path = folder / "small.toml"
    path.write_text(text, encoding="utf-8")
    try:
        read_credit_spec(path)
    except SpecUnreadable as error:
        return str(error)
    return ""


@pytest.mark.parametrize("name", EXAMPLES)
def test_examples_are_read_and_learn_from_no_protected_attribute(name: str) -> None:
    spec = read_credit_spec(ROOT / "docs" / "specs" / f"{name}.toml")

    factors = [column for column in spec.columns if column.use == "factor"]
    assert all(column.meaning_en and column.meaning_zh and column.reason_code for column in factors)
    assert [column.name for column in factors if protected_trait(column.name)] == []


def test_dates_directions_and_cells_are_what_they_say(tmp_path: Path) -> None:
    path = tmp_path / "small.toml"
    path.write_text("\ufeff" + SPEC.replace('["bad"]', '["bad", 1, true, 2.5]'), encoding="utf-8")

    spec = read_credit_spec(path)

    assert spec.label.bad == ("bad", 1, True, 2.5)
    assert str(spec.label.known_until) == "2024-01-31"
    assert spec.columns[0].direction is Direction.LOWERS_PD


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('time = "applied"\n', "", "label.known_until needs time"),
        ('owner = "Risk"', 'ownr = "Risk"', "ownr is no key; did you mean owner?"),
        ("direction =", "direktion =", "columns 1 (income) direktion is no key; did you mean direction?"),
        ('"lowers_pd"', '"down"', "must be one of lowers_pd, raises_pd, none"),
        ('name = "sex"', 'name = "income"', "column income is told of twice"),
        ('name = "income"', 'name = "outcome"', "column outcome is the label and cannot also be a factor"),
        ('name = "income"', 'name = "who"', "column who is the customer"),
        ('name = "income"', 'name = "applied"', "column applied is the time"),
        ('good = ["good"]', 'good = ["bad"]', "“bad” stands more than once"),
        ('good = ["good"]', "good = [1]\nrejected = [1.0]", "“1” stands more than once"),
        ('good = ["good"]\n', "", "label lacks good; add it"),
        ("direction =", 'kind = "category"\ndirection =', "a category has no direction"),
        ('use = "group"', 'use = "group"\nbands = [40, 20]', "bands must rise"),
        ("direction =", "bands = [1]\ndirection =", "bands cut a group or a segment"),
        ("direction =", "specials = [inf]\ndirection =", "finite"),
        ('use = "group"', 'use = "group"\ntrusted = true', "direction and trusted are for factors"),
        ("direction =", 'until = "applied"\ndirection =', "set unit to one of days, months, years"),
        ('direction = "lowers_pd"', 'use = "ignored"', "there is no factor to learn from"),
        ('version = "small-1"', 'version = "Small 1"', "version is “Small 1”; write small letters"),
        ("[label]", "[splitting]\ncalibrate_from = 2023-05-01\njudge_from = 2023-04-01\n[label]", "before"),
        ("[label]", '[splitting]\nby = "customer"\njudge_from = 2023-04-01\n[label]', "splitting"),
        ('use = "group"', 'use = "group"\n[[events]]\nfile = "e"\ncustomer = "c"', "events 1 lacks time"),
        ('title = "Small"', "title = ", "not TOML"),
    ],
)
def test_a_contradiction_is_one_line(tmp_path: Path, old: str, new: str, said: str) -> None:
    assert old in SPEC

    line = read(tmp_path, SPEC.replace(old, new, 1))

    assert said in line
    assert "small.toml" in line
    assert "\n" not in line


def test_events_need_to_know_whose_they_are() -> None:
    log = {"file": "events.csv", "customer": "who", "time": "at"}

    with pytest.raises(ValidationError, match="events need customer and time"):
        a_spec(events=[log], time=None)
    with pytest.raises(ValidationError, match="give each a name of its own"):
        a_spec(events=[log, log], time="applied")


def test_a_specification_that_is_not_there_is_one_line(tmp_path: Path) -> None:
    with pytest.raises(SpecUnreadable, match="cannot be read"):
        read_credit_spec(tmp_path / "none.toml")


PROTECTED = (
    "AGE", "age_in_years", "ApplicantAge", "dateOfBirth", "客户年龄", "SEX", "性别", "Marital", "MARRIAGE",
    "foreign_worker", "民族", "race",
)  # fmt: skip
OTHERS = (
    "account_age", "AgeOfOldestTrade", "AverageMInFile", "mortgage", "trace", "余额", "employment_status",
)  # fmt: skip


@pytest.mark.parametrize("name", PROTECTED)
def test_protected_attributes_are_known_by_name(name: str) -> None:
    assert protected_trait(name) is not None


@pytest.mark.parametrize("name", OTHERS)
def test_other_names_are_not_taken_for_them(name: str) -> None:
    assert protected_trait(name) is None
