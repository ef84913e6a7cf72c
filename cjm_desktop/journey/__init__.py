"""What a map is: records, the document that holds them, and the rules they keep."""
