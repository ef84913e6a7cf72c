"""What saves a damaged map: its text read past the faults, its records mended, the rest listed."""
