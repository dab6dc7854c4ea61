"""Houses' ways to write a script, one a module: script in, shots and restrictions out. No dialect imports another."""
