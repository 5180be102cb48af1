"""People like somebody: what they could show, given how their account has gone and what is shown already."""
