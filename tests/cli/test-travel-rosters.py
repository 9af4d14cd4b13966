#!/usr/bin/python3
"""The lists of a journey and the sheet of facts of the demonstration, read back with another program (openpyxl)."""

import csv
import io

import openpyxl

import cli
from cli import contains, equal, succeed


def write(cohort, template, language, ending='xlsx'):
    path = cli.FOLDER / f'{cohort}-{template}-{language}.{ending}'
    succeed('roster', cohort, '--template', template, '--language', language, '--output', path)
    return path


def read_text(path):
    sheet = openpyxl.load_workbook(path).active
    return sheet, '\n'.join(str(cell.value) for cells in sheet.iter_rows() for cell in cells if cell.value)


def read_csv(path):
    return list(csv.reader(io.StringIO(path.read_text(encoding='utf-8-sig'), newline='')))


def test_travel_list():
    for language, leg in {'en': '2. Batam → Singapura, 30 June 2024 11:30 WIB – 13:40 UTC+8, Feri Contoh FC 12',
                          'id': '2. Batam → Singapura, 30 Juni 2024 11.30 WIB – 13.40 UTC+8, Feri Contoh FC 12'}.items():
        sheet, text = read_text(write('SCP-2024-1', 'travel-list', language))
        contains(text, leg, 'Hotel Contoh Singapura')
        equal('Z0000' in text, False)
    rows = read_csv(write('SCP-2024-1', 'travel-list', 'en', 'csv'))
    equal(len(rows), 30)
    # Those of the other government fly from their own city.
    equal(sum('Medan → Batam, 30 June 2024' in row[4] for row in rows), 10)
    equal(sum(row[4] == '-' for row in rows), 19)
    rooms = {}
    for row in rows[1:]:
        rooms.setdefault(row[5], []).append(row)
    assert all(len(people) <= 2 for people in rooms.values())
    for people in rooms.values():
        equal([person[6] for person in people], [other[1].split('\n')[0] for other in people[::-1]] if len(people) == 2 else [''])


def test_emergency_sheet():
    sheet, text = read_text(write('SCP-2024-1', 'emergency-sheet', 'en'))
    contains(text, 'CONFIDENTIAL', 'Hotel Contoh Singapura', '+65 0000 0000', 'Kedutaan Besar Republik Indonesia di Singapura', 'Z0000117')
    contains(str(sheet.oddFooter.center.text), 'Confidential – delete after use')


def test_flights():
    """The host is told when to fetch whom."""
    rows = read_csv(write('SCP-2024-1', 'partner-list', 'en', 'csv'))
    equal(rows[0][24], 'Arrival / departure flight')
    equal({row[24] for row in rows[1:]}, {'FC 12, 30-06-2024 13:40\nFC 21, 06-07-2024 09:00'})


def test_facts():
    facts = {row[1]: row[2] for row in read_csv(write('SCP-2024-1', 'facts-sheet', 'en', 'csv'))[1:]}
    equal(facts['Participants'], '29 (twenty-nine) persons')
    equal(facts['By origin'], 'Jambi City Government: 19 (nineteen) persons; North Sumatra Provincial Government: 10 (ten) persons')
    equal(facts['Course'], '1–5 July 2024, 5 (five) days')
    equal(facts['Travel'], '30 June – 6 July 2024, 7 (seven) days')
    equal(facts['Route'], 'Jambi – Batam – Singapura')
    contains(facts['Costs'], 'All costs are borne by')
    contains(facts['Send-off'], '30 June 2024', 'on behalf of Penjabat Wali Kota Jambi')
    # 483 trips to Singapore without the guests, and 112 at home: data/demo/README.md.
    contains(facts['Own people sent so far'], '595 (five hundred and ninety-five) persons with it', 'Counted:')
    contains(facts['Earlier trainings of the scheme'], 'Public Service (2023)', 'Water Management (2023)')
    sheet, text = read_text(write('SCP-2024-1', 'facts-sheet', 'id'))
    equal(sheet.page_setup.orientation, 'portrait')
    contains(text, 'sembilan belas', '1 s.d. 5 Juli 2024')


def test_facts_of_numbers():
    """Of an old cohort there are no people to list, but there are facts."""
    facts = {row[1]: row[2] for row in read_csv(write('SCP-2022-1', 'facts-sheet', 'en', 'csv'))[1:]}
    equal(facts['ASN and others'], 'ASN: 13 (thirteen) persons; others: 7 (seven) persons')
    equal('By unit' in facts, False)


if __name__ == '__main__':
    cli.main([test for name, test in list(globals().items()) if name.startswith('test_')])
