"""What a payment looks like beside a person's own past. It serves to notice fraud and nothing else."""
