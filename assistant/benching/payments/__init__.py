"""`bench authorize`: a payment at the API beside the floors it stands on, measured in the same run."""
