"""`monitor`: does the risk model that decides still do what its card says?"""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from assistant.command_line.printing import (
    DID_NOT_HOLD,
    AsJson,
    console,
    fail,
    plain_errors,
    print_json,
    shown,
)
from assistant.settings import Settings

if TYPE_CHECKING:
    from assistant.actions.means import Means
    from assistant.model_registry import ModelRegistry
    from models.risk.monitoring.findings import Monitored
    from models.risk.monitoring.outcomes import Outcomes
    from models.risk.registry import RiskModel


def monitor(
    version: Annotated[
        str | None, typer.Option(help="A risk model of the registry; the champion unless told.")
    ] = None,
    since: Annotated[
        datetime | None,
        typer.Option(formats=["%Y-%m-%d"], help="First day of the decisions; all unless told."),
    ] = None,
    outcomes: Annotated[
        Path | None,
        typer.Option(help="What became of limits, CSV: decision_id or customer_id, bad_on, known_on."),
    ] = None,
    report: Annotated[Path | None, typer.Option(help="Write a page with plots, .html.")] = None,
    as_json: AsJson = False,
) -> None:
    """Hold live decisions against the model card: drift, calibration, bad rate by vintage.

    Exit code 1 where something is to be acted on. What is looked at, and by which rules: docs/monitoring.md.
    """
    from rich.progress import Progress

    from assistant.actions.monitor_model import monitor_model
    from assistant.model_registry import opened_registry
    from assistant.wiring import equipped
    from tools.explanation.figures import local_day, local_midnight

    _require_place(report)
    settings = Settings()
    with (
        plain_errors(),
        equipped(settings) as (means, _),
        Progress(console=Console(stderr=True), transient=True, disable=as_json) as bar,
    ):
        risk_model = _chosen(opened_registry(settings.effective_models_folder, means.now), version)
        told = None if outcomes is None else _outcomes(outcomes, means)
        task = bar.add_task("Reading decisions", total=1.0)
        found = monitor_model(
            means,
            risk_model.card,
            risk_model.version,
            since=None if since is None else local_midnight(since.date()),
            outcomes=told,
            progress=lambda step, share: bar.update(task, completed=share, description=step),
        )
        today = str(local_day(means.now()))
    if report is not None:
        from assistant.learning.monitoring_page import monitoring_page

        report.write_text(monitoring_page(found, today), encoding="utf-8")
    _tell(found, as_json)


def _require_place(report: Path | None) -> None:
    """Fails before anything is read."""
    if report is None:
        return
    if report.suffix.lower() != ".html":
        fail(f"The page is .html, not {report.suffix or 'without an ending'}.")
    if not report.parent.is_dir():
        fail(f"There is no folder {report.parent} to write the page to.")


def _chosen(registry: "ModelRegistry", version: str | None) -> "RiskModel":
    """With its card, as it was approved; also a former or withdrawn one."""
    if version is None:
        return registry.champion()
    return registry.loaded(registry.book().find(version))


def _outcomes(path: Path, means: "Means") -> "Outcomes":
    from models.risk.monitoring.outcomes import read_outcomes
    from tools.explanation.figures import local_day

    try:
        text = path.read_bytes().decode("utf-8")
    except UnicodeDecodeError:
        fail(f"{path} is not UTF-8 text; save it as a CSV in UTF-8.")
    except OSError as error:
        fail(f"{path} cannot be read ({error.strerror}).")
    return read_outcomes(text, local_day(means.now()))


def _tell(found: "Monitored", as_json: bool) -> None:
    from models.risk.monitoring.findings import Level

    if as_json:
        print_json(found.model_dump(mode="json"))
    else:
        _show(found)
    if found.loudest is Level.ACT:
        raise typer.Exit(DID_NOT_HOLD)


def _show(found: "Monitored") -> None:
    console.print(
        f"{found.model_version}: {found.decisions:,} decisions from {found.first_day} to {found.last_day}"
        + (f", {found.other_versions:,} of other risk models." if found.other_versions else ".")
    )
    console.print(_months(found))
    if found.vintages:
        console.print(_vintages(found))
    for each in found.findings:
        console.print(f"{each.level.value.upper()} {each.about}: {shown(each.text)}", markup=False)
    for note in found.notes:
        console.print(f"Note: {shown(note)}", markup=False)


def _months(found: "Monitored") -> Table:
    from models.risk.validation.wording import counted, measured, share

    table = Table("month", "decisions", "granted", "mean PD", "PSI", "chance, at most")
    for each in found.months:
        rate = share(each.allowed / each.decisions)
        psi = (measured(each.psi), measured(each.chance_most))
        table.add_row(escape(each.month), counted(each.decisions), rate, share(each.mean_pd, 2), *psi)
    return table


def _vintages(found: "Monitored") -> Table:
    from models.risk.validation.wording import counted, ranged_share, share

    table = Table("granted in", "limits", "matured", "bads", "mean PD", "bad rate")
    for each in found.vintages:
        counts = (counted(count) for count in (each.granted, each.matured, each.bads))
        table.add_row(each.month, *counts, share(each.mean_pd, 2), ranged_share(each.bad_rate))
    return table
