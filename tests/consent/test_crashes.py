"""A power cut at any statement or commit of any verb: all of it lasts or none; done again it is done once."""

from collections.abc import Callable

import pytest

from assistant.actions.means import Means
from assistant.storage.keyring import KeyRing
from assistant.wiring import Program
from models.errors import NotFound
from tests.consent.given_consents import facts
from tests.consent.interleaving import of_this_database
from tests.consent.interruptions import PowerCut, interrupted
from tests.consent.verbs import VERBS, ready, trace
from tests.given_again import from_here
from tests.given_papers import without_pdf
from tests.given_vault import dump_of, opened_dump


def contents(program: Program) -> list[str]:
    return sorted(dump_of(program.engine).splitlines())


def done_again(deed: Callable[[], object]) -> None:
    """What was removed already is not there to be removed again; everything else says the same again."""
    try:
        deed()
    except NotFound:
        assert "remove" in repr(deed)


@pytest.mark.parametrize("verb", VERBS)
def test_a_verb_is_done_whole_or_not_at_all_wherever_the_power_is_cut(running: Program, verb: str) -> None:
    # given what it comes to undisturbed
    program, engine = without_pdf(running), running.engine
    customer_id, deed = ready(program.means, verb)
    again = from_here(program.means, engine)
    deed()
    wanted = trace(program, customer_id)
    again()
    before = contents(program)

    # when it is cut off at the commit, and at each statement before that
    with interrupted(engine, at_commit=True) as cut:
        deed()
    assert contents(program) == before, f"{verb} left something at its commit"
    statements = cut.statements
    assert statements > 3
    for at_statement in of_this_database(engine, range(1, statements + 1)):
        with interrupted(engine, at_statement=at_statement) as cut:
            deed()
        assert cut.fired
        assert not cut.committed

    # then nothing of it is there: what one cut left, no other would take away
    assert contents(program) == before, f"{verb} left something at a statement"

    # when it is cut off right after it has lasted
    with interrupted(engine, at_statement=statements + 1) as cut:
        deed()

    # then it is there whole and once
    assert cut.committed
    assert trace(program, customer_id) == wanted
    if verb not in {"receive", "request"}:  # doing these twice is two of them
        done_again(deed)
        assert trace(program, customer_id) == wanted


@pytest.mark.parametrize("verb", ["withdraw", "remove", "pause", "grant", "accept"])
def test_a_cut_between_the_change_and_the_end_of_its_keys_is_made_good_by_whoever_comes_next(
    running: Program, verb: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    # given a power cut after the change was made and before a key was destroyed
    program = without_pdf(running)
    means = program.means
    customer_id, deed = ready(means, verb)
    again = from_here(means, running.engine)
    deed()
    wanted = trace(program, customer_id)
    again()

    def cut(*_: object) -> None:
        raise PowerCut

    with monkeypatch.context() as patched:
        patched.setattr(KeyRing, "destroy", cut)
        with pytest.raises(PowerCut):
            deed()

    # then the change is whole, and what it ended is closed to every store already
    assert trace(program, customer_id) == wanted
    keys = noted(means)
    assert keys
    assert all(subject in means.storage.vault.ring.subjects(owner) for owner, subject in keys)
    if verb in {"withdraw", "remove"}:
        assert facts(means, customer_id) == ()
        assert "Shanghai University" not in theirs(program, customer_id)

    # and the next one to come destroys the keys, once
    assert means.storage.destroy_noted() == len(keys)
    assert all(subject not in means.storage.vault.ring.subjects(owner) for owner, subject in keys)
    assert means.storage.destroy_noted() == 0
    assert trace(program, customer_id) == wanted


def test_a_cut_at_every_statement_of_destroying_keys_leaves_them_noted_until_it_is_done(
    running: Program,
) -> None:
    program = without_pdf(running)
    means = program.means
    customer_id, deed = ready(means, "withdraw")
    again = from_here(means, running.engine)
    with interrupted(running.engine) as whole:
        deed()
    for from_its_end in range(40):
        # given a withdrawal whose keys were left for later
        again()
        with interrupted(running.engine, at_statement=whole.statements - from_its_end) as cut:
            deed()
        if not cut.committed:
            assert from_its_end > 1
            return

        # then
        assert facts(means, customer_id) == ()
        means.storage.destroy_noted()
        assert noted(means) == ()
        assert "Shanghai University" not in theirs(program, customer_id)
    raise AssertionError("the loop never came to the change itself")


def noted(means: Means) -> tuple[tuple[str, str], ...]:
    with means.storage.reading() as stores:
        return stores.destructions.waiting()


def theirs(program: Program, customer_id: str) -> str:
    """What can be opened of somebody with every key there is, as the stores know them."""
    with program.means.storage.reading() as stores:
        ids = {customer_id, *(each.evidence_id for each in stores.upkeep.tombstones(customer_id))}
    dump = opened_dump(program.means, program.engine)
    return "\n".join(line for line in dump.splitlines() if any(each in line for each in ids))
