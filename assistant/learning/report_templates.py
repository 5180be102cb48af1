"""Pages of figures in one look: self-contained HTML that needs no network and no script, light and dark."""

from itertools import count
from pathlib import Path
from typing import Any, Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from assistant.learning.plot_marks import Drawing, printable
from assistant.learning.plot_svg import PLOT_STYLE, svg

_FOLDER: Final = Path(__file__).parent


def page_of(template: str, **told: Any) -> str:
    """The page. A template shows `style`, and `sections` by including `report_sections.html`; every text is
    escaped and on one line."""
    pages = Environment(
        loader=FileSystemLoader(_FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=lambda value: printable(value) if type(value) is str else value,
    )
    numbers = count(1)

    def drawn(drawing: Drawing) -> Markup:
        return Markup(svg(drawing, numbers))  # noqa: S704 - svg escapes every text

    style = PLOT_STYLE + (_FOLDER / "report.css").read_text(encoding="utf-8")
    return pages.get_template(template).render(
        style=Markup(style),  # noqa: S704 - files of ours
        drawn=drawn,
        **told,
    )
