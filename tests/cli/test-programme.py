#!/usr/bin/python3
"""The programme on the command line: its list, and the calendar as another program reads it."""

import csv
import datetime
import io
import json

import icalendar
import openpyxl

import cli
from cli import contains, equal, fail, succeed

UTC = datetime.timezone.utc


def write(name, *options):
    path = cli.FOLDER / name
    succeed('calendar', 'SCP-2023-1', *options, '--output', path)
    return path


def events(path):
    calendar = icalendar.Calendar.from_ical(path.read_bytes())
    equal(str(calendar['VERSION']), '2.0')
    return [part for part in calendar.walk('VEVENT')]


def find(all_events, summary):
    found = [event for event in all_events if str(event['SUMMARY']) == summary]
    equal(len(found), 1)
    return found[0]


def test_calendar():
    found = events(write('id.ics', '--language', 'id'))
    rows = json.loads(succeed('list', 'sessions', '--cohort', 'SCP-2023-1', '--format', 'json'))
    equal(len(found), len(rows))
    visit = find(found, 'Kunjungan: Dialogue in the Dark')
    equal(visit.decoded('DTSTART'), datetime.datetime(2023, 3, 25, 1, 0, tzinfo=UTC))
    equal(visit.decoded('DTEND'), datetime.datetime(2023, 3, 25, 4, 0, tzinfo=UTC))
    equal(str(visit['LOCATION']), 'Dialogue in the Dark Singapore')
    contains(str(visit['DESCRIPTION']), 'Farid Osman Rekaan, Guide and Facilitator, Dialogue in the Dark Singapore', '4 JP')
    sendoff = find(found, 'Pelepasan peserta')
    equal(str(sendoff['LOCATION']), 'Griya Mayang, Kota Jambi')


def test_language_and_zone():
    found = events(write('en.ics', '--language', 'en', '--zone', 'Asia/Jakarta'))
    visit = find(found, 'Visit: Dialogue in the Dark')
    equal(visit.decoded('DTSTART'), datetime.datetime(2023, 3, 25, 2, 0, tzinfo=UTC))


def test_form():
    data = write('form.ics').read_bytes()
    again = write('again.ics').read_bytes()
    lines = data.split(b'\r\n')
    equal(lines[-1], b'')
    assert b'\n' not in b''.join(lines)
    assert all(len(line) <= 75 for line in lines), max(lines, key=len)
    for line in lines:
        line.decode()
    uids = [line for line in lines if line.startswith(b'UID:')]
    equal(len(set(uids)), len(uids))
    equal(uids, [line for line in again.split(b'\r\n') if line.startswith(b'UID:')])


def test_refused():
    contains(fail(2, 'calendar', 'SCP-2023-1', '--output', cli.FOLDER / 'x.txt'), '.ics')
    contains(fail(2, 'calendar', 'SCP-2023-1', '--zone', 'Mars', '--output', cli.FOLDER / 'x.ics'), 'Mars')
    contains(fail(1, 'calendar', 'SCP-2025-1', '--output', cli.FOLDER / 'x.ics'), 'no session')
    contains(fail(2, 'list', 'people', '--cohort', 'SCP-2023-1'), '--cohort')


def test_lists():
    rows = list(csv.DictReader(io.StringIO(succeed('list', 'sessions', '--cohort', 'SCP-2023-1', '--format', 'csv'))))
    equal(list(rows[0]), ['cohort', 'date', 'begins', 'ends', 'kind', 'topic_id', 'topic_en', 'speakers', 'place', 'language', 'jp'])
    equal(rows[0]['date'], '2023-03-21')
    equal([row['date'] for row in rows], sorted(row['date'] for row in rows))
    equal({row['cohort'] for row in rows}, {'SCP-2023-1'})
    speakers = json.loads(succeed('list', 'speakers', '--format', 'json'))
    contains(' '.join(speaker['name'] for speaker in speakers), 'Farid Osman Rekaan')


def sheet(template, *options):
    path = cli.FOLDER / f'{template}.xlsx'
    succeed('roster', 'SCP-2023-1', '--template', template, *options, '--output', path)
    return openpyxl.load_workbook(path).active


def row_of(page, text):
    return next(row for row in page.iter_rows(values_only=True) if any(text in str(cell) for cell in row if cell is not None))


def test_programme():
    page = sheet('programme', '--language', 'id')
    visit = row_of(page, 'Dialogue in the Dark')
    equal(visit[1], '09.00–12.00')
    contains(visit[3], 'Farid Osman Rekaan (Guide and Facilitator, Dialogue in the Dark Singapore)')
    equal(visit[5], '4')
    assert row_of(page, 'Pelepasan peserta')[0]
    english = list(csv.DictReader(io.StringIO(written('programme', 'en'))))
    equal(english[4]['TOPIC'], 'History of public service reform')
    equal(english[4]['DAY / DATE'], 'Thursday, 23 March 2023')


def written(template, language):
    path = cli.FOLDER / f'{template}-{language}.csv'
    succeed('roster', 'SCP-2023-1', '--template', template, '--language', language, '--output', path)
    return path.read_text(encoding='utf-8-sig')


def test_attendance():
    page = sheet('attendance-list', '--language', 'id')
    rows = [row for row in page.iter_rows(values_only=True) if isinstance(row[0], int)]
    equal(len(rows), 25)
    counted = [row for row in json.loads(succeed('list', 'sessions', '--cohort', 'SCP-2023-1', '--format', 'json'))
               if row['kind'] in ('class', 'visit', 'ceremony')]
    equal(len(rows[0]), 2 + len(counted) + 2)
    letters = {str(cell)[0] for row in rows for cell in row[2:-2] if cell is not None}
    assert letters <= set('HTISA'), letters
    there, noted = rows[0][-2].split('/')
    equal(int(noted), len(counted))
    equal(rows[0][-1], f'{round(int(there) * 100 / int(noted))} %')


def test_sheet_of_session():
    page = sheet('attendance-sheet', '--language', 'id', '--session', '2023-03-25 09:00')
    text = '\n'.join(str(row[0]) for row in page.iter_rows(values_only=True) if row[0] is not None)
    contains(text, 'Sabtu, 25 Maret 2023', '09.00–12.00', 'Dialogue in the Dark')
    contains(fail(1, 'roster', 'SCP-2023-1', '--template', 'attendance-sheet', '--session', '2023-03-24', '--output',
                  cli.FOLDER / 'several.pdf'), 'more than one session')


def test_certificates():
    page = sheet('certificate-list')
    rows = [row for row in page.iter_rows(values_only=True) if isinstance(row[0], int)]
    equal([row[3] for row in rows], [f'CSC/2023/{number:03}' for number in range(1, 26)])
    equal({row[4].date() for row in rows}, {datetime.date(2023, 3, 31)})
    equal({row[5] for row in rows}, {'56'})


cli.main([test_calendar, test_language_and_zone, test_form, test_refused, test_lists, test_programme, test_attendance,
          test_sheet_of_session, test_certificates])
