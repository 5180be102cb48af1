"""Builds small OFD files for tests, honest ones and others."""

import zipfile
from collections.abc import Mapping, Sequence
from io import BytesIO
from xml.sax.saxutils import escape

Place = tuple[float, float, str]  # millimetres from the left and to the baseline from the top, words
_SPACE = 'xmlns:ofd="http://www.ofdspec.org/2016"'
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>'


def text(left: float, top: float, words: str, *, size: float = 3.5, more: str = "", delta: str = "") -> str:
    """A text object whose only line begins at a place; `more` are attributes of its own."""
    step = f' DeltaX="{delta}"' if delta else ""
    return (
        f'<ofd:TextObject ID="9" Boundary="{left} {top - 5} 100 6" Font="3" Size="{size}" {more}>'
        f'<ofd:TextCode X="0" Y="5"{step}>{escape(words)}</ofd:TextCode></ofd:TextObject>'
    )


def line(left: float, top: float, right: float, bottom: float) -> str:
    return (
        f'<ofd:PathObject ID="8" Boundary="{left} {top} {right - left} {bottom - top}" LineWidth="0.3">'
        f"<ofd:AbbreviatedData>M 0 0 L {right - left} {bottom - top}</ofd:AbbreviatedData></ofd:PathObject>"
    )


def image(left: float, top: float, width: float, height: float, *, resource: str = "77") -> str:
    return (
        f'<ofd:ImageObject ID="7" Boundary="{left} {top} {width} {height}" ResourceID="{resource}" '
        f'CTM="{width} 0 0 {height} 0 0"/>'
    )


def texts(*places: Place) -> str:
    return "".join(text(*place) for place in places)


def ofd(
    *pages: str,
    size: str = "0 0 210 297",
    template: str = "",
    picture: bytes = b"",
    attached: bytes = b"",
    said: Mapping[str, str] | None = None,
    parts: Mapping[str, bytes | str] | None = None,
    appearance: str = "",
) -> bytes:
    """A file with these pages' objects; `parts` are put in as they are, in the place of ours too."""
    custom = "".join(
        f'<ofd:CustomData Name="{name}">{value}</ofd:CustomData>' for name, value in (said or {}).items()
    )
    listed = "".join(
        f'<ofd:Page ID="{at}" BaseLoc="Pages/Page_{at}/Content.xml"/>' for at in range(len(pages))
    )
    held: dict[str, bytes | str] = {
        "OFD.xml": f'{_HEAD}<ofd:OFD {_SPACE} DocType="OFD" Version="1.0"><ofd:DocBody><ofd:DocInfo>'
        f"<ofd:CustomDatas>{custom}</ofd:CustomDatas></ofd:DocInfo>"
        "<ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>",
        "Doc_0/Document.xml": f"{_HEAD}<ofd:Document {_SPACE}><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>"
        f"{size}</ofd:PhysicalBox></ofd:PageArea><ofd:DocumentRes>Res.xml</ofd:DocumentRes>"
        '<ofd:TemplatePage ID="50" BaseLoc="Tpls/Content.xml"/></ofd:CommonData>'
        f"<ofd:Pages>{listed}</ofd:Pages><ofd:Annotations>Annots.xml</ofd:Annotations>"
        "<ofd:Attachments>Attachs/Attachments.xml</ofd:Attachments></ofd:Document>",
        "Doc_0/Res.xml": f'<ofd:Res {_SPACE} BaseLoc="Res"><ofd:MultiMedias><ofd:MultiMedia ID="77">'
        "<ofd:MediaFile>one.png</ofd:MediaFile></ofd:MultiMedia></ofd:MultiMedias></ofd:Res>",
        "Doc_0/Tpls/Content.xml": _page(template),
        **{f"Doc_0/Pages/Page_{at}/Content.xml": _page(objects, "50") for at, objects in enumerate(pages)},
    }
    if picture:
        held["Doc_0/Res/one.png"] = picture
    if attached:
        held["Doc_0/Attachs/Attachments.xml"] = (
            f'<ofd:Attachments {_SPACE}><ofd:Attachment Name="original_invoice">'
            "<ofd:FileLoc>original_invoice.xml</ofd:FileLoc></ofd:Attachment></ofd:Attachments>"
        )
        held["Doc_0/Attachs/original_invoice.xml"] = attached
    if appearance:
        held["Doc_0/Annots.xml"] = (
            f'<ofd:Annotations {_SPACE}><ofd:Page PageID="0"><ofd:FileLoc>Note.xml</ofd:FileLoc></ofd:Page>'
            "</ofd:Annotations>"
        )
        held["Doc_0/Note.xml"] = (
            f'<ofd:PageAnnot {_SPACE}><ofd:Annot Type="Stamp"><ofd:Appearance Boundary="0 0 210 297">'
            f"{appearance}</ofd:Appearance></ofd:Annot></ofd:PageAnnot>"
        )
    return zipped({**held, **(parts or {})})


def zipped(parts: Mapping[str, bytes | str] | Sequence[tuple[str, bytes | str]]) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items() if isinstance(parts, Mapping) else parts:
            archive.writestr(name, content)
    return out.getvalue()


def _page(objects: str, template: str = "") -> str:
    used = f'<ofd:Template TemplateID="{template}" ZOrder="Background"/>' if template else ""
    return (
        f'{_HEAD}<ofd:Page {_SPACE}>{used}<ofd:Content><ofd:Layer ID="1">{objects}</ofd:Layer></ofd:Content>'
        "</ofd:Page>"
    )
