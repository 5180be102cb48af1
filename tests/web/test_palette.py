"""The palette keeps WCAG AA contrast wherever one colour stands on another, light and dark."""

import re

import pytest

from assistant.web.show import STATIC_FOLDER

LIGHT, DARK = (
    dict(re.findall(r"--([a-z-]+): #([0-9a-f]{3,6});", part))
    for part in (STATIC_FOLDER / "tokens.css").read_text(encoding="utf-8").split("prefers-color-scheme")
)
WORDS = [(text, ground) for text in ("ink", "muted", "accent", "wait") for ground in ("paper", "surface")]
WORDS += [
    ("ink", "tint"),
    ("muted", "tint"),
    ("accent", "tint"),
    ("ink", "wait-tint"),
    ("on-accent", "accent"),
]
WORDS += [("stop", "surface"), ("stop", "paper"), ("on-stop", "stop"), ("ink", "stop-tint")]
WORDS += [("on-accent", "accent-deep"), ("accent-deep", "surface"), ("wait", "tint")]
EDGES = [
    ("edge", "paper"),
    ("edge", "surface"),
    ("accent", "paper"),
    ("wait", "surface"),
    ("stop", "surface"),
    ("accent", "line"),
]


def luminance(colour: str) -> float:
    full = colour if len(colour) == 6 else "".join(digit * 2 for digit in colour)
    shares = [int(full[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    red, green, blue = (s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("text", "ground"), WORDS)
def test_words_can_be_read_on_their_ground(theme: dict[str, str], text: str, ground: str) -> None:
    assert contrast(theme[text], theme[ground]) >= 4.5


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("edge", "ground"), EDGES)
def test_the_edges_of_controls_and_bars_can_be_seen(theme: dict[str, str], edge: str, ground: str) -> None:
    assert contrast(theme[edge], theme[ground]) >= 3
