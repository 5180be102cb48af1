"""The history: an edit is found, and what was written says who decides."""

import json
from datetime import UTC, datetime

import pytest

from models.history_chain import HistoryTampered, line_of
from models.risk.registry_history import Book, Entry, Role, after, read_history

AT = datetime(2026, 11, 28, tzinfo=UTC)


def noted(*steps: tuple[str, str, Role | None, str]) -> list[str]:
    """Lines for (event, version, role, by), chained."""
    book = Book()
    for event, name, role, by in steps:
        digest = name.encode().hex().ljust(64, "0")
        entry = Entry.model_validate(
            {
                "number": len(book.entries) + 1,
                "at": AT,
                "event": event,
                "version": f"{name}+{digest[:12]}",
                "card_sha256": digest,
                "use": "limit_decision",
                "role": role,
                "by": by,
                "why": "because",
                "previous": book.head,
            }
        )
        book = after(book, entry)
    return [line_of(entry) for entry in book.entries]


def approved(name: str) -> tuple[tuple[str, str, Role | None, str], ...]:
    return (
        ("added", name, None, "Wu Adder"),
        ("approved", name, None, "Ana One"),
        ("approved", name, None, "Bo Two"),
        ("promoted", name, Role.CHAMPION, "Ana One"),
    )


LINES = noted(*approved("a"), *approved("b"), ("withdrawn", "a", None, "Bo Two"))


def read(lines: list[str]) -> Book:
    return read_history("".join(lines).encode())


def test_the_history_says_who_decides_and_who_did_before() -> None:
    book = read(LINES[:-1])
    champion, former = book.champion("limit_decision"), book.former("limit_decision")

    assert champion is not None
    assert champion.name == "b"
    assert former is not None
    assert former.name == "a"
    assert book.find("a").role is None
    assert read(LINES).former("limit_decision") is None, "what was withdrawn is nothing to go back to"


@pytest.mark.parametrize("place", range(len(LINES)))
@pytest.mark.parametrize("field", ["by", "why", "at", "role", "version", "event", "number", "shipped"])
def test_a_changed_line_is_found(place: int, field: str) -> None:
    lines = list(LINES)
    told = json.loads(lines[place])
    told[field] = {"at": "2026-11-29T00:00:00Z", "number": 99, "shipped": True}.get(field, "shadow")
    lines[place] = json.dumps(told, sort_keys=True, separators=(",", ":")) + "\n"

    if place == len(lines) - 1 and field in {"by", "why", "at", "shipped"}:
        # the last line alone can be changed unseen, unless somebody has noted the head
        assert read(lines).head != read(LINES).head
        assert read(LINES).head not in read(lines).heads
    else:
        with pytest.raises(HistoryTampered):
            read(lines)


@pytest.mark.parametrize("place", range(len(LINES) - 1))
def test_a_line_taken_out_is_found(place: int) -> None:
    with pytest.raises(HistoryTampered, match=f"[Ll]ine {place + 1}|Line {place + 2}"):
        read([*LINES[:place], *LINES[place + 1 :]])


def test_swapped_doubled_cut_and_reformatted_lines_are_found() -> None:
    for lines in (
        [LINES[1], LINES[0], *LINES[2:]],
        [LINES[0], LINES[0], *LINES[1:]],
        [*LINES[:-1], LINES[-1][:-1]],
        [*LINES[:-1], LINES[-1][:40]],
        [LINES[0].replace('","', '", "'), *LINES[1:]],
        ["\n", *LINES],
        ["\ufeff" + LINES[0], *LINES[1:]],
    ):
        with pytest.raises(HistoryTampered):
            read(lines)


def test_an_end_cut_off_shows_against_a_head_that_was_noted() -> None:
    noted_head = read(LINES).head

    assert noted_head in read(LINES).heads
    assert noted_head not in read(LINES[:-1]).heads


def test_a_chain_forged_with_a_champion_nobody_approved_is_refused() -> None:
    with pytest.raises(Exception, match="not approved"):
        noted(("added", "a", None, "Wu Adder"), ("promoted", "a", Role.CHAMPION, "Wu Adder"))


def test_two_approvals_by_one_person_are_one() -> None:
    added, first = approved("a")[:2]
    book = read(noted(added, first, ("approved", "a", None, "ONE, Ana")))

    assert not book.find("a").is_approved
