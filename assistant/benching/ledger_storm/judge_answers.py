"""What was answered against what stands in the books: all that was promised, once, and nothing else. Pure."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from assistant.benching.ledger_storm.asked import Ask, AskKind
from assistant.benching.ledger_storm.books import Books
from assistant.benching.ledger_storm.wire import Json
from models.facts.ledger import Entry, EntryKind
from models.facts.payment import Authorisation

_CONFLICT = "idempotency_conflict"

REFUSALS: Mapping[AskKind, frozenset[str]] = {
    AskKind.AUTHORISE: frozenset({_CONFLICT}),
    AskKind.CAPTURE: frozenset({_CONFLICT, "more_than_held", "lines_needed", "payment_not_approved"}),
    AskKind.VOID: frozenset({_CONFLICT}),
    AskKind.REFUND: frozenset({_CONFLICT, "more_than_captured", "lines_needed"}),
    AskKind.REPAY: frozenset({_CONFLICT, "more_than_owed"}),
}
"""What each step may be refused with; anything else is a fault."""

_KINDS = {
    AskKind.AUTHORISE: EntryKind.AUTHORISED,
    AskKind.CAPTURE: EntryKind.CAPTURED,
    AskKind.VOID: EntryKind.VOIDED,
    AskKind.REFUND: EntryKind.REFUNDED,
    AskKind.REPAY: EntryKind.REPAID,
}

_OF_THE_BANK = frozenset({EntryKind.INTEREST, EntryKind.FEE})
"""Charged by the lender: nobody asks for it. A storm over midnight has some."""

Key = tuple[str, str]


def faults_of_answers(asks: Iterable[Ask], books: Books) -> Iterator[str]:
    """A sentence for each thing that is wrong."""
    by_key: dict[Key, list[Ask]] = defaultdict(list)
    for ask in asks:
        by_key[ask.key].append(ask)
    judged = {(each.payment_id, ""): each for each in books.authorisations}
    entries: dict[Key, list[Entry]] = defaultdict(list)
    for entry in books.entries:
        if entry.kind in _OF_THE_BANK:
            continue
        entries[(entry.subject, _asked_step(entry))].append(entry)
    for key, rivals in by_key.items():
        yield from _of_step(key, rivals, judged.get(key), entries.get(key, []))
    for key in judged.keys() - by_key.keys():
        yield f"Payment {key[0]} was judged, and nobody asked."
    for key in entries.keys() - by_key.keys():
        yield f"Step {key[1]} of {key[0]} was taken, and nobody asked."


def _asked_step(entry: Entry) -> str:
    """The caller's own id of it; empty for an authorisation."""
    return "" if entry.kind is EntryKind.AUTHORISED else entry.step_id.removeprefix("asked:")


def _of_step(
    key: Key, rivals: Sequence[Ask], judged: Authorisation | None, entries: Sequence[Entry]
) -> Iterator[str]:
    """`rivals` are all that was asked under one id: one content of theirs may win."""
    name = " ".join(filter(None, key))
    yield from _refused_rightly(name, rivals)
    won = [ask for ask in rivals if ask.done]
    if not won:
        if entries or judged:
            yield f"{name} is on the books, and nobody was told."
        return
    if len(won) > 1:
        yield f"{name} was said to be done for two contents."
        return
    ask = won[0]
    yield from _same_answers(name, ask, rivals)
    yield from (
        _authorised(name, ask, judged, entries)
        if ask.kind is AskKind.AUTHORISE
        else _taken(name, ask, entries)
    )


def _refused_rightly(name: str, rivals: Sequence[Ask]) -> Iterator[str]:
    for ask in rivals:
        for answer in ask.answers:
            if answer.status != 200 and answer.code not in REFUSALS[ask.kind]:
                yield f"{name} was refused with {answer.status} {answer.code}."
        if not ask.answers:
            yield f"{name} was never answered."
        if len(rivals) == 1 and any(each.code == _CONFLICT for each in ask.answers):
            yield f"{name} was called a conflict with nothing."


def _same_answers(name: str, ask: Ask, rivals: Sequence[Ask]) -> Iterator[str]:
    """Once done, it is answered the same for ever, and anything else under its id is a conflict."""
    if any(each.body != ask.done[0].body for each in ask.done):
        yield f"{name} was answered in two ways."
    done_at = min(each.ended_s for each in ask.done)
    for other in rivals:
        for answer in other.answers:
            if answer.began_s > done_at and answer.code != (ask.done[0].code if other is ask else _CONFLICT):
                yield f"{name} was done, and then answered {answer.code}."


def _authorised(name: str, ask: Ask, judged: Authorisation | None, entries: Sequence[Entry]) -> Iterator[str]:
    if judged is None:
        yield f"{name} was answered, and is not on the books."
        return
    told = ask.done[0].body
    drawn = [{"limit_id": each.limit_id, "amount_minor": each.amount_minor} for each in judged.drawn]
    if (told["customer_id"], told["verdict"], told["drawn"]) != (judged.customer_id, judged.verdict, drawn):
        yield f"{name} was answered other than it is on the books."
    if len(entries) != ask.approved:
        yield f"{name} was answered {told['verdict']} and has {len(entries)} entries."
    if ask.approved and sum(each.amount_minor for each in judged.drawn) != ask.amount_minor:
        yield f"{name} was approved for another amount than was asked."
    if not ask.approved and judged.drawn:
        yield f"{name} was not approved and draws."


def _taken(name: str, ask: Ask, entries: Sequence[Entry]) -> Iterator[str]:
    if len(entries) != 1:
        yield f"{name} was answered and is {len(entries)} times on the books."
        return
    (entry,) = entries
    told = ask.done[0].body
    if (told["entry_id"], told["amount_minor"], told["movements"]) != (
        entry.entry_id,
        entry.amount_minor,
        _movements(entry),
    ):
        yield f"{name} was answered other than it is on the books."
    if entry.kind is not _KINDS[ask.kind] or (ask.amount_minor and entry.amount_minor != ask.amount_minor):
        yield f"{name} is on the books as something else than was asked."


def _movements(entry: Entry) -> list[Json]:
    return [each.model_dump() for each in entry.movements]
