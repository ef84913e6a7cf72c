"""What a PDF says of itself to programs: its XMP packet, with PDF/UA-1 (ISO 14289-1, 5)."""

import re
from datetime import date
from typing import Final
from xml.sax.saxutils import escape

from cjm_desktop.journey.records import Map

_NO_XML: Final = re.compile("[\ufffe\uffff]")
"""What a map may hold and XML 1.0 may not."""

_PACKET: Final = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part>
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq>{authors}</rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{purpose}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>{creator}</xmp:CreatorTool>
<xmp:CreateDate>{day}T00:00:00Z</xmp:CreateDate>
<xmp:ModifyDate>{day}T00:00:00Z</xmp:ModifyDate>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>"""


def xmp_stream(map_: Map, title: str, creator: str, day: date) -> bytes:
    """Write the packet as a stream; it stays readable for programs that know nothing of PDF."""
    packet = _PACKET.format(
        title=_text(title),
        authors="".join(f"<rdf:li>{_text(each)}</rdf:li>" for each in map_.authors),
        purpose=_text(map_.purpose),
        language=map_.language,
        creator=creator,
        day=day.isoformat(),
    ).encode()
    head = b"<</Type/Metadata/Subtype/XML/Length %d>>" % len(packet)
    return head + b"\nstream\n" + packet + b"\nendstream"


def _text(words: str) -> str:
    return escape(_NO_XML.sub("\ufffd", words))
