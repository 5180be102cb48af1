"""`bench score` measures what it says, and agrees with LightGBM while it does."""

from assistant.benching.scoring_bench import measure_scoring


def test_a_small_run_has_every_line_and_no_difference_from_lightgbm() -> None:
    found = measure_scoring(trees=4, count=8, rows=1_000)

    assert [line.what for line in found.lines if line.library is not None] == [
        "a row: factors in, PD out",
        "a row with its reasons",
        "a million rows, both models",
    ]
    assert all(line.seconds >= 0 for line in found.lines)
    assert found.log_odds_difference == 0.0
    assert found.contribution_difference < 1e-9
