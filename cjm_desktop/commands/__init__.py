"""One module for each command of the command line; each imports what it needs only when run."""
