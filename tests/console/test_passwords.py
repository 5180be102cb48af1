"""Passwords: which are fit, and that comparing one costs the same whether there is an account or not."""

from dataclasses import replace

import pytest

from models.staff_errors import PasswordUnfit, SignInBusy
from tests.given_staff import PASSWORD, some_terms
from tools.staff.passwords import require_fit

TERMS = some_terms()


def test_an_unknown_login_costs_as_much_as_a_wrong_password() -> None:
    compared: list[str] = []

    class Counting:
        memory_cost, time_cost, parallelism, salt_len, hash_len = 8, 1, 1, 16, 32

        def verify(self, kept: str, password: str) -> bool:
            compared.append(kept)
            return TERMS.passwords.hasher.verify(kept, password)

    passwords = replace(TERMS.passwords, hasher=Counting())  # type: ignore[arg-type]
    kept = TERMS.passwords.hashed(PASSWORD)

    assert passwords.matches(kept, PASSWORD)
    assert not passwords.matches(kept, "wrong")
    assert not passwords.matches(None, PASSWORD)
    assert compared[:2] == [kept, kept]
    assert compared[2].rpartition("$")[0].split("$")[:4] == kept.split("$")[:4]
    assert [len(part) for part in compared[2].split("$")] == [len(part) for part in kept.split("$")]


@pytest.mark.parametrize(
    "password",
    [
        *("short", "linlinlinlin1", "aaaaaaaaaaaaaaaa", "password1234", "Welcome-2026!", "x\ny" * 9),
        *("v" * 201, "LIN is my login here"),
    ],
)
def test_a_password_that_everybody_tries_is_refused(password: str) -> None:
    with pytest.raises(PasswordUnfit):
        require_fit(password, "lin")


def test_a_flood_of_sign_ins_keeps_no_thread_waiting() -> None:
    passwords = some_terms().passwords
    taken = [passwords.places.acquire(blocking=False) for _ in range(11)]

    with pytest.raises(SignInBusy):
        passwords.matches(None, PASSWORD)

    assert taken.count(True) == 10
