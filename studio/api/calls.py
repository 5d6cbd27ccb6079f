"""One request as a value: an endpoint, the ids in its path, and what goes with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import quote

from studio.api.endpoints import Endpoint, Needs
from studio.domain.errors import NotFound

_DOTS: Final = frozenset({"", ".", ".."})


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that goes along as multipart, with the texts beside it."""

    content: bytes = field(repr=False)
    name: str
    content_type: str
    texts: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Call:
    """A request. It has no readable form: ids may be keys and bodies may hold links."""

    endpoint: Endpoint
    ids: tuple[str, ...] = field(default=(), repr=False)
    body: Mapping[str, object] | None = field(default=None, repr=False)
    query: Mapping[str, str] | None = field(default=None, repr=False)
    upload: Upload | None = None

    @property
    def path(self) -> str:
        """The path with its ids; raises NotFound for an id that would lead to another path."""
        if _DOTS & set(self.ids):
            raise NotFound
        return self.endpoint.path.format(*(quote(id_, safe="") for id_ in self.ids))

    @property
    def secrets(self) -> tuple[str, ...]:
        """What must not be quoted from this call: the access key or token in its path."""
        return self.ids[:1] if self.endpoint.needs is not Needs.API_KEY else ()
