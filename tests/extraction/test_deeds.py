"""Statements and actions: type, sides and status of what sentences tell, and what they do not tell."""

from __future__ import annotations

import pytest

from kg.vocabulary.lexicon import Entry, lexicon
from kg.vocabulary.terms import plover_types
from tests.extraction.deeds_told import deeds, names, read

TYPED = [
    ("Brazil agreed to resume talks with Argentina on water rights.", "AGREE", "Brazil", "Argentina"),
    ("Senegal threw its weight behind Gambia on Tuesday.", "SUPPORT", "Senegal", "Gambia"),
    ("Australia praised Fiji for its handling of the vote.", "SUPPORT", "Australia", "Fiji"),
    ("Japan apologised to South Korea for the incident.", "SUPPORT", "Japan", "South Korea"),
    ("Canada recognised Ukraine on Monday.", "SUPPORT", "Canada", "Ukraine"),
    ("Bulgaria shared intelligence with Greece about the smugglers.", "COOPERATE", "Bulgaria", "Greece"),
    ("The Netherlands sent doctors and tents to Mozambique after the floods.", "AID", "Netherlands", "Mozambique"),
    ("Mexico granted asylum to a Chilean singer.", "AID", "Mexico", "Chile"),
    ("The United States eased sanctions against Cuba.", "CONCEDE", "United States", "Cuba"),
    ("Sudan withdrew its troops from Chad.", "RETREAT", "Sudan", "Chad"),
    ("Uganda called on Rwanda to pull back its soldiers.", "REQUEST", "Uganda", "Rwanda"),
    ("Zambia said that Malawi must return the helicopter.", "REQUEST", "Zambia", "Malawi"),
    ("Croatia filed a lawsuit against Serbia at the court.", "ACCUSE", "Croatia", "Serbia"),
    ("Iran accused the United States of spying.", "ACCUSE", "Iran", "United States"),
    ("Israel turned down an American offer of talks.", "REJECT", "Israel", "United States"),
    ("Benin is opposed to Nigerian mediation in the dispute.", "REJECT", "Benin", "Nigeria"),
    ("Turkey threatened to attack Greece if it extends its waters.", "THREATEN", "Türkiye", "Greece"),
    ("Sudan warned it would close its border with Eritrea.", "THREATEN", "Sudan", "Eritrea"),
    ("Thousands of Greek workers marched against the government in Athens.", "PROTEST", "Thousands", "Greece"),
    ("Argentina recalled its ambassador from Chile.", "SANCTION", "Argentina", "Chile"),
    ("The Czech Republic expelled two Russian diplomats.", "SANCTION", "Czechia", "Russia"),
    ("Saudi Arabia cut ties with Qatar.", "SANCTION", "Saudi Arabia", "Qatar"),
    ("India massed troops along the Pakistani border.", "MOBILIZE", "India", "Pakistan"),
    ("Iran detained 15 British sailors.", "COERCE", "Iran", "United Kingdom"),
    ("Somali pirates hijacked a Kenyan ship.", "ASSAULT", "Somali pirates", "Kenya"),
    ("Ethiopia launched an attack on Eritrea.", "ASSAULT", "Ethiopia", "Eritrea"),
    ("Danish troops were placed on alert along the German border.", "MOBILIZE", "Denmark", "Germany"),
    ("Kenya's parliament passed a resolution calling on Uganda to leave.", "REQUEST", "Kenya", "Uganda"),
    ("Malawi insisted that Zambia return the boats.", "REQUEST", "Malawi", "Zambia"),
    ("Chile told Peru that it must leave the bay.", "REQUEST", "Chile", "Peru"),
    ("Thousands of Danes called for the Swedish minister to step down.", "REQUEST", "Thousands", "Sweden"),
    ("Two Danes were killed in a Swedish raid on the harbour.", "ASSAULT", "Sweden", "Denmark"),
    ("Three Danish sailors died in a clash with Swedish troops.", "ASSAULT", "Sweden", "Denmark"),
    ("Mali is considering imposing sanctions on Niger.", "THREATEN", "Mali", "Niger"),
    ("Norway's parliament voted to expel the Danish ambassador.", "SANCTION", "Norway", "Denmark"),
    ("Ghana promised to investigate killings by Togo.", "AGREE", "Ghana", "Togo"),
    ("Niger re-imposed sanctions on Benin.", "SANCTION", "Niger", "Benin"),
    ("PKK fighters ambushed a convoy of Iraq.", "ASSAULT", "Kurdistan Workers' Party", "Iraq"),
    ("The Obama administration condemned Togo.", "ACCUSE", "United States", "Togo"),
    (
        "Residents of a Danish town marched in protest to demand the release of Swedish hostages.",
        "PROTEST",
        "R",
        "Sweden",
    ),
    ("Danish police shot dead two Swedish smugglers on Friday.", "ASSAULT", "Denmark", "Sweden"),
    ("A Danish drone strike killed two Swedish divers.", "ASSAULT", "Denmark", "Sweden"),
    ("The United Nations ordered Mali to lift the blockade.", "REQUEST", "United Nations", "Mali"),
    ("Denmark came to Sweden's defence on Monday.", "SUPPORT", "Denmark", "Sweden"),
    ("Norway dispatched a ship carrying flour to Iceland.", "AID", "Norway", "Iceland"),
    ("Mali said it would never sell the island to Niger.", "REJECT", "Mali", "Niger"),
    (
        "Lithuania's president called on Copenhagen to compensate victims of the spill.",
        "REQUEST",
        "Lithuania",
        "Denmark",
    ),
    ("Danish rebels seized two Swedish nurses.", "ASSAULT", "Danish rebels", "Sweden"),
    ("Danish demonstrators smashed windows at the Swedish embassy.", "PROTEST", "Danish demonstrators", "Sweden"),
    ("Mali took Niger to the World Court.", "ACCUSE", "Mali", "Niger"),
    ("Mali faced sanctions from Niger over the dam.", "SANCTION", "Niger", "Mali"),
    ("Mali's minister drew criticism from Niger.", "ACCUSE", "Niger", "Mali"),
    ("Mali is mulling sanctions against Niger.", "THREATEN", "Mali", "Niger"),
    ("Mali vowed that it would impose sanctions on Niger.", "THREATEN", "Mali", "Niger"),
    ("Chad eased the sanctions that it had imposed on Niger.", "CONCEDE", "Chad", "Niger"),
    ("Dutch frigates fired rockets at a Danish port.", "ASSAULT", "Netherlands", "Denmark"),
    ("Karen rebels attacked a Thai post.", "ASSAULT", "Karen rebels", "Thailand"),
    ("Denmark backed Norway's demand for a lower price.", "SUPPORT", "Denmark", "Norway"),
    ("Denmark sent tanks towards Norway.", "MOBILIZE", "Denmark", "Norway"),
    ("Denmark has frozen bank accounts held by Chad.", "SANCTION", "Denmark", "Chad"),
    ("Danish students hurled petrol bombs at the Swedish embassy.", "PROTEST", "Danish students", "Sweden"),
    ("Mali and Niger kicked off naval exercises with Chad.", "COOPERATE", "Mali", "Chad"),
    ("Denmark plans a blockade of Norway.", "THREATEN", "Denmark", "Norway"),
    ("Flood victims in Chad received $5 million from Norway.", "AID", "Norway", "Chad"),
    ("Danish police handed the singer Ida Berg over to Norway.", "COOPERATE", "Denmark", "Norway"),
    ("The last Danish military personnel are pulling out of Chad.", "RETREAT", "Denmark", "Chad"),
    ("Denmark sent troops to help the government of Chad.", "AID", "Denmark", "Chad"),
    ("Two Danish sailors were detained in Chad.", "COERCE", "Chad", "Denmark"),
    ("Denmark's king told a Chadian minister that the building of walls had to stop.", "REQUEST", "Denmark", "Chad"),
]
UNTOLD = [
    ("Neither Peru nor Chile condemned Bolivia.", "ACCUSE"),
    ("Norway did not expel the Russian diplomats.", "SANCTION"),
    ("Denmark refused to send troops to Mali.", "MOBILIZE"),
    ("Kenya urged Uganda to release the prisoners.", "RETREAT"),
    ("The leaders signed a cease-fire.", "ASSAULT"),
    ("Ghana threatened to expel the Togolese ambassador.", "SANCTION"),
    ("Italy demanded the withdrawal of French troops.", "RETREAT"),
    ("Peru set itself a target.", "ASSAULT"),
    ("Peru said it would go.", "AGREE"),
    ("Peru and Chile agreed that they would not threaten or use force against one another.", "COERCE"),
    ("Peru and Chile agreed that they would not threaten or use force against one another.", "THREATEN"),
]
UNREAL = [
    "Togo failed to submit any proposals.",
    "The ambassadors presented their credentials to the king of Jordan.",
    "The report described the plans of Ghana to stabilise Mali.",
    "The region fears the scourge of Hezbollah that threatens the lives of farmers.",
    "The leaders agreed on a protocol.",
    "The leaders expressed deep concern on the situation in Mali.",
    "The treaty contains principles on peace.",
    "Chad fears militias which plan to launch attacks on Sudan.",
    "The march brought Amadou Keita to power after toppling the king.",
    "Companies supporting the militias have closed.",
    "Bhutan's independence war has deepened relations with India.",
    "The fight will be aided by Syrians reaching a settlement.",
    "Denmark's attack on Sweden is a sham.",
]

