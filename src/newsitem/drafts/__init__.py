"""Drafts of formats: what the grammar knows in some saved pages, written down as a package for its author to finish."""
