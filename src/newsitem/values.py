"""Values that nobody changes, as the type checker sees to: holding them so at run time makes each five times as dear.

For the many small ones that are made while a page is read. Items and all that they hold are frozen at run time too.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from attrs import frozen as value
else:
    from attrs import define as value

__all__ = ["value"]
