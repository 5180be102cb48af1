"""`bench`: measure, with a baseline in the same run."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from pathlib import Path
from statistics import median
from time import perf_counter, process_time
from typing import Annotated, Any, TypeVar

import typer
from rich.table import Table

from assistant.command_line.bench_audit import audit
from assistant.command_line.bench_authorize import authorize
from assistant.command_line.bench_console import console_
from assistant.command_line.bench_decide import decide
from assistant.command_line.bench_help import help_
from assistant.command_line.bench_ledger import ledger
from assistant.command_line.bench_score import score
from assistant.command_line.printing import AsJson, console, fail, plain_errors, print_json

_Named = TypeVar("_Named", bound=StrEnum)

bench = typer.Typer(name="bench", help="Measure, with a baseline in the same run.", no_args_is_help=True)
bench.command("audit")(audit)
bench.command("authorize")(authorize)
bench.command("console")(console_)
bench.command("decide")(decide)
bench.command("help")(help_)
bench.command("ledger")(ledger)
bench.command("score")(score)


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


@bench.command("consent")
def consent(
    reads: Annotated[int, typer.Option(min=50, help="Reads of each kind to measure.")] = 2000,
    as_json: AsJson = False,
) -> None:
    """A read through the consent gate beside the same read without it: queries, and processor time."""
    from assistant.benching.consent_reads import CPU_TARGET_US, QUERIES_TARGET, measure_reads

    with plain_errors():
        found = measure_reads(reads, process_time)
    gated, bare = median(found.gated_seconds) * 1e6, median(found.bare_seconds) * 1e6
    pairs = zip(found.gated_seconds, found.bare_seconds, strict=True)
    extra = median(one - other for one, other in pairs) * 1e6
    queries = found.gated_statements - found.bare_statements
    report = {
        "reads": len(found.gated_seconds),
        "gated_statements": found.gated_statements,
        "bare_statements": found.bare_statements,
        "extra_statements": queries,
        "extra_statements_target": QUERIES_TARGET,
        "gated_cpu_us_median": round(gated, 1),
        "bare_cpu_us_median": round(bare, 1),
        "extra_cpu_us_median": round(extra, 1),
        "extra_cpu_us_target": CPU_TARGET_US,
        "met": queries <= QUERIES_TARGET and extra < CPU_TARGET_US,
    }
    if as_json:
        print_json(report)
        return
    table = Table("", "gated", "bare", "extra", "target")
    statements = (found.gated_statements, found.bare_statements, queries, f"at most {QUERIES_TARGET}")
    table.add_row("statements", *map(str, statements))
    table.add_row(
        "processor time, µs", f"{gated:.0f}", f"{bare:.0f}", f"{extra:.0f}", f"below {CPU_TARGET_US:.0f}"
    )
    console.print(table)


@bench.command("extract")
def extract(
    samples: Annotated[Path | None, typer.Option(help="Folder of third-party samples.")] = None,
    chosen: Annotated[str, typer.Option("--set", help="Layouts: open, apart or all.")] = "all",
    media: Annotated[str, typer.Option(help="Any of text,scan,photo; all, or text when quick.")] = "",
    today: Annotated[str, typer.Option(help="The day to draw documents for; another day, others.")] = "",
    misses: Annotated[Path | None, typer.Option(help="Write what was not read right here.")] = None,
    quick: Annotated[bool, typer.Option("--quick", help="A few documents, in under a minute.")] = False,
    full: Annotated[bool, typer.Option("--full", help="500 documents for memory.")] = False,
    fit_confidence: Annotated[
        bool, typer.Option("--fit-confidence", help="Fit its tables, open set.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Documents of our own with known answers: fields, confidence, what is flagged, and the cost."""
    from assistant.benching.extraction.corpus import LayoutSet, Medium
    from assistant.benching.extraction.report import fitted_tables, report
    from assistant.benching.extraction.report import misses as missed
    from assistant.benching.extraction_bench import a_plan, measure_extraction
    from assistant.command_line.bench_extraction import miss_lines, show, show_fitted

    layout_set = _one_of(LayoutSet, "open" if fit_confidence else chosen, "--set")
    named = [_one_of(Medium, each.strip(), "--media") for each in media.split(",") if each]
    if samples is not None and not samples.is_dir():
        fail(f"There is no folder {samples}.")
    plan = a_plan(layout_set, named, _day(today), quick=quick, full=full, samples=samples)
    with plain_errors():
        figures = measure_extraction(plan, _tracked)
    if misses is not None:
        misses.write_text(miss_lines(missed(figures)), encoding="utf-8")
    if fit_confidence:
        print_json(fitted_tables(figures)) if as_json else show_fitted(fitted_tables(figures))
        return
    print_json(report(figures)) if as_json else show(report(figures))


def _tracked(items: Iterable[Any], words: str, count: int) -> Iterable[Any]:
    """Progress on stderr, so that JSON on stdout stays alone."""
    from rich.console import Console
    from rich.progress import track

    return track(items, words, total=count, transient=True, console=Console(stderr=True))


def _one_of(options: type[_Named], word: str, option: str) -> _Named:
    try:
        return options(word)
    except ValueError:
        fail(f"{option} takes {', '.join(options)}; {word} is none of them.")


def _day(words: str) -> date:
    try:
        return date.fromisoformat(words) if words else date.today()  # noqa: DTZ011 - the reader's own day
    except ValueError:
        fail(f"--today takes a day such as 2026-11-27; {words} is none.")
