"""Agencies' page formats, one a module, each a constant. No format imports another.

The folder is not called formats because `newsitem.formats()` is a function of the library.
"""
