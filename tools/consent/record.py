"""The full record of a consent: ISO/IEC TS 27560:2023, with the Account Aggregator's bounds.

Which fields there are, and which are mandatory, comes from the table of terms in "Consent Records and
Receipts as per ISO/IEC TS 27560:2023 using DPV" (W3C Data Privacy Vocabularies and Controls Community Group,
2024, w3id.org/dpv/guides/consent-27560), which has four sections: header, processing, parties, events. The
bounds are those of the consent detail in ReBIT's Account Aggregator API, all mandatory but the data filter,
as Setu's guide to the consent object lists them (docs.setu.co/data/account-aggregator/v1/consent-object).
What the fields are called is theirs; every word is our own. Our frequency has a third part that theirs cannot
say: so many times in so many days.
"""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from typing import Any

from models.facts.consent import (
    Channel,
    Consent,
    ConsentChange,
    ConsentRecord,
    ConsentState,
    DataCategory,
    FetchType,
    Purpose,
)
from models.facts.party import Party
from tools.consent.categories import is_sensitive
from tools.consent.editions import RIGHTS
from tools.consent.notice import Notice, notice_sha256, text_of

SCHEMA_VERSION = "consent-record/1 (ISO/IEC TS 27560:2023)"

MANDATORY = (
    "header.schema_version",
    "header.record_id",
    "header.pii_principal_id",
    "pii_processing.privacy_notice.version",
    "pii_processing.privacy_notice.sha256",
    "pii_processing.language",
    "pii_processing.purposes[].purpose",
    "pii_processing.purposes[].pii_information[].pii_type",
    "pii_processing.purposes[].pii_controllers",
    "pii_processing.purposes[].storage_locations",
    "pii_processing.purposes[].retention_period",
    "pii_processing.purposes[].jurisdiction",
    "pii_processing.purposes[].recipient_third_parties",
    "pii_processing.purposes[].withdrawal_method",
    "party_identification[].party_id",
    "party_identification[].party_name",
    "party_identification[].party_address",
    "party_identification[].party_contact",
    "party_identification[].party_type",
    "events[].event_time",
    "events[].validity_duration",
    "events[].entity_id",
    "events[].event_type",
    "events[].event_state",
    "bounds.purpose.code",
    "bounds.purpose.text",
    "bounds.consentMode",
    "bounds.fetchType",
    "bounds.consentStart",
    "bounds.consentExpiry",
    "bounds.dataRange.from",
    "bounds.dataRange.to",
    "bounds.dataLife.unit",
    "bounds.dataLife.value",
    "bounds.frequency.times",
    "bounds.frequency.unit",
    "bounds.frequency.value",
)
"""Every mandatory field by its path; `[]` means in each of the list, of which there is at least one."""

_BY_THE_PERSON = frozenset(
    {ConsentState.ACTIVE, ConsentState.REFUSED, ConsentState.PAUSED, ConsentState.REVOKED}
)
_FETCH_TYPES = {FetchType.ONCE: "ONETIME", FetchType.PERIODIC: "PERIODIC"}


def record_of(
    record: ConsentRecord, changes: tuple[ConsentChange, ...], controller: Party, notice: Notice
) -> dict[str, Any]:
    """The record as plain JSON values, with every change of state and its receipt, oldest first.

    `notice` is the one the consent was asked with; its text is in the record only where it is, to the letter,
    what was shown. Where the controller alone receives the data, it is listed as the recipient.
    """
    consent = record.consent
    assert controller.party_id == consent.controller, "the party is the consent's controller"
    assert (notice.version, notice.language) == (consent.notice_version, consent.notice_language)
    assert (notice.purpose, notice.categories) == (consent.purpose, consent.categories)
    assert all(change.consent_id == consent.consent_id for change in changes), "changes of this consent"
    return {
        "header": {
            "schema_version": SCHEMA_VERSION,
            "record_id": consent.consent_id,
            "pii_principal_id": consent.customer_id,
            "state": record.state.value,
            "supersedes": consent.supersedes,
        },
        "pii_processing": _processing(consent, controller, notice),
        "party_identification": [_identified(each, notice) for each in (controller, *notice.recipients)],
        "events": [_event(consent, change) for change in sorted(changes, key=lambda each: each.revision)],
        "bounds": _bounds(consent, notice),
    }


def missing_fields(document: dict[str, Any]) -> tuple[str, ...]:
    """Mandatory fields that are absent or empty, by path, such as `events[0].event_time`.

    A controller or a recipient whom the party section does not identify is named too. Of a section that is
    missing whole, the section alone is named.
    """
    lacking = [path for field in MANDATORY for path in _lacking(document, "", field.split("."))]
    lacking += (f"party_identification[party_id={party_id}]" for party_id in _unidentified(document))
    return tuple(dict.fromkeys(lacking))


