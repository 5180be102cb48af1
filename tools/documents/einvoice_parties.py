"""Who sells and who buys, on the printed form of an e-fapiao."""

import re

from tools.documents.einvoice_line import PrintedLine, cell_beside
from tools.documents.glyphs import Run, joined

_NAME = re.compile(
    r"(?P<who>购买方|购方|买方|销售方|销方|卖方)?(?<!服务)(?<!项目)(?<!商品)(?<!货物)"
    r"名\s*称\s*(?::|(?=[\u4e00-\u9fff]{2})(?!规格|型号))[ ]*(?P<value>[^\n]*)"
)
_NEXT_LABEL = re.compile(r"\s*(?:销|售|购|买)?\s*名\s*称\s*:|统一社会信用|纳税人识别号|密\s*码\s*区")
_ALIGNED = 0.015
_WRAP_STEP = 1.7
_ABOVE, _MIDDLE = 0.5, 0.5


def parties(lines: list[PrintedLine]) -> tuple[Run | None, Run | None]:
    """Buyer and seller: by their labels, else the left or upper is the buyer."""
    buyer: Run | None = None
    seller: Run | None = None
    unsaid: list[tuple[Run, Run]] = []  # label, name
    for at, line in enumerate(lines):
        for found in _NAME.finditer(line.text):
            label = line.run.part(found.start(), found.start("value"))
            name = _name_after(lines, at, found, label)
            if name is None:
                continue
            if found["who"] and found["who"][0] in "购买":
                buyer = buyer or name
            elif found["who"]:
                seller = seller or name
            else:
                unsaid.append((label, name))
    return _sorted_out(buyer, seller, unsaid)


def _sorted_out(
    buyer: Run | None, seller: Run | None, unsaid: list[tuple[Run, Run]]
) -> tuple[Run | None, Run | None]:
    if len(unsaid) >= 2:
        first, second = sorted(unsaid[:2], key=lambda pair: _reading_order(pair[0], unsaid))
        return buyer or first[1], seller or second[1]
    for label, name in unsaid:
        if label.left < _MIDDLE and label.middle < _ABOVE:
            buyer = buyer or name
        else:
            seller = seller or name
    return buyer, seller


def _reading_order(label: Run, unsaid: list[tuple[Run, Run]]) -> float:
    """From the left where both stand on about one height, else from the top."""
    heights = [other.middle for other, _ in unsaid[:2]]
    return label.left if max(heights) - min(heights) < 0.06 else label.middle


def _name_after(lines: list[PrintedLine], at: int, found: re.Match[str], label: Run) -> Run | None:
    line = lines[at]
    value = line.run.part(*_before_next_label(line.text, *found.span("value")))
    if not value.text:
        beside = cell_beside(lines, label)
        if beside is None:
            return None
        value = beside
    below = _continued(lines, at, value)
    return joined((value, below)) if below is not None else value


def _before_next_label(text: str, start: int, end: int) -> tuple[int, int]:
    """A value ends where the next label begins: 销名称:, 统一社会信用代码, 纳税人识别号, 密码区."""
    stop = re.search(
        r"\s*(?:销|售|购|买)?\s*名\s*称\s*:|统一社会信用|纳税人识别号|密\s*码\s*区", text[start:end]
    )
    return start, start + stop.start() if stop else end


def _continued(lines: list[PrintedLine], at: int, value: Run) -> Run | None:
    """The second line of a long name: right under it, with no label of its own."""
    if at + 1 >= len(lines):
        return None
    height = value.bottom - value.top
    for cell in lines[at + 1].row.cells:
        near = cell.middle - value.middle < _WRAP_STEP * height
        aligned = abs(cell.left - value.left) < _ALIGNED
        if near and aligned and ":" not in cell.text and not re.search(r"\d{8}", cell.text):
            return cell
    return None
