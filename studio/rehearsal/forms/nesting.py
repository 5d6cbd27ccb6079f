"""Flat names with brackets, as forms send them, to nested values (protocol 1.0); pure.

`user[name]` nests, `users[]` appends, `map[0][1]` indexes. Indexes end up as lists in their order;
a run of `map[][]` stays flat, because the name no longer says where a row ends.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, TypeAlias

Tree: TypeAlias = dict[str, object]

MAX_DEPTH: Final = 6


class _Steps(dict[str, object]):
    """Made from brackets, unlike an object that came as JSON: whole numbers are indexes here."""


def nested(pairs: Iterable[tuple[str, object]]) -> Tree:
    """Return the nested form of pairs; of two equal names the later one counts."""
    tree: Tree = {}
    for name, value in pairs:
        _put(tree, path_of(name), value)
    return {name: _listed(value) for name, value in tree.items()}


def path_of(name: str) -> list[str]:
    """Return the steps of a bracketed name; `""` is an append. Odd brackets are plain letters."""
    head, bracket, rest = name.partition("[")
    if not head or not bracket or not rest.endswith("]"):
        return [name]
    steps = [head, *rest[:-1].split("][")]
    return steps if len(steps) <= MAX_DEPTH else [name]


def _put(tree: Tree, path: list[str], value: object) -> None:
    *parents, last = _without_appends(path)
    for step in parents:
        below = tree.get(step)
        if not isinstance(below, dict):
            below = _Steps()
            tree[step] = below
        tree = below
    if len(path) == len(parents) + 1:
        tree[last] = value
        return
    row = tree.get(last)
    if not isinstance(row, list):
        row = []
        tree[last] = row
    row.extend(value if isinstance(value, list) else [value])


def _without_appends(path: list[str]) -> list[str]:
    """Cut the path at its first append; its head is a name, even when that is empty."""
    head, *steps = path
    return [head, *steps[: steps.index("")]] if "" in steps else path


def _listed(value: object) -> object:
    if not isinstance(value, _Steps):
        return value
    below = {step: _listed(one) for step, one in value.items()}
    if below and all(step.isascii() and step.isdigit() for step in below):
        return [below[step] for step in sorted(below, key=int)]
    return below
