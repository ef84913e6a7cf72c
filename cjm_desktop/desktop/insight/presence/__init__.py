"""The tab that sets where the customer goes against what we offer."""
