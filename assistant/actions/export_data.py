"""Export everything there is of a customer, signed, so that it can be checked and put back elsewhere."""

from datetime import datetime
from typing import Any

from pydantic import ValidationError
from rfc8785 import CanonicalizationError, dumps

from assistant.actions.means import Means
from models.errors import RecordTampered, UnusableInput
from models.facts.decision import Decision
from tools.audit.receipt_chain import GivenReceipt, check_receipts
from tools.audit.receipts import sign, verify
from tools.audit.seal import canonical, sealed
from tools.audit.signing_keys import PublicKeys
from tools.explanation.figures import local_day
from tools.reviews.told import told_of

SCHEMA = "customer-export/1"


class ExportUnusable(UnusableInput):
    """This is not an export of this program, whole and unchanged; export it again."""

    code = "export_unusable"


def export_data(means: Means, customer_id: str) -> dict[str, Any]:
    """JSON: every row of theirs by table, documents as base64, and a signature over it.

    Documents that are not open to us now are listed in `closed`, with the reason, and not opened.
    Raises NotFound, AccountClosed.
    """
    at = means.now()
    with means.storage.reading() as stores:
        customer = stores.customers.get(customer_id)
        rows, closed = stores.moving.taken(customer_id, at)
        cases = stores.reviews.of_customer(customer_id)
    with means.storage.writing() as stores:
        stores.audit_log.note("exported", customer_id, {})
    content = {
        "schema": SCHEMA,
        "customer_id": customer.customer_id,
        "exported_at": at.isoformat(),
        "tables": rows,
        "reviews": [told_of(case) for case in cases],
        "closed": {evidence_id: standing.value for evidence_id, standing in closed.items()},
    }
    return content | {"signature": sign(_signed(content), means.signing_keys)}


def import_data(means: Means, document: Any, public_keys: PublicKeys | None = None) -> str:
    """Put an exported customer into this installation; their id. The operator's doing, not the person's.

    Signature, receipts and seals are checked with `public_keys`, or our own. Raises ExportUnusable,
    RecordTampered, CustomerExists.
    """
    keys = public_keys or means.signing_keys.public
    rows = _checked(document, keys)
    try:
        with means.storage.writing() as stores:
            stores.moving.put_back(rows)
            stores.audit_log.note("imported", str(document["customer_id"]), {})
            if "interest_accounts" not in rows:  # exported before there was interest: it begins here
                for limit in rows["limits"]:
                    stores.interest.open(limit["limit_id"], limit["customer_id"], local_day(means.now()))
    except (KeyError, TypeError, ValueError) as error:
        raise ExportUnusable(f"The export lacks something, or has it in another form: {error}.") from error
    return str(document["customer_id"])


def _checked(document: Any, keys: PublicKeys) -> dict[str, list[dict[str, Any]]]:
    if not isinstance(document, dict) or document.get("schema") != SCHEMA:
        raise ExportUnusable
    content = {name: value for name, value in document.items() if name != "signature"}
    try:
        signed = _signed(content)
        rows: dict[str, list[dict[str, Any]]] = content["tables"]
        if verify(str(document.get("signature")), keys) != signed:
            raise RecordTampered("The export is not what was signed; export it again.")
        _require_whole(content, rows, keys)
    except (KeyError, TypeError, IndexError, CanonicalizationError, ValidationError) as error:
        raise ExportUnusable from error
    return rows


def _require_whole(content: dict[str, Any], rows: dict[str, list[dict[str, Any]]], keys: PublicKeys) -> None:
    """One customer, whose receipts follow one another and whose decisions match their seals."""
    owners = {row["customer_id"] for table in rows.values() for row in table if "customer_id" in row}
    if owners != {content["customer_id"]} or len(rows["customers"]) != 1:
        raise ExportUnusable("The export names several customers; export each by itself.")
    given = (
        GivenReceipt(f"{row['consent_id']} revision {row['revision']}", row["receipt"])
        for row in rows["consent_changes"]
    )
    found = check_receipts(given, keys)
    if found.first_bad is not None:
        raise RecordTampered(f"{found.first_bad}: {found.reason}")
    for row in rows["decisions"]:
        text = row["document"]
        if sealed(text) != row["seal"] or canonical(Decision.from_json(text)) != text:
            raise RecordTampered(f"Decision {row['decision_id']} does not match its seal.")
    for row in rows.get("promises", ()):
        if sealed(row["document"]) != row["seal"]:
            raise RecordTampered(f"What was promised with {row['decision_id']} does not match its seal.")


def _signed(content: dict[str, Any]) -> dict[str, Any]:
    return {
        "schema": SCHEMA,
        "customer_id": content["customer_id"],
        "exported_at": content["exported_at"],
        "sha256": sealed(dumps(content).decode()),
    }


def exported_at(document: dict[str, Any]) -> datetime:
    """When an export was made."""
    return datetime.fromisoformat(document["exported_at"])
