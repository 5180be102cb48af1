"""`bench`: measure, with a baseline in the same run."""

from statistics import median
from time import perf_counter
from typing import Annotated

import typer

from assistant.command_line.printing import AsJson, console, plain_errors, print_json

bench = typer.Typer(name="bench", help="Measure, with a baseline in the same run.", no_args_is_help=True)


@bench.callback()
def _benches() -> None:
    """Measure, with a baseline in the same run."""


@bench.command("chat")
def chat(
    turns: Annotated[int, typer.Option(min=8, help="Turns to measure.")] = 200, as_json: AsJson = False
) -> None:
    """A chat turn with the embedded brain, durable write included, beside a bare durable write."""
    from assistant.benching.chat_turns import measure_chat

    with plain_errors():
        found = measure_chat(turns, perf_counter)
    turn, write = median(found.turn_seconds) * 1000, median(found.write_seconds) * 1000
    slow = sorted(found.turn_seconds)[int(len(found.turn_seconds) * 0.95)] * 1000
    report = {
        "turns": len(found.turn_seconds),
        "turn_ms_median": round(turn, 2),
        "turn_ms_p95": round(slow, 2),
        "durable_write_ms_median": round(write, 2),
        "turn_in_durable_writes": round(turn / write, 1),
    }
    if as_json:
        print_json(report)
        return
    console.print(f"A chat turn, durable: median {turn:.1f} ms, 95th percentile {slow:.1f} ms.")
    console.print(f"One durable write alone: median {write:.2f} ms; a turn is {turn / write:.0f} of them.")
