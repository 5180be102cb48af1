"""The two languages every text a customer sees exists in."""

from enum import StrEnum


class Language(StrEnum):
    """BCP 47 primary tags."""

    ZH = "zh"
    EN = "en"
