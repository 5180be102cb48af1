"""What a verifiable credential says of its holder, as fields: Open Badges, W3C, Blockcerts."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from models.facts.evidence import (
    DayValue,
    Degree,
    DegreeValue,
    EvidenceKind,
    FieldName,
    FieldValue,
    TextValue,
)
from tools.verification.credentials.period import day_of

Json = dict[str, Any]
Said = tuple[FieldName, FieldValue]
_DEGREES = {
    "AssociateDegree": Degree.ASSOCIATE,
    "BachelorDegree": Degree.BACHELOR,
    "MasterDegree": Degree.MASTER,
    "DoctoralDegree": Degree.DOCTOR,
    "ResearchDoctorate": Degree.DOCTOR,
    "ProfessionalDoctorate": Degree.DOCTOR,
}
_DIPLOMAS = {*_DEGREES, "Degree", "Diploma"}
_WORDS_MAX = 400


def kind_said(credential: Json) -> EvidenceKind:
    """A diploma where it says that it is about a degree; otherwise a certificate."""
    return EvidenceKind.DIPLOMA if _achievement_type(credential) in _DIPLOMAS else EvidenceKind.CERTIFICATE


def fields_said(credential: Json) -> tuple[Said, ...]:
    """In the order in which people look for them; what it does not say in plain words is left out.

    A holder who is only named by a hashed address has no name here.
    """
    degree = kind_said(credential) is EvidenceKind.DIPLOMA
    return tuple(_of_diploma(credential) if degree else _of_certificate(credential))


def all_words(held: object) -> Iterator[str]:
    """Every text in it, keys left out."""
    if isinstance(held, str):
        yield held
    elif isinstance(held, dict):
        for key, value in held.items():
            if key != "@context":
                yield from all_words(value)
    elif isinstance(held, list):
        for value in held:
            yield from all_words(value)


def _of_certificate(credential: Json) -> Iterator[Said]:
    subject = _subject(credential)
    yield from _words(FieldName.HOLDER, _holder(credential))
    yield from _words(FieldName.CERTIFICATE_NAME, _title(credential))
    yield from _words(FieldName.ISSUER, _issuer_name(credential))
    yield from _day(FieldName.ISSUED_ON, day_of(credential))
    yield from _day(FieldName.VALID_UNTIL, day_of(credential, end=True))
    yield from _words(FieldName.DOCUMENT_NUMBER, subject.get("licenseNumber"))


def _of_diploma(credential: Json) -> Iterator[Said]:
    subject, achievement = _subject(credential), _achievement(credential)
    level = _DEGREES.get(str(_achievement_type(credential)))
    ended = subject.get("activityEndDate")
    yield from _words(FieldName.HOLDER, _holder(credential))
    yield from _words(FieldName.INSTITUTION, _issuer_name(credential))
    if level is not None:
        yield FieldName.DEGREE, DegreeValue(degree=level)
    yield from _words(FieldName.MAJOR, achievement.get("fieldOfStudy") or achievement.get("specialization"))
    yield from _day(FieldName.GRADUATED_ON, ended if isinstance(ended, str) else day_of(credential))
    yield from _words(FieldName.DOCUMENT_NUMBER, subject.get("licenseNumber"))


def _holder(credential: Json) -> object:
    subject, recipient = _subject(credential), _object(credential.get("recipient"))
    named = _plain(subject.get("name")) or _plain(_object(recipient.get("recipientProfile")).get("name"))
    if named is not None:
        return named
    parts = [_plain(subject.get(part)) for part in ("givenName", "familyName")]
    if all(parts):
        return " ".join(filter(None, parts))
    for identity in _each(subject.get("identifier")):
        if identity.get("identityType") == "name" and identity.get("hashed") is False:
            return identity.get("identityHash")
    return None


def _title(credential: Json) -> object:
    subject = _subject(credential)
    held = (
        _achievement(credential),
        _object(subject.get("claim")),
        _object(credential.get("badge")),
        credential,
    )
    return next((name for one in held if (name := _plain(one.get("name")))), None)


def _issuer_name(credential: Json) -> object:
    badge = _object(credential.get("badge"))
    return _object(credential.get("issuer", badge.get("issuer"))).get("name")


def _achievement(credential: Json) -> Json:
    """What was achieved: of Open Badges, or a plain W3C credential's degree."""
    subject = _subject(credential)
    return next(iter(_each(subject.get("achievement"))), None) or _object(subject.get("degree"))


def _achievement_type(credential: Json) -> object:
    achievement = _achievement(credential)
    kind = achievement.get("achievementType")
    if kind is None and "degree" in _subject(credential):
        kinds = achievement.get("type")
        kind = next((one for one in kinds if one in _DIPLOMAS), None) if isinstance(kinds, list) else kinds
    return kind if isinstance(kind, str) else None


def _subject(credential: Json) -> Json:
    """The first of several, with what is said of the same one elsewhere: who is told of in two languages is
    told of twice, and a name left to the second telling would be overlooked."""
    found: Json = {}
    for one in reversed(subjects := _each(credential.get("credentialSubject"))):
        if one is subjects[0] or ("id" in one and one["id"] == subjects[0].get("id")):
            found |= one
    return found


def _words(name: FieldName, held: object) -> Iterator[Said]:
    text = _plain(held)
    if text is not None and len(text) <= _WORDS_MAX:
        yield name, TextValue(text=text)


def _day(name: FieldName, text: str | None) -> Iterator[Said]:
    try:
        yield name, DayValue(day=date.fromisoformat((text or "")[:10]))
    except ValueError:
        return


def _plain(held: object) -> str | None:
    """Words as text, as a value with a language, or the first of several such."""
    if isinstance(held, list):
        return next(filter(None, map(_plain, held)), None)
    if isinstance(held, dict):
        held = held.get("@value")
    text = " ".join(held.split()) if isinstance(held, str) else ""
    return text or None


def _object(held: object) -> Json:
    return held if isinstance(held, dict) else {}


def _each(held: object) -> list[Json]:
    return [one for one in (held if isinstance(held, list) else [held]) if isinstance(one, dict)]
