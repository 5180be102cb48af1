"""OFD, the Chinese fixed-layout format (GB/T 33190): XML in a zip, read with nothing followed or run."""
