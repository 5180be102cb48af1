"""Random content of a document, the same for the same seed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import TypeVar

from assistant.benching.extraction import figures, words
from models.facts.language import Language
from models.facts.money import Currency

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Bought:
    """A line of a purchase; the amount is that of the whole line."""

    description: str
    quantity: int
    price_minor: int

    @property
    def amount_minor(self) -> int:
        return self.quantity * self.price_minor


@dataclass(frozen=True, slots=True)
class Moved:
    """A row of an account."""

    day: date
    description: str
    amount_minor: int
    balance_minor: int


class Draws:
    """Draws one document's people, days and amounts.

    `altered` names one figure that the document shall show wrong: `shown` gives it other than it is.
    """

    def __init__(self, seed: str, language: Language, today: date, altered: str = "") -> None:
        self.rng = Random(seed)  # noqa: S311 - the same for the same seed is the point
        self.seed, self.language, self.today = seed, language, today
        self.altered, self.has_altered = altered, False

    @property
    def zh(self) -> bool:
        return self.language is Language.ZH

    def one(self, options: Sequence[_T]) -> _T:
        return self.rng.choice(options)

    def some(self, options: Sequence[_T], least: int, most: int) -> list[_T]:
        return self.rng.sample(options, self.rng.randint(least, most))

    def digits(self, count: int) -> str:
        return str(self.rng.randint(1, 9)) + "".join(str(self.rng.randint(0, 9)) for _ in range(count - 1))

    def letters(self, count: int) -> str:
        return "".join(self.one("ABCDEFGHJKLMNPQRSTUVWXYZ23456789") for _ in range(count))

    def shown(self, name: str, amount_minor: int) -> int:
        """The amount, or another where this one is to be altered; all else stays the same."""
        if name != self.altered:
            return amount_minor
        self.has_altered = True
        return amount_minor + 100 * Random(f"{self.seed}/{name}").randint(350, 2900)  # noqa: S311

    # --- people and places

    def person(self) -> str:
        if self.zh:
            if self.rng.random() < 0.03:
                return self.one(words.MINORITY_ZH)
            return "".join((self.one(words.SURNAMES_ZH), *self.some(words.GIVEN_ZH, 1, 2)))
        middle = self.one(words.MIDDLE_EN)
        return " ".join(filter(None, (self.one(words.FIRST_EN), middle, self.one(words.LAST_EN))))

    def company(self) -> str:
        if self.zh:
            city, brand, trade = (
                self.one(words.CITIES_ZH),
                self.one(words.BRANDS_ZH),
                self.one(words.TRADES_ZH),
            )
            form = self.one(("有限公司", "有限公司", "有限责任公司", "股份有限公司"))
            return self.one((f"{city}{brand}{trade}{form}", f"{brand}{trade}（{city}）{form}"))
        return f"{self.one(words.BRANDS_EN)} {self.one(words.TRADES_EN)} {self.one(words.FORMS_EN)}"

    def shop(self) -> str:
        if self.zh:
            return self.one(words.BRANDS_ZH) + self.one(
                ("数码专营店", "家居旗舰店", "电器官方旗舰店", "家具馆")
            )
        return f"{self.one(words.BRANDS_EN)} {self.one(words.SHOPS_EN)}"

    def university(self) -> str:
        return self.one(words.UNIVERSITIES_ZH if self.zh else words.UNIVERSITIES_EN)

    def major(self) -> str:
        return self.one(words.MAJORS_ZH if self.zh else words.MAJORS_EN)

    def position(self) -> str:
        return self.one(words.POSITIONS_ZH if self.zh else words.POSITIONS_EN)

    def address(self, *, american: bool = False) -> str:
        number = self.rng.randint(1, 288)
        if self.zh:
            house = f"{self.rng.randint(1, 28)}栋{self.rng.randint(1, 3)}单元"
            home = f"{self.one(words.ESTATES_ZH)}{house}{self.rng.randint(101, 3204)}室"
            city, district = self.one(words.CITIES_ZH), self.one(words.DISTRICTS_ZH)
            return f"{city}市{district}{self.one(words.ROADS_ZH)}{number}号{home}"
        if american:
            city, state, code = self.one(words.CITIES_US)
            street, flat = self.one(words.STREETS_US), self.rng.randint(2, 40)
            return f"{number} {street}, Apt {flat}, {city}, {state} {code}"
        outward = f"{self.one(('LS', 'SE', 'M', 'BS', 'E'))}{self.rng.randint(1, 19)}"
        code = f"{outward} {self.rng.randint(1, 9)}{self.one(('AB', 'QT', 'XR', 'NJ'))}"
        return f"{number} {self.one(words.STREETS_EN)}, {self.one(words.CITIES_EN)} {code}"

    # --- days

    def day(self, days_ago_most: int, days_ago_least: int) -> date:
        """Negative days are in the future."""
        return self.today - timedelta(days=self.rng.randint(days_ago_least, days_ago_most))

    def day_style(self, *, american: bool = False, spelled: bool = False) -> Callable[[date], str]:
        """One way of writing days, to be kept through the document.

        `spelled` names the month: for pages where nothing tells whether 03/04 is in March or in April.
        """
        if self.zh:
            return self.one(figures.DAYS_ZH)
        styles = figures.DAYS_US if american else figures.DAYS_GB
        return self.one([style for style in styles if not spelled or "/" not in style(self.today)])

    def month(self) -> tuple[date, date]:
        """The first and last day of one of the last months."""
        last = self.today.replace(day=1) - timedelta(days=1)
        for _ in range(self.rng.randint(0, 4)):
            last = last.replace(day=1) - timedelta(days=1)
        return last.replace(day=1), last

    # --- money

    def amount(self, least: int, most: int, step: int = 100) -> int:
        """In minor units; `least` and `most` are whole units of the currency."""
        return self.rng.randrange(least * 100, most * 100, step)

    def currency(self, *options: Currency) -> Currency:
        return self.one(options) if options else Currency.CNY

    def goods(self, least: int = 2, most: int = 5) -> list[Bought]:
        offered = words.GOODS_ZH if self.zh else words.GOODS_EN
        return [
            Bought(name, self.one((1, 1, 1, 2)), price - 100 * self.rng.randint(0, price // 2000))
            for name, price in self.some(offered, least, most)
        ]

    def groceries(self) -> list[Bought]:
        return [
            Bought(name, self.one((1, 1, 2)), price) for name, price in self.some(words.GROCERIES_EN, 3, 7)
        ]

    def account(self, start: date, end: date, opening_minor: int, rows: int) -> list[Moved]:
        """Rows that add up, in order of day, with pay among them. Where `row` is altered one does not."""
        days = sorted(start + timedelta(days=self.rng.randint(0, (end - start).days)) for _ in range(rows))
        pay, spent = (
            ("工资", words.SPENT_ZH)
            if self.zh
            else ("SALARY " + self.one(words.BRANDS_EN).upper(), words.SPENT_EN)
        )
        paid_at, wrong_at = self.rng.randrange(rows), self.rng.randrange(1, rows)
        moved, balance = [], opening_minor
        for at, day in enumerate(days):
            inward = at == paid_at
            amount = self.amount(2_000, 19_000, 1) if inward else -self.amount(5, 1_500, 1)
            balance += amount
            printed = self.shown("row", balance) if at == wrong_at else balance
            moved.append(Moved(day, pay if inward else self.one(spent), amount, printed))
        return moved
