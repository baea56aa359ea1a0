"""What one side of an article names."""
