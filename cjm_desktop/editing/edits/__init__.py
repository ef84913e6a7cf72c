"""Pure functions from a document to a patch, one module for each kind of record."""
