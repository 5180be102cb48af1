"""Editions of the notice: words in both languages, with the methods and kinds of data they speak of.

What an edition must have follows PIPL 14, 17, 23, 24 and 30. Nothing optional is left out quietly: an edition
that lacks anything, in either language, is refused whole.
"""

import re
import string
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from models.errors import NotFound, UnusableInput
from models.facts.consent import DataCategory, Method, Purpose
from models.facts.language import Language
from models.facts.value import Value
from tools.consent.categories import is_sensitive

RIGHTS = ("access", "copy", "move", "correct", "delete", "withdraw", "explain", "complain")
"""What a person can ask for, in the order it is told (PIPL 15, 44-50, 65)."""

_TITLES = (
    "data", "purpose", "method", "necessity", "automated", "retention", "recipients", "without", "handler",
    "rights",
)  # fmt: skip
_SENTENCES: dict[str, frozenset[str]] = {
    "title.notice": frozenset({"data"}),
    "say.data": frozenset({"name", "reads"}),
    "say.history": frozenset({"history"}),
    "say.only_this": frozenset(),
    "say.once": frozenset(),
    "say.periodic": frozenset({"per", "times"}),
    "say.sensitive": frozenset(),
    "say.refuse_machine": frozenset(),
    "say.valid": frozenset({"validity"}),
    "say.kept_stored": frozenset({"kept"}),
    "say.kept_viewed": frozenset({"kept"}),
    "say.on_record": frozenset(),
    "say.ours": frozenset({"controller"}),
    "say.shared": frozenset({"recipient", "contact", "data"}),
    "say.nobody_else": frozenset(),
    "say.no_difference": frozenset(),
    "say.your_choice": frozenset(),
    "say.handler": frozenset({"controller", "address"}),
    "say.contact": frozenset({"contact"}),
    "say.how": frozenset(),
    "say.version": frozenset({"version"}),
    "span.day": frozenset(),
    "span.days": frozenset({"days"}),
    "span.months": frozenset({"days", "months"}),
    "span.years": frozenset({"days", "years"}),
    "row.between": frozenset(),
    "row.last": frozenset(),
}
_VERSION = re.compile(r"(?P<edition>\d{4}-\d{2})(\.\d+)?")
_LEFT_OPEN = re.compile(r"TODO|TBD|FIXME|XXX|待补|待定|\?\?|？？", re.IGNORECASE)


class NoticeIncomplete(UnusableInput):
    """The notice lacks something people must be told; complete it before anyone is asked."""

    code = "notice_incomplete"

    def __init__(self, what: str, *, file: str, field: str, language: Language | None = None) -> None:
        place = f"{file}, {language}" if language else file
        super().__init__(f"{place}: {field} {what}.", file=file, field=field, language=language)


class Scope(Value):
    """What one purpose may involve: any other method or kind of data is asked for anew."""

    methods: tuple[Method, ...]
    categories: tuple[DataCategory, ...]


class Edition(Value):
    """One version of the notice. Made by `check_edition`, so it is whole."""

    version: str
    scopes: dict[Purpose, Scope]
    phrases: dict[str, dict[Language, str]]


@cache
def editions() -> Mapping[str, Edition]:
    """Every shipped edition by version, oldest first. Raises NoticeIncomplete when one is not whole."""
    found: dict[str, Edition] = {}
    folder = files("tools.consent").joinpath("notices")
    for file in sorted((f for f in folder.iterdir() if f.name.endswith(".toml")), key=lambda f: f.name[:-5]):
        edition = check_edition(file.name, file.read_text(encoding="utf-8"), found)
        found[edition.version] = edition
    return found


def edition_of(version: str) -> Edition:
    """Raises NotFound for a version that never was."""
    if version not in editions():
        raise NotFound(f"There is no notice of version {version}.", version=version)
    return editions()[version]


def check_edition(file: str, text: str, known: Mapping[str, Edition] | None = None) -> Edition:
    """The edition that `text` (TOML) holds.

    Raises NoticeIncomplete, naming file, language and field, when anything is missing or empty in either
    language, holds a placeholder that nothing fills or lacks one it needs, stands under no known name, or has
    the version of one in `known`. A corrected edition (`2026-11.1`) has the scopes of the one it corrects.
    """
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise NoticeIncomplete(f"cannot be read ({error})", file=file, field="toml") from error
    version = _version(file, data.pop("version", None), known or {})
    scopes = {purpose: _scope(file, purpose, data) for purpose in Purpose}
    _check_correction(file, version, scopes, known or {})
    spoken = dict(_leaves("", data))
    needed = dict(_needed(scopes))
    needed |= {key: frozenset() for key in spoken if _is_collected(key)}
    phrases = {
        key: {language: _phrase(file, key, language, spoken.get(key, {}), names) for language in Language}
        for key, names in needed.items()
    }
    for key in spoken:
        if key not in needed:
            raise NoticeIncomplete("is no field of a notice", file=file, field=key)
    return Edition(version=version, scopes=scopes, phrases=phrases)


