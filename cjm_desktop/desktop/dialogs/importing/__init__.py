"""Bringing in a file: what its columns and names mean, and what it changes, said before."""
