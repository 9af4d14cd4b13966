#!/usr/bin/python3
"""angkatan-cli: what each command prints, in both languages, and how it refuses."""

import csv
import io
import json
import os
import subprocess

import cli
from cli import contains, equal, fail, run, succeed

PEOPLE = ['id', 'full_name', 'name', 'nip', 'nik_masked', 'status', 'rank', 'post', 'unit', 'trips']
COHORTS = ['code', 'scheme', 'year', 'number', 'title_id', 'title_en', 'host', 'city', 'country', 'course_start', 'course_end',
           'depart', 'return', 'state', 'quota', 'participants', 'count_only']
OTHERS = {
    'units': ['code', 'abbrev', 'name_id', 'name_en', 'kind', 'parent', 'people', 'valid_from', 'valid_to', 'successor', 'predecessor', 'active',
              'trips_then', 'trips_today', 'sent_then', 'sent_today'],
    'partners': ['abbrev', 'name', 'country', 'kind', 'website', 'schemes', 'cohorts'],
    'schemes': ['abbrev', 'name_id', 'name_en', 'partner', 'country', 'kind', 'cohorts', 'quota'],
    'plans': ['id', 'year', 'partner', 'scheme', 'theme_id', 'theme_en', 'title_id', 'title_en', 'target_group', 'quota', 'state', 'cohort'],
    'agreements': ['partner', 'kind', 'number', 'title', 'signed_on', 'valid_from', 'valid_to'],
    'engagements': ['partner', 'date', 'kind', 'place', 'topic', 'outcome', 'next_step', 'due', 'done'],
    'legs': ['cohort', 'person', 'skipped', 'mode', 'carrier', 'number', 'from', 'depart_date', 'depart_time', 'depart_zone', 'to',
             'arrive_date', 'arrive_time', 'arrive_zone', 'note'],
}
TEMPLATES = ['participant-list', 'assignment-annex', 'setneg-annex', 'nominative-list', 'attendance-sheet', 'partner-list',
             'candidate-list', 'selection-record', 'travel-list', 'document-completeness', 'emergency-sheet', 'facts-sheet', 'programme',
             'attendance-list', 'certificate-list']
NUMBER = '196909021994031901'


def read_csv(*arguments, **options):
    return list(csv.DictReader(io.StringIO(succeed(*arguments, '--format', 'csv', **options), newline='')))


def test_help():
    text = succeed('--help')
    contains(text, 'new FILE', 'list cohorts|people|units|partners|schemes', 'history', '--register', 'undo', 'backup FILE', 'restore FILE')
    for absent in ('report NAME',):
        assert absent not in text
    contains(succeed('roster', '--help'), '--template', '--paper', '--output', 'COHORT')
    contains(succeed('--language', 'id', 'roster', '--help'), 'Menulis daftar sebuah angkatan')
    contains(succeed('--language', 'id', '--help'), 'Mengerjakan register Angkatan tanpa jendela.', 'Perintah:')
    contains(succeed('--version'), 'angkatan-cli ')


def test_new():
    path = cli.FOLDER / 'empty.angkatan'
    contains(succeed('new', path), '0 people, 0 cohorts')
    equal(read_csv('list', 'people', register=path), [])
    equal(len(read_csv('list', 'schemes', register=path)), 6)
    before = path.read_bytes()
    contains(fail(1, 'new', path), 'empty.angkatan')
    equal(path.read_bytes(), before)
    fail(1, 'new', cli.FOLDER / 'nowhere' / 'x.angkatan')
    fail(2, 'new')
    fail(2, 'new', 'one', 'two')


def test_info():
    contains(succeed('info'), 'People:', '179', 'Cohorts:', '21', 'Schema version:', 'Size:')
    contains(succeed('--language', 'id', 'info'), 'Orang:', 'Angkatan:', 'Ukuran:')


def test_where_the_register_is():
    contains(fail(1, 'info', register=None), 'angkatan/register.angkatan')
    contains(succeed('--register', cli.REGISTER, 'info', register=cli.FOLDER / 'other'), 'demo.angkatan')
    contains(succeed('info', '--register', cli.REGISTER, register=None), 'demo.angkatan')
    own = cli.FOLDER / 'data' / 'angkatan'
    own.mkdir(parents=True, exist_ok=True)
    succeed('new', own / 'register.angkatan', register=None)
    contains(succeed('info', register=None), 'register.angkatan')
    (own / 'register.angkatan').unlink()


