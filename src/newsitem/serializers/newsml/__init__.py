"""The parts of a NewsML-G2 document, one a module; `to_newsml` puts them together."""
