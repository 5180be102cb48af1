"""The witness: a file of signed tree heads, one JSON object a line, that is meant to be kept elsewhere.

Lines are only ever added, each synced before anybody relies on it. Whoever bends the log and all the database
still has to bend this file, of which another machine, a printout or a mailbox may hold a copy.
"""

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from assistant.whole_files import only_writer
from models.errors import UnusableInput
from tools.audit.tree_head import SignedHead


class WitnessUnusable(UnusableInput):
    """The file of signed tree heads cannot be used; name another in ASSISTANT_WITNESS_FILE."""

    code = "witness_unusable"


@dataclass(frozen=True, slots=True)
class WitnessFile:
    """Beside each signed text stands what it says, for readers; the signature alone counts."""

    path: Path

    def keep(self, signed_head: SignedHead) -> None:
        """Add a head; it is on the disk when this returns. Raises WitnessUnusable."""
        told = signed_head.head.model_dump(mode="json") | {"signed": signed_head.signed}
        line = json.dumps(told, separators=(",", ":")) + "\n"
        with self._told_plainly():
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with only_writer(self.path.parent):
                descriptor = os.open(self.path, os.O_RDWR | os.O_APPEND | os.O_CREAT, 0o644)
                try:
                    os.write(descriptor, (_line_end_missing(descriptor) + line).encode())
                    os.fsync(descriptor)
                finally:
                    os.close(descriptor)

    def signed(self) -> tuple[str, ...]:
        """The signed text of every line, in order; none where no file is yet. Raises WitnessUnusable."""
        with self._told_plainly():
            if not self.path.exists():
                return ()
            lines = self.path.read_text(encoding="utf-8").splitlines()
        return tuple(self._signed(number, line) for number, line in enumerate(lines, start=1) if line.strip())

    def _signed(self, number: int, line: str) -> str:
        try:
            found = json.loads(line)["signed"]
        except (ValueError, KeyError, TypeError, RecursionError):
            found = None
        if not isinstance(found, str):
            raise WitnessUnusable(
                f"Line {number} of {self.path} is no signed tree head; put back the copy kept elsewhere."
            )
        return found

    @contextmanager
    def _told_plainly(self) -> Iterator[None]:
        try:
            yield
        except (OSError, UnicodeDecodeError) as error:
            raise WitnessUnusable(
                f"The file of signed tree heads {self.path} cannot be used ({error}); see to it, "
                "or name another in ASSISTANT_WITNESS_FILE."
            ) from error


def _line_end_missing(descriptor: int) -> str:
    """A line that was cut off by a power cut does not swallow the next."""
    size = os.fstat(descriptor).st_size
    return "\n" if size and os.pread(descriptor, 1, size - 1) != b"\n" else ""
