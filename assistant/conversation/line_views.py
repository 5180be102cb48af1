"""Lines that cards are made of, and the sums that some of them come to."""

from models.facts.value import Value


class Line(Value):
    """A label and its words."""

    label: str
    text: str


class Link(Value):
    """Words that lead to a place on the page."""

    text: str
    href: str


class CostExampleView(Value):
    """One example of drawing and repaying: its items add up to the total."""

    title: str
    items: tuple[Line, ...]
    total: Line
    more: tuple[Line, ...]
    """What is paid when, and the yearly rates."""