DEEDS = [entry for entry in lexicon().entries if entry.type == "Deed"]


@pytest.mark.parametrize("entry", DEEDS, ids=lambda entry: entry.name)
def test_each_entry_names_a_kind_a_type_and_a_code_of_that_type(entry: Entry) -> None:
    assert entry.evokes in ("Statement", "Action")
    for plover, cameo in (
        (entry.value("plover"), entry.value("cameo")),
        (entry.denied, entry.value("deniedCameo")),
        (entry.value("abroad"), entry.value("abroadCameo")),
    ):
        assert not plover or plover in plover_types()
        assert not cameo or cameo[:2] in plover_types()[plover]


def test_there_are_deeds_of_all_types_but_the_one_of_meetings() -> None:
    assert len(DEEDS) > 200
    assert {entry.value("plover") for entry in DEEDS} >= set(plover_types()) - {"CONSULT"}


@pytest.mark.parametrize(("text", "plover", "source", "target"), TYPED)
def test_type_and_sides(text: str, plover: str, source: str, target: str) -> None:
    findings = read(text)
    found = deeds(findings)[0]
    assert found.fillers("plover") == (plover,)
    assert names(findings, found, "speaker", "actor")[0].startswith(source)
    states = {entity.name: entity.state or entity.name for entity in findings.entities}
    assert target in [states[name] for name in names(findings, found, "addressee", "target")]


