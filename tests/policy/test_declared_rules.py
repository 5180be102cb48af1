"""Declared rules: written as data, weighed with the built-in ones, and refused where they cannot be right."""

from datetime import date

import pytest

from models.facts.decision import Verdict
from models.facts.evidence import EvidenceKind, FieldName
from tests.given_papers import monthly, scene_wish
from tests.policy.deciding import a_case, decided, document
from tests.policy.packs_written import DECLARED, added, declared, refused
from tools.policy.pack import PolicyPack, read_pack

REFER = '{ verdict = "refer" }'
DECLINE = '{ verdict = "decline" }'


def pack_with(*rules: str) -> PolicyPack:
    return read_pack(added(*rules))


def test_a_declared_rule_is_weighed_and_kept_with_the_built_in_ones() -> None:
    # given a rule for new accounts that use much of their limit
    pack = pack_with(DECLARED)

    # when somebody like that asks, and somebody who is not
    met = decided(a_case(months=5, drawn_minor=95_000), pack=pack)
    other = decided(a_case(months=6, drawn_minor=95_000), pack=pack)

    # then a person decides, for the reason that the rule names, and the finding is on record
    assert (met.verdict, met.reasons) == (Verdict.REFER, ("limit_mostly_used",))
    assert [f.verdict for f in met.findings if f.rule == "much_in_use"] == [Verdict.REFER]
    assert not [f for f in other.findings if f.rule == "much_in_use"]


def test_what_was_not_shown_or_is_not_known_meets_no_condition() -> None:
    low = declared("low_income", "{ monthly_income_minor = { below = 300_000 } }", "{ cap_minor = 200_000 }")
    pack = pack_with(DECLARED, low)

    # given an account never used, and no proof of income
    decision = decided(a_case(months=2, on_time=0), pack=pack)

    assert not {f.rule for f in decision.findings} & {"much_in_use", "low_income"}


def test_showing_a_low_income_is_never_worse_than_keeping_it_back() -> None:
    low = declared("low_income", "{ monthly_income_minor = { below = 300_000 } }", "{ cap_minor = 200_000 }")
    letter = document(EvidenceKind.OFFER_LETTER, {FieldName.PAY: monthly(2_000)})

    shown, kept_back = decided(a_case(letter), pack=pack_with(low)), decided(a_case(), pack=pack_with(low))

    assert shown.approved_limit_minor == kept_back.approved_limit_minor
    assert shown.rests_on == ()


def test_caps_bind_on_the_limit_itself_or_on_the_step_over_the_standing_one() -> None:
    when = "{ months_on_book = { below = 36 } }"
    flat = decided(a_case(), pack=pack_with(declared("flat", when, "{ cap_minor = 300_000 }")))
    step = decided(a_case(), pack=pack_with(declared("step", when, "{ cap_over_standing_minor = 50_000 }")))

    assert (flat.approved_limit_minor, flat.reasons[0]) == (300_000, "limit_mostly_used")
    assert step.approved_limit_minor == 150_000
    shop = document(EvidenceKind.PURCHASE)
    scene = a_case(shop, wish=scene_wish())
    rules = {
        f.rule
        for f in decided(
            scene, pack=pack_with(declared("step", when, "{ cap_over_standing_minor = 1 }"))
        ).findings
    }
    assert "step" not in rules, "a scene limit is always new: it is over nothing"


def test_a_rule_is_moot_where_one_of_its_unless_is_met_and_counts_itself() -> None:
    new = declared("new", "{ utilisation = { from = 0.9 } }", REFER, 'unless = ["old_ones"]')
    pack = pack_with(declared("old_ones", "{ age = { from = 30 } }", "{ cap_minor = 700_000 }"), new)

    older = a_case(drawn_minor=95_000, born_on=date(1990, 1, 1))
    younger = a_case(drawn_minor=95_000, born_on=date(2000, 1, 1))

    assert decided(older, pack=pack).verdict is Verdict.ALLOW
    assert decided(younger, pack=pack).verdict is Verdict.REFER


