"""Rules for every wish. Each looks at one thing and may refer, decline or cap; none can raise."""

from collections.abc import Callable
from datetime import timedelta

from models.facts.decision import Finding, Verdict
from models.facts.evidence import EvidenceKind, MoneyValue, TextValue
from models.facts.fact import COMPARED_ONLY, FactName
from models.facts.limit import LimitKind
from tools.limits.curve import along
from tools.limits.factors import day_of
from tools.policy.pack import PolicyPack
from tools.policy.question import Question, found
from tools.verification.agreement import disagreements
from tools.verification.names import names_agree
from tools.verification.papers import papers_of

Rule = Callable[[Question, PolicyPack], Finding | None]
"""None: the rule has nothing to say about this kind of wish."""

# Every fact bears on a rule or a factor, so any that the person changed or took away is looked at.
NEEDS_A_LOOK = frozenset(
    {
        "instruction_in_text",
        # what the document says does not add up
        *("total_differs_from_lines", "tax_does_not_add_up", "capital_amount_differs"),
        *("balances_do_not_add_up", "pay_does_not_add_up", "period_too_short"),
        *("rows_outside_period", "ends_before_it_starts"),
        *("date_in_future", "report_expired"),
        # what stands in one place differs from another
        *("several_documents", "amount_differs_from_qr", "data_and_page_differ", "text_and_picture_differ"),
        # the file is not as it was first made
        *("changed_after_signing", "signature_broken", "signature_partial"),
        *("changed_since_first_saved", "edited_with_graphics_program"),
        # others know otherwise
        *("document_seen_before", "issuer_says_otherwise"),
        *("credential_revoked", "credential_expired", "credential_altered", "credential_not_yet_valid"),
        # what the person did
        *("corrected_by_person", "removed_by_person"),
    }
)


def is_adult(question: Question, pack: PolicyPack) -> Finding:
    age = question.applicant.customer.age_on(question.applicant.today)
    if age < pack.age.adult_from:
        return found("is_adult", "under_age", verdict=Verdict.DECLINE)
    return found("is_adult", "asked_amount")


def asked_for_more(question: Question, pack: PolicyPack) -> Finding:
    """The wish itself is a cap; asking for what one has is answered as such."""
    asked = question.applicant.wish.amount_minor
    if question.is_scene or asked is None:
        return found("asked_for_more", "asked_amount", cap_minor=asked)
    if asked <= question.standing_minor:
        return found("asked_for_more", "already_have_it", verdict=Verdict.DECLINE)
    return found("asked_for_more", "asked_amount", cap_minor=asked)


def names_on_documents_agree(question: Question, pack: PolicyPack) -> Finding | None:
    shown = question.facts(FactName.HOLDER)
    name = question.applicant.customer.name
    other = tuple(f for f in shown if isinstance(f.value, TextValue) and not names_agree(name, f.value.text))
    if other:
        return found("names_on_documents_agree", "name_differs", verdict=Verdict.REFER, evidence=other)
    return None


def documents_name_their_holder(question: Question, pack: PolicyPack) -> Finding | None:
    """A paper about a person that names nobody could be anybody's. A purchase need not name its buyer."""
    named = {fact.evidence_id for fact in question.facts(FactName.HOLDER)}
    nameless = tuple(
        fact
        for fact in question.shown.facts
        if fact.evidence_id not in named and fact.kind is not EvidenceKind.PURCHASE
    )
    if nameless:
        return found("documents_name_their_holder", "name_not_read", verdict=Verdict.REFER, evidence=nameless)
    return None


def documents_are_clear(question: Question, pack: PolicyPack) -> Finding | None:
    """A document that does not add up, or a figure the person changed, needs a person's eyes."""
    unclear = tuple(fact for fact in question.shown.facts if NEEDS_A_LOOK & set(fact.warnings))
    if unclear:
        return found("documents_are_clear", "document_unclear", verdict=Verdict.REFER, evidence=unclear)
    return None


def documents_say_the_same(question: Question, pack: PolicyPack) -> Finding | None:
    """Two documents that speak of the same thing and say something else are for a person."""
    papers = papers_of(question.shown.facts)
    differing = disagreements(papers) if len(papers) > 1 else ()
    if not differing:
        return None
    ids = {each for disagreement in differing for each in disagreement.evidence_ids}
    evidence = tuple(fact for fact in question.shown.facts if fact.evidence_id in ids)
    return found("documents_say_the_same", "documents_differ", verdict=Verdict.REFER, evidence=evidence)


def shown_incomes_agree(question: Question, pack: PolicyPack) -> Finding | None:
    """Documents that name different pay are for a person: none may be picked by its effect.

    Pay moves a little from month to month: what lies within a share of the lowest is the same pay. Of the
    documents that are used the lowest counts.
    """
    shown = question.facts(FactName.MONTHLY_INCOME)
    pay = {fact.value for fact in shown if isinstance(fact.value, MoneyValue)}
    amounts = [each.amount_minor for each in pay]
    close = max(amounts, default=0) <= min(amounts, default=0) * (1 + pack.income.agrees_within_share)
    if len(pay) < 2 or (close and len({each.currency for each in pay}) == 1):
        return None
    return found("shown_incomes_agree", "documents_disagree", verdict=Verdict.REFER, evidence=shown)


def payments_were_on_time(question: Question, pack: PolicyPack) -> Finding:
    late = question.applicant.customer.history.late_payments_12m
    if late >= pack.history.late_payments_max:
        return found("payments_were_on_time", "late_payments", verdict=Verdict.DECLINE)
    return found("payments_were_on_time", "late_payments" if late else "account_helped")


