"""Which program a file says it comes from, where issuers use others: no statement is made in Photoshop.

Scanners, cameras, office programs, browsers and printing to PDF are how honest people make files; only
programs for retouching pictures and for editing finished PDFs are told.
"""

import re
import warnings
from collections.abc import Iterator
from datetime import datetime, timedelta
from io import BytesIO

from models.facts.evidence import Check, EvidenceKind, MediaType
from tools.documents.admission import opened
from tools.documents.checks.material import Material, concluded

_K = EvidenceKind
_BY_OTHERS = frozenset(_K) - {_K.ACHIEVEMENT_POST}
"""Papers that somebody else gave to the person."""
_FROM_SYSTEMS = frozenset({_K.DEGREE_REPORT, _K.PAYSLIP, _K.BANK_STATEMENT})
"""Papers that come out of a computer system, so that nobody lays them out by hand."""

_RETOUCHES = re.compile(
    r"photoshop(?!\s*(?:lightroom|camera raw))|\bgimp\b|affinity photo|pixelmator|paint\.net|photopea"
    r"|picsart|meitu|美图|醒图|photoscape|\bfotor\b|corel photo|krita",
    re.IGNORECASE,
)
_DRAWS_OR_EDITS = re.compile(
    r"illustrator|coreldraw|inkscape|\bcanva\b|affinity (?:designer|publisher)|\bfigma\b|indesign"
    r"|phantompdf|foxit (?:pdf )?(?:editor|phantom)|福昕.{0,6}编辑|ilovepdf|sejda|pdfescape|pdfelement"
    r"|nitro pro|dochub|pdffiller|pdf-xchange editor|soda pdf|smallpdf|迅捷pdf|infix|master pdf editor"
    r"|libreoffice draw|xodo|pdf candy",
    re.IGNORECASE,
)
_VAT_INVOICE = re.compile(r"电子发票|增值税")
_LATER = timedelta(days=1)


def origin(material: Material) -> Iterator[Check]:
    if material.kind is None:
        return
    if material.source.media_type is MediaType.PDF:
        made_with, rewritten = _of_pdf(material.data)
    elif material.source.media_type.is_picture:
        made_with, rewritten = _of_picture(material.data), False
    else:
        return
    from_system = material.kind in _FROM_SYSTEMS or _is_vat_invoice(material)
    edited = (material.kind in _BY_OTHERS and bool(_RETOUCHES.search(made_with))) or (
        from_system and (rewritten or bool(_DRAWS_OR_EDITS.search(made_with)))
    )
    answer = not edited if made_with.strip(" |") else None
    yield concluded("origin_fits", answer, "edited_with_graphics_program")


def _is_vat_invoice(material: Material) -> bool:
    pages = material.source.pages[:1]
    return material.kind is _K.PURCHASE and any(
        _VAT_INVOICE.search("".join(glyph.text for glyph in page.glyphs)) for page in pages
    )


def _of_pdf(data: bytes) -> tuple[str, bool]:
    """Its programs; and whether another than the first wrote it anew on a later day."""
    with opened(data) as document:
        said = document.get_metadata_dict(skip_empty=True)
    described = _XMP_PRODUCER.search(data)
    first = described[1].decode("utf-8", "replace").strip() if described else ""
    producer = str(said.get("Producer", ""))
    made_with = " | ".join((producer, str(said.get("Creator", "")), first, *_tools_named(data)))
    created, modified = _when(said.get("CreationDate")), _when(said.get("ModDate"))
    later = created is not None and modified is not None and modified - created > _LATER
    return made_with, bool(later and first and producer and not _is_of_one_hand(data, first, producer))


_SIGNS = re.compile(
    r"pyhanko|itext|openpdf|pdfbox|docusign|adobe\s*sign|acrobat\s*sign|signnow|hellosign|dropbox\s*sign|jsignpdf"
    r"|autogram|e签宝|法大大|契约锁|上上签|安证通|金格|数字认证",
    re.IGNORECASE,
)
"""What systems seal documents with; it names itself in the file that it adds to."""


def _is_of_one_hand(data: bytes, first: str, producer: str) -> bool:
    """One program is the other, names itself beside the other, or is what the file was signed with."""
    one, other = _family(first), _family(producer)
    signs = b"/ByteRange" in data and (_SIGNS.search(one) or _SIGNS.search(other))
    return one in other or other in one or bool(signs)


_XMP_PRODUCER = re.compile(rb"pdf:Producer(?:>|=\")([^<\"]{1,200})")
_XMP_TOOL = re.compile(rb"(?:CreatorTool|softwareAgent)(?:>|=\")([^<\"]{1,200})")
_XMP_PACKET = re.compile(rb"<x:xmpmeta|<\?xpacket")


def _tools_named(data: bytes) -> Iterator[str]:
    for found in _XMP_TOOL.finditer(data) if _XMP_PACKET.search(data) else ():
        yield found[1].decode("utf-8", "replace")


def _family(program: str) -> str:
    """The program without its version."""
    return re.sub(r"[\d.]+.*$", "", program).strip(" ;,").casefold()


def _when(written: object) -> datetime | None:
    found = re.match(r"D:(\d{4})(\d{2})(\d{2})(\d{2})?(\d{2})?", str(written or ""))
    if not found:
        return None
    year, month, day, hour, minute = (int(part or 0) for part in found.groups())
    try:
        return datetime(year, month, day, hour, minute)  # noqa: DTZ001 - compared with its like only
    except ValueError:
        return None


_EXIF_SOFTWARE, _EXIF_PROCESSING = 0x0131, 0x000B


def _of_picture(data: bytes) -> str:
    """What the picture's own notes name; the picture itself is not decoded."""
    from PIL import Image, UnidentifiedImageError

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(BytesIO(data)) as picture:
                notes = picture.getexif()
                said = [str(notes.get(tag, "")) for tag in (_EXIF_SOFTWARE, _EXIF_PROCESSING)]
                said += [str(picture.info.get(key, "")) for key in ("Software", "software", "Creator")]
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return ""
    return " | ".join((*map(_as_written, said), *_tools_named(data)))


def _as_written(said: str) -> str:
    """Notes in Chinese are often kept as UTF-8 where only Latin letters are foreseen."""
    try:
        return said.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return said
