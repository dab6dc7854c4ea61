"""The parts of a ninjs document, one a module; `to_ninjs` puts them together."""
