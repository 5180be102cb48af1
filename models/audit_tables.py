"""The Merkle log of what matters. Only its own store imports this."""
