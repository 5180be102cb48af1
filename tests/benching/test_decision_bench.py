"""`bench decide` measures whole decisions, by how many documents were shown."""

from assistant.benching.decision_bench import measure_decisions


def test_every_request_is_measured_once_and_all_of_them_come_first() -> None:
    whole, *parts = measure_decisions(60, 7)

    assert whole.documents is None
    assert whole.requests == sum(each.requests for each in parts)
    shown = [each.documents for each in parts if each.documents is not None]
    assert len(shown) == len(parts)
    assert shown == sorted(set(shown))
    assert all(each.requests and each.median_ms > 0 for each in parts)
