"""A small interview, as a meeting's recorder writes it."""

TALK = """WEBVTT

1
00:00:03.000 --> 00:00:06.000
<v Interviewer>How did you find the machine?</v>

2
00:00:07.000 --> 00:00:11.000
<v Anna Svensson>We compared three suppliers, and none of them</v>

3
00:00:11.000 --> 00:00:19.000
<v Anna Svensson>could tell me what it costs to run. I gave up after a week. Then a colleague
showed me a film of it at work.</v>

4
00:00:21.000 --> 00:00:23.000
<v Interviewer>What did you need then?</v>

5
00:00:24.000 --> 00:00:31.000
<v Anna Svensson>I needed numbers that my director believes. Anna Svensson's word is not
enough in our house.</v>
"""