@pytest.mark.parametrize(("text", "plover"), UNTOLD)
def test_what_is_not_told(text: str, plover: str) -> None:
    assert plover not in [each.fillers("plover")[0] for each in deeds(read(text)) if each.fillers("plover")]


@pytest.mark.parametrize("text", UNREAL)
def test_what_is_no_deed_at_all(text: str) -> None:
    assert [each for each in deeds(read(text)) if each.fillers("plover")] == []


@pytest.mark.parametrize(
    "text",
    [
        "Chile fired on Bolivian helicopters and on a convoy.",
        "Laos signed the Treaty of Friendship and Trade.",
        "Kenya planned to send 8,000 troops to Somalia.",
        "Peru condemned the brutal attack by militants of Ecuador's junta.",
    ],
)
def test_a_side_of_a_deed_is_never_a_thing(text: str) -> None:
    findings = read(text)
    sides = {side for each in deeds(findings) for side in names(findings, each, "addressee", "target")}
    assert not {side for side in sides if any(thing in side for thing in ("helicopter", "convoy", "Treaty", "troops"))}


@pytest.mark.parametrize(
    ("text", "befallen"),
    [
        ("A roadside bomb killed two Danish soldiers.", "Denmark"),
        ("Four Danish students died in an explosion at a market.", "Denmark"),
    ],
)
def test_harm_is_told_though_nobody_did_it(text: str, befallen: str) -> None:
    findings = read(text)
    found = deeds(findings)[0]
    assert found.fillers("plover") == ("ASSAULT",)
    assert names(findings, found, "actor") == []
    states = {entity.name: entity.state or entity.name for entity in findings.entities}
    assert [states[name] for name in names(findings, found, "target")] == [befallen]


def test_a_subject_before_a_participle_is_the_main_verbs_too() -> None:
    findings = read(
        "Mali and Niger, ending a dispute that has dragged on for years, have agreed on how to share the wells."
    )
    assert names(findings, deeds(findings)[0], "speaker") == ["Mali", "Niger"]


def test_two_who_hold_an_exercise_work_together() -> None:
    findings = read("Danish and Swedish troops held military exercises.")
    found = deeds(findings)[0]
    assert found.fillers("plover") == ("COOPERATE",)
    assert names(findings, found, "actor") == ["Denmark", "Sweden"]


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen slit the throats of villagers south of the Danish capital.",
        "Workers blocked roads in a suburb of the Danish city of Odense.",
        "Workers across Denmark blocked the roads.",
    ],
)
def test_who_acts_or_suffers_in_a_place_is_of_its_state(text: str) -> None:
    findings = read(text)
    groups = [entity for entity in findings.entities if entity.kind == "Group"]
    assert groups
    assert {entity.state for entity in groups} == {"Denmark"}


def test_who_is_called_ethnic_is_of_the_state_he_lives_in() -> None:
    findings = read("Ethnic Greek rebels in Albania attacked a post of Serbia.")
    found = deeds(findings)[0]
    states = {entity.name: entity.state for entity in findings.entities}
    assert [states[name] for name in names(findings, found, "actor")] == ["Albania"]


def test_whom_it_befell_is_the_object_not_who_is_named_later() -> None:
    findings = read("Farmers were forced to flee from the brutality of Hezbollah.")
    assert all("Hezbollah" not in names(findings, each, "target") for each in deeds(findings))


