"""Whether a payslip comes out: sums by their place, deductions one by one, and net pay that was altered."""

from models.facts.evidence import FieldName, ReadDocument
from tests.documents.drawing import lines
from tests.documents.readings import field, read, said

N = FieldName


def test_deductions_without_a_sum_are_added_up_and_have_to_explain_the_net_pay() -> None:
    def slip(tax: str) -> ReadDocument:
        return read(
            lines(
                "薪资单",
                "员工姓名：程一诺",
                "薪资月份：2026/10",
                "应发工资：7000.00元",
                "社保：700.00元",
                f"个税：{tax}元",
                "实发工资：6250.00元",
            )
        )

    assert said(slip("50.00"), N.DEDUCTIONS) == (75_000, "CNY")
    assert field(slip("50.00"), N.DEDUCTIONS).confidence < 0.9
    assert slip("50.00").warnings == ()
    assert said(slip("80.00"), N.DEDUCTIONS) == (78_000, "CNY")
    assert "pay_does_not_add_up" in slip("80.00").warnings


def test_what_may_have_been_taken_off_and_is_not_known_for_it_is_not_held_against_pay() -> None:
    document = read(
        lines(
            "薪资单",
            "员工姓名：程一诺",
            "薪资月份：2026/10",
            "应发工资：7000.00元",
            "社保：700.00元",
            "个税：50.00元",
            "往来款：30.00元",
            "实发工资：6190.00元",
        )
    )

    assert said(document, N.DEDUCTIONS) is None
    assert "pay_does_not_add_up" not in document.warnings