def test_list_people():
    people = read_csv('list', 'people')
    equal(list(people[0]), PEOPLE)
    equal(len(people), 179)
    found = read_csv('list', 'people', '--search', 'rusdi effendi')
    equal(len(found), 1)
    equal({name: found[0][name] for name in PEOPLE[1:]}, {
        'full_name': 'H. Rusdi Effendi Nur, S.Sos., M.Si.', 'name': 'Rusdi Effendi Nur', 'nip': NUMBER,
        'nik_masked': found[0]['nik_masked'], 'status': 'pns', 'rank': 'IV/c',
        'post': 'Asisten Pemerintahan dan Kesejahteraan Rakyat', 'unit': 'Sekretariat Daerah', 'trips': '0',
    })
    contains(found[0]['nik_masked'], '****')
    equal(read_csv('list', 'people', '--search', NUMBER), found)
    equal(len(read_csv('list', 'people', '--limit', '7')), 7)
    equal(read_csv('list', 'people', '--limit', '0'), [])
    assert not any(character.isdigit() and len(row['nik_masked'].replace('*', '')) > 12
                   for row in people for character in row['nik_masked'])


def test_list_cohorts():
    cohorts = {row['code']: row for row in read_csv('list', 'cohorts')}
    equal(len(cohorts), 21)
    equal(cohorts['SCP-2024-1'], {
        'code': 'SCP-2024-1', 'scheme': 'SCP', 'year': '2024', 'number': '', 'title_id': 'Inovasi Pemerintahan',
        'title_en': 'Innovation in Governance', 'host': 'Civil Service College, Singapore', 'city': 'Singapura',
        'country': 'SG', 'course_start': '2024-07-01', 'course_end': '2024-07-05', 'depart': '2024-06-30',
        'return': cohorts['SCP-2024-1']['return'], 'state': 'reported', 'quota': '29', 'participants': '29',
        'count_only': 'false',
    })
    equal(list(cohorts['SCP-2024-1']), COHORTS)
    equal(cohorts['SCP-2025-1']['number'], '13')
    equal(cohorts['GTA-2022-1']['count_only'], 'true')
    equal(len(read_csv('list', 'cohorts', '--search', 'digital health')), 1)


def test_csv_and_json_agree():
    for word, names in {'people': PEOPLE, 'cohorts': COHORTS, **OTHERS}.items():
        rows = read_csv('list', word)
        objects = json.loads(succeed('list', word, '--format', 'json'))
        equal(len(objects), len(rows))
        for row, thing in zip(rows, objects):
            equal(list(row), names)
            equal(list(thing), names)
            for name in names:
                value = thing[name]
                text = '' if value is None else str(value).lower() if isinstance(value, bool) else str(value)
                equal(text, row[name])


def test_numbers_of_json():
    thing = next(cohort for cohort in json.loads(succeed('list', 'cohorts', '--format', 'json')) if cohort['code'] == 'SCP-2025-1')
    equal((thing['year'], thing['number'], thing['quota'], thing['count_only']), (2025, 13, 30, False))
    person = json.loads(succeed('list', 'people', '--limit', '1', '--format', 'json'))[0]
    assert isinstance(person['id'], str) and isinstance(person['trips'], int)


def test_csv_bytes():
    """RFC 4180 to the letter, the same in both languages."""
    english = run('list', 'schemes', '--format', 'csv').out
    indonesian = run('--language', 'id', 'list', 'schemes', '--format', 'csv').out
    equal(english, indonesian)
    assert english.startswith('abbrev,name_id,name_en,partner,country,kind,cohorts,quota\r\n')
    contains(english, 'TF,Temasek Foundation,Temasek Foundation,Temasek Foundation,SG,overseas-training,1,\r\n')
    contains(english, '"Government Transformation Academy (GTA), Digital Talent Scholarship"')


def test_tables():
    lines = succeed('list', 'cohorts').splitlines()
    equal(len(lines), 22)
    contains(lines[0], 'Code', 'Participants')
    assert len({len(line) for line in lines}) == 1, 'columns of numbers at the right end are lined up'
    indonesian = succeed('--language', 'id', 'list', 'cohorts').splitlines()
    assert indonesian[0] != lines[0]
    equal(len(indonesian), 22)


