"""The rule about all customers together: no more credit than the portfolio's budget has room for."""

from models.facts.decision import Finding
from tools.policy.pack import PolicyPack
from tools.policy.question import Question, found
from tools.portfolio.room import room_for


def the_portfolio_has_room(question: Question, pack: PolicyPack) -> Finding:
    """Cap at what there is and the room left, by limits, by expected loss and by capital, as if the new part
    were drawn whole. Where nothing was counted yet there is no cap, and the finding says so."""
    room = question.applicant.room
    if room is None:
        return found("the_portfolio_has_room", "portfolio_not_counted")
    growth = room_for(room, question.score.pd, pack.sizing)
    if growth >= pack.total.limits_max_minor:  # more than one customer could use
        return found("the_portfolio_has_room", "portfolio_full")
    cap = question.old_limit_minor + growth
    return found("the_portfolio_has_room", "portfolio_full", cap_minor=cap)
