"""The posts on a page of a social feed: when they were written, and which lines are the author's own."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from tools.documents.achievements import tells_achievement
from tools.documents.days import FoundDay
from tools.documents.glyphs import Run, joined
from tools.documents.post_authors import Author, is_someones_name
from tools.documents.post_days import days_of, is_time
from tools.documents.post_words import begins_comments, is_beside, is_buttons, is_shared, is_under_a_post
from tools.documents.rows import Row
from tools.documents.sheets import Sheet

_OTHERS_SPEAK = re.compile(
    r"^\W*(?:replying\s+to|in\s+reply\s+to|回复\s*@|回复\s*[\u4e00-\u9fffA-Za-z]{1,12}\s*:)|^\W*(?P<who>[^:\s][^:]{0,22}?)\s*:\s*(?P<what>\S.+)$",
    re.IGNORECASE,
)
_HANDLE = re.compile(r"(?<![\w.])@[\w\u4e00-\u9fff.-]{2,30}")
_HEADER_LETTERS = 45
_HEADLINE = 0.82
"""In such smaller print."""
_FAR_FROM_THE_POST = 0.9
_ASIDE_FROM = 0.55
"""What stands beside the posts begins right of the middle, or is a menu at the left edge."""
_MENU_UNTIL = 0.3
_RAIL = re.compile(r"^\W*(?:赞|点赞|评论|收藏|分享|转发|likes?|comments?|share|save)\W*$", re.IGNORECASE)
_RAIL_FROM, _RAIL_COUNTS = 0.8, 0.02
_DID = re.compile(
    r"^\W*(?:added\s+(?:a|an)\s+life\s+event|shared\s+a\s+(?:post|memory|link)|updated\s+(?:his|her|their))\b",
    re.IGNORECASE,
)
_ENDED = re.compile(r"[.!?。;~…:]\W*$|#\S+$")
_WRAPPED_MIN, _INDENT, _LEADING, _SAME_PRINT = 0.25, 0.012, 2.2, 0.85


@dataclass(frozen=True, slots=True)
class Post:
    """One post: its header (author and time), its own lines, and lines that others wrote under it."""

    header: tuple[Run, ...]
    lines: tuple[Run, ...]
    others: tuple[Run, ...]


def own_rows(sheet: Sheet) -> tuple[Row, ...]:
    """The rows without what stands beside the posts: people to know, topics, a menu."""
    edges = [cell.left for row in sheet.rows for cell in row.cells if is_beside(cell.text)]
    right = min((edge for edge in edges if edge >= _ASIDE_FROM), default=1.1) - 0.015
    menu = [edge for edge in edges if edge < _MENU_UNTIL]
    left = -0.1
    if menu:
        beyond = [c.left for row in sheet.rows for c in row.cells if _MENU_UNTIL <= c.left < right]
        bodies = [edge for edge in beyond if sum(abs(edge - other) < 0.01 for other in beyond) > 2]
        left = min(bodies, default=-0.1) - 0.015
    right = min(right, _rail(sheet) - 0.015)
    kept = (tuple(cell for cell in row.cells if left <= cell.left < right) for row in sheet.rows)
    return tuple(Row(cells) for cells in kept if cells)


def _rail(sheet: Sheet) -> float:
    """Where the signs to press on stand one under another at the right edge of a clip, with their counts."""
    pressed = [c.left for row in sheet.rows for c in row.cells[-1:] if _RAIL.match(c.text)]
    edge = min((left for left in pressed if left >= _RAIL_FROM), default=1.1)
    return edge - _RAIL_COUNTS if sum(left >= _RAIL_FROM for left in pressed) > 1 else 1.1


def posts_on(pages: Sequence[Sequence[Row]], author: Author | None) -> tuple[Post, ...]:
    """The posts of all pages in order."""
    return tuple(post for rows in pages for post in _posts(rows, author))


def _posts(rows: Sequence[Row], author: Author | None) -> Iterator[Post]:
    header: list[Run] = []
    lines: list[Run] = []
    others: list[Run] = []
    speaks_other = False
    begun = False
    for at, row in enumerate(rows):
        run = row.run
        if _is_header(run.text, author) and not (speaks_other and not _is_authors(run.text, author)):
            if lines and _is_footer(run.text, header, author):
                yield Post((*header, run), tuple(lines), tuple(others))
                begun = begun or any(_is_authors(it.text, author) for it in header)
                header, lines, others, speaks_other = [], [], [], False
                continue
            if lines or others:
                yield Post(tuple(header), tuple(lines), tuple(others))
                begun = begun or any(_is_authors(it.text, author) for it in header)
                header, lines, others = [], [], []
            header.append(run)
            speaks_other = False
            continue
        timed = any(is_time(following.run.text) for following in rows[at + 1 : at + 3])
        if not speaks_other and lines and _goes_on(lines[-1], run):
            lines.append(run)
        elif _others_begin(run.text, lines) or _is_anothers_name(run.text, author, lines, timed or begun):
            speaks_other = True
        elif is_buttons(run.text):
            continue
        elif speaks_other or _is_others(run.text, author):
            others.append(run)
        else:
            (header if not lines and _is_headline(run, header, author) else lines).append(run)
    if lines or others:
        yield Post(tuple(header), tuple(lines), tuple(others))


def _goes_on(above: Run, below: Run) -> bool:
    """The line above was cut in mid-sentence: what follows right under it is no name or button."""
    heights = sorted((above.bottom - above.top, below.bottom - below.top))
    return (
        not _ENDED.search(above.text)
        and above.right - above.left > _WRAPPED_MIN
        and above.right > below.right
        and abs(above.left - below.left) < _INDENT
        and below.middle - above.middle < _LEADING * heights[0]
        and heights[0] > _SAME_PRINT * heights[1]
        and tells_achievement(joined([above, below]).text)
        and not is_under_a_post(below.text)
        and not begins_comments(below.text)
    )


def _others_begin(text: str, lines: Sequence[Run]) -> bool:
    """True for a line from which on nothing is the author's."""
    if begins_comments(text) or is_shared(text) or is_beside(text):
        return True
    return is_under_a_post(text) and _tell(lines)


