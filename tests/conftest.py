"""What holds for all tests."""

from hypothesis import settings

settings.register_profile("auditor", deadline=None, derandomize=True)
settings.load_profile("auditor")
