"""Which of the events told of are findings: those with sides, of which more than a headline or a passing word tells."""

from __future__ import annotations

from collections.abc import Iterable

from kg.extraction.candidates import Candidate, Context
from kg.extraction.meetings.cluster import Cluster, cluster_keys
from kg.extraction.meetings.lending import PAIRED, is_anchored
from kg.language import grammar
from kg.vocabulary.wordclasses import word_class

GATHERINGS = word_class("gathering")
LENT = ("as of", "who acts", "of whom")
PAIR = 2


def unmet(cluster: Cluster, clusters: Iterable[Cluster], context: Context) -> str:
    """Why the candidates of a cluster make no meeting among the other clusters, "" where they do."""
    if all(each.dependent for each in cluster.candidates):
        return "a signing of which no scene is told is no ceremony"
    if not cluster.keys:
        return "nobody is known to take part"
    if _is_headline(cluster) and any(each.keys and not _is_headline(each) for each in clusters):
        return "a headline of what the text tells"
    if _is_nowhere(cluster):
        return "a journey of which no destination or day is told"
    if _is_region(cluster, clusters, context):
        return "a region of which the states are told"
    if _is_vague(cluster):
        return "an exchange without day, place and sides of its own"
    alone = len(cluster.keys) == 1 and context.discourse.entity(cluster.keys[0]).kind in ("Person", "State")
    sided = any(each.sided or each.in_headline or is_anchored(each) or is_crowded(each) for each in cluster.candidates)
    if alone and not sided and {each.kind for each in cluster.candidates} <= PAIRED:
        return "no second side is told"
    return ""


def is_crowded(candidate: Candidate) -> bool:
    """Whether a name makes it a gathering of many, to which the text tells who came: "attended the Africa Summit"."""
    told = any(not part.how.startswith(LENT) for part in candidate.parts)
    return told and bool(candidate.label) and candidate.word.lemma in GATHERINGS


def _is_headline(cluster: Cluster) -> bool:
    return all(each.in_headline for each in cluster.candidates)


def _is_nowhere(cluster: Cluster) -> bool:
    """Whether somebody is merely said to travel."""
    travels = all(each.kind == "Visit" for each in cluster.candidates)
    return travels and not (cluster.dates or cluster.places or cluster_keys(cluster, "host"))


def _is_region(cluster: Cluster, clusters: Iterable[Cluster], context: Context) -> bool:
    """Whether a tour only of a region is told whose single stops are told too: "left for Europe, where he will visit
    Spain".
    """
    hosts, guests = cluster_keys(cluster, "host"), set(cluster_keys(cluster, "participant"))
    if not hosts or any(context.discourse.state_of(key) for key in hosts):
        return False
    told = (each for each in clusters if each is not cluster and each.status() == cluster.status())
    others = (each for each in told if guests & set(cluster_keys(each, "participant")))
    return any(context.discourse.state_of(key) for each in others for key in cluster_keys(each, "host"))


def _is_vague(cluster: Cluster) -> bool:
    """Whether only a general word for bargaining tells of it: "to engage in a dialogue"."""
    if cluster.dates or cluster.places:
        return False
    if not all(each.rule.startswith("negotiation-n") and grammar.is_noun(each.word) for each in cluster.candidates):
        return False
    own = {part.key for part in cluster.parts() if not part.how.startswith(LENT)}
    return len(own) < PAIR