def _tell(lines: Sequence[Run]) -> bool:
    """The lines so far tell what was achieved, so that the post may be over."""
    return bool(lines) and any(
        tells_achievement(text) for text in (joined(lines).text, *(it.text for it in lines))
    )


def _is_anothers_name(text: str, author: Author | None, lines: Sequence[Run], likely: bool) -> bool:
    """Somebody else's name over a post or a comment; `likely` where a time or another post is near."""
    if author is None or author.wrote(text) or tells_achievement(text):
        return False
    handle = _HANDLE.search(text)
    named = is_someones_name(text) or (handle is not None and len(text) <= len(handle[0]) + _HEADER_LETTERS)
    return named and (likely or _tell(lines))


def _is_headline(run: Run, header: Sequence[Run], author: Author | None) -> bool:
    """What the author says of himself, in smaller print under his name."""
    if not header or not _is_authors(header[-1].text, author) or len(run.text) > _HEADER_LETTERS:
        return False
    if _DID.match(run.text):
        return True
    dated = is_time(header[-1].text)
    return not dated and (run.bottom - run.top) <= _HEADLINE * (header[-1].bottom - header[-1].top)


def _is_footer(text: str, header: Sequence[Run], author: Author | None) -> bool:
    """The day under a post that had none above."""
    dated = any(any(days_of(run.text)) for run in header)
    return not dated and any(days_of(text)) and not _is_authors(text, author)


def _is_header(text: str, author: Author | None) -> bool:
    return (is_time(text) and not tells_achievement(text)) or _is_authors(text, author)


def _is_authors(text: str, author: Author | None) -> bool:
    return (
        author is not None
        and author.wrote(text)
        and len(text) <= len(author.name) + _HEADER_LETTERS
        and not _says(text, author)
        and not tells_achievement(text.replace(author.name, ""))
    )


def _says(text: str, author: Author) -> bool:
    """`Name: what they say`."""
    return bool(re.match(rf"\W*{re.escape(author.name)}\s*:\s*\S", text)) and not is_time(text)


def _is_others(text: str, author: Author | None) -> bool:
    found = _OTHERS_SPEAK.match(text)
    if found is None:
        return False
    who = found["who"]
    if who is None:
        return True
    return is_someones_name(who) and not (author is not None and author.wrote(who))


def days_posted(posts: Sequence[Post]) -> Iterator[tuple[FoundDay, Run]]:
    """The day in the header of each post: what stands nearest to the post, not the day of printing above."""
    for post in posts:
        dated = [
            (found, run.part(found.start, found.end)) for run in post.header for found in days_of(run.text)
        ]
        yield from dated[-1:]


def only_day(rows: Sequence[Row]) -> Iterator[tuple[FoundDay, Run]]:
    """The one day that the page names in a line of its own, wherever it is; none where there are several."""
    dated = [
        (found, row.run.part(found.start, found.end))
        for row in rows
        if is_time(row.run.text)
        for found in days_of(row.run.text)
    ]
    if len({found.day for found, _ in dated}) == 1:
        found, run = dated[0]
        yield replace(found, certainty=found.certainty * _FAR_FROM_THE_POST), run


def paragraphs(post: Post) -> Iterator[Run]:
    """The post's lines, run together where one wraps into the next."""
    together: list[Run] = []
    edge = max((line.right for line in post.lines), default=0.0)
    for line in post.lines:
        if together and (_apart(together[-1], line) or together[-1].right < edge - 0.12):
            yield joined(together)
            together = []
        together.append(line)
    if together:
        yield joined(together)


def _apart(above: Run, below: Run) -> bool:
    height = min(above.bottom - above.top, below.bottom - below.top)
    return below.middle - above.middle > 2.2 * height
