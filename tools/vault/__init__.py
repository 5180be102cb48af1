"""The vault's arithmetic: sealing bytes so that only their key, in their place, opens them."""
