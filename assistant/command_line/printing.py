"""How commands print: rich for people, JSON for programs, one line for errors."""

import json
import sys
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Annotated, Any, NoReturn

import typer
from pydantic import ValidationError
from rich.console import Console

from models.errors import CreditAssistantError

HELD, DID_NOT_HOLD, UNUSABLE = 0, 1, 2

AsJson = Annotated[bool, typer.Option("--json", help="Print JSON for programs.")]

console = Console(highlight=False)


def print_json(value: Any) -> None:
    """One JSON value on a line."""
    sys.stdout.write(json.dumps(value, ensure_ascii=False, default=str) + "\n")
    sys.stdout.flush()


def fail(message: str, code: int = UNUSABLE) -> NoReturn:
    """One line on stderr, never a traceback."""
    sys.stderr.write(shown(" ".join(message.split())) + "\n")
    raise typer.Exit(code)


def shown(text: str) -> str:
    """Without what would steer the terminal: names in files of others may hold anything."""
    return "".join(sign for sign in text if sign == "\n" or not unicodedata.category(sign).startswith("C"))


@contextmanager
def plain_errors() -> Iterator[None]:
    """Turns the errors people can do something about into one line and exit code 2."""
    try:
        yield
    except CreditAssistantError as error:
        fail(str(error))
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"])
        fail(f"{place}: {first['msg']}")
    except KeyboardInterrupt:
        fail("Stopped.", DID_NOT_HOLD)
