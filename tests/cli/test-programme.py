#!/usr/bin/python3
"""The programme on the command line: its list, and the calendar as another program reads it."""

import csv
import datetime
import io
import json

import icalendar

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


cli.main([test_calendar, test_language_and_zone, test_form, test_refused, test_lists])
