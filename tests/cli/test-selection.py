#!/usr/bin/python3
"""The selection of a cohort on the command line: the ranking with what it rests on, letters and criteria."""

import csv
import io
import json

import cli
from cli import contains, equal, fail, succeed

COHORT = 'ITEC-2026-1'
FIELDS = ['place', 'full_name', 'nip', 'rank', 'unit', 'origin', 'nominated_by', 'letter_number', 'letter_date', 'trips', 'earlier',
          'score_achievement', 'score_loyalty', 'score_integrity', 'score_english', 'total', 'complete', 'tie', 'terms', 'findings',
          'overrides', 'state', 'reserve_order', 'reason', 'replaced_by']


def read():
    return json.loads(succeed('selection', COHORT, '--format', 'json'))


def test_fields():
    rows = read()
    equal(len(rows), 21)
    equal(list(rows[0]), FIELDS)
    table = list(csv.reader(io.StringIO(succeed('selection', COHORT, '--format', 'csv'))))
    equal(table[0], FIELDS)
    equal(len(table), 22)


def test_ranking():
    """The better total first; a place only with all scores; ties explained."""
    rows = read()
    ranked = [row for row in rows if row['place'] is not None]
    equal([row['place'] for row in ranked], list(range(1, len(ranked) + 1)))
    equal([row['total'] for row in ranked], sorted((row['total'] for row in ranked), reverse=True))
    equal(rows[:len(ranked)], ranked)
    equal([row['complete'] for row in rows], [row['place'] is not None for row in rows])
    for before, after in zip(ranked, ranked[1:]):
        equal(before['total'] == after['total'], before['tie'] is not None and after['full_name'] in before['tie'])


def test_total():
    weights = {row['code']: row['weight'] for row in json.loads(succeed('list', 'criteria', '--cohort', COHORT, '--format', 'json'))}
    equal(weights, {'achievement': 35, 'loyalty': 25, 'integrity': 20, 'english': 20})
    for row in read():
        if row['complete']:
            total = sum(row[f'score_{code}'] * weight for code, weight in weights.items()) / sum(weights.values())
            assert abs(total - row['total']) <= 0.005, row


def test_terms():
    rows = {row['full_name'].split(',')[0]: row for row in read()}
    equal(rows['Tiara Nabila']['terms'], 'not-met')
    contains(rows['Tiara Nabila']['findings'], 'ITEC-2025-1')
    equal(rows['Vina Meutia Sari']['terms'], 'met')
    equal(rows['Shinta Maharani']['terms'], 'unknown')
    equal(rows['Hasiholan Napitupulu']['state'], 'rejected')
    contains(rows['Hasiholan Napitupulu']['reason'], 'tugas belajar')


def test_nominations():
    letters = json.loads(succeed('list', 'nominations', '--cohort', COHORT, '--format', 'json'))
    equal(len(letters), 5)
    equal(sum(letter['candidates'] for letter in letters), 21)
    equal({letter['cohort'] for letter in letters}, {COHORT})
    contains(json.dumps(read()), letters[0]['number'])


def test_usual_criteria():
    usual = [row for row in json.loads(succeed('list', 'criteria', '--format', 'json'))]
    contains(json.dumps(usual), 'Prestasi', 'Loyalitas', 'Integritas')
    assert all(row['source'] for row in usual)


def test_table_and_languages():
    contains(succeed('selection', COHORT), 'Achievement', 'Tiara Nabila', 'Not met')
    contains(fail(1, 'selection', 'NONE-1'), 'NONE-1')
    equal(json.loads(succeed('selection', 'SCP-2005-1', '--format', 'json')), [])


if __name__ == '__main__':
    cli.main([test for name, test in list(globals().items()) if name.startswith('test_')])
