"""The panels at the sides of a view."""
