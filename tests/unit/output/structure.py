"""Reads the structure of a PDF back by another library: its tree, and whose each run of text is."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any, NamedTuple

import pikepdf

_Pages = dict[Any, int]
"""The pages' numbers by their objects."""


class Node(NamedTuple):
    """An element of the tree as it is read."""

    kind: str
    alternative: str
    title: str
    page: int
    """The page of its content, from 0; −1 where it has none."""
    content: tuple[int, ...]
    """The numbers of its content on the page."""
    annotations: int
    kids: tuple["Node", ...]

    def walk(self) -> Iterator["Node"]:
        """Go through an element and all below it in the order they are read."""
        yield self
        for kid in self.kids:
            yield from kid.walk()


class Run(NamedTuple):
    """A run of text on a page: whose content it is (None: nobody's), and what it stands for."""

    owner: int | None
    artifact: bool
    actual: str | None


def opened(data: bytes) -> pikepdf.Pdf:
    """Open a PDF; its syntax is checked on the way."""
    pdf = pikepdf.open(BytesIO(data))
    assert pdf.check_pdf_syntax() == []
    return pdf


def tree(pdf: pikepdf.Pdf) -> Node:
    """Read the structure tree."""
    pages: _Pages = {page.objgen: number for number, page in enumerate(pdf.pages)}
    root = pdf.Root.StructTreeRoot
    (top,) = root.K
    return _node(top, pages)


def kids_of(element: Any) -> list[Any]:
    """List what an element holds: elements, annotations, numbers of content."""
    kids = element.get("/K")
    if kids is None:
        return []
    return list(kids) if isinstance(kids, pikepdf.Array) else [kids]


def _node(element: Any, pages: _Pages) -> Node:
    listed = kids_of(element)
    elements = [kid for kid in listed if isinstance(kid, pikepdf.Dictionary) and "/S" in kid]
    for kid in elements:
        assert kid.P.objgen == element.objgen
    numbers = tuple(int(kid) for kid in listed if not isinstance(kid, pikepdf.Dictionary))
    page = element.get("/Pg")
    return Node(
        str(element.S).removeprefix("/"),
        str(element.get("/Alt", "")),
        str(element.get("/T", "")),
        -1 if page is None else pages[page.objgen],
        numbers,
        len(listed) - len(elements) - len(numbers),
        tuple(_node(kid, pages) for kid in elements),
    )


def runs(page: pikepdf.Page) -> Iterator[Run]:
    """Go through the runs of text on a page, with the marked content that each stands in."""
    stack: list[tuple[int | None, bool, str | None]] = []
    instructions: list[Any] = list(pikepdf.parse_content_stream(page))
    for operands, operator in instructions:
        match str(operator):
            case "BMC":
                stack.append((None, str(operands[0]) == "/Artifact", None))
            case "BDC":
                entries = operands[1]
                owner = int(entries.MCID) if "/MCID" in entries else None
                actual = str(entries.ActualText) if "/ActualText" in entries else None
                stack.append((owner, str(operands[0]) == "/Artifact", actual))
            case "EMC":
                stack.pop()
            case "Tj" | "TJ":
                owners = [owner for owner, _, _ in stack if owner is not None]
                artifact = any(artifact for _, artifact, _ in stack)
                assert len(owners) + artifact == 1, stack
                actual = next((words for _, _, words in stack if words is not None), None)
                yield Run(owners[0] if owners else None, artifact, actual)
            case _:
                pass
    assert stack == []


def everything(pdf: pikepdf.Pdf) -> bytes:
    """Give all that a PDF holds, unpacked: every object and every stream."""
    parts: list[bytes] = []
    for each in pdf.objects:
        if isinstance(each, pikepdf.Stream):
            parts.append(each.read_bytes())
        else:
            parts.append(each.unparse(resolved=True))
    return b"\n".join(parts)
