"""The Dockerfile's steps, carried out in folders of this machine: no engine, no other root."""

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from tests.source import ROOT

# These write to the machine's own list of users.
MAKES_USERS = {"groupadd", "useradd"}
# Only root may give files away, and the other cares for the size of a layer.
LEFT_OUT = re.compile(r" --(owner|group) \S+| --no-cache-dir")
OUR_OWN = ("CIRCLE_", "COVERAGE_", "DISCORD_", "PYTHON", "VIRTUAL_ENV")
PIP_PATIENCE = {"PIP_RETRIES": "1", "PIP_DEFAULT_TIMEOUT": "15"}


@dataclass(frozen=True)
class Step:
    """One instruction of a Dockerfile: RUN, and what comes after it."""

    word: str
    rest: str

    @property
    def words(self) -> list[str]:
        """The words of an exec form: ["python", "-m", "bot"]."""
        return [str(word) for word in json.loads(self.rest)]


def read_steps(text: str) -> list[Step]:
    """Return the instructions of a Dockerfile, comments left out and lines joined."""
    lines = "\n".join(line for line in text.splitlines() if not line.lstrip().startswith("#"))
    joined = re.sub(r"\\\n\s*", "", lines)
    return [Step(*line.split(maxsplit=1)) for line in joined.splitlines() if line.strip()]


@dataclass(frozen=True)
class Ignoring:
    """A .dockerignore: the last line that matches a path, or a folder it lies in, decides."""

    lines: tuple[str, ...]

    def leaves_out(self, path: str) -> bool:
        out = False
        for line in self.lines:
            if _pattern(line.removeprefix("!")).match(path):
                out = not line.startswith("!")
        return out


def _pattern(line: str) -> re.Pattern[str]:
    wild = {"**/": "(?:.*/)?", "*": "[^/]*"}
    pieces = re.split(r"(\*\*/|\*)", line)
    return re.compile("".join(wild.get(one) or re.escape(one) for one in pieces) + "(?:/|$)")


@dataclass
class Stage:
    """One stage of the build: its root is a folder here, and every path begins in it."""

    root: Path
    environment: dict[str, str] = field(default_factory=dict)
    workdir: str = "/"
    user: str = "root"
    volumes: list[str] = field(default_factory=list)
    command: list[str] = field(default_factory=list)
    health_command: list[str] = field(default_factory=list)

    def inside(self, path: str) -> Path:
        """Return where a path of the image is on this machine."""
        return self.root / (Path(self.workdir) / path).relative_to("/")

    def here(self, text: str) -> str:
        """Return a value or a word with the image's paths as this machine's."""
        parts = text.split(":")
        return ":".join(str(self.inside(one)) if one.startswith("/") else one for one in parts)


class RegistryUnreachableError(Exception):
    """Packages could not be fetched, because nobody answered."""


class Build:
    """The stages as they stand after every step was carried out."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._ignoring = Ignoring(tuple((ROOT / ".dockerignore").read_text("utf-8").split()))
        self._stages: dict[str, Stage] = {}
        self.last = Stage(folder)

    def carry_out(self, steps: list[Step]) -> Stage:
        """Return the last stage; a step nobody here knows is a KeyError."""
        doing: dict[str, Callable[[Step], object]] = {
            "CMD": lambda step: self.last.command.extend(step.words),
            "COPY": lambda step: self._copy(step.rest.split()),
            "ENV": lambda step: self._set(step.rest),
            "FROM": lambda step: self._begin(step.rest),
            "HEALTHCHECK": lambda step: self._check(step.rest),
            "LABEL": lambda step: step,
            "RUN": lambda step: self._run(step.rest),
            "USER": lambda step: setattr(self.last, "user", step.rest),
            "VOLUME": lambda step: self.last.volumes.append(step.rest),
            "WORKDIR": lambda step: self._enter(step.rest),
        }
        for step in steps:
            doing[step.word](step)
        return self.last

    def _begin(self, rest: str) -> None:
        name = rest.partition(" AS ")[2] or "last"
        path = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
        self.last = Stage(self._folder / name, {"PATH": path})
        self.last.root.mkdir()
        self._stages[name] = self.last

    def _enter(self, path: str) -> None:
        self.last.workdir = path
        self.last.inside(path).mkdir(parents=True)

    def _set(self, rest: str) -> None:
        for word in shlex.split(rest):
            name, _, value = word.partition("=")
            value = self.last.here(value)
            self.last.environment[name] = value.replace("$PATH", self.last.environment["PATH"])

    def _check(self, rest: str) -> None:
        options, _, words = rest.partition("CMD ")
        assert "--start-period" in options
        self.last.health_command = Step("CMD", words).words

    def _copy(self, words: list[str]) -> None:
        if words[0].startswith("--from="):
            stage, source, target = self._stages[words[0].partition("=")[2]], words[1], words[2]
            shutil.copytree(stage.inside(source), self.last.inside(target), symlinks=True)
            return
        source, target = words
        for path in _files(ROOT / source):
            name = path.relative_to(ROOT).as_posix()
            if not self._ignoring.leaves_out(name):
                kept = self.last.inside(target) / path.relative_to(_copied_from(ROOT / source))
                kept.parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(path, kept)

    def _run(self, rest: str) -> None:
        for command in re.split(r"\s*&&\s*", LEFT_OUT.sub("", rest)):
            words = [self.last.here(word) for word in shlex.split(command)]
            if words[0] not in MAKES_USERS:
                self._run_one(words)

    def _run_one(self, words: list[str]) -> None:
        done = subprocess.run(  # noqa: S603 - the project's own Dockerfile
            words,
            cwd=self.last.inside("."),
            env=_without_our_own(os.environ) | PIP_PATIENCE | self.last.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        if done.returncode and "Retrying (" in done.stdout:
            raise RegistryUnreachableError(done.stdout[-500:])
        assert done.returncode == 0, done.stdout


def _files(source: Path) -> list[Path]:
    return [path for path in (source, *sorted(source.rglob("*"))) if path.is_file()]


def _copied_from(source: Path) -> Path:
    """A folder is copied without its own name, a file with it."""
    return source if source.is_dir() else source.parent


def _without_our_own(environment: Mapping[str, str]) -> dict[str, str]:
    return {name: text for name, text in environment.items() if not name.startswith(OUR_OWN)}
