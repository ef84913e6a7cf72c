"""Notes of interviews: lines, Markdown, Word and transcripts become what each person said."""

import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from cjm_desktop.intake.importing.material import RefusalCode, Refused
from cjm_desktop.intake.importing.words import refusal
from cjm_desktop.intake.notes.paragraphs import MOST_CHARACTERS, MOST_LINES, Paragraph
from cjm_desktop.intake.notes.reading import SUFFIXES, pasted_notes, read_notes, read_notes_file
from cjm_desktop.words.wording import ENGLISH
from tests.unit.intake.importing.test_word_documents import document, paragraph

VTT = """\ufeffWEBVTT - recorded
Kind: captions

NOTE made by hand
Anna: this is no cue

STYLE
::cue { color: red }

1
00:00:01.000 --> 00:00:03.500 align:start
<v Anna Svensson>We compared three suppliers,</v>

b7a1/12-1
00:00:03.500 --> 00:00:06.000
<v Anna Svensson>and <i>none</i> could tell me &amp; mine
what it costs. I gave up.</v>

00:01:07.000 --> 00:01:09.000
<v.loud Interviewer>Why?</v>

01:02:09.000 --> 01:02:12.000
<v Anna Svensson>Nobody called back.</v>
"""
SRT = """1
00:00:01,000 --> 00:00:04,000
ANNA: We looked at <i>their</i> site

2
00:00:04,000 --> 00:00:06,000
for an hour.

3
00:00:06,500 --> 00:00:08,000
ERIK: And then?

4
00:00:20,000 --> 00:00:22,000
{\\an8}ANNA: Then I called.
"""


def read(text: str | bytes, name: str) -> tuple[Paragraph, ...]:
    return read_notes(text.encode() if isinstance(text, str) else text, Path(name))


def refused(data: bytes | str, name: str) -> tuple[RefusalCode, str]:
    with pytest.raises(Refused) as told:
        read(data, name)
    return told.value.code, refusal(told.value, ENGLISH)


def test_cues_of_one_speaker_become_what_they_said() -> None:
    expected = (
        Paragraph(
            "We compared three suppliers, and none could tell me & mine what it costs. I gave up.",
            "Anna Svensson", "0:01",
        ),
        Paragraph("Why?", "Interviewer", "1:07"),
        Paragraph("Nobody called back.", "Anna Svensson", "1:02:09"),
    )  # fmt: skip
    assert read(VTT, "meeting.vtt") == expected
    assert read(VTT.replace("\n", "\r\n"), "meeting.txt") == expected
    assert pasted_notes(VTT) == expected


def test_a_subrip_file_tells_its_speakers_before_colons() -> None:
    expected = (
        Paragraph("We looked at their site for an hour.", "ANNA", "0:01"),
        Paragraph("And then?", "ERIK", "0:06"),
        Paragraph("Then I called.", "ANNA", "0:20"),
    )
    assert read(SRT, "talk.srt") == expected
    crowded = "\n".join(line for line in SRT.split("\n") if line)
    assert read(crowded, "talk.srt") == expected


def test_a_pause_behind_a_sentence_begins_a_paragraph_and_one_in_it_does_not() -> None:
    cues = [("01", "02", "It took"), ("12", "13", "too long."), ("14", "15", "Much too long."),
            ("40", "41", "Now it is better.")]  # fmt: skip
    text = "\n\n".join(f"00:{a},0 --> 00:{b},0\n{said}" for a, b, said in cues)
    assert [each.text for each in read(text, "a.srt")] == [
        "It took too long. Much too long.", "Now it is better.",
    ]  # fmt: skip


def test_captions_that_roll_up_are_taken_once() -> None:
    text = (
        "WEBVTT\n\n00:01.000 --> 00:02.000\nwe need\n\n00:02.000 --> 00:03.000\nwe need\na price\n"
        "\n00:03.000 --> 00:04.000\na price\nby Friday."
    )
    assert [each.text for each in read(text, "a.vtt")] == ["we need a price by Friday."]


