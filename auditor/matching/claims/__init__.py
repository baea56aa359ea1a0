"""What is said to be so: denied, turned into its opposite, or told as more or less certain."""
