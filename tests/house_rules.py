"""The rules of the house that imports cannot say, as small functions: a file's path and text in, complaints out."""

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import PurePosixPath

Function = ast.FunctionDef | ast.AsyncFunctionDef

HANDLER, COMPONENT, ACTION, METHOD, FILE, TABLES = 8, 30, 25, 15, 200, 250
VAGUE = {
    "utils",
    "util",
    "helpers",
    "helper",
    "components",
    "component",
    "service",
    "services",
    "manager",
    "common",
    "misc",
}
DECORATIONS = {"event", "var", "cached_var"}
COLOUR = re.compile(
    r"#(?:[0-9a-fA-F]{3,4}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})(?![\w-])|\b(?:rgb|hsl|oklch|oklab)a?\("
)
SIZE = re.compile(r"(?<![\w.-])\d+(?:\.\d+)?px\b")
NAMED_COLOURS = set(
    "aqua black blue brown coral crimson cyan fuchsia gold gray green grey indigo ivory khaki lavender lime magenta "
    "maroon navy olive orange orchid pink plum purple red salmon sienna silver tan teal tomato turquoise violet white "
    "yellow".split()
)
STYLED = re.compile(r"color|colour|background|border|fill|stroke|shadow|outline")
HOSTS = re.compile(
    r"registry\.|pypi\.|pythonhosted|npmjs|npmmirror|\"resolved\"|--(?:extra-)?index-url|--find-links"
)


def functions(tree: ast.AST) -> Iterator[Function]:
    return (node for node in ast.walk(tree) if isinstance(node, Function))


def size(function: Function) -> int:
    """The lines of a function's body, its docstring and empty lines and comments not counted."""
    body = function.body
    first = body[0]
    if (
        isinstance(first, ast.Expr)
        and isinstance(first.value, ast.Constant)
        and isinstance(first.value.value, str)
    ):
        body = body[1:]
    lines: set[int] = set()
    for statement in body:
        for node in ast.walk(statement):
            if hasattr(node, "lineno"):
                lines |= {node.lineno, node.end_lineno}  # pyright: ignore[reportAttributeAccessIssue]
    return len(lines)


def too_long(path: str, tree: ast.AST, limit: int, what: str) -> Iterator[str]:
    for function in functions(tree):
        if size(function) > limit:
            yield f"{path}:{function.lineno} {function.name} has {size(function)} lines; a {what} has at most {limit}"


def word(node: ast.AST) -> str:
    """The last name of `a.b.c(...)`."""
    while isinstance(node, ast.Call):
        node = node.func
    return node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "")


def states(tree: ast.AST) -> Iterator[ast.ClassDef]:
    """Classes that a browser can call: those whose base is a State."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef) and any(word(base).endswith("State") for base in node.bases):
            yield node


def open_doors(path: str, text: str) -> Iterator[str]:
    """Every public method of a State can be called from any browser, so each says that it is meant to be."""
    for state in states(ast.parse(text)):
        for method in state.body:
            if isinstance(method, Function) and not method.name.startswith("_"):
                if not DECORATIONS & {word(decorator) for decorator in method.decorator_list}:
                    yield f"{path}:{method.lineno} {state.name}.{method.name} is callable from outside but no handler"


def long_handlers(path: str, text: str) -> Iterator[str]:
    for state in states(ast.parse(text)):
        yield from too_long(path, state, HANDLER, "handler")


def long_components(path: str, text: str) -> Iterator[str]:
    yield from too_long(path, ast.parse(text), COMPONENT, "component")


def long_actions(path: str, text: str) -> Iterator[str]:
    yield from too_long(path, ast.parse(text), ACTION, "function of the actions")


def long_methods(path: str, text: str) -> Iterator[str]:
    yield from too_long(path, ast.parse(text), METHOD, "method of the model")


def long_files(path: str, text: str) -> Iterator[str]:
    limit = TABLES if PurePosixPath(path).stem == "tables" else FILE
    if (lines := text.count("\n")) > limit:
        yield f"{path} has {lines} lines; split it by noun at {limit}"


def by_first(path: str, text: str) -> Iterator[str]:
    """An action says first who does it; a step inside one takes the open `work`, which already knows."""
    for node in ast.parse(text).body:
        if isinstance(node, Function) and not node.name.startswith("_"):
            arguments = [*node.args.posonlyargs, *node.args.args]
            if not arguments or arguments[0].arg not in {"by", "work"}:
                yield f"{path}:{node.lineno} {node.name} does not take `by` first"


def commits(path: str, text: str) -> Iterator[str]:
    """Every place that commits; the program has one."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "commit":
            yield f"{path}:{node.lineno} commits"


def docstrings(tree: ast.AST) -> set[int]:
    return {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | Function)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }


def painted(path: str, text: str) -> Iterator[str]:
    """Colours and pixel sizes belong to tokens.css; Python names classes."""
    tree = ast.parse(text)
    said = docstrings(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in said:
            if found := COLOUR.search(node.value) or SIZE.search(node.value):
                yield f"{path}:{node.lineno} {found.group()!r} belongs into the tokens"
        if isinstance(node, ast.keyword) and node.arg and STYLED.search(node.arg):
            if isinstance(node.value, ast.Constant) and node.value.value in NAMED_COLOURS:
                yield f"{path}:{node.value.lineno} {node.arg}={node.value.value!r} belongs into the tokens"


def vague_name(path: str, _text: str) -> Iterator[str]:
    for part in PurePosixPath(path).parts:
        if PurePosixPath(part).stem in VAGUE:
            yield f"{path} is named after nothing: {part}"


def foreign_imports(path: str, text: str) -> Iterator[str]:
    """The model imports the standard library, pydantic and itself."""
    for node in ast.walk(ast.parse(text)):
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        names += [node.module or ""] if isinstance(node, ast.ImportFrom) and not node.level else []
        for name in names:
            top = name.split(".")[0]
            ours = name == "planner.model" or name.startswith("planner.model.")
            if not (ours or top in {"pydantic", "pydantic_core"} or top in sys.stdlib_module_names):
                yield f"{path}:{node.lineno} imports {name}"


def named_hosts(path: str, text: str) -> Iterator[str]:
    """A lock says what, by hash; where from is for the machine that installs."""
    for number, line in enumerate(text.splitlines(), 1):
        if HOSTS.search(line):
            yield f"{path}:{number} names a registry: {line.strip()[:80]}"
