"""Signing in: a password, then a code; nobody learns from a refusal what was wrong."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from assistant.actions.change_staff_account import disable_staff, give_roles, reset_codes, reset_password
from assistant.actions.means import Means
from assistant.actions.note_staff import OPERATOR
from assistant.actions.own_staff_account import change_password, choose_password, enrolment
from assistant.actions.sign_in_staff import Step, Typed, device_mark, pass_code, pass_password
from assistant.actions.staff_session import signed_in
from assistant.actions.tend import tend
from assistant.storage.staff_sessions import Stage
from assistant.wiring import Program
from models.errors import CreditAssistantError
from models.facts.staff import StaffRole
from models.staff_errors import (
    CodeRefused,
    PasswordUnfit,
    SignInRefused,
    StaffSignInNeeded,
    TooManyTries,
)
from tests.given import Clock
from tests.given_staff import PASSWORD, a_colleague, code_of, some_terms
from tests.given_vault import dump_of
from tools.staff.lockout import FREE_TRIES

TERMS = some_terms()


def enrolled(means: Means, login: str = "lin") -> Step:
    """Signed in, with a device from now on."""
    half = pass_password(means, TERMS, Typed(login, PASSWORD))
    enrolment(means, TERMS, half.token)
    return pass_code(means, TERMS, half.token, code_of(means, half.member.staff_id))


def is_in(means: Means, token: str) -> bool:
    found = signed_in(means, token, TERMS.idle)
    return found is not None and found.stage is Stage.IN


def refusal(means: Means, login: str, password: str, device: str = "") -> type[CreditAssistantError] | None:
    try:
        pass_password(means, TERMS, Typed(login, password, device))
    except CreditAssistantError as error:
        return type(error)
    return None


def test_a_new_colleague_chooses_a_password_and_enrols_a_device(running: Program) -> None:
    means = running.means
    member, _ = a_colleague(means, password=None)

    _, once = reset_password(means, TERMS, "lin", OPERATOR)
    half = pass_password(means, TERMS, Typed(" LIN ", once))
    told = enrolment(means, TERMS, half.token)
    again = enrolment(means, TERMS, half.token)
    coded = pass_code(means, TERMS, half.token, code_of(means, member.staff_id))
    with pytest.raises(PasswordUnfit):
        choose_password(means, TERMS, coded.token, once)
    done = choose_password(means, TERMS, coded.token, PASSWORD)

    assert told == again
    assert [half.stage, coded.stage, done.stage] == [Stage.PASSWORD, Stage.CODE, Stage.IN]
    assert not is_in(means, half.token)
    assert not is_in(means, coded.token)
    assert is_in(means, done.token)
    assert refusal(means, "lin", once) is SignInRefused
    with means.storage.reading() as stores:
        kinds = [event.kind for event in stores.staff.events(member.staff_id)]
    assert kinds == [
        *("created", "password_reset", "passed_password", "codes_enrolled", "password_changed"),
        *("signed_in", "refused"),
    ]


def test_nothing_kept_opens_anything(running: Program) -> None:
    a_colleague(running.means)
    step = enrolled(running.means)
    with running.means.storage.reading() as stores:
        secret = stores.staff.account(step.member.staff_id).totp_secret

    kept = dump_of(running.engine)

    assert secret
    assert not any(opening in kept for opening in (step.token, PASSWORD, secret))
    assert "$argon2id$" in kept


def test_every_refusal_is_the_same(running: Program, clock: Clock) -> None:
    means = running.means
    a_colleague(means, "lin")
    a_colleague(means, "disabled")
    disable_staff(means, "disabled", OPERATOR)
    _, once = a_colleague(means, "late", password=None)
    clock.pass_time(hours=73)

    answers = {
        refusal(means, "lin", "wrong"),
        refusal(means, "stranger", PASSWORD),
        refusal(means, "disabled", PASSWORD),
        refusal(means, "late", once),
        refusal(means, "li\0n", PASSWORD),
    }

    assert answers == {SignInRefused}
    with means.storage.reading() as stores:
        reasons = [event.document["reason"] for event in stores.staff.events() if event.kind == "refused"]
    assert reasons == ["password", "unknown", "disabled", "one_time_over", "unknown"]
    assert "stranger" not in dump_of(running.engine)


def test_waiting_grows_for_known_and_unknown_logins_alike(embedded: Program, clock: Clock) -> None:
    means = embedded.means
    a_colleague(means, "lin")

    def waits(login: str) -> list[int]:
        found = []
        for _ in range(FREE_TRIES):
            assert refusal(means, login, "wrong") is SignInRefused
        for _ in range(4):
            with pytest.raises(TooManyTries) as told:
                pass_password(means, TERMS, Typed(login, "wrong"))
            found.append(told.value.seconds_left)
            clock.pass_time(seconds=told.value.seconds_left)
            assert refusal(means, login, "wrong") is SignInRefused
        return found

    assert waits("lin") == waits("stranger") == [2, 4, 8, 16]
    assert refusal(means, "lin", PASSWORD) is TooManyTries
    clock.pass_time(hours=24)
    assert refusal(means, "lin", PASSWORD) is None


def test_a_strangers_wrong_tries_do_not_keep_somebody_out_of_their_own_device(embedded: Program) -> None:
    means = embedded.means
    member, _ = a_colleague(means, "lin")
    device, made_up = device_mark(means, member), "0123.abcd"

    for _ in range(FREE_TRIES + 1):
        refusal(means, "lin", "wrong", made_up)

    assert refusal(means, "lin", PASSWORD) is TooManyTries
    assert refusal(means, "lin", PASSWORD, made_up) is TooManyTries
    assert refusal(means, "lin", PASSWORD, device) is None


def test_many_wrong_tries_at_once_are_counted_as_many(running: Program) -> None:
    means = running.means
    a_colleague(means, "lin")

    with ThreadPoolExecutor(8) as crowd:
        answers = list(crowd.map(lambda _: refusal(means, "lin", "wrong"), range(16)))

    assert answers.count(SignInRefused) == FREE_TRIES
    assert answers.count(TooManyTries) == 16 - FREE_TRIES


def test_no_code_works_twice_nor_out_of_its_time(running: Program, clock: Clock) -> None:
    means = running.means
    member, _ = a_colleague(means)
    enrolled(means)

    def half() -> str:
        return pass_password(means, TERMS, Typed("lin", PASSWORD)).token

    def is_refused(code: str) -> bool:
        try:
            pass_code(means, TERMS, half(), code)
        except CodeRefused:
            return True
        return False

    assert is_refused(code_of(means, member.staff_id))
    assert is_refused(code_of(means, member.staff_id, steps=-1))
    assert is_refused(code_of(means, member.staff_id, steps=2))
    assert is_refused("")
    assert not is_refused(code_of(means, member.staff_id, steps=1))
    clock.pass_time(seconds=60)
    at_once = code_of(means, member.staff_id)
    tokens = [half(), half()]

    def sent(token: str) -> bool:
        try:
            return pass_code(means, TERMS, token, at_once).stage is Stage.IN
        except CodeRefused:
            return False

    with ThreadPoolExecutor(2) as crowd:
        assert sorted(crowd.map(sent, tokens)) == [False, True]


def test_codes_cannot_be_guessed_with_a_right_password(embedded: Program) -> None:
    means = embedded.means
    a_colleague(means)
    enrolled(means)
    token = pass_password(means, TERMS, Typed("lin", PASSWORD)).token

    for _ in range(FREE_TRIES):
        with pytest.raises(CodeRefused):
            pass_code(means, TERMS, token, "000000")
    another = pass_password(means, TERMS, Typed("lin", PASSWORD)).token
    with pytest.raises(TooManyTries):
        pass_code(means, TERMS, another, "000000")


def test_what_an_operator_does_holds_at_once(running: Program) -> None:
    means = running.means
    a_colleague(means)
    step = enrolled(means)

    give_roles(means, "lin", [StaffRole.SENIOR, StaffRole.AGENT], OPERATOR)
    found = signed_in(means, step.token, TERMS.idle)
    assert found is not None
    assert found.member.roles == (StaffRole.AGENT, StaffRole.SENIOR)

    disable_staff(means, "lin", OPERATOR)
    assert not is_in(means, step.token)


def test_another_password_or_device_signs_out_everywhere(running: Program, clock: Clock) -> None:
    means = running.means
    member, _ = a_colleague(means)
    first = enrolled(means)
    new = "orange lighthouse 7"

    with pytest.raises(SignInRefused):
        change_password(means, TERMS, member, "wrong", new)
    second = change_password(means, TERMS, member, PASSWORD, new)

    assert not is_in(means, first.token)
    assert is_in(means, second.token)
    assert refusal(means, "lin", PASSWORD) is SignInRefused
    reset_codes(means, "lin", OPERATOR)
    assert not is_in(means, second.token)
    half = pass_password(means, TERMS, Typed("lin", new))
    assert enrolment(means, TERMS, half.token) is not None


def test_a_password_is_kept_anew_when_its_cost_changes(embedded: Program) -> None:
    means, dearer = embedded.means, some_terms(memory_cost=16)
    member, _ = a_colleague(means)

    def kept() -> str:
        with means.storage.reading() as stores:
            return stores.staff.account(member.staff_id).password_hash or ""

    before = kept()
    pass_password(means, TERMS, Typed("lin", PASSWORD))
    assert kept() == before
    pass_password(means, dearer, Typed("lin", PASSWORD))
    assert "m=16" in kept()
    assert refusal(means, "lin", PASSWORD) is None


def test_a_half_sign_in_ends_soon_and_leads_to_its_own_step_alone(embedded: Program, clock: Clock) -> None:
    means = embedded.means
    a_colleague(means)
    half = pass_password(means, TERMS, Typed("lin", PASSWORD))

    with pytest.raises(StaffSignInNeeded):
        choose_password(means, TERMS, half.token, "orange lighthouse 7")
    clock.pass_time(minutes=10)
    with pytest.raises(StaffSignInNeeded):
        enrolment(means, TERMS, half.token)


def test_what_is_over_is_forgotten(embedded: Program, clock: Clock) -> None:
    means = embedded.means
    a_colleague(means)
    enrolled(means)
    refusal(means, "stranger", "wrong")

    clock.pass_time(hours=25)
    tend(means)

    dump = dump_of(embedded.engine)
    assert "staff_sessions:" not in dump
    assert "staff_failures:" not in dump


def test_demo_accounts_sign_in_without_a_code_and_only_in_a_demonstration(embedded: Program) -> None:
    from assistant.demo.staff import add_demo_staff, demo_staff

    means, who = embedded.means, demo_staff()[0]
    add_demo_staff(means)
    add_demo_staff(means)

    step = pass_password(means, some_terms(is_demo=True), Typed(who.login, who.password))

    assert step.stage is Stage.IN
    assert refusal(means, who.login, who.password) is SignInRefused
    with pytest.raises(SignInRefused):
        change_password(means, TERMS, step.member, who.password, "orange lighthouse 7")


def test_passwords_can_be_switched_off(embedded: Program) -> None:
    a_colleague(embedded.means)

    with pytest.raises(SignInRefused):
        pass_password(embedded.means, some_terms(has_passwords=False), Typed("lin", PASSWORD))
