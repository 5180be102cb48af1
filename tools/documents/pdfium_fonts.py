"""Starts PDFium with our own Chinese font, so that a page looks the same on every machine."""

import ctypes
import importlib.util
from functools import cache
from pathlib import Path
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_raw

_FONT_PACKAGE = "manimgx_fonts_cjk"
_SIMPLIFIED = b"Noto Sans CJK SC"
_CHINESE_CHARSETS = {134}  # GB2312; the others keep the regional shapes that PDFium picks

_kept: list[Any] = []
"""C strings and callbacks that PDFium goes on pointing to."""


@cache
def use_our_fonts() -> None:
    """Restart PDFium with the font package's folder as its only fonts; later calls do nothing.

    Must run before the first document is opened in a process: it replaces the library state that
    importing pypdfium2 set up, which would take whatever fonts the machine happens to have.
    """
    pdfium_raw.FPDF_DestroyLibrary()
    folder = ctypes.create_string_buffer(str(_font_folder()).encode())
    folders = (ctypes.POINTER(ctypes.c_char) * 2)(ctypes.cast(folder, ctypes.POINTER(ctypes.c_char)))
    _kept.extend((folder, folders))
    pdfium_raw.FPDF_InitLibraryWithConfig(pdfium_raw.FPDF_LIBRARY_CONFIG(version=2, m_pUserFontPaths=folders))
    _PreferSimplified().setup()


def _font_folder() -> Path:
    found = importlib.util.find_spec(_FONT_PACKAGE)
    assert found is not None, f"{_FONT_PACKAGE} is a dependency"
    assert found.origin is not None
    return Path(found.origin).parent


class _PreferSimplified(pdfium.PdfSysfontBase):  # type: ignore[misc]
    """Gives simplified Chinese text the face made for it; PDFium would take the file's first, Japanese."""

    def MapFont(  # noqa: N802 - the name is PDFium's
        self, _: Any, weight: int, italic: int, charset: int, pitch: int, face: Any, exact: Any
    ) -> Any:
        if charset in _CHINESE_CHARSETS:
            return self.default.GetFont(self.default, ctypes.create_string_buffer(_SIMPLIFIED))
        return self.default.MapFont(self.default, weight, italic, charset, pitch, face, exact)
