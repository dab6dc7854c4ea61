"""What many pages are like, by format: how often fields are filled, what is left over, what is not understood."""
