"""What is wrong with documents: our JSON, NewsML-G2 and ninjs, by their schemas and by what no schema says."""
