"""Labels that no rule lists, by the words that they share with the labels of one field and of no other.

A naive Bayes classifier over the words of labels whose whole learning material is the listed labels:
`Report issued` has both its words from labels of the day of issue. What is found so is never sure, and
counts only where no listed label was met.
"""

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from math import prod

from models.facts.evidence import FieldName
from tools.documents.glyphs import Run, is_han
from tools.documents.loose_labels import LooseMatch

_HEADS = (
    re.compile(r"(?P<label>[^:]{2,30}?)\s*(?P<end>:)(?!//)\s*"),
    re.compile(r"(?P<label>[^:。;,]{2,30}?)(?P<end>)\s*$"),
)
_ENGLISH_WORD = re.compile(r"[a-z][a-z']+")
_LINKING = frozenset("the of your a an on in for and at is to by as with this".split())  # noqa: SIM905
_NOTE = re.compile(r"[(\[][^()\[\]]*[)\]]")
_NEVER_SEEN = 0.05
"""What a field is given for a word that none of its labels has."""
_HEAD_WEIGHT = 1.5
"""The last word says what it is, those before say of what: `Tenancy deposit` is a deposit."""
_POSTERIOR_MIN = 0.6
_KNOWN_MIN = 0.5
_WORDS_MAX = 5
_HAN_MAX = 10
UNMET = 0.82
"""How far such a label is trusted at most, next to one that is listed."""


@dataclass(frozen=True)
class LabelWords:
    """The listed labels of a kind, each with the fields that it is of; none where its value is not read."""

    labels: Mapping[str, frozenset[FieldName]]

    @cached_property
    def _shares(self) -> Mapping[str, Mapping[FieldName | None, float]]:
        """For each word, what share of the labels that have it are of which field; `None` is of no field."""
        met: dict[str, list[frozenset[FieldName]]] = defaultdict(list)
        for label, names in self.labels.items():
            for word in set(words_of(label)):
                met[word].append(names)
        return {
            word: {
                name: sum(name in names or not (name or names) for names in owners) / len(owners)
                for name in {None}.union(*owners)
            }
            for word, owners in met.items()
        }

    def posterior(self, label: str, name: FieldName) -> float:
        """How plainly the words of a label speak for the field, 0 to 1, next to every other one."""
        words = words_of(label)
        if not words or len(words) > (_HAN_MAX if is_han(words[0][0]) else _WORDS_MAX):
            return 0.0
        known = [self._shares[word] for word in words if word in self._shares]
        if len(known) < _KNOWN_MIN * len(words) or words[-1] not in self._shares:
            return 0.0
        weights = [1.0] * (len(known) - 1) + [_HEAD_WEIGHT]
        names = {None, name}.union(*known)
        scores: dict[FieldName | None, float] = {
            each: prod(
                (shares.get(each, 0.0) + _NEVER_SEEN) ** weight
                for shares, weight in zip(known, weights, strict=True)
            )
            for each in names
        }
        # Some labels are of two fields at once, as that of a span is of its first and of its last day.
        others = {each: score for each, score in scores.items() if score != scores[name]}
        share_known = len(known) / len(words)
        return scores[name] / (scores[name] + sum(others.values())) * share_known

    def match(self, cell: Run, name: FieldName) -> LooseMatch | None:
        """The label at the start of a cell, where its words plainly speak for the field."""
        for head in _HEADS:
            found = head.match(cell.text)
            if not found or any(map(str.isdigit, found["label"])):
                continue
            posterior = self.posterior(found["label"], name)
            if posterior >= _POSTERIOR_MIN:
                trust = UNMET * posterior
                return LooseMatch(found["label"], found["end"], found.end("label"), found.end(), trust)
        return None


def words_of(label: str) -> list[str]:
    """English words without the linking ones and without their plural; else pairs of Chinese characters."""
    plain = _NOTE.sub(" ", label).casefold()
    han = "".join(filter(is_han, plain))
    if han:
        return [han[at : at + 2] for at in range(max(1, len(han) - 1))]
    return [word.removesuffix("s") for word in _ENGLISH_WORD.findall(plain) if word not in _LINKING]
