"""A population of payments whose truth is known: habits, occasions, and scams among them."""
