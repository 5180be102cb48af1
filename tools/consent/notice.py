"""The notice a person reads before answering: who, what, what for, how, how long, and what they can do."""

from collections.abc import Iterable
from typing import Annotated

from pydantic import Field

from models.errors import SensitiveBundled
from models.facts.consent import Bounds, Consent, ConsentMode, DataCategory, FetchType, Method, Purpose
from models.facts.language import Language
from models.facts.party import Party
from models.facts.value import Value
from tools.audit.seal import sealed
from tools.consent.categories import is_sensitive
from tools.consent.editions import RIGHTS, Edition, NoticeIncomplete, check_edition, edition_of

__all__ = [
    "NOTICE_VERSION",
    "Notice",
    "NoticeIncomplete",
    "Section",
    "check_edition",
    "methods_for",
    "must_ask_anew",
    "notice_for",
    "notice_sha256",
    "text_of",
]

NOTICE_VERSION = "2027-01"
"""The edition that new consents are asked with."""

_DAYS_A_MONTH, _DAYS_A_YEAR = 30.44, 365.25


class Section(Value):
    """One thing a person must be told: a title and its sentences."""

    title: str
    lines: Annotated[tuple[str, ...], Field(min_length=1)]


class Notice(Value):
    """Everything told before one consent, in one language.

    `necessity` is there for sensitive data (PIPL 30), `automated` where a machine decides first (PIPL 24).
    `recipients` are the parties other than the controller; each is named in `who_sees_it` (PIPL 23).
    """

    version: str
    language: Language
    purpose: Purpose
    categories: tuple[DataCategory, ...]
    methods: tuple[Method, ...]
    controller: Party
    recipients: tuple[Party, ...]
    title: str
    what: Section
    what_for: Section
    how: Section
    necessity: Section | None
    automated: Section | None
    how_long: Section
    who_sees_it: Section
    without: Section
    handler: Section
    rights: Section
    footer: str

    @property
    def sections(self) -> tuple[Section, ...]:
        """In the order in which they are read."""
        every = (
            self.what, self.what_for, self.how, self.necessity, self.automated, self.how_long,
            self.who_sees_it, self.without, self.handler, self.rights,
        )  # fmt: skip
        return tuple(section for section in every if section)


def notice_for(
    *,
    categories: tuple[DataCategory, ...],
    purpose: Purpose,
    language: Language,
    bounds: Bounds,
    controller: Party,
    recipients: Iterable[Party] = (),
    version: str = NOTICE_VERSION,
) -> Notice:
    """The notice for one consent. The controller among `recipients` is no further recipient.

    Raises NotFound for an unknown version, SensitiveBundled when sensitive data does not stand alone, and
    NoticeIncomplete for a kind of data that the edition has no words for under this purpose.
    """
    edition = edition_of(version)
    scope = edition.scopes[purpose]
    if not categories or not set(categories) <= set(scope.categories):
        field = f"purpose.{purpose}.categories"
        raise NoticeIncomplete(f"has no {', '.join(categories) or 'data'}", file=version, field=field)
    if len(categories) > 1 and is_sensitive(categories):
        raise SensitiveBundled(categories=categories)
    methods = _fitting(scope.methods, categories)
    others = tuple(party for party in recipients if party.party_id != controller.party_id)
    words = _Words(edition, language)
    data = words.row(words.say(f"category.{category}.name") for category in categories)
    return Notice(
        version=version,
        language=language,
        purpose=purpose,
        categories=categories,
        methods=methods,
        controller=controller,
        recipients=others,
        title=words.say("title.notice", data=data),
        what=words.section("data", *_what(words, categories, bounds)),
        what_for=words.section("purpose", words.say(f"purpose.{purpose}.text"), words.say("say.only_this")),
        how=words.section(
            "method",
            _collected(words, purpose, bounds, categories),
            *(words.say(f"method.{method}") for method in methods),
        ),
        necessity=_necessity(words, purpose, categories),
        automated=_automated(words, purpose, methods),
        how_long=words.section("retention", *_how_long(words, bounds)),
        who_sees_it=words.section("recipients", *_who(words, controller, others, data)),
        without=words.section("without", words.say("say.no_difference"), words.say("say.your_choice")),
        handler=words.section("handler", *_handler(words, controller)),
        rights=words.section(
            "rights", *(words.say(f"right.{each}") for each in RIGHTS), words.say("say.how")
        ),
        footer=words.say("say.version", version=version),
    )


def text_of(notice: Notice) -> str:
    """The notice as one text: what a person reads, and what is sealed."""
    told = ("\n".join((section.title, *section.lines)) for section in notice.sections)
    return "\n\n".join((notice.title, *told, notice.footer)) + "\n"


def notice_sha256(notice: Notice) -> str:
    """SHA-256, hex, of the notice's text."""
    return sealed(text_of(notice))


def methods_for(
    purpose: Purpose, version: str = NOTICE_VERSION, categories: tuple[DataCategory, ...] = ()
) -> tuple[Method, ...]:
    """How data is worked on for a purpose, as an edition tells it: of documents, or of these kinds of data.

    Raises NotFound for an unknown edition.
    """
    return _fitting(edition_of(version).scopes[purpose].methods, categories)


