"""Pictures to try the page with: one full of traps, and ones of any size for measuring."""

from __future__ import annotations

from random import Random

from kg.drawing import Edge, Evidence, Node, Picture, Source, Status
from tests.drawing.pictures import OCCURRED, PLANNED, PLEDGED, SIGNED, SOURCES, day

NASTY = (
    '</script><script>window.broken=1</script><b onclick="x">bold</b> "quoted" \'single\' <!-- '
    "<img src=x onerror=window.broken=1> \u202eevil\u202c {{ 7*7 }} javascript:alert(1) "
)


def trap() -> Picture:
    """Words that would be markup, an address that would be script, and a title of ten thousand letters."""
    long = NASTY + "x" * (10_000 - len(NASTY))
    source = Source(NASTY, long, "javascript:window.broken=1", NASTY, None)
    evidence = (Evidence(NASTY, long, NASTY), Evidence(NASTY, NASTY, "<b"))
    status = Status("occurred", NASTY)
    one = Node(
        NASTY,
        long,
        "Person",
        NASTY,
        NASTY,
        status,
        (status, status),
        day("2023-01-01"),
        None,
        ((NASTY, long),),
        evidence,
        (NASTY,),
        (NASTY,),
    )
    two = Node(
        "two</script>",
        NASTY,
        "Meeting",
        NASTY,
        "",
        status,
        when=day("2023-02-01"),
        evidence=evidence,
        states=(NASTY, "Norway"),
        at=(1.0, 2.0),
    )
    three = Node("three", long, "Commitment", NASTY, "", status, evidence=evidence, states=(NASTY,))
    edges = (
        Edge(NASTY, two.id, "participant", NASTY, status, evidence=evidence),
        Edge(NASTY, "three", "committer", NASTY),
    )
    return Picture((one, two, three), edges, (source,), title=long, left_out=NASTY)


def crowd(size: int, seed: int = 7) -> Picture:
    """A graph of about `size` nodes as news make it: few actors in much, much with two or three actors."""
    chance = Random(seed)
    names = [f"State {number}" for number in range(max(4, size // 25))]
    nodes = [
        Node(name, name, "State", "state", states=(name,), at=(chance.uniform(-50, 60), chance.uniform(-120, 140)))
        for name in names
    ]
    edges = []
    for number in range(size // 5):
        home = names[min(len(names) - 1, int(chance.expovariate(3 / len(names))))]
        nodes.append(
            Node(f"p{number}", f"Person Number {number}", "Person", "person", f"Minister, {home}", states=(home,))
        )
        edges.append(Edge(f"p{number}", home, "state", "of"))
    actors = list(nodes)
    for number in range(size - len(nodes)):
        kind, name, status = chance.choice(
            (
                ("Meeting", "participant", OCCURRED),
                ("Meeting", "participant", PLANNED),
                ("Document", "party", SIGNED),
                ("Commitment", "committer", PLEDGED),
                ("Statement", "speaker", OCCURRED),
            )
        )
        who = [
            actors[min(len(actors) - 1, int(chance.expovariate(5 / len(actors))))]
            for _ in range(chance.choice((1, 2, 2, 3)))
        ]
        when = day(f"20{chance.randrange(10, 24)}-{chance.randrange(1, 13):02}-{chance.randrange(1, 28):02}")
        homes = tuple(sorted({home for one in who for home in one.states}))
        nodes.append(
            Node(
                f"t{number}",
                f"{kind.lower()} number {number}",
                kind,
                kind.lower(),
                status=status,
                when=when,
                states=homes,
                topics=(f"topic {number % 7}",),
                evidence=(Evidence("a", f"Sentence {number} that says so.", ""),),
            )
        )
        edges += [Edge(one.id, f"t{number}", name, "takes part", status, when) for one in dict.fromkeys(who)]
    return Picture(tuple(nodes), tuple(edges), SOURCES, title=f"{size} nodes")
