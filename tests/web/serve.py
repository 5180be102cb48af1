"""Serves the chat page over a fake desk on a free loopback port, for tests and for looking at it."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import uvicorn
from fastapi import FastAPI

from assistant.web.desk import Desk
from assistant.web.pages import web


def app_for(desk: Desk) -> FastAPI:
    """An application that is the chat page and nothing else."""
    app = FastAPI(openapi_url=None)
    app.include_router(web(desk))
    return app


@contextmanager
def served(desk: Desk) -> Iterator[str]:
    """The page's address while the block runs."""
    with served_app(app_for(desk)) as address:
        yield address


@contextmanager
def served_app(app: FastAPI) -> Iterator[str]:
    """An application's address while the block runs. Connections wait in the socket until it is ready."""
    listening = socket.create_server(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(app, log_level="warning", lifespan="off"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join(timeout=10)
