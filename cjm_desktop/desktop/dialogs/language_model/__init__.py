"""A brief that goes to a language model by hand, and its answer that comes back so."""
