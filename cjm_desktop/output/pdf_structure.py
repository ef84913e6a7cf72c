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

    `alternative` says in words what is seen, `actual` what its content stands for. Few have words
    or a language of their own, so these are the class's until they are set.
    """

    actual = ""
    alternative = ""
    language = ""
    title = ""
    number = 0
    """That of its object, from when the tree is numbered."""
    parent = 0
    """The number of the object that it stands below."""

    def __init__(self, kind: Kind, page: int = 0, scope: Scope | None = None) -> None:
        self.kind = kind
        self.page = page
        self.scope = scope
        self.kids: list[Element | Annotation | int] = []

    def child(self, kind: Kind, page: int = 0, scope: Scope | None = None) -> "Element":
        """Add an element at the end of this one."""
        made = Element(kind, page, scope)
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

    def written(self) -> bytes:
        """Write the tree as an object, when its elements are numbered."""
        nums = (
            f"{key} {owner.number} 0 R"
            if isinstance(owner, Element)
            else f"{key}[{' '.join([f'{element.number} 0 R' for element in owner])}]"
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
        below = [kid for kid in element.kids if type(kid) is Element]
        if below:
            waiting += below[::-1]
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
    elements[0].parent = root
    for element, number in zip(elements, own, strict=True):
        element.number = number
        for kid in element.kids:
            if type(kid) is Element:
                kid.parent = number
    yield (
        root,
        (
            b"<</Type/StructTreeRoot/K[%d 0 R]/ParentTree %d 0 R/ParentTreeNextKey %d>>"
            % (own[0], tree, len(parents))
        ),
    )
    yield tree, parents.written()
    references = ["", *(f"/Pg {page} 0 R" for page in pages)]
    for element in elements:
        yield element.number, _written(element, references)


def _written(element: Element, pages: Sequence[str]) -> bytes:
    """Write an element; `pages` say which page it is on."""
    head = f"<</S/{element.kind}/P {element.parent} 0 R{pages[element.page]}"
    if element.kids:
        kids = [_kid(kid, pages) for kid in element.kids]
        head += f"/K[{' '.join(kids)}]" if len(kids) > 1 else f"/K {kids[0]}"
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


def _kid(kid: Element | Annotation | int, pages: Sequence[str]) -> str:
    if type(kid) is int:
        return str(kid)
    if type(kid) is Element:
        return f"{kid.number} 0 R"
    assert type(kid) is Annotation
    return f"<</Type/OBJR/Obj {kid.number} 0 R{pages[kid.page]}>>"
