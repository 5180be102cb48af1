"""Topics: documents named, the scene a purchase belongs to, uses no credit is for, and boundless wishes."""

import re
from functools import cache
from typing import Any, Literal

from models.facts.consent import DataCategory
from models.facts.evidence import EvidenceKind, Scene
from tools.understanding.phrases import blanked, is_denied, is_said, phrase_pattern
from tools.understanding.plain import Plain, plain
from tools.understanding.vocabulary import read_vocabulary

BarredUse = Literal["tipping", "gambling", "property", "securities"]
_BARRED: tuple[BarredUse, ...] = ("gambling", "tipping", "securities", "property")

_CHINESE = re.compile(r"[一-鿿]")


def kinds_in(text: str) -> tuple[EvidenceKind, ...]:
    """The kinds of document a message names, in the order of naming; also those it says it lacks."""
    return tuple(EvidenceKind(each.value) for each in categories_in(text) if each.is_document)


def categories_in(text: str) -> tuple[DataCategory, ...]:
    """What of that which can be shared a message names: kinds of document and account events, in the order of
    naming; also what it says it lacks."""
    found = _shareable(plain(text))
    return tuple(sorted(found, key=lambda category: found[category][0]))


def kinds_offered(text: str) -> tuple[DataCategory, ...]:
    """What is named and nowhere denied: not in 我没有毕业证 or "I have no diploma"."""
    message = plain(text)
    found = _shareable(message)
    return tuple(
        each for each in categories_in(message) if not any(is_denied(message, at) for at in found[each])
    )


def scene_in(text: str) -> Scene | None:
    """The scene of the first thing to buy that is named; None where a barred use is named as well."""
    message = plain(text)
    if barred_use_in(message):
        return None
    message = blanked(_topic("not_scenes", "unless"), message)
    first = {scene: _topic("scenes", scene).search(message) for scene in Scene if scene is not Scene.OTHER}
    starts = {scene: match.start() for scene, match in first.items() if match}
    return min(starts, key=lambda scene: starts[scene], default=None)


def barred_use_in(text: str) -> BarredUse | None:
    """A use no credit is given for, unless the message denies it (不是拿去赌博)."""
    message = blanked(_topic("not_barred", "unless"), plain(text))
    return next((use for use in _BARRED if is_said(_topic("barred", use), message)), None)


def wishes_everything(text: str) -> bool:
    """Whether a message asks for as much as there is: "unlimited", 越多越好, or just "all"."""
    message = blanked(_topic("everything", "unless"), plain(text))
    whole = message.strip(" \n.,!。，！").removesuffix(" please")
    return bool(_topic("everything", "whole").fullmatch(whole)) or is_said(
        _topic("everything", "words"), message
    )


def _shareable(text: Plain) -> dict[DataCategory, list[int]]:
    """Where each kind of document, and account events, are named."""
    chinese = bool(_CHINESE.search(text))
    found = {}
    for kind in (each for each in DataCategory if not each.is_fraud_only):
        seen = blanked(_topic("documents", kind, "unless"), text)
        starts = [match.start() for match in _topic("documents", kind, "words").finditer(seen)]
        if chinese and "words_in_chinese" in read_vocabulary("topics.toml")["documents"][kind]:
            starts += [m.start() for m in _topic("documents", kind, "words_in_chinese").finditer(seen)]
        if starts:
            found[kind] = sorted(starts)
    return found


@cache
def _topic(*path: str) -> re.Pattern[str]:
    words: Any = read_vocabulary("topics.toml")
    for name in path:
        words = words[name]
    return phrase_pattern(words)
