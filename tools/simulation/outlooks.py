"""Whether what is said of evidence before it is shown comes true: on simulated people whose papers are known.

Each asks for what they need, has shown some things and not others; what was said of each of the others is
held against what the same decision gives once that very document is shown.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import SupportsFloat

import numpy as np

from models.facts.decision import Case
from models.facts.evidence import EvidenceKind
from models.facts.evidence_outlook import TypicalRise
from models.facts.value import Share, Value
from models.risk.alike.reference import Reference
from models.risk.factors import FACTOR_NAMES
from models.risk.population import simulate
from tools.policy.decide import Scorer, settle
from tools.policy.evidence_value import about, document_showing, evidence_outlook
from tools.policy.pack import PolicyPack
from tools.policy.supposed import supposing
from tools.simulation.supposed_requests import requests_of

JUDGED: tuple[EvidenceKind, ...] = (
    EvidenceKind.DIPLOMA,
    EvidenceKind.CERTIFICATE,
    EvidenceKind.OFFER_LETTER,
    EvidenceKind.PAYSLIP,
    EvidenceKind.RENTAL_CONTRACT,
)
_SHOWN_SHARE = 0.25
"""Chance that somebody has shown one of these already."""
_TENTHS = 10
_Z = 1.96


class SaidOfOne(Value):
    """One document of one person: what was said before, and what happened."""

    person: str
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


class QuartileJudged(Value):
    """Of the limits that rose, how many rose by less than this quartile had been said, and by no more.

    `share` lies between the two where the quartile is what it says it is; rises come in steps, and the
    quartiles are told roundly, so that many rises lie on one.
    """

    share: Share
    below: Share
    at_most: Share


class OutlookJudged(Value):
    """`apart` is the mean distance between said and happened over the tenths, by documents. The tenths are of
    the documents that were said to help some; `nothing_said` of which it was said that they change nothing,
    of whom `nothing_happened` was wrong."""

    people: int
    documents: int
    said: Share
    happened: Share
    nothing_said: int
    nothing_happened: Share
    apart: float
    brier: float
    brier_of_the_mean: float
    """What saying the same of everybody would have come to."""
    tenths: tuple[Tenth, ...]
    quartiles: tuple[QuartileJudged, ...]
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
    chosen = asked.rows(rng.permutation(len(asked))[:people])
    found: list[SaidOfOne] = []
    for place, request in enumerate(requests_of(chosen, 0)):
        own = dict(zip(FACTOR_NAMES, chosen.factors[place].tolist(), strict=True))
        shown = [kind for kind in JUDGED if rng.random() < _SHOWN_SHARE]
        case = request.case.model_copy(update={"facts": ()})
        person = _Person(request.customer, case, own)
        found += said_of(person, shown, pack=pack, scorer=scorer, reference=reference)
        progress((place + 1) / len(chosen))
    return judged(found, pack)


@dataclass(frozen=True, slots=True)
class _Person:
    """Somebody who asks, and all that their papers would show."""

    name: str
    case: Case
    own: Mapping[str, float]

    def having_shown(self, kinds: Sequence[EvidenceKind]) -> "_Person":
        facts = [fact for kind in kinds for fact in document_showing(self.case, kind, self.own)]
        return replace(self, case=supposing(self.case, facts))


def said_of(
    person: _Person,
    shown: Sequence[EvidenceKind],
    *,
    pack: PolicyPack,
    scorer: Scorer,
    reference: Reference,
) -> list[SaidOfOne]:
    """All that is said to one person who has shown these kinds, beside what becomes of it."""
    before = person.having_shown(shown)
    outlook = evidence_outlook(before.case, JUDGED, pack=pack, scorer=scorer, reference=reference)
    found = []
    for effect in outlook.effects:
        after = settle(before.having_shown(effect.kinds).case, pack, scorer).outcome
        found.append(
            SaidOfOne(
                person=person.name,
                kind=effect.kinds[0],
                said=effect.rises,
                typical=effect.typical,
                rise_minor=max(0, after.limit_minor - outlook.now_minor),
            )
        )
    return found


def judged(found: Iterable[SaidOfOne], pack: PolicyPack) -> OutlookJudged:
    """The figures over all that was said; at least one thing was."""
    ranked = sorted(found, key=lambda each: (each.said, each.person, each.kind))
    said = np.array([each.said for each in ranked])
    rose = np.array([each.rose for each in ranked], np.float64)
    silent, some = [e for e in ranked if e.said == 0], [e for e in ranked if e.said > 0]
    parts = [part for part in np.array_split(np.arange(len(some)), _TENTHS) if len(part)]
    tenths = tuple(_tenth([some[place] for place in part]) for part in parts)
    off = sum(abs(tenth.said - tenth.happened) * tenth.documents for tenth in tenths)
    return OutlookJudged(
        people=len({each.person for each in ranked}),
        documents=len(ranked),
        said=_rounded(said.mean()),
        happened=_rounded(rose.mean()),
        nothing_said=len(silent),
        nothing_happened=_rounded(sum(each.rose for each in silent) / max(1, len(silent))),
        apart=_rounded(off / max(1, len(some))),
        brier=_rounded(((said - rose) ** 2).mean()),
        brier_of_the_mean=_rounded(((rose.mean() - rose) ** 2).mean()),
        tenths=tenths,
        quartiles=_quartiles(ranked, pack.total.round_down_to_minor),
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
    by_person: dict[str, float] = {}
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


def _quartiles(ranked: Sequence[SaidOfOne], step_minor: int) -> tuple[QuartileJudged, ...]:
    """Each rise is told as roundly as the quartiles are."""
    pairs = [
        (max(step_minor, about(each.rise_minor, step_minor)), each.typical)
        for each in ranked
        if each.rose and each.typical is not None
    ]
    rows = (
        (0.25, [(rise, typical.low_minor) for rise, typical in pairs]),
        (0.5, [(rise, typical.middle_minor) for rise, typical in pairs]),
        (0.75, [(rise, typical.high_minor) for rise, typical in pairs]),
    )
    return tuple(
        QuartileJudged(
            share=share,
            below=_rounded(sum(rise < told for rise, told in both) / len(both)),
            at_most=_rounded(sum(rise <= told for rise, told in both) / len(both)),
        )
        for share, both in rows
        if both
    )


def _rounded(figure: SupportsFloat) -> float:
    return round(float(figure), 4)
