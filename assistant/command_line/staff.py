"""`staff`: accounts of people who work for the lender. Passwords are told once, or read, and kept nowhere."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated

import typer

from assistant.command_line.printing import AsJson, console, fail, plain_errors, print_json, shown
from assistant.command_line.staff_practice import practice
from assistant.settings import Settings
from models.facts.language import Language
from models.facts.staff import StaffMember, StaffRole

if TYPE_CHECKING:
    from assistant.actions.means import Means

staff = typer.Typer(name="staff", help="Accounts for the console.", no_args_is_help=True)
staff.add_typer(practice)

Login = Annotated[str, typer.Argument(help="What they sign in with.", show_default=False)]
Roles = Annotated[
    list[StaffRole], typer.Option("--role", help="Give it once for each role.", show_default=False)
]
FromStdin = Annotated[
    bool, typer.Option("--password-stdin", help="Read the password from standard input, one line.")
]


@staff.command("create")
def create(
    login: Login,
    name: Annotated[str, typer.Option(help="Their name, as colleagues and the record see it.")],
    role: Roles,
    language: Annotated[Language, typer.Option(help="What the console speaks at first.")] = Language.ZH,
    subject: Annotated[
        str | None, typer.Option(help="Theirs at the OpenID Connect provider: ISSUER|SUB. No password then.")
    ] = None,
    password_stdin: FromStdin = False,
    as_json: AsJson = False,
) -> None:
    """Open an account and print its one-time password.

    With the first sign-in they enrol a device for codes and choose a password of their own. One that was
    read from standard input is theirs already.
    """
    from assistant.actions.note_staff import OPERATOR
    from assistant.actions.open_staff_account import NewStaff, open_staff_account
    from assistant.actions.staff_terms import staff_terms

    password = _read_password() if password_stdin else None
    new = NewStaff(login, name, role, language, password, _usable_subject(subject))
    with plain_errors(), _equipped() as means:
        member, once = open_staff_account(means, staff_terms(Settings()), new, OPERATOR)
    _tell_account(member, once, as_json, f"{member.login} may sign in as {_roles(member)}.")


@staff.command("list")
def list_(as_json: AsJson = False) -> None:
    """Everybody with an account, disabled ones too."""
    with plain_errors(), _equipped() as means, means.storage.reading() as stores:
        members = stores.staff.members()
    if as_json:
        print_json([_as_json(member) for member in members])
        return
    if not members:
        console.print("There are no accounts yet; `staff create` opens one.")
    for member in members:
        state = "" if member.disabled_at is None else "  disabled"
        console.print(shown(f"{member.login}  {member.name}  {_roles(member)}{state}"), markup=False)


@staff.command("roles")
def roles(login: Login, role: Roles, as_json: AsJson = False) -> None:
    """Give somebody these roles and no others; it holds from their next press on."""
    from assistant.actions.change_staff_account import give_roles

    member = _changed(lambda means, by: give_roles(means, login, role, by))
    _tell_account(member, "", as_json, f"{member.login} is {_roles(member)}.")


@staff.command("disable")
def disable(login: Login, as_json: AsJson = False) -> None:
    """Sign somebody out everywhere, at once, and let them in no more."""
    from assistant.actions.change_staff_account import disable_staff

    member = _changed(lambda means, by: disable_staff(means, login, by))
    _tell_account(member, "", as_json, f"{member.login} is disabled and signed out.")


@staff.command("enable")
def enable(login: Login, as_json: AsJson = False) -> None:
    """Let somebody in again who was disabled."""
    from assistant.actions.change_staff_account import enable_staff

    member = _changed(lambda means, by: enable_staff(means, login, by))
    _tell_account(member, "", as_json, f"{member.login} may sign in again.")


@staff.command("reset-password")
def reset_password_(login: Login, password_stdin: FromStdin = False, as_json: AsJson = False) -> None:
    """Print a new one-time password; they are signed out, and choose their own at the next sign-in."""
    from assistant.actions.change_staff_account import reset_password
    from assistant.actions.note_staff import OPERATOR
    from assistant.actions.staff_terms import staff_terms

    password = _read_password() if password_stdin else None
    with plain_errors(), _equipped() as means:
        member, once = reset_password(means, staff_terms(Settings()), login, OPERATOR, password)
    told = once if password is None else ""
    _tell_account(member, told, as_json, f"{member.login} has a new password and is signed out.")


@staff.command("reset-totp")
def reset_totp(login: Login, as_json: AsJson = False) -> None:
    """Their device is no longer asked for codes; the next sign-in enrols a new one."""
    from assistant.actions.change_staff_account import reset_codes

    member = _changed(lambda means, by: reset_codes(means, login, by))
    _tell_account(member, "", as_json, f"{member.login} enrols a device at the next sign-in.")


@contextmanager
def _equipped() -> "Iterator[Means]":
    """What actions need."""
    from assistant.wiring import equipped

    with equipped(Settings()) as (means, _):
        yield means


def _changed(change: "Callable[[Means, str], StaffMember]") -> StaffMember:
    from assistant.actions.note_staff import OPERATOR

    with plain_errors(), _equipped() as means:
        return change(means, OPERATOR)


def _read_password() -> str:
    """The first line; an empty one is a mistake, not a password."""
    password = sys.stdin.readline().rstrip("\r\n")
    if not password:
        fail("There was no password on standard input; send it as one line.")
    return password


def _usable_subject(subject: str | None) -> str | None:
    if subject is not None and not all(subject.partition("|")):
        fail("A subject is ISSUER|SUB, as the provider's ID tokens name them.")
    return subject


def _tell_account(member: StaffMember, once: str, as_json: bool, words: str) -> None:
    if as_json:
        print_json({**_as_json(member), **({"one_time_password": once} if once else {})})
        return
    console.print(shown(words), markup=False)
    if once:
        console.print(f"One-time password, shown this once: {once}", markup=False)


def _as_json(member: StaffMember) -> dict[str, object]:
    return member.model_dump(mode="json")


def _roles(member: StaffMember) -> str:
    return ", ".join(role.value for role in member.roles)
