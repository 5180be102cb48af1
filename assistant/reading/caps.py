"""How much of the machine one document may take."""

import resource
import signal
from dataclasses import asdict, dataclass


@dataclass(frozen=True, slots=True)
class Caps:
    """For one reading process; the kernel enforces all of them."""

    memory_bytes: int = 1024 * 1024 * 1024
    cpu_s: int = 10
    wall_s: float = 12.0
    open_files: int = 32

    def as_dict(self) -> dict[str, float]:
        return asdict(self)


READING = Caps()

RECOGNITION = Caps(memory_bytes=2048 * 1024 * 1024, cpu_s=12, wall_s=13.0)
"""Address space: the networks' libraries reserve half a gigabyte of it that they never touch."""


def submit_to(caps: Caps) -> None:
    """Put this process under the caps, for good.

    The alarm keeps its default action, death, because code stuck inside a C library would never
    come to run a handler.
    """
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_NOFILE, (caps.open_files, caps.open_files))
    resource.setrlimit(resource.RLIMIT_AS, (caps.memory_bytes, caps.memory_bytes))
    resource.setrlimit(resource.RLIMIT_CPU, (caps.cpu_s, caps.cpu_s + 1))
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.setitimer(signal.ITIMER_REAL, caps.wall_s)
