"""Cases over the API: a program of staff works through the queue as the console does."""

from models.facts.staff import StaffRole
from tests.api.visiting import Api, Caller, problem
from tests.given import Clock
from tests.given_staff import a_member, a_token
from tests.reviews.given_reviews import WHY, a_case


def staff(api: Api, *roles: StaffRole) -> Caller:
    means = api.program.means
    return api.nobody(a_token(means, a_member(means, *roles)))


def test_a_case_is_found_claimed_read_and_decided(api: Api, clock: Clock) -> None:
    # given
    case = a_case(api.program.means)
    agent, path = staff(api), f"/v1/reviews/{case.case_id}"

    # when
    (line,) = agent.get("/v1/reviews")["cases"]
    claimed = agent.post(f"{path}/claim", {"revision": line["revision"]})
    file = agent.get(f"{path}/file")
    (evidence,) = file["evidence"]
    problem(agent("POST", f"{path}/rule", _approving(claimed["revision"])), 403, "evidence_unopened")
    picture = agent("GET", f"{path}/evidence/{evidence['evidence_id']}/pages/1")
    clock.pass_time(seconds=60)
    ruled = agent.post(f"{path}/rule", _approving(claimed["revision"]))

    # then
    assert line["for_me"]
    assert "Zhao" not in str(file)
    assert (picture.status_code, picture.headers["content-type"]) == (200, "image/png")
    assert (ruled["state"], ruled["counts"]) == ("settled", True)
    assert agent.get("/v1/reviews")["counts"]["settled"] == 1
    assert agent.get("/v1/reviews?state=settled&kind=limit")["cases"][0]["case_id"] == case.case_id


def test_what_is_masked_is_shown_for_a_reason_and_a_copy_says_whose_it_is(api: Api) -> None:
    # given
    case = a_case(api.program.means)
    agent, path = staff(api), f"/v1/reviews/{case.case_id}"
    problem(agent("POST", f"{path}/reveal", {"what": "name", "reason": "To compare."}), 403, "case_not_yours")
    agent.post(f"{path}/claim", {"revision": 1})

    # when
    shown = agent.post(f"{path}/reveal", {"what": "name", "reason": "To compare the names."})
    copy = agent.post(f"{path}/export", {"reason": "For the file of the appeal."})

    # then
    assert shown["shown"] == "Zhao Yan"
    assert agent.get(f"{path}/file")["customer"]["name"]["shown"] == "Zhao Yan"
    assert case.case_id in copy["watermark"]
    assert copy["export_id"] in copy["watermark"]
    problem(agent("POST", f"{path}/reveal", {"what": "x", "reason": "To compare."}), 404, "not_found")
    problem(agent("POST", f"{path}/reveal", {"what": "name", "reason": "..."}), 422, "ruling_unusable")


def test_what_was_shown_once_is_not_given_again_when_it_is_shut(api: Api) -> None:
    # given a name and a copy that somebody was shown, each asked for under a key
    means = api.program.means
    case = a_case(means)
    agent, path = staff(api), f"/v1/reviews/{case.case_id}"
    claimed = agent.post(f"{path}/claim", {"revision": 1})
    shown = {"reveal": {"what": "name", "reason": "To compare the names."}, "export": {"reason": "For Mei."}}
    for verb, sent in shown.items():
        answer = agent("POST", f"{path}/{verb}", sent, {"Idempotency-Key": verb})
        assert answer.status_code == 200

    # when the case is somebody else's, then the same key opens nothing, and nothing of it is kept
    agent.post(f"{path}/release", {"revision": claimed["revision"]})
    for verb, sent in shown.items():
        answer = agent("POST", f"{path}/{verb}", sent, {"Idempotency-Key": verb})
        problem(answer, 403, "case_not_yours")
    assert "Zhao Yan" not in agent("GET", f"{path}/file").text


def test_the_queue_is_for_those_who_work_on_cases(api: Api) -> None:
    a_case(api.program.means)
    problem(staff(api, StaffRole.ANALYST)("GET", "/v1/reviews"), 403, "role_missing")
    problem(api.person().call("GET", "/v1/reviews"), 403, "not_allowed")
    problem(api.key()("GET", "/v1/reviews"), 403, "not_allowed")
    problem(staff(api)("GET", "/v1/reviews?cursor=nothing"), 422, "cursor_unusable")
    problem(staff(api)("GET", "/v1/reviews/rev_unknown/file"), 404, "case_not_found")


def _approving(revision: int) -> dict[str, object]:
    sent = {"outcome": "approve", "limit_minor": 500_000, "reasons": ["step_by_risk"], "rationale": WHY}
    return {"revision": revision, **sent}
