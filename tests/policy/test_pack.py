"""Policy packs: what cannot hold together is refused with its line and what to do, all of it at once."""

import re
from collections.abc import Callable
from inspect import getsource

import pytest

from models.facts.evidence import EvidenceKind
from models.facts.language import Language
from tests.policy.packs_written import DECLARED, SHIPPED, added, line_of, put, refused
from tools.limits.decreasing import OWN_WISH
from tools.policy.decide import RULES
from tools.policy.keeping import KEPT
from tools.policy.law_marks import LAWS
from tools.policy.pack import PolicyPack, read_pack, shipped_pack
from tools.policy.pack_faults import FAULTS_MAX, PackUnusable
from tools.policy.pack_identity import pack_sha256, shipped_names, shipped_text
from tools.policy.reviewing import PERSON_APPROVED
from tools.policy.rule_register import BUILT_IN, READS, SAID_BESIDE_RULES


@pytest.mark.parametrize(
    ("change", "place", "said"),
    [
        (
            put("[[0.005, 1_550_000], [0.01,", "[[0.03, 1_550_000], [0.01,"),
            "risk.step_by_pd.1",
            "must ascend",
        ),
        (put("[0.20, 0]]", "[0.20, 5_000_000]]"), "risk.step_by_pd.7", "never give a larger step"),
        (put("[0.20, 0]]", "[0.20, -1]]"), "risk.step_by_pd.7", "below 0"),
        (
            put("annual_rate_min_bps = 900", "annual_rate_min_bps = 2500"),
            "price.annual_rate_min_bps",
            "above the ceiling",
        ),
        (put("wanted_slope = -0.1659", "wanted_slope = 9.0"), "price.margin_bps", "falls as risk rises"),
        (
            put("annual_rate_max_bps = 2400", "annual_rate_max_bps = 9999"),
            "price.annual_rate_max_bps",
            "3600",
        ),
        (put("\nfees_minor = 0", "\nfees_minor = 900"), "price.fees_minor", "all-in"),
        (put("\nfees_minor = 0", "\nfees_minor = -1"), "price.fees_minor", "greater than or equal to 0"),
        (
            put("automatic_max_minor = 5_000_000", "automatic_max_minor = 50_000_000"),
            "total.automatic_max_minor",
            "above",
        ),
        (
            put("\nlimit_max_minor = 2_000_000", "\nlimit_max_minor = 30_000_000"),
            "scene.limit_max_minor",
            "above",
        ),
        (
            put("unshown_max_minor = 1_000_000", "unshown_max_minor = 21_000_000"),
            "income.unshown_max_minor",
            "above",
        ),
        (
            put("thin_file_step_minor = 500_000", "thin_file_step_minor = 4_000_000"),
            "history.thin_file_step_minor",
            "binds nobody",
        ),
        (put("unproven_months = 3", "unproven_months = 13"), "history.unproven_months", "above"),
        (put("floor_minor = 50_000", "floor_minor = 50_000_000"), "decreases.floor_minor", "above"),
        (put("floor_share = 0.5", "floor_share = 1"), "decreases.floor_share", "lowers nothing"),
        (put("guardian_until = 14", "guardian_until = 19"), "age.guardian_until", "above"),
        (put("adult_from = 18", "adult_from = 0"), "age.adult_from", "greater than 0"),
        (put("adult_from = 18", 'adult_from = "18"'), "age.adult_from", "valid integer"),
        (put("adult_from = 18", "adult_from = true"), "age.adult_from", "valid integer"),
        (put("multiple_max = 3.0", "multiple_max = -3.0"), "income.multiple_max", "greater than 0"),
        (put("pd_max = 0.20", "pd_max = 1.2"), "risk.pd_max", "less than or equal to 1"),
        (put("pd_max = 0.20", "pd_max = nan"), "risk.pd_max", "finite"),
        (
            put('furniture = ["5712",', 'furniture = ["571",'),
            "scene.category_codes.furniture",
            "a code such as",
        ),
        (put('furniture = ["5712",', 'furniture = ["7995",'), "scene.category_codes.furniture", "bars 7995"),
        (put('single_use = ["electronics"]', 'single_use = ["other"]'), "scene.single_use", "no scene"),
        (put('currency = "CNY"', 'currency = "XYZ"'), "currency", "'CNY'"),
        (
            put("effective_from = 2026-11-01", "effective_from = 2026-11-01\neffective_until = 2026-11-01"),
            "effective_until",
            "not after",
        ),
        (put("effective_from = 2026-11-01 ", "# "), "effective_from", "missing"),
        (put('zh = "账户开立不久"\n', ""), "reasons.account_new.zh", "missing"),
        (put('next_zh = "继续按时还款"\n', ""), "reasons.few_payments", "in zh and en"),
        (put("[reasons.under_age]", "[reasons.under_aged]"), "reasons.under_age", "has no words"),
        (put("[reasons.under_age]", "[reasons.under_aged]"), "reasons.under_aged", "nobody gives"),
        (
            put("open_days = 7", "open_days = 7\nopen_weeks = 1"),
            "offer.open_weeks",
            "Did you mean `open_days`",
        ),
        (put("open_days = 7", ""), "offer.open_days", "Add `open_days = ...`"),
        (put("is_adult = {", "was_adult = {"), "rules.is_adult", "requires it"),
        (put("is_adult = {", "was_adult = {"), "rules.was_adult", "no such built-in rule"),
        (
            put('reading = "product", text = "how far', 'off = "no", reading = "product", text = "how far'),
            "",
            "",
        ),
        (
            put(
                "students_need_a_second_source = {", 'students_need_a_second_source = { off = "no students", '
            ),
            "rules.students_need_a_second_source.off",
            "requires this rule",
        ),
        (put('"age.adult_from" = {', '"age.adult_form" = {'), "age.adult_from", "no source"),
        (put('"age.adult_from" = {', '"age.adult_form" = {'), "sources.age.adult_form", "no figure"),
        (
            put('"age.guardian_until" = { law = "L9"', '"age.guardian_until" = { law = "L99"'),
            "sources.age.guardian_until",
            "no law L99",
        ),
        (
            put('"age.guardian_until" = { law = "L9"', '"age.guardian_until" = { law = "L23"'),
            "sources.age.guardian_until",
            "does not hold in cn",
        ),
        (
            put('income = { reading = "product"', 'income = { reading = "primary"'),
            "sources.income",
            "names no law",
        ),
        (put("[offer]", "[offer"), "this is not TOML", "Expected"),
        (lambda: "", "version", "missing"),
    ],
)
def test_what_cannot_hold_together_is_refused_by_place_with_a_remedy(
    change: Callable[[], str], place: str, said: str
) -> None:
    if not place:
        assert read_pack(change()), "a rule that no law requires may be off, with a reason"
        return
    faults = {fault.place: fault for fault in refused(change())}

    assert place in faults, faults
    assert said in faults[place].said
    assert faults[place].remedy.endswith((".", "?"))


