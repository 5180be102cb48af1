"""Do the books add up by themselves, at every instant and in every account? Pure."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from assistant.benching.ledger_storm.books import Books
from models.facts.ledger import Entry, EntryKind, OpenedPayment
from models.facts.payment import Authorisation, PaymentVerdict
from tools.payments.postings import moved

Sums = dict[str, int]


def faults_of_books(books: Books) -> Iterator[str]:
    """A sentence for each thing that is wrong."""
    return chain(
        _at_every_instant(books),
        _postings_balance(books),
        _accounts_equal_limits(books),
        _whole_payments(books),
        _whole_customers(books),
    )


def out_of_order(entries: Sequence[Entry]) -> int:
    """How many entries have an id that sorts before that of an earlier one of the same customer."""
    latest: dict[str, str] = {}
    found = 0
    for entry in entries:
        found += entry.entry_id < latest.get(entry.customer_id, "")
        latest[entry.customer_id] = max(entry.entry_id, latest.get(entry.customer_id, ""))
    return found


def _at_every_instant(books: Books) -> Iterator[str]:
    """Every entry again, in the order in which it was committed.

    Where one transaction is about several customers, PostgreSQL's number of it may be older than the lock it
    waited for; then the order of ids is the right one, and it is a fault only where neither is without.
    """
    found = list(_again(books, books.entries))
    return iter(found if found and list(_again(books, sorted(books.entries, key=_by_id))) else ())


def _by_id(entry: Entry) -> str:
    return entry.entry_id


def _again(books: Books, entries: Sequence[Entry]) -> Iterator[str]:
    limits = dict(books.opening)
    for entry in entries:
        for each in entry.movements:
            limit = limits[each.limit_id]
            held, drawn = limit.held_minor + each.held_minor, limit.drawn_minor + each.drawn_minor
            credit = limit.credit_minor + each.credit_minor
            limits[each.limit_id] = moved(limit, (each,))
            if held + drawn > limit.amount_minor:
                yield f"{each.limit_id} was overdrawn at {entry.entry_id}: {held} + {drawn}."
            if min(held, drawn, credit) < 0:
                yield f"{each.limit_id} went below zero at {entry.entry_id}."
    for limit_id, limit in books.limits.items():
        if limit != limits.get(limit_id):
            yield f"{limit_id} does not stand where its entries lead."
    for limit_id in books.opening.keys() - books.limits.keys():
        yield f"{limit_id} is gone."


def _postings_balance(books: Books) -> Iterator[str]:
    """Each entry's postings sum to zero and say what its movements say."""
    known = {entry.entry_id: entry for entry in books.entries}
    posted: dict[str, Sums] = {entry_id: defaultdict(int) for entry_id in known}
    for posting in books.postings:
        if posting.entry_id not in known:
            yield f"A posting belongs to {posting.entry_id}, which is not there."
            continue
        posted[posting.entry_id][posting.account] += posting.amount_minor
    for entry_id, sums in posted.items():
        if sum(sums.values()):
            yield f"The postings of {entry_id} do not sum to zero."
        for account, amount in _moved(known[entry_id]).items():
            if sums.get(account, 0) != amount:
                yield f"{entry_id} posts {sums.get(account, 0)} to {account} and moves {amount}."


def _moved(entry: Entry) -> Sums:
    """What an entry does to the accounts of limits."""
    sums: Sums = defaultdict(int)
    for each in entry.movements:
        sums[f"held:{each.limit_id}"] += each.held_minor
        sums[f"limit:{each.limit_id}"] += each.drawn_minor
        sums[f"credit:{each.limit_id}"] -= each.credit_minor
        sums[f"interest:{each.limit_id}"] += each.interest_minor
        sums[f"fees:{each.limit_id}"] += each.fees_minor
    return sums


def _accounts_equal_limits(books: Books) -> Iterator[str]:
    accounts: Sums = defaultdict(int)
    for posting in books.postings:
        accounts[posting.account] += posting.amount_minor
    if sum(accounts.values()):
        yield "All postings together do not sum to zero."
    for limit_id, now in books.limits.items():
        before = books.opening[limit_id]
        for account, amount in (
            (f"held:{limit_id}", now.held_minor - before.held_minor),
            (f"limit:{limit_id}", now.drawn_minor - before.drawn_minor),
            (f"credit:{limit_id}", before.credit_minor - now.credit_minor),
            (f"interest:{limit_id}", books.due(limit_id).interest_minor),
            (f"fees:{limit_id}", books.due(limit_id).fees_minor),
        ):
            if accounts.get(account, 0) != amount:
                yield f"{account} has {accounts.get(account, 0)} and the limit says {amount}."


