"""Whether a model in use still does what its card says: drift, calibration, bads by vintage."""
