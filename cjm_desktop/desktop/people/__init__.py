"""The view of roles and personas: who they are, and what part they have in each phase."""
