"""The structure tree of a PDF: what is a heading, a table, a picture, in which order it is read.

ISO 32000-1, 14.7 and 14.8; ISO 14289-1 (PDF/UA-1). An element owns marked content by its number on
a page and annotations by their objects; the parent tree leads back from both.
"""

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from cjm_desktop.output.pdf_strings import text_string

Kind = Literal[
    "Document", "Sect", "H1", "H2", "H3", "P", "L", "LI", "LBody", "Table", "TR", "TH", "TD",
    "Figure", "Link", "NonStruct",
]  # fmt: skip
Scope = Literal["Column", "Row"]


class Annotation(NamedTuple):
    """An annotation as part of an element: the number of its object, and that of its page."""

    number: int
    page: int


class Element:
    """A node of the tree; `page` is the page that its own content is on, from 1; 0: it has none.

    `alternative` says in words what is seen, `actual` what its content stands for.
    """

    __slots__ = ("actual", "alternative", "kids", "kind", "language", "page", "scope", "title")

    def __init__(
        self,
        kind: Kind,
        *,
        page: int = 0,
        alternative: str = "",
        title: str = "",
        scope: Scope | None = None,
    ) -> None:
        self.kind = kind
        self.page = page
        self.alternative = alternative
        self.actual = ""
        self.title = title
        self.scope: Scope | None = scope
        self.language = ""
        self.kids: list[Element | Annotation | int] = []

    def child(
        self,
        kind: Kind,
        *,
        page: int = 0,
        alternative: str = "",
        scope: Scope | None = None,
    ) -> "Element":
        """Add an element at the end of this one."""
        made = Element(kind, page=page, alternative=alternative, scope=scope)
        self.kids.append(made)
        return made


class ParentTree:
    """Whose content and annotations are, by the keys that pages and annotations have."""

    def __init__(self) -> None:
        self._owners: list[Element | list[Element]] = []

    def add(self, owner: Element | list[Element]) -> int:
        """Give the key of an annotation of an element, or of a page.

        A page's list holds, then or later, the owner of each piece of content by its number.
        """
        self._owners.append(owner)
        return len(self._owners) - 1

    def written(self, number_of: dict[int, int]) -> bytes:
        """Write the tree as an object; `number_of` are the objects of elements, by identity."""

        def reference(element: Element) -> str:
            return f"{number_of[id(element)]} 0 R"

        nums = (
            f"{key} {reference(owner)}"
            if isinstance(owner, Element)
            else f"{key}[{' '.join(map(reference, owner))}]"
            for key, owner in enumerate(self._owners)
        )
        return f"<</Nums[{' '.join(nums)}]>>".encode()

    def __len__(self) -> int:
        return len(self._owners)


def all_elements(top: Element) -> list[Element]:
    """List an element and all below it, in the order they are read."""
    found: list[Element] = []
    waiting: list[Element] = [top]
    while waiting:
        element = waiting.pop()
        found.append(element)
        waiting.extend(kid for kid in reversed(element.kids) if isinstance(kid, Element))
    return found


def written_tree(
    elements: Sequence[Element],
    parents: ParentTree,
    numbers: Sequence[int],
    pages: Sequence[int],
) -> Iterator[tuple[int, bytes]]:
    """Write the root, the parent tree and the elements under the numbers, in that order.

    `pages` are the numbers of the pages' objects.
    """
    root, tree, *own = numbers
    number_of = {id(element): number for element, number in zip(elements, own, strict=True)}
    parent_of = {
        id(kid): number_of[id(element)]
        for element in elements
        for kid in element.kids
        if isinstance(kid, Element)
    }
    yield (
        root,
        (
            b"<</Type/StructTreeRoot/K[%d 0 R]/ParentTree %d 0 R/ParentTreeNextKey %d>>"
            % (own[0], tree, len(parents))
        ),
    )
    yield tree, parents.written(number_of)
    for element in elements:
        parent = parent_of.get(id(element), root)
        yield number_of[id(element)], _written(element, parent, number_of, pages)


def _written(
    element: Element, parent: int, number_of: dict[int, int], pages: Sequence[int]
) -> bytes:
    head = f"<</S/{element.kind}/P {parent} 0 R"
    if element.page:
        head += f"/Pg {pages[element.page - 1]} 0 R"
    if element.kids:
        kids = " ".join([_kid(kid, number_of, pages) for kid in element.kids])
        head += f"/K[{kids}]" if len(element.kids) > 1 else f"/K {kids}"
    if element.scope is not None:
        head += f"/A<</O/Table/Scope/{element.scope}>>"
    code = head.encode()
    if element.alternative:
        code += b"/Alt" + text_string(element.alternative)
    if element.actual:
        code += b"/ActualText" + text_string(element.actual)
    if element.title:
        code += b"/T" + text_string(element.title)
    if element.language:
        code += b"/Lang" + text_string(element.language)
    return code + b">>"


def _kid(kid: Element | Annotation | int, number_of: dict[int, int], pages: Sequence[int]) -> str:
    if isinstance(kid, int):
        return str(kid)
    if isinstance(kid, Element):
        return f"{number_of[id(kid)]} 0 R"
    return f"<</Type/OBJR/Obj {kid.number} 0 R/Pg {pages[kid.page - 1]} 0 R>>"
