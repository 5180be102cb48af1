"""Where an event takes place, with whom, through which channel and for how much."""

import numpy as np

from models.risk.payments.simulated.draws import Ids, Sort, log_normal, named, share_of
from models.risk.population.assumptions import number
from models.risk.population.calendar_months import BEFORE
from models.risk.population.event_classes import EventClass
from models.risk.population.streams import Column, Whole

CHANNELS = ("app", "card", "code", "web", "transfer")
APP, CARD, CODE, WEB, TRANSFER = range(len(CHANNELS))
ONLINE = -1


def places(rng: np.random.Generator, told: EventClass, district: Column) -> Whole:
    """Near by it is mostly the own district, the number of which follows the district's index."""
    if told.online:
        return np.full(len(district), ONLINE)
    usual = rng.random(len(district)) < number("usual_place_share")
    anywhere = rng.integers(0, int(number("districts")), len(district))
    return np.where(usual, home_district(district), anywhere)


def home_district(index: Column) -> Whole:
    """The number of the district that each index of where they live lies in, from 0."""
    reach = number("districts_reach")
    return np.digitize(index, np.linspace(-reach, reach, int(number("districts")) - 1))


def shops(rng: np.random.Generator, told: EventClass, customer: Whole, place: Whole) -> Ids:
    """One of three favourites in a place, or any other there; those who pay salaries are always the same."""
    favourite = np.floor(number("favourite_shops") * rng.random(len(customer)))
    usual = rng.random(len(customer)) < number("favourite_share")
    if told.kind == "income":
        favourite, usual = np.zeros(len(customer)), np.ones(len(customer), np.bool_)
    own = share_of(named(Sort.FAVOURITE, customer, told.code, favourite.astype(np.int64), place))
    which = np.floor(number("shops_in_a_district") * np.where(usual, own, rng.random(len(customer)))).astype(
        np.int64
    )
    return named(Sort.SHOP, told.code, place, which)


def channels(rng: np.random.Generator, told: EventClass, month: Whole) -> Whole:
    """The app gains from year to year, for no reason that tells anything."""
    drawn = rng.random(len(month))
    if told.kind in ("transfer", "income"):
        return np.full(len(month), TRANSFER)
    app = number("app_share") + number("app_share_a_year") * (month - BEFORE) / 12
    other = WEB if told.online else CODE
    rest = CARD if told.kind == "cash" or not told.online else WEB
    return np.where(drawn < app, APP, np.where(drawn < app + (1 - app) / 2, other, rest))


def amounts(rng: np.random.Generator, told: EventClass, risk: Column) -> Column:
    """Yuan."""
    return log_normal(rng, told.median * np.exp(told.risk_amount * risk), told.spread, len(risk))
