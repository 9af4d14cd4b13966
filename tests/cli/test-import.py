#!/usr/bin/python3
"""Lists of people read in: what is stored, what is said of it, and the status at the end."""

import csv
import io
import json

import openpyxl

import cli
from cli import contains, equal, fail, run, succeed

NIP_A = '199001012015011001'
NIP_B = '199203042018012003'
NIP_C = '198505172010011002'

HEADS = ['NO', 'NAMA', 'NIP', 'PANGKAT/GOL', 'JABATAN', 'UNIT KERJA', 'EMAIL']
STAFF = [
    ['1', 'Dr. Siti Aminah, M.Si.', NIP_A, 'Penata (III/c)', 'Analis Kebijakan', 'Bagian Contoh', ''],
    ['2', 'Budi Contoh, S.Kom.', NIP_B, 'III/b', 'Pranata Komputer', 'Bagian Contoh', 'budi@contoh.go.id'],
]


def new_register(name):
    path = cli.FOLDER / f'{name}.angkatan'
    succeed('new', path)
    return path


def write_csv(name, *rows):
    path = cli.FOLDER / f'{name}.csv'
    with open(path, 'w', encoding='utf-8', newline='') as file:
        csv.writer(file, delimiter=';').writerows(rows)
    return path


def write_xlsx(name, sheets):
    path = cli.FOLDER / f'{name}.xlsx'
    book = openpyxl.Workbook()
    book.remove(book.active)
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    book.save(path)
    return path


def partly(*arguments, **options):
    """Done in part: the result is printed, nothing is an error."""
    result = run(*arguments, **options)
    equal(result.status, 3)
    equal(result.err, '')
    return result.out


def people(register):
    return {person['nip'] or person['full_name']: person
            for person in json.loads(succeed('list', 'people', '--format', 'json', register=register))}


def entries(register):
    return json.loads(succeed('history', '--format', 'json', register=register))


def test_people():
    register = new_register('people')
    path = write_csv('staff', ['DAFTAR PEGAWAI'], [], HEADS, *STAFF)
    contains(succeed('import', 'people', path, register=register), '2 new people')
    found = people(register)
    equal(found[NIP_A]['full_name'], 'Dr. Siti Aminah, M.Si.')
    equal(found[NIP_A]['unit'], 'Bagian Contoh')
    equal(len(entries(register)), 1)
    succeed('undo', register=register)
    equal(people(register), {})


def test_same_again():
    register = new_register('again')
    path = write_xlsx('again', {'Pegawai': [HEADS, *STAFF]})
    succeed('import', 'people', path, register=register)
    out = succeed('import', 'people', path, register=register)
    contains(out, '2 rows with nothing new', 'there is nothing new')
    equal(len(entries(register)), 1)


def test_existing():
    register = new_register('existing')
    succeed('import', 'people', write_csv('before', HEADS, *STAFF), register=register)
    path = write_csv('after', HEADS, ['1', 'Siti Aminah', NIP_A, 'Penata Tk. I (III/d)', '', '', 'siti@contoh.go.id'])
    contains(succeed('import', 'people', path, register=register), '1 row left out', 'left as it is')
    contains(fail(1, 'import', 'people', path, '--existing', 'fail', register=register), 'Nothing was stored')
    equal(len(entries(register)), 1)
    contains(succeed('import', 'people', path, '--existing', 'update', register=register), '1 person changed')
    siti = people(register)[NIP_A]
    contains(siti['rank'], 'III/d')
    equal(siti['post'], 'Analis Kebijakan')
    equal(siti['full_name'], 'Dr. Siti Aminah, M.Si.')
    shown = json.loads(succeed('show', 'person', NIP_A, '--format', 'json', register=register))
    equal(len(shown[0]['employment'] if isinstance(shown, list) else shown['employment']), 2)
    contains(succeed('import', 'people', path, '--existing', 'update', register=register), '1 row with nothing new')


