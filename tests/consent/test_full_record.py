"""The full record of a consent has every mandatory field, in every state; what is missing is named."""

import json
from collections.abc import Iterator
from copy import deepcopy
from datetime import timedelta
from typing import Any

import pytest
import rfc8785

from models.facts.consent import (
    Channel,
    ConsentChange,
    ConsentMode,
    ConsentRecord,
    ConsentState,
    DataCategory,
    FetchType,
    Frequency,
    Purpose,
)
from models.facts.language import Language
from tests.consent.given_notices import (
    ASKED_AT,
    BOUNDS,
    BUREAU,
    LENDER,
    PAIRS,
    a_consent_to,
    a_notice,
)
from tools.consent.notice import Notice, text_of
from tools.consent.record import MANDATORY, missing_fields, record_of

S = ConsentState
WAYS: dict[ConsentState, tuple[ConsentState, ...]] = {
    S.REQUESTED: (S.REQUESTED,),
    S.ACTIVE: (S.REQUESTED, S.ACTIVE),
    S.PAUSED: (S.REQUESTED, S.ACTIVE, S.PAUSED),
    S.REFUSED: (S.REQUESTED, S.REFUSED),
    S.LAPSED: (S.REQUESTED, S.LAPSED),
    S.REVOKED: (S.REQUESTED, S.ACTIVE, S.PAUSED, S.ACTIVE, S.REVOKED),
    S.EXPIRED: (S.REQUESTED, S.ACTIVE, S.EXPIRED),
    S.SUPERSEDED: (S.REQUESTED, S.ACTIVE, S.SUPERSEDED),
}
EMPTY: tuple[object, ...] = (None, "", " ", [], {}, [""], [{}])
BY_SYSTEM = {S.REQUESTED, S.LAPSED, S.EXPIRED, S.SUPERSEDED}


def in_state(state: ConsentState, notice: Notice) -> tuple[ConsentRecord, tuple[ConsentChange, ...]]:
    """A consent that came to `state`, with each change on the way."""
    way = WAYS[state]
    changes = tuple(
        ConsentChange(
            consent_id="con_1",
            revision=revision,
            from_state=way[revision - 1] if revision else None,
            to_state=to,
            at=ASKED_AT + timedelta(hours=revision),
            channel=Channel.SYSTEM if to in BY_SYSTEM else Channel.CHAT,
            receipt=f"receipt.{revision}",
        )
        for revision, to in enumerate(way)
    )
    record = ConsentRecord(
        consent=a_consent_to(notice), state=state, revision=len(way) - 1, changed_at=changes[-1].at
    )
    return record, changes


def a_document(state: ConsentState = S.ACTIVE, notice: Notice | None = None) -> dict[str, Any]:
    notice = notice or a_notice(DataCategory.DIPLOMA, DataCategory.CERTIFICATE, recipients=(BUREAU,))
    record, changes = in_state(state, notice)
    return record_of(record, changes, LENDER, notice)


def places(document: dict[str, Any], field: str) -> Iterator[tuple[str, dict[str, Any], str]]:
    """Each place a field stands at: its path with indices, and the table and key to take it out by."""

    def walk(node: Any, path: str, steps: list[str]) -> Iterator[tuple[str, dict[str, Any], str]]:
        key = steps[0].removesuffix("[]")
        here = f"{path}.{key}" if path else key
        if len(steps) == 1:
            yield here, node, key
        elif steps[0].endswith("[]"):
            for index, item in enumerate(node[key]):
                yield from walk(item, f"{here}[{index}]", steps[1:])
        else:
            yield from walk(node[key], here, steps[1:])

    yield from walk(document, "", field.split("."))


def test_every_state_has_a_way_to_it() -> None:
    assert set(WAYS) == set(ConsentState)


@pytest.mark.parametrize("state", ConsentState)
def test_a_record_is_whole_in_every_state(state: ConsentState) -> None:
    document = a_document(state)

    assert missing_fields(document) == ()
    assert document["header"]["state"] == state
    assert [event["event_state"] for event in document["events"]] == list(WAYS[state])


@pytest.mark.parametrize("field", MANDATORY)
@pytest.mark.parametrize("state", ConsentState)
def test_a_mandatory_field_that_is_taken_out_or_emptied_is_named(state: ConsentState, field: str) -> None:
    whole = a_document(state)
    for number, (path, _, _) in enumerate(places(whole, field)):
        for empty in EMPTY:
            document = deepcopy(whole)
            _, node, key = list(places(document, field))[number]
            node[key] = empty

            assert path in missing_fields(document)

        document = deepcopy(whole)
        _, node, key = list(places(document, field))[number]
        del node[key]

        assert path in missing_fields(document)


@pytest.mark.parametrize("section", ["header", "pii_processing", "party_identification", "events", "bounds"])
def test_a_section_that_is_missing_whole_is_named_once(section: str) -> None:
    for broken in (*EMPTY, "x", 7):
        document = a_document() | {section: broken}

        found = missing_fields(document)

        assert found
        assert len(found) == len(set(found))
        assert all(section in path or "party_id=" in path for path in found)
    document = a_document()
    del document[section]
    assert [path for path in missing_fields(document) if "party_id=" not in path] == [section]


