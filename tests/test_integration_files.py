"""What lets other tools run auditor: the pre-commit hook, the GitHub action, the GitLab template, the Dockerfile."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.cli.test_audit import ENGLISH, KOREAN, WRONG

ROOT = Path(__file__).parent.parent
BIN = Path(sys.executable).parent

needs_git = pytest.mark.skipif(shutil.which("git") is None, reason="needs git")
needs_checkout = pytest.mark.skipif(not (ROOT / "action.yml").exists(), reason="needs the repository, not the package")


def loaded(name: str) -> Any:
    return yaml.safe_load((ROOT / name).read_text(encoding="utf-8"))


def call(*command: str, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    identity = {f"GIT_{who}_{what}": "a@b.example" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    variables = {key: value for key, value in os.environ.items() if not key.startswith("GIT_")}
    return subprocess.run(
        command,
        cwd=cwd,
        env=variables | identity | {"LC_ALL": "C.UTF-8"} | environment,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository with the hook, as a user has it, and one committed article."""
    pytest.importorskip("pre_commit")
    (hook,) = loaded(".pre-commit-hooks.yaml")
    hook = {key: value for key, value in hook.items() if key not in ("additional_dependencies", "description")}
    hook |= {"language": "system", "entry": str(BIN / hook["entry"])}
    (tmp_path / ".pre-commit-config.yaml").write_text(
        yaml.safe_dump({"repos": [{"repo": "local", "hooks": [hook]}]}), encoding="utf-8"
    )
    (tmp_path / "auditor.toml").write_text(
        'pairs = ["articles/{stem}.ko.md -> articles/{stem}.en.md"]\n', encoding="utf-8"
    )
    (tmp_path / "README.md").write_text("Not an article.\n", encoding="utf-8")
    add(tmp_path, "old", WRONG)
    for command in (["init", "-q"], ["add", "."], ["commit", "-q", "--no-verify", "-m", "x"]):
        assert call("git", *command, cwd=tmp_path).returncode == 0
    return tmp_path


def add(root: Path, name: str, english: str) -> None:
    (root / "articles").mkdir(exist_ok=True)
    (root / "articles" / f"{name}.ko.md").write_text(KOREAN, encoding="utf-8")
    (root / "articles" / f"{name}.en.md").write_text(english, encoding="utf-8")


def hooked(root: Path) -> subprocess.CompletedProcess[str]:
    call("git", "add", ".", cwd=root)
    return call(sys.executable, "-m", "pre_commit", "run", cwd=root, PRE_COMMIT_HOME=str(root / ".git" / "hooks-cache"))


@needs_git
@needs_checkout
@pytest.mark.model
def test_pre_commit_audits_what_changed(repository: Path) -> None:
    """Only that; a change of one side audits the pair; what is no article is passed over."""
    (repository / "README.md").write_text("Still none.\n", encoding="utf-8")
    assert "Skipped" in hooked(repository).stdout
    add(repository, "new", ENGLISH)
    passed = hooked(repository)
    assert passed.returncode == 0, passed.stdout + passed.stderr
    call("git", "commit", "-q", "--no-verify", "-m", "x", cwd=repository)
    (repository / "articles" / "new.ko.md").write_text(KOREAN.replace("3조", "5조"), encoding="utf-8")
    failed = hooked(repository)
    assert failed.returncode == 1
    assert "exit code: 1" in failed.stdout
    assert "new.en.md" in failed.stdout
    assert "old.en.md" not in failed.stdout


@needs_checkout
def test_the_hook_is_one_for_pre_commit() -> None:
    """By pre-commit's own validation; one process at a time, and torch held by the constraint."""
    pytest.importorskip("pre_commit")
    result = call(sys.executable, "-m", "pre_commit", "validate-manifest", ".pre-commit-hooks.yaml", cwd=ROOT)
    assert result.returncode == 0, result.stdout
    (hook,) = loaded(".pre-commit-hooks.yaml")
    assert hook["require_serial"]
    assert hook["additional_dependencies"] == ["--constraint=constraints.txt"]
    assert "torch==" in (ROOT / "constraints.txt").read_text(encoding="utf-8")


@needs_checkout
@pytest.mark.parametrize(
    ("schema", "file"),
    [("vendor.github-actions", "action.yml"), ("vendor.gitlab-ci", "templates/auditor.gitlab-ci.yml")],
)
def test_templates_follow_their_schemas(schema: str, file: str) -> None:
    """The action and the job are what GitHub and GitLab read."""
    pytest.importorskip("check_jsonschema")
    result = call(sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, file, cwd=ROOT)
    assert result.returncode == 0, result.stdout


@needs_checkout
def test_the_action_installs_and_runs_what_exists() -> None:
    """Its steps hold torch, keep the model, and use options that there are; no input is pasted into a script."""
    steps = {step.get("name", step.get("uses")): step for step in loaded("action.yml")["runs"]["steps"]}
    assert steps["Install"]["env"]["PIP_CONSTRAINT"].endswith("/constraints.txt")
    assert steps["Keep the model between runs"]["with"]["path"] == steps["Audit"]["env"]["AUDITOR_CACHE_DIR"]
    assert not any("${{" in step.get("run", "") for step in steps.values())


@needs_checkout
@pytest.mark.model
@pytest.mark.parametrize(("english", "code"), [(ENGLISH, "0"), (WRONG, "1"), (None, "2")])
def test_the_script_of_the_action_runs(english: str | None, code: str, tmp_path: Path) -> None:
    """It leaves the exit code, SARIF, report and job summary where the later steps look for them."""
    if shutil.which("bash") is None:
        pytest.skip("needs bash")
    if english is not None:
        (tmp_path / "articles").mkdir()
        (tmp_path / "articles" / "a.txt").write_text(KOREAN + "\n" + english, encoding="utf-8")
    (step,) = (step for step in loaded("action.yml")["runs"]["steps"] if step.get("id") == "audit")
    names = {"GITHUB_OUTPUT": str(tmp_path / "output"), "GITHUB_STEP_SUMMARY": str(tmp_path / "summary.md")}
    inputs = {"PATHS": "articles", "ARGUMENTS": "--gate-confidence 0.9", "BASELINE": ""}
    where = {"AUDITOR": str(BIN / "auditor"), "OUT": str(tmp_path / "out")}
    result = call("bash", "-e", "-o", "pipefail", "-c", step["run"], cwd=tmp_path, **names, **inputs, **where)
    assert result.returncode == 0, result.stderr
    output = dict(line.split("=", 1) for line in (tmp_path / "output").read_text(encoding="utf-8").splitlines())
    assert output["exit-code"] == code
    assert ("sarif" in output) is (code != "2")
    assert ("::error file=articles/a.txt" in result.stdout) is (code == "1")
    if code != "2":
        assert (Path(output["report"]) / "index.html").is_file()
        assert "Translation audit" in (tmp_path / "summary.md").read_text(encoding="utf-8")


@needs_checkout
def test_the_image_is_well_made() -> None:
    """By hadolint; it does not run as root, and the model is inside."""
    text = (ROOT / "Dockerfile").read_text(encoding="utf-8")
    assert "\nUSER 10001\n" in text
    assert "COPY --from=build /opt/auditor-cache" in text
    hadolint = shutil.which("hadolint") or shutil.which(str(BIN / "hadolint"))
    if hadolint is None:
        pytest.skip("needs hadolint")
    result = call(hadolint, "Dockerfile", cwd=ROOT)
    assert result.returncode == 0, result.stdout
