"""Logs of what is known of accounts: the ledger's own entries, and events that others sent under consent.

The first is account history, kept to perform the contract; the second is used only where its consent opens
it: whoever calls has asked the gate.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Final

import numpy as np

from models.facts.account_event import EventBatch
from models.facts.consent import DataCategory
from models.facts.ledger import Entry, EntryKind
from models.facts.money import Currency
from models.risk.fragments.account_marks import LOG_NAME, spent_in_pay_week, time_of_day
from models.risk.fragments.compute import fragments_of
from models.risk.fragments.event_log import EventLog, Ids, Moments, Numbers, milliseconds
from models.risk.fragments.fragment import Fragment
from models.risk.sample import Words

_MONEY: Final = {
    EntryKind.CAPTURED: ("captured", "付款金额", "amount paid"),
    EntryKind.REFUNDED: ("refunded", "退款金额", "amount refunded"),
    EntryKind.REPAID: ("repaid", "还款金额", "amount repaid"),
}
_WORDS: Final = {
    **{name: (zh, en) for name, zh, en in _MONEY.values()},
    "money_in": ("进账金额", "amount received"),
    "money_out": ("支出金额", "amount spent"),
    "authorised": ("授权", "authorised"),
    "voided": ("撤销", "voided"),
    "expired": ("到期释放", "expired"),
    "scene": ("场景", "scenes"),
    "merchant_category": ("商户类别", "kinds of shop"),
    "channel": ("渠道", "channels"),
    "time_of_day": ("时段", "times of day"),
    "spent_in_pay_week": ("发薪后一周内的消费", "spending in the week after pay"),
}
_ALONE: Final = 0
"""The number of the customer where there is one."""


def events_of_account(
    entries: Sequence[Entry], numbers: Mapping[str, int], currency: Currency = Currency.CNY
) -> EventLog:
    """The ledger's entries as a log; `numbers` gives each customer a number, and leaves out the others.

    An entry is known when it is made. Amounts in other currencies are no measure here; the event counts.
    """
    theirs = [each for each in entries if each.customer_id in numbers]
    return EventLog(
        customer=np.array([numbers[each.customer_id] for each in theirs], np.int64),
        at=_moments(each.at for each in theirs),
        known_at=_moments(each.at for each in theirs),
        measures={
            name: np.array(
                [
                    each.amount_minor if each.kind is kind and each.currency is currency else np.nan
                    for each in theirs
                ],
                np.float64,
            )
            for kind, (name, _, _) in _MONEY.items()
        },
        kinds=np.array([each.kind.value for each in theirs], np.str_),
        event=np.array([each.entry_id for each in theirs], np.str_),
        words=_WORDS,
        units={name: f"{currency} minor units" for name, _, _ in _MONEY.values()},
        name="account",
    )


def events_sent(
    batches: Iterable[EventBatch], numbers: Mapping[str, int], currency: Currency = Currency.CNY
) -> EventLog:
    """Events that came in, as a log. Each was known when we received it, whatever its sender says."""
    rows = [(each, event) for each in batches if each.customer_id in numbers for event in each.events]
    amounts = np.array(
        [event.amount_minor if event.currency is currency else np.nan for _, event in rows], np.float64
    )
    return account_log(
        customer=np.array([numbers[batch.customer_id] for batch, _ in rows], np.int64),
        at=_moments(event.at for _, event in rows),
        known_at=_moments(batch.received_at for batch, _ in rows),
        amounts=amounts,
        kinds=np.array([event.kind for _, event in rows], np.str_),
        marks={
            "scene": np.array([event.scene or "" for _, event in rows], np.str_),
            "merchant_category": np.array([event.merchant_category or "" for _, event in rows], np.str_),
            "channel": np.array([event.channel or "" for _, event in rows], np.str_),
        },
        event=np.array([f"{batch.sent_by}/{event.event_id}" for batch, event in rows], np.str_),
        currency=currency,
    )


def account_log(
    *,
    customer: Ids,
    at: Moments,
    known_at: Moments,
    amounts: Numbers,
    kinds: Words,
    marks: Mapping[str, Words],
    event: Words | None = None,
    currency: Currency = Currency.CNY,
) -> EventLog:
    """The log of accounts that others keep, whoever tells of it: `amounts` are minor units, out below zero.

    Everything that follows from an event's clock and kind is made here, so that what is learned from and
    what is decided by are made alike.
    """
    at_ms, known_ms = milliseconds(at), milliseconds(known_at)
    return EventLog(
        customer=customer,
        at=at,
        known_at=known_at,
        measures={
            "money_in": np.where(amounts > 0, amounts, np.nan),
            "money_out": np.where(amounts < 0, -amounts, np.nan),
            "spent_in_pay_week": spent_in_pay_week(customer, at_ms, known_ms, kinds),
        },
        kinds=kinds,
        category=DataCategory.ACCOUNT_EVENTS.value,
        event=event,
        marks={**marks, "time_of_day": time_of_day(at_ms)},
        words=_WORDS,
        units=dict.fromkeys(("money_in", "money_out"), f"{currency} minor units")
        | {"spent_in_pay_week": "share"},
        name=LOG_NAME,
    )


def fragments_for(
    batches: Iterable[EventBatch], customer_id: str, at: datetime, fragments: Sequence[Fragment]
) -> dict[str, float]:
    """The fragments of one customer now, by the name of their factor; NaN where nothing can be said.

    Pure: it is given what the gate opened for this use at this moment, and nothing else can change it. The
    same code computes whole tables, so that what is learned from is what is decided by, to the bit.
    """
    log = events_sent(batches, {customer_id: _ALONE})
    factors, values = fragments_of(log, np.array([_ALONE], np.int64), _moments([at]), fragments)
    return {factor.name: float(value) for factor, value in zip(factors, values[0], strict=True)}


def _moments(moments: Iterable[datetime]) -> Moments:
    naive = [each.astimezone(UTC).replace(tzinfo=None) for each in moments]
    return np.array(naive, "datetime64[ms]")
