"""Sums of money and numbers of things in a stretch of text: "$5 million", "£40m", "1,000 troops"."""

from __future__ import annotations

import re

SCALE = r"(?:hundred|thousand|million|billion|trillion|mn|bn|m|b)"
NUMBER = rf"\d[\d.,]*\d|\d+|(?:a|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty)(?=[ -]{SCALE})"
SYMBOL = r"(?:US|A|C|NZ|HK|S|R)?\$|£|€|¥|₹|₩|₽|₺|₴|Rs\.? ?|(?:USD|EUR|GBP|JPY|AUD|CAD|NZD|CHF|CNY|SEK|NOK|DKK) ?"
CURRENCY = (
    r"(?:(?:US|U\.S\.|Australian|Canadian|New Zealand|Hong Kong|Singapore|British|Swiss|Turkish|Indian|Russian|Chinese|Norwegian|Swedish|Danish|American|Egyptian|Japanese) )?"
    r"(?:dollars?|euros?|pounds?(?: sterling)?|yen|yuan|renminbi|rubles?|roubles?|rupees?|francs?|crowns?|kron(?:or|er|a|e)|won|lira|rand|pesos?|reais|real|dirhams?|riyals?|dinars?|taka|naira|shillings?)"
)
LEAD = r"(?:(?:up to|more than|over|at least|about|around|nearly|almost|some|no less than|no more than|an additional|another|a further|approximately) )?"
MONEY = re.compile(
    rf"{LEAD}(?:(?:{SYMBOL})(?:{NUMBER})(?:[ -]?{SCALE}\b)?|(?:{NUMBER})(?:[ -]{SCALE})?[ -]{CURRENCY}\b)",
    re.IGNORECASE,
)
COUNTED = re.compile(
    rf"{LEAD}(?:{NUMBER})(?: {SCALE})?(?: [a-z-]+){{0,2}} "
    r"(?:troops|soldiers|peacekeepers|personnel|police|doses|vaccines|tonnes|tons|barrels|tanks|missiles|vehicles|refugees|scholarships|aircraft|helicopters|warheads|people|per ?cent|percent|%)",
    re.IGNORECASE,
)


def money(text: str) -> str | None:
    """The first sum of money in a text as it is worded, None where there is none."""
    found = MONEY.search(text)
    return found.group().strip() if found else None


def amount(text: str) -> str | None:
    """The first sum of money, else the first number of things, as worded: of "send 300 more troops", "300 more troops"."""
    found = MONEY.search(text) or COUNTED.search(text)
    return found.group().strip() if found else None
