"""What would help, tried on simulated people: suggested, done, asked for again."""