def _whole_payments(books: Books) -> Iterator[str]:
    """An approval has its entry and what became of it, a refusal has neither; nothing is half done."""
    steps: dict[str, list[Entry]] = defaultdict(list)
    for entry in books.entries:
        if entry.payment_id is not None:
            steps[entry.payment_id].append(entry)
    approved = {a.payment_id: a for a in books.authorisations if a.verdict is PaymentVerdict.APPROVE}
    for payment_id in (steps.keys() | books.opened_ids) - approved.keys():
        yield f"{payment_id} was never approved, and something moved."
    for payment_id, authorisation in approved.items():
        payment = books.payments.get(payment_id)
        if payment is None:
            yield f"{payment_id} was approved and not opened."
            continue
        yield from _whole_payment(authorisation, payment, steps[payment_id])


def _whole_payment(answer: Authorisation, payment: OpenedPayment, steps: Sequence[Entry]) -> Iterator[str]:
    began = [each for each in steps if each.kind is EntryKind.AUTHORISED]
    if len(began) != 1 or steps[0] is not began[0]:
        yield f"{payment.payment_id} has {len(began)} beginnings, or one that is not its first step."
        return
    drawn = {each.limit_id: each.amount_minor for each in answer.drawn}
    if drawn != {each.limit_id: each.held_minor for each in began[0].movements}:
        yield f"{payment.payment_id} holds other than was answered."
    stands: dict[str, tuple[int, int, int]] = {}
    for portion in payment.portions:
        authorised, held, kept = stands.get(portion.limit_id, (0, 0, 0))
        stands[portion.limit_id] = (
            authorised + portion.authorised_minor,
            held + portion.held_minor,
            kept + portion.kept_minor,
        )
    moved = {limit_id: (drawn[limit_id], *_sums(steps, limit_id)) for limit_id in drawn}
    if stands != moved:
        yield f"{payment.payment_id} does not stand where its entries lead."


def _sums(steps: Sequence[Entry], limit_id: str) -> tuple[int, int]:
    """What is held, and what is kept: lent and not given back."""
    movements = [each for entry in steps for each in entry.movements if each.limit_id == limit_id]
    held = sum(each.held_minor for each in movements)
    return held, sum(each.drawn_minor - each.credit_minor for each in movements)


def _whole_customers(books: Books) -> Iterator[str]:
    """What the program says is in use is what its limits say; what is owed was captured or charged, and not
    given back. Customers of a storm begin without interest owed."""
    in_use: Sums = defaultdict(int)
    lent: Sums = defaultdict(int)
    for limit_id, limit in books.limits.items():
        before = books.opening[limit_id]
        in_use[limit.customer_id] += limit.drawn_minor + limit.held_minor
        lent[limit.customer_id] += limit.drawn_minor - before.drawn_minor
        lent[limit.customer_id] -= limit.credit_minor - before.credit_minor
        lent[limit.customer_id] += books.due(limit_id).due_minor
    for customer_id, amount in books.in_use_minor.items():
        if in_use[customer_id] != amount:
            yield f"{customer_id} uses {in_use[customer_id]} of their limits, and {amount} is said."
        if lent[customer_id] != (told := _lent(books.entries, customer_id)):
            yield f"{customer_id} was lent {lent[customer_id]}, and their steps come to {told}."


_SIGNS: Mapping[EntryKind, int] = {
    EntryKind.CAPTURED: 1,
    EntryKind.REFUNDED: -1,
    EntryKind.REPAID: -1,
    EntryKind.INTEREST: 1,
    EntryKind.FEE: 1,
}


def _lent(entries: Sequence[Entry], customer_id: str) -> int:
    """By the amounts that were asked for, not by what moved."""
    return sum(
        _SIGNS.get(each.kind, 0) * each.amount_minor for each in entries if each.customer_id == customer_id
    )
