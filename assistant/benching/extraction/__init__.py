"""Documents of our own with known answers: the examination of the readers.

`layouts_open` may be looked at and learned from; `layouts_apart` is never opened by whoever writes rules for
reading, and only its totals are measured (docs/decisions/0017-reading-by-rules.md). The middle of a layout's
name (`zh_xr2zh_…`) tells who drew it in which round: seeds hang on the name, so it stays when a layout moves.
"""