def test_an_empty_document_lacks_every_section() -> None:
    assert missing_fields({}) == (
        "header",
        "pii_processing",
        "party_identification",
        "events",
        "bounds",
    )


def test_nought_and_no_are_values() -> None:
    document = a_document()
    document["bounds"]["dataLife"]["value"] = 0
    document["bounds"]["frequency"]["times"] = False

    assert missing_fields(document) == ()


def test_whoever_is_named_is_identified() -> None:
    document = a_document()
    document["party_identification"] = document["party_identification"][:1]

    assert missing_fields(document) == ("party_identification[party_id=bureau]",)


def test_a_record_is_the_same_in_plain_and_in_canonical_json() -> None:
    document = a_document()

    assert json.loads(json.dumps(document)) == document
    assert json.loads(rfc8785.dumps(document)) == document


@pytest.mark.parametrize(("purpose", "category"), PAIRS)
def test_every_purpose_and_kind_of_data_makes_a_whole_record(
    purpose: Purpose, category: DataCategory
) -> None:
    for language in Language:
        document = a_document(notice=a_notice(category, purpose=purpose, language=language))

        assert missing_fields(document) == ()
        (told,) = document["pii_processing"]["purposes"]
        assert told["purpose"] == purpose
        assert [each["pii_type"] for each in told["pii_information"]] == [category]
        observed = purpose is Purpose.FRAUD_PREVENTION
        assert (told["collection_method"] == "observed_at_payment") is observed


def test_what_was_shown_is_in_the_record_and_other_words_are_not() -> None:
    notice = a_notice()
    record, changes = in_state(S.ACTIVE, notice)
    moved = LENDER.model_copy(update={"phone": "400-111-1111"})

    shown = record_of(record, changes, LENDER, notice)["pii_processing"]["privacy_notice"]
    other = record_of(record, changes, moved, a_notice(controller=moved))["pii_processing"]["privacy_notice"]

    assert shown == {
        "version": notice.version,
        "sha256": record.consent.notice_sha256,
        "text": text_of(notice),
    }
    assert other == {"version": notice.version, "sha256": record.consent.notice_sha256, "text": None}


def test_the_person_answers_and_the_controller_asks() -> None:
    events = a_document(S.REVOKED)["events"] + a_document(S.LAPSED)["events"][1:]

    assert [(each["event_state"], each["entity_id"]) for each in events] == [
        ("requested", "lender"),
        ("active", "cus_1"),
        ("paused", "cus_1"),
        ("active", "cus_1"),
        ("revoked", "cus_1"),
        ("lapsed", "lender"),
    ]
    assert events[0]["validity_duration"] == "P30D"


def test_events_are_told_in_the_order_of_their_revisions() -> None:
    notice = a_notice()
    record, changes = in_state(S.REVOKED, notice)

    assert record_of(record, changes[::-1], LENDER, notice) == record_of(record, changes, LENDER, notice)


def test_the_bounds_are_those_of_the_account_aggregator() -> None:
    periodic = BOUNDS.model_copy(
        update={
            "fetch": FetchType.PERIODIC,
            "mode": ConsentMode.VIEW,
            "frequency": Frequency(times=5, days=30),
        }
    )
    notice = a_notice()
    record, changes = in_state(S.ACTIVE, notice)
    record = record.model_copy(update={"consent": a_consent_to(notice, periodic)})

    assert record_of(record, changes, LENDER, notice)["bounds"] == {
        "purpose": {"code": "underwriting", "text": "To decide how high your standing limit can be."},
        "consentMode": "VIEW",
        "fetchType": "PERIODIC",
        "consentStart": "2026-11-22T09:00:00+08:00",
        "consentExpiry": "2026-12-22T09:00:00+08:00",
        "dataRange": {"from": "2025-09-23T09:00:00+08:00", "to": "2026-12-22T09:00:00+08:00"},
        "dataLife": {"unit": "DAY", "value": 30},
        "frequency": {"times": 5, "unit": "DAY", "value": 30},
        "dataFilter": None,
    }


@pytest.mark.parametrize(
    "notice",
    [
        a_notice(language=Language.ZH),
        a_notice(purpose=Purpose.MONITORING),
        a_notice(DataCategory.CERTIFICATE),
        a_notice().model_copy(update={"version": "2027-03"}),
    ],
)
def test_a_notice_of_something_else_makes_no_record(notice: Notice) -> None:
    record, changes = in_state(S.ACTIVE, a_notice())

    with pytest.raises(AssertionError):
        record_of(record, changes, LENDER, notice)
    with pytest.raises(AssertionError):
        record_of(record, changes, BUREAU, a_notice())
    stray = changes[0].model_copy(update={"consent_id": "con_2"})
    with pytest.raises(AssertionError):
        record_of(record, (stray,), LENDER, a_notice())
