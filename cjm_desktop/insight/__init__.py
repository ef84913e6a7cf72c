"""What a map says: gaps, presence and experience, computed from the document."""
