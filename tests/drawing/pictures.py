"""Pictures made by hand: one that a reader would understand, one full of traps, and ones of any size for measuring."""

from __future__ import annotations

from kg.drawing import Edge, Evidence, Node, Picture, Source, Status
from kg.model import When

PLANNED, OCCURRED = Status("planned", "planned"), Status("occurred", "occurred", "2023-03-02")
CANCELLED, DENIED = Status("cancelled", "cancelled", "2023-05-04"), Status("denied", "denied")
PLEDGED, EXPECTED, FULFILLED = (
    Status("pledged", "pledged"),
    Status("expected", "expected"),
    Status("fulfilled", "fulfilled"),
)
SIGNED, DRAFT, IN_FORCE = Status("signed", "signed"), Status("draft", "draft"), Status("inForce", "in force")

SOURCES = (
    Source(
        "a",
        "Prime ministers of Norway and Chile open fisheries talks in Oslo",
        "https://example.org/a",
        "The Fjord Gazette",
        "2023-03-03",
    ),
    Source("b", "Kenya to host ocean conference", None, "Coast Wire", "2023-04"),
    Source("c", "Lima round is off", "https://example.org/c?x=1&y=2", "The Fjord Gazette", "2023-05-04"),
)


def day(text: str) -> When:
    """One day."""
    return When(text, text, text)


def said(sentence: str, quote: str = "", source: str = "a") -> tuple[Evidence, ...]:
    """One sentence of one article."""
    return (Evidence(source, sentence, quote),)


def person(name: str, role: str, state: str, at: str = "a") -> Node:
    """Someone with a role and a state."""
    sentence = f"{role} {name} of {state} spoke to reporters."
    return Node(
        name.lower().replace(" ", "-"),
        name,
        "Person",
        "person",
        f"{role}, {state}",
        facts=(("Role", role), ("State", state)),
        evidence=said(sentence, name, at),
        states=(state,),
    )


def state(name: str, at: tuple[float, float]) -> Node:
    """A state with its capital's place."""
    return Node(name.lower(), name, "State", "state", states=(name,), at=at, evidence=said(f"{name} takes part.", name))


