"""The command line: a door like the others, with `--json` on everything that prints a result."""
