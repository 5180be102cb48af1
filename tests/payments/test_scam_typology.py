"""The typology is whole in both languages, and its words tell tricks from honest matters."""

import tomllib
from datetime import timedelta
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from models.facts.language import Language
from models.facts.payment import PaymentVerdict, ScamPattern, Sign
from tools.payments.assess import BY_MODEL
from tools.payments.criteria import shipped_criteria
from tools.payments.judging import NAMES
from tools.payments.scams.signals import memo_signals_in, signals_in
from tools.payments.scams.typology import TypologyUnusable, read_typology, typology

TEXT = files("tools.payments.scams").joinpath("typology.toml").read_text(encoding="utf-8")
CASES = tomllib.loads(Path(__file__).with_name("scam_words.toml").read_text(encoding="utf-8"))["case"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:40])
def test_what_a_text_gives_away(case: dict[str, Any]) -> None:
    assert {str(each) for each in signals_in(case["text"])} == set(case["signals"])


@pytest.mark.parametrize(
    ("memo", "signals"),
    [
        ("机票改签费", {ScamPattern.REFUND_REBOOKING}),
        ("rebooking fee CA1234", {ScamPattern.REFUND_REBOOKING}),
        ("资金核查", {ScamPattern.SAFE_ACCOUNT}),
        ("贷款手续费", {ScamPattern.LOAN_FEE}),
        ("补单", {ScamPattern.TASK_REBATE}),
        ("房租", set()),
        ("还贷款", set()),
        ("给妈妈的生活费", set()),
        ("furniture for the new flat", set()),
        ("flight to Chengdu", set()),
    ],
)
def test_what_a_payment_says_it_is_for(memo: str, signals: set[ScamPattern]) -> None:
    assert memo_signals_in(memo) == signals


def test_every_rule_of_the_engine_has_words_of_its_own() -> None:
    rules = shipped_criteria(NAMES, "none").rules

    assert {rule.sign.code for rule in rules} | {BY_MODEL} <= set(typology().signs)


@pytest.mark.parametrize("text", ["", "\x00" * 10, "改签" * 50_000, "۲۳" * 100])
def test_any_text_will_do(text: str) -> None:
    assert signals_in(text) <= frozenset(ScamPattern)


@pytest.mark.parametrize("language", Language)
def test_every_pattern_says_what_it_is_and_what_to_do(language: Language) -> None:
    for trick in typology().tricks.values():
        texts = [trick.name, trick.how, *trick.do]
        said = [text.said_in(language) for text in texts]
        assert all(said)
        assert not any("!" in text or "！" in text for text in said)
    zh = [text.zh for trick in typology().tricks.values() for text in trick.do]
    assert any("96110" in text for text in zh)


def test_what_looks_wrong_is_said_once_and_always_something() -> None:
    unknown = Sign(code="a_rule_of_tomorrow", verdict=PaymentVerdict.HOLD)
    rules = typology()

    assert rules.looks_wrong((), None, Language.EN) == ("It is not like your other payments.",)
    assert len(rules.looks_wrong((unknown, unknown), None, Language.ZH)) == 1
    by_model = Sign(code=BY_MODEL, verdict=PaymentVerdict.HOLD)
    (own,) = rules.looks_wrong((by_model,), ScamPattern.REFUND_REBOOKING, Language.EN)
    assert "false refund or rebooking" in own
    faint = by_model.model_copy(update={"verdict": PaymentVerdict.STEP_UP})
    assert rules.looks_wrong((faint,), None, Language.EN) == ("It is not like your other payments.",)


@pytest.mark.parametrize(
    ("was", "becomes"),
    [
        ("[loan_fee]", "[loan_free]"),
        ("cooling_off_minutes = 240", "cooling_off_minutes = 1440"),
        ('en = "The \\"safe account\\""', 'de = "Sicher"'),
        ("other = {", "another = {"),
        ("step_up = 30", "decline = 30"),
    ],
)
def test_a_typology_that_lacks_something_is_refused(was: str, becomes: str) -> None:
    assert was in TEXT

    with pytest.raises(TypologyUnusable):
        read_typology(TEXT.replace(was, becomes))


def test_cooling_off_is_over_before_a_payment_expires() -> None:
    for pattern in (None, *ScamPattern):
        waits = typology().waiting(PaymentVerdict.HOLD, pattern)
        assert timedelta(0) < waits.cooling_off < waits.answer_within
