"""How a map leaves: painters that replay a drawing into files."""
