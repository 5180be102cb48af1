"""The approvals that the shipped model comes with, as entries for a registry's history.

They are recorded beside it in `artefacts/approvals.json` and bind to its card's hash: who trains it anew has
it approved anew.
"""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from pydantic import ValidationError

from models.facts.value import Instant, Value
from models.history_chain import THE_PROGRAM
from models.risk.artefact import RiskModelRefused, read_file, require_sound_json
from models.risk.card import ModelCard, Sha256
from models.risk.registry_history import Book, Entry, Role, after

APPROVALS_FOLDER = Path(__file__).parent / "artefacts"
APPROVALS_FILE = "approvals.json"


class ShippedApproval(Value):
    by: str
    why: str
    at: Instant


class ShippedApprovals(Value):
    """What `approvals.json` holds."""

    card_sha256: Sha256
    approvals: tuple[ShippedApproval, ...]


def shipped_entries(
    book: Book, version: str, card: ModelCard, card_sha256: str, now: datetime
) -> Iterator[Entry]:
    """Added, approved, and champion unless somebody here chose another. Raises RiskModelRefused."""
    told = {"version": version, "card_sha256": card_sha256, "use": card.use, "shipped": True}
    by_program = {"event": "added", "by": THE_PROGRAM, "why": "Came with the program.", "at": now}
    wanted = [by_program]
    for each in _approvals(card_sha256):
        wanted.append({"event": "approved", "by": each.by, "why": each.why, "at": each.at})
    if card.use not in book.chosen_here:
        why = "Came with the program; nobody here has chosen another."
        wanted.append(by_program | {"event": "promoted", "role": Role.CHAMPION, "why": why})
    for each_told in wanted:
        place = {"number": len(book.entries) + 1, "previous": book.head}
        entry = Entry.model_validate(told | each_told | place)
        book = after(book, entry)
        yield entry


def _approvals(card_sha256: str) -> tuple[ShippedApproval, ...]:
    content = read_file(APPROVALS_FOLDER, APPROVALS_FILE)
    require_sound_json(APPROVALS_FILE, content)
    try:
        found = ShippedApprovals.from_json(content)
    except ValidationError as error:
        raise RiskModelRefused(f"{APPROVALS_FILE} is malformed; restore it.") from error
    if found.card_sha256 != card_sha256:
        raise RiskModelRefused(
            "The shipped model was approved with another card; "
            f"restore it, or have it approved in {APPROVALS_FILE}."
        )
    return found.approvals
