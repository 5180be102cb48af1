"""Laws of whatever rules a pack may declare: what is accepted never gives more for more risk."""

from hypothesis import given, settings
from hypothesis import strategies as st

from models.facts.decision import Decision
from tests.given_papers import standing_wish
from tests.policy.deciding import a_case, decided, shipped_scorer
from tests.policy.packs_written import added, declared
from tools.policy.boxes import is_inside
from tools.policy.pack import PolicyPack, read_pack
from tools.policy.pack_faults import PackUnusable
from tools.scoring.score import Score

REFER = '{ verdict = "refer" }'
DECLINE = '{ verdict = "decline" }'


def bounds(low: int, high: int) -> st.SearchStrategy[str]:
    ends = st.tuples(st.none() | st.integers(low, high), st.none() | st.integers(low, high))
    return ends.map(
        lambda pair: ", ".join(
            f"{word} = {end}" for word, end in zip(("from", "below"), pair, strict=True) if end is not None
        )
    )


CONDITIONS = {
    "months_on_book": bounds(0, 30),
    "on_time_payments_12m": bounds(0, 12),
    "late_payments_12m": bounds(0, 2),
    "standing_limit_minor": bounds(0, 200_000),
}
EFFECTS = (
    REFER,
    DECLINE,
    "{ cap_minor = 300_000 }",
    "{ cap_minor = 600_000 }",
    "{ cap_over_standing_minor = 90_000 }",
)


@st.composite
def packs(draw: st.DrawFn) -> PolicyPack | None:
    """Whatever packs with up to three declared rules are accepted."""
    rules = []
    for number in range(draw(st.integers(1, 3))):
        names = draw(st.lists(st.sampled_from(sorted(CONDITIONS)), min_size=1, max_size=2, unique=True))
        when = ", ".join(f"{name} = {{ {draw(CONDITIONS[name])} }}" for name in names)
        others = [f"rule_{other}" for other in range(number)]
        unless = draw(st.lists(st.sampled_from(others), max_size=1)) if others else []
        more = f"unless = {unless}".replace("'", '"')
        rules.append(declared(f"rule_{number}", f"{{ {when} }}", draw(st.sampled_from(EFFECTS)), more))
    try:
        return read_pack(added(*rules))
    except PackUnusable:
        return None


def given_less(decision: Decision, than: Decision) -> bool:
    return (-decision.verdict.severity, decision.approved_limit_minor) < (
        -than.verdict.severity,
        than.approved_limit_minor,
    )


@settings(max_examples=25, deadline=None)
@given(
    pack=packs(),
    months=st.integers(0, 30),
    on_time=st.integers(0, 12),
    late=st.integers(0, 1),
    worse=st.fixed_dictionaries(
        {"months": st.integers(0, 9), "on_time": st.integers(0, 9), "late": st.integers(0, 1)}
    ),
    standing=st.sampled_from([0, 100_000, 150_000]),
)
def test_no_pack_that_is_accepted_gives_more_for_more_risk(
    pack: PolicyPack | None, months: int, on_time: int, late: int, worse: dict[str, int], standing: int
) -> None:
    if pack is None:
        return

    def scorer(factors: dict[str, float]) -> Score:
        return shipped_scorer()({}).model_copy(update={"pd": 0.03})

    def outcome(months: int, on_time: int, late: int) -> Decision:
        case = a_case(
            months=months, on_time=on_time, late=late, limit_minor=standing, wish=standing_wish(800_000)
        )
        return decided(case, pack=pack, scorer=scorer)

    better = outcome(months, on_time, late)
    riskier = outcome(
        max(0, months - worse["months"]), max(0, on_time - worse["on_time"]), late + worse["late"]
    )

    assert not given_less(better, riskier)


def test_a_box_within_a_box() -> None:
    assert is_inside({"pd": (0.1, 0.2)}, {"pd": (0.1, 2.0)})
    assert not is_inside({}, {"utilisation": (0.0, 99.0)}), "it may be absent"
    assert is_inside({}, {"months_on_book": (0, 1201)})
