"""A map as a workbook for Excel and its like: a module for each group of sheets."""
