"""Two short articles with what they say, built by hand: talks in Oslo, and a preview of a visit."""

from __future__ import annotations

from kg.graph import Store
from kg.model import Article, Entity, Finding, Findings, Mention, Ref, Role, When
from kg.resolution import resolve

STATE = "https://w3id.org/diplomacy-kg/id/state/"

OSLO = Article(
    "oslo talks",
    "Ministers meet in Oslo",
    "Ana Pires, foreign minister of Portugal, met Kofi Mensah of Ghana in Oslo on 3 May 2023. "
    'They signed the "Oslo Memorandum". '
    "Portugal pledged to send aid to Ghana by 2024. Ghana thanked Portugal.",
    published="2023-05-04",
    publisher="The Fjord Courier",
    url="https://example.org/oslo",
)
DAY = When("2023-05-03", "2023-05-03", "2023-05-03")
VISIT = Article("visit", "Pires to visit Accra", "Ana Pires is to visit Accra in June, officials said.")


def said(article: Article, quote: str, field: str = "text") -> Mention:
    """The mention of a quote in its sentence."""
    text = article.title if field == "title" else article.text
    start = text.index(quote)
    first = text.rfind(". ", 0, start) + 2 if ". " in text[:start] else 0
    last = text.find(". ", start)
    end = len(text) if last < 0 else last + 1
    return Mention(start, start + len(quote), quote, first, end, text[first:end], field)


def oslo() -> Findings:
    """A meeting that occurred, a signed memorandum with a provision, a pledge and a statement."""
    reference = When("2023-05-04", "2023-05-04", "2023-05-04", "given")
    return Findings(OSLO, reference, oslo_entities(), (talks(), memorandum(), provision(), pledge(), thanks()))


def oslo_entities() -> tuple[Entity, ...]:
    return (
        Entity(
            "person-ana-pires",
            "Person",
            "Ana Pires",
            role="Foreign Minister",
            state="Portugal",
            mentions=(said(OSLO, "Ana Pires"),),
        ),
        Entity("person-kofi-mensah", "Person", "Kofi Mensah", state="Ghana", mentions=(said(OSLO, "Kofi Mensah"),)),
        Entity(
            "state-portugal",
            "State",
            "Portugal",
            known=f"{STATE}PT",
            mentions=(said(OSLO, "Portugal"), said(OSLO, "Portugal pledged")),
        ),
        Entity(
            "state-ghana",
            "State",
            "Ghana",
            known=f"{STATE}GH",
            mentions=(said(OSLO, "Ghana"), said(OSLO, "Ghana thanked")),
        ),
        Entity("place-oslo", "Place", "Oslo", mentions=(said(OSLO, "Oslo"),)),
    )


def talks() -> Finding:
    return Finding(
        "meeting-41-44",
        "BilateralMeeting",
        "occurred",
        roles=(
            Role("participant", Ref("person-kofi-mensah")),
            Role("participant", Ref("person-ana-pires")),
            Role("place", Ref("place-oslo")),
            Role("date", DAY),
            Role("discussed", "trade"),
        ),
        mentions=(said(OSLO, "met"),),
        rule="meet",
    )


def memorandum() -> Finding:
    return Finding(
        "document-1",
        "Memorandum",
        "signed",
        label="Oslo Memorandum",
        roles=(
            Role("party", Ref("state-ghana")),
            Role("party", Ref("state-portugal")),
            Role("provision", Ref("provision-1")),
            Role("date", DAY),
        ),
        mentions=(said(OSLO, "Oslo Memorandum"),),
    )


def provision() -> Finding:
    return Finding(
        "provision-1", "Provision", None, roles=(Role("content", "to trade more"),), mentions=(said(OSLO, "signed"),)
    )


def pledge() -> Finding:
    return Finding(
        "commitment-1",
        "Commitment",
        "pledged",
        roles=(
            Role("committer", Ref("state-portugal")),
            Role("beneficiary", Ref("state-ghana")),
            Role("content", "send aid to Ghana by 2024"),
            Role("date", DAY),
            Role("due", When("2024", "2024-01-01", "2024-12-31")),
            Role("statedIn", Ref("document-1")),
        ),
        mentions=(said(OSLO, "pledged"),),
    )


def thanks() -> Finding:
    return Finding(
        "statement-1",
        "Statement",
        "occurred",
        roles=(
            Role("speaker", Ref("state-ghana")),
            Role("addressee", Ref("state-portugal")),
            Role("content", "thanked Portugal"),
            Role("plover", "SUPPORT"),
        ),
        mentions=(said(OSLO, "thanked"),),
    )


def visit() -> Findings:
    """A planned visit of a person whom the other article knows, by the word of an unnamed group."""
    entities = (
        Entity(
            "person-pires",
            "Person",
            "Ana Pires",
            aliases=("Pires",),
            mentions=(said(VISIT, "Ana Pires"), said(VISIT, "Pires", "title")),
        ),
        Entity("group-1", "Group", "officials", mentions=(said(VISIT, "officials"),)),
        Entity(
            "place-accra",
            "Place",
            "Accra",
            known="https://w3id.org/diplomacy-kg/id/place/accra",
            mentions=(said(VISIT, "Accra"),),
        ),
    )
    trip = Finding(
        "meeting-visit",
        "Visit",
        "planned",
        certainty="probable",
        roles=(
            Role("participant", Ref("person-pires")),
            Role("place", Ref("place-accra")),
            Role("date", When("2023-06")),
        ),
        source=Ref("group-1"),
        mentions=(said(VISIT, "visit"),),
    )
    return Findings(VISIT, When("2023-05-10/2023-05-16", "2023-05-10", "2023-05-16", "inferred"), entities, (trip,))


def store_of(*articles: Findings) -> Store:
    """A store in memory of the given articles, or of both."""
    store = Store.open()
    for findings in articles or (oslo(), visit()):
        store.add(resolve(findings))
    return store