def test_show_cohort():
    shown = json.loads(succeed('show', 'cohort', 'scp-2024-1', '--format', 'json'))
    equal(len(shown), 1)
    cohort = shown[0]
    equal(list(cohort)[:len(COHORTS)], COHORTS)
    equal(len(cohort['people']), 29)
    equal({origin['origin']: origin['participants'] for origin in cohort['origins']},
          {'Pemerintah Kota Jambi': 19, 'Pemerintah Provinsi Sumatera Utara': 10})
    equal(sum(person['role'] == 'leader' for person in cohort['people']), 1)
    equal({person['state'] for person in cohort['people']}, {'completed'})
    text = succeed('--language', 'id', 'show', 'cohort', 'SCP-2024-1')
    contains(text, 'Inovasi Pemerintahan', '1 Juli 2024', 'Pemerintah Provinsi Sumatera Utara')


def test_show_person():
    by_number = json.loads(succeed('show', 'person', NUMBER, '--format', 'json'))[0]
    equal(json.loads(succeed('show', 'person', '19690902 199403 1 901', '--format', 'json'))[0], by_number)
    equal(json.loads(succeed('show', 'person', by_number['id'], '--format', 'json'))[0], by_number)
    equal(list(by_number)[:len(PEOPLE)], PEOPLE)
    text = succeed('show', 'person', NUMBER) + json.dumps(by_number)
    assert '1505010209699002' not in text, 'a NIK in clear'
    assert 'Z0000' not in text, 'a passport number'


def test_templates():
    rows = read_csv('templates')
    equal([row['name'] for row in rows], TEMPLATES)
    table = succeed('templates').splitlines()
    equal([line.split()[0] for line in table[1:]], TEMPLATES)
    contains(succeed('--language', 'id', 'templates'), 'Daftar peserta', 'Lampiran surat tugas')


def test_undo_and_redo():
    contains(fail(1, 'undo'), 'undo')
    subprocess.run([*cli.WRAPPER, os.environ['ANGKATAN_CHANGE'], cli.REGISTER, NUMBER, 'Rusdi Effendi'], check=True)
    name = lambda: read_csv('list', 'people', '--search', NUMBER)[0]['name']
    equal(name(), 'Rusdi Effendi')
    entry, = json.loads(succeed('history', '--format', 'json'))
    equal((entry['label'], entry['state']), ('Change Rusdi Effendi', 'done'))
    contains(succeed('undo'), 'Change Rusdi Effendi')
    equal(name(), 'Rusdi Effendi Nur')
    equal(read_csv('history')[0]['state'], 'undone')
    contains(succeed('--language', 'id', 'redo'), 'Dilakukan lagi')
    equal(name(), 'Rusdi Effendi')
    fail(1, 'redo')
    succeed('undo')
    fail(1, 'undo')
    equal(len(succeed('history', '--limit', '0').splitlines()), 1)


def test_backup_and_restore():
    copy = cli.FOLDER / 'copy.angkatan'
    contains(succeed('info'), 'Last backup')
    contains(succeed('backup', copy), str(copy))
    subprocess.run([*cli.WRAPPER, os.environ['ANGKATAN_CHANGE'], cli.REGISTER, NUMBER, 'Rusdi Effendi'], check=True)
    before = cli.REGISTER.read_bytes()
    contains(succeed('--language', 'id', 'restore', copy), str(copy))
    equal(read_csv('list', 'people', '--search', NUMBER)[0]['name'], 'Rusdi Effendi Nur')
    kept, = (cli.FOLDER / 'demo.backups').iterdir()
    equal(kept.read_bytes(), before)
    contains(kept.name, '000001 ', ' restore.angkatan')
    contains(succeed('info'), 'Last backup:', kept.name[7:17])
    contains(fail(1, 'restore', cli.FOLDER / 'none.angkatan'), 'none.angkatan')
    contains(fail(1, 'restore', cli.REGISTER), 'itself')
    contains(fail(1, 'backup', cli.REGISTER), 'itself')


def test_check():
    text = succeed('check')
    contains(text, 'The file is undamaged.', 'ITEC-2026-1', 'Iskandar Zulfikar')
    contains(succeed('--language', 'id', 'check'), 'Berkas tidak rusak.')
    findings = read_csv('check')
    equal(list(findings[0]), ['severity', 'kind', 'entity', 'key', 'finding'])
    damaged = cli.FOLDER / 'damaged.angkatan'
    data = bytearray(cli.REGISTER.read_bytes())
    for place in range(8192, len(data), 4096):
        data[place:place + 64] = bytes(64)
    damaged.write_bytes(data)
    fail(1, 'check', register=damaged)


