r"""May we use it? Answers out of the restrictions of an item. It reads words, and gives no legal advice.

>>> import newsitem
>>> from newsitem.rights import Use, clearance
>>> item = newsitem.parse("RESTRICTIONS: NO ACCESS JAPAN\nSHOTLIST:\n1. Owl on a clock\nSTORYLINE:\nAn owl.")
"""

from newsitem.rights.answers import Answer, Clause, Clearance, Duty, ItemAnswer, ShotClearance
from newsitem.rights.clearance import clearance
from newsitem.rights.policy import Policy, read_policy
from newsitem.rights.use import Use

__all__ = [
    "Answer",
    "Clause",
    "Clearance",
    "Duty",
    "ItemAnswer",
    "Policy",
    "ShotClearance",
    "Use",
    "clearance",
    "read_policy",
]
