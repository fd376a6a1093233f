"""Who may import whom, and the few other rules that hold the layers apart."""

import ast
import importlib
import re
import sys

import pytest

from tests.source import MODULES, ROOT, Module, is_in

LONGEST_MODULE = 350

COMPOSITION = "bot.app"
# Host-side parts of the package: they stand outside the layers and know none above them.
EDGE = (
    "bot.client",
    "bot.commands",
    "bot.errors",
    "bot.health",
    "bot.library",
    "bot.observability",
    "bot.once",
    "bot.pacer",
    "bot.permissions",
    "bot.scheduler",
    "bot.spoken",
    "bot.wording",
)
# What each layer may import of the project; the standard library comes on top.
ALLOWED = {
    "bot.domain": ("bot.domain",),
    "bot.storage": ("bot.domain", "bot.storage", "aiosqlite"),
    "bot.ui": ("bot.domain", "bot.ui", "bot.wording", "discord"),
    "bot.services": ("bot.clock", "bot.domain", "bot.services", "bot.storage", "aiosqlite"),
    "cogs": (
        "bot.client",
        "bot.domain",
        "bot.observability",
        "bot.once",
        "bot.pacer",
        "bot.permissions",
        "bot.scheduler",
        "bot.services",
        "bot.spoken",
        "bot.ui",
        "bot.wording",
        "cogs",
        "aiohttp",
        "discord",
    ),
}
# The engine whose time is linear: for patterns that people bring, and for a first look with ours.
ENGINES = {
    ("bot.domain.guidelines.own_patterns", "re2"),
    ("bot.domain.reading.sieve", "re2"),
}
# The local Discord and the bot meet over the wire. These two start both.
STARTERS = ("bot.sandbox.attach", "bot.sandbox.demo")
# Both keep files in the demo's folder: its lock is made like the database's, and waits for that.
FOLDER = "bot.sandbox.demo_folder"
SQL = re.compile(
    r"\b(SELECT\b.+\bFROM|INSERT\s+INTO|UPDATE\b.+\bSET|DELETE\s+FROM|CREATE\s+TABLE|PRAGMA)\b",
    re.DOTALL,
)


def test_the_walk_finds_every_layer():
    found = {layer for layer in ALLOWED for module in MODULES if module.is_in(layer)}
    assert found == set(ALLOWED)


@pytest.mark.parametrize("layer", ALLOWED)
def test_a_layer_imports_only_what_lies_below_it(layer):
    broken = [
        f"{module.name} imports {wanted}"
        for module in MODULES
        if module.is_in(layer)
        for wanted in module.imports
        if not is_in(wanted, *ALLOWED[layer], *sys.stdlib_module_names)
        if (module.name, wanted) not in ENGINES
    ]
    assert broken == []


def test_cogs_reach_services_through_the_client():
    """A cog may name a service's answers; only the composition root makes a service."""
    makers = {
        f"{module.name}: {node.func.id}"
        for module in MODULES
        if module.is_in("cogs")
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
        if any(wanted.endswith(f".{node.func.id}") for wanted in _service_imports(module))
        and node.func.id != "Refusal"
    }
    assert makers == set()


def _service_imports(module: Module) -> set[str]:
    return {wanted for wanted in module.imports if is_in(wanted, "bot.services")}


def test_only_the_composition_root_knows_cogs_and_storage():
    """The demo makes its database, and locks its folder; whoever starts the bot names an error."""
    outside = [module for module in MODULES if not module.is_in("bot.storage", "bot.services")]
    knowing = {
        (module.name, wanted)
        for module in outside
        for wanted in module.imports
        if is_in(wanted, "bot.storage") or (is_in(wanted, "cogs") and not module.is_in("cogs"))
        if module.name != COMPOSITION
    }
    assert knowing == {
        ("bot.__main__", "bot.storage.connection.StorageError"),
        ("bot.sandbox.attach", "bot.storage.connection.StorageError"),
        (FOLDER, "bot.storage.connection.StorageError"),
        (FOLDER, "bot.storage.process_lock.lock_file"),
        (FOLDER, "bot.storage.process_lock.process_lock"),
        ("bot.sandbox.demo", "bot.storage.database.open_database"),
    }


def test_nobody_imports_the_composition_root_but_those_who_start_it():
    importing = {
        module.name
        for module in MODULES
        if any(is_in(wanted, COMPOSITION) for wanted in module.imports)
    }
    assert importing == {"bot.__main__", *STARTERS}


def test_the_sandbox_is_imported_by_the_demo_command_alone():
    importing = {
        module.name
        for module in MODULES
        if not module.is_in("bot.sandbox")
        if any(is_in(wanted, "bot.sandbox") for wanted in module.imports)
    }
    assert importing == {"bot.__main__"}