def test_a_transcript_without_full_stops_is_divided_all_the_same() -> None:
    cues = [f"00:{n // 60:02}:{n % 60:02} --> 00:{n // 60:02}:{n % 60:02}\n{n} {'word ' * 20}"
            for n in range(100)]  # fmt: skip
    found = read("\n\n".join(cues), "a.srt")
    assert max(len(each.text) for each in found) <= 1_300
    assert sum(each.text.count("word") for each in found) == 2_000


def test_cues_on_one_line_are_read_as_speech_recognition_prints_them() -> None:
    text = "[00:01.000 --> 00:03.000]  We need\n[00:03.000 --> 00:04.500]  a price.\n"
    assert read(text, "a.txt") == (Paragraph("We need a price.", "", "0:01"),)


def test_who_says_the_same_again_later_is_heard_twice() -> None:
    text = "00:01.000 --> 00:02.000\nYes.\n\n00:03.000 --> 00:04.000\nYes.\n"
    assert [each.text for each in read(text, "a.vtt")] == ["Yes. Yes."]


def test_a_dash_tells_that_somebody_else_speaks() -> None:
    text = "1\n00:00:01,000 --> 00:00:04,000\n- Is it dear?\n- It is."
    assert [each.text for each in read(text, "a.srt")] == ["Is it dear?", "It is."]


def test_names_before_colons_are_speakers_where_they_come_again() -> None:
    text = "Interview\n\nAnna: Hi.\nI wait.\nErik: Why?\nAnna: It is slow.\nNote: call back"
    assert read(text, "a.txt") == (
        Paragraph("Interview"),
        Paragraph("Hi.", "Anna"),
        Paragraph("I wait.", "Anna"),
        Paragraph("Why?", "Erik"),
        Paragraph("It is slow.", "Anna"),
        Paragraph("call back", "Note"),
    )
    rare = "Long talk about prices.\nThey wait.\nNote: call back\nMore was not said."
    assert {each.speaker for each in read(rare, "a.txt")} == {""}


@pytest.mark.parametrize(
    "text",
    [
        "Anna Svensson  0:03\nWe wait.\n\nErik Ek  0:09\nWhy?",
        "[00:00:03] Anna Svensson: We wait.\n[00:00:09] Erik Ek: Why?",
        "Anna Svensson (00:03): We wait.\nErik Ek (00:09): Why?",
        "0:03 Anna Svensson\nWe wait.\n\n0:09 Erik Ek\nWhy?",
        "0:03 [Anna Svensson]: We wait.\n0:09 [Erik Ek]: Why?",
        "00:00:03\nAnna Svensson: We wait.\n00:00:09\nErik Ek: Why?",
    ],
)
def test_what_recorders_write_in_plain_text_is_known_by_its_times(text: str) -> None:
    assert read(text, "a.txt") == (
        Paragraph("We wait.", "Anna Svensson", "0:03"),
        Paragraph("Why?", "Erik Ek", "0:09"),
    )


def test_a_line_goes_on_in_the_next_one_only_in_the_middle_of_a_sentence() -> None:
    text = "They wait for\nprices all day.\nthen they leave\n\nby train\n- a point\n- Another"
    assert [each.text for each in read(text, "a.txt")] == [
        "They wait for prices all day.", "then they leave", "by train", "a point", "Another",
    ]  # fmt: skip


def test_markdown_is_read_in_its_order_and_without_its_marks() -> None:
    text = (
        "# Talk\n\n**Anna:** It is *slow*.\n\n- a point\n- see [us](https://a.example)\n\n"
        "**Anna:** Still.\n\n| who | what |\n|---|---|\n| Erik | wants |\n"
    )
    assert read(text, "a.md") == (
        Paragraph("Talk"),
        Paragraph("It is slow.", "Anna"),
        Paragraph("a point", "Anna"),
        Paragraph("see us (https://a.example)", "Anna"),
        Paragraph("Still.", "Anna"),
        Paragraph("who: what", "Anna"),
        Paragraph("Erik: wants", "Anna"),
    )


