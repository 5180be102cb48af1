"""A policy pack: readable, versioned data, checked when it is read."""

import re
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import cache, reduce
from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from models.facts.evidence import Scene
from models.facts.language import Language
from models.facts.money import Currency
from tools.policy.about_sections import DeclaredRule, EvidencePolicy, ListedRule, Notice, Source
from tools.policy.help_section import Help
from tools.policy.pack_checks import (
    check_amounts,
    check_caps,
    check_dates,
    check_decreases,
    check_fees,
    check_help,
    check_rates,
    check_scenes,
    check_step_sizes,
    check_steps,
)
from tools.policy.pack_declared_checks import check_declared, check_declared_against_sections
from tools.policy.pack_draft import Draft, Written, fault_at, merged
from tools.policy.pack_faults import Fault, PackUnusable
from tools.policy.pack_identity import TextOf, chain_of, parsed, shipped_names, shipped_text
from tools.policy.pack_review_checks import check_review
from tools.policy.pack_rule_checks import (
    check_laws,
    check_listing,
    check_money_words,
    check_next_steps,
    check_notice,
    check_reasons,
)
from tools.policy.pack_shape import read_sound
from tools.policy.pack_source_checks import check_restated, check_sources
from tools.policy.review_section import ReviewPolicy
from tools.policy.sections import Fraction, Knots, NotNegative, Positive, Section
from tools.policy.toml_places import lines_of
from tools.policy.worth_sections import Decreases, PortfolioBudget, Price, Sizing

Check = Callable[[Draft], Iterable[Fault]]


class Age(Section):
    adult_from: Positive
    guardian_until: Positive


class Total(Section):
    limits_max_minor: Positive
    automatic_max_minor: Positive
    round_down_to_minor: Positive


class OfferTerms(Section):
    open_days: Positive
    cost_shown_seconds: Annotated[int, Field(ge=0, le=60)]
    """The cost sheet stands before a person at least so long before they can accept."""


class Risk(Section):
    pd_max: Fraction
    step_by_pd: Knots


class History(Section):
    late_payments_max: Positive
    thin_file_months: Positive
    thin_file_step_minor: Positive
    step_earned_payments: NotNegative
    unproven_months: Positive


class Income(Section):
    multiple_max: Annotated[float, Field(gt=0, le=12)]
    not_started_share: Fraction
    unshown_max_minor: Positive
    agrees_within_share: Fraction


class Student(Section):
    days_ahead_max: Annotated[int, Field(ge=0)]


CategoryCode = Annotated[str, Field(pattern=r"^\d{4}$")]
"""A merchant category code of ISO 18245."""


def _each_code(written: object) -> object:
    """ "3000-3003" stands for the four codes."""
    if not isinstance(written, list | tuple):
        return written
    codes: set[str] = set()
    for each in written:
        found = re.fullmatch(r"([0-9]{4})(?:-([0-9]{4}))?", each) if isinstance(each, str) else None
        if found is None or (found[2] or found[1]) < found[1]:
            raise ValueError(f'{each!r} should be a code such as "5712", or a span such as "3000-3350"')
        codes |= {f"{code:04}" for code in range(int(found[1]), int(found[2] or found[1]) + 1)}
    return codes


Codes = Annotated[frozenset[CategoryCode], BeforeValidator(_each_code)]


class KnownMerchants(Section):
    """When a merchant that no order names and nobody registered is known all the same."""

    days: Positive
    customers_min: Positive


class MerchantReview(Section):
    """From where on the payments of scene limits at one merchant look arranged."""

    scams_share: Fraction
    refunds_min: Positive
    refunds_share: Fraction
    payments_min: Positive
    one_amount_share: Fraction
    round_share: Fraction
    newcomers_share: Fraction
    day_payments: Positive
    day_growth: Annotated[float, Field(ge=1)]


class ScenePolicy(Section):
    limit_max_minor: Positive
    valid_days: Positive
    unexplained_share: Fraction
    moved_within_days: Positive
    moves_within_days: Positive
    explained_by_tenancy: tuple[Scene, ...]
    scenes: tuple[Scene, ...]
    country: Annotated[str, Field(pattern=r"^[A-Z]{2}$")]
    single_use: frozenset[Scene] = frozenset()
    payment_max_minor: dict[Scene, Positive] = Field(default_factory=dict)
    never_codes: Codes
    category_codes: dict[Scene, Codes]
    known: KnownMerchants
    review: MerchantReview


class ReasonText(Section):
    zh: Annotated[str, Field(min_length=1)]
    en: Annotated[str, Field(min_length=1)]
    next_zh: str | None = None
    next_en: str | None = None

    def said(self, language: Language) -> str:
        return self.zh if language is Language.ZH else self.en

    def next_step(self, language: Language) -> str | None:
        return self.next_zh if language is Language.ZH else self.next_en


