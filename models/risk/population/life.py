"""Life changes: a lost job, an illness, a raise, a move. Each begins and ends by chance, month by month.

A customer's state is four bits. The latent risk of a month is their own plus what the bits add; it alone,
with the month and the age of the account, sets the hazard of default. Illness is in the truth, and is
never a factor.
"""

import numpy as np

from models.risk.population.assumptions import number
from models.risk.population.calendar_months import MONTHS, recession, world_on_hazard
from models.risk.population.people import Drawn, Paths
from models.risk.population.streams import Column, Stream, Whole, stream

JOB_LOST, ILL, RAISED, MOVED = 0, 1, 2, 3
"""Places of the changes; in a state the bit of each is 1 << place."""
CHANGES = ("job_loss", "illness", "raise", "move")
STATES = 1 << len(CHANGES)


def begins() -> tuple[float, ...]:
    """Chance a month that each change begins, at average risk in a usual month."""
    return (
        number("job_loss_a_month"),
        number("illness_a_month"),
        number("raise_a_month"),
        number("move_a_month"),
    )


def ends() -> tuple[float, ...]:
    """Chance a month that each change ends."""
    lasts = (
        number("job_loss_lasts_months"),
        number("illness_lasts_months"),
        number("raise_lasts_months"),
        number("move_lasts_months"),
    )
    return tuple(1.0 / months for months in lasts)


def added_risk() -> Column:
    """What each state adds to the latent risk, by the number of the state."""
    adds = (
        number("job_loss_on_risk"),
        number("illness_on_risk"),
        number("raise_on_risk"),
        number("move_on_risk"),
    )
    states = np.arange(STATES)
    return np.asarray(sum(by * (states >> place & 1) for place, by in enumerate(adds)), np.float64)


def job_loss_begins(risk: Column, month: Whole | int) -> Column:
    """Chance to lose the job in a month, for customers of this own risk."""
    deep = recession()[month]
    log_chance = number("risk_on_job_loss") * risk + number("recession_on_job_loss") * deep
    return np.minimum(number("job_loss_a_month") * np.exp(log_chance), number("job_loss_most"))


def lives(seed: int, block: int, people: Drawn) -> Paths:
    """The state of each customer in each month, (MONTHS, customers)."""
    rng = stream(seed, Stream.LIFE, block)
    drawn = rng.random((MONTHS, len(CHANGES), len(people)), dtype=np.float32)
    paths = np.zeros((MONTHS, len(people)), np.uint8)
    state = np.zeros((len(CHANGES), len(people)), np.bool_)
    usual, over = begins(), ends()
    for month in range(1, MONTHS):
        for place in range(len(CHANGES)):
            new = job_loss_begins(people.risk, month) if place == JOB_LOST else usual[place]
            chance = drawn[month, place]
            state[place] = np.where(state[place], chance >= over[place], chance < new)
            paths[month] |= state[place].astype(np.uint8) << place
    return paths


def log_hazard(risk: Column, months_on_book: Column, month: Whole | int) -> Column:
    """The log of the hazard in a month without life changes; arrays are broadcast together."""
    newness = number("newness_on_hazard") * np.exp(-months_on_book / number("newness_fades_months"))
    at_average = np.log(number("hazard_a_month"))
    return np.asarray(at_average + number("risk_on_hazard") * risk + newness + world_on_hazard()[month])


def capped(hazard: Column) -> Column:
    """Never more than the most that is assumed."""
    return np.minimum(hazard, number("hazard_most"))