def test_dry_run():
    register = new_register('dry')
    report = cli.FOLDER / 'dry.xlsx'
    out = partly('import', 'people', write_csv('dry', HEADS, *STAFF, ['3', 'Cut', '1,98505E+17', 'III/a', '', '', '']),
                 '--dry-run', '--report', report, register=register)
    contains(out, '2 new people', '1 row rejected', 'this was a trial')
    equal(people(register), {})
    rows = list(openpyxl.load_workbook(report).active.iter_rows(values_only=True))
    equal(len(rows), 4)
    equal([row[2] for row in rows], ['Result', 'New person', 'New person', 'Rejected'])
    equal(rows[1][rows[0].index('NIP')], NIP_A)
    assert rows[3][3], rows[3]


def test_partly():
    register = new_register('partly')
    report = cli.FOLDER / 'partly-report.xlsx'
    path = write_csv('partly', HEADS, *STAFF, STAFF[0], ['3', 'Tono', '19850517', '', '', '', ''])
    out = partly('import', 'people', path, '--report', report, register=register)
    contains(out, '2 new people', '1 row left out', '1 row rejected', 'The same person stands in the list twice')
    equal(len(people(register)), 2)
    assert report.exists()


def test_truncated():
    """Digits that a spreadsheet has cut are not taken for a number."""
    register = new_register('cut')
    path = write_xlsx('cut', {'Pegawai': [['NAMA', 'NIP'], ['Siti Aminah', int(NIP_A)], ['Budi Contoh', NIP_B]]})
    partly('import', 'people', path, register=register)
    equal(list(people(register)), [NIP_B])


def test_no_number():
    register = new_register('nought')
    succeed('import', 'people', write_csv('nought', ['NAMA', 'NIP', 'NIK'], ['Siti Aminah', '0', '-'], ['Budi Contoh', NIP_B, '0']), register=register)
    equal(set(people(register)), {'Siti Aminah', NIP_B})


def test_sheets():
    register = new_register('sheets')
    path = write_xlsx('sheets', {'Surat': [['Dengan hormat']], '2023': [HEADS, STAFF[0]], '2024': [HEADS, STAFF[1]]})
    contains(succeed('import', 'people', path, register=register), '2023')
    equal(list(people(register)), [NIP_A])
    succeed('import', 'people', path, '--sheet', '2024', register=register)
    equal(set(people(register)), {NIP_A, NIP_B})
    contains(fail(1, 'import', 'people', path, '--sheet', '2025', register=register), '2025', '2024')
    contains(fail(1, 'import', 'people', path, '--sheet', 'sURAT', register=register), 'no list')


def test_two_heads():
    """Two rows of heads, the upper one naming both columns below it."""
    register = new_register('heads')
    path = write_csv('heads', ['NO', 'NAMA / NIP', '', 'GOL'], ['', 'NAMA', 'NIP', ''], ['(1)', '(2)', '(3)', '(4)'],
                     ['1', 'Siti Aminah', NIP_A, 'III/a'], ['2', 'Budi Contoh', NIP_B, 'III/b'])
    succeed('import', 'people', path, register=register)
    equal(people(register)[NIP_A]['full_name'], 'Siti Aminah')


def test_map():
    register = new_register('map')
    path = write_csv('map', ['Sebutan', 'Kode Unik', 'Hobi'], ['Siti Aminah', NIP_A, 'Membaca'], ['Budi Contoh', NIP_B, 'Melukis'])
    succeed('import', 'people', path, '--map', 'name=Sebutan', '--map', 'nip=Kode Unik', register=register)
    equal({person['full_name'] for person in people(register).values()}, {'Siti Aminah', 'Budi Contoh'})
    contains(fail(2, 'import', 'people', path, '--map', 'hobby=Hobi', register=register), '--map', 'hobby')
    contains(fail(2, 'import', 'people', path, '--map', 'name=Judul', register=register), '--map', 'Judul')
    contains(fail(2, 'import', 'people', path, '--map', 'Judul', register=register), '--map', 'FIELD=HEADER')


