"""`evaluate value` and `train reference`: what is said of evidence before it is shown, and what it does."""

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.progress import Progress
from rich.table import Table

from assistant.command_line.printing import AsJson, console, fail, plain_errors, print_json
from assistant.settings import Settings

if TYPE_CHECKING:
    from tools.simulation.outlooks import OutlookJudged


def value(
    people: Annotated[int, typer.Option(min=50, max=20_000, help="Simulated people who ask.")] = 1_000,
    seed: Annotated[
        int, typer.Option(min=0, help="Another than the reference's; same seed, same figures.")
    ] = 7,
    as_json: AsJson = False,
) -> None:
    """What is said of evidence before it is shown, beside what happens when it is.

    On simulated people whose papers are known, of another seed than the reference's: each has shown some
    documents, is told what each of the others could do, and shows it.
    """
    with plain_errors(), Progress(console=console, transient=True, disable=as_json) as bar:
        task = bar.add_task("Asking and showing", total=1.0)
        judged = _judged(seed, people, lambda share: bar.update(task, completed=share))
    if as_json:
        print_json(judged.model_dump(mode="json"))
        return
    _tell(judged)


def reference(
    out: Annotated[Path, typer.Argument(help="The file to write; one that is there is replaced whole.")],
    seed: Annotated[int, typer.Option(min=0, help="Same seed, same bytes.")] = 20260701,
    customers: Annotated[int, typer.Option(min=1_000, max=1_000_000, help="Simulated customers.")] = 20_000,
    people: Annotated[
        int, typer.Option(min=1_000, max=10_000, help="Rows, drawn from their requests.")
    ] = 8_000,
    as_json: AsJson = False,
) -> None:
    """Draw the people that what evidence could do is worked out from; needs no data of anybody."""
    from models.risk.alike.drawing import draw_reference, write_reference
    from models.risk.alike.reference import read_reference

    if not out.parent.is_dir():
        fail(f"There is no folder {out.parent} to write to.")
    with plain_errors():
        data = draw_reference(seed, customers, people)
        source = read_reference(data).source
        write_reference(out, data)
    if as_json:
        print_json({"file": str(out), "bytes": len(data), **source.model_dump(mode="json")})
        return
    console.print(f"Wrote {out}: {source.people:,} people, {len(data):,} bytes, seed {seed}.")


def _judged(seed: int, people: int, progress: Callable[[float], None]) -> "OutlookJudged":
    from assistant.model_registry import opened_registry
    from models.risk.alike.reference import shipped_reference
    from tools.policy.pack import shipped_pack
    from tools.scoring.score import score
    from tools.simulation.outlooks import judge_outlooks

    settings, people_alike = Settings(), shipped_reference()
    if seed == people_alike.source.seed:
        fail(f"The reference is drawn with seed {seed}, so it would judge itself; give another.")
    champion = opened_registry(settings.effective_models_folder, lambda: datetime.now(UTC)).champion()
    return judge_outlooks(
        seed,
        people,
        pack=shipped_pack(settings.policy_pack),
        scorer=partial(score, champion),
        reference=people_alike,
        progress=progress,
    )


def _tell(judged: "OutlookJudged") -> None:
    shown = Table("documents", "said to rise", "rose", "± (95 %)")
    for tenth in judged.tenths:
        shown.add_row(
            f"{tenth.documents:,}", f"{tenth.said:.1%}", f"{tenth.happened:.1%}", f"{tenth.spread:.1%}"
        )
    console.print(shown)
    kinds = Table("kind", "documents", "said to rise", "rose")
    for kind in judged.kinds:
        kinds.add_row(kind.kind, f"{kind.documents:,}", f"{kind.said:.1%}", f"{kind.happened:.1%}")
    console.print(kinds)
    console.print(
        f"{judged.people:,} simulated people, {judged.documents:,} documents. Said {judged.said:.1%}, rose "
        f"{judged.happened:.1%}; over tenths {judged.apart:.1%} apart on average. Brier {judged.brier:.4f} "
        f"({judged.brier_of_the_mean:.4f} for saying the same of everybody)."
    )
    console.print(
        f"Of {judged.nothing_said:,} documents it was said that they change nothing; "
        f"{judged.nothing_happened:.1%} of them did."
    )
    quartiles = Table("quartile of the rise", "rose by less than said", "by no more")
    for each in judged.quartiles:
        quartiles.add_row(f"{each.share:.0%}", f"{each.below:.1%}", f"{each.at_most:.1%}")
    console.print(quartiles)
