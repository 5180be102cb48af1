"""`serve`: the chat page and the API on one port."""

from typing import Annotated

import typer

from assistant.command_line.printing import fail, plain_errors
from assistant.settings import Settings


def serve(
    host: Annotated[str, typer.Option(help="Address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="Port; 0 picks a free one.")] = 8000,
    database_url: Annotated[
        str | None, typer.Option(help="sqlite:///… or postgresql://…; default: embedded in var/.")
    ] = None,
) -> None:
    """Serve the chat page and the API."""
    import socket

    import uvicorn

    from assistant.reading.document_reader import DocumentReader
    from assistant.serving import application
    from assistant.tending import tending
    from assistant.wiring import program

    settings = Settings() if database_url is None else Settings(database_url=database_url)
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            fail(f"Cannot listen on {host}:{port} ({error.strerror}); name another with --port or PORT=.")
    with plain_errors(), DocumentReader() as reader, program(settings, reader=reader) as built:
        reader.start()  # so that the first document waits for nothing
        app = application(built)
        typer.echo(f"Chat page: http://{host}:{port}/   API: http://{host}:{port}/v1/docs   Stop: Ctrl+C")
        with tending(built.means, settings.tending_seconds):
            uvicorn.run(app, host=host, port=port, log_level="warning", server_header=False)
