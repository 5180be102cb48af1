"""The page that holds sizing against flat limits: what it earns first, then the picture and the figures."""

from collections.abc import Sequence

from assistant.learning.credit_figures import Figure, Section, Table
from assistant.learning.plot_marks import Drawing
from assistant.learning.plots import SERIES, Axis, Plot, round_ticks
from assistant.learning.report_templates import page_of
from assistant.learning.sizing_proof import Gain, Point, SizingProof

NAMES = {
    "sizing": "sizing by expected value",
    "flat": "a flat limit for each band of PD",
    "oracle": "the oracle, who knows the truth",
}


def sizing_page(proof: SizingProof) -> str:
    """One file, its plot inside, for a phone, a desk and a printer, light and dark."""
    return page_of("sizing_page.html", proof=proof, headline=headline(proof), sections=_sections(proof))


def headline(proof: SizingProof) -> str:
    """What the comparison comes to, in a sentence."""
    gain = proof.by_chance
    return (
        f"At the same expected loss sizing earns {gain.share:+.1%} ({gain.share_low:+.1%} to "
        f"{gain.share_high:+.1%}) beside the best flat limits: {told(gain)} for an average customer."
    )


def told(gain: Gain) -> str:
    """A difference with its interval."""
    return f"{gain.mean:+.2f} yuan a year ({gain.low:+.2f} to {gain.high:+.2f})"


def side_rows(proof: SizingProof) -> tuple[tuple[str, ...], ...]:
    """Each way to set limits, as the table tells it."""
    return tuple(
        (
            NAMES[side.name],
            f"{side.profit:.2f}",
            f"{side.profit_drawn:.2f}",
            f"{side.expected_loss:.2f}",
            f"{side.limit:,.0f}",
            f"{side.given:.1%}",
        )
        for side in proof.sides
    )


SIDE_HEAD = ("", "profit", "profit as drawn", "expected loss", "limit", "given one")


def point_rows(points: Sequence[Point]) -> tuple[tuple[str, ...], ...]:
    """Each appetite for loss, as the table tells it."""
    return tuple(
        (
            f"{each.loss_price:g}",
            f"{each.expected_loss:.2f}",
            f"{each.sizing:.2f}",
            f"{each.flat:.2f}",
            f"{each.sizing / each.flat - 1:+.1%}",
            f"{each.oracle:.2f}",
        )
        for each in points
    )


POINT_HEAD = ("price of loss", "expected loss", "sizing", "flat", "sizing beside flat", "oracle")


def _sections(proof: SizingProof) -> tuple[Section, ...]:
    source = f"{proof.customers:,} simulated customers, seed {proof.seed}. Yuan a year, an average customer."
    return (
        Section(
            "Profit at the same expected loss",
            (
                Figure(
                    "Every appetite for loss",
                    "Higher is better. Both sides lose the same at each point; the gap up to the oracle is "
                    "what nobody can know beforehand, and what a lender could still learn.",
                    source,
                    (_picture(proof),),
                    Table(POINT_HEAD, point_rows(proof.points)),
                ),
                Figure(
                    f"As the policy {proof.policy} has it",
                    "Profit by chance under the truth, and as outcomes were drawn, the same luck for all.",
                    source,
                    (),
                    Table(SIDE_HEAD, side_rows(proof)),
                ),
            ),
        ),
    )


def _picture(proof: SizingProof) -> Drawing:
    points = sorted(proof.points, key=lambda point: point.expected_loss)
    losses = round_ticks(0.0, max(point.expected_loss for point in points))
    profits = round_ticks(0.0, max(point.oracle for point in points))
    plot = Plot(
        "Profit by expected loss",
        Axis("expected loss, yuan", losses[0], losses[-1], ticks=losses),
        Axis("profit, yuan", profits[0], profits[-1], ticks=profits),
        "Profit of sizing, flat limits and the oracle at each expected loss",
    )
    for style, (side, name) in zip(SERIES, NAMES.items(), strict=False):
        plot.line([(each.expected_loss, getattr(each, side)) for each in points], style, name, dots=True)
    return plot.drawing()