PEOPLE = (
    person("Ingrid Solberg", "Prime Minister", "Norway"),
    person("Tomás Rivas", "President", "Chile"),
    person("Amina Odhiambo", "Foreign Minister", "Kenya", "b"),
    person("Luis Quispe", "Trade Minister", "Peru", "c"),
    person("Helen Marsh", "Secretary-General", "Ocean Council", "b"),
)
STATES = (
    state("Norway", (59.9, 10.7)),
    state("Chile", (-33.4, -70.7)),
    state("Kenya", (-1.3, 36.8)),
    state("Peru", (-12.0, -77.0)),
)
OTHERS = (
    Node(
        "ocean-council",
        "Ocean Council",
        "Organization",
        "organisation",
        evidence=said("The Ocean Council will send observers.", "Ocean Council", "b"),
    ),
    Node(
        "officials",
        "several Norwegian officials",
        "Group",
        "unnamed group",
        states=("Norway",),
        evidence=said("Several Norwegian officials confirmed it.", "Several Norwegian officials"),
    ),
    Node("oslo", "Oslo", "Place", "city", at=(59.91, 10.75)),
    Node("mombasa", "Mombasa", "Place", "city", at=(-4.05, 39.67)),
    Node("lima", "Lima", "Place", "city", at=(-12.05, -77.04)),
    Node("fisheries", "fisheries", "Topic", "topic"),
    Node("climate", "climate", "Topic", "topic"),
    Node("article-a", SOURCES[0].title, "Article", "article"),
)
PAIR, ALL_OF = ("Norway", "Chile"), ("Norway", "Chile", "Kenya", "Peru")
THINGS = (
    Node(
        "oslo-talks",
        "talks on fisheries in Oslo",
        "Meeting",
        "bilateral meeting",
        status=OCCURRED,
        history=(Status("planned", "planned", "2023-02"), OCCURRED),
        when=day("2023-03-02"),
        facts=(("Place", "Oslo"), ("On whose word", "several Norwegian officials")),
        evidence=said(
            "Solberg received President Rivas in Oslo on Thursday for talks on fisheries.",
            "received President Rivas in Oslo",
        ),
        states=PAIR,
        topics=("fisheries",),
    ),
    Node(
        "mombasa-conference",
        "ocean conference in Mombasa",
        "Meeting",
        "conference",
        status=PLANNED,
        when=When("2023-09", "2023-09-01", "2023-09-30"),
        evidence=said(
            "Kenya will host an ocean conference in Mombasa in September.", "will host an ocean conference", "b"
        ),
        states=ALL_OF,
        topics=("climate", "fisheries"),
    ),
    Node(
        "lima-round",
        "second round in Lima",
        "Meeting",
        "negotiation",
        status=CANCELLED,
        when=When("2023-05-04/2023-05-12", "2023-05-04", "2023-05-12"),
        evidence=said("The round due in Lima this week has been called off, Quispe said.", "called off", "c"),
        states=("Chile", "Peru"),
        topics=("fisheries",),
    ),
    Node(
        "secret-call",
        "telephone call of the two leaders",
        "Meeting",
        "call",
        status=DENIED,
        evidence=said("Santiago denied that the two had spoken by telephone.", "denied", "c"),
        states=PAIR,
    ),
    Node(
        "accord",
        "Oslo Fisheries Accord",
        "Document",
        "agreement",
        status=SIGNED,
        when=day("2023-03-02"),
        evidence=said("They signed the Oslo Fisheries Accord.", "signed the Oslo Fisheries Accord"),
        states=PAIR,
        topics=("fisheries",),
    ),
    Node(
        "charter",
        "draft ocean charter",
        "Document",
        "treaty",
        status=DRAFT,
        evidence=said("A draft charter is to be ready for Mombasa.", "draft charter", "b"),
        states=ALL_OF,
        topics=("climate",),
    ),
    Node(
        "old-treaty",
        "Antarctic Waters Treaty",
        "Document",
        "treaty",
        status=IN_FORCE,
        when=When("1961", "1961-01-01", "1961-12-31"),
        evidence=said("Both are bound by the Antarctic Waters Treaty of 1961."),
        states=PAIR,
    ),
    Node(
        "quotas",
        "catch quotas fall by a tenth",
        "Provision",
        "provision",
        evidence=said("Under the accord catch quotas fall by a tenth.", "catch quotas fall by a tenth"),
        states=PAIR,
        topics=("fisheries",),
    ),
    Node(
        "cut",
        "cut its cod quota by ten per cent",
        "Commitment",
        "commitment",
        status=PLEDGED,
        when=day("2023-03-02"),
        due=When("2024", "2024-01-01", "2024-12-31"),
        facts=(("Amount", "ten per cent"),),
        evidence=said("Solberg pledged that Norway would cut its cod quota by ten per cent next year.", "pledged"),
        states=PAIR,
        topics=("fisheries",),
    ),
    Node(
        "patrol",
        "share satellite data on poaching",
        "Commitment",
        "commitment",
        status=EXPECTED,
        when=When("2023-09", "2023-09-01", "2023-09-30"),
        evidence=said("Members are expected to share satellite data on poaching.", "expected to share", "b"),
        states=ALL_OF,
        topics=("fisheries",),
    ),
    Node(
        "ships",
        "return two seized ships",
        "Commitment",
        "commitment",
        status=FULFILLED,
        when=When("2022-11", "2022-11-01", "2022-11-30"),
        evidence=said("Chile has returned the two ships, as promised in November.", "has returned the two ships"),
        states=PAIR,
    ),
    Node(
        "praise",
        "welcomed the accord as a model for the south",
        "Statement",
        "statement",
        status=OCCURRED,
        when=day("2023-03-03"),
        evidence=said("Odhiambo welcomed the accord as a model for the south.", "welcomed", "b"),
        states=("Kenya",),
        topics=("fisheries",),
    ),
    Node(
        "recall",
        "recalled its negotiators",
        "Action",
        "action",
        status=OCCURRED,
        when=day("2023-05-03"),
        evidence=said("Peru recalled its negotiators on Wednesday.", "recalled", "c"),
        states=("Peru",),
    ),
)
LINKS = (
    ("ingrid-solberg", "norway", "state", "of"),
    ("tomás-rivas", "chile", "state", "of"),
    ("amina-odhiambo", "kenya", "state", "of"),
    ("luis-quispe", "peru", "state", "of"),
    ("helen-marsh", "ocean-council", "organization", "of"),
    ("ingrid-solberg", "oslo-talks", "participant", "takes part"),
    ("tomás-rivas", "oslo-talks", "participant", "takes part"),
    ("norway", "oslo-talks", "host", "hosts"),
    ("oslo-talks", "oslo", "place", "in"),
    ("kenya", "mombasa-conference", "host", "hosts"),
    ("amina-odhiambo", "mombasa-conference", "participant", "takes part"),
    ("helen-marsh", "mombasa-conference", "participant", "takes part"),
    ("norway", "mombasa-conference", "participant", "takes part"),
    ("chile", "mombasa-conference", "participant", "takes part"),
    ("peru", "mombasa-conference", "participant", "takes part"),
    ("mombasa-conference", "mombasa", "place", "in"),
    ("luis-quispe", "lima-round", "participant", "takes part"),
    ("chile", "lima-round", "participant", "takes part"),
    ("lima-round", "lima", "place", "in"),
    ("ingrid-solberg", "secret-call", "participant", "takes part"),
    ("tomás-rivas", "secret-call", "participant", "takes part"),
    ("oslo-talks", "accord", "produced", "produced"),
    ("norway", "accord", "party", "party to"),
    ("chile", "accord", "party", "party to"),
    ("norway", "old-treaty", "party", "party to"),
    ("chile", "old-treaty", "party", "party to"),
    ("accord", "old-treaty", "basedOn", "based on"),
    ("accord", "quotas", "provision", "provides"),
    ("mombasa-conference", "charter", "produced", "produces"),
    ("norway", "cut", "committer", "undertakes"),
    ("cut", "chile", "beneficiary", "to"),
    ("cut", "oslo-talks", "madeAt", "made at"),
    ("ocean-council", "patrol", "committer", "undertakes"),
    ("patrol", "charter", "statedIn", "stated in"),
    ("chile", "ships", "committer", "undertakes"),
    ("ships", "norway", "beneficiary", "to"),
    ("amina-odhiambo", "praise", "speaker", "says"),
    ("praise", "accord", "topic", "of"),
    ("peru", "recall", "actor", "acts"),
    ("recall", "lima-round", "target", "against"),
    ("oslo-talks", "fisheries", "topic", "about"),
    ("mombasa-conference", "climate", "topic", "about"),
    ("officials", "norway", "state", "of"),
    ("article-a", "oslo-talks", "states", "tells of"),
    ("article-a", "accord", "states", "tells of"),
)


def fisheries() -> Picture:
    """Talks about fish: every kind, every way of drawing a status, dates of every precision."""
    nodes = {node.id: node for node in (*PEOPLE, *STATES, *OTHERS, *THINGS)}
    edges = tuple(
        Edge(one, two, name, words, nodes[one].status or nodes[two].status) for one, two, name, words in LINKS
    )
    return Picture(tuple(nodes.values()), edges, SOURCES, title="Fisheries diplomacy, spring 2023")
