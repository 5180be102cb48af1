"""Limits in force and what is owed on them, as a card and in "my limits"."""

from collections.abc import Iterable, Iterator

from assistant.conversation.filling import Filling
from assistant.conversation.views import LimitsCard, LimitView, Line
from models.facts.decrease import DecreaseState
from models.facts.interest import InterestAccount
from models.facts.ledger import Entry, EntryKind, Movement
from models.facts.limit import Limit, LimitKind, Scope
from tools.costs.interest import next_statement, uncharged_minor
from tools.explanation.decrease_words import reasons_said
from tools.explanation.figures import day, local_day, percent
from tools.explanation.words import word
from tools.verification.places import place_name

_STATEMENT_LINES = 6
_ENTRIES_READ = 24


def limit_views(filling: Filling) -> tuple[LimitView, ...]:
    """Those in force, then those that are over and still owed on."""
    customer_id, stores = filling.customer_id, filling.stores
    in_force = stores.limits.in_force(customer_id, filling.at)
    known = {each.limit_id for each in in_force}
    over = [each for each in stores.limits.owing(customer_id) if each.limit_id not in known]
    accounts = stores.interest.of_customer(customer_id, local_day(filling.at))
    entries = stores.ledger.statement(customer_id, _ENTRIES_READ)
    return tuple(
        _limit(filling, limit, accounts.get(limit.limit_id), entries) for limit in (*in_force, *over)
    )


def _limit(
    filling: Filling, limit: Limit, account: InterestAccount | None, entries: tuple[Entry, ...]
) -> LimitView:
    # To the person, what a shop is about to take is used already: used and left make the whole.
    used_minor = limit.drawn_minor + limit.held_minor
    left_minor = limit.available_minor if limit.in_force(filling.at) else 0
    return LimitView(
        limit_id=limit.limit_id,
        title=_title(filling, limit),
        amount_minor=limit.amount_minor,
        amount_text=filling.money(limit.amount_minor),
        drawn_minor=used_minor,
        drawn_text=filling.money(used_minor),
        available_minor=left_minor,
        available_text=filling.money(left_minor),
        lines=(
            filling.line("limits.rate", percent(limit.annual_rate_bps)),
            *_where(filling, limit),
            *_lowering(filling, limit),
            *_cost(filling, limit, account),
        ),
        statement=tuple(_statement(filling, limit, entries))[:_STATEMENT_LINES],
    )


def _lowering(filling: Filling, limit: Limit) -> list[Line]:
    """A decrease that waits: to what, from when, why, and how to object."""
    if limit.kind is not LimitKind.STANDING:
        return []
    waiting = filling.stores.decreases.open_on(limit.limit_id)
    if waiting is None:
        return []
    decision = waiting.decision
    amount, language = filling.money(decision.new_limit_minor), filling.language
    why = filling.line("limits.lower_why", reasons_said(decision.reasons, filling.pack, language))
    if waiting.state is DecreaseState.OBJECTED:
        return [filling.line("limits.lower_objected", amount), why]
    starts = day(local_day(waiting.in_force_at), language)
    return [
        Line(label=filling.say("limits.lower_on", day=starts), text=amount),
        why,
        filling.line("limits.lower_object", filling.say("limits.lower_say")),
    ]


def _title(filling: Filling, limit: Limit) -> str:
    if limit.scope is None:
        return filling.say("limits.standing")
    return filling.say("limits.scene", scene=word(f"scene.{limit.scope.scene}", filling.language))


def _where(filling: Filling, limit: Limit) -> Iterator[Line]:
    if limit.kind is LimitKind.SCENE and limit.scope is not None:
        if limit.scope.merchant:
            yield filling.line("limits.where", limit.scope.merchant)
        yield from _bounds(filling, limit, limit.scope)
    if limit.valid_until is not None:
        until = day(local_day(limit.valid_until), filling.language)
        yield filling.line("limits.until" if limit.in_force(filling.at) else "limits.ended", until)


def _bounds(filling: Filling, limit: Limit, scope: Scope) -> Iterator[Line]:
    if scope.region is not None:
        yield filling.line("limits.region", place_name(scope.region, filling.language))
    if scope.uses_max is not None:
        yield filling.line("limits.uses", str(max(0, scope.uses_max - limit.uses)))
    if scope.payment_max_minor is not None:
        yield filling.line("limits.payment_max", filling.money(scope.payment_max_minor))


def _cost(filling: Filling, limit: Limit, account: InterestAccount | None) -> Iterator[Line]:
    """Interest and fees until today, what would pay all of it off, and when interest is charged next."""
    if account is None:
        return
    today, counting = local_day(filling.at), uncharged_minor(account)
    interest_minor = account.interest_minor + counting
    if account.fees_minor:
        yield filling.line("limits.fees", filling.money(account.fees_minor))
    if limit.drawn_minor or interest_minor:
        yield filling.line("limits.interest", filling.money(interest_minor))
    if limit.drawn_minor or account.due_minor:
        pays_off = limit.drawn_minor + interest_minor + account.fees_minor
        yield filling.line("limits.pays_off", filling.money(pays_off))
    if limit.drawn_minor and limit.annual_rate_bps:
        following = next_statement(today, filling.pack.price.statement_day)
        yield filling.line("limits.next_charge", day(following, filling.language))
    if limit.credit_minor:
        yield filling.line("limits.credit", filling.money(limit.credit_minor))


def _statement(filling: Filling, limit: Limit, entries: Iterable[Entry]) -> Iterator[Line]:
    """What was charged and repaid on the limit, by day; the newest first."""
    for entry in entries:
        for moved in entry.movements:
            if moved.limit_id == limit.limit_id and (text := _said(filling, entry, moved)):
                yield Line(label=day(local_day(entry.at), filling.language), text=text)


def _said(filling: Filling, entry: Entry, moved: Movement) -> str:
    if entry.kind is EntryKind.REPAID:
        cost = -(moved.interest_minor + moved.fees_minor)
        paid = filling.money(cost - moved.drawn_minor)
        if not cost:
            return filling.say("statement.repaid", amount=paid)
        return filling.say("statement.repaid_cost", amount=paid, cost=filling.money(cost))
    if entry.kind in {EntryKind.INTEREST, EntryKind.FEE} and entry.amount_minor:
        return filling.say(f"statement.{entry.kind}", amount=filling.money(entry.amount_minor))
    return ""


def limits_card(filling: Filling) -> LimitsCard:
    """The same as a card in the conversation."""
    return LimitsCard(title=filling.say("limits.title"), limits=limit_views(filling))
