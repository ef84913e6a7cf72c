"""The whole map as rows: every field a column, sorted, grouped, filtered and edited in place."""
