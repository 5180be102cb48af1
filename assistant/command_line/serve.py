"""`serve`: the chat page and the API on one port."""

import os
from contextlib import suppress
from typing import TYPE_CHECKING, Annotated

import typer

from assistant.command_line.printing import console, fail, plain_errors
from assistant.settings import Settings
from models.errors import DocumentUnreadable

if TYPE_CHECKING:
    from assistant.actions.means import Means

_LET_GO_SECONDS = 5
"""What is being answered may finish; pages that listen for events would otherwise keep a stopping server for
minutes."""


def serve(
    host: Annotated[str, typer.Option(help="Address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="Port; 0 picks a free one.")] = 8000,
    workers: Annotated[int, typer.Option(min=1, max=64, help="Processes that serve side by side.")] = 1,
    database_url: Annotated[
        str | None, typer.Option(help="sqlite:///… or postgresql://…; default: embedded in var/.")
    ] = None,
) -> None:
    """Serve the chat page and the API."""
    settings = Settings() if database_url is None else Settings(database_url=database_url)
    _require_free(host, port)
    with plain_errors():
        if workers == 1:
            _serve_alone(settings, host, port)
        else:
            _serve_together(settings, host, port, workers)


def _serve_alone(settings: Settings, host: str, port: int) -> None:
    import uvicorn

    from assistant.reading.document_reader import DocumentReader
    from assistant.serving import application, preparing_pages
    from assistant.tending import tending
    from assistant.wiring import program

    with DocumentReader() as reader, program(settings, reader=reader) as built:
        if settings.reading_ahead:
            # So that the first document waits for nothing; on a busy machine it waits after all.
            with suppress(DocumentUnreadable):
                reader.start()
        app = application(built)
        _prepare_payments(built.means)
        _say(host, port)
        with tending(built.means, settings.tending_seconds), preparing_pages(built.means):
            uvicorn.run(
                app,
                host=host,
                port=port,
                log_level="warning",
                server_header=False,
                timeout_graceful_shutdown=_LET_GO_SECONDS,
            )


def _serve_together(settings: Settings, host: str, port: int, workers: int) -> None:
    """What is done once is done here: tables, demo customers, tending. Workers serve and nothing else."""
    import uvicorn

    from assistant.serving import add_whoever_is_served
    from assistant.tending import tending
    from assistant.wiring import equipped

    if settings.database_url is not None:
        os.environ["ASSISTANT_DATABASE_URL"] = settings.database_url  # workers read their settings anew
    with equipped(settings) as (means, _):
        add_whoever_is_served(means, settings)
        _prepare_payments(means)  # compiled here, so that workers find it done
        _say(host, port)
        with tending(means, settings.tending_seconds):
            uvicorn.run(
                "assistant.serving:worker_application",
                factory=True,
                host=host,
                port=port,
                workers=workers,
                log_level="warning",
                server_header=False,
                timeout_graceful_shutdown=_LET_GO_SECONDS,
            )


def _prepare_payments(means: "Means") -> None:
    from assistant.serving import prepare_payments

    with console.status("Preparing the payment engine (a quarter of a minute on the first start) …"):
        prepare_payments(means)


def _say(host: str, port: int) -> None:
    typer.echo(f"Chat page: http://{host}:{port}/   API: http://{host}:{port}/v1/docs   Stop: Ctrl+C")


def _require_free(host: str, port: int) -> None:
    import socket

    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            fail(f"Cannot listen on {host}:{port} ({error.strerror}); name another with --port or PORT=.")
