"""A folder that keeps a chained history and what it speaks of: one writer at a time, each file whole."""

import getpass
import os
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from assistant.whole_files import only_writer, replace_whole
from models.errors import UnusableInput
from models.history_chain import ChainedEntry, line_of

HISTORY = "history.jsonl"


@dataclass(frozen=True, slots=True)
class HistoryFolder:
    """`unusable` makes the error for a folder that the system refuses, from its reason."""

    folder: Path
    unusable: Callable[[str], UnusableInput]

    def content(self) -> bytes:
        """The history as it stands; nothing where there is none yet."""
        with self.told_plainly():
            try:
                return (self.folder / HISTORY).read_bytes()
            except FileNotFoundError:
                return b""

    def line_hashes(self) -> tuple[str, ...]:
        """SHA-256, hex, of each whole line as it stands, in order."""
        return tuple(sha256(line + b"\n").hexdigest() for line in self.content().split(b"\n")[:-1])

    def make(self) -> None:
        with self.told_plainly():
            self.folder.mkdir(parents=True, exist_ok=True)

    @contextmanager
    def writing(self, *, lasting: bool = True) -> Iterator[None]:
        """Nobody else writes meanwhile: read the history within it."""
        with self.told_plainly(), only_writer(self.folder, lasting=lasting):
            yield

    def write(self, entries: Iterable[ChainedEntry], *, lasting: bool = True) -> None:
        """Only within `writing`."""
        text = "".join(line_of(entry) for entry in entries)
        replace_whole(self.folder / HISTORY, text.encode(), mode=0o644, lasting=lasting)

    def keep(self, name: str, files: Mapping[str, bytes]) -> None:
        """Copied by content: what was verified is what is kept, whatever happens to the source meanwhile."""
        beside, place = self.folder / f"{name}.new", self.folder / name
        for left in (beside, place):  # by one that was stopped before the history knew it
            shutil.rmtree(left, ignore_errors=True)
        beside.mkdir()
        for file, content in files.items():
            (beside / file).write_bytes(content)
        beside.rename(place)

    @contextmanager
    def told_plainly(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            raise self.unusable(str(error.strerror)) from error


def console_account() -> str:
    """Under which account something is typed."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return str(os.getuid())
