"""Chat turns of a whole visit, timed one by one on a fresh database on disk."""

import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from assistant.demo.customers import add_demo_customer
from assistant.settings import Settings
from assistant.wiring import Program, program
from models.facts.language import Language

_VISIT = (
    "你好",
    "我想把额度提到8000",
    "我有毕业证和录用通知",
    "同意",
    "不同意",
    "为什么",
    "我的额度是多少",
    "你知道我什么",
)


@dataclass(frozen=True, slots=True)
class ChatFigures:
    """Seconds of each turn, and of a bare durable write in the same run."""

    turn_seconds: tuple[float, ...]
    write_seconds: tuple[float, ...]


def measure_chat(turns: int, clock: Callable[[], float]) -> ChatFigures:
    """Turns of repeated visits, each visit by a fresh customer. The first visit warms up uncounted."""
    with tempfile.TemporaryDirectory() as folder, program(_settings(Path(folder))) as built:
        _visit(built, clock)
        counted: list[float] = []
        while len(counted) < turns:
            counted += _visit(built, clock)
        return ChatFigures(tuple(counted[:turns]), tuple(_write(built, clock) for _ in range(50)))


def _settings(folder: Path) -> Settings:
    return Settings(data_folder=folder, chat_model="embedded", database_url=None)


def _visit(built: Program, clock: Callable[[], float]) -> list[float]:
    customer = add_demo_customer(built.means, "graduate-zh")
    conversation = built.desk.conversation(customer.customer_id, Language.ZH)
    seconds = []
    for text in _VISIT:
        began = clock()
        built.desk.say(conversation, Language.ZH, text)
        seconds.append(clock() - began)
    return seconds


def _write(built: Program, clock: Callable[[], float]) -> float:
    """The least a turn must do: one small transaction made durable."""
    began = clock()
    add_demo_customer(built.means, "graduate-zh")
    return clock() - began
