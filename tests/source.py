"""The project's own modules as trees of code, for tests of what all of them keep to."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

ROOT = Path(__file__).parents[1]


@dataclass(frozen=True)
class Module:
    """One file of `bot/` or `cogs/` under the name it is imported by."""

    name: str
    path: Path

    @cached_property
    def text(self) -> str:
        return self.path.read_text(encoding="utf-8")

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.text, str(self.path))

    @cached_property
    def imports(self) -> frozenset[str]:
        """Every module that this one imports, also inside functions; `a.b` for `from a import b`.

        Whether `b` is a module or something in one, the import needs whatever the longer
        name of the two begins with.
        """
        found: set[str] = set()
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Import):
                found.update(alias.name for alias in node.names)
            elif isinstance(node, ast.ImportFrom):
                found.update(f"{node.module}.{alias.name}" for alias in node.names)
        return frozenset(found)

    def is_in(self, *packages: str) -> bool:
        return is_in(self.name, *packages)

    def strings(self) -> Iterator[tuple[ast.Constant, str]]:
        """Return every text of the code but the docstrings."""
        docstrings = {
            id(node.body[0].value)
            for node in ast.walk(self.tree)
            if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)
            and node.body
            and isinstance(node.body[0], ast.Expr)
        }
        for node in ast.walk(self.tree):
            match node:
                case ast.Constant(value=str(text)) if id(node) not in docstrings:
                    yield node, text


def is_in(name: str, *packages: str) -> bool:
    """Whether a name is one of the packages or something in one."""
    return any(name == package or name.startswith(f"{package}.") for package in packages)


def _name(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


MODULES = tuple(
    Module(_name(path), path)
    for folder in ("bot", "cogs")
    for path in sorted((ROOT / folder).rglob("*.py"))
)