def test_every_fault_is_told_with_its_own_line_and_not_the_first_alone() -> None:
    # given a pack with faults of four kinds: keys, curves, caps and words
    text = SHIPPED.replace("open_days = 7", 'open_days = "a week"')
    text = text.replace("annual_rate_min_bps = 900", "annual_rate_min_bps = 2500").replace(
        "automatic_max_minor = 5", "automatic_max_minor = 55"
    )
    text = text.replace('en = "The account is still new"\n', "")

    # when it is read
    faults = refused(text)

    # then each has the line that a person would look at
    told = {fault.place: fault.line for fault in faults}
    assert told == {
        "offer.open_days": line_of(text, "open_days ="),
        "price.annual_rate_min_bps": line_of(text, "annual_rate_min_bps ="),
        "total.automatic_max_minor": line_of(text, "automatic_max_minor ="),
        "reasons.account_new.en": line_of(text, "[reasons.account_new]"),
    }
    assert [fault.line for fault in faults] == sorted(line for line in told.values() if line)


def test_no_more_than_twenty_faults_are_told() -> None:
    unknown = "\n".join(f"nobody_{number} = 1" for number in range(30))

    with pytest.raises(PackUnusable) as refusal:
        read_pack(SHIPPED.replace("[offer]", f"[offer]\n{unknown}"))

    assert len(str(refusal.value).splitlines()) == FAULTS_MAX + 1
    assert len(refusal.value.faults) == 30


@pytest.mark.parametrize("name", ["xx", "", "../cn", "cn.toml", "cn/../cn"])
def test_only_shipped_packs_are_found_by_name(name: str) -> None:
    with pytest.raises(PackUnusable):
        shipped_pack(name)


@pytest.mark.parametrize("name", shipped_names())
def test_every_reason_of_a_shipped_pack_is_said_in_both_languages_without_shouting(name: str) -> None:
    pack: PolicyPack = shipped_pack(name)
    for code, reason in pack.reasons.items():
        for language in Language:
            said = [reason.said(language), reason.next_step(language) or ""]
            assert said[0], code
            assert not any(sign in text for text in said for sign in "!！"), code


