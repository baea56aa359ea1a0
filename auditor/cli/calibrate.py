"""`auditor calibrate`: thresholds and risk for one newsroom."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from auditor.cli.auditing import auditor_from
from auditor.cli.measuring import measuring_options
from auditor.cli.options import settings_from
from auditor.cli.writing import write_out

if TYPE_CHECKING:
    from auditor.calibrate import Threshold

FILE = click.Path(path_type=Path, exists=True, dir_okay=False)


@click.command("calibrate", short_help="Learn thresholds from judged pairs.")
@click.argument("labelled", metavar="LABELLED", type=FILE)
@click.option("--output", type=click.Path(path_type=Path), help="The settings file to write, for --config.")
@measuring_options
def command(labelled: Path, output: Path | None, **options: Any) -> None:
    """Fit risk and thresholds to LABELLED, JSON Lines of {"source", "target", "label"}, the label good or bad.

    Prints how precise each confidence was, and how precise the chosen ones are on unseen pairs; with --output writes
    settings that --config takes.

    Exit codes: 0 calibrated, 2 usage, 3 rows that cannot be read or are too few.
    """
    from auditor.calibrate import calibrate, read_judged, to_toml

    result = calibrate(read_judged(labelled), auditor_from(settings_from(labelled, options)))
    click.echo(f"{result.pairs} judged pairs, {result.bad} bad; a bad pair has the higher risk in {result.auc:.0%}")
    click.echo(f"log loss of the risk on unseen pairs: {result.loss_before} -> {result.loss_after} bits")
    click.echo("confidence  flagged pairs  of them bad")
    for step in result.steps:
        share = "too few" if step.precision is None else f"{step.precision:.0%}"
        click.echo(f"{step.confidence:10.2f}  {step.flagged:13}  {share:>11}")
    for use, threshold in (("shown", result.shown), ("gate", result.gate)):
        click.echo(_expected(use, threshold))
    if output is None:
        click.echo()
    write_out(to_toml(result), output)


def _expected(use: str, threshold: "Threshold | None") -> str:
    """Say which confidence was chosen for a *use*, and how precise such a choice was on pairs that it had not seen."""
    if threshold is None:
        return f"{use}: no confidence is precise enough; the setting stays as it is"
    share = "too few flagged to say" if threshold.precision is None else f"{threshold.precision:.0%} bad expected"
    return f"{use}: from {threshold.confidence:.2f}, {share} (of {threshold.flagged} unseen pairs flagged)"
