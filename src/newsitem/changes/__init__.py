"""What changed between two versions of a story: rights first, then shots, then everything else."""