def test_the_register_names_the_rules_there_are_and_the_reasons_they_give() -> None:
    from pathlib import Path

    import tools.policy.reasons as told

    # given the rules as they are written
    folder = Path(told.__file__).parent
    source = "\n".join(path.read_text(encoding="utf-8") for path in folder.glob("*.py"))
    given: dict[str, set[str]] = {}
    for rule, reason, other in re.findall(
        r'found\(\s*"([a-z_]+)",\s*"([a-z_]+)"(?: if [a-z_ ]+ else "([a-z_]+)")?', source
    ):
        given.setdefault(rule, set()).update({reason, other} - {""})

    # then packs are checked against exactly those
    assert [rule.__name__ for rule in RULES] == [rule.name for rule in BUILT_IN]
    closing = given.pop("there_is_room") | given.pop("a_person_decides_high_amounts")
    assert given == {rule.name: set(rule.reasons) for rule in BUILT_IN}
    helped = {f"{kind}_helped" for kind in EvidenceKind} | {"account_helped"}
    helped |= {*told._EVENTS_HELPED.values(), "events_helped", KEPT, OWN_WISH, PERSON_APPROVED}
    assert closing | set(told._FACTOR_REASONS.values()) | helped == SAID_BESIDE_RULES


def test_the_register_tells_which_sections_of_a_pack_each_rule_looks_at() -> None:
    for rule in RULES:
        written = getsource(rule)
        told = READS.get(rule.__name__, frozenset())
        assert set(re.findall(r"\bpack\.([a-z]+)", written)) == told
        # nor does it hand the pack to others, who would look at more
        assert not re.search(r"[(,] ?pack[,)]", written)


@pytest.mark.parametrize("name", shipped_names())
def test_a_shipped_pack_claims_to_have_read_no_law_that_was_not_read(name: str) -> None:
    pack = shipped_pack(name)
    sources = [*pack.sources.values(), *pack.rules.values(), *(right.source for right in pack.notice.rights)]
    for source in sources:
        if source.law is not None and source.reading == "primary":
            assert LAWS[source.law].primary, source
        if source.reading == "second_hand" and source.law is not None and not LAWS[source.law].primary:
            assert "Campus" in source.text or "counsel" in source.text or "ours" in source.text, source


# --- one pack extends another


CHILD = 'extends = "cn"\nversion = "cn-2027"\neffective_from = 2027-01-01\n'


def test_what_a_pack_does_not_say_is_said_by_the_one_it_extends() -> None:
    own = '[sources]\n"total.automatic_max_minor" = { reading = "product", text = "the board, May" }\n'
    pack = read_pack(CHILD + own + "[total]\nautomatic_max_minor = 4_000_000\n")

    assert pack.total.automatic_max_minor == 4_000_000
    assert pack.total.limits_max_minor == shipped_pack("cn").total.limits_max_minor
    assert pack.sources["total.automatic_max_minor"].text == "the board, May"


def test_a_figure_of_its_own_rests_on_a_source_of_its_own() -> None:
    (fault,) = refused(CHILD + "[total]\nautomatic_max_minor = 4_000_000\n")

    assert (fault.place, fault.line) == ("total.automatic_max_minor", 5)
    assert "that of the pack it extends" in fault.wrong


def test_a_pack_in_another_currency_states_every_amount() -> None:
    faults = refused(CHILD + 'currency = "EUR"\n')

    assert "income.unshown_max_minor" in {fault.place for fault in faults}
    assert "risk.step_by_pd" in {fault.place for fault in faults}
    assert all("EUR" in fault.remedy and fault.pack == "cn" and fault.line for fault in faults)


def test_version_and_dates_are_each_packs_own() -> None:
    assert {fault.place for fault in refused('extends = "cn"\n')} == {"version", "effective_from"}


def test_packs_that_extend_each_other_are_refused_with_the_way_round() -> None:
    texts = {"one": 'extends = "two"\n', "two": '# ours\nextends = "one"\n'}

    with pytest.raises(PackUnusable, match="one -> two -> one"):
        read_pack(texts["two"], texts.__getitem__)


def test_whatever_a_pack_extends_is_part_of_what_it_is() -> None:
    texts = {"cn": SHIPPED}
    before = pack_sha256(CHILD, texts.__getitem__)
    texts["cn"] = SHIPPED.replace("open_days = 7", "open_days = 8")

    assert pack_sha256(CHILD, texts.__getitem__) != before
    assert pack_sha256(SHIPPED) == pack_sha256(shipped_text("cn"))


def test_declared_rules_of_a_pack_are_read() -> None:
    assert read_pack(added(DECLARED)).declared[0].name == "much_in_use"
