"""Every way to ask the program for something, found by looking, each with everything there is to ask for.

Whoever adds a method or a route need not come here, unless it takes what no other takes: then `arguments`
must say what to give it, or the test of every way in fails.
"""

import dataclasses
import importlib
import inspect
import pkgutil
import typing
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from functools import partial
from math import prod
from random import Random
from typing import Any

from sqlalchemy.orm import Session

import assistant.actions
from assistant.actions.means import Means
from assistant.actions.recorded_answer import Yes
from assistant.conversation.data_desk import DataDesk
from assistant.conversation.front_desk import FrontDesk
from assistant.conversation.payment_desk import PaymentDesk
from assistant.storage.database import session
from assistant.storage.gate import Use
from assistant.storage.stores import Storage, Stores
from models.facts.consent import Channel, ConsentState, DataCategory, Method, Purpose
from models.facts.evidence import EvidenceKind
from models.facts.language import Language
from tests.consent.given_beside import beside_documents
from tests.consent.given_cases import about_cases
from tests.consent.given_plants import World, planted_events
from tests.given_papers import a_document, scene_wish, standing_wish
from tests.simulation.given_simulations import taken_by_simulations
from tools.audit.seal import seal_of

MOST, MOST_OF_A_DESK = 18, 12
"""So many calls of one way at the most: every value at least once, then chance, the same every time."""

NOBODYS = {"cus_unknown", "cns_unknown", "evd_unknown"}
"""Ids of nobody and nothing. Each is tried once: what is there, no second call with them can find."""

MUTE = (None, bool, int, datetime, type(None))
"""What cannot tell anything a document said: a way that answers so need not be tried with all it takes."""


class _Undone(Exception):
    """Ends a transaction without a trace."""


class UndoingStorage(Storage):
    """Lets everything be done and nothing last, so that every way is tried in the same world."""

    @contextmanager
    def writing(self) -> Iterator[Stores]:
        try:
            with session(self.engine, writes=True) as opened:
                yield self._over(opened)
                opened.flush()
                raise _Undone
        except _Undone:
            return

    def destroy_noted(self) -> int:
        return 0

    @classmethod
    def over(cls, storage: Storage) -> "UndoingStorage":
        return cls(storage.engine, storage.vault, storage.recipient, storage.now)


@dataclasses.dataclass(frozen=True)
class Way:
    """One call, ready to be made."""

    name: str
    call: Callable[[], object]


class NotKnownHowToCall(AssertionError):
    """Say in `arguments` what to give it."""


def arguments(world: World, means: Means) -> dict[str, list[Any]]:
    """What there is to ask for, by the name of the parameter; ids of every kind, and one that is nobody's."""
    evidence_ids = [each.evidence_id for each in world.evidence]
    with world.means.storage.reading() as stores:
        records = [stores.consents.get(each, world.customer_id) for each in world.consent_ids]
        pieces = [piece for piece, _ in stores.gate.pieces(world.customer_id)]
        changes = stores.consents.changes(world.consent_ids[0])
    at = [world.clock(), world.clock() + timedelta(days=3)]
    agreed = [Yes(seal_of(each.consent), Channel.API) for each in records[:3]]
    agreed += [Yes(each.terms_hash, Channel.API) for each in world.offers]
    agreed += [Yes(seal_of(each), Channel.API) for each in world.evidence[:3]]
    uses = [Use(purpose, method, "test", None) for purpose in Purpose for method in Method]
    found: dict[str, list[Any]] = {
        "customer_id": [world.customer_id, "cus_unknown"],
        "consent_id": [*world.consent_ids, "cns_unknown"],
        "evidence_id": [*evidence_ids, "evd_unknown"],
        "decision_id": [each.decision_id for each in world.decisions],
        "offer_id": [each.offer_id for each in world.offers],
        "conversation_id": [world.conversation.conversation_id],
        "conversation": [world.conversation],
        "at": at,
        "before": at,
        "asked_before": at,
        "record": records,
        "consent": [each.consent for each in records],
        "piece": pieces,
        "evidence": world.evidence,
        "offer": world.offers,
        "subject": [
            *(f"fields:{each}" for each in evidence_ids),
            *(f"{topic}:{each}" for each in world.consent_ids for topic in ("consent", "withdrawal")),
            *(f"offer:{each.offer_id}" for each in world.offers),
        ],
        "yes": agreed,
        "terms_hash": [each.terms_hash for each in agreed],
        "use": uses,
        "access_ids": [partial(means.new_id, "acc")],
        "purpose": list(Purpose),
        "method": list(Method),
        "kind": list(EvidenceKind),
        "categories": [(category,) for category in DataCategory],
        "channel": [Channel.API, Channel.SYSTEM],
        "language": [Language.EN, Language.ZH],
        "wish": [standing_wish(900_000), scene_wish()],
        "corrections": [{}],
        "file_name": ["new.pdf"],
        "data": [a_document(kind) for kind in EvidenceKind],
        "text": ["why?", "what do you know about me?", "show me my documents", "what did you read?", "hello"],
        "page": [1],
        "after": [-1],
        "size": [200],
        "to": [ConsentState.REVOKED],
        "reason": ["asked_for_person"],
        "change": list(changes),
        "sha256": [each.consent.notice_sha256 for each in records],
        "until": [world.clock() + timedelta(days=30)],
        "basis": ["a dispute"],
        "sent_by": ["key_1", "key_2"],
        "events": [planted_events(Purpose.UNDERWRITING)],
        "old_consent_id": list(world.event_consents),
        "new": [each.consent for each in records[:1]],
        "means": [means],
        "parties": [means.parties],
        "state": [None],
        "answer": ["yes"],
    }
    return found | beside_documents(world) | taken_by_simulations() | about_cases(world)


