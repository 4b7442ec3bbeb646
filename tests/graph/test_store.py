from __future__ import annotations

import os
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from graph.talks import OSLO, oslo, store_of, visit
from kg.errors import StoreError
from kg.graph import Store
from kg.graph.folder import open_folder
from kg.query import run
from kg.resolution import resolve

PERSON = "<https://w3id.org/diplomacy-kg/id/person/ana-pires>"


def ask(store: Store, pattern: str) -> bool:
    return bool(store.query(f"ASK {{ {pattern} }}"))


def test_claims_stand_in_the_graph_of_their_article_and_the_world_in_the_default_graph() -> None:
    store = store_of()
    article = "<https://w3id.org/diplomacy-kg/id/article/oslo%20talks>"
    claim = f"{article[:-1]}/person-ana-pires>"
    assert ask(store, f'GRAPH {article} {{ {claim} dkg:name "Ana Pires" ; dkg:identifiedAs {PERSON} }}')
    assert ask(store, f"{PERSON} dkg:claim {claim}")
    assert not ask(store, f"{claim} ?property ?value")


def test_what_articles_say_of_one_person_meets_in_the_world() -> None:
    store = store_of()
    assert ask(
        store, f'{PERSON} dkg:role "Foreign Minister" ; dkg:alias "Pires" ; dkg:claim ?one, ?two FILTER(?one != ?two)'
    )
    assert ask(store, f"?talks a dkg:BilateralMeeting, dkg:Meeting ; dkg:participant {PERSON}")
    assert ask(store, f"?trip a dkg:Visit ; dkg:participant {PERSON} ; dkg:attributedTo/dkg:name 'officials'")


def test_a_state_of_the_gazetteer_comes_with_its_facts() -> None:
    store = store_of()
    assert ask(store, 'id:state\\/PT dkg:name "Portugal" ; dkg:alpha2 "PT" ; dkg:alpha3 "PRT"')
    assert not ask(store, "id:state\\/FR ?property ?value")


def test_the_sentence_stands_beside_the_fact() -> None:
    store = store_of()
    sentence = "Portugal pledged to send aid to Ghana by 2024."
    assert ask(
        store,
        f'?pledge a dkg:Commitment ; dkg:mention ?mention . ?mention dkg:sentence "{sentence}" ; dkg:quote "pledged"',
    )
    start = OSLO.text.index("pledged")
    assert ask(
        store, f"?mention dkg:start {start} ; dkg:end {start + 7} ; dkg:inArticle/dkg:title 'Ministers meet in Oslo'"
    )


def test_a_mention_in_the_title_says_so() -> None:
    assert ask(store_of(), 'GRAPH ?article { ?mention dkg:quote "Pires" ; dkg:field "title" ; dkg:start 0 }')


@pytest.mark.parametrize(
    ("date", "literal"),
    [
        ("2023-05-03", '"2023-05-03"^^xsd:date'),
        ("2023-06", '"2023-06"^^xsd:gYearMonth'),
        ("2023-05-03", '"2023-05-03"^^<http://id.loc.gov/datatypes/edtf>'),
    ],
)
def test_dates_are_edtf_and_the_exact_type(date: str, literal: str) -> None:
    assert ask(store_of(), f"?meeting a dkg:Meeting ; dkg:date {literal}")


def test_no_node_is_blank() -> None:
    store = store_of()
    assert not ask(store, "{ ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } FILTER(ISBLANK(?s) || ISBLANK(?o))")


def test_taking_the_last_article_of_a_state_back_takes_its_facts_too() -> None:
    store = store_of()
    store.retract("oslo talks")
    assert not ask(store, "id:state\\/PT ?property ?value")
    assert ask(store, f'{PERSON} dkg:name "Ana Pires"')
    assert not ask(store, f"{PERSON} dkg:role ?role")


def test_an_unknown_article_cannot_be_taken_back() -> None:
    with pytest.raises(StoreError, match="no article 'nowhere' in the store"):
        store_of().retract("nowhere")


