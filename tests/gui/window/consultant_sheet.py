"""A client's own spreadsheet of two hundred touchpoints, as untidy as such are.

A title and a date above the headings, phases written once in merged cells, blank rows between them,
two spellings of a phase and of a role, decimals with a comma as text, days as days and as text, a
row of sums at the end, and another sheet beside.
"""

from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any, Final

import openpyxl
from openpyxl.styles import Font, PatternFill

PHASES: Final = (
    "Omedveten", "Behov väcks", "Söker information", "Utvärdering", "Beslut", "Leverans",
    "Användning",
)  # fmt: skip
ROLES: Final = ("Fastighetschef", "Inköpare", "Drifttekniker", "Ekonomichef")
HEADINGS: Final = (
    "Nr", "Steg i resan", "Roll", "Kontaktpunkt", "Kanal", "Beskrivning", "Kundvärde (0-10)",
    "Arbetsinsats", "Ansvarig", "Klart", "Känsla", "Kommentar",
)  # fmt: skip
COUNT: Final = 200
_THINGS: Final = (
    "Mässa", "Nyhetsbrev", "Platsbesök", "Offert", "Referensbesök", "Webbinarium", "Produktblad",
    "Samtal", "Uppstart", "Utbildning", "Serviceavtal", "Faktura", "Uppföljning", "Demo", "Annons",
)  # fmt: skip
_ABOUT: Final = (
    "värmepumpar",
    "styrning",
    "besparing",
    "serviceavtal",
    "garanti",
    "drift",
    "avtal",
)
_CHANNELS: Final = ("Webb", "E-post", "Telefon", "Möte", "Mässa", "LinkedIn")
_FEELINGS: Final = ("Mycket bra", "Bra", "Neutral", "Dålig", "Mycket dålig", "")
_OWNERS: Final = ("Sälj", "Marknad", "Service", "")


def client_sheet(path: Path) -> None:
    """Write the workbook."""
    book = openpyxl.Workbook()
    sheet: Any = book.active
    sheet.title = "Kundresa"
    sheet["A1"] = "Kundresa värmepumpar, nuläge"
    sheet["A1"].font = Font(bold=True, size=16)
    sheet.merge_cells("A1:L1")
    sheet["A2"] = "Uppdaterad 2026-10-14 av Marknad"
    sheet.append([])
    sheet.append(HEADINGS)
    for cell in sheet[4]:
        cell.fill = PatternFill("solid", fgColor="DDEBF7")
    random, row, number = Random(7), 5, 0
    for place, phase in enumerate(PHASES):
        first = row
        many = COUNT // len(PHASES) + (place < COUNT % len(PHASES))
        for each in range(many):
            number += 1
            for column, value in enumerate(_touchpoint(random, number), start=1):
                sheet.cell(row, column, value)
            if each == 0:
                sheet.cell(row, 2, phase)
            elif phase == "Utvärdering" and each == many // 2:
                sheet.cell(row, 2, "Utvardering ")
                sheet.merge_cells(f"B{first}:B{row - 1}")
                first = row
            row += 1
        sheet.merge_cells(f"B{first}:B{row - 1}")
        row += 1 + place % 2
    sheet.cell(row, 1, "Summa")
    sheet.cell(row, 4, f"{COUNT} kontaktpunkter")
    sheet.cell(row, 7, 1234.5)
    sheet.cell(row, 8, 987)
    sheet.freeze_panes = "A5"
    budget = book.create_sheet("Budget 2027")
    budget.append(["Post", "Belopp"])
    budget.append(["Mässor", 450000])
    book.save(path)


def _touchpoint(random: Random, number: int) -> list[Any]:
    """Give the cells of a row, all but the phase."""
    role = random.choice(ROLES)
    if number % 67 == 0:
        role = "Inkopare"
    title = f"{random.choice(_THINGS)} om {random.choice(_ABOUT)} {number}"
    value, effort = random.randint(2, 20) / 2, random.randint(0, 20) / 2
    day: Any = ""
    if number % 9 == 0:
        day = datetime(2027, 1, 15) + timedelta(days=number)
    elif number % 11 == 0:
        day = "2027-03-31"
    elif number == 100:
        day = "Q2 2027"
    return [
        number, None, role, title, random.choice(_CHANNELS),
        "Vad kunden möter här." if number % 4 == 0 else "",
        str(value).replace(".", ",") if number % 3 else value,
        effort if number % 5 else f"{effort:g}".replace(".", ","),
        random.choice(_OWNERS), day, random.choice(_FEELINGS),
        "OBS kolla med Sälj" if number % 25 == 0 else "",
    ]  # fmt: skip
