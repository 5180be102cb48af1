"""Rules and reasons: every built-in rule is listed, every reason has its words, no word is left over."""

from collections.abc import Iterator

from models.facts.money import Currency
from tools.policy.about_sections import Source
from tools.policy.law_marks import EVERYWHERE, LAWS
from tools.policy.pack_draft import Draft
from tools.policy.pack_faults import Fault
from tools.policy.rule_register import BUILT_IN, BY_NAME, SAID_BESIDE_RULES
from tools.policy.toml_places import Place


def check_listing(draft: Draft) -> Iterator[Fault]:
    """No built-in rule is left out unseen, none that law requires is off, and no other is listed."""
    jurisdiction, listed = draft.pack.jurisdiction, draft.data["rules"]
    for rule in BUILT_IN:
        law = rule.required_in(jurisdiction)
        if rule.name not in listed:
            or_off = (
                f"The jurisdiction {jurisdiction} requires it: {law}."
                if law
                else 'Or add `off = "why"` to it.'
            )
            yield draft.fault(
                ("rules", rule.name), "this built-in rule is not listed", f"List it with its source. {or_off}"
            )
        elif rule.name in draft.pack.rules and draft.pack.rules[rule.name].off is not None and law:
            yield draft.fault(
                ("rules", rule.name, "off"),
                f"{jurisdiction} requires this rule: {law}",
                "Take `off` out; the rule is weighed.",
            )
    declared = set(_declared_names(draft))
    for name in listed:
        if name not in BY_NAME:
            remedy = "Take it out." if name not in declared else "[[declared]] has it; take it out here."
            yield draft.fault(("rules", name), "there is no such built-in rule", remedy)


def check_reasons(draft: Draft) -> Iterator[Fault]:
    """Every reason that somebody gives has its words, and no words stand there that nobody says."""
    texts = draft.data["reasons"]
    needed = {
        (reason, f"the rule {rule.name}")
        for rule in BUILT_IN
        for reason in rule.reasons
        if _on(draft, rule.name)
    }
    needed |= {(reason, "an explanation") for reason in SAID_BESIDE_RULES}
    for reason, whose in sorted(needed):
        if reason not in texts:
            yield draft.fault(
                ("reasons", reason), f"{whose} gives this reason and it has no words", _SAY.format(reason)
            )
    given = {reason for reason, _ in needed} | {r for rule in BUILT_IN for r in rule.reasons}
    declared = draft.data.get("declared", ())
    given |= {str(rule.get("reason")) for rule in declared if isinstance(rule, dict)}
    for number, rule in enumerate(declared):
        if isinstance(rule, dict) and isinstance(rule.get("reason"), str) and rule["reason"] not in texts:
            wrong = f"there are no words for {rule['reason']!r}"
            yield draft.fault(("declared", number, "reason"), wrong, _SAY.format(rule["reason"]))
    for reason in texts:
        if reason not in given:
            remedy = "Take it out, or let a declared rule give it."
            yield draft.fault(("reasons", reason), "nobody gives this reason", remedy)


def check_next_steps(draft: Draft) -> Iterator[Fault]:
    for name, text in draft.pack.reasons.items():
        if (text.next_zh is None) is not (text.next_en is None):
            missing = "next_zh" if text.next_zh is None else "next_en"
            remedy = f"Add `{missing} = ...`: a next step is said in zh and en, or in neither."
            yield draft.fault(("reasons", name), f"{missing} is missing", remedy)


def check_money_words(draft: Draft) -> Iterator[Fault]:
    """Words that were written for limits in another currency."""
    for name, text in draft.pack.reasons.items():
        words = " ".join(filter(None, (text.zh, text.en, text.next_zh, text.next_en)))
        for currency, signs in _MONEY_WORDS.items():
            if currency is not draft.pack.currency and (sign := next((s for s in signs if s in words), None)):
                remedy = f"Say it anew for limits in {draft.pack.currency}."
                yield draft.fault(("reasons", name), f"it speaks of {sign}, money in {currency}", remedy)


def check_notice(draft: Draft) -> Iterator[Fault]:
    for reason in sorted(draft.pack.notice.generic - set(draft.data["reasons"])):
        remedy = "Take it out, or give the reason its words."
        yield draft.fault(("notice", "generic"), f"there is no reason {reason!r}", remedy)


def check_laws(draft: Draft) -> Iterator[Fault]:
    """Every law that is named as a source exists, holds in the pack's jurisdiction and is read as is said."""
    for place, source in _named(draft):
        if source.law is None:
            if source.reading == "primary":
                yield draft.fault(
                    place, "a primary reading names no law", 'Add `law = "L..."`, or say `product`.'
                )
            continue
        law = LAWS.get(source.law)
        if law is None:
            yield draft.fault(place, f"there is no law {source.law}", f"Marks go from L1 to L{len(LAWS)}.")
        elif source.reading == "product":
            remedy = "Say `primary` or `second_hand`, or take the law out."
            yield draft.fault(place, f"what {law.name} asks is no choice of the product's", remedy)
        elif law.jurisdiction not in {EVERYWHERE, draft.pack.jurisdiction}:
            remedy = f"Name the law of {draft.pack.jurisdiction} that asks for it, or say `product`."
            yield draft.fault(
                place, f"{law.name} ({source.law}) does not hold in {draft.pack.jurisdiction}", remedy
            )


def _named(draft: Draft) -> Iterator[tuple[Place, Source]]:
    """Every source that is named anywhere, with its place."""
    yield from ((("sources", place), source) for place, source in draft.pack.sources.items())
    yield from ((("rules", name), rule) for name, rule in draft.pack.rules.items())
    if "declared" in draft.sound:
        yield from ((("declared", n, "source"), each.source) for n, each in enumerate(draft.pack.declared))
    if "notice" in draft.sound:
        rights = enumerate(draft.pack.notice.rights)
        yield from ((("notice", "rights", n, "source"), right.source) for n, right in rights)


def _on(draft: Draft, name: str) -> bool:
    listed = draft.pack.rules.get(name)
    return listed is None or listed.off is None


def _declared_names(draft: Draft) -> Iterator[str]:
    for rule in draft.data.get("declared", ()):
        if isinstance(rule, dict) and isinstance(rule.get("name"), str):
            yield rule["name"]


_MONEY_WORDS = {
    Currency.CNY: ("¥", "人民币", "万元"),
    Currency.EUR: ("€", "欧元"),
    Currency.USD: ("美元", "US$"),
    Currency.GBP: ("£", "英镑"),
}

_SAY = "Add [reasons.{}] with zh and en."