def test_a_word_document_is_read_by_its_paragraphs_and_rows() -> None:
    table = "".join(
        f"<w:tr><w:tc>{paragraph(a)}</w:tc><w:tc>{paragraph(b)}</w:tc></w:tr>"
        for a, b in (("Anna", "We wait."), ("Erik", "Why?"), ("Anna", "No price."))
    )
    data = document(paragraph("Talk", "Rubrik"), f"<w:tbl>{table}</w:tbl>")
    expected = (
        Paragraph("Talk"),
        Paragraph("We wait.", "Anna"),
        Paragraph("Why?", "Erik"),
        Paragraph("No price.", "Anna"),
    )
    assert read(data, "a.docx") == expected
    assert read(data, "notes.txt") == expected  # by what it is, not by its name


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_the_encodings_of_other_programs_are_read(encoding: str) -> None:
    (only,) = read("“Vi väntar på åtgärder”".encode(encoding), "a.txt")
    assert only.text == "“Vi väntar på åtgärder”"


def test_controls_are_left_out_and_long_paragraphs_divided() -> None:
    assert read("A\x07\u2028b\tc", "a.txt") == (Paragraph("A b c"),)
    long = read("A word. " * 3_000, "a.txt")
    assert max(len(each.text) for each in long) <= 4_000
    assert " ".join(each.text for each in long) == ("A word. " * 3_000).strip()
    assert sum(len(each.text) for each in read("x" * 9_000, "a.txt")) == 9_000


def test_what_is_no_notes_is_refused_with_a_sentence() -> None:
    assert refused(b"%PDF-1.7\n", "a.txt")[0] == "no_notes"
    assert refused(b"{\\rtf1 hello}", "a.rtf")[0] == "no_notes"
    assert refused(b"hello", "a.docx")[0] == "no_notes"
    assert refused(b"a\0b", "a.txt") == ("not_text", "it is no text")
    assert refused(b" \n ", "a.txt") == ("no_words", "there are no words in it")
    assert refused("WEBVTT\n\nhello", "a.vtt")[0] == "no_cues"
    assert refused("1\n00:00:01,000 --> 00:00:04,000\n<i></i>", "a.srt")[0] == "no_words"
    assert (
        refused("x" * (MOST_CHARACTERS + 1), "a.txt")[1] == "it has more than 2,000,000 characters"
    )
    assert refused("\n" * (MOST_LINES + 1), "a.txt")[1] == "it has more than 50,000 lines"
    assert refused(b"x" * 8_000_001, "a.txt")[1] == "it has more than 8 MB"


def test_hostile_documents_are_refused() -> None:
    old = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
    assert refused(old, "a.docx")[1].endswith("save it as .docx without one")
    entity = '<?xml version="1.0"?>\n<!DOCTYPE w [<!ENTITY a "b">]><w/>'
    file = BytesIO()
    with zipfile.ZipFile(file, "w", 8) as archive:
        archive.writestr("word/document.xml", entity)
    assert refused(file.getvalue(), "a.docx") == (
        "entities",
        "word/document.xml: line 2, column 1: it defines entities of its own, which are not read",
    )
    bomb = BytesIO()
    with zipfile.ZipFile(bomb, "w", 8) as archive:
        archive.writestr("word/document.xml", b" " * 21_000_000)
    assert refused(bomb.getvalue(), "a.docx")[0] == "unpacked"
    assert refused(b"PK\x03\x04broken", "a.docx")[0] == "no_document"


@pytest.mark.parametrize(
    "line",
    ["A " * 60_000, "A" * 120_000, "12:" * 40_000, "<v " * 40_000, "<v.a" * 40_000,
     "<" * 100_000, "{\\" * 50_000, "A. " * 40_000, "-->" * 40_000, "(" * 100_000, "A: " * 40_000],
)  # fmt: skip
def test_no_text_takes_long_to_read(line: str) -> None:
    # Whatever is quadratic here would take minutes, which the suite's own limit ends.
    assert pasted_notes(line)
    cue = f"00:00:01,000 --> 00:00:04,000\nx {line}"
    assert pasted_notes(cue)


def test_every_ending_that_is_offered_is_read(tmp_path: Path) -> None:
    for suffix in SUFFIXES:
        file = tmp_path / f"notes{suffix}"
        word = document(paragraph("We wait."))
        file.write_bytes(word if suffix in (".docx", ".docm") else SRT.encode())
        assert read_notes_file(file)
