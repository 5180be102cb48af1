"""Policy packs: what cannot hold together is refused, and the place is named."""

from collections.abc import Callable
from importlib.resources import files

import pytest

from models.facts.evidence import EvidenceKind
from models.facts.language import Language
from tools.policy.pack import PackUnusable, PolicyPack, read_pack, shipped_pack

SHIPPED = files("tools.policy").joinpath("packs", "cn.toml").read_text(encoding="utf-8")


def put(old: str, new: str) -> Callable[[], str]:
    def change() -> str:
        assert SHIPPED.count(old) == 1, old
        return SHIPPED.replace(old, new)

    return change


@pytest.mark.parametrize(
    ("change", "place"),
    [
        (put("[[0.005, 3_000_000], [0.02,", "[[0.03, 3_000_000], [0.02,"), "step_by_pd"),
        (put("[0.20, 0]]", "[0.20, 5_000_000]]"), "step_by_pd"),
        (put("[[0.005, 1080],", "[[0.005, 1400],"), "annual_rate_by_pd"),
        (put("[0.20, 2160]]", "[0.20, 2500]]"), "annual_rate_by_pd"),
        (put("annual_rate_max_bps = 2400", "annual_rate_max_bps = 9999"), "annual_rate_max_bps"),
        (put("automatic_max_minor = 5_000_000", "automatic_max_minor = 50_000_000"), "automatic_max_minor"),
        (put("adult_from = 18", "adult_from = 0"), "age.adult_from"),
        (put("fees_minor = 0", "fees_minor = -1"), "price.fees_minor"),
        (put("multiple_max = 3.0", "multiple_max = -3.0"), "income.multiple_max"),
        (put("pd_max = 0.20", "pd_max = 1.2"), "risk.pd_max"),
        (put('furniture = ["5712",', 'furniture = ["571",'), "scene.category_codes.furniture"),
        (put('furniture = ["5712",', 'furniture = ["7995",'), "scene: Value error, never_codes"),
        (put('currency = "CNY"', 'currency = "XYZ"'), "currency"),
        (put('zh = "账户开立不久"\n', ""), "reasons.account_new.zh"),
        (put('next_zh = "继续按时还款"\n', ""), "reasons.few_payments"),
        (put("open_days = 7", "open_days = 7\nopen_weeks = 1"), "offer.open_weeks"),
        (put("open_days = 7", ""), "offer.open_days"),
        (put("[offer]", "[offer"), "TOML"),
        (lambda: "", "version"),
    ],
)
def test_a_pack_that_cannot_hold_together_is_refused_by_place(change: Callable[[], str], place: str) -> None:
    with pytest.raises(PackUnusable, match=place.replace(".", r"\.")):
        read_pack(change())


@pytest.mark.parametrize("name", ["xx", "", "../cn", "cn.toml", "cn/../cn"])
def test_only_shipped_packs_are_found_by_name(name: str) -> None:
    with pytest.raises(PackUnusable):
        shipped_pack(name)


def test_every_reason_of_the_shipped_pack_is_said_in_both_languages_without_shouting() -> None:
    pack: PolicyPack = shipped_pack("cn")
    for code, reason in pack.reasons.items():
        for language in Language:
            said = [reason.said(language), reason.next_step(language) or ""]
            assert said[0], code
            assert not any(sign in text for text in said for sign in "!！"), code


def test_every_reason_a_rule_can_give_is_in_the_shipped_pack_and_none_is_left_over() -> None:
    import re
    from pathlib import Path

    import tools.policy.reasons as told

    folder = Path(told.__file__).parent
    source = "\n".join(path.read_text(encoding="utf-8") for path in folder.glob("*.py"))
    named = set(re.findall(r'"([a-z_]+)"', source)) | {f"{kind}_helped" for kind in EvidenceKind}
    reasons = set(shipped_pack("cn").reasons)
    assert reasons <= named, "nobody says this reason"
    given = set(re.findall(r'found\(\s*"[a-z_]+",\s*"([a-z_]+)"', source))
    given |= set(re.findall(r'else "([a-z_]+)"\)', source)) | set(told._FACTOR_REASONS.values())
    assert given | {f"{kind}_helped" for kind in EvidenceKind} <= reasons
