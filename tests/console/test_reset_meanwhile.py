"""Between looking at what was typed and acting on it an operator was here: what they reset stays reset."""

from datetime import datetime

import pytest

from assistant.actions import own_staff_account, sign_in_staff
from assistant.actions.change_staff_account import reset_codes, reset_password
from assistant.actions.note_staff import OPERATOR
from assistant.actions.own_staff_account import choose_password, enrolment
from assistant.actions.sign_in_staff import Typed, pass_code, pass_password
from assistant.wiring import Program
from models.staff_errors import SignInRefused, StaffSignInNeeded
from tests.given_staff import PASSWORD, a_colleague, code_of, some_terms
from tools.staff.codes import step_of

TERMS = some_terms()


def test_what_an_operator_resets_while_somebody_signs_in_stays_reset(
    embedded: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    means = embedded.means
    member, once = a_colleague(means, "late", password=None)
    half = pass_password(means, TERMS, Typed("late", once))
    enrolment(means, TERMS, half.token)
    code = code_of(means, member.staff_id)

    # when a device is reset just then, then its code leads nowhere, and another can be enrolled
    def read_late(secret: str, sent: str, at: datetime) -> int | None:
        reset_codes(means, "late", OPERATOR)
        return step_of(secret, sent, at)

    with monkeypatch.context() as between:
        between.setattr(sign_in_staff, "step_of", read_late)
        with pytest.raises(StaffSignInNeeded):
            pass_code(means, TERMS, half.token, code)
    half = pass_password(means, TERMS, Typed("late", once))
    assert enrolment(means, TERMS, half.token) is not None

    # when a password is reset just then, then the one that was chosen does not take its place
    chosen = pass_code(means, TERMS, half.token, code_of(means, member.staff_id, steps=1))

    def fits_late(password: str, login: str) -> None:
        reset_password(means, TERMS, "late", OPERATOR, PASSWORD)

    with monkeypatch.context() as between:
        between.setattr(own_staff_account, "require_fit", fits_late)
        with pytest.raises(StaffSignInNeeded):
            choose_password(means, TERMS, chosen.token, "orange lighthouse 7")
    with pytest.raises(SignInRefused):
        pass_password(means, TERMS, Typed("late", "orange lighthouse 7"))
