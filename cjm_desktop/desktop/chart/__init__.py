"""The gap chart's view: the chart, its ranked table, and what is still to be scored."""
