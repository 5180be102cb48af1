"""From the picture of a page to its characters: straightened, recognised, with places and certainty."""
