"""Forms to be filled in by hand."""
