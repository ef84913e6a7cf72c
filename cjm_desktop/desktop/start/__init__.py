"""The page before a map is open, and the choice of a template."""
