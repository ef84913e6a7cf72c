"""Where things go: a document becomes a drawing, in points, without any toolkit."""
