"""A population of payments whose truth is known: people, their habits, their occasions, and scams among them."""