_OF_DOCUMENTS = frozenset({Method.READ_DOCUMENT, Method.COMPARE_MARKS})
_OF_EVENTS = frozenset({Method.RECEIVE_EVENTS})


def _fitting(methods: tuple[Method, ...], categories: tuple[DataCategory, ...]) -> tuple[Method, ...]:
    """Events are in no file, and documents are sent by the person alone."""
    other = _OF_DOCUMENTS if DataCategory.ACCOUNT_EVENTS in categories else _OF_EVENTS
    return tuple(method for method in methods if method not in other)


def must_ask_anew(consent: Consent, notice: Notice) -> bool:
    """Whether the notice speaks of a purpose, a method or a kind of data that was not agreed to (PIPL 14).

    Other words for the same are no reason to ask again.
    """
    return (
        notice.purpose is not consent.purpose
        or not set(notice.methods) <= set(consent.methods)
        or not set(notice.categories) <= set(consent.categories)
    )


class _Words:
    """An edition's words in one language."""

    def __init__(self, edition: Edition, language: Language) -> None:
        self.language = language
        self._phrases = {key: spoken[language] for key, spoken in edition.phrases.items()}

    def say(self, key: str, **values: object) -> str:
        return self._phrases[key].format(**values)

    def has(self, key: str) -> bool:
        return key in self._phrases

    def section(self, title: str, *lines: str) -> Section:
        return Section(title=self.say(f"title.{title}"), lines=lines)

    def row(self, items: Iterable[str]) -> str:
        """Several things in a row, joined as the language does it."""
        *first, last = items
        return self.say("row.last").join([self.say("row.between").join(first), last]) if first else last

    def contact(self, party: Party) -> str:
        return self.say("row.between").join(party.contacts)

    def span(self, days: int) -> str:
        """A length of time: exact in days, and in a larger unit as people say it."""
        if days == 1:
            return self.say("span.day")
        if days < 2 * _DAYS_A_MONTH:
            return self.say("span.days", days=days)
        if days < 2 * _DAYS_A_YEAR:
            return self.say("span.months", days=days, months=round(days / _DAYS_A_MONTH))
        return self.say("span.years", days=days, years=round(days / _DAYS_A_YEAR))


def _what(words: _Words, categories: tuple[DataCategory, ...], bounds: Bounds) -> list[str]:
    told = [
        words.say(
            "say.data",
            name=words.say(f"category.{category}.name"),
            reads=words.say(f"category.{category}.reads"),
        )
        for category in categories
    ]
    return [*told, words.say("say.history", history=words.span(bounds.history_days))]


def _collected(words: _Words, purpose: Purpose, bounds: Bounds, categories: tuple[DataCategory, ...]) -> str:
    if words.has(f"purpose.{purpose}.collected"):
        return words.say(f"purpose.{purpose}.collected")
    if bounds.fetch is FetchType.ONCE:
        events = DataCategory.ACCOUNT_EVENTS in categories
        return words.say("say.once_events" if events else "say.once")
    per = words.span(bounds.frequency.days)
    return words.say("say.periodic", times=bounds.frequency.times, per=per)


def _necessity(words: _Words, purpose: Purpose, categories: tuple[DataCategory, ...]) -> Section | None:
    if not is_sensitive(categories):
        return None
    (category,) = categories
    return words.section(
        "necessity",
        words.say("say.sensitive"),
        words.say(f"necessity.{purpose}.{category}"),
        words.say(f"purpose.{purpose}.effect"),
        words.say(f"category.{category}.risk"),
    )


def _automated(words: _Words, purpose: Purpose, methods: tuple[Method, ...]) -> Section | None:
    if Method.AUTOMATED_DECISION not in methods:
        return None
    return words.section(
        "automated", words.say(f"purpose.{purpose}.decides"), words.say("say.refuse_machine")
    )


def _how_long(words: _Words, bounds: Bounds) -> list[str]:
    kept = "say.kept_stored" if bounds.mode is ConsentMode.STORE else "say.kept_viewed"
    return [
        words.say("say.valid", validity=words.span(bounds.validity_days)),
        words.say(kept, kept=words.span(bounds.data_life_days)),
        words.say("say.on_record"),
    ]


def _who(words: _Words, controller: Party, others: tuple[Party, ...], data: str) -> list[str]:
    language = words.language
    told = [
        words.say(
            "say.shared", recipient=party.name.said_in(language), contact=words.contact(party), data=data
        )
        for party in others
    ]
    ours = words.say("say.ours", controller=controller.name.said_in(language))
    return [ours, *told, words.say("say.nobody_else")]


def _handler(words: _Words, controller: Party) -> list[str]:
    return [
        words.say(
            "say.handler",
            controller=controller.name.said_in(words.language),
            address=controller.address.said_in(words.language),
        ),
        words.say("say.contact", contact=words.contact(controller)),
    ]
