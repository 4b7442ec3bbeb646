"""A `Picture` as one HTML file: pyvis holds nodes and edges, the page around them is ours, and nothing is fetched.

Every word of an article enters the page as JSON whose `<`, `>`, `&` and `'` are escaped, and is shown as text only;
scripts and styles run only by their hash (Content-Security-Policy).
"""

from __future__ import annotations

import base64
import hashlib
import json
import math
from importlib.resources import files
from pathlib import Path
from typing import Any

from kg.drawing.dates import in_words
from kg.drawing.layout import positions
from kg.drawing.picture import Edge, Evidence, Node, Picture, Source, Status
from kg.model import When

TEMPLATE = Path(str(files("kg.drawing"))) / "template"
SCRIPTS = (
    "elements", "data", "marks", "state", "visible", "groups", "places", "scene", "labels", "graph", "vector", "time",
    "legend", "search", "slider", "panel", "actors", "timeline", "ledger", "map", "matrix", "export", "keys", "start",
)  # fmt: skip
STYLES = ("base", "layout", "controls", "panel", "views", "print")


def html(picture: Picture) -> str:
    """The whole page as text; write it as UTF-8."""
    network = _network(picture)
    script, style = _joined("scripts", SCRIPTS, "js"), _joined("styles", STYLES, "css")
    library = _library()
    environment = network.templateEnv
    environment.policies["json.dumps_kwargs"] = {"sort_keys": True, "separators": (",", ":")}
    environment.globals.update(
        title=picture.title,
        about=_about(picture),
        looks=_looks(),
        outline=json.loads((TEMPLATE / "outline.json").read_text("utf-8")),
        library=library,
        script=script,
        style=style,
        policy=_policy((library, script), style),
    )
    return str(network.generate_html("graph.html"))


def _network(picture: Picture) -> Any:
    """A pyvis network, nodes, edges and places filled in directly: its `from_nx` is quadratic, its physics are slow."""
    from jinja2 import ChoiceLoader, FileSystemLoader, select_autoescape
    from pyvis.network import Network

    network = Network(directed=True)
    environment = network.templateEnv
    environment.loader = ChoiceLoader([FileSystemLoader(TEMPLATE), environment.loader])
    environment.autoescape = select_autoescape(default=True)
    network.path = "page.html"
    network.toggle_physics(False)
    places, sources = _places(picture), {source.id: row for row, source in enumerate(picture.sources)}
    network.nodes = [_node(node, places[node.id], picture.degrees, sources) for node in picture.nodes]
    network.edges = [_edge(row, edge, sources) for row, edge in enumerate(picture.edges)]
    return network


def _places(picture: Picture) -> dict[str, tuple[float, float]]:
    """Lay out what is shown at first; what stays aside is put by its neighbours when it is asked for."""
    aside = _looks()["aside"]
    shown = {node.id for node in picture.nodes if node.kind not in aside}
    edges = [(edge.source, edge.target) for edge in picture.edges if edge.source in shown and edge.target in shown]
    placed = positions(sorted(shown), edges)
    return {node.id: placed.get(node.id, (0.0, 0.0)) for node in picture.nodes}


def _node(node: Node, place: tuple[float, float], degrees: dict[str, int], sources: dict[str, int]) -> dict[str, Any]:
    """A node as vis-network takes it, with what our own page needs beside it."""
    return _told(
        id=node.id,
        label=node.label,
        shape="custom",
        x=place[0],
        y=place[1],
        size=round(9 + 4.2 * math.log2(1 + degrees.get(node.id, 0)), 1),
        kind=node.kind,
        words=node.words,
        subtitle=node.subtitle,
        status=_status(node.status),
        history=[_status(status) for status in node.history],
        when=_when(node.when),
        due=_when(node.due),
        facts=node.facts,
        states=node.states,
        topics=node.topics,
        at=node.at,
        evidence=_evidence(node.evidence, sources),
    )


def _edge(row: int, edge: Edge, sources: dict[str, int]) -> dict[str, Any]:
    ends = {"id": f"e{row}", "from": edge.source, "to": edge.target, "name": edge.name}
    return ends | _told(
        words=edge.words,
        status=_status(edge.status),
        when=_when(edge.when),
        evidence=_evidence(edge.evidence, sources),
    )


def _told(**values: Any) -> dict[str, Any]:
    """What there is to tell; the page knows what an absent value means."""
    return {name: value for name, value in values.items() if value not in (None, "", (), [])}


def _status(status: Status | None) -> dict[str, str] | None:
    return {"name": status.name, "words": status.words, "since": status.since} if status else None


def _when(when: When | None) -> dict[str, Any] | None:
    if when is None:
        return None
    inferred = {"inferred": True} if when.basis == "inferred" else {}
    return {"edtf": when.edtf, "words": in_words(when), "first": when.earliest, "last": when.latest} | inferred


def _evidence(evidence: tuple[Evidence, ...], sources: dict[str, int]) -> list[list[Any]]:
    return [[sources[one.source], one.sentence, one.quote] for one in evidence]


def _looks() -> Any:
    """How each kind looks, and which kinds stay aside until the reader asks for them."""
    return json.loads((TEMPLATE / "looks.json").read_text("utf-8"))


def _about(picture: Picture) -> dict[str, Any]:
    return {
        "title": picture.title,
        "leftOut": picture.left_out,
        "sources": [_source(source) for source in picture.sources],
    }


def _source(source: Source) -> dict[str, str | None]:
    published = in_words(When(source.published)) if source.published else None
    return {
        "id": source.id,
        "title": source.title,
        "url": source.url,
        "publisher": source.publisher,
        "published": published,
    }


def _joined(folder: str, names: tuple[str, ...], ending: str) -> str:
    """The files of one folder as one text, in order."""
    return "\n".join((TEMPLATE / folder / f"{name}.{ending}").read_text("utf-8") for name in names)


def _library() -> str:
    """vis-network (MIT or Apache-2.0) as pyvis carries it, without the pointer to its source map."""
    text = (Path(str(files("pyvis"))) / "lib/vis-9.1.2/vis-network.min.js").read_text("utf-8")
    return text.split("\n//# sourceMappingURL", 1)[0].replace("\r", "")


def _policy(scripts: tuple[str, ...], style: str) -> str:
    """A Content-Security-Policy under which only these very scripts and this style run and nothing is fetched."""
    allowed = " ".join(_digest(script) for script in scripts)
    return (
        f"default-src 'none'; script-src {allowed}; style-src {_digest(style)}; img-src data: blob:; "
        "base-uri 'none'; form-action 'none'"
    )


def _digest(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode('utf-8')).digest()).decode()}'"
