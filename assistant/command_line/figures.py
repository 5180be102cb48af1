"""`figures`: what the console's analysts see, at the terminal or as JSON."""

from datetime import datetime
from typing import Annotated

import typer

from assistant.command_line.printing import AsJson, console, plain_errors, print_json, shown
from assistant.settings import Settings

DAYS = 84


def figures(
    since: Annotated[
        datetime | None,
        typer.Option(formats=["%Y-%m-%d"], help=f"First day; the last {DAYS} days unless told."),
    ] = None,
    until: Annotated[
        datetime | None, typer.Option(formats=["%Y-%m-%d"], help="Last day; today unless told.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Decisions and held payments over all customers: counts, shares, reasons, drift, fairness.

    Groups of fewer than ten are left out.
    """
    from assistant.actions.see_decisions import DecidedDays, see_decisions
    from assistant.actions.see_held_figures import see_held_figures
    from assistant.console.periods import period_of
    from assistant.wiring import equipped

    with plain_errors(), equipped(Settings()) as (means, _):
        first = None if since is None else since.date()
        period = period_of(first, None if until is None else until.date(), means.now(), DAYS)
        decided = see_decisions(means, None, DecidedDays(), period.first, period.last)
        held = see_held_figures(means, None, period.since, period.until)
    if as_json:
        print_json({"decisions": decided.model_dump(mode="json"), "held": held.model_dump(mode="json")})
        return
    share = "–" if decided.decided.share is None else f"{decided.decided.share:.0%}"
    console.print(f"{period.first} to {period.last}: {decided.decided.rows:,} decisions, {share} approved,")
    console.print(f"{decided.by_people:,} by people; {held.held:,} payments held.")
    for each in decided.reasons:
        console.print(shown(f"  {each.verdict}  {each.code}  {each.given.hits:,}"), markup=False)
    for attribute, ratio in decided.least_ratio:
        console.print(f"By {attribute}, the lowest share approved is {ratio:.2f} of the highest.")
