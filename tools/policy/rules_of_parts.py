"""The rules as they weigh a part of what was shown, by who knows what they found of all of it.

Two kinds of rules need not be asked part by part. What looks at the account and the wish alone finds the same
of every part. And what looks for a document, or two of them, that needs a person finds none in a part where
there is none in all. A test holds both to what the rules say of every part.
"""

from collections.abc import Mapping, Sequence
from typing import Final

from models.facts.decision import Finding
from tools.policy.pack import PolicyPack
from tools.policy.question import Question
from tools.policy.rules import Rule

OF_THE_ACCOUNT: Final = frozenset(
    {
        "is_adult",
        "asked_for_more",
        "payments_were_on_time",
        "all_limits_stay_under_the_total",
        "new_accounts_climb_by_steps",
        "steps_are_earned",
        "the_scene_is_offered",
    }
)

OF_DOCUMENTS: Final = frozenset(
    {
        "names_on_documents_agree",
        "documents_name_their_holder",
        "documents_are_clear",
        "shown_incomes_agree",
        "documents_say_the_same",
        "the_job_offer_is_open",
        "students_need_a_second_source",
    }
)


def telling_apart(built_in: Mapping[str, Rule], findings: Sequence[Finding]) -> dict[str, Rule]:
    """Of these rules, by name, those that may find another thing of a part than of all; `findings` are what
    they found of all."""
    found = {each.rule for each in findings}
    return {
        name: rule
        for name, rule in built_in.items()
        if name not in OF_THE_ACCOUNT and (name not in OF_DOCUMENTS or name in found)
    }


def rules_of_parts(built_in: Mapping[str, Rule], findings: Sequence[Finding]) -> dict[str, Rule]:
    """Rules by name that find of every part what `built_in` find of it; `findings` are what those found of
    all."""
    found = {each.rule: each for each in findings}
    return {
        name: _always(found.get(name)) if name in OF_THE_ACCOUNT else rule
        for name, rule in built_in.items()
        if name not in OF_DOCUMENTS or name in found
    }


def _always(finding: Finding | None) -> Rule:
    def found_before(question: Question, pack: PolicyPack) -> Finding | None:
        return finding

    return found_before
