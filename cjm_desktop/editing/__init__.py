"""How a map changes: patches, history, the store and the edits."""
