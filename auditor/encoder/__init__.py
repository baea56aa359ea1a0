"""Texts to vectors; the only importer of torch, sentence-transformers and onnxruntime."""
