"""Reconcile the books: limits, postings and entries to the minor unit, every change with its decision."""

from collections import defaultdict
from collections.abc import Callable
from typing import Final

from assistant.storage.books import ACCOUNTS, EntryPosted
from assistant.storage.stores import Stores
from models.facts.portfolio import AccountSum, BooksChecked, Difference
from tools.policy.pack import PolicyPack
from tools.portfolio.following import change_difference

Told = Callable[[str, int, int], None]
"""Told what is being read, and how many of how many are done."""
_TOLD_EVERY: Final = 500


def quietly(doing: str, done: int, of: int) -> None:
    """Tells nobody."""


def reconcile_books(stores: Stores, pack: PolicyPack, told: Told = quietly) -> BooksChecked:
    """Read everything once, in one view; nothing is changed. The first limit that differs is named."""
    books = stores.books
    moved, broken, entries = _entries(stores, told)
    decisions, unlike = _changes(stores, pack, told)
    found = [each for each in (books.first_difference(), broken, unlike) if each is not None]
    return BooksChecked(
        limits=stores.portfolio.count_limits(),
        changes=books.count_changes(),
        entries=entries,
        decisions=decisions,
        sums=tuple(
            AccountSum(
                account=name,
                limits_minor=books.of_limits(name),
                postings_minor=books.of_postings(name),
                entries_minor=moved[name],
                before_entries_minor=books.without_entry(name),
            )
            for name in ACCOUNTS
        ),
        difference=found[0] if found else None,
    )


def _entries(stores: Stores, told: Told) -> tuple[dict[str, int], Difference | None, int]:
    """What all entries moved by kind of account, the first whose postings say something else, how many."""
    sums: dict[str, int] = defaultdict(int)
    broken, of, done = None, stores.books.count_entries(), 0
    for done, entry in enumerate(stores.books.entries(), 1):
        for account, amount in (entry.moved or {}).items():
            sums[account.partition(":")[0]] += amount
        broken = broken or _broken(entry)
        if done % _TOLD_EVERY == 0 or done == of:
            told("Reading entries", done, of)
    return sums, broken, done


def _broken(entry: EntryPosted) -> Difference | None:
    if entry.moved is None:
        return Difference(subject=entry.entry_id, reason="What stands there does not open.")
    posted = {
        account: amount
        for account, amount in entry.posted.items()
        if amount and account.partition(":")[0] in ACCOUNTS
    }
    if posted == entry.moved:
        return None
    subject = min(account.partition(":")[2] for account in {*posted, *entry.moved})
    return Difference(subject=subject, reason=f"{entry.entry_id} moves something else than it posts.")


def _changes(stores: Stores, pack: PolicyPack, told: Told) -> tuple[int, Difference | None]:
    """How many changes were followed to their decision, and the first that differs from it."""
    followed, found, of = 0, None, stores.books.count_changes()
    for done, each in enumerate(stores.portfolio.changes(), 1):
        if each.decision is not None:
            followed += 1
            found = found or change_difference(
                each.limit_id, each.kind, (each.from_minor, each.to_minor), each.decision, pack
            )
        if done % _TOLD_EVERY == 0:
            told("Following decisions", done, of)
    return followed, found
