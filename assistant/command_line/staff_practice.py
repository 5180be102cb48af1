"""`staff practice`: made-up cases with wrong advice among the others, to see whether people catch it."""

import secrets
from typing import Annotated

import typer

from assistant.command_line.printing import AsJson, console, plain_errors, print_json, shown
from assistant.settings import Settings
from models.facts.language import Language
from models.facts.practice import PracticeKind

practice = typer.Typer(name="practice", help="Practice cases in the queue.", no_args_is_help=True)


@practice.callback()
def about() -> None:
    """Practice cases in the queue: nobody can tell them apart until they have decided."""


@practice.command("add")
def add(
    kind: Annotated[
        list[PracticeKind] | None,
        typer.Option(help="What is wrong with the advice; once for each. All of them by default."),
    ] = None,
    count: Annotated[int, typer.Option(min=1, max=100, help="So many of each.")] = 1,
    language: Annotated[Language, typer.Option(help="Of the papers.")] = Language.ZH,
    seed: Annotated[
        str,
        typer.Option(help="The same seed makes up the same people; by default chance.", show_default=False),
    ] = "",
    as_json: AsJson = False,
) -> None:
    """Put made-up customers with made-up papers into the queue.

    No limit moves by them, and no figure over all customers counts them.
    """
    from assistant.actions.open_practice import open_practice
    from assistant.demo.practising import made_up
    from assistant.wiring import equipped
    from tools.explanation.figures import local_day

    chosen, begun = tuple(kind or PracticeKind), seed or secrets.token_hex(8)
    with plain_errors(), equipped(Settings()) as (means, _):
        today = local_day(means.now())
        found = [
            open_practice(means, made_up(each, language, today, f"{begun}:{each}:{place}"))
            for each in chosen
            for place in range(count)
        ]
    if as_json:
        print_json([{"case_id": c.case_id, "kind": c.practice.kind if c.practice else None} for c in found])
        return
    for case in found:
        assert case.practice is not None, "made so"
        console.print(shown(f"{case.case_id}  {case.practice.kind}"), markup=False)
    console.print(f"{len(found)} practice cases wait in the queue.")
