"""What evidence could do for a limit, before it is shown: the same models and the same policy, put to what
such documents show among people like this one. Pure: same inputs, same figures.

Nobody's protected traits play a part, and what is told binds nobody: it is no promise, and leaving a
document out never counts against anyone.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import combinations

from models.facts.decision import Case, Verdict
from models.facts.evidence import EvidenceKind
from models.facts.evidence_outlook import (
    HELPS_FROM,
    EvidenceEffect,
    EvidenceOutlook,
    OutlookSource,
    TypicalRise,
)
from models.facts.fact import Fact
from models.facts.limit import LimitKind
from models.risk.alike.reference import Alike, Reference
from models.risk.factors import shows_like
from tools.explanation.figures import local_day
from tools.limits.factors import factors_of
from tools.policy.decide import Scorer, settle, weigh_case
from tools.policy.evidence_draws import Drawn, best_documents, documents_alike, shows_a_factor
from tools.policy.need_value import need_outlook
from tools.policy.pack import PolicyPack
from tools.policy.supposed import supposed_facts, supposing
from tools.scoring.score import Score
from tools.verification.expected import EXPECTED_FIELDS

_NOTHING = 0.005
"""A share below this is told as nothing."""

_SHARE_DIGITS = 2

_PARTS_MAX = 8
"""Up to three documents are weighed in every combination with a supposed one."""

_TOGETHER_MAX = 2

_JOB_STARTS_IN = timedelta(days=30)
"""An offer letter is of a job that is still to begin: who works there already has payslips."""


@dataclass(frozen=True, slots=True)
class _Weighing:
    """One person's wish, and what it comes to as things are."""

    case: Case
    pack: PolicyPack
    scorer: Scorer
    alike: Alike
    known: Mapping[str, float]
    verdict_now: Verdict
    now_minor: int
    used: Case
    """What a decision now would rest on."""
    parts: int
    """Of what was shown: so many would be looked at anew for each document that is supposed."""


def evidence_outlook(
    case: Case, kinds: Sequence[EvidenceKind], *, pack: PolicyPack, scorer: Scorer, reference: Reference
) -> EvidenceOutlook:
    """What each of these kinds could do for the wish, the best first; of equals, those that show less.

    `case` is what a decision now would look at; of what is shown already, by a document of this kind or of
    one that says the same, nothing is told. For a scene limit the need decides, and is told by rule.
    """
    remembering = _Remembered(scorer)
    known = factors_of(case)
    settled = settle(case, pack, remembering)
    now = settled.outcome
    asking = _Weighing(
        case,
        pack,
        remembering,
        reference.alike({**known, **_asked(case)}),
        known,
        now.verdict,
        now.limit_minor,
        settled.used,
        len(settled.groups),
    )
    by_need = case.wish.kind is LimitKind.SCENE
    new = _new(kinds, case)
    effects = () if by_need else tuple(_effect(asking, (kind,)) for kind in new)
    return EvidenceOutlook(
        wish=case.wish,
        verdict_now=now.verdict,
        now_minor=now.limit_minor,
        looked_at=new,
        effects=tuple(sorted(effects, key=lambda each: _by_help(each, pack))),
        together=_together(asking, effects),
        need=need_outlook(case, pack, remembering) if by_need else None,
        basis=OutlookSource(
            source=reference.source.source,
            seed=reference.source.seed,
            people=reference.source.people,
            alike=asking.alike.people,
            policy_version=pack.version,
            risk_model_version=now.question.score.model_version,
        ),
    )


def _asked(case: Case) -> dict[str, float]:
    """The limit held and the limit asked for, as the reference has them."""
    standing = [limit for limit in case.limits if limit.kind is LimitKind.STANDING]
    held = {"limit_minor": float(sum(limit.amount_minor for limit in standing))}
    wish = case.wish
    if wish.kind is not LimitKind.STANDING or wish.amount_minor is None:
        return held
    return {**held, "wish_minor": float(wish.amount_minor)}


class _Remembered:
    """Scores each set of factors once: most parts of most supposed cases are the same."""

    def __init__(self, scorer: Scorer) -> None:
        self._scorer = scorer
        self._found: dict[tuple[tuple[str, float], ...], Score] = {}

    def __call__(self, factors: dict[str, float]) -> Score:
        key = tuple(factors.items())
        if key not in self._found:
            self._found[key] = self._scorer(factors)
        return self._found[key]


def _new(kinds: Sequence[EvidenceKind], case: Case) -> tuple[EvidenceKind, ...]:
    shown = {shows_like(fact.kind) for fact in case.facts}
    return tuple(kind for kind in dict.fromkeys(kinds) if shows_like(kind) not in shown)


def _effect(asking: _Weighing, kinds: tuple[EvidenceKind, ...]) -> EvidenceEffect:
    if not _can_matter(asking, kinds):
        return EvidenceEffect(kinds=kinds, rises=0.0, to_person=0.0, typical=None)
    shown = len({fact.evidence_id for fact in asking.case.facts})
    rises: list[tuple[int, float]] = []
    to_person = 0.0
    for drawn in documents_alike(kinds, asking.known, asking.alike, shown):
        verdict, rise = _settled_with(asking, kinds, drawn)
        if rise > 0:
            rises.append((rise, drawn.weight))
        elif verdict is Verdict.REFER and asking.verdict_now is not Verdict.REFER:
            to_person += drawn.weight
    share = sum(weight for _, weight in rises)
    return EvidenceEffect(
        kinds=kinds,
        rises=_share(share),
        to_person=_share(to_person),
        typical=_typical(rises, asking.pack) if share >= _NOTHING else None,
    )


