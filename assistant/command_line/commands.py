"""All commands, put together. Each imports what is heavy only when it runs, so that `--help` is quick."""

import os

# LightGBM and friends are many times slower with several threads on a small shared machine.
os.environ.setdefault("OMP_NUM_THREADS", "1")

import typer

from assistant.command_line.bench import bench
from assistant.command_line.chat import chat
from assistant.command_line.counterparties import counterparties, deliveries
from assistant.command_line.database import migrate
from assistant.command_line.demo import demo
from assistant.command_line.evaluate import evaluate
from assistant.command_line.extract import extract
from assistant.command_line.figures import figures
from assistant.command_line.holds import holds
from assistant.command_line.keys import keys
from assistant.command_line.limits import limits
from assistant.command_line.monitor import monitor
from assistant.command_line.moving import export, import_
from assistant.command_line.policy import policy
from assistant.command_line.population import population
from assistant.command_line.portfolio import portfolio
from assistant.command_line.receipts import receipts
from assistant.command_line.records import audit, replay
from assistant.command_line.registry import registry
from assistant.command_line.score import score
from assistant.command_line.serve import serve
from assistant.command_line.simulate import simulate
from assistant.command_line.staff import staff
from assistant.command_line.tend import tend
from assistant.command_line.train import train
from assistant.command_line.verify import verify

app = typer.Typer(
    help="A credit assistant that asks before it looks.",
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
)
for command in (
    *(serve, chat, demo, extract, verify, replay, monitor, portfolio, migrate, tend, figures),
    *(population, score),
):
    app.command()(command)
app.command()(simulate)
app.command()(export)
app.command("import")(import_)
for group in (
    audit,
    bench,
    counterparties,
    deliveries,
    evaluate,
    holds,
    keys,
    limits,
    policy,
    receipts,
    registry,
    staff,
    train,
):
    app.add_typer(group)


def main() -> None:
    app()
