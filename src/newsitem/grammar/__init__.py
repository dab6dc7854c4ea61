"""Building blocks of scripts, one a module: each turns a slice into a value, or says that it is none."""
