"""The examination of the readers is itself examined."""
