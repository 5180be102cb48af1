"""The postings of an entry: what each limit holds and lends, and who is owed it. They sum to zero."""

from collections.abc import Iterable

from models.facts.ledger import Entry, Movement
from models.facts.limit import Limit

EARNED = "earned:interest"
"""What the lender earned by lending,"""
EARNED_FEES = "earned:fees"
"""and by fees."""


def sides_of(entry: Entry, counterpart: str) -> tuple[tuple[str, int], ...]:
    """Accounts and amounts in minor units, none of them zero.

    `held:<limit>` against `waiting:<counterpart>` is what may still be captured; `limit:<limit>` less
    `credit:<limit>` against `counterpart` is what was lent: to a merchant, or paid back by a person.
    `interest:<limit>` and `fees:<limit>` are what was charged and not paid: against EARNED, or whoever pays.
    """
    held = sum(each.held_minor for each in entry.movements)
    owed = sum(
        each.drawn_minor - each.credit_minor + each.interest_minor + each.fees_minor
        for each in entry.movements
    )
    sides = [*_of_limits(entry.movements), (f"waiting:{counterpart}", -held), (counterpart, -owed)]
    return tuple((account, amount) for account, amount in sides if amount)


def posted(entry: Entry, counterpart: str) -> tuple[tuple[str, str, int], ...]:
    """The same with an id each, made of the entry's."""
    body = entry.entry_id.removeprefix("ent_")
    return tuple(
        [
            (f"pst_{body}_{place}", account, amount)
            for place, (account, amount) in enumerate(sides_of(entry, counterpart))
        ]
    )


def moved(limit: Limit, movements: Iterable[Movement]) -> Limit:
    """The limit after an entry."""
    for each in movements:
        if each.limit_id == limit.limit_id:
            return limit.model_copy(
                update={
                    "held_minor": limit.held_minor + each.held_minor,
                    "drawn_minor": limit.drawn_minor + each.drawn_minor,
                    "credit_minor": limit.credit_minor + each.credit_minor,
                    "uses": limit.uses + each.uses,
                }
            )
    return limit


def _of_limits(movements: Iterable[Movement]) -> Iterable[tuple[str, int]]:
    for each in movements:
        yield f"held:{each.limit_id}", each.held_minor
        yield f"limit:{each.limit_id}", each.drawn_minor
        yield f"credit:{each.limit_id}", -each.credit_minor
        yield f"interest:{each.limit_id}", each.interest_minor
        yield f"fees:{each.limit_id}", each.fees_minor
