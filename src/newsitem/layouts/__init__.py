"""Sites' frames, one a module: page in, sections out. No layout imports another, and none knows a dialect."""
