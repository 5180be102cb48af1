"""All limits together: what each carries, their sums, the room that is left, whether the books agree."""
