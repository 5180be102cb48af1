"""Demo staff: somebody of each role, made once, outside production; their password is on the sign-in page."""

import tomllib
from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from importlib.resources import files

from argon2 import PasswordHasher

from assistant.actions.means import Means
from assistant.actions.note_staff import OPERATOR
from assistant.actions.open_staff_account import NewStaff, open_staff_account
from assistant.actions.staff_terms import StaffTerms
from models.facts.language import Language
from models.facts.staff import StaffRole
from models.staff_errors import LoginTaken
from tools.staff.passwords import Passwords


@dataclass(frozen=True, slots=True)
class DemoStaff:
    """Somebody to try the console as."""

    login: str
    name: str
    role: StaffRole
    password: str


@cache
def demo_staff() -> tuple[DemoStaff, ...]:
    read = tomllib.loads(files("assistant.demo").joinpath("staff.toml").read_text(encoding="utf-8"))
    return tuple(
        DemoStaff(login, each["name"], StaffRole(each["role"]), read["password"])
        for login, each in read["people"].items()
    )


def add_demo_staff(means: Means) -> None:
    """An account for each who has none yet; one that was changed or disabled stays as it is."""
    with means.storage.reading() as stores:
        known = {member.login for member in stores.staff.members()}
    # Everybody may read these passwords, so that keeping them dearly would buy nothing.
    cheap = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
    terms = StaffTerms(timedelta(0), timedelta(0), is_demo=True, passwords=Passwords(cheap))
    for each in demo_staff():
        if each.login not in known:
            _add(means, terms, each)


def _add(means: Means, terms: StaffTerms, each: DemoStaff) -> None:
    new = NewStaff(each.login, each.name, (each.role,), Language.ZH, each.password, is_demo=True)
    try:
        open_staff_account(means, terms, new, OPERATOR)
    except LoginTaken:
        return  # another process was quicker
