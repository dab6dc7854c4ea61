"""Items to text: one module a way to write. They know the model and the diagnostics, and not each other."""