# --- the ways


def of_stores(world: World) -> Iterator[Way]:
    """Every public method of every store, in a transaction that comes to nothing."""
    given = arguments(world, world.means)
    hints = typing.get_type_hints(Stores)
    for store, kind in ((each.name, hints[each.name]) for each in dataclasses.fields(Stores)):
        for method, function in _public(kind):
            for values in _calls(function, given, f"stores.{store}.{method}", skip=("self",)):
                yield Way(f"stores.{store}.{method}", partial(_in_store, world, store, method, values))


def of_actions(world: World) -> Iterator[Way]:
    """Every public function of every action."""
    means = dataclasses.replace(world.means, storage=UndoingStorage.over(world.means.storage))
    given = arguments(world, means)
    for module in pkgutil.iter_modules(assistant.actions.__path__):
        actions = importlib.import_module(f"assistant.actions.{module.name}")
        for name, function in inspect.getmembers(actions, inspect.isfunction):
            if function.__module__ != actions.__name__ or name.startswith("_"):
                continue
            for values in _calls(function, given, f"actions.{name}", skip=("stores",)):
                call = partial(function, **values)
                if "stores" in inspect.signature(function).parameters:
                    call = partial(_with_stores, world, function, values)
                yield Way(f"actions.{name}", call)


def of_desks(world: World) -> Iterator[Way]:
    """Every method of the desks behind the chat page, the page of one's data, the terminal and the API."""
    means = dataclasses.replace(world.means, storage=UndoingStorage.over(world.means.storage))
    turns = type(world.program.desk.turns)(means, world.brain)
    given = arguments(world, means)
    given["answer"] = given["yes"] = [True, False]
    for desk in (FrontDesk(means, turns), DataDesk(means), PaymentDesk(means)):
        for method, function in _public(type(desk)):
            name = f"{type(desk).__name__}.{method}"
            for values in _calls(function, given, name, ("self",), MOST_OF_A_DESK):
                yield Way(name, partial(getattr(desk, method), **values))


def _public(kind: type) -> list[tuple[str, Callable[..., Any]]]:
    found = inspect.getmembers(kind, inspect.isfunction)
    return [(name, function) for name, function in found if not name.startswith("_")]


def _calls(
    function: Callable[..., Any],
    given: dict[str, list[Any]],
    name: str,
    skip: tuple[str, ...],
    most: int = MOST,
) -> Iterator[dict[str, Any]]:
    """What to call it with. Raises NotKnownHowToCall where that is not known and it could tell something."""
    wanted = {key: each for key, each in inspect.signature(function).parameters.items() if key not in skip}
    unknown = [key for key, each in wanted.items() if key not in given and each.default is each.empty]
    if unknown:
        if typing.get_type_hints(function).get("return") in MUTE:
            return
        raise NotKnownHowToCall(f"{name} takes {', '.join(unknown)}")
    named = [key for key in wanted if key in given]
    for values in _chosen([given[key] for key in named], most):
        yield dict(zip(named, values, strict=True))


def _chosen(lists: list[list[Any]], most: int) -> Iterator[tuple[Any, ...]]:
    """None twice: what is undone tells the same when it is asked again."""
    if not all(lists):
        return
    there = [[value for value in values if not _is_nobodys(value)] for values in lists]
    sizes = [len(each) for each in there]
    rows = [tuple(row % size for size in sizes) for row in range(max(sizes, default=1))]
    others = Random(0).sample(range(prod(sizes)), min(prod(sizes), max(len(rows), most)))
    more = [at for at in (_places(number, sizes) for number in others) if at not in rows]
    for at in (*rows, *more[: max(0, most - len(rows))]):
        yield tuple(each[place] for each, place in zip(there, at, strict=True))
    for number, values in enumerate(lists):
        for nobodys in filter(_is_nobodys, values):
            yield *(each[0] for each in there[:number]), nobodys, *(each[0] for each in there[number + 1 :])


def _is_nobodys(value: Any) -> bool:
    return isinstance(value, str) and value in NOBODYS


def _places(number: int, sizes: list[int]) -> tuple[int, ...]:
    """The combination with this number of all that there are."""
    places = []
    for size in sizes:
        number, place = divmod(number, size)
        places.append(place)
    return tuple(places)


def _in_store(world: World, store: str, method: str, values: dict[str, Any]) -> object:
    return _undone(world.means.storage, lambda stores: getattr(getattr(stores, store), method)(**values))


def _with_stores(world: World, function: Callable[..., Any], values: dict[str, Any]) -> object:
    return _undone(world.means.storage, lambda stores: function(stores=stores, **values))


def _undone(storage: Storage, call: Callable[[Stores], Any]) -> object:
    with session(storage.engine, writes=True) as opened:
        found = whole(call(storage._over(opened)))
        _forget(opened)
    return found


def _forget(opened: Session) -> None:
    opened.rollback()


def whole(found: Any) -> object:
    return list(found) if isinstance(found, Iterator) else found


def told(way: Way) -> str:
    """All that a call gives away: its answer, or its error with everything that hangs on it."""
    try:
        return repr(whole(way.call()))
    except Exception as error:
        return f"{error!r} {error} {getattr(error, 'details', '')!r} {error.__cause__!r}"
