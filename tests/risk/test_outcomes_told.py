"""A lender's outcomes: every wrong line is named with its remedy, the others lie beside their decisions."""

from datetime import date

import numpy as np
import pytest

from models.risk.monitoring.attaching import Attached, Told, attached
from models.risk.monitoring.outcomes import OutcomesUnusable, read_outcomes

TODAY = date(2026, 7, 1)
HEAD = "decision_id,customer_id,bad_on,known_on\n"
DECIDED = (
    Told("dec_1", "cus_a", date(2025, 1, 10)),
    Told("dec_2", "cus_a", date(2025, 9, 10)),
    Told("dec_3", "cus_b", date(2025, 3, 10)),
)


def laid_beside(lines: str, others: frozenset[str] = frozenset()) -> Attached:
    return attached(read_outcomes(HEAD + lines, TODAY), DECIDED, others)


def refused(lines: str, head: str = HEAD) -> str:
    with pytest.raises(OutcomesUnusable) as found:
        attached(read_outcomes(head + lines, TODAY), DECIDED, ())
    return str(found.value)


def test_outcomes_lie_beside_their_decisions() -> None:
    found = laid_beside("dec_1,,2025-06-01,2026-06-30\n\ndec_3,cus_b,,2026-05-31\n")

    assert found.bad_on.astype(str).tolist() == ["2025-06-01", "NaT", "NaT"]
    assert found.known_on.astype(str).tolist() == ["2026-06-30", "NaT", "2026-05-31"]
    assert found.notes == ()


def test_a_customers_line_is_of_each_decision_that_it_can_be_about() -> None:
    # given one who went bad between two decisions
    found = laid_beside(",cus_a,2025-06-01,2026-06-30\n")

    # then of the later one nothing is known, and that is noted
    assert found.bad_on.astype(str).tolist() == ["2025-06-01", "NaT", "NaT"]
    assert found.known_on.astype(str).tolist() == ["2026-06-30", "NaT", "NaT"]
    assert "1 decisions were made after" in found.notes[0]


def test_unknown_ids_are_counted_and_those_of_other_risk_models_are_not_unknown() -> None:
    lines = "dec_9,,,2026-06-30\ndec_8,,,2026-06-30\n,cus_z,,2026-06-30\ndec_1,,,2026-06-30\n"

    assert "3 of 4 lines" in laid_beside(lines).notes[0]
    assert "1 of 4 lines" in laid_beside(lines, frozenset({"dec_9", "cus_z"})).notes[0]


def test_every_bad_line_is_named_with_its_remedy() -> None:
    told = refused(
        "dec_1,,01/06/2025,2026-06-30\n"
        "dec_2,,,\n"
        ",,,2026-06-30\n"
        "dec_3,,2026-06-30,2026-06-01\n"
        "dec_4,,,2026-08-01\n"
        "dec_5,,,2026-06-30\n"
        "dec_5,,,2026-06-30\n"
        "dec_6,,,2026-06-30,more,still\n"
        "dec_7,,2025-02-30,2026-06-30\n"
    )

    for line, what in (
        (2, "'01/06/2025'; write a day as 2026-05-31"),
        (3, "known_on is empty"),
        (4, "no decision_id and no customer_id"),
        (5, "bad_on 2026-06-30 is after known_on 2026-06-01"),
        (6, "known_on 2026-08-01 is still to come"),
        (8, "dec_5 is in line 7 already; keep one"),
        (9, "more cells than columns"),
        (10, "'2025-02-30'"),
    ):
        assert f"line {line}: " in told
        assert what in told
    assert "line 7:" not in told


@pytest.mark.parametrize(
    ("lines", "what"),
    [
        ("dec_1,,,2024-12-31\n", "known_on 2024-12-31 is before the decision of 2025-01-10"),
        ("dec_1,,2024-12-31,2026-06-30\n", "bad_on 2024-12-31 is before the decision of 2025-01-10"),
        ("dec_1,cus_b,,2026-06-30\n", "dec_1 is not of cus_b"),
        ("dec_1,,,2026-06-30\n,cus_a,,2026-06-30\n", "told by line 3 of its customer too"),
    ],
)
def test_what_contradicts_the_decisions_is_refused(lines: str, what: str) -> None:
    told = refused(lines)

    assert what in told
    assert "line 2: " in told


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("", "no column decision_id or customer_id, bad_on, known_on"),
        ("decision_id;bad_on;known_on\ndec_1;;2026-06-30\n", "set off by commas"),
        ("decision_id,bad_on\n", "no column known_on"),
        ("decision_id,bad_on,bad_on,known_on\n", "bad_on twice"),
        (HEAD, "no line below"),
        (HEAD + '"dec_1,,,2026-06-30\n', "Line 2 is no CSV"),
    ],
)
def test_a_file_that_is_something_else_is_refused_in_a_line(text: str, what: str) -> None:
    told = refused(text, head="")

    assert what in told
    assert "\n" not in told


def test_many_bad_lines_are_counted_after_the_first() -> None:
    told = refused("dec_1,,,never\n" * 30)

    assert told.count("line ") == 20
    assert told.endswith("and 10 more lines.")


def test_other_columns_and_a_mark_at_the_start_do_no_harm() -> None:
    text = "\N{BYTE ORDER MARK}balance, known_on ,bad_on,decision_id\r\n1,2026-06-30,,dec_1\r\n"

    found = attached(read_outcomes(text, TODAY), DECIDED, ())

    assert str(found.known_on[0]) == "2026-06-30"
    assert np.isnat(found.bad_on).all()