def test_an_article_is_held_only_unchanged() -> None:
    store = store_of()
    assert store.holds(OSLO)
    assert not store.holds(replace(OSLO, text=OSLO.text + " More."))
    assert not store.holds(replace(OSLO, title="Other"))
    assert not store.holds(replace(OSLO, published=None))
    assert not store.holds(replace(OSLO, published="2001-02-03"))
    assert not store.holds(replace(OSLO, id="other"))


def test_a_store_on_disk_is_read_as_it_was_written(tmp_path: Path) -> None:
    with Store.open(tmp_path / "kg.db") as store:
        store.add(resolve(oslo()))
    with Store.open(tmp_path / "kg.db") as store:
        store.add(resolve(visit()))
        assert store.articles() == ("oslo talks", "visit")
    with Store.open(tmp_path / "kg.db", read_only=True) as store:
        assert set(map(str, store.world())) == set(map(str, store_of().world()))
        with pytest.raises(StoreError, match="opened only to read"):
            store.add(resolve(visit()))


def test_what_is_no_store_is_refused_and_left_alone(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "letter.txt").write_text("x")
    for name, what in (("file", "is a file"), ("full", "is no store and not empty")):
        with pytest.raises(StoreError, match=what):
            Store.open(tmp_path / name)
    with pytest.raises(StoreError, match="kg build SOURCES"):
        Store.open(tmp_path / "none", read_only=True)
    assert not (tmp_path / "none").exists()
    assert [path.name for path in (tmp_path / "full").iterdir()] == ["letter.txt"]


def test_a_store_of_another_version_is_refused(tmp_path: Path) -> None:
    Store.open(tmp_path / "kg.db").close()
    (tmp_path / "kg.db" / "kg-store-version").write_text("0\n")
    with pytest.raises(StoreError, match="store of version 0, not 1; build it again"):
        Store.open(tmp_path / "kg.db")


def test_one_writer_at_a_time(tmp_path: Path) -> None:
    with Store.open(tmp_path / "kg.db"), pytest.raises(StoreError, match="being written by another command"):
        Store.open(tmp_path / "kg.db")


def test_a_world_left_half_changed_is_made_anew(tmp_path: Path) -> None:
    folder = tmp_path / "kg.db"
    with Store.open(folder) as store:
        store.add(resolve(oslo()))
    open_folder(folder, read_only=False).update("DELETE WHERE { ?s <https://w3id.org/diplomacy-kg/ontology#name> ?o }")
    (folder / "kg-world-is-stale").touch()
    with Store.open(folder) as store:
        assert set(map(str, store.world())) == set(map(str, store_of(oslo()).world()))
    assert not (folder / "kg-world-is-stale").exists()


KILLED = """
import os, signal, sys
from dataclasses import replace
from graph.talks import oslo
from kg.graph import Store
from kg.resolution import resolve
store = Store.open(sys.argv[1])
for number in range(10_000):
    findings = oslo()
    store.add(resolve(replace(findings, article=replace(findings.article, id=f"a{number}"))))
    if number % 7 == 0:
        store.flush()
        print(number, flush=True)
"""


def test_a_killed_writer_leaves_whole_articles_and_their_world(tmp_path: Path) -> None:
    folder = tmp_path / "kg.db"
    here = Path(__file__).parents[1]
    environment = {**os.environ, "PYTHONPATH": f"{here}:{here.parent}"}
    writer = subprocess.Popen([sys.executable, "-c", KILLED, str(folder)], stdout=subprocess.PIPE, env=environment)
    assert writer.stdout is not None
    for _ in range(5):
        writer.stdout.readline()
    writer.send_signal(signal.SIGKILL)
    writer.wait()
    writer.stdout.close()
    with Store.open(folder) as store:
        articles = store.articles()
        assert len(articles) >= 29
        one = store_of(oslo())
        assert {len(list(store.claims(article))) for article in articles} == {len(list(one.claims("oslo talks")))}
        before = set(map(str, store.world()))
        store.rebuild_world()
        assert set(map(str, store.world())) == before


def test_the_newer_version_of_an_article_takes_its_place() -> None:
    store = store_of()
    store.add(resolve(replace(oslo(), article=replace(OSLO, title="Ministers met in Oslo"))))
    table = run(store, "sources")
    assert [row[1] for row in table.rows] == ["Ministers met in Oslo", "Pires to visit Accra"]