def test_the_sandbox_knows_nothing_of_the_bot_it_serves():
    broken = [
        f"{module.name} imports {wanted}"
        for module in MODULES
        if module.is_in("bot.sandbox") and module.name not in (*STARTERS, FOLDER)
        for wanted in module.imports
        if is_in(wanted, "bot", "cogs") and not is_in(wanted, "bot.sandbox")
    ]
    assert broken == []


def test_those_who_start_the_demo_reach_services_through_the_composition_root():
    broken = [
        f"{module.name} imports {wanted}"
        for module in MODULES
        if module.name in STARTERS
        for wanted in module.imports
        if is_in(wanted, "bot.services", "bot.ui", "bot.client", "cogs")
    ]
    assert broken == []


def test_what_stands_beside_the_layers_does_not_import_cogs():
    broken = [
        f"{module.name} imports {wanted}"
        for module in MODULES
        if module.name in EDGE
        for wanted in module.imports
        if is_in(wanted, "cogs", "bot.storage", "bot.sandbox", COMPOSITION)
    ]
    assert broken == []


def test_the_time_is_read_from_this_machine_in_one_place():
    reading = [
        module.name
        for module in MODULES
        if not module.is_in("bot.sandbox")
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Attribute)
        and isinstance(node.value, ast.Name)
        and (node.value.id, node.attr)
        in {("datetime", "now"), ("datetime", "utcnow"), ("date", "today"), ("time", "time")}
    ]
    # discord.utils.utcnow is one more way to ask this machine.
    reading += [
        module.name
        for module in MODULES
        if not module.is_in("bot.sandbox") and "utils.utcnow" in module.text
    ]
    assert reading == ["bot.clock"]


def test_sql_stands_in_storage_alone():
    broken = [
        f"{module.name}: {text[:60]}"
        for module in MODULES
        if not module.is_in("bot.storage")
        for _, text in module.strings()
        if SQL.search(text)
    ]
    assert broken == []


def test_the_search_for_sql_would_find_some():
    found = {
        module.name
        for module in MODULES
        if module.is_in("bot.storage")
        for _, text in module.strings()
        if SQL.search(text)
    }
    assert {"bot.storage.setup", "bot.storage.connection", "bot.storage.prompts.responses"} <= found


def test_a_module_can_be_read_in_one_sitting():
    lengths = {module.name: len(module.text.splitlines()) for module in MODULES}
    assert {name: lines for name, lines in lengths.items() if lines > LONGEST_MODULE} == {}


def test_imports_say_where_a_thing_comes_from():
    relative = [
        module.name
        for module in MODULES
        for node in ast.walk(module.tree)
        if isinstance(node, ast.ImportFrom) and node.level
    ]
    assert relative == []


def test_every_module_can_be_imported_and_opens_with_its_one_job():
    silent = [module.name for module in MODULES if not importlib.import_module(module.name).__doc__]
    assert silent == []


SPEAKING = {"answer", "answer_refusal", "card", "box", "plain", "button", "form", "small", "send"}
SPEAKING |= {"send_message", "Label", "TextDisplay", "TextInput", "Select", "SelectOption"}


def test_what_the_bot_says_to_people_stands_in_the_wording():
    """A text with a space that is handed to something that shows it is a sentence for people."""
    sentences = [
        f"{module.name}:{node.lineno}: {text}"
        for module in MODULES
        if module.is_in("cogs", "bot.ui", "bot.client")
        for call in ast.walk(module.tree)
        if isinstance(call, ast.Call) and _called(call) in SPEAKING
        for argument in [*call.args, *(keyword.value for keyword in call.keywords)]
        for node in _spoken(argument)
        if isinstance(text := node.value, str) and re.search(r"[a-z] [a-z]", text)
    ]
    assert sentences == []


def _called(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def _spoken(argument: ast.expr) -> list[ast.Constant]:
    """Return the texts of an argument, those of a call inside it left out."""
    if isinstance(argument, ast.Call):
        return []
    inner = [_spoken(one) for one in ast.iter_child_nodes(argument) if isinstance(one, ast.expr)]
    own = [argument] if isinstance(argument, ast.Constant) else []
    return own + [one for found in inner for one in found]


def test_the_core_is_kept_pure_by_the_linter_as_well():
    banned = (ROOT / "bot" / "domain" / "ruff.toml").read_text(encoding="utf-8")
    assert all(f'"{name}"' in banned for name in ("discord", "aiosqlite", "asyncio", "random"))


def test_the_core_neither_waits_nor_varies():
    broken = [
        f"{module.name} imports {wanted}"
        for module in MODULES
        if module.is_in("bot.domain")
        for wanted in module.imports
        if is_in(wanted, "asyncio", "random", "secrets", "os", "pathlib", "sqlite3", "logging")
    ]
    assert broken == []
