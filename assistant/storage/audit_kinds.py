"""Which rows the audit log commits to: how each is named, what is said of it, and whose key salts it.

Another table that matters is one line here; its rows are logged then, whoever writes them. Committed to is
what a row says when it is opened, since what is sealed may be sealed anew.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, select
from sqlalchemy import Table as Stored
from sqlalchemy.orm import Session

from assistant.storage.interventions import MOVED_ROWS
from assistant.storage.vault import PERSON, PROOFS, Vault
from models.review_tables import ReviewCaseRow, ReviewStepRow
from models.staff_tables import StaffEventRow
from models.tables import AccessRow, ConsentChangeRow, ConsentRow, DecisionRow, DecreaseRow
from tools.audit.log_entry import canonical_text, moment

Values = Mapping[Any, Any]
"""Of a row, by the names of its columns."""

_UNSAID = frozenset({"sealed_for"})
"""Which key something is sealed with is no part of what it says."""


@dataclass(frozen=True, slots=True)
class Logged:
    """One table. `key` says which of the owner's keys salts a row: it must not outlive what the row says."""

    kind: str
    row: type[Any]
    ids: tuple[str, ...]
    key: Callable[[Values], str | None]
    place: Callable[[Values], str] | None = None
    """Where its `document` is sealed for; None where nothing is sealed."""
    owned: bool = True

    @property
    def stored(self) -> Stored:
        table: Stored = self.row.__table__
        return table

    def id_columns(self) -> list[ColumnElement[Any]]:
        return [self.stored.c[name] for name in self.ids]

    def subject(self, values: Values) -> str:
        """The row's name in the log, such as `dec_1`, or `cns_1/2` for the second change of a consent."""
        return "/".join(str(values[name]) for name in self.ids)

    def owner(self, session: Session, values: Values) -> str | None:
        """The customer it is about; None for what is about none."""
        if not self.owned:
            return None
        if "customer_id" in values:
            return str(values["customer_id"])
        consent = session.get(ConsentRow, values["consent_id"])
        assert consent is not None, "a change is one of a consent"
        return consent.customer_id

    def text(self, vault: Vault, values: Values) -> str | None:
        """What the row says; None where it says nothing any more. Raises RecordTampered."""
        said = {name: _plain(value) for name, value in values.items() if name not in _UNSAID}
        if self.place is not None:
            sealed = values["document"]
            key = self.key(values)
            assert key is not None, "what is sealed is sealed with a key"
            opened = vault.text(values["customer_id"], key, self.place(values), sealed) if sealed else None
            if opened is None:
                return None
            said["document"] = opened
        return canonical_text(said)

    def found(self, subjects: Iterable[str]) -> Select[Any]:
        """Rows of these names, and perhaps others beside them."""
        first = [subject.partition("/")[0] for subject in subjects]
        return select(self.stored).where(self.stored.c[self.ids[0]].in_(first))


def _always(key: str | None) -> Callable[[Values], str | None]:
    return lambda values: key


def _sealed_for(values: Values) -> str:
    return str(values["sealed_for"])


def _plain(value: Any) -> Any:
    return moment(value) if isinstance(value, datetime) else value


_HELD = MOVED_ROWS[0]  # the interventions themselves: only their own store knows the table

KINDS: Mapping[str, Logged] = {
    each.kind: each
    for each in (
        Logged("consent", ConsentChangeRow, ("consent_id", "revision"), _always(PROOFS)),
        Logged("access", AccessRow, ("access_id",), _always(PROOFS)),
        Logged(
            "decision",
            DecisionRow,
            ("decision_id",),
            _sealed_for,
            lambda values: f"decisions/{values['decision_id']}",
        ),
        Logged(
            "decrease",
            DecreaseRow,
            ("decrease_id",),
            _sealed_for,
            lambda values: f"limit_decreases/{values['decrease_id']}",
        ),
        Logged(
            "intervention",
            _HELD[0],
            ("payment_id",),
            _always(_HELD[2]),
            lambda values: f"interventions/{values['payment_id']}",
        ),
        Logged(
            "review",
            ReviewCaseRow,
            ("case_id",),
            _always(PERSON),
            lambda values: f"review_cases/{values['case_id']}",
        ),
        Logged(
            "review_step",
            ReviewStepRow,
            ("step_id",),
            _always(PERSON),
            lambda values: f"review_steps/{values['step_id']}",
        ),
        Logged("staff_event", StaffEventRow, ("event_id",), _always(None), owned=False),
    )
}
"""By the name of their kind."""

BY_ROW: Mapping[type[Any], Logged] = {each.row: each for each in KINDS.values()}
