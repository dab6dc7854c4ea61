"""Items as columns of Arrow, and back. Import it where it is needed: it loads pyarrow.

The columns mirror the classes of the model, so this is the one place that knows how a field becomes a column.
"""