@pytest.mark.parametrize(
    ("rules", "place", "said"),
    [
        # one rule by itself
        ([declared("one", "{}", REFER)], "declared.0.when", "no condition"),
        (
            [declared("one", "{ shoe_size = { from = 40 } }", REFER)],
            "declared.0.when.shoe_size",
            "no quantity",
        ),
        ([declared("one", "{ pd = { from = 10 } }", REFER)], "declared.0.when.pd", "outside"),
        (
            [declared("one", "{ late_payments_12m = { from = -1 } }", REFER)],
            "declared.0.when.late_payments_12m",
            "outside",
        ),
        (
            [declared("one", "{ pd = { from = 0.2, below = 0.1 } }", REFER)],
            "declared.0.when.pd",
            "nothing is from 0.2",
        ),
        ([declared("one", "{ pd = { from = 0.1, is = 3 } }", REFER)], "declared.0.when.pd", "or both"),
        ([declared("one", "{ pd = {} }", REFER)], "declared.0.when.pd", "neither"),
        (
            [declared("one", '{ wish = { is = "car" } }', REFER)],
            "declared.0.when.wish",
            "one of scene, standing",
        ),
        ([declared("one", '{ pd = { from = "much" } }', REFER)], "declared.0.when.pd.from", "valid number"),
        ([declared("one", "{ months_on_book = { from = 0 } }", REFER)], "declared.0.when", "by everybody"),
        (
            [declared("one", "{ months_on_book = { from = 2.2, below = 2.8 } }", REFER)],
            "declared.0.when",
            "never be met",
        ),
        (
            [declared("one", "{ pd = { from = 0.1 } }", '{ verdict = "allow" }')],
            "declared.0.effect",
            "no one effect",
        ),
        (
            [declared("one", "{ pd = { from = 0.1 } }", '{ verdict = "refer", cap_minor = 1 }')],
            "declared.0.effect",
            "no one effect",
        ),
        (
            [declared("one", "{ pd = { from = 0.1 } }", "{ cap_minor = 99_000_000 }")],
            "declared.0.effect.cap_minor",
            "binds nobody",
        ),
        (
            [declared("one", "{ monthly_income_minor = { below = 9_000 } }", REFER)],
            "declared.0.effect",
            "worse than keeping it back",
        ),
        ([DECLARED.replace("limit_mostly_used", "gone")], "declared.0.reason", "no words"),
        (
            [DECLARED.replace('{ reading = "product", text', '{ law = "L23", reading = "primary", text')],
            "declared.0.source",
            "does not hold",
        ),
        ([DECLARED.replace("much_in_use", "is_adult")], "declared.0.name", "a built-in rule"),
        # several
        ([DECLARED, DECLARED], "declared.1.name", "another declared rule"),
        (
            [
                DECLARED,
                declared("two", "{ utilisation = { from = 0.9 }, months_on_book = { below = 6 } }", DECLINE),
            ],
            "declared.1.effect",
            "contradicts much_in_use",
        ),
        (
            [
                DECLARED,
                declared(
                    "two",
                    "{ utilisation = { from = 0.90 }, months_on_book = { from = 0, below = 6 } }",
                    REFER,
                ),
            ],
            "declared.1.effect",
            "says the same",
        ),
        (
            [declared("one", "{ pd = { from = 0.1 } }", REFER, 'unless = ["two"]')],
            "declared.0.unless.0",
            "no declared rule 'two'",
        ),
        (
            [declared("one", "{ pd = { from = 0.1 } }", REFER, 'unless = ["is_adult"]')],
            "declared.0.unless.0",
            "no declared rule",
        ),
        (
            [
                declared("one", "{ pd = { from = 0.1 } }", REFER, 'unless = ["two"]'),
                declared("two", "{ pd = { from = 0.12 } }", REFER, 'unless = ["one"]'),
            ],
            "declared.0.unless",
            "circle: one -> two -> one",
        ),
        (
            [
                declared("one", "{ pd = { from = 0.1 }, age = { from = 30 } }", REFER, 'unless = ["two"]'),
                declared("two", "{ pd = { from = 0.05 } }", DECLINE),
            ],
            "declared.0.unless.0",
            "can never count",
        ),
        # against sections
        ([declared("one", "{ pd = { from = 0.3 } }", REFER)], "declared.0.when.pd", "risk.pd_max declines"),
        (
            [declared("one", "{ late_payments_12m = { is = 2 } }", REFER)],
            "declared.0.when.late_payments_12m",
            "declines from 2",
        ),
        (
            [declared("one", "{ age = { below = 18 } }", REFER)],
            "declared.0.when.age",
            "age.adult_from declines",
        ),
        ([declared("one", '{ scene = { is = "other" } }', REFER)], "declared.0.when.scene", "does not offer"),
        (
            [declared("one", '{ scene = { is = "travel" } }', DECLINE)],
            "declared.0.effect",
            "what scene.scenes offers",
        ),
        (
            [declared("one", '{ scene = { is = "travel" }, wish = { is = "standing" } }', REFER)],
            "declared.0.when",
            "has no scene",
        ),
        # more risk never gets more
        (
            [declared("one", "{ pd = { from = 0.05, below = 0.1 } }", REFER)],
            "declared.0.when",
            "pd from 0.1 on",
        ),
        (
            [declared("one", "{ months_on_book = { from = 6 } }", REFER)],
            "declared.0.when",
            "months_on_book below 6",
        ),
        (
            [
                declared("one", "{ pd = { from = 0.05, below = 0.1 } }", REFER),
                declared("two", "{ pd = { from = 0.1 } }", "{ cap_minor = 100_000 }"),
            ],
            "declared.0.when",
            "pd from 0.1 on",
        ),
        (
            [
                declared("one", "{ pd = { from = 0.05 } }", REFER, 'unless = ["two"]'),
                declared("two", "{ pd = { from = 0.1 } }", "{ cap_minor = 100_000 }"),
            ],
            "declared.0.when",
            "less strict",
        ),
    ],
)
def test_a_declared_rule_that_cannot_be_right_is_refused_with_its_line(
    rules: list[str], place: str, said: str
) -> None:
    text = added(*rules)

    faults = {fault.place: fault for fault in refused(text)}

    assert place in faults, faults
    assert said in faults[place].said
    lines = text.splitlines()
    begins = [number for number, line in enumerate(lines, start=1) if line == "[[declared]]"]
    number = int(place.split(".")[1])
    line = faults[place].line
    assert line is not None
    assert begins[number] <= line < (*begins, len(lines) + 1)[number + 1]


def test_steps_of_risk_may_be_declared_one_after_the_other() -> None:
    pack = pack_with(
        declared("some", "{ pd = { from = 0.05, below = 0.1 } }", "{ cap_minor = 500_000 }"),
        declared("more", "{ pd = { from = 0.1 } }", "{ cap_minor = 200_000 }"),
    )
    assert [rule.name for rule in pack.declared] == ["some", "more"]
