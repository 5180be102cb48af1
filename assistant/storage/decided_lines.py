"""Decisions as figures are counted from: opened in one pass, and nobody's name leaves here.

Of a decision's text only what is counted is read, without its model: there are a hundred thousand of them.
Made-up customers of practice cases are left out.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from assistant.storage.practice_customers import not_practice
from assistant.storage.vault import PERSON, Vault
from models.tables import CustomerRow, DecisionRow
from tools.explanation.figures import local_day
from tools.figures.decided import DecidedLine

_AT_A_TIME: Final = 2_000


@dataclass(frozen=True, slots=True)
class DecidedLines:
    session: Session
    vault: Vault

    def between(self, since: datetime, until: datetime) -> Iterator[DecidedLine]:
        """Those that can be read, by customer, so that each one's keys are looked up once."""
        row = DecisionRow
        query = (
            select(row.decision_id, row.customer_id, row.at, row.sealed_for, row.document)
            .where(row.at >= since, row.at < until, not_practice(row.customer_id))
            .order_by(row.customer_id, row.decision_id)
        )
        found = self.session.execute(query.execution_options(yield_per=_AT_A_TIME))
        for rows in found.partitions():
            owners = {each.customer_id for each in rows}
            self.vault.read_ahead(owners)
            people = self._people(owners)
            for each in rows:
                place = f"decisions/{each.decision_id}"
                text = self.vault.text(each.customer_id, each.sealed_for, place, each.document)
                if text is not None:
                    yield _line(json.loads(text), local_day(each.at), people.get(each.customer_id))

    def _people(self, owners: set[str]) -> dict[str, tuple[date, str]]:
        """Day of birth and language of those who are still known."""
        query = select(CustomerRow.customer_id, CustomerRow.document).where(
            CustomerRow.customer_id.in_(owners), CustomerRow.document.is_not(None)
        )
        found = {}
        for customer_id, document in self.session.execute(query):
            assert document is not None, "asked for those that have one"
            text = self.vault.text(customer_id, PERSON, f"customers/{customer_id}", document)
            if text is not None:
                said = json.loads(text)
                found[customer_id] = date.fromisoformat(said["born_on"]), str(said["language"])
        return found


def _line(said: dict[str, Any], day: date, person: tuple[date, str] | None) -> DecidedLine:
    born = None if person is None else person[0]
    return DecidedLine(
        day=day,
        verdict=said["verdict"],
        by_people=bool(said.get("reviewed")),
        reasons=tuple(said["reasons"]),
        raise_minor=said["approved_limit_minor"] - said["old_limit_minor"],
        pd=said["risk"]["pd"],
        policy=said["policy_version"],
        age=None if born is None else day.year - born.year - ((day.month, day.day) < (born.month, born.day)),
        language=None if person is None else person[1],
    )
