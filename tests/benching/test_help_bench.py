"""The bench of promises: what it does is what was said, and a promise that does not hold would be told."""

from datetime import timedelta
from itertools import islice
from random import Random

from assistant.benching.help.asking_again import done, searched
from assistant.benching.help.people import people
from tests.policy.deciding import PACK, shipped_scorer


def test_simulated_people_do_what_was_promised_and_get_it() -> None:
    found = [searched(person, PACK, shipped_scorer()) for person in islice(people(7, 12), 12)]
    chance = Random(3)

    held = [
        done(one.person, promise, PACK, shipped_scorer(), chance) for one in found for promise in one.promises
    ]

    assert held
    assert all(each.held and each.lawful for each in held)
    assert all(one.twin_alike for one in found)


def test_a_promise_of_more_than_there_is_would_be_found_out() -> None:
    one = next(each for each in (searched(p, PACK, shipped_scorer()) for p in people(7, 40)) if each.promises)
    promise = one.promises[0]
    over = promise.suggestion.model_copy(update={"until": promise.suggestion.opens_at + timedelta(days=1)})
    greedy = over.model_copy(update={"limit_minor": PACK.total.limits_max_minor * 2})
    told = done(
        one.person, promise.model_copy(update={"suggestion": greedy}), PACK, shipped_scorer(), Random(3)
    )
    assert not told.held
    assert not told.lawful