def test_wrong_usage():
    for arguments in (
            [], ['nonsense'], ['import', 'people'], ['list'], ['list', 'animals'], ['list', 'people', 'more'],
            ['list', 'people', '--format', 'xml'], ['list', 'people', '--limit', 'ten'], ['list', 'people', '--limit', '-1'],
            ['list', 'people', '--unknown'], ['show', 'cohort'], ['show', 'scheme', 'ITEC'],
            ['show', 'cohort', 'SCP-2024-1', '--format', 'csv'], ['--language', 'xx', 'info'], ['--language'],
            ['info', 'more'], ['info', '--language', 'fr'], ['history', '--limit', 'x'], ['undo', 'all'],
            ['roster', 'SCP-2024-1', '--template', 'participant-list'], ['roster', 'SCP-2024-1', '--output', 'x.xlsx'],
            ['roster', '--template', 'participant-list', '--output', 'x.xlsx'],
            ['roster', 'SCP-2024-1', '--template', 'participant-list', '--output', 'x.doc'],
            ['roster', 'SCP-2024-1', '--template', 'participant-list', '--output', 'x.xlsx', '--paper', 'letter'],
            ['roster', 'SCP-2024-1', '--template', 'participant-list', '--output', 'x.xlsx', '--date', '1/7/2024'],
            ['roster', 'SCP-2024-1', '--template', 'participant-list', '--output', 'x.xlsx', '--order', 'random']):
        contains(fail(2, *arguments), 'angkatan-cli --help')


def test_failures():
    output = cli.FOLDER / 'x.xlsx'
    roster = ['--template', 'participant-list', '--output', output]
    contains(fail(1, 'roster', 'SCP-1999-1', *roster), 'SCP-1999-1')
    contains(fail(1, 'roster', 'SCP-2005-1', *roster), 'SCP-2005-1')
    contains(fail(1, 'roster', 'SCP-2024-1', '--template', 'menu', '--output', output), 'menu')
    fail(1, 'roster', 'SCP-2024-1', '--template', 'participant-list', '--output', cli.FOLDER / 'nowhere' / 'x.xlsx')
    fail(1, 'roster', 'SCP-2024-1', '--template', 'participant-list', '--output', '/dev/full/x.xlsx')
    fail(1, 'show', 'cohort', 'SCP-1999-1')
    fail(1, 'show', 'person', 'nobody')
    other = cli.FOLDER / 'other.angkatan'
    other.write_text('no register')
    contains(fail(1, 'info', register=other), 'other.angkatan')
    assert not output.exists()


def test_reading_leaves_nothing():
    """Whoever only looks leaves the folder of the register as it was, also when there was nothing to be seen."""
    folder = cli.FOLDER / 'alone'
    register = folder / 'x.angkatan'
    folder.mkdir()
    succeed('new', register, '--demo', register=None)
    before = register.read_bytes()
    for arguments in (['info'], ['list', 'people'], ['show', 'cohort', 'SCP-2024-1'], ['check'], ['history'], ['backup', cli.FOLDER / 'copy.angkatan'],
                      ['roster', 'SCP-2024-1', '--template', 'participant-list', '--output', cli.FOLDER / 'alone.xlsx']):
        run(*arguments, register=register)
        equal(os.listdir(folder), ['x.angkatan'])
    fail(1, 'show', 'person', 'nobody', register=register)
    equal(os.listdir(folder), ['x.angkatan'])
    equal(register.read_bytes(), before)


def test_full_output():
    """A list that cannot be written out is a failure, not a success with less in it."""
    with open('/dev/full', 'w') as full:
        done = subprocess.run([*cli.WRAPPER, cli.PROGRAM, '--register', cli.REGISTER, 'list', 'people', '--format', 'csv'], stdout=full,
                              stderr=subprocess.PIPE, check=False)
    equal(done.returncode, 1)
    contains(done.stderr.decode(), 'angkatan-cli: ')


def test_messages_in_indonesian():
    contains(fail(1, '--language', 'id', 'show', 'cohort', 'X'), 'Tidak ada angkatan “X”')
    contains(fail(2, 'nonsense', language='id'), 'Tidak ada perintah')
    contains(fail(1, 'info', register=cli.FOLDER / 'none', language='id'), 'Tidak ada register')


if __name__ == '__main__':
    cli.main([test for name, test in list(globals().items()) if name.startswith('test_')])
