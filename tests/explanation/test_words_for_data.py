"""Everything a person can be told about their data has words, in both languages."""

from collections.abc import Iterable
from enum import StrEnum

import pytest

from models.facts.consent import ConsentState, DataCategory, Purpose, Standing
from models.facts.erasure import ErasedKind, KeptBasis, KeptKind
from models.facts.evidence import EvidenceState
from models.facts.language import Language
from tools.explanation.words import WORDS, data_word, word

KINDS: dict[str, type[StrEnum]] = {
    "consent_state": ConsentState,
    "evidence_state": EvidenceState,
    "purpose": Purpose,
    "standing": Standing,
    "erased_kind": ErasedKind,
    "kept_kind": KeptKind,
    "kept_basis": KeptBasis,
}


@pytest.mark.parametrize("topic", KINDS)
@pytest.mark.parametrize("language", list(Language))
def test_every_kind_has_words_of_its_own(topic: str, language: Language) -> None:
    said = [word(f"{topic}.{each}", language) for each in KINDS[topic]]

    assert all(said)
    assert len(set(said)) == len(said)


@pytest.mark.parametrize("topic", KINDS)
def test_no_words_are_for_a_kind_that_does_not_exist(topic: str) -> None:
    assert _spoken_of(topic) == set(KINDS[topic])


@pytest.mark.parametrize("language", list(Language))
def test_every_category_of_data_is_called_something(language: Language) -> None:
    said = [data_word(each, language) for each in DataCategory]

    assert len(set(said)) == len(DataCategory)
    assert _spoken_of("category") == {each.value for each in DataCategory if not each.is_document}


def _spoken_of(topic: str) -> set[str]:
    keys: Iterable[str] = WORDS.phrases
    return {key.removeprefix(f"{topic}.") for key in keys if key.startswith(f"{topic}.")}
