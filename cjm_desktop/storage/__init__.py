"""Where a map lives: the file format, its strict reading and its safe writing."""
