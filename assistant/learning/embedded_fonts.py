"""Fonts for a PDF that any machine shows alike: the letters it needs, cut out of Noto Sans CJK, embedded.

reportlab embeds TrueType outlines alone; the kept package has one variable font with PostScript ones. So both
weights are taken at their place on its axis and their curves turned into quadratic ones.
"""

from functools import lru_cache
from hashlib import sha256
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path
from typing import Any, Final

_FONT_PACKAGE, _FONT_FILE, _SIMPLIFIED = "manimgx_fonts_cjk", "NotoSansCJK-VF.otf.ttc", 2
_WEIGHTS: Final = (400, 650)
_ALWAYS: Final = "".join(map(chr, (*range(0x20, 0x7F), *range(0xA0, 0x100)))) + "–−…·"
_CURVE_ERROR: Final = 1.0
"""In thousandths of the letter's height."""


def embed(text: str) -> tuple[str, str]:
    """Register a regular and a bold font with the letters of `text`; gives their names. Needs fontTools,
    which comes with the libraries for learning."""
    return _embedded("".join(sorted({*text, *_ALWAYS})))


@lru_cache(maxsize=8)
def _embedded(letters: str) -> tuple[str, str]:
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    key = sha256(letters.encode("utf-8", "replace")).hexdigest()[:12]
    needed = _cut_out(letters)
    names = (f"Report-{key}", f"ReportBold-{key}")
    for name, weight in zip(names, _WEIGHTS, strict=True):
        pdfmetrics.registerFont(TTFont(name, _true_type(needed, weight, name)))
    pdfmetrics.registerFontFamily(
        names[0], normal=names[0], bold=names[1], italic=names[0], boldItalic=names[1]
    )
    return names


def _cut_out(letters: str) -> bytes:
    from fontTools.subset import Options, Subsetter
    from fontTools.ttLib import TTFont

    found = find_spec(_FONT_PACKAGE)
    assert found is not None, "the fonts are a dependency"
    assert found.origin is not None, "the package has a folder"
    font = TTFont(Path(found.origin).with_name(_FONT_FILE), fontNumber=_SIMPLIFIED, lazy=True)
    cutter = Subsetter(
        Options(layout_features=[], notdef_outline=True, drop_tables=["GSUB", "GPOS", "DSIG", "BASE"])
    )
    cutter.populate(text=letters)
    cutter.subset(font)
    return _saved(font)


def _true_type(needed: bytes, weight: int, name: str) -> BytesIO:
    from fontTools.fontBuilder import FontBuilder
    from fontTools.pens.cu2quPen import Cu2QuPen
    from fontTools.pens.ttGlyphPen import TTGlyphPen
    from fontTools.ttLib import TTFont
    from fontTools.varLib.instancer import instantiateVariableFont

    font = instantiateVariableFont(TTFont(BytesIO(needed)), {"wght": weight})
    outlines, order = font.getGlyphSet(), font.getGlyphOrder()
    glyphs = {}
    for glyph in order:
        pen = TTGlyphPen(None)
        outlines[glyph].draw(Cu2QuPen(pen, _CURVE_ERROR, reverse_direction=True))
        glyphs[glyph] = pen.glyph()
    header = font["hhea"]
    built = FontBuilder(font["head"].unitsPerEm, isTTF=True)
    built.setupGlyphOrder(order)
    built.setupCharacterMap(font.getBestCmap())
    built.setupGlyf(glyphs)
    built.setupHorizontalMetrics({glyph: font["hmtx"][glyph] for glyph in order})
    built.setupHorizontalHeader(ascent=header.ascent, descent=header.descent)
    built.setupNameTable({"familyName": name, "styleName": "Regular", "psName": name})
    built.setupOS2(usWeightClass=weight)
    built.setupPost()
    built.setupHead(unitsPerEm=font["head"].unitsPerEm, created=0, modified=0)
    return BytesIO(_saved(built.font))


def _saved(font: Any) -> bytes:
    font.recalcTimestamp = False
    kept = BytesIO()
    font.save(kept)
    return kept.getvalue()