def _processing(consent: Consent, controller: Party, notice: Notice) -> dict[str, Any]:
    shown = notice_sha256(notice) == consent.notice_sha256
    return {
        "privacy_notice": {
            "version": consent.notice_version,
            "sha256": consent.notice_sha256,
            "text": text_of(notice) if shown else None,
        },
        "language": consent.notice_language.value,
        "purposes": [
            {
                "purpose": consent.purpose.value,
                "purpose_description": notice.what_for.lines[0],
                "lawful_basis": consent.lawful_basis,
                "pii_information": [
                    {
                        "pii_type": category.value,
                        "pii_optional": True,
                        "sensitive_pii_category": is_sensitive([category]),
                    }
                    for category in consent.categories
                ],
                "pii_controllers": [consent.controller],
                "collection_method": _collection_method(consent),
                "processing_method": [method.value for method in consent.methods],
                "storage_locations": list(controller.keeps_data_in),
                "retention_period": _days(consent.bounds.data_life_days),
                "jurisdiction": consent.jurisdiction,
                "recipient_third_parties": list(consent.recipients),
                "withdrawal_method": consent.withdrawal,
                "privacy_rights": list(RIGHTS),
            }
        ],
    }


def _collection_method(consent: Consent) -> str:
    if consent.purpose is Purpose.FRAUD_PREVENTION:
        return "observed_at_payment"
    events = DataCategory.ACCOUNT_EVENTS in consent.categories
    return "sent_by_who_keeps_the_account" if events else "handed_over_by_the_person"


def _identified(party: Party, notice: Notice) -> dict[str, Any]:
    return {
        "party_id": party.party_id,
        "party_name": party.name.said_in(notice.language),
        "party_address": party.address.said_in(notice.language),
        "party_contact": list(party.contacts),
        "party_email": party.email,
        "party_phone": party.phone,
        "party_url": party.url,
        "party_role": party.role.value,
        "party_type": party.kind.value,
    }


def _event(consent: Consent, change: ConsentChange) -> dict[str, Any]:
    """Answers, pauses and withdrawals are the person's doing; asking and lapsing are the controller's."""
    by_person = change.to_state in _BY_THE_PERSON and change.channel is not Channel.SYSTEM
    return {
        "event_time": change.at.isoformat(),
        "validity_duration": _days(consent.bounds.validity_days),
        "entity_id": consent.customer_id if by_person else consent.controller,
        "event_type": "explicit",
        "event_state": change.to_state.value,
        "revision": change.revision,
        "channel": change.channel.value,
        "receipt": change.receipt,
    }


def _bounds(consent: Consent, notice: Notice) -> dict[str, Any]:
    bounds = consent.bounds
    return {
        "purpose": {"code": consent.purpose.value, "text": notice.what_for.lines[0]},
        "consentMode": bounds.mode.value.upper(),
        "fetchType": _FETCH_TYPES[bounds.fetch],
        "consentStart": consent.valid_from.isoformat(),
        "consentExpiry": consent.valid_until.isoformat(),
        "dataRange": {
            "from": _day_before(consent.valid_from, bounds.history_days),
            "to": consent.valid_until.isoformat(),
        },
        "dataLife": {"unit": "DAY", "value": bounds.data_life_days},
        "frequency": {"times": bounds.frequency.times, "unit": "DAY", "value": bounds.frequency.days},
        "dataFilter": consent.data_filter,
    }


def _days(count: int) -> str:
    """A duration as ISO 8601 writes it."""
    return f"P{count}D"


def _day_before(at: datetime, days: int) -> str:
    return (at - timedelta(days=days)).isoformat()


def _lacking(node: object, path: str, steps: list[str]) -> Iterator[str]:
    """Where the way that `steps` name breaks off, in each item of each list on it."""
    step, rest = steps[0].removesuffix("[]"), steps[1:]
    here = f"{path}.{step}" if path else step
    found = node.get(step) if isinstance(node, dict) else None
    if _is_empty(found) or (steps[0].endswith("[]") and not isinstance(found, list)):
        yield here
    elif steps[0].endswith("[]"):
        for index, item in enumerate(_list_of(found)):
            yield from _lacking(item, f"{here}[{index}]", rest)
    elif rest:
        yield from _lacking(found, here, rest)


def _is_empty(value: object) -> bool:
    """None, blank words, and lists and tables with nothing in them; 0 and False are values."""
    if isinstance(value, str):
        return not value.strip()
    if isinstance(value, list):
        return all(_is_empty(item) for item in value)
    return value is None or value == {}


def _unidentified(document: dict[str, Any]) -> Iterable[str]:
    processing = document.get("pii_processing")
    purposes = _list_of(processing.get("purposes")) if isinstance(processing, dict) else []
    known = [
        each.get("party_id")
        for each in _list_of(document.get("party_identification"))
        if isinstance(each, dict)
    ]
    for purpose in purposes:
        for field in ("pii_controllers", "recipient_third_parties"):
            named = _list_of(purpose.get(field)) if isinstance(purpose, dict) else []
            yield from (str(each) for each in named if each not in known)


def _list_of(value: object) -> list[Any]:
    return value if isinstance(value, list) else []
