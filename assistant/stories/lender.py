"""People at the lender in stories: each signs in at the console, and only knows its pages and forms."""

import re
from dataclasses import dataclass
from typing import Any

import httpx

from assistant.demo.staff import demo_staff
from assistant.stories.stage import Stage

_HIDDEN = r'name="{name}" value="([^"]+)"'


@dataclass(frozen=True, slots=True)
class Colleague:
    """Somebody who works on cases; what the console refuses them comes back as it was answered."""

    client: httpx.Client

    def waiting(self) -> tuple[str, ...]:
        """The cases that the queue's page shows, the most urgent first."""
        return tuple(dict.fromkeys(re.findall(r"/console/cases/(rev_\w+)", self._page("/console/cases"))))

    def page(self, case_id: str) -> str:
        return self._page(f"/console/cases/{case_id}")

    def look_through(self, case_id: str) -> int:
        """Open every page of every document of a case; how many pictures came."""
        documents = dict.fromkeys(re.findall(r"evidence=(evd_\w+)", self.page(case_id)))
        paths = (f"/console/cases/{case_id}/evidence/{each}/pages/1.png" for each in documents)
        answers = [self.client.get(path) for path in paths]
        return sum(each.headers.get("content-type") == "image/png" for each in answers)

    def do(self, case_id: str, verb: str, **said: Any) -> httpx.Response:
        """Send a form of the case's page, with what its hidden fields say now."""
        form = {**dict(re.findall(_HIDDEN.format(name=r"(\w+)"), self.page(case_id))), **said}
        return self.client.post(f"/console/cases/{case_id}/{verb}", data=form)

    def _page(self, path: str) -> str:
        return self.client.get(path, follow_redirects=True).raise_for_status().text


def colleague(stage: Stage, login: str) -> Colleague:
    """One of the demo staff, signed in at the console's door."""
    client = httpx.Client(base_url=stage.base_url, headers={"Accept-Language": stage.language}, timeout=60)
    stage.keep(client)
    door = client.get("/console/sign-in").raise_for_status().text
    password = next(each.password for each in demo_staff() if each.login == login)
    form = {"csrf": _hidden(door, "csrf"), "login": login, "password": password}
    answer = client.post("/console/sign-in", data=form)
    assert answer.status_code == 303, "demo staff sign in"
    return Colleague(client)


def _hidden(page: str, name: str) -> str:
    found = re.search(_HIDDEN.format(name=name), page)
    return found[1] if found else ""