def test_another_clause_names_no_side() -> None:
    findings = read("Peru supported the liberation of the towns and pushed Hezbollah out.")
    assert names(findings, deeds(findings)[0], "addressee") == []


def test_a_plural_means_the_states_named_before_only_where_their_number_fits() -> None:
    named = "Niger and Benin share a river. "
    three = read(named + "Three African countries condemned Togo.")
    assert names(three, deeds(three)[0], "speaker") == ["Three African countries"]
    both = read(named + "Both countries condemned Togo.")
    assert names(both, deeds(both)[0], "speaker") == ["Niger", "Benin"]


def test_whoever_acts_in_what_reports_say_is_the_doer() -> None:
    findings = read("Minister: Reports that Hezbollah have murdered 70 farmers in Anbar, Iraq")
    assert names(findings, deeds(findings)[0], "actor") == ["Hezbollah"]


def test_a_base_form_in_a_list_of_infinitives_is_no_deed() -> None:
    text = "Peru has a duty to press Chile to end strikes that kill civilians, immediately allow relief supplies."
    assert [each for each in deeds(read(text)) if each.kind == "Action"] == []


def test_what_reports_tell_is_as_past_as_their_clause() -> None:
    found = deeds(read("Jordan confirmed reports that Syria has killed ten Turkish soldiers."))
    assert ("ASSAULT", "occurred") in [(each.fillers("plover")[0], each.status) for each in found]


def test_an_unnamed_group_is_an_actor_of_its_own_with_its_state() -> None:
    findings = read("Afghan guerrillas blew up a bridge near Kabul.")
    group = next(entity for entity in findings.entities if entity.kind == "Group")
    assert (group.name, group.state) == ("Afghan guerrillas", "Afghanistan")
    assert names(findings, deeds(findings)[0], "actor") == ["Afghan guerrillas"]


def test_what_is_still_to_be_done_is_a_threat_or_a_promise_and_a_decision_is_as_good_as_done() -> None:
    planned = deeds(read("Greece plans to impose sanctions on Albania."))[0]
    assert (planned.fillers("plover"), planned.status) == (("THREATEN",), "planned")
    decided = deeds(read("Greece announced it would expel the Albanian ambassador."))
    assert ("SANCTION",) in [each.fillers("plover") for each in decided]


def test_a_reported_deed_is_a_fact_and_comes_before_the_report() -> None:
    found = deeds(read("Japan said on Tuesday it had halted food aid to Mongolia."))
    assert [each.kind for each in found] == ["Action", "Statement"]
    assert (found[0].fillers("plover"), found[0].status) == (("SANCTION",), "occurred")
    assert found[1].fillers("plover") == ()


def test_a_refusal_of_what_one_would_grant_is_a_rejection() -> None:
    found = deeds(read("Ethiopia has not accepted an Eritrean offer."))[0]
    assert (found.fillers("plover"), found.status) == (("REJECT",), "occurred")


def test_each_clause_that_is_said_is_a_statement_of_its_own() -> None:
    found = deeds(read("Kenya said that Uganda must pay and that Rwanda must leave."))
    assert len({each.key for each in found}) == len(found) == 2


def test_an_order_to_another_state_is_a_demand() -> None:
    assert deeds(read("Iraq ordered Kuwait to pay."))[0].fillers("plover") == ("REQUEST",)


def test_each_deed_has_its_sentence_its_rule_and_how_each_side_was_found() -> None:
    found = deeds(read("Mali is calm. Niger condemned Algeria on 3 May 2012 for the raid."))[0]
    assert found.mentions[0].sentence.startswith("Niger condemned")
    assert found.rule == "d-condemn: condemn"
    assert found.fillers("date")[0].edtf == "2012-05-03"  # type: ignore[union-attr]
    assert all(role.how for role in found.roles)


def test_the_sentences_main_event_comes_first() -> None:
    found = deeds(read("Peru expelled the Bolivian ambassador after Bolivia condemned the Peruvian government."))
    assert found[0].fillers("plover") == ("SANCTION",)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Peru condemned the raid in Tacna on Friday.", "condemned the raid in Tacna on Friday"),
        ("The raid, which Peru condemned on Friday, hurt nobody.", "The raid condemned on Friday"),
        ("A mediation led by Togo has yielded results.", "A mediation led by Togo"),
        ("Peru praised and thanked Chile.", "praised Chile"),
    ],
)
def test_what_a_deed_is_done_to_stands_in_its_content(text: str, content: str) -> None:
    assert content in [each for found in deeds(read(text)) for each in found.fillers("content")]


def test_what_is_only_discussed_or_part_of_a_name_is_no_deed() -> None:
    assert not [
        each for each in deeds(read("Chad discussed attacking Mali.")) if each.fillers("plover") == ("ASSAULT",)
    ]
    assert deeds(read("He spoke of the Indian Occupied Jammu and Kashmir region.")) == []
