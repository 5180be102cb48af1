"""Learned risk models: their factors, how they are learned, judged, shipped and loaded.

Serving needs only `factors`, `trees`, `scorecard`, `calibration`, `card` and `registry`; the modules
whose names end in `_fitting`, and `training`, need the libraries of the `learn` dependency group.
"""
