"""Was a credential taken back? Status lists and revocation lists, from documents that the caller has."""

import gzip
import io
import zlib
from collections.abc import Iterator, Mapping
from contextlib import suppress
from typing import Any

from tools.verification.credentials.base58 import from_base64url
from tools.verification.credentials.findings import Finding, failed, not_possible, passed
from tools.verification.credentials.strict_json import json_object
from tools.verification.credentials.unusable import CredentialUnusable

Json = dict[str, Any]
Documents = Mapping[str, bytes]
"""What stands at an address, for those that the caller has; nothing is fetched."""

_LIST_BYTES_MAX = 4 * 1024 * 1024
_BIT_LISTS = {"StatusList2021Entry", "BitstringStatusListEntry"}
_NAME_LISTS = {"1EdTechRevocationList"}
_REASONS = {"revocation": "credential_revoked", "suspension": "credential_suspended"}


def status_finding(credential: Json, issuer: str | None, documents: Documents) -> Finding | None:
    """None where the issuer names no way of taking it back; otherwise what the lists at hand say."""
    found = [_entry_finding(entry, credential, documents) for entry in _entries(credential)]
    lists = _lists(credential, issuer, documents)
    found += [_named_finding(address, credential, documents) for address in lists]
    if not found:
        return None
    order = {"failed": 0, "not_possible": 1, "passed": 2}
    return min(found, key=lambda finding: order[finding.outcome.value])


def _entries(credential: Json) -> Iterator[Json]:
    held = credential.get("credentialStatus")
    for entry in held if isinstance(held, list) else [] if held is None else [held]:
        yield entry if isinstance(entry, dict) else {}


def _entry_finding(entry: Json, credential: Json, documents: Documents) -> Finding:
    kind, purpose = str(entry.get("type")), str(entry.get("statusPurpose"))
    if kind in _NAME_LISTS:
        return _named_finding(str(entry.get("id")), credential, documents)
    address = entry.get("statusListCredential")
    if kind not in _BIT_LISTS or purpose not in _REASONS or not isinstance(address, str):
        return not_possible("status_unsupported")
    if address not in documents:
        return not_possible("status_not_checked")
    try:
        is_set = _bit(_subject_of(documents[address], purpose), entry.get("statusListIndex"))
    except CredentialUnusable as error:
        return not_possible(error.reason)
    return failed(_REASONS[purpose]) if is_set else passed("status_clear")


def _subject_of(document: bytes, purpose: str) -> str:
    """The packed bits; a list that was made for another purpose says nothing about this one."""
    subject = json_object(document).get("credentialSubject")
    if not isinstance(subject, dict) or not isinstance(subject.get("encodedList"), str):
        raise CredentialUnusable("status_list_unreadable")
    purposes = subject.get("statusPurpose", purpose)
    if purpose not in (purposes if isinstance(purposes, list) else [purposes]):
        raise CredentialUnusable("status_list_unreadable")
    return str(subject["encodedList"])


def _bit(packed: str, index: object) -> bool:
    """The first bit is the highest of the first byte."""
    bits = _unpacked(from_base64url(packed[1:] if packed.startswith("u") else packed))
    if not isinstance(index, str | int) or isinstance(index, bool) or not str(index).isdecimal():
        raise CredentialUnusable("status_list_unreadable")
    place, within = divmod(int(index), 8)
    if place >= len(bits):
        raise CredentialUnusable("status_list_unreadable")
    return bool(bits[place] >> (7 - within) & 1)


def _unpacked(data: bytes) -> bytes:
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(data)) as stream:
            bits = stream.read(_LIST_BYTES_MAX + 1)
    except (OSError, EOFError, zlib.error) as error:
        raise CredentialUnusable("status_list_unreadable") from error
    if len(bits) > _LIST_BYTES_MAX:
        raise CredentialUnusable("status_list_unreadable")
    return bits


def _lists(credential: Json, issuer: str | None, documents: Documents) -> Iterator[str]:
    """Revocation lists: named by the issuer inside a Blockcerts 2, or by the issuer's profile."""
    badge = credential.get("badge")
    profiles = [badge.get("issuer") if isinstance(badge, dict) else None, credential.get("issuer")]
    if issuer is not None and issuer in documents:
        with suppress(CredentialUnusable):
            profiles.append(json_object(documents[issuer]))
    for profile in profiles:
        address = profile.get("revocationList") if isinstance(profile, dict) else None
        if isinstance(address, str):
            yield address


def _named_finding(address: str, credential: Json, documents: Documents) -> Finding:
    if address not in documents:
        return not_possible("status_not_checked")
    try:
        held = json_object(documents[address])
    except CredentialUnusable as error:
        return not_possible(error.reason)
    revoked = held.get("revokedAssertions") or held.get("revokedCredential") or _subject_list(held)
    if not isinstance(revoked, list):
        return not_possible("status_list_unreadable")
    ids = [entry.get("id") if isinstance(entry, dict) else entry for entry in revoked]
    return failed("credential_revoked") if credential.get("id") in ids else passed("status_clear")


def _subject_list(held: Json) -> object:
    subject = held.get("credentialSubject")
    revoked = subject.get("revokedCredential") if isinstance(subject, dict) else None
    return revoked if revoked is not None else held.get("revokedAssertions")
