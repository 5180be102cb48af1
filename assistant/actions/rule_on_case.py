"""Rule on a case: one person decides, with their reasons; what they decided is carried out at once, or, above
the policy's threshold, when a second person agrees."""

from collections.abc import Iterable

from assistant.actions.carry_out_ruling import CarriedOut, carry_out
from assistant.actions.gather_case import Gathered, gather_case
from assistant.actions.means import Means
from assistant.actions.take_step import AtCase, at_case
from assistant.actions.warn_of_hurry import warn_of_hurry
from models.facts.decision import Verdict
from models.facts.review import Advice, CaseKind, ReviewCase, ReviewStep, Ruling, RulingOutcome
from models.facts.ruling_sent import RulingSent as RulingSent
from models.facts.staff import StaffMember
from models.staff_errors import AnotherReviewerNeeded, EvidenceUnopened
from tools.policy.pack import PolicyPack
from tools.policy.reviewing import advice_of, bounds_of, weighed_for_people
from tools.reviews import steps
from tools.reviews.attention import HELD, saw, seconds_min, unopened, worked_seconds
from tools.reviews.bounds import ABOUT_LIMITS, owed_minor
from tools.reviews.practising import as_any_other
from tools.reviews.usable import AboutLimit, looked_at_before, require_usable, require_words


def rule_on_case(
    means: Means, staff: StaffMember, case_id: str, revision: int, sent: RulingSent
) -> ReviewCase:
    """The case as it is then: settled, waiting for a second person, or, where the ruling was too fast to have
    looked at anything, back in the queue for somebody else.

    Raises RoleMissing, CaseNotFound, CaseOver, CaseNotYours, AnotherReviewerNeeded, CaseMoved,
    EvidenceUnopened, RulingUnusable, WorseOnAppeal, and what ends a payment or a decrease raises.
    """
    with at_case(means, staff, case_id) as there:
        ruling = _ruling(means, staff, sent)
        if steps.said_before(there.work, ruling):
            return as_any_other(there.case)
        steps.require_theirs(there.case, staff)
        steps.require_may_decide(there.case, staff)
        steps.require_now(there.case, revision)
        pack = means.policies.at(ruling.at)
        gathered = gather_case(means, there.stores, there.case, there.customer, staff.staff_id, ruling.at)
        advice = weighed_usable(means, there, gathered, sent, pack)
        _require_another(there, staff, sent)
        ruling = looked(means, there, gathered, staff, ruling, pack)
        ruling = ruling.model_copy(update={"overrides": _overrides(sent, advice)})
        second = second_needed(there.case, sent, pack)
        taken = steps.rule(there.work, staff, revision, ruling, second_needed=second)
        kept = there.keep(settled(means, there, taken))
        warn_of_hurry(means, there.stores, ruling)
        return kept


def settled(means: Means, there: AtCase, taken: steps.Taken) -> steps.Taken:
    """Where the step settles the case, it is carried out in the same transaction."""
    case = taken.case
    if taken.step is None or case.settled_at is None or case.ruling is None:
        return taken
    if case.is_practice:  # recorded, and never carried out
        there.stores.conversations.settle_handover(case.case_id)
        return taken
    there.keep(taken)  # from here on the case is over: nothing that ends by it ends the case again
    done: CarriedOut = carry_out(means, there.stores, there.customer, case)
    made = None if done.decision is None else done.decision.decision_id
    there.stores.conversations.settle_handover(case.case_id)
    there.stores.reviews.update(case.model_copy(update={"made_decision_id": made}))
    return steps.Taken(case.model_copy(update={"made_decision_id": made}), None)


