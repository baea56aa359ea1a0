"""Nothing is reported to anyone."""

import os

import auditor.encoder


def test_the_runtimes_report_nothing() -> None:
    """ONNX Runtime reads the variable when it is imported, which only happens below this package."""
    assert auditor.encoder.DEFAULT
    assert os.environ["ORT_DISABLE_TELEMETRY"]
    assert os.environ["HF_HUB_DISABLE_TELEMETRY"]
