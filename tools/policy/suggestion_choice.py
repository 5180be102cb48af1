"""Which suggestions are shown: none that another one beats, the best of each action first."""

from collections.abc import Iterable, Sequence

from models.facts.promise import DoingKind, Suggestion


def chosen(
    suggestions: Iterable[Suggestion], order: Sequence[DoingKind], count: int
) -> tuple[Suggestion, ...]:
    """So many at the most, in the order of the actions. Each action's highest limit comes before any other
    of the same action, so that there is a choice of what to do."""
    left = undominated(suggestions)
    by_action = {
        kind: sorted((each for each in left if each.doing.kind is kind), key=_best_first) for kind in order
    }
    rounds = max((len(each) for each in by_action.values()), default=0)
    ranked = [each[turn] for turn in range(rounds) for each in by_action.values() if turn < len(each)]
    shown = ranked[:count]
    return tuple(sorted(shown, key=lambda each: (order.index(each.doing.kind), _efforts(each))))


def undominated(suggestions: Iterable[Suggestion]) -> tuple[Suggestion, ...]:
    """Without those that ask for as much and give no more. Of two alike the first stays."""
    kept: list[Suggestion] = []
    for one in suggestions:
        if not any(_beats(other, one) for other in kept):
            kept = [other for other in kept if not _beats(one, other)] + [one]
    return tuple(kept)


def _beats(one: Suggestion, other: Suggestion) -> bool:
    """It gives as much and asks for no more of anything."""
    same_paper = one.doing.document in (None, other.doing.document)
    pairs = zip(_efforts(one), _efforts(other), strict=True)
    return same_paper and one.limit_minor >= other.limit_minor and all(mine <= its for mine, its in pairs)


def _efforts(suggestion: Suggestion) -> tuple[int, int, int]:
    doing = suggestion.doing
    return (doing.repay_minor, doing.months, doing.income_minor)


def _best_first(suggestion: Suggestion) -> tuple[int, int, tuple[int, int, int]]:
    doing = suggestion.doing
    return (-suggestion.limit_minor, doing.months, _efforts(suggestion))
