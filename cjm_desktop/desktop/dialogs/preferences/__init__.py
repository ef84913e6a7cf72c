"""The pages of Preferences, one for each sort of wish."""
