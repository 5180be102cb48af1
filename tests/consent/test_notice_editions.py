"""Editions of the notice: one that lacks anything, in either language, is refused; parties likewise."""

import re
from collections.abc import Callable
from importlib.resources import files

import pytest
from pydantic import ValidationError

from models.errors import NotFound, UnusableInput
from models.facts.consent import DataCategory, Purpose
from models.facts.language import Language
from models.facts.party import InBothLanguages, Party, PartyKind, PartyRole
from tests.consent.given_notices import BUREAU, FIRST, FIRST_PAIRS, PAIRS, SECOND, SECOND_PAIRS, a_notice
from tools.audit.seal import sealed
from tools.consent.editions import editions
from tools.consent.notice import NOTICE_VERSION, NoticeIncomplete, check_edition, notice_sha256
from tools.consent.parties import party, read_parties

FILE = f"{NOTICE_VERSION}.toml"
SHIPPED = files("tools.consent").joinpath("notices", FILE).read_text(encoding="utf-8")

VERSION = f'version = "{NOTICE_VERSION}"'
CORRECTED = f'version = "{NOTICE_VERSION}.1"'


def with_words(key: str, language: Language, words: str | None) -> str:
    """The shipped edition with other words in one place, or with the line gone."""
    line = re.compile(rf"(?ms)^(\[{re.escape(key)}\]\n(?:[a-z]+ = [^\n]*\n)*?){language} = [^\n]*\n")
    assert line.search(SHIPPED), key
    return line.sub(lambda found: found[1] + ("" if words is None else f'{language} = "{words}"\n'), SHIPPED)


def refused(text: str, file: str = FILE) -> NoticeIncomplete:
    with pytest.raises(NoticeIncomplete) as caught:
        check_edition(file, text)
    return caught.value


def words_of(version: str = NOTICE_VERSION) -> list[str]:
    return sorted(editions()[version].phrases)


def test_shipped_editions_are_whole_and_the_current_one_is_the_newest() -> None:
    assert NOTICE_VERSION in editions()
    assert list(editions())[-1] == NOTICE_VERSION
    for version, pairs in ((NOTICE_VERSION, PAIRS), (FIRST, FIRST_PAIRS)):
        told = {(purpose, each) for purpose, s in editions()[version].scopes.items() for each in s.categories}
        assert told == set(pairs)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("key", words_of())
def test_words_that_are_missing_or_empty_in_one_language_are_named(key: str, language: Language) -> None:
    for words in (None, "", "  "):
        error = refused(with_words(key, language, words))

        assert error.details == {"file": FILE, "language": language, "field": key}
        assert error.code == "notice_incomplete"
        assert isinstance(error, UnusableInput)
        assert FILE in str(error)
        assert key in str(error)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("say.handler", "{controller}, {address}, {fax}"),  # nothing fills it
        ("say.handler", "{controller}"),  # the address is not said
        ("say.handler", "{controller}, {address"),  # broken
        ("say.handler", "{controller}, {address}, {}"),
        ("say.handler", "{controller}, {address.en}"),
        ("say.kept_stored", "As long as we need it."),  # no retention period
        ("say.shared", "{recipient} receives your {data}."),  # no contact
        ("right.access", "See {data}."),
        ("right.access", "TODO"),
        ("right.access", "待补"),
    ],
)
def test_a_placeholder_that_is_unknown_or_lacking_is_refused(
    key: str, words: str, language: Language
) -> None:
    error = refused(with_words(key, language, words))

    assert (error.details["field"], error.details["language"]) == (key, language)


Edit = Callable[[str], str]


def replacing(old: str, new: str) -> Edit:
    def edit(text: str) -> str:
        assert old in text, old
        return text.replace(old, new, 1)

    return edit


