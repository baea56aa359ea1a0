"""The network of `auditor.words.network` as it is trained: in torch, on examples of `tools.learn_coverage`.

It learns two things at once: which words have no counterpart, and which pairs are faulty. Deterministic for a seed on
one machine.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional

from auditor.encoder.vectors import normalise
from auditor.model import Side
from auditor.words.content import Words
from auditor.words.network import APART, CLIP, LEAST_SHARE, LOGIT_CLIP, OUTSIDE
from auditor.words.similarity import space

EPOCHS, RATE, DECAY, DROPOUT, BATCH = 3, 2.5e-3, 0.1, 0.35, 64
"""From the third time over the pairs on, documents held out are told no better."""
PRODUCTS, MEANING, KNOWN, STATES, HIDDEN = 24, 16, 24, 40, 48
WEIGHT = 2.0
"""What a word counts beside a pair."""
_CHUNK = 20 * BATCH

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """One side of a pair: its words and the other's, what the trees know, and what is true of it.

    `label` is 1 for a word without counterpart, nan where that is unclear.
    """

    own: Words
    other: Words
    table: Floats
    odds: Floats
    run: Floats
    label: Floats
    is_faulty: bool


class GapNetwork(nn.Module):
    """Words and pairs as in `auditor.words.network.Network`, whose weights have the same names."""

    def __init__(self, n_table: int, n_run: int) -> None:
        super().__init__()
        projection = torch.tensor(space()[1], dtype=torch.float32)
        dimension, directions = projection.shape
        self.a, self.b = nn.Parameter(projection.clone()), nn.Parameter(projection.clone())
        self.lt = nn.Parameter(torch.tensor(float(np.log(10.0))))
        self.g = nn.Linear(dimension, 1)
        nn.init.zeros_(self.g.weight)
        nn.init.zeros_(self.g.bias)
        self.p1, self.p2, self.tab = (
            nn.Linear(2 * directions, PRODUCTS),
            nn.Linear(dimension, MEANING),
            nn.Linear(n_table, KNOWN),
        )
        self.gru = nn.GRU(PRODUCTS + MEANING + KNOWN + 4, STATES, batch_first=True, bidirectional=True)
        self.out, self.drop = nn.Linear(2 * STATES, 1), nn.Dropout(DROPOUT)
        self.q = nn.Sequential(
            nn.Linear(4 * STATES + n_run + 3, HIDDEN), nn.ReLU(), nn.Dropout(DROPOUT), nn.Linear(HIDDEN, 1)
        )

    def forward(self, batch: "Batch") -> tuple[Tensor, Tensor]:
        """Return (b, n) log odds of the words and (b,) of the pairs of *batch*."""
        own, other = batch.own_content, batch.other_content
        u, v = functional.normalize(batch.own @ self.a, dim=-1), functional.normalize(batch.other @ self.b, dim=-1)
        heat = self.lt.exp()
        cosine = heat * (u @ v.transpose(1, 2))
        score = (cosine + self.g(batch.other).transpose(1, 2)).masked_fill(~other[:, None, :], -1e4)
        attended = torch.softmax(score, 2) @ v
        taken = torch.softmax(cosine.masked_fill(~own[:, :, None], -1e4), 1).masked_fill(~other[:, None, :], 0).sum(2)
        both = torch.cat([u * attended, (u - attended).abs()], -1) * APART
        parts = [
            functional.relu(layer(part))
            for layer, part in ((self.p1, both), (self.p2, batch.own), (self.tab, batch.table))
        ]
        single = [torch.logsumexp(score, 2) / heat, torch.log(taken + LEAST_SHARE), batch.odds / 3, own.float()]
        read = self.drop(torch.cat([*parts, *(column[..., None] for column in single)], -1))
        packed = nn.utils.rnn.pack_padded_sequence(read, batch.lengths, batch_first=True, enforce_sorted=False)
        states, _ = nn.utils.rnn.pad_packed_sequence(self.gru(packed)[0], batch_first=True, total_length=read.shape[1])
        words = self.out(self.drop(states))[..., 0]
        return words, self._pairs(words.masked_fill(~own, OUTSIDE), states, own, batch.run)

    def _pairs(self, words: Tensor, states: Tensor, content: Tensor, run: Tensor) -> Tensor:
        share, valid = torch.softmax(words, 1)[..., None], content.float()[..., None]
        pooled = torch.cat([(states * share).sum(1), (states * valid).sum(1) / valid.sum(1).clamp(min=1)], -1)
        sums = torch.stack([words.max(1).values, torch.logsumexp(words, 1), torch.sigmoid(words).sum(1)], 1) / 3
        found: Tensor = self.q(torch.cat([pooled, run, sums], -1))[..., 0]
        return found


@dataclass(frozen=True, slots=True, eq=False)
class Batch:
    """Tensors of b readings, padded to n own and m other words."""

    own: Tensor
    other: Tensor
    own_content: Tensor
    other_content: Tensor
    table: Tensor
    odds: Tensor
    run: Tensor
    lengths: Tensor
    label: Tensor
    is_faulty: Tensor


@dataclass(frozen=True, slots=True, eq=False)
class Scales:
    """Means and standard deviations of the features of words and runs."""

    word_mean: Floats
    word_scale: Floats
    run_mean: Floats
    run_scale: Floats

    @classmethod
    def of(cls, readings: Sequence[Reading]) -> "Scales":
        """Return those of *readings*."""
        tables = np.concatenate([reading.table for reading in readings])
        rows = np.stack([reading.run for reading in readings])
        return cls(tables.mean(axis=0), tables.std(axis=0) + 1e-3, rows.mean(axis=0), rows.std(axis=0) + 1e-3)


class Trainer:
    """One side's network over *readings*."""

    def __init__(self, side: Side, readings: Sequence[Reading]) -> None:
        far: Side = "target" if side == "source" else "source"
        means = space()[0]
        self.side, self.readings, self.scales = side, readings, Scales.of(readings)
        self.own = [normalise(r.own.vectors - means[side]).astype(np.float16) for r in readings]
        self.other = [normalise(r.other.vectors - means[far]).astype(np.float16) for r in readings]

    def train(self, chosen: Sequence[int], seed: int = 1) -> GapNetwork:
        """Return a network that has seen the readings *chosen*."""
        torch.manual_seed(seed)
        rng = np.random.default_rng(seed)
        network = GapNetwork(len(self.scales.word_mean), len(self.scales.run_mean))
        optimiser = torch.optim.AdamW(network.parameters(), lr=RATE, weight_decay=DECAY)
        steps = EPOCHS * (len(chosen) // BATCH + len(chosen) // _CHUNK + 2)
        schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, RATE, total_steps=steps)
        for _ in range(EPOCHS):
            for batch in self._batches(rng.permutation(np.array(chosen)).tolist()):
                words, pairs = network(batch)
                clear = batch.own_content & ~batch.label.isnan()
                loss = WEIGHT * functional.binary_cross_entropy_with_logits(words[clear], batch.label[clear])
                loss = loss + functional.binary_cross_entropy_with_logits(pairs, batch.is_faulty)
                optimiser.zero_grad()
                loss.backward()
                nn.utils.clip_grad_norm_(network.parameters(), 2.0)
                optimiser.step()
                schedule.step()
        return network.eval()

    def logits(self, network: GapNetwork, chosen: Sequence[int]) -> Floats:
        """Return (len(chosen),) log odds of the pairs *chosen*."""
        found = []
        with torch.no_grad():
            for start in range(0, len(chosen), BATCH):
                found.append(network(self._batch(chosen[start : start + BATCH]))[1].numpy())
        return np.concatenate(found).astype(np.float64)

    def weights(self, network: GapNetwork) -> dict[str, NDArray[np.float16]]:
        """Return the weights and scales to ship, by name."""
        tables = {name: tensor.numpy() for name, tensor in network.state_dict().items()}
        scales = self.scales
        tables |= {"word.mean": scales.word_mean, "word.scale": scales.word_scale}
        tables |= {"run.mean": scales.run_mean, "run.scale": scales.run_scale}
        return {f"{self.side}/{name}": np.asarray(table, np.float16) for name, table in tables.items()}

    def _batches(self, order: Sequence[int]) -> Iterator[Batch]:
        """Yield batches of sides of like length."""
        for start in range(0, len(order), _CHUNK):
            near = sorted(order[start : start + _CHUNK], key=lambda i: len(self.own[i]))
            for at in range(0, len(near), BATCH):
                yield self._batch(near[at : at + BATCH])

    def _batch(self, chosen: Sequence[int]) -> Batch:
        readings, scales = [self.readings[i] for i in chosen], self.scales
        tables = [np.clip((r.table - scales.word_mean) / scales.word_scale, -CLIP, CLIP) for r in readings]
        rows = np.stack([np.clip((r.run - scales.run_mean) / scales.run_scale, -CLIP, CLIP) for r in readings])
        return Batch(
            _padded([self.own[i] for i in chosen]),
            _padded([self.other[i] for i in chosen]),
            _padded([r.own.content for r in readings]).bool(),
            _padded([r.other.content if r.other.content.any() else np.ones(len(r.other)) for r in readings]).bool(),
            _padded(tables),
            _padded([np.clip(r.odds, -LOGIT_CLIP, LOGIT_CLIP) for r in readings]),
            torch.tensor(rows, dtype=torch.float32),
            torch.tensor([len(r.own) for r in readings]),
            _padded([r.label for r in readings]),
            torch.tensor([float(r.is_faulty) for r in readings]),
        )


def _padded(rows: Sequence[NDArray[np.generic]]) -> Tensor:
    """Return one tensor of *rows*, filled up with zeros to the longest."""
    return nn.utils.rnn.pad_sequence([torch.tensor(np.asarray(row, np.float32)) for row in rows], batch_first=True)
