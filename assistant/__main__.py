"""Started as `python -m assistant …`."""

from assistant.command_line.commands import main

if __name__ == "__main__":
    main()
