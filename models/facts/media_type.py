"""The types of file that can be read."""

from enum import StrEnum


class MediaType(StrEnum):
    """What a file is, by its content; its name and what its sender says of it do not count."""

    PDF = "application/pdf"
    JPEG = "image/jpeg"
    PNG = "image/png"
    WEBP = "image/webp"
    TIFF = "image/tiff"
    BMP = "image/bmp"
    OFD = "application/ofd"  # GB/T 33190
    XML = "application/xml"  # an e-fapiao's data file
    JSON = "application/json"  # a verifiable credential, or its token

    @property
    def is_picture(self) -> bool:
        return self.value.startswith("image/")
