"""Help inside the program: the user's guide, what each mark means, the first minute."""
