"""Words that say nothing of what a text is about, in the languages of the program.

Only those of four letters and more: shorter ones are passed over anyway.
"""

from typing import Final

_WORDS: Final = """
about after alla alle also andra andre bara bare been before blir bliver både could deras dere
deres dessa detta dette disse does efter eller etter findes finnes finns flere fordi from från
före genom have hvad hver hvilke hvilken hvor ikke inte into kunna kunne mange mellan mellem
mellom mera mere more most much must mye många noen noget nogle något några också også only
other over samt should sina skal skulle some such than that their them then there they this
those till uden under utan uten vara varje very vilka vilken vill være want wants what when
where which while will with would your över
"""

SMALL_WORDS: Final = frozenset(_WORDS.split())
