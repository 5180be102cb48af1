"""The registry of risk models: a folder with every model by its content, and the history of who did what.

Models are copied in and never changed; the history is replaced whole, one writer at a time, and read anew by
whoever starts. A process that has loaded a model goes on with it until it starts again.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from assistant.history_folder import HistoryFolder, console_account
from models.errors import UnusableInput
from models.history_chain import Act
from models.risk import registry_steps as steps
from models.risk.artefact import RiskModelRefused, read_card, version_of
from models.risk.card import LIMIT_DECISIONS, PAGE_FILE, ModelCard
from models.risk.card_page import card_page
from models.risk.factor import Factor
from models.risk.factors import FACTORS
from models.risk.registry import SHIPPED, RiskModel, complete_files, load
from models.risk.registry_history import Book, Entry, Role, Standing, after, read_history
from models.risk.shipped_approvals import shipped_entries


class RegistryUnusable(UnusableInput):
    """The folder of the model registry cannot be used; name another in ASSISTANT_MODELS_FOLDER."""

    code = "registry_unusable"


@dataclass(frozen=True, slots=True)
class Checked:
    """One model looked at whole; `fault` is what is wrong with it, None where all is well."""

    standing: Standing
    fault: str | None


@dataclass(frozen=True, slots=True)
class ModelRegistry:
    """Opened by `opened_registry`; every method reads the folder as it is then."""

    folder: Path
    now: Callable[[], datetime]

    @property
    def place(self) -> HistoryFolder:
        """Where it is kept."""
        return HistoryFolder(self.folder, lambda reason: _unusable(self.folder, reason))

    def book(self) -> Book:
        """The whole history, its chain checked. Raises HistoryTampered, RegistryUnusable."""
        return read_history(self.place.content())

    def loaded(self, standing: Standing, serves: Sequence[Factor] | None = FACTORS) -> RiskModel:
        """The model of an entry, also a former or withdrawn one, to replay with. Raises RiskModelRefused."""
        return load(self.folder / standing.version, serves, card_sha256=standing.card_sha256)

    def champion(self, use: str = LIMIT_DECISIONS, serves: Sequence[Factor] | None = FACTORS) -> RiskModel:
        """Who decides. Raises RiskModelRefused with what to do; another is never served in its place."""
        standing = self.book().champion(use)
        if standing is None:
            raise RiskModelRefused(
                f"The registry has no champion for {use}; approve a model and `registry promote` it."
            )
        return self._served(standing, serves)

    def beside(self, use: str = LIMIT_DECISIONS) -> tuple[Standing, ...]:
        """Challenger and shadows."""
        return self.book().beside(use)

    def add(self, source: Path, by: str, why: str) -> Standing:
        """Copy an artefact in, once every file matches its card. Raises RiskModelRefused, NotThisWay."""
        act = self._act(by, why)
        card, files = complete_files(source)
        serves = FACTORS if card.use == LIMIT_DECISIONS else None
        loaded = load(source, serves, card_sha256=_hash(files))
        _ = loaded.serving  # what could never serve is not let in
        with self._writing() as book:
            entry = steps.add(book, loaded.version, card, _hash(files), act)
            self.place.keep(loaded.version, files)
            return self._added(book, entry)

    def approve(self, name: str, by: str, why: str) -> Standing:
        """Raises NoSuchVersion, NotThisWay, RiskModelRefused."""
        act = self._act(by, why)
        with self._writing() as book:
            standing = book.find(name)
            return self._added(book, steps.approve(book, standing, self._whole(standing), act))

    def promote(self, name: str, role: Role | None, by: str, why: str) -> Standing:
        """Give it a role, or none. Raises NoSuchVersion, NotThisWay, RiskModelRefused."""
        act = self._act(by, why)
        with self._writing() as book:
            standing = book.find(name)
            entry = steps.promote(book, standing, role, act)
            if role is not None:
                self._whole(standing)
            return self._added(book, entry)

    def roll_back(self, by: str, why: str, use: str = LIMIT_DECISIONS) -> Standing:
        """The former champion decides again. Raises NotThisWay, RiskModelRefused."""
        act = self._act(by, why)
        with self._writing() as book:
            entry = steps.roll_back(book, use, act)
            self._whole(book.models[entry.version])
            return self._added(book, entry)

    def withdraw(self, name: str, by: str, why: str) -> Standing:
        """Raises NoSuchVersion, NotThisWay."""
        act = self._act(by, why)
        with self._writing() as book:
            return self._added(book, steps.withdraw(book, book.find(name), act))

    def check(self) -> tuple[Book, tuple[Checked, ...]]:
        """Every model that is not withdrawn, whole. Raises HistoryTampered."""
        book = self.book()
        return book, tuple(Checked(each, self._fault(each)) for each in book.models.values())

    def card(self, standing: Standing) -> ModelCard:
        """Raises RiskModelRefused."""
        return read_card(self.folder / standing.version)[0]

    def page(self, standing: Standing) -> str:
        """The card as people read it, written from the machine's card: what is approved is what is shown.

        Raises RiskModelRefused.
        """
        loaded = self.loaded(standing, None)
        hashes = {each.file: each.sha256 for each in loaded.card.files if each.file != PAGE_FILE}
        return card_page(loaded.card, loaded.factors, hashes)

    def require_shipped(self) -> None:
        """Record the model that came with the program, approvals and all, if it is new here.

        It is champion where there is none, or where the champion came with the program too and nobody here
        chose it: whoever wants to keep one promotes it by name.
        """
        card, card_bytes = read_card(SHIPPED)
        version = version_of(card, card_bytes)
        if version in self.book().models:
            return
        self.place.make()
        with self._writing(lasting=False) as book:
            if version in book.models:
                return  # another process was first
            known = book.entries  # where there were none, all of this would be made again
            self.place.keep(version, complete_files(SHIPPED)[1])
            for entry in shipped_entries(book, version, card, sha256(card_bytes).hexdigest(), self.now()):
                book = after(book, entry)
            self.place.write(book.entries, lasting=bool(known))

    def _served(self, standing: Standing, serves: Sequence[Factor] | None) -> RiskModel:
        remedy = (
            "Restore it from a backup, or let another decide: `registry rollback`, "
            "or `registry promote VERSION --as champion`."
        )
        if not standing.is_approved:
            raise RiskModelRefused(f"The champion {standing.version} is not approved. {remedy}")
        try:
            return self.loaded(standing, serves)
        except RiskModelRefused as error:
            raise RiskModelRefused(
                f"The champion {standing.version} cannot be served: {error} {remedy}"
            ) from error

    def _whole(self, standing: Standing) -> ModelCard:
        """Every file of it still there and fit to serve: it answers as it was learned to."""
        complete_files(self.folder / standing.version)
        loaded = self.loaded(standing, FACTORS if standing.use == LIMIT_DECISIONS else None)
        _ = loaded.serving
        return loaded.card

    def _fault(self, standing: Standing) -> str | None:
        try:
            if standing.withdrawn is None:
                self._whole(standing)
        except RiskModelRefused as error:
            return str(error)
        if standing.role is Role.CHAMPION and not standing.is_approved:
            return "It is champion without the approval of two people."
        return None

    def _act(self, by: str, why: str) -> Act:
        return Act(by, why, self.now(), console_account())

    @contextmanager
    def _writing(self, *, lasting: bool = True) -> Iterator[Book]:
        with self.place.writing(lasting=lasting):
            yield self.book()

    def _added(self, book: Book, entry: Entry) -> Standing:
        book = after(book, entry)
        self.place.write(book.entries)
        return book.models[entry.version]


def opened_registry(folder: Path, now: Callable[[], datetime]) -> ModelRegistry:
    """The registry in a folder, made on first use, the shipped model in it.

    Raises RegistryUnusable, HistoryTampered, RiskModelRefused.
    """
    found = ModelRegistry(folder, now)
    try:
        found.require_shipped()
    except RegistryUnusable:
        if not found.book().models:  # a folder that is mounted read-only serves what is in it
            raise
    return found


def _unusable(folder: Path, reason: str) -> RegistryUnusable:
    return RegistryUnusable(
        f"The model registry {folder} cannot be used ({reason}); see to the folder, "
        "or name another in ASSISTANT_MODELS_FOLDER."
    )


def _hash(files: Mapping[str, bytes]) -> str:
    return sha256(files["card.json"]).hexdigest()