def test_date():
    register = new_register('date')
    succeed('import', 'people', write_csv('date-before', HEADS, *STAFF), register=register)
    path = write_csv('date-after', HEADS, ['1', 'Siti Aminah', NIP_A, 'Penata Tk. I (III/d)', '', '', ''])
    contains(fail(2, 'import', 'people', path, '--date', '2024', register=register), '--date', '2024')
    contains(fail(2, 'import', 'people', path, '--date', 'besok', register=register), '--date')
    succeed('import', 'people', path, '--existing', 'update', '--date', '1 April 2024', register=register)
    shown = json.loads(succeed('show', 'person', NIP_A, '--format', 'json', register=register))
    posts = (shown[0] if isinstance(shown, list) else shown)['employment']
    equal({post['since'] for post in posts}, {None, '2024-04-01'})


def test_several_sheets():
    register = new_register('several-sheets')
    path = write_xlsx('several', {'2023': [HEADS, STAFF[0]], '2024': [['DAFTAR'], ['NIP', 'NAMA'], [NIP_B, 'Budi Contoh']],
                                  'Catatan': [['Tidak ada orang di sini']]})
    contains(succeed('import', 'people', path, '--sheet', '2023', '--sheet', '2024', register=register), '2 new people')
    equal(sorted(people(register)), sorted([NIP_A, NIP_B]))
    contains(fail(1, 'import', 'people', path, '--sheet', '2023', '--sheet', 'Catatan', register=register), 'Catatan')


def test_participants():
    register = cli.FOLDER / 'participants.angkatan'
    succeed('new', register, '--demo')
    before = json.loads(succeed('show', 'cohort', 'ITEC-2026-1', '--format', 'json', register=register))
    path = write_csv('participants', HEADS, *STAFF)
    contains(succeed('import', 'participants', 'ITEC-2026-1', path, register=register), '2 joined the cohort')
    after = json.loads(succeed('show', 'cohort', 'ITEC-2026-1', '--format', 'json', register=register))
    before, after = (shown[0] if isinstance(shown, list) else shown for shown in (before, after))
    equal(len(after['people']), len(before['people']) + 2)
    contains(succeed('import', 'participants', 'itec-2026-1', path, register=register), 'there is nothing new')
    contains(fail(1, 'import', 'participants', 'ITEC-1900-1', path, register=register), 'ITEC-1900-1')


def test_people_then_participants():
    """What the columns of a list of people meant does not hide what they say of participants."""
    register = cli.FOLDER / 'both.angkatan'
    succeed('new', register, '--demo')
    path = write_csv('both', ['NO', 'NAMA', 'NIP', 'PERAN'], ['1', 'Siti Aminah', NIP_A, 'Ketua Rombongan'])
    succeed('import', 'people', path, register=register)
    succeed('import', 'participants', 'ITEC-2026-1', path, register=register)
    contains(succeed('show', 'cohort', 'ITEC-2026-1', register=register), 'Head of delegation')


def test_nomination():
    register = cli.FOLDER / 'nomination.angkatan'
    succeed('new', register, '--demo')
    path = cli.FOLDER / 'nomination.xlsx'
    succeed('nomination', 'ITEC-2026-1', '--language', 'id', '--output', path, register=register)
    book = openpyxl.load_workbook(path)
    form = book[[name for name in book.sheetnames if book[name].protection.sheet and book[name].sheet_state == 'visible'][-1]]
    keys = {cell.value: cell.column for row in form.iter_rows(max_row=20) for cell in row if cell.value in ('name', 'nip')}
    first = next(cell.row for row in form.iter_rows(max_row=20) for cell in row if cell.value == 'nip') + 1
    form.cell(first, keys['name'], 'Siti Aminah')
    form.cell(first, keys['nip'], NIP_A)
    book.save(path)
    contains(succeed('import', 'participants', 'ITEC-2026-1', path, register=register), '1 joined the cohort')
    contains(fail(1, 'import', 'participants', 'ITEC-2026-2', path, register=register), 'ITEC-2026-1')