def _version(file: str, version: object, known: Mapping[str, Edition]) -> str:
    if not isinstance(version, str) or not _VERSION.fullmatch(version):
        raise NoticeIncomplete("is missing or not like 2026-11", file=file, field="version")
    if version in known:
        raise NoticeIncomplete(f"{version} is taken by another edition", file=file, field="version")
    return version


def _scope(file: str, purpose: Purpose, data: dict[str, Any]) -> Scope:
    purposes = data.get("purpose")
    table = purposes.get(purpose) if isinstance(purposes, dict) else None
    if not isinstance(table, dict):
        raise NoticeIncomplete("is missing", file=file, field=f"purpose.{purpose}")
    named: dict[str, list[Any]] = {}
    for name, values in (("methods", Method), ("categories", DataCategory)):
        listed, field = table.pop(name, None), f"purpose.{purpose}.{name}"
        if not isinstance(listed, list) or not listed:
            raise NoticeIncomplete("is missing or empty", file=file, field=field)
        unknown = [each for each in listed if each not in list(values)]
        if unknown:
            raise NoticeIncomplete(f"names {unknown[0]}, which is unknown", file=file, field=field)
        if len(set(listed)) < len(listed):
            raise NoticeIncomplete("says a thing twice", file=file, field=field)
        named[name] = [values(each) for each in listed]
    walled = purpose is Purpose.FRAUD_PREVENTION
    if any(category.is_fraud_only is not walled for category in named["categories"]):
        what = "mixes data for fighting fraud with other uses"
        raise NoticeIncomplete(what, file=file, field=f"purpose.{purpose}.categories")
    return Scope(methods=tuple(named["methods"]), categories=tuple(named["categories"]))


def _check_correction(
    file: str, version: str, scopes: dict[Purpose, Scope], known: Mapping[str, Edition]
) -> None:
    match = _VERSION.fullmatch(version)
    assert match, "the version was checked before"
    corrected = match["edition"]
    if version == corrected:
        return
    if corrected not in known:
        raise NoticeIncomplete(f"corrects {corrected}, which is not there", file=file, field="version")
    for purpose, scope in scopes.items():
        if scope != known[corrected].scopes[purpose]:
            what = f"differs from {corrected}; that takes an edition of its own, and asking anew"
            raise NoticeIncomplete(what, file=file, field=f"purpose.{purpose}")


def _needed(scopes: dict[Purpose, Scope]) -> Iterator[tuple[str, frozenset[str]]]:
    """Every field an edition with these scopes must have, with the placeholders it must hold."""
    yield from _SENTENCES.items()
    keys = [f"title.{name}" for name in _TITLES] + [f"right.{name}" for name in RIGHTS]
    told = {category for scope in scopes.values() for category in scope.categories}
    for category in (each for each in DataCategory if each in told):
        keys += [f"category.{category}.name", f"category.{category}.reads"]
        keys += [f"category.{category}.risk"] if is_sensitive([category]) else []
    for purpose, scope in scopes.items():
        keys += [f"purpose.{purpose}.text", f"purpose.{purpose}.effect"]
        keys += [f"purpose.{purpose}.decides"] if Method.AUTOMATED_DECISION in scope.methods else []
        keys += [f"necessity.{purpose}.{each}" for each in scope.categories if is_sensitive([each])]
    keys += ["say.once_events"] if DataCategory.ACCOUNT_EVENTS in told else []
    used = {method for scope in scopes.values() for method in scope.methods}
    keys += [f"method.{method}" for method in Method if method in used]
    yield from ((key, frozenset[str]()) for key in keys)


def _is_collected(key: str) -> bool:
    """A purpose may say in words of its own when it collects; otherwise its bounds say it."""
    return any(key == f"purpose.{purpose}.collected" for purpose in Purpose)


def _phrase(file: str, key: str, language: Language, spoken: Mapping[str, Any], names: frozenset[str]) -> str:
    def refused(what: str) -> NoticeIncomplete:
        return NoticeIncomplete(what, file=file, field=key, language=language)

    if set(spoken) - set(Language):
        raise refused(f"is said in {sorted(set(spoken) - set(Language))[0]!r}, which is no language of ours")
    text = spoken.get(language)
    if not isinstance(text, str) or not text.strip():
        raise refused("is missing or empty")
    if _LEFT_OPEN.search(text):
        raise refused("is not finished")
    try:
        found = {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}
    except ValueError as error:
        raise refused(f"holds a broken placeholder ({error})") from error
    if found - names:
        raise refused(f"holds a placeholder that nothing fills: {sorted(found - names)[0]!r}")
    if names - found:
        raise refused(f"does not say {sorted(names - found)[0]}")
    return text


def _leaves(prefix: str, table: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Tables that hold words, by dotted name; what stands outside one counts as a table without words."""
    if prefix and (not table or any(not isinstance(value, dict) for value in table.values())):
        yield prefix, table
        return
    for key, value in table.items():
        name = f"{prefix}.{key}" if prefix else key
        if isinstance(value, dict):
            yield from _leaves(name, value)
        else:
            yield name, {}