@pytest.mark.parametrize(
    ("edit", "field"),
    [
        (replacing(VERSION, ""), "version"),
        (replacing(VERSION, "version = 202611"), "version"),
        (replacing(VERSION, 'version = "latest"'), "version"),
        (replacing(VERSION, VERSION + '\nversion = "2026-11"'), "toml"),
        (replacing(VERSION, VERSION + '\nmood = "good"'), "mood"),
        (replacing("[right.access]", "[right.acess]"), "right.access"),
        (
            replacing("[right.access]", '[right.wish]\nzh = "许愿"\nen = "Wish."\n[right.access]'),
            "right.wish",
        ),
        (replacing("[right.access]", '[right.access]\nfr = "Voir."'), "right.access"),
        (
            replacing('methods = ["read_document", ', 'methods = ["telepathy", '),
            "purpose.underwriting.methods",
        ),
        (
            replacing('methods = ["read_document", ', 'methods = ["person_review", '),
            "purpose.underwriting.methods",
        ),
        (replacing('methods = ["read_document", ', "methods = [[], "), "purpose.underwriting.methods"),
        (
            replacing('categories = ["diploma", ', 'categories = ["location", '),
            "purpose.underwriting.categories",
        ),
        (
            replacing('categories = ["device", ', 'categories = ["diploma", '),
            "purpose.fraud_prevention.categories",
        ),
        (
            replacing('categories = ["device", "network_address", "location"]', "categories = []"),
            "purpose.fraud_prevention.categories",
        ),
        (lambda _: VERSION + '\npurpose = "x"', "purpose.underwriting"),
        (lambda _: "", "version"),
        (lambda _: "= =", "toml"),
    ],
)
def test_an_edition_with_a_wrong_build_is_refused(edit: Edit, field: str) -> None:
    error = refused(edit(SHIPPED))

    assert error.details["field"] == field
    assert error.details["file"] == FILE


def test_two_editions_do_not_share_a_version() -> None:
    with pytest.raises(NoticeIncomplete, match="taken"):
        check_edition("other.toml", SHIPPED, editions())


def test_a_slip_of_the_pen_is_put_right_in_an_edition_with_the_same_scopes() -> None:
    corrected = SHIPPED.replace(VERSION, CORRECTED).replace("要一份副本", "要副本")

    edition = check_edition(f"{NOTICE_VERSION}.1.toml", corrected, editions())

    assert edition.scopes == editions()[NOTICE_VERSION].scopes
    with pytest.raises(NoticeIncomplete, match="not there"):
        check_edition(f"{NOTICE_VERSION}.1.toml", corrected)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('["read_document", "person_review", "compare_marks"]', '["read_document"]'),
        (
            '"compare_marks"]\ncategories = ["diploma", "degree_report", ',
            '"compare_marks"]\ncategories = ["diploma", ',
        ),
    ],
)
def test_another_method_or_kind_of_data_is_no_slip_of_the_pen(old: str, new: str) -> None:
    text = replacing(old, new)(SHIPPED.replace(VERSION, CORRECTED))

    with pytest.raises(NoticeIncomplete, match="asking anew"):
        check_edition(f"{NOTICE_VERSION}.1.toml", text, editions())


@pytest.mark.parametrize(
    ("version", "pairs", "shown_as"),
    [
        (FIRST, FIRST_PAIRS, "269ca93a4a12f5f7348aaf2a371c42d527cea07496343bfbf23fabb23e5ca37f"),
        (SECOND, SECOND_PAIRS, "9efc6447b0f2ce6ee0fffc1f2c72493d288a574258ccc9e802d1771b63503501"),
        (NOTICE_VERSION, PAIRS, "3851445a926bfb76174e2292289e0eda471c5020fb07c4d899306a9988c2b55f"),
    ],
)
def test_the_words_people_were_shown_stay_as_they_are(
    version: str, pairs: tuple[tuple[Purpose, DataCategory], ...], shown_as: str
) -> None:
    # Red here? People may have been shown these words: put the slip right in an edition of its own.
    shown = [
        notice_sha256(
            a_notice(each, purpose=purpose, language=language, recipients=(BUREAU,), version=version)
        )
        for language in Language
        for purpose, each in pairs
    ]

    assert sealed("".join(shown)) == shown_as


# --- parties


def test_a_party_that_nobody_can_reach_is_no_party() -> None:
    both = InBothLanguages(zh="甲", en="A")
    with pytest.raises(ValidationError, match="email, a phone or a url"):
        Party(
            party_id="a",
            kind=PartyKind.BANK,
            role=PartyRole.RECIPIENT,
            name=both,
            address=both,
            keeps_data_in=("CN",),
        )


@pytest.mark.parametrize(
    "words",
    [{"zh": "", "en": "A"}, {"zh": "甲", "en": " "}, {"zh": "甲"}, {"zh": "甲\n\n不会再给别人。", "en": "A"}],
)
def test_a_name_is_one_line_in_both_languages(words: dict[str, str]) -> None:
    with pytest.raises(ValidationError):
        InBothLanguages(**words)


def test_shipped_parties_can_be_named_and_others_cannot() -> None:
    assert party("assistant-lender").role is PartyRole.CONTROLLER
    with pytest.raises(NotFound):
        party("nobody")
    with pytest.raises(ValidationError):
        read_parties('[half]\nkind = "bank"')