def test_hostile():
    """What is no list, or no file, is refused with a reason and changes nothing."""
    register = new_register('hostile')
    contains(fail(1, 'import', 'people', cli.FOLDER / 'nowhere.xlsx', register=register), 'nowhere.xlsx')
    fail(1, 'import', 'people', cli.FOLDER, register=register)
    empty = cli.FOLDER / 'empty.csv'
    empty.write_bytes(b'')
    fail(1, 'import', 'people', empty, register=register)
    broken = cli.FOLDER / 'broken.xlsx'
    broken.write_bytes(write_xlsx('whole', {'Pegawai': [HEADS, *STAFF]}).read_bytes()[:700])
    fail(1, 'import', 'people', broken, register=register)
    letter = cli.FOLDER / 'letter.csv'
    letter.write_text('Dengan hormat,\nbersama ini kami sampaikan\n', encoding='utf-8')
    fail(1, 'import', 'people', letter, register=register)
    binary = cli.FOLDER / 'binary.csv'
    binary.write_bytes(bytes(range(256)) * 20)
    assert run('import', 'people', binary, register=register).status == 1
    endless = write_csv('endless', ['NAMA', 'NIP'], ['x' * 100000, NIP_A])
    contains(fail(1, 'import', 'people', endless, register=register), '32767')
    equal(people(register), {})
    formula = write_csv('formula', ['NAMA', 'NIP'], ['=HYPERLINK("http://contoh.invalid","x")', NIP_C], ['x' * 20000, NIP_A])
    assert run('import', 'people', formula, '--report', cli.FOLDER / 'formula.xlsx', register=register).status in (0, 3)
    cells = [cell for row in openpyxl.load_workbook(cli.FOLDER / 'formula.xlsx').active.iter_rows() for cell in row]
    assert all(cell.data_type != 'f' for cell in cells)


def test_usage():
    path = write_csv('usage', HEADS, *STAFF)
    for arguments in (['people'], ['participants', path], ['animals', path], ['people', path, path], ['people', path, '--existing', 'never'],
                      ['people', path, '--report', 'report.pdf'], ['people', path, '--sideways']):
        fail(2, 'import', *arguments)


def test_report_again():
    """What was rejected is corrected in the report, and the report read in."""
    register = new_register('corrected')
    report = cli.FOLDER / 'corrected.xlsx'
    path = write_csv('corrected', HEADS, *STAFF, ['3', 'Cici Misal', '1985051720100110', 'III/a', '', '', ''])
    partly('import', 'people', path, '--report', report, register=register)
    book = openpyxl.load_workbook(report)
    sheet = book.active
    heads = [cell.value for cell in sheet[1]]
    sheet.cell(4, heads.index('NIP') + 1).value = NIP_C
    book.save(report)
    contains(succeed('import', 'people', report, register=register), '1 new person', '2 rows with nothing new')
    equal(set(people(register)), {NIP_A, NIP_B, NIP_C})


def test_private():
    """The report says nothing of class C; what it hides does not come back as a value."""
    register = new_register('private')
    report = cli.FOLDER / 'private.xlsx'
    nik = '1571010101900001'
    path = write_csv('private', ['NAMA', 'NIP', 'ALAMAT', 'NIK', 'NO PASPOR', 'MASA BERLAKU PASPOR', 'KETERANGAN LAIN'],
                     ['Siti Aminah', NIP_A, 'Jl. Contoh 1', nik, 'X1234567', '31 Feb 2030', nik])
    succeed('import', 'people', path, '--report', report, register=register)
    texts = [str(cell.value) for row in openpyxl.load_workbook(report).active.iter_rows() for cell in row]
    for secret in ('Contoh 1', nik, 'X1234567', '31 Feb'):
        assert not any(secret in text for text in texts), (secret, texts)
    contains(succeed('import', 'people', report, '--existing', 'update', register=register), 'there is nothing new')


def test_report_over_list():
    register = new_register('over')
    path = write_xlsx('over', {'Pegawai': [HEADS, *STAFF]})
    before = path.read_bytes()
    contains(fail(2, 'import', 'people', path, '--report', path, register=register), 'over.xlsx')
    equal(path.read_bytes(), before)
    equal(people(register), {})


TESTS = [test_people, test_same_again, test_existing, test_dry_run, test_partly, test_truncated, test_no_number, test_sheets, test_several_sheets, test_two_heads, test_map, test_date,
         test_participants, test_people_then_participants, test_nomination, test_hostile, test_usage, test_report_again,
         test_private, test_report_over_list]

cli.main(TESTS)
