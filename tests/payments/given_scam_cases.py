"""Reading `scam_cases.toml`, and playing a case through the engine's state, its factors and a scorer."""

import tomllib
from datetime import UTC, datetime, timedelta, timezone
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from models.facts.money import Currency
from models.facts.payment import FraudContext, Merchant, Payee, Payment, ScamPattern
from models.risk.payments.event import Events, event_of
from models.risk.payments.standing import MERCHANT
from models.risk.payments.state import EMPTY, PaymentState, advanced, noted
from models.risk.payments.windows import factors

CHINA = timezone(timedelta(hours=8))
TODAY = datetime(2025, 11, 12, tzinfo=CHINA)
DAYS_LIVED = 60
HOME = (31.2, 121.5)
KM_PER_DEGREE = 111.2
UNITS = {"m": timedelta(minutes=1), "h": timedelta(hours=1), "d": timedelta(days=1)}

Told = dict[str, Any]


@cache
def cases() -> tuple[Told, ...]:
    return tuple(_read()["case"])


@cache
def _read() -> Told:
    return tomllib.loads(Path(__file__).with_name("scam_cases.toml").read_text(encoding="utf-8"))


def factors_of_case(case: Told) -> NDArray[np.float64]:
    """The factors of the case's payment, after everything that came before it."""
    at = _clock(TODAY, case["payment"]["time"])
    state = _lived(case["lives"], at)
    for number, told in enumerate(case.get("before", ())):
        state = advanced(state, _event(told, at - _ago(told["ago"]), f"before {number}"))
    state = _with_notes(state, case.get("notes", {}), at)
    return factors(state, _event(case["payment"], at, "now"), _standing(case.get("standing", {}), at))


def _lived(who: str, until: datetime) -> PaymentState:
    """The everyday payments of two months, amounts up to a fifth more or less than usual."""
    rng = np.random.default_rng(1)
    lived = [
        (_clock(TODAY - timedelta(days=day), told["time"]), told | {"yuan": told["yuan"] * scale})
        for place, told in enumerate(_read()["lives"][who]["payments"])
        for day in range(place % told["every"], DAYS_LIVED, told["every"])
        for scale in (round(float(rng.uniform(0.8, 1.2)), 1) if told["yuan"] < 1000 else 1.0,)
    ]
    state = EMPTY
    for number, (at, told) in enumerate(sorted(lived, key=lambda one: one[0])):
        if at < until:
            state = advanced(state, _event(told, at, f"lived {number}"))
    return state


def _event(told: Told, at: datetime, name: str) -> Events:
    place = HOME[0] + told.get("north", 0) / KM_PER_DEGREE
    payment = Payment(
        payment_id=name,
        customer_id="cus_1",
        amount_minor=round(told["yuan"] * 100),
        currency=Currency.CNY,
        merchant=Merchant(merchant_id=told["shop"], name=told["shop"], category_code=str(told["code"])),
        payee=Payee(payee_id=told["payee"]) if "payee" in told else None,
        context=FraudContext(
            device_id=told.get("device", "own"),
            latitude=place,
            longitude=HOME[1],
            on_call=told.get("on_call"),
            screen_shared=told.get("screen_shared"),
        ),
        at=at,
    )
    return event_of(payment, _ms(at))


def _with_notes(state: PaymentState, notes: Told, at: datetime) -> PaymentState:
    told = {
        name: _ms(at - _ago(notes[key]))
        for key, name in (
            ("limit_increase", "last_limit_increase_ms"),
            ("offer", "last_offer_ms"),
            ("warning", "last_chat_warning_ms"),
        )
        if key in notes
    }
    patterns = frozenset({ScamPattern(notes["warned_of"])}) if "warned_of" in notes else frozenset()
    return noted(state, **told, patterns=patterns)


def _standing(told: Told, at: datetime) -> NDArray[np.void]:
    standing = np.zeros(1, MERCHANT)
    if not told:
        return standing
    standing["payments_30d"], standing["customers_30d"] = told["payments"], told["customers"]
    standing["first_seen_ms"] = _ms(at - timedelta(days=told["days"]))
    settled = told.get("settled", max(told["payments"] // 2, 0) if told["days"] > 30 else 0)
    scams = told.get("scams", 0)
    for days in (7, 14, 30):
        standing[f"settled_{days}d"], standing[f"scams_{days}d"] = settled, scams
    if scams:
        standing["first_scam_ms"] = standing["last_scam_ms"] = _ms(at - timedelta(days=17))
    return standing


def _clock(day: datetime, time: str) -> datetime:
    hour, minute = time.split(":")
    return day.replace(hour=int(hour), minute=int(minute))


def _ago(text: str) -> timedelta:
    return int(text[:-1]) * UNITS[text[-1]]


def _ms(at: datetime) -> int:
    return round(at.astimezone(UTC).timestamp() * 1000)
