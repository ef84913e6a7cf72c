"""The front of a printed map: what a reader meets first, and what tells how to read the rest."""
