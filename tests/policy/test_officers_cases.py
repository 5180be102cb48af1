"""Credit officers' cases hold under their packs; what does not hold is told, expected and found."""

import pytest

from tests.policy.deciding import shipped_scorer
from tools.policy.case_running import Tried, run_cases
from tools.policy.officers_cases import Ready, read_cases, shipped_cases
from tools.policy.pack import shipped_pack
from tools.policy.pack_faults import PackUnusable
from tools.policy.pack_identity import shipped_names

SHIPPED = [(name, case) for name in shipped_names() for case in shipped_cases(name)]


def tried(case: Ready, name: str = "cn") -> Tried:
    (found,) = run_cases([case], shipped_pack(name), shipped_scorer())
    return found


@pytest.mark.parametrize(("name", "case"), SHIPPED, ids=[f"{name}: {case.name}" for name, case in SHIPPED])
def test_a_case_of_the_officers_holds(name: str, case: Ready) -> None:
    assert tried(case, name).differences == ()


def test_every_shipped_pack_has_cases_and_each_its_own_name() -> None:
    for name in shipped_names():
        names = [case.name for case in shipped_cases(name)]
        assert names
        assert len(names) == len(set(names))


USUAL = """[usual]
on = 2026-11-22
name = "Chen Si"
born_on = 2000-05-01
limit = 1_000
wish = 8_000
months = 24
on_time = 12

[[case]]
name = "one"
"""


def test_what_came_out_otherwise_is_told_outcome_and_trace() -> None:
    # given a case that expects too much of everything
    (case,) = read_cases(
        USUAL
        + 'given = { pd = 0.03 }\n[case.then]\nverdict = "refer"\nlimit = 9_000\nreasons = ["no_room_now"]\n'
        'trace = [{ rule = "one_step_at_a_time", cap = 77 }, { rule = "the_need_is_shown" }]\n'
        'silent = ["is_adult"]\n'
    )

    # when it is run
    told = {each.what: each for each in tried(case).differences}

    # then each difference says what was expected and what was found
    assert set(told) == {
        "verdict",
        "limit",
        "reasons",
        "trace of one_step_at_a_time",
        "trace of the_need_is_shown",
        "trace of is_adult",
    }
    assert told["verdict"].expected == "refer"
    assert told["verdict"].found.startswith("allow")
    assert told["trace of one_step_at_a_time"].expected == "cap 77"
    assert "step_by_risk, cap" in told["trace of one_step_at_a_time"].found
    assert told["trace of the_need_is_shown"].found == "nothing"


@pytest.mark.parametrize(
    ("change", "place", "line"),
    [
        (('name = "one"', 'nome = "one"'), "case.0.nome", 11),
        (("limit = 1_000", ""), "case.0.given.limit", 10),
        (("wish = 8_000", ""), "case.0.given.wish", 10),
        (("months = 24", "months = -1"), "usual.months", 7),
        (('verdict = "allow"', 'verdict = "maybe"'), "case.0.then.verdict", 12),
        (
            ("then =", 'documents = [{ kind = "diploma", salary = 3 }]\nthen ='),
            "case.0.documents.0.salary",
            12,
        ),
        (("[[case]]", "[[case]"), "this is not TOML", 10),
    ],
)
def test_a_case_that_cannot_be_read_is_refused_with_its_line(
    change: tuple[str, str], place: str, line: int
) -> None:
    text = (USUAL + 'then = { verdict = "allow" }\n').replace(*change, 1)

    with pytest.raises(PackUnusable) as refusal:
        read_cases(text)

    assert (place, line) in {(fault.place, fault.line) for fault in refusal.value.faults}
