"""Whether what is said of evidence before it is shown comes true: on simulated people whose papers are known.

Each asks for what they need, has shown some things and not others; what was said of each of the others is
held against what the same decision gives once that very document is shown.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, date, datetime
from typing import SupportsFloat

import numpy as np

from models.facts.customer import AccountHistory, Customer
from models.facts.decision import Case, Wish
from models.facts.evidence import EvidenceKind
from models.facts.evidence_outlook import EvidenceEffect, TypicalRise
from models.facts.language import Language
from models.facts.limit import Limit, LimitKind
from models.facts.value import Share, Value
from models.risk.alike.reference import Reference
from models.risk.factors import FACTOR_NAMES
from models.risk.population import Population, simulate
from tools.policy.decide import Scorer, settle
from tools.policy.evidence_value import about, document_showing, evidence_outlook
from tools.policy.pack import PolicyPack
from tools.policy.supposed import supposing

JUDGED: tuple[EvidenceKind, ...] = (
    EvidenceKind.DIPLOMA,
    EvidenceKind.CERTIFICATE,
    EvidenceKind.OFFER_LETTER,
    EvidenceKind.PAYSLIP,
    EvidenceKind.RENTAL_CONTRACT,
)
_SHOWN_SHARE = 0.25
"""Chance that somebody has shown one of these already."""
_AT = datetime(2026, 11, 22, 4, 0, tzinfo=UTC)
_TENTHS = 10
_Z = 1.96


class SaidOfOne(Value):
    """One document of one person: what was said before, and what happened."""

    person: int
    kind: EvidenceKind
    said: Share
    typical: TypicalRise | None
    rise_minor: int
    """By how much the limit was higher with it; 0 where it was not."""

    @property
    def rose(self) -> bool:
        return self.rise_minor > 0


class Tenth(Value):
    """Documents of which about the same was said."""

    documents: int
    said: Share
    happened: Share
    spread: float
    """Half the width of a 95 % interval of `happened`, people drawn as they are, not their documents."""


class KindJudged(Value):
    kind: EvidenceKind
    documents: int
    said: Share
    happened: Share


class OutlookJudged(Value):
    """`apart` is the mean distance between said and happened over the tenths, by documents. Of the rises,
    `within` lie on or between the quartiles that were said and `strictly_within` between them: half of all
    lie between the two."""

    people: int
    documents: int
    said: Share
    happened: Share
    apart: float
    brier: float
    brier_of_the_mean: float
    """What saying the same of everybody would have come to."""
    within: Share
    strictly_within: Share
    tenths: tuple[Tenth, ...]
    kinds: tuple[KindJudged, ...]


def judge_outlooks(
    seed: int,
    people: int,
    *,
    pack: PolicyPack,
    scorer: Scorer,
    reference: Reference,
    progress: Callable[[float], None] = lambda share: None,
) -> OutlookJudged:
    """`seed` is to be another than the reference's, so that nobody is judged by themselves."""
    asked = simulate(seed, people)
    rng = np.random.default_rng(seed)
    chosen = rng.permutation(len(asked))[:people]
    found: list[SaidOfOne] = []
    for number, place in enumerate(chosen.tolist()):
        shown = [kind for kind in JUDGED if rng.random() < _SHOWN_SHARE]
        found += said_of(asked, place, shown, pack=pack, scorer=scorer, reference=reference)
        progress((number + 1) / len(chosen))
    return judged(found, pack)


def said_of(
    asked: Population,
    place: int,
    shown: Sequence[EvidenceKind],
    *,
    pack: PolicyPack,
    scorer: Scorer,
    reference: Reference,
) -> list[SaidOfOne]:
    """All that was said to one person who had shown these kinds, beside what became of it."""
    own = dict(zip(FACTOR_NAMES, asked.factors[place].tolist(), strict=True))
    case = case_of(asked, place, pack)
    case = supposing(case, [fact for kind in shown for fact in document_showing(case, kind, own)])
    outlook = evidence_outlook(case, JUDGED, pack=pack, scorer=scorer, reference=reference)
    return [_said(case, effect, own, outlook.now_minor, place, pack, scorer) for effect in outlook.effects]


def _said(
    case: Case,
    effect: EvidenceEffect,
    own: dict[str, float],
    now_minor: int,
    person: int,
    pack: PolicyPack,
    scorer: Scorer,
) -> SaidOfOne:
    (kind,) = effect.kinds
    after = settle(supposing(case, document_showing(case, kind, own)), pack, scorer).outcome
    return SaidOfOne(
        person=person,
        kind=kind,
        said=effect.rises,
        typical=effect.typical,
        rise_minor=max(0, after.limit_minor - now_minor),
    )


