"""Rules for a scene limit: sized by the need shown, explained by why it arose."""

from datetime import timedelta

from models.facts.decision import Finding, Verdict
from models.facts.evidence import LinesValue, MoneyValue, Scene
from models.facts.fact import FactName
from tools.limits.factors import day_of
from tools.policy.pack import PolicyPack
from tools.policy.question import Question, found


def the_scene_is_offered(question: Question, pack: PolicyPack) -> Finding | None:
    if not question.is_scene:
        return None
    if question.applicant.wish.scene not in pack.scene.scenes:
        return found("the_scene_is_offered", "scene_not_offered", verdict=Verdict.DECLINE)
    return found("the_scene_is_offered", "scene_cap", cap_minor=pack.scene.limit_max_minor)


def the_need_is_shown(question: Question, pack: PolicyPack) -> Finding | None:
    """The cap is what the scene's lines cost beyond what is left on the standing limit."""
    if not question.is_scene:
        return None
    shown = question.facts(FactName.BASKET)
    if not shown:
        return found("the_need_is_shown", "purchase_not_shown", verdict=Verdict.REFER)
    cost = scene_cost_minor(question, question.applicant.wish.scene)
    if cost == 0:
        return found("the_need_is_shown", "scene_not_in_purchase", verdict=Verdict.DECLINE, evidence=shown)
    need = cost - max(0, question.standing_available_minor)
    if need <= 0:
        return found("the_need_is_shown", "available_limit_covers", verdict=Verdict.DECLINE, evidence=shown)
    return found("the_need_is_shown", "need_shown", cap_minor=need, evidence=shown)


def the_need_is_explained(question: Question, pack: PolicyPack) -> Finding | None:
    """Furnishing a home is explained by a tenancy that has just begun; unexplained needs are met by half."""
    scene = question.applicant.wish.scene
    shown = question.facts(FactName.BASKET)
    if not question.is_scene or not shown or scene not in pack.scene.explained_by_tenancy:
        return None
    today = question.applicant.today
    moves = tuple(
        fact
        for fact in question.facts(FactName.TENANCY_FROM)
        if (day := day_of(fact.value)) is not None
        and today - timedelta(days=pack.scene.moved_within_days) <= day
        and day <= today + timedelta(days=pack.scene.moves_within_days)
    )
    if moves:
        return found("the_need_is_explained", "move_shown", evidence=moves)
    need = scene_cost_minor(question, scene) - max(0, question.standing_available_minor)
    cap = max(0, int(need * pack.scene.unexplained_share))
    return found("the_need_is_explained", "need_half_explained", cap_minor=cap)


def scene_cost_minor(question: Question, scene: Scene | None) -> int:
    """What the lines of a scene cost, in minor units, never above the total on the same document.

    One purchase, one need: of several documents the cheapest counts, and the same order shown twice
    is not two needs. A basket in another currency counts for nothing.
    """
    totals = {
        fact.evidence_id: fact.value.amount_minor
        for fact in question.facts(FactName.PURCHASE_TOTAL)
        if isinstance(fact.value, MoneyValue)
    }
    costs = []
    for fact in question.facts(FactName.BASKET):
        if isinstance(fact.value, LinesValue) and fact.value.currency in {
            limit.currency for limit in question.applicant.limits
        }:
            lines = sum(line.amount_minor for line in fact.value.lines if line.scene is scene)
            costs.append(max(0, min(lines, totals.get(fact.evidence_id, lines))))
    return min(costs, default=0)
