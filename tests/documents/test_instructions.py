"""Words to a reader that is a machine are noticed however they are put; honest prose is left alone."""

import pytest

from tests.documents.order_wordings import ATTACKS, ATTACKS_APART, HONEST
from tools.documents.instructions import gives_orders


@pytest.mark.parametrize("words", [*ATTACKS, *ATTACKS_APART])
def test_orders_are_noticed_however_they_are_put(words: str) -> None:
    assert gives_orders(words)


@pytest.mark.parametrize("words", HONEST)
def test_honest_prose_gives_no_orders(words: str) -> None:
    assert not gives_orders(words)
