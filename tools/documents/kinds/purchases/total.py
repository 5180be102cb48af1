"""What is to be paid, among sums that are called alike: after the discounts rather than before them."""

import re
from dataclasses import replace

from models.facts.evidence import MoneyValue
from tools.documents.amounts import currency_in, money
from tools.documents.parsed import Reading, Surroundings

_TO_BE_PAID = re.compile(
    r"应\s*[付收缴交]|实\s*[付收缴交际]|[需待]\s*[要支]?\s*付|[后]\s*(?:总|价|金|应|实|合|报|额)|价税|最终|成交|"
    r"payable|due|grand|to\s+pay|paid|charged|final|after|incl?\b|including",
    re.IGNORECASE,
)
_BEFORE_SOMETHING = re.compile(
    r"gross|^\W*(?:订单|消费|商品)\s*(?:总?金\s*额|总\s*[额价])|成交\s*价\s*格?\W*$", re.IGNORECASE
)
"""What is often still to be reduced, or to be added to."""
_SAID_LESS_PLAINLY, _BEFORE = 0.98, 0.94


def to_be_paid(text: str, around: Surroundings) -> Reading | None:
    """The amount; a little surer where its label says that it is the one to be paid."""
    reading = money(text, around)
    if reading is not None and not any(map(str.isdigit, text[reading.start : reading.end])):
        reading = _in_the_labels_currency(reading, around)
    if reading is not None and _BEFORE_SOMETHING.search(around.label):
        return replace(reading, certainty=reading.certainty * _BEFORE)
    if reading is None or _TO_BE_PAID.search(around.label):
        return reading
    return replace(reading, certainty=reading.certainty * _SAID_LESS_PLAINLY)


def _in_the_labels_currency(reading: Reading, around: Surroundings) -> Reading:
    """An amount in words is of the currency that its label names: 港幣 as well as 人民币."""
    currency = currency_in(around.label)
    if currency is None or not isinstance(reading.value, MoneyValue):
        return reading
    return replace(reading, value=reading.value.model_copy(update={"currency": currency}))
