"""The postings of an entry: what each limit holds and lends, and who is owed it. They sum to zero."""

from collections.abc import Iterable

from models.facts.ledger import Entry, Movement


def sides_of(entry: Entry, counterpart: str) -> tuple[tuple[str, int], ...]:
    """Accounts and amounts in minor units, none of them zero.

    `held:<limit>` against `waiting:<counterpart>` is what may still be captured; `limit:<limit>` less
    `credit:<limit>` against `counterpart` is what was lent: to a merchant, or paid back by a person.
    """
    held = sum(each.held_minor for each in entry.movements)
    lent = sum(each.drawn_minor - each.credit_minor for each in entry.movements)
    sides = [*_of_limits(entry.movements), (f"waiting:{counterpart}", -held), (counterpart, -lent)]
    return tuple((account, amount) for account, amount in sides if amount)


def _of_limits(movements: Iterable[Movement]) -> Iterable[tuple[str, int]]:
    for each in movements:
        yield f"held:{each.limit_id}", each.held_minor
        yield f"limit:{each.limit_id}", each.drawn_minor
        yield f"credit:{each.limit_id}", -each.credit_minor
