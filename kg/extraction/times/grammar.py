"""The grammar of times: a regex over the codes of `time_words`, each alternative a kind of expression.

Read the alternatives aloud with the table `LETTERS`: `[Mm][DO](?:,?Y)?` is a month, a day and perhaps a year.
"""

from __future__ import annotations

import re

WHICH_YEAR = r"(?:,?v?Y(?![-]?[DYC])|,?v?d?[LK]U|,?v?dU)"  # 2015 · of last year · that year · of the year
MONTH_DAY = r"[Mm]d?[DO]"
DAY_MONTH = r"(?:d?[DO]|d?o(?=v))v?[Mm]"
WEEKDAY = r"(?:d?L?WP?,?j?d?)"
PART = r"(?:d?(?:(?:[ErQ]|[oL]U)[-v]?i?d?v?(?:Uv)?|e[-v]?d?(?:Uv)?))"
COUNT = r"(?:E?(?:[nDCaq][t&-])?[nDCaq]-?)"
LAST_DAY = rf"{WEEKDAY}?(?:W(?!,?[DOMm])|(?:{MONTH_DAY}|{DAY_MONTH})(?:,?v?Y)?)"

ALTERNATIVES: tuple[tuple[str, str], ...] = (
    ("anniversary", rf"d?[oO]?Rvd?(?:{MONTH_DAY}(?:,?Y)?|{DAY_MONTH}Y?|Y)"),
    ("anniversary", r"d?[oO]R"),
    ("habit", r"h|yU|yo?U|y[MmWSGTP]P?"),
    ("days", rf"(?:d?[UP]v|nU,?)?{WEEKDAY}?[Mm][DO](?:,?Y)?[-tb]{WEEKDAY}?(?:{MONTH_DAY}|[DO])(?:{WHICH_YEAR})?"),
    ("days", rf"(?:d?[UP]v)?{WEEKDAY}?[DO](?:v?[Mm],?Y?)?[-tb]{WEEKDAY}?{DAY_MONTH}(?:{WHICH_YEAR})?"),
    (
        "days between",
        rf"V{WEEKDAY}?(?:{MONTH_DAY}|{DAY_MONTH}|d?[DO])(?:,?Y)?&{WEEKDAY}?(?:{MONTH_DAY}|{DAY_MONTH}|d?[DO](?![a-z]))(?:{WHICH_YEAR})?",
    ),
    (
        "two days",
        rf"(?:d?Uv)?{WEEKDAY}?(?:[Mm][DO](?:,[DO])*,?&d?[DO](?![Mm])|d?[DO](?:,[DO])*,?&{WEEKDAY}?{DAY_MONTH})(?:{WHICH_YEAR})?",
    ),
    ("nth weekday", rf"d?[oL]W[vi][Mm](?:{WHICH_YEAR})?"),
    ("week of", rf"d?Uv(?:{WEEKDAY}?)(?:{MONTH_DAY}|{DAY_MONTH})(?:{WHICH_YEAR})?"),
    ("date", r"d?[DO]W,?[Mm],?Y|D-[Mm]-Y"),
    ("date", rf"W\((?:{MONTH_DAY}|{DAY_MONTH})(?:{WHICH_YEAR})?\)"),
    ("date", rf"(?:d?P[vj]?)?{WEEKDAY}?d?(?:{MONTH_DAY}|{DAY_MONTH})(?:{WHICH_YEAR})?"),
    ("which date", rf"d?[LK](?:{MONTH_DAY}|{DAY_MONTH})(?![-t&]?[DO])(?!,?Y)"),
    ("iso", r"I[-t/]I|I"),
    ("slash", r"(?:W\)?,?)?/"),
    (
        "months",
        rf"{PART}?[Mm](?:,?Y)?[-tb]{PART}?[Mm](?:{WHICH_YEAR})?|V{PART}?[Mm](?:,?Y)?&{PART}?[Mm](?:{WHICH_YEAR})?|[Mm]&[Mm]Y",
    ),
    ("month", rf"{PART}?d?(?:Uv)?[LK]?[Mm](?:{WHICH_YEAR})?"),
    ("now until", r"[VF]H[-t&bu](?:d?ev?)?Y"),
    ("years", r"[FV]?(?:dU?)?Y[-tb](?:Y|[DC])|VY&Y"),
    ("part of year", r"d?[oLK]Q(?:v?d?(?:Y|[LK]?U))"),
    ("season", rf"{PART}?d?L?[Sz](?:,?v?d?(?:Y|[LK]?U))?"),
    ("decade", rf"{PART}?d?X"),
    ("year", rf"{PART}?d?(?:U)?Y"),
    ("day from now", r"PT|T(?:P|j[ND]P?)?|N"),
    ("day from then", r"Z"),
    ("time of day", r"(?:E[iu])?dP(?![vjWTMm])|P(?![vjWTMm])|%"),
    ("day from now", r"L[P]"),
    ("ago", rf"{COUNT}Ug"),
    ("later", rf"{COUNT}Ur"),
    ("within", rf"w(?:dL)?{COUNT}Uv?|[iuw]dL{COUNT}U"),
    ("in", rf"i{COUNT}U(?!v|-)"),
    ("weekday of week", r"Wv?d?[LK]U"),
    ("which unit", rf"d?Ul|{PART}?(?:BdU)?(?<!d)[LK]U(?!-)|{PART}?d[LK]U(?!-)"),
    ("the unit", r"[VF]H[t&b]d?evd?U|[eEr](?:v|i|)dU|[er]U|d?evd?U|dUk|wdU|\*"),
    ("the weekend", r"dU"),
    ("span to", rf"[da]?L?{COUNT}-?U(?:t|(?:x{{1,3}},?K?[kp]|p)j?){LAST_DAY}"),
    ("span from", rf"[da]?L?{COUNT}-?U(?:x{{1,3}},?[sJ]|[sJF])j?{LAST_DAY}"),
    ("weekdays", r"(?:L?W[-tb]L?W|VW&W)(?:,?v?d?[LK]U)?"),
    ("weekday", r"(?:d?[EP][jv]?)?(?:d?[LK])?WP?(?:,?dO(?!R))?"),
    ("day of month", r"d[Oo](?=[^xoORUQ-]|$)(?:vd?[LK]?U)?"),
    ("feast", r"(?:d?[LK])?G(?:,?v?Y|,?v?[LK]U)?"),
    ("duration", rf"d?(?:L)?{COUNT}U"),
)
LEAD = rf"(?:[bsBAfFj]|[iu](?!{COUNT}U|dL{COUNT}U))?"
TIMELESS = r"xc,.\n"
ALONE = r"MmWhUQSzGTZNLlKygrPnqoDCYOIXR/#*%"  # what can be a time by itself; anything else needs a time word behind it
START = rf"(?=[{ALONE}]|[^{TIMELESS}][^{TIMELESS}])"
KINDS = "|".join(f"(?P<k{i}>{body})" for i, (_, body) in enumerate(ALTERNATIVES))
GRAMMAR = re.compile(f"{START}(?P<lead>{LEAD})(?:{KINDS})")


def kind_of(match: re.Match[str]) -> str:
    """The kind of expression that a match of the grammar is."""
    return ALTERNATIVES[int((match.lastgroup or "k0")[1:])][0]
