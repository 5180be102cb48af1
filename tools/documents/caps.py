"""How much of a file we are willing to read; above a cap we refuse rather than read a part."""

BYTES_MAX = 10 * 1024 * 1024
PAGES_MAX = 30
GLYPHS_MAX = 150_000
"""Visible characters over all pages: thirty pages of dense print."""

OBJECTS_PER_PAGE_MAX = 20_000
"""Drawn objects looked at per page for ruling lines and hidden text."""

PICTURE_PIXELS_MAX = 4_000_000
PICTURE_SIDE_MAX_PX = 4_000

VISIBLE_GLYPHS_MIN = 20
"""With fewer visible characters than this a file holds no text worth calling a reading."""

SENT_PIXELS_MAX = 60_000_000
SENT_SIDE_MAX_PX = 20_000
"""A picture larger than that is refused by what its header says, before anything is unpacked."""

KEPT_PIXELS_MAX = 6_500_000
KEPT_SIDE_MAX_PX = 6_000
"""A larger picture is shrunk to this: a page of A4 at 260 dots per inch."""

RECOGNISED_PAGES_MAX = 10
"""Pages of one file in which characters are recognised."""
