"""Limits in force, as a card and in "my limits"."""

from assistant.conversation.filling import Filling
from assistant.conversation.views import LimitsCard, LimitView, Line
from models.facts.limit import Limit, LimitKind, Scope
from tools.explanation.figures import day, local_day, percent
from tools.explanation.words import word
from tools.verification.places import place_name


def limit_views(filling: Filling) -> tuple[LimitView, ...]:
    limits = filling.stores.limits.in_force(filling.customer_id, filling.at)
    return tuple(_limit(filling, limit) for limit in limits)


def _limit(filling: Filling, limit: Limit) -> LimitView:
    lines = [filling.line("limits.rate", percent(limit.annual_rate_bps))]
    title = filling.say("limits.standing")
    if limit.kind is LimitKind.SCENE and limit.scope is not None:
        title = filling.say("limits.scene", scene=word(f"scene.{limit.scope.scene}", filling.language))
        if limit.scope.merchant:
            lines.append(filling.line("limits.where", limit.scope.merchant))
        lines += _bounds(filling, limit, limit.scope)
    if limit.valid_until is not None:
        lines.append(filling.line("limits.until", day(local_day(limit.valid_until), filling.language)))
    # To the person, what a shop is about to take is used already: used and left make the whole.
    used_minor = limit.drawn_minor + limit.held_minor
    return LimitView(
        limit_id=limit.limit_id,
        title=title,
        amount_minor=limit.amount_minor,
        amount_text=filling.money(limit.amount_minor),
        drawn_minor=used_minor,
        drawn_text=filling.money(used_minor),
        available_minor=limit.available_minor,
        available_text=filling.money(limit.available_minor),
        lines=tuple(lines),
    )


def _bounds(filling: Filling, limit: Limit, scope: Scope) -> list[Line]:
    found = []
    if scope.region is not None:
        found.append(filling.line("limits.region", place_name(scope.region, filling.language)))
    if scope.uses_max is not None:
        found.append(filling.line("limits.uses", str(max(0, scope.uses_max - limit.uses))))
    if scope.payment_max_minor is not None:
        found.append(filling.line("limits.payment_max", filling.money(scope.payment_max_minor)))
    return found


def limits_card(filling: Filling) -> LimitsCard:
    return LimitsCard(title=filling.say("limits.title"), limits=limit_views(filling))