def _can_matter(asking: _Weighing, kinds: tuple[EvidenceKind, ...]) -> bool:
    """Whether the best that could be shown would raise the limit, or have a person look."""
    if asking.now_minor == asking.case.wish.amount_minor:
        return False
    verdict, rise = _settled_with(asking, kinds, best_documents(kinds, asking.known, asking.alike))
    return rise > 0 or verdict is Verdict.REFER


def _settled_with(asking: _Weighing, kinds: tuple[EvidenceKind, ...], drawn: Drawn) -> tuple[Verdict, int]:
    """The verdict, and by how much the limit is higher than as things are, with documents that show this."""
    facts = [fact for kind in kinds for fact in document_showing(asking.case, kind, drawn.factors)]
    if not facts:
        return asking.verdict_now, 0
    if asking.parts > _PARTS_MAX:
        return _beside_what_is_used(asking, facts)
    outcome = settle(supposing(asking.case, facts), asking.pack, asking.scorer).outcome
    return outcome.verdict, outcome.limit_minor - asking.now_minor


def _beside_what_is_used(asking: _Weighing, facts: Sequence[Fact]) -> tuple[Verdict, int]:
    """The same where much was shown: beside all of it, and beside what the decision now would use. Every
    part of it would be looked at by a decision, so that may come to a little more, never to less."""
    whole = weigh_case(supposing(asking.case, facts), asking.pack, asking.scorer)
    if whole.verdict is Verdict.REFER:
        return whole.verdict, whole.limit_minor - asking.now_minor
    used = weigh_case(supposing(asking.used, facts), asking.pack, asking.scorer)
    allowed = [each.limit_minor for each in (whole, used) if each.verdict is Verdict.ALLOW]
    best = max(allowed, default=asking.now_minor)
    verdict = Verdict.ALLOW if allowed else asking.verdict_now
    return verdict, max(0, best - asking.now_minor)


def document_showing(case: Case, kind: EvidenceKind, factors: Mapping[str, float]) -> tuple[Fact, ...]:
    """A clear document of this kind in the customer's name that shows these factors."""
    (currency, *_) = {limit.currency for limit in case.limits}
    return supposed_facts(
        kind,
        factors,
        case.at,
        currency,
        case.customer.name,
        job_starts_on=local_day(case.at) + _JOB_STARTS_IN,
    )


def _together(asking: _Weighing, effects: Sequence[EvidenceEffect]) -> tuple[EvidenceEffect, ...]:
    """Pairs of which one alone does nothing and which together do clearly more than the other alone: by what
    the pack takes for a gain worth a word. The best few."""
    alone = {shows_like(each.kinds[0]): each for each in reversed(effects) if shows_a_factor(each.kinds[0])}
    found = []
    for one, other in combinations(sorted(alone), 2):
        better = max(_gain(alone[one]), _gain(alone[other]))
        if min(alone[one].rises, alone[other].rises) >= _NOTHING:
            continue
        both = _effect(asking, (one, other))
        if both.rises >= HELPS_FROM and _gain(both) - better >= asking.pack.help.gain_min_minor:
            found.append(both)
    return tuple(sorted(found, key=lambda each: -_gain(each))[:_TOGETHER_MAX])


def _by_help(effect: EvidenceEffect, pack: PolicyPack) -> tuple[int, int, str]:
    """What helps most first, by the rise to be expected in round steps; of equals what shows least."""
    (kind,) = effect.kinds
    return -about(_gain(effect), pack.total.round_down_to_minor), len(EXPECTED_FIELDS[kind]), kind


def _gain(effect: EvidenceEffect) -> float:
    """The rise to be expected, over those whom it helps and those whom it does not."""
    return 0.0 if effect.typical is None else effect.rises * effect.typical.middle_minor


def _typical(rises: Sequence[tuple[int, float]], pack: PolicyPack) -> TypicalRise:
    step = pack.total.round_down_to_minor
    low, middle, high = (max(step, about(_quantile(rises, share), step)) for share in (0.25, 0.5, 0.75))
    return TypicalRise(low_minor=low, middle_minor=middle, high_minor=high)


def _quantile(rises: Sequence[tuple[int, float]], share: float) -> int:
    """The lowest rise that at least this share of the weight does not exceed."""
    ranked = sorted(rises)
    target, so_far = share * sum(weight for _, weight in ranked), 0.0
    for rise, weight in ranked:
        so_far += weight
        if so_far >= target:
            return rise
    return ranked[-1][0]


def about(amount_minor: float, step_minor: int) -> int:
    """The nearest round amount: one or two leading digits, in no finer steps than limits come in."""
    steps = next(
        (by for by, below in ((1, 10), (5, 100), (10, 300)) if amount_minor < below * step_minor), 50
    )
    unit = steps * step_minor
    return round(amount_minor / unit) * unit


def _share(share: float) -> float:
    return round(min(share, 1.0), _SHARE_DIGITS)
