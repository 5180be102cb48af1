"""Look at a case: everything of its page that consent allows now, names masked; the look is on the record."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from assistant.actions.account_now import account_now
from assistant.actions.gather_case import Gathered, gather_case
from assistant.actions.means import Means
from assistant.actions.similar_cases import similar_cases
from assistant.actions.take_step import AtCase, at_case
from assistant.actions.talk_of_case import talk_of_case
from assistant.storage.stores import Stores
from models.facts.case_file import BoundsView, CaseFile, ScoreView
from models.facts.consent import ConsentState, DataCategory, Standing
from models.facts.decision import RiskView
from models.facts.review import ReviewCase, StepKind
from models.facts.staff import StaffMember
from models.facts.value import Instant
from tools.limits.factors import factors_of
from tools.policy.pack import PolicyPack
from tools.policy.reviewing import Weighed, advice_of, bounds_of, weighed_for_people
from tools.reviews import steps
from tools.reviews.attention import CASE, opened_pages, revealed
from tools.reviews.bounds import owed_minor
from tools.reviews.case_history import history_of
from tools.reviews.case_views import (
    case_masked,
    closed_views,
    customer_view,
    decision_line,
    evidence_views,
    fact_views,
    names_in,
    steps_masked,
)
from tools.reviews.may_do import may_do
from tools.reviews.urgency import seconds_left
from tools.reviews.usable import reasons_for_less
from tools.scoring.scorer import Scorer, moved_by


def look_at_case(means: Means, staff: StaffMember, case_id: str) -> CaseFile:
    """Documents whose consent is gone are not read, and named as closed.

    Raises RoleMissing, CaseNotFound, AccountClosed.
    """
    with at_case(means, staff, case_id) as there:
        there.keep_aside(steps.aside(there.work, StepKind.LOOKED, subject=CASE))
        return file_of(means, there, staff)


def file_of(means: Means, there: AtCase, staff: StaffMember) -> CaseFile:
    """The same in a transaction that is open already."""
    at = means.now()
    gathered = gather_case(means, there.stores, there.case, there.customer, staff.staff_id, at)
    pack = means.policies.at(at)
    weighed = None
    if gathered.case is not None:
        weighed = weighed_for_people(gathered.case, pack, means.scorer)
    return _file(means, there, staff, gathered, weighed, pack, at)


def _file(
    means: Means,
    there: AtCase,
    staff: StaffMember,
    gathered: Gathered,
    weighed: Weighed | None,
    pack: PolicyPack,
    at: Instant,
) -> CaseFile:
    case, done, stores = there.case, there.steps, there.stores
    shown = revealed(case, done, staff.staff_id)
    names = names_in(there.customer, gathered.evidence)
    opened = opened_pages(done, staff.staff_id)
    files = stores.evidence.with_files([each.evidence_id for each in gathered.evidence])
    consents = {each.consent_id: each.consent for each in stores.consents.of_customer(case.customer_id)}
    findings = () if weighed is None else weighed.findings
    facts = () if weighed is None else weighed.case.facts
    last = stores.reviews.last_ruled_at(staff.staff_id, at)
    customer, limits = account_now(stores, there.customer, at)
    return CaseFile(
        case=case_masked(case, names, "words" in shown),
        seconds_left=seconds_left(case.due_at, at),
        steps=steps_masked(done, names, "words" in shown),
        customer=customer_view(customer, at, "name" in shown),
        wish=None if gathered.decision is None else gathered.decision.wish,
        evidence=evidence_views(gathered.evidence, consents, files, findings, opened, shown, names),
        facts=fact_views(facts, shown, names),
        closed=closed_views(_closed(stores, case, gathered)),
        decision=None if gathered.decision is None else decision_line(gathered.decision),
        score=None if weighed is None else _score(weighed, means.scorer),
        advice=None if weighed is None else advice_of(weighed, pack, means.scorer),
        bounds=None if weighed is None else _bounds(weighed, case, gathered, pack),
        may=may_do(case, done, staff, sorted(files), last, pack.review, at),
        history=history_of(
            case,
            limits,
            tuple(each.decision for each in stores.decisions.of_customer(case.customer_id)),
            stores.reviews.of_customer(case.customer_id),
        ),
        similar=similar_cases(stores, case, None if weighed is None else weighed.question.score.pd, at),
        messages=len(talk_of_case(stores, case)[1]),
    )


def _closed(stores: Stores, case: ReviewCase, gathered: Gathered) -> Iterable[tuple[str, str, str, Standing]]:
    """What consent keeps shut now, and what the decision had looked at and is gone since."""
    shut = {
        piece.evidence_id: (piece.evidence_id, piece.kind, piece.consent_id, standing)
        for piece, standing in gathered.closed.values()
    }
    if gathered.decision is None or gathered.case is None:
        return shut.values()
    states = {each.consent_id: each.state for each in stores.consents.of_customer(case.customer_id)}
    there = {each.evidence_id for each in gathered.evidence} | {x.source for x in gathered.case.events}
    for each in gathered.decision.inputs:
        if each.consent_id is None or each.source in there or each.source in shut:
            continue
        kind = each.kind or DataCategory.ACCOUNT_EVENTS
        standing = _GONE.get(states.get(each.consent_id, ConsentState.REVOKED), Standing.REVOKED)
        shut[each.source] = (each.source, kind, each.consent_id, standing)
    return shut.values()


_GONE: Mapping[ConsentState, Standing] = MappingProxyType(
    {ConsentState.PAUSED: Standing.PAUSED, ConsentState.EXPIRED: Standing.EXPIRED}
)
"""Why something is gone, by its consent; whatever else a consent says, its person took the document back."""


def _score(weighed: Weighed, scorer: Scorer) -> ScoreView:
    score, moved = weighed.question.score, moved_by(scorer, factors_of(weighed.case))
    risk = RiskView(
        pd=score.pd,
        scorecard_points=score.scorecard_points,
        risk_model_version=score.model_version,
        raised=() if moved is None else moved.raised,
        lowered=() if moved is None else moved.lowered,
    )
    return ScoreView(risk=risk, influences=weighed.influences, findings=weighed.findings)


def _bounds(weighed: Weighed, case: ReviewCase, gathered: Gathered, pack: PolicyPack) -> BoundsView:
    bounds = bounds_of(weighed, pack)
    assert gathered.decision is not None, "what is weighed is about a decision"
    return BoundsView(
        old_limit_minor=weighed.old_limit_minor,
        asked_minor=weighed.case.wish.amount_minor,
        at_most_minor=bounds.at_most_minor,
        at_least_minor=owed_minor(gathered.decision) if case.appeals else None,
        four_eyes_from_minor=pack.review.four_eyes_from_minor,
        noes=tuple(dict.fromkeys(finding.reason for finding in bounds.noes)),
        reasons=reasons_for_less(pack),
    )
