"""Which pack is in force at a moment, and the packs of before: what actions and replays are given."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256

from tools.policy.pack import PolicyPack
from tools.policy.pack_history import NoSuchPolicy, PackBook, after
from tools.policy.pack_identity import PackIdentity
from tools.policy.pack_steps import shipped


@dataclass(frozen=True, slots=True)
class PolicyBook:
    """Read once, when a process starts. `in_force` has every pack that is in force now or still to come, by
    hash; `former` reads another one that the history names, for replays. Raises what reading it raises."""

    history: PackBook
    in_force: Mapping[str, PolicyPack]
    former: Callable[[str], PolicyPack]

    def at(self, moment: datetime) -> PolicyPack:
        """The pack that decides at a moment; one that is over is read as it was then."""
        if len(self.history.packs) == 1:
            return next(iter(self.in_force.values()))
        return self._read(self.history.at(moment).sha256)

    def identity_at(self, moment: datetime) -> PackIdentity:
        return self.history.at(moment).identity

    def version(self, name: str, at: datetime | None = None) -> PolicyPack:
        """The pack of this version; of several texts of it the one in force `at` that moment, or the last.

        Raises NoSuchPolicy, PackUnusable.
        """
        if at is not None and self.history.at(at).version == name:
            return self.at(at)
        return self._read(self.history.find(name).sha256)

    def _read(self, text_sha256: str) -> PolicyPack:
        found = self.in_force.get(text_sha256)
        return self.former(text_sha256) if found is None else found


def only(pack: PolicyPack) -> PolicyBook:
    """A book of one pack that is always in force: for tests, benchmarks and what is tried out."""
    text_sha256 = sha256(pack.model_dump_json().encode()).hexdigest()
    history = after(PackBook(), shipped(PackBook(), pack, text_sha256, _LONG_AGO))
    return PolicyBook(history, {text_sha256: pack}, _nobody)


_LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)


def _nobody(text_sha256: str) -> PolicyPack:
    raise NoSuchPolicy
