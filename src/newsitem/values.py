"""Values that nobody changes, as the type checker sees to: holding them so at run time makes each five times as dear.

For the many small ones that live only while a page is read. What users get is frozen for them as well.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from attrs import frozen as value
else:
    from attrs import define as value

__all__ = ["value"]
