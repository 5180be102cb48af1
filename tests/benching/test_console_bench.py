"""The bench of the console asks real pages of a real program."""

from assistant.benching.console_bench import measure_console


def test_both_pages_are_timed_among_many_cases() -> None:
    told: list[tuple[int, int]] = []

    times = measure_console(60, 2, lambda done, of: told.append((done, of)))

    assert [each.page for each in times] == ["queue", "case"]
    assert all(0 < each.median_ms <= each.p99_ms for each in times)
    assert told[-1] == (60, 60)