def risk_is_within_appetite(question: Question, pack: PolicyPack) -> Finding:
    if question.score.pd > pack.risk.pd_max:
        return found("risk_is_within_appetite", "risk_too_high", verdict=Verdict.DECLINE)
    return found("risk_is_within_appetite", "asked_amount")


def all_limits_stay_under_the_total(question: Question, pack: PolicyPack) -> Finding:
    """Limits other than the one asked for leave this much room."""
    others = sum(
        limit.amount_minor
        for limit in question.applicant.limits
        if question.is_scene or limit.kind is not LimitKind.STANDING
    )
    cap = max(0, pack.total.limits_max_minor - others)
    return found("all_limits_stay_under_the_total", "total_cap", cap_minor=cap)


# --- a standing limit


def there_is_something_to_go_on(question: Question, pack: PolicyPack) -> Finding | None:
    """A name and what only serves to compare documents say nothing about what a new account can carry."""
    if question.is_scene:
        return None
    new = question.applicant.customer.history.months_on_book < pack.history.unproven_months
    if new and not question.shown.events and all(fact.name in COMPARED_ONLY for fact in question.shown.facts):
        return found("there_is_something_to_go_on", "nothing_to_go_on", verdict=Verdict.REFER)
    return found("there_is_something_to_go_on", "account_helped")


def one_step_at_a_time(question: Question, pack: PolicyPack) -> Finding | None:
    """How far one request may move a standing limit, by 12-month PD."""
    if question.is_scene:
        return None
    step = int(along(pack.risk.step_by_pd, question.score.pd))
    return found("one_step_at_a_time", "step_by_risk", cap_minor=question.standing_minor + step)


def new_accounts_climb_by_steps(question: Question, pack: PolicyPack) -> Finding | None:
    thin = question.applicant.customer.history.months_on_book < pack.history.thin_file_months
    if question.is_scene or not thin:
        return None
    cap = question.standing_minor + pack.history.thin_file_step_minor
    return found("new_accounts_climb_by_steps", "step_for_new_accounts", cap_minor=cap)


def steps_are_earned(question: Question, pack: PolicyPack) -> Finding | None:
    """While a file is thin the next step is earned: by so many payments on time since the last one."""
    thin = question.applicant.customer.history.months_on_book < pack.history.thin_file_months
    paid = question.paid_since_raise
    if question.is_scene or not thin or paid is None:
        return None
    if paid < pack.history.step_earned_payments:
        return found("steps_are_earned", "step_not_earned", cap_minor=question.standing_minor)
    return found("steps_are_earned", "account_helped")


def income_carries_the_limit(question: Question, pack: PolicyPack) -> Finding | None:
    """Cap at a multiple of the monthly income left after rent; without income, at a plain ceiling."""
    if question.is_scene:
        return None
    shown = question.facts(FactName.MONTHLY_INCOME)
    income = question.shown.income_minor
    if income is None:
        if any(isinstance(f.value, MoneyValue) and f.value.currency is not pack.currency for f in shown):
            return found("income_carries_the_limit", "other_currency", verdict=Verdict.REFER, evidence=shown)
        cap = max(question.standing_minor, pack.income.unshown_max_minor)
        return found("income_carries_the_limit", "income_not_shown", cap_minor=cap)
    if not (_is_paid_already(question) or _job_has_begun(question)):
        income = int(income * pack.income.not_started_share)
    left = max(0, income - (question.shown.rent_minor or 0))
    # Shown income never leaves someone below what they would have without showing it.
    cap = max(question.standing_minor, pack.income.unshown_max_minor, int(left * pack.income.multiple_max))
    evidence = shown + question.facts(FactName.MONTHLY_RENT)
    return found("income_carries_the_limit", "income_carries", cap_minor=cap, evidence=evidence)


def _is_paid_already(question: Question) -> bool:
    """A payslip shows pay of a job that somebody has, whatever offers they have besides."""
    return any(fact.kind is EvidenceKind.PAYSLIP for fact in question.facts(FactName.MONTHLY_INCOME))


def _job_has_begun(question: Question) -> bool:
    today = question.applicant.today
    starts = [day_of(fact.value) for fact in question.facts(FactName.JOB_STARTS_ON)]
    return all(day is None or day <= today for day in starts)


def the_job_offer_is_open(question: Question, pack: PolicyPack) -> Finding | None:
    """An expired offer of a job that has not begun proves nothing by itself."""
    today = question.applicant.today
    expired = tuple(
        fact
        for fact in question.facts(FactName.JOB_OFFER_EXPIRES_ON)
        if (day := day_of(fact.value)) is not None and day < today
    )
    if expired and not _job_has_begun(question):
        return found("the_job_offer_is_open", "offer_letter_expired", verdict=Verdict.REFER, evidence=expired)
    return None


def students_need_a_second_source(question: Question, pack: PolicyPack) -> Finding | None:
    """A current student's diploma never raises a limit by itself (campus lending notice 2021)."""
    latest = question.applicant.today + timedelta(days=pack.student.days_ahead_max)
    ahead = tuple(
        fact
        for fact in question.facts(FactName.GRADUATED_ON)
        if (day := day_of(fact.value)) is not None and day > latest
    )
    enrolled = tuple(fact for fact in question.shown.facts if "enrolment_not_diploma" in fact.warnings)
    if question.is_scene or not (ahead or enrolled):
        return None
    return found(
        "students_need_a_second_source", "student_status", verdict=Verdict.REFER, evidence=ahead + enrolled
    )
