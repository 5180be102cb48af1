"""Studies in China: when somebody studied, and the numbers that papers about it carry."""

from dataclasses import dataclass
from datetime import date, timedelta

from assistant.benching.extraction.draws import Draws


@dataclass(frozen=True, slots=True)
class Studied:
    """From the autumn of one year to a day in the summer of another."""

    born: date
    began: date
    ended: date


def studied(draws: Draws, years: int, age: int) -> Studied:
    """`years` of study that ended in one of the last years, at about `age`."""
    some = draws.day(3200, 200)
    ended = date(some.year, draws.one((6, 7)), draws.one((1, 5, 10, 15, 18, 20, 25, 28, 30)))
    if ended >= draws.today:
        ended = ended.replace(year=ended.year - 1)
    born = date(ended.year - age, 1, 1) + timedelta(days=draws.rng.randint(0, 360))
    return Studied(born, date(ended.year - years, 9, draws.one((1, 3, 5, 8))), ended)


def certificate_number(draws: Draws, year: int, sort: str) -> str:
    """Eighteen digits: the school's five, the sort of study, the year, the level, a running number."""
    return f"1{draws.digits(4)}{sort[0]}{year}{sort[1:]}{draws.rng.randint(1, 9999):06}"


def degree_number(draws: Draws, year: int, level: int) -> str:
    """Sixteen digits: the school's five, the level, the year, a running number."""
    return f"1{draws.digits(4)}{level}{year}{draws.rng.randint(1, 9999):06}"


def identity_number(draws: Draws, born: date) -> str:
    """As on an identity card; its last digit checks nothing."""
    place = draws.one(("320102", "420106", "510104", "370202", "610113", "350203", "330106", "430104"))
    return f"{place}{born:%Y%m%d}{draws.rng.randint(1, 999):03}{draws.one('0123456789X')}"
