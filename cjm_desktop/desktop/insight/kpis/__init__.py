"""The tab of the KPIs with their readings."""