def looked(
    means: Means,
    there: AtCase,
    gathered: Gathered,
    staff: StaffMember,
    ruling: Ruling,
    pack: PolicyPack,
) -> Ruling:
    """The ruling with how long it took, and whether that was enough. Raises EvidenceUnopened, RulingUnusable
    for words that say nothing."""
    stores, who, work = there.stores, staff.staff_id, there.work
    if there.case.kind is CaseKind.PAYMENT and not saw(work.steps, who, HELD):
        raise EvidenceUnopened("Open the payment first: what its customer sees, and what the engine saw.")
    files = sorted(stores.evidence.with_files([each.evidence_id for each in gathered.evidence]))
    left = unopened(work.steps, who, files)
    if left:
        raise EvidenceUnopened(evidence_ids=list(left))
    last = stores.reviews.last_ruled_at(who, ruling.at)
    worked = worked_seconds(work.steps, who, last, ruling.at)
    enough = worked >= seconds_min(pack.review, len(files))
    latest = stores.reviews.ruling_steps(who, pack.review.rationale_repeats_max) if enough else ()
    require_words(ruling.rationale, _rationales(latest, who), pack)  # the hurried repeat themselves
    return ruling.model_copy(update={"worked_seconds": worked, "counts": enough})


def weighed_usable(
    means: Means, there: AtCase, gathered: Gathered, sent: RulingSent, pack: PolicyPack
) -> Advice | None:
    """What the machine would do now, of a case about a limit. Raises RulingUnusable, WorseOnAppeal where what
    is open now does not carry the ruling."""
    about, advice = _weighed(means, there, gathered, pack)
    require_usable(there.case, sent, pack, about)
    return advice


def second_needed(case: ReviewCase, sent: RulingSent, pack: PolicyPack) -> bool:
    """Whether two different people decide."""
    least = pack.review.four_eyes_from_minor
    if case.kind is CaseKind.PAYMENT:  # money that moves; stopping it never waits for anybody
        return sent.outcome is RulingOutcome.LIFT and (case.amount_minor or 0) >= least
    high = (sent.limit_minor or 0) >= least
    return case.kind in ABOUT_LIMITS and sent.outcome is RulingOutcome.APPROVE and high


def _require_another(there: AtCase, staff: StaffMember, sent: RulingSent) -> None:
    """Nobody upholds what they proposed themselves. Raises AnotherReviewerNeeded."""
    if there.case.decrease_id is None or sent.outcome is not RulingOutcome.DECLINE:
        return
    proposed_by = there.stores.decreases.get(there.case.decrease_id).decision.ask.name or ""
    theirs = (staff.name, staff.login, staff.staff_id)
    if proposed_by.strip().casefold() in {each.casefold() for each in theirs}:
        raise AnotherReviewerNeeded


def _ruling(means: Means, staff: StaffMember, sent: RulingSent) -> Ruling:
    return Ruling(
        outcome=sent.outcome,
        limit_minor=sent.limit_minor,
        reasons=sent.reasons,
        rationale=sent.rationale,
        to_customer=sent.to_customer,
        adverse_fact=sent.adverse_fact,
        not_theirs=sent.not_theirs,
        by=staff.staff_id,
        at=means.now(),
        worked_seconds=0,
        salt=means.new_salt(),
    )


def _weighed(
    means: Means, there: AtCase, gathered: Gathered, pack: PolicyPack
) -> tuple[AboutLimit | None, Advice | None]:
    """What a ruling about a limit is held against, and what the machine would do."""
    if there.case.kind not in ABOUT_LIMITS:
        return None, None
    decision, now = gathered.decision, gathered.case
    assert decision is not None, "a case about a limit is about a decision"
    assert now is not None, "what it is about can be looked at while it is open"
    weighed = weighed_for_people(now, pack, means.scorer)
    open_now = frozenset({each.evidence_id for each in gathered.evidence} | {x.source for x in now.events})
    about = AboutLimit(
        weighed=weighed,
        bounds=bounds_of(weighed, pack),
        owed_minor=owed_minor(decision) if there.case.kind is CaseKind.APPEAL else None,
        before=looked_at_before(decision),
        open_now=open_now,
    )
    return about, advice_of(weighed, pack, means.scorer)


def _overrides(sent: RulingSent, advice: Advice | None) -> bool:
    if advice is None:
        return False
    if sent.outcome is RulingOutcome.DECLINE:
        return advice.verdict is Verdict.ALLOW
    return advice.verdict is not Verdict.ALLOW or sent.limit_minor != advice.limit_minor


def _rationales(latest: Iterable[ReviewStep], staff_id: str) -> tuple[str, ...]:
    """What somebody wrote for their latest cases."""
    return tuple(step.ruling.rationale for step in latest if step.ruling is not None and step.by == staff_id)
