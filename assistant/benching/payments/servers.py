"""The servers that are measured, each a process of its own; it says on one line where it listens.

python -m assistant.benching.payments.servers bare|echo|payments FOLDER GROUP_MAX
"""

import socket
import sys
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import uvicorn
from fastapi import FastAPI
from pydantic import BaseModel

CPU_PATH = "/processor-seconds"

_READY = "listening on "


class MerchantEchoed(BaseModel):
    merchant_id: str
    name: str
    category_code: str


class LineEchoed(BaseModel):
    category: str
    amount_minor: int


class PaymentEchoed(BaseModel):
    """The same body as a payment's."""

    customer_id: str
    payment_id: str
    amount_minor: int
    currency: str
    merchant: MerchantEchoed
    lines: tuple[LineEchoed, ...] = ()


def echo() -> FastAPI:
    """FastAPI that reads a payment's body and sends it back: it decides nothing and keeps nothing."""
    app = FastAPI()

    @app.post("/v1/payments/authorize")
    async def echoed(sent: PaymentEchoed) -> PaymentEchoed:
        return sent

    @app.get(CPU_PATH)
    async def processor_seconds() -> float:
        return time.process_time()

    return app


async def bare(
    scope: dict[str, Any], receive: Callable[[], Awaitable[Any]], send: Callable[[Any], Awaitable[None]]
) -> None:
    """No framework at all: reads the body, answers a few bytes."""
    if scope["type"] != "http":
        return
    await receive()
    headers = [(b"content-length", b"2"), (b"content-type", b"application/json")]
    await send({"type": "http.response.start", "status": 200, "headers": headers})
    await send({"type": "http.response.body", "body": b"{}"})


def main(kind: str, folder: str, group_max: str) -> None:
    """Serve until killed."""
    if kind == "bare":
        _serve(bare)
    elif kind == "echo":
        _serve(echo())
    else:
        _serve_payments(Path(folder), int(group_max))


def _serve_payments(folder: Path, group_max: int) -> None:
    from assistant.serving import application, prepare_payments
    from assistant.settings import Settings
    from assistant.wiring import program

    settings = Settings(_env_file=None, data_folder=folder, environment="demo", chat_model="embedded")
    with program(settings) as built:
        built.payments.resize(group_max)
        app = application(built)
        prepare_payments(built.means)
        _serve(app)


def _serve(app: Any) -> None:
    listening = socket.socket()
    listening.bind(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(app, log_level="warning", access_log=False))
    print(_READY + str(listening.getsockname()[1]), flush=True)  # noqa: T201 - the parent reads it
    server.run(sockets=[listening])


if __name__ == "__main__":
    main(*sys.argv[1:])
