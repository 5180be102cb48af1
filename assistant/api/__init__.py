"""The HTTP API for integrators: `/v1`, one router per resource, errors as problem+json in one table."""
