"""Documents of our own with known answers: the examination of the readers.

Whoever writes rules for reading must not look in here, least of all into `layouts_apart`.
"""
