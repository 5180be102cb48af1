"""`demo`: plays a story on a fresh database through the public doors."""

from enum import StrEnum
from typing import Annotated

import typer

from assistant.command_line.printing import (
    DID_NOT_HOLD,
    AsJson,
    console,
    plain_errors,
    print_json,
)
from models.facts.language import Language


class StoryName(StrEnum):
    """The stories there are."""

    GRADUATE = "graduate"
    TWINS = "twins"
    WITHDRAWAL = "withdrawal"
    RIDER = "rider"
    REVIEW = "review"
    SCAM = "scam"


def demo(
    story: Annotated[StoryName, typer.Argument()],
    lang: Annotated[Language, typer.Option()] = Language.EN,
    as_json: AsJson = False,
) -> None:
    """Play a story on a fresh database, step by step; exits with 1 if a step does not hold."""
    from assistant.stories import STORIES
    from assistant.stories.stage import stage

    held = True
    with plain_errors(), stage(lang) as on_stage:
        for number, step in enumerate(STORIES[story.value](on_stage), 1):
            held = held and step.held
            if as_json:
                print_json({"step": number, "text": step.told(lang), "held": step.held, "seen": step.seen})
                continue
            console.print(f"{number}. {step.told(lang)}", markup=False)
            console.print(
                f"   {'✓' if step.held else '✗'} {step.seen}",
                style="green" if step.held else "red",
                markup=False,
            )
    if not held:
        raise typer.Exit(DID_NOT_HOLD)
