"""What is measured on the simulated population for its page: where risk lies, how limits are answered."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from models.facts.value import Value
from models.risk.measures import discrimination
from models.risk.population import Population, simulate
from models.risk.population.event_classes import event_classes
from models.risk.population.events import events
from models.risk.population.labelled import thin_file
from models.risk.population.truth import Standing, drawn_at_limit, pd_at_limit, take_up

SEED, CUSTOMERS, CUSTOMERS_WITH_EVENTS = 20_260_601, 60_000, 8_192
FIT_UNTIL, JUDGE_FROM = np.datetime64("2021-01"), np.datetime64("2024-01")
MULTIPLES = (0.5, 1.0, 1.5, 2.0, 3.0, 4.0)
RATES = (0.09, 0.12, 0.15, 0.18, 0.21, 0.24)
_PARTS = 20

Mask = NDArray[np.bool_]


class Slice(Value):
    """A part of the requests: how many, their mean true PD, and how many in fact defaulted."""

    name: str
    share: float
    true_pd: float
    default_rate: float


class Answer(Value):
    """What a third of the customers, by risk, does at another limit or price; one number for each of them."""

    name: str
    pd: tuple[float, ...]
    drawn_yuan: tuple[float, ...]
    take_up: tuple[float, ...]


class Figures(Value):
    """All that the page shows beside what is assumed."""

    seed: int
    customers: int
    requests: int
    whole: Slice
    oracle_auc: float
    learnt_auc: tuple[tuple[str, float], ...]
    declined: tuple[Slice, ...]
    file: tuple[Slice, ...]
    groups: tuple[tuple[str, tuple[Slice, ...]], ...]
    months: tuple[Slice, ...]
    twentieths: tuple[Slice, ...]
    by_year: tuple[tuple[str, tuple[float, ...]], ...]
    answers: tuple[Answer, ...]
    events: int
    events_of: tuple[tuple[str, int], ...]


def measure_population(seed: int = SEED, customers: int = CUSTOMERS) -> Figures:
    """Simulate and measure; needs LightGBM to tell what can be learned."""
    people = simulate(seed, customers)
    everyone = np.ones(len(people), np.bool_)
    thin = thin_file(people)
    counts = _event_counts(seed)
    judged = people.rows(people.month >= JUDGE_FROM)
    return Figures(
        seed=seed,
        customers=customers,
        requests=len(people),
        whole=_slice("all", people, everyone),
        oracle_auc=_round(discrimination(judged.true_pd, judged.defaulted)[0]),
        learnt_auc=_learnt(people, judged),
        declined=(
            _slice("accepted", people, ~people.declined),
            _slice("declined", people, people.declined),
        ),
        file=(_slice("thin", people, thin), _slice("thick", people, ~thin)),
        groups=tuple((name, _by_word(people, words)) for name, words in people.groups.items()),
        months=_by_word(people, people.month.astype(str)),
        twentieths=tuple(
            _slice(str(place + 1), people, part)
            for place, part in enumerate(np.array_split(np.argsort(people.true_pd, kind="stable"), _PARTS))
        ),
        by_year=_by_year(people),
        answers=_answers(people.rows(slice(30_000))),
        events=sum(counts),
        events_of=tuple((told.name, count) for told, count in zip(event_classes(), counts, strict=True)),
    )


def _slice(name: str, people: Population, which: NDArray[Any]) -> Slice:
    return Slice(
        name=name,
        share=_round(len(people.true_pd[which]) / len(people)),
        true_pd=_round(people.true_pd[which].mean()),
        default_rate=_round(people.defaulted[which].mean()),
    )


def _by_word(people: Population, words: NDArray[np.str_]) -> tuple[Slice, ...]:
    return tuple(_slice(str(word), people, words == word) for word in np.unique(words))


def _by_year(people: Population) -> tuple[tuple[str, tuple[float, ...]], ...]:
    year = people.month.astype("datetime64[Y]")
    found = []
    for group in ("sex", "registered"):
        words = people.groups[group]
        for word in np.unique(words):
            means = [
                _round(people.true_pd[(year == one) & (words == word)].mean()) for one in np.unique(year)
            ]
            found.append((str(word), tuple(means)))
    return tuple(found)


def _learnt(people: Population, judged: Population) -> tuple[tuple[str, float], ...]:
    import lightgbm

    fit = people.rows(people.month < FIT_UNTIL)
    views = {
        "account history only": (fit.factors[:, :4], judged.factors[:, :4]),
        "what was shown": (fit.visible(), judged.visible()),
        "everything shown": (fit.factors, judged.factors),
    }
    settings = {
        "objective": "binary", "num_leaves": 15, "learning_rate": 0.05, "min_data_in_leaf": 100,
        "num_threads": 1, "verbosity": -1, "seed": 1, "deterministic": True,
    }  # fmt: skip
    found = []
    for name, (rows, later) in views.items():
        trees = lightgbm.train(settings, lightgbm.Dataset(rows, fit.defaulted), num_boost_round=120)
        found.append((name, _round(discrimination(np.asarray(trees.predict(later)), judged.defaulted)[0])))
    return tuple(found)


def _answers(people: Population) -> tuple[Answer, ...]:
    order = np.argsort(people.true_pd, kind="stable")
    names = ("safest third", "middle third", "riskiest third")
    return tuple(
        _answer(name, people.rows(part).standing())
        for name, part in zip(names, np.array_split(order, len(names)), strict=True)
    )


def _answer(name: str, who: Standing) -> Answer:
    limits = [who.limit_minor.astype(np.float64) * multiple for multiple in MULTIPLES]
    return Answer(
        name=name,
        pd=tuple(_round(pd_at_limit(who, limit).mean()) for limit in limits),
        drawn_yuan=tuple(round(float(drawn_at_limit(who, limit).mean()) / 100, 1) for limit in limits),
        take_up=tuple(_round(take_up(who, rate, who.need_minor).mean()) for rate in RATES),
    )


def _event_counts(seed: int) -> list[int]:
    people = simulate(seed, CUSTOMERS_WITH_EVENTS).people
    counts = np.zeros(len(event_classes()), np.int64)
    for log in events(people, seed):
        counts += np.bincount(log.event_class, minlength=len(counts))
    return counts.tolist()


def _round(value: float | np.floating[Any]) -> float:
    return round(float(value), 5)
