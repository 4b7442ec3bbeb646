"""Sums of money and numbers of things in a stretch of text: "$5 million", "£40m", "1,000 troops"."""

from __future__ import annotations

import re

SCALE = r"(?:hundred|thousand|million|billion|trillion|mn|bn|m|b)"
SPELT = (
    r"(?:a|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty)"
    rf"(?=[ -]{SCALE})"
)
NUMBER = rf"(?:\d[\d.,]*\d|\d+|{SPELT}|several(?= {SCALE}))"
SYMBOL = (
    r"(?:(?:US|A|C|NZ|HK|S|R)?\$|£|€|¥|₹|₩|₽|₺|₴|Rs\.? ?"
    r"|(?:USD|EUR|GBP|JPY|AUD|CAD|NZD|CHF|CNY|SEK|NOK|DKK) ?)"
)
NATIONAL = (
    r"(?:(?:US|U\.S\.|American|Australian|British|Canadian|Chinese|Danish|Egyptian|Hong Kong|Indian|Japanese"
    r"|New Zealand|Norwegian|Russian|Singapore|Swedish|Swiss|Turkish) )?"
)
CURRENCY = (
    r"(?:dollars?|euros?|pounds?(?: sterling)?|yen|yuan|renminbi|rou?bles?|rupees?|francs?|crowns?|kron(?:or|er|a|e)"
    r"|won|lira|rand|pesos?|reais|real|dirhams?|riyals?|dinars?|taka|naira|shillings?)"
)
THINGS = (
    r"(?:troops|soldiers|peacekeepers|personnel|police|doses|vaccines|tonnes|tons|barrels|tanks|missiles|vehicles"
    r"|refugees|scholarships|aircraft|helicopters|warheads|prisoners|people|per ?cent|percent|%)"
)
LEAD = (
    r"(?:(?:up to|more than|over|at least|about|around|nearly|almost|some|no less than|no more than|an additional"
    r"|another|a further|approximately) )?"
)
MONEY = re.compile(
    rf"{LEAD}(?:{SYMBOL}{NUMBER}(?:[ -]?{SCALE}\b)?|{NUMBER}(?:[ -]{SCALE})?[ -]{NATIONAL}{CURRENCY}\b)", re.IGNORECASE
)
COUNTED = re.compile(rf"{LEAD}{NUMBER}(?: {SCALE})?(?: [a-z-]+){{0,2}} {THINGS}", re.IGNORECASE)


def amount(text: str) -> str | None:
    """The first sum of money, else the first number of things, as worded; None where there is none.

    >>> amount("send 300 more troops and $5 million")
    '$5 million'
    """
    found = MONEY.search(text) or COUNTED.search(text)
    return found.group().strip() if found else None