class PolicyPack(Section):
    """All figures and words of a policy. Money in minor units, rates in basis points a year.

    It holds on the local days `effective_from` <= day < `effective_until`.
    """

    version: Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]{1,40}$")]
    extends: str | None = None
    jurisdiction: Annotated[str, Field(pattern=r"^[a-z]{2}$")]
    currency: Currency
    effective_from: date
    effective_until: date | None = None
    evidence: EvidencePolicy = EvidencePolicy()
    notice: Notice
    age: Age
    total: Total
    offer: OfferTerms
    risk: Risk
    history: History
    income: Income
    student: Student
    scene: ScenePolicy
    price: Price
    sizing: Sizing
    portfolio: PortfolioBudget
    decreases: Decreases
    help: Help
    review: ReviewPolicy
    sources: dict[str, Source]
    rules: dict[str, ListedRule]
    declared: tuple[DeclaredRule, ...] = ()
    reasons: dict[str, ReasonText]


CHECKS: tuple[tuple[frozenset[str], Check], ...] = (
    (frozenset({"effective_from", "effective_until"}), check_dates),
    (frozenset(), check_amounts),
    (frozenset({"risk"}), check_steps),
    (frozenset({"price", "sizing"}), check_rates),
    (frozenset({"price"}), check_fees),
    (frozenset(), check_caps),
    (frozenset({"history", "risk"}), check_step_sizes),
    (frozenset({"decreases"}), check_decreases),
    (frozenset({"scene"}), check_scenes),
    (frozenset({"help", "evidence"}), check_help),
    (frozenset({"review", "jurisdiction", "rules"}), check_review),
    (frozenset({"sources"}), check_sources),
    (frozenset(), check_restated),
    (frozenset({"jurisdiction", "sources", "rules"}), check_laws),
    (frozenset({"jurisdiction", "rules"}), check_listing),
    (frozenset({"reasons", "rules"}), check_reasons),
    (frozenset({"reasons"}), check_next_steps),
    (frozenset({"currency", "reasons"}), check_money_words),
    (frozenset({"notice", "reasons"}), check_notice),
    (frozenset({"declared"}), check_declared),
    (
        frozenset({"declared", "risk", "history", "age", "scene", "total"}),
        check_declared_against_sections,
    ),
)
"""Each with the sections that it looks at: it is made where those are sound, whatever else is wrong."""


_ITS_OWN = frozenset({"version", "extends", "effective_from", "effective_until"})
"""What no pack has from one that it extends."""


def read_pack(text: str, text_of: TextOf = shipped_text) -> PolicyPack:
    """The pack that a text makes, together with those it extends.

    Raises PackUnusable with everything that is wrong: each fault's line, its place and what to do.
    """
    texts = _written(text, text_of)
    data = _together(texts)
    told, pack, sound = read_sound(PolicyPack, data)
    draft = Draft(texts, data, pack, sound)
    faults = [draft.fault(place, wrong, remedy) for place, wrong, remedy in told]
    for needed, check in CHECKS:
        if needed <= sound:
            faults += check(draft)
    if faults:
        raise PackUnusable(faults=sorted(faults, key=lambda each: (each.pack != "", each.line or 0)))
    return pack


def read_former_pack(text: str, text_of: TextOf = shipped_text) -> PolicyPack:
    """A pack that was checked when it was let in, read again to decide, or to replay, as it did then.

    What is new since (a figure, words, a built-in rule) it cannot have: figures and words are taken from the
    shipped pack of its jurisdiction, so that it can be read at all; no rule is weighed that it does not list.
    Raises PackUnusable.
    """
    texts = _written(text, text_of)
    data = _together(texts)
    name = str(data.get("jurisdiction"))
    base = _together(_written(shipped_text(name if name in shipped_names() else "cn"), shipped_text))
    whole = merged(data, base) | {key: data[key] for key in _WHOLE if key in data}
    told, pack, _ = read_sound(PolicyPack, whole)
    if told:
        faults = [fault_at(texts, place, wrong, remedy) for place, wrong, remedy in told]
        raise PackUnusable(faults=faults)
    return pack


_WHOLE = frozenset({"rules", "declared", "sources", "evidence", "notice"})
"""What a former pack says itself or not at all."""


def _together(texts: Sequence[Written]) -> dict[str, Any]:
    """What the texts come to, the nearest counting."""
    data = reduce(lambda further, nearer: merged(nearer.data, further), reversed(texts), dict[str, Any]())
    return {key: value for key, value in data.items() if key not in _ITS_OWN or key in texts[0].data}


def _written(text: str, text_of: TextOf) -> tuple[Written, ...]:
    chain, name, found = chain_of(text, text_of), "", list[Written]()
    for each in chain:
        data = parsed(each)
        found.append(Written(name, data, lines_of(each)))
        name = str(data.get("extends", ""))
    return tuple(found)


@cache
def shipped_pack(name: str) -> PolicyPack:
    """A pack that comes with the program, by name; raises PackUnusable for an unknown one."""
    return read_pack(shipped_text(name))