def case_of(asked: Population, place: int, pack: PolicyPack) -> Case:
    """A request of the population as a decision sees it before anything is shown."""
    own = dict(zip(FACTOR_NAMES, asked.factors[place].tolist(), strict=True))
    step = pack.total.round_down_to_minor
    limit = int(asked.limit_minor[place]) // step * step
    customer = Customer(
        customer_id=f"cus_{place}",
        name="Judged Person",
        born_on=date(1990, 1, 1),
        language=Language.EN,
        history=AccountHistory(
            months_on_book=int(own["months_on_book"]),
            on_time_payments_12m=int(own["on_time_payments_12m"]),
            late_payments_12m=int(own["late_payments_12m"]),
        ),
        created_at=_AT,
    )
    standing = Limit(
        limit_id=f"lim_{place}",
        customer_id=customer.customer_id,
        kind=LimitKind.STANDING,
        amount_minor=limit,
        drawn_minor=min(limit, round(own["utilisation"] * limit)),
        currency=pack.currency,
        annual_rate_bps=pack.price.annual_rate_max_bps,
        valid_from=_AT,
    )
    wanted = limit + max(step, int(asked.need_minor[place]) // step * step)
    wish = Wish(kind=LimitKind.STANDING, amount_minor=wanted)
    return Case(customer=customer, wish=wish, limits=(standing,), facts=(), at=_AT)


def judged(found: Iterable[SaidOfOne], pack: PolicyPack) -> OutlookJudged:
    """The figures over all that was said; at least one thing was."""
    ranked = sorted(found, key=lambda each: (each.said, each.person, each.kind))
    said = np.array([each.said for each in ranked])
    rose = np.array([each.rose for each in ranked], np.float64)
    parts = [part for part in np.array_split(np.arange(len(ranked)), _TENTHS) if len(part)]
    tenths = tuple(_tenth([ranked[place] for place in part]) for part in parts)
    off = sum(abs(tenth.said - tenth.happened) * tenth.documents for tenth in tenths)
    step = pack.total.round_down_to_minor
    beside = [_beside_quartiles(each, step) for each in ranked if each.rose]
    return OutlookJudged(
        people=len({each.person for each in ranked}),
        documents=len(ranked),
        said=_rounded(said.mean()),
        happened=_rounded(rose.mean()),
        apart=_rounded(off / len(ranked)),
        brier=_rounded(((said - rose) ** 2).mean()),
        brier_of_the_mean=_rounded(((rose.mean() - rose) ** 2).mean()),
        within=_rounded(sum(at_most for at_most, _ in beside) / max(1, len(beside))),
        strictly_within=_rounded(sum(between for _, between in beside) / max(1, len(beside))),
        tenths=tenths,
        kinds=tuple(_kind(kind, ranked) for kind in JUDGED if any(each.kind is kind for each in ranked)),
    )


def _tenth(part: Sequence[SaidOfOne]) -> Tenth:
    return Tenth(
        documents=len(part),
        said=_rounded(np.mean([each.said for each in part])),
        happened=_rounded(np.mean([each.rose for each in part])),
        spread=_rounded(_Z * _deviation(part)),
    )


def _deviation(part: Sequence[SaidOfOne]) -> float:
    """Of the mean of what happened; documents of one person are not drawn apart."""
    mean = sum(each.rose for each in part) / len(part)
    by_person: dict[int, float] = {}
    for each in part:
        by_person[each.person] = by_person.get(each.person, 0.0) + each.rose - mean
    return float(np.sqrt(sum(off**2 for off in by_person.values())) / len(part))


def _kind(kind: EvidenceKind, ranked: Sequence[SaidOfOne]) -> KindJudged:
    own = [each for each in ranked if each.kind is kind]
    return KindJudged(
        kind=kind,
        documents=len(own),
        said=_rounded(np.mean([each.said for each in own])),
        happened=_rounded(np.mean([each.rose for each in own])),
    )


def _beside_quartiles(said: SaidOfOne, step_minor: int) -> tuple[bool, bool]:
    """Whether a rise, told as roundly, lies on or between the quartiles that were said; and between them."""
    if said.typical is None:
        return False, False
    rise = max(step_minor, about(said.rise_minor, step_minor))
    low, high = said.typical.low_minor, said.typical.high_minor
    return low <= rise <= high, low < rise < high


def _rounded(figure: SupportsFloat) -> float:
    return round(float(figure), 4)
