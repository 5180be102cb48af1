"""The reference people: drawn the same every time, nothing protected in them, refused where of no use."""

import numpy as np
import pytest

from models.risk.alike.drawing import draw_reference
from models.risk.alike.reference import (
    ALIKE,
    COLUMNS,
    SHIPPED_REFERENCE,
    ReferenceUnusable,
    read_reference,
    shipped_reference,
)
from models.risk.protected_attributes import protected_trait

NEW = {"months_on_book": 2.0, "on_time_payments_12m": 0.0, "late_payments_12m": 0.0}


def test_the_shipped_file_is_what_its_command_draws() -> None:
    assert draw_reference() == SHIPPED_REFERENCE.read_bytes()
    assert len(SHIPPED_REFERENCE.read_bytes()) < 300_000


def test_nothing_protected_is_in_it() -> None:
    assert not [name for name in COLUMNS if protected_trait(name)]


def test_people_alike_are_those_whose_account_has_gone_that_way() -> None:
    reference = shipped_reference()
    alike = reference.alike(NEW)

    assert alike.weight.sum() == pytest.approx(1.0)
    assert 0 < alike.people <= ALIKE
    assert float(alike.columns["months_on_book"].max()) < float(
        np.median(reference.columns["months_on_book"])
    )
    assert float(alike.columns["late_payments_12m"].max()) == 0.0


def test_what_is_shown_already_makes_people_alike_too() -> None:
    reference = shipped_reference()
    known = NEW | {"monthly_income_minor": 2_000_000.0}

    richer, anybody = (
        float(np.average(each.columns["monthly_income_minor"], weights=each.weight))
        for each in (reference.alike(known), reference.alike(NEW))
    )
    assert richer > 1.5 * anybody


def test_with_nothing_known_everybody_is_alike() -> None:
    alike = shipped_reference().alike({"no_such_factor": 1.0})

    assert alike.weight.max() == pytest.approx(alike.weight.min())


@pytest.mark.parametrize(
    "spoil",
    [
        lambda data: b"",
        lambda data: data[: len(data) // 2],
        lambda data: data.replace(b"months_on_book", b"months", 1),
        lambda data: data.replace(b'"people":8000', b'"people":9', 1),
        lambda data: data.replace(b"\n60,", b"\n-60,", 1),
        lambda data: data.replace(b"\n60,", b"\nnan,", 1),
        lambda data: data.replace(b"\n60,", b"\nsixty,", 1),
    ],
)
def test_a_spoilt_file_is_refused(spoil: object) -> None:
    assert callable(spoil)
    with pytest.raises(ReferenceUnusable):
        read_reference(spoil(SHIPPED_REFERENCE.read_bytes()))
