"""Pages are kept in mind for a few minutes, few of them, and under the very file that they are of."""

from collections.abc import Callable

from assistant.reading.seen_lately import KEPT_S, PAGES_MAX, Seen, SeenLately

PAGE = Seen("{}", b"png")


def test_a_page_is_found_for_a_while_by_file_number_and_width() -> None:
    clock = [0.0]
    lately = SeenLately(lambda: clock[0])
    lately.keep(b"file", 1, 900, PAGE)

    assert lately.find(b"file", 1, 900) is PAGE
    assert lately.find(b"file", 2, 900) is None
    assert lately.find(b"other", 1, 900) is None
    assert lately.find(b"file", 1, 1_100) is None
    clock[0] = KEPT_S
    assert lately.find(b"file", 1, 900) is None


def test_of_many_the_oldest_makes_room() -> None:
    lately = SeenLately(lambda: 0.0)
    for page in range(PAGES_MAX + 1):
        lately.keep(b"file", page, 900, PAGE)

    assert lately.find(b"file", 0, 900) is None
    assert lately.find(b"file", PAGES_MAX, 900) is PAGE


def test_nothing_stays_because_nobody_looks_again() -> None:
    # given
    clock, due = [0.0], list[tuple[float, Callable[[], None]]]()
    lately = SeenLately(lambda: clock[0], lambda seconds, act: due.append((seconds, act)))
    lately.keep(b"file", 1, 900, PAGE)
    ((seconds, forget),) = due

    # when
    clock[0] = seconds
    forget()

    # then
    assert seconds == KEPT_S
    assert len(lately) == 0
