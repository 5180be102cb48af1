"""From an address to the region it lies in, as ISO 3166-2 names it. Nothing is guessed."""

import re
import tomllib
import unicodedata
from functools import cache
from importlib.resources import files

from models.facts.language import Language

_A_ROAD = r"(?![东西南北中]?[一二三四]?[路街道巷弄胡])"
_A_ROAD_IN_ENGLISH = (
    r"(?!(?:\s+(?:east|west|north|south|middle|central|[ewns]\.?))?"
    r"\s+(?:road|rd|street|st|avenue|ave|lane|boulevard|blvd|lu)\b)"
)


def region_of(address: str) -> str | None:
    """The region that an address names; None where it names none we know, or two."""
    text = unicodedata.normalize("NFKC", address)
    found = {region for region, names in _regions().items() if names.search(text)}
    return found.pop() if len(found) == 1 else None


def without_region(name: str) -> str:
    """What a Chinese name says after the regions and cities that it begins with: 上海晨光科技 is 晨光科技."""
    return _begins().sub("", name) or name


def place_name(region: str, language: Language) -> str:
    """A region as people call it; its code where it is none of those we know."""
    names = _names().get(region)
    return region if names is None else names[language].split("|")[0].strip().removesuffix("省")


@cache
def _names() -> dict[str, dict[str, str]]:
    text = files("tools.verification").joinpath("places.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


@cache
def _regions() -> dict[str, re.Pattern[str]]:
    return {region: _any_of(names["zh"], names["en"]) for region, names in _names().items()}


@cache
def _begins() -> re.Pattern[str]:
    named = {each.strip() for names in _names().values() for each in names["zh"].split("|")}
    longest_first = "|".join(re.escape(each) for each in sorted(named, key=len, reverse=True))
    return re.compile(rf"^(?:中国|(?:{longest_first})[省市]?)+")


def _any_of(chinese: str, english: str) -> re.Pattern[str]:
    """A name that a road goes by is no place: Nanjing Road is in Shanghai."""
    zh = "|".join(re.escape(each.strip()) for each in chinese.split("|"))
    en = "|".join(re.escape(each.strip()) for each in english.split("|"))
    return re.compile(rf"(?:{zh}){_A_ROAD}|\b(?:{en})\b{_A_ROAD_IN_ENGLISH}", re.IGNORECASE)
