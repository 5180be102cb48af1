"""The assistant does it: the only package that touches the world."""
