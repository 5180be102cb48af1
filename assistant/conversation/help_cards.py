"""What would help, in words: what was promised with a decision, and what can be said beside it."""

from datetime import timedelta

from assistant.conversation.filling import Filling
from assistant.conversation.help_views import SuggestionView
from models.facts.decision import Decision, Verdict
from models.facts.language import Language
from models.facts.promise import DoingKind, Promise, Promises
from tools.explanation.figures import day, local_day
from tools.explanation.words import in_sentence, word

SEARCHED = frozenset(
    {
        *("limit_mostly_used", "account_new", "few_payments", "income_not_shown"),
        *("step_for_new_accounts", "step_not_earned"),
    }
)
"""Reasons about what the search has tried: beside its findings their own advice says nothing, or gainsays."""


def suggestion_views(filling: Filling, decision: Decision) -> tuple[SuggestionView, ...]:
    """What was promised with a decision and can still be done."""
    found = _promised(filling, decision)
    open_still = () if found is None else found.promises
    return tuple(_view(filling, each) for each in open_still if filling.at < each.suggestion.until)


def help_note(filling: Filling, decision: Decision) -> str | None:
    """What every promise rests on, where there is one to read it with."""
    if not suggestion_views(filling, decision):
        return None
    return filling.say("help.note", total=filling.money(filling.pack.total.limits_max_minor))


def other_help(filling: Filling, decision: Decision) -> tuple[str, ...]:
    """What can be said beside the promises: that nothing would help, a reason's own advice where the search
    cannot know better, and always a person."""
    found = _promised(filling, decision)
    codes = [code for code in decision.reasons if found is None or code not in SEARCHED]
    steps = [filling.pack_of(decision).reasons[code].next_step(filling.language) for code in codes]
    nothing = [filling.say("help.nothing")] if found is not None and not found.promises else []
    # What was referred is with a person already.
    person = [] if decision.verdict is not Verdict.DECLINE else [filling.say("decision.person")]
    return tuple(dict.fromkeys([*nothing, *(step for step in steps if step), *person]))


def what_would_help(filling: Filling, decision: Decision) -> tuple[str, ...]:
    """All of it in words, what is promised first."""
    promised = (each.text for each in suggestion_views(filling, decision))
    note = help_note(filling, decision)
    return (*promised, *((note,) if note else ()), *other_help(filling, decision))


def _promised(filling: Filling, decision: Decision) -> Promises | None:
    return filling.stores.promises.of_decision(decision.decision_id)


def _view(filling: Filling, promise: Promise) -> SuggestionView:
    suggestion, doing = promise.suggestion, promise.suggestion.doing
    return SuggestionView(
        promise_id=promise.promise_id,
        doing=doing.kind,
        repay_minor=doing.repay_minor,
        months=doing.months,
        document=doing.document,
        income_minor=doing.income_minor,
        used_max_minor=suggestion.bounds.used_max_minor,
        limit_minor=suggestion.limit_minor,
        opens_at=suggestion.opens_at,
        until=suggestion.until,
        text=_text(filling, promise),
    )


def _text(filling: Filling, promise: Promise) -> str:
    suggestion, doing = promise.suggestion, promise.suggestion.doing
    limit = filling.money(suggestion.limit_minor)
    until = day(local_day(suggestion.until) - timedelta(days=1), filling.language)
    opens = day(local_day(suggestion.opens_at), filling.language)
    repay, used = filling.money(doing.repay_minor), filling.money(suggestion.bounds.used_max_minor)
    match doing.kind:
        case DoingKind.REPAY:
            return filling.say("help.repay", amount=repay, used=used, until=until, limit=limit)
        case DoingKind.SHOW_INCOME:
            paper = in_sentence(word(f"kind.{doing.document}", filling.language), filling.language)
            income = filling.money(doing.income_minor)
            return filling.say("help.show_income", document=paper, income=income, until=until, limit=limit)
    months = _months(filling, doing.months)
    when = {"opens": opens, "until": until, "limit": limit, "months": months}
    if doing.kind is DoingKind.KEEP_BALANCE:
        return filling.say("help.keep_balance", amount=repay, used=used, **when)
    pays = suggestion.bounds.used_max_minor > 0
    return filling.say("help.wait" if pays else "help.wait_unused", **when)


def _months(filling: Filling, months: int) -> str:
    if filling.language is Language.ZH:
        return f"{months} 个月"
    return "one month" if months == 1 else f"{months} months"
