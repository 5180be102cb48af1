"""The rules as they weigh a part of what was shown, by who knows what they found of all of it.

Two kinds of rules need not be asked part by part. What looks at the account and the wish alone finds the same
of every part. And what looks for a document, or two of them, that needs a person finds none in a part where
there is none in all. A test holds both to what the rules say of every part.
"""

from collections.abc import Iterable, Sequence
from typing import Final

from models.facts.decision import Finding
from tools.policy import rules, scene_rules
from tools.policy.pack import PolicyPack
from tools.policy.question import Question
from tools.policy.rules import Rule

OF_THE_ACCOUNT: Final[frozenset[Rule]] = frozenset(
    {
        rules.is_adult,
        rules.asked_for_more,
        rules.payments_were_on_time,
        rules.all_limits_stay_under_the_total,
        rules.new_accounts_climb_by_steps,
        rules.steps_are_earned,
        scene_rules.the_scene_is_offered,
    }
)

OF_DOCUMENTS: Final[frozenset[Rule]] = frozenset(
    {
        rules.names_on_documents_agree,
        rules.documents_name_their_holder,
        rules.documents_are_clear,
        rules.shown_incomes_agree,
        rules.documents_say_the_same,
        rules.the_job_offer_is_open,
        rules.students_need_a_second_source,
    }
)


def rules_of_parts(built_in: Iterable[Rule], findings: Sequence[Finding]) -> tuple[Rule, ...]:
    """Rules that find of every part what `built_in` find of it; `findings` are what those found of all."""
    found = {each.rule: each for each in findings}
    return tuple(
        _always(found.get(rule.__name__)) if rule in OF_THE_ACCOUNT else rule
        for rule in built_in
        if rule not in OF_DOCUMENTS or rule.__name__ in found
    )


def _always(finding: Finding | None) -> Rule:
    def found_before(question: Question, pack: PolicyPack) -> Finding | None:
        return finding

    return found_before
