#!/usr/bin/python3
"""The workbook that units fill in: what other programs find in it."""

import datetime
import json
import re
import shutil
import subprocess

import openpyxl

import cli
from cli import contains, equal, fail, succeed

FIRST_ROW = 8


def write(language='id', cohort='SCP-2024-1', *options):
    path = cli.FOLDER / f'{cohort}-{language}.xlsx'
    succeed('nomination', cohort, '--language', language, *options, '--output', path)
    return path


def columns_of(form):
    """Each column by its key in the hidden row under the heads."""
    return {cell.value: cell.column for cell in form[FIRST_ROW - 1]}


def check_of(form, column):
    """The check of a column's first cell."""
    letter = openpyxl.utils.get_column_letter(column)
    found = [check for check in form.data_validations.dataValidation if f'{letter}{FIRST_ROW}' in check.cells]
    equal(len(found), 1)
    return found[0]


def parts_of(path):
    done = subprocess.run(['unzip', '-p', path, 'docProps/custom.xml'], capture_output=True, check=True)
    return done.stdout.decode()


def test_sheets():
    book = openpyxl.load_workbook(write('en'))
    equal([sheet.sheet_state for sheet in book.worksheets], ['visible', 'visible', 'hidden'])
    guide, form, lists = book.worksheets
    equal(book.active, guide)
    assert guide.protection.sheet and form.protection.sheet
    assert form.protection.password is None
    equal(form.freeze_panes, f'C{FIRST_ROW}')
    assert form.row_dimensions[FIRST_ROW - 1].hidden
    equal(form.page_setup.fitToWidth, 2)
    equal(form.print_title_cols, '$A:$B')
    contains(' '.join(str(cell.value) for cell in form[1]), 'SCP-2024-1', 'Innovation in Governance')
    assert lists.max_row > 30
    equal(guide.print_title_rows, None)


def test_properties():
    custom = parts_of(write())
    contains(custom, 'name="angkatan-nomination"><vt:lpwstr>SCP-2024-1<', 'name="angkatan-nomination-version"><vt:lpwstr>1<',
             'name="angkatan-nomination-cohort"')


def test_cells():
    form = openpyxl.load_workbook(write('en')).worksheets[1]
    columns = columns_of(form)
    assert 'nik' not in columns
    for key in ['name', 'nip', 'phone', 'unit', 'post_en']:
        for row in [FIRST_ROW, FIRST_ROW + 20]:
            cell = form.cell(row, columns[key])
            equal(cell.number_format, '@')
            assert not cell.protection.locked
    equal(form.cell(FIRST_ROW, columns['birth_date']).number_format, 'dd\\-mm\\-yyyy')
    assert form.cell(FIRST_ROW - 2, columns['name']).protection.locked
    assert form.cell(1, columns['remarks']).protection.locked
    # Below the numbered rows the whole column stays as it is to be filled in.
    letter = openpyxl.utils.get_column_letter(columns['nip'])
    style = form.column_dimensions[letter]
    equal(style.number_format, '@')
    assert not style.protection.locked


def test_checks():
    book = openpyxl.load_workbook(write('en'))
    _, form, lists = book.worksheets
    columns = columns_of(form)
    for key, some in [('unit', 'Regional Secretariat'), ('rank', 'Penata (III/c)'), ('sex', 'Female'), ('status', 'PPPK'),
                      ('education', 'Bachelor'), ('english_type', 'TOEFL ITP')]:
        check = check_of(form, columns[key])
        equal(check.type, 'list')
        sheet, first, last = re.fullmatch(r"'(.*)'!\$([A-Z]+\$\d+):\$([A-Z]+\$\d+)", check.formula1).groups()
        equal(sheet, lists.title)
        words = [row[0].value for row in lists[f'{first}:{last}'.replace('$', '')]]
        assert some in words, (key, words)
        assert None not in words, key
        equal(len(set(words)), len(words))
        assert check.error and check.errorTitle
    equal(check_of(form, columns['sex']).errorStyle or 'stop', 'stop')
    equal(check_of(form, columns['unit']).errorStyle, 'warning')
    nip = check_of(form, columns['nip'])
    equal((nip.type, nip.formula1, nip.formula2), ('textLength', '18', '21'))
    contains(nip.prompt, '18')
    birth = check_of(form, columns['birth_date'])
    equal((birth.type, birth.errorStyle or 'stop'), ('date', 'stop'))
    assert str(birth.sqref).endswith(str(FIRST_ROW + 5000 - 1))
    equal(check_of(form, columns['english_score']).type, 'decimal')


def test_guidance():
    guide = openpyxl.load_workbook(write('en', 'ITEC-2026-1', '--deadline', '2026-09-30', '--send-to', 'usulan@contoh.go.id'))
    text = '\n'.join(str(cell.value) for row in guide.worksheets[0] for cell in row if cell.value is not None)
    contains(text, 'ITEC-2026-1', '25 to 45 years', 'never taken part', '30 September 2026', 'usulan@contoh.go.id',
             'achievement, loyalty and integrity', 'Unprotect Sheet')


def test_pages():
    """LibreOffice prints the guidance on two pages a language, and the form on two beside each other."""
    path = write('en')
    subprocess.run(['soffice', f'-env:UserInstallation=file://{cli.FOLDER}/office', '--headless', '--convert-to', 'pdf',
                    '--outdir', cli.FOLDER / 'pages', path], capture_output=True, check=True, timeout=150)
    done = subprocess.run(['pdftotext', '-layout', cli.FOLDER / 'pages' / path.with_suffix('.pdf').name, '-'],
                          capture_output=True, check=True)
    pages = done.stdout.decode('utf-8').rstrip('\f\n').split('\f')
    equal(len(pages), 6)
    contains(pages[0], 'Who may be nominated', 'How to fill in the form')
    contains(pages[1], 'Example (invented)')
    contains(pages[4], 'SCP-2024-1', 'NIP or NI PPPK', '30')
    contains(pages[5], 'Full name', 'E-mail', '30')


PEOPLE = [
    {'name': 'Sari Wulandari', 'title_back': 'S.Sos., M.Si.', 'nip': '19870317 201503 2 999', 'sex': 1, 'birth_place': 'Jambi',
     'birth_date': datetime.date(1987, 3, 17), 'status': 0, 'rank': 6, 'post': 'Analis Kebijakan Ahli Muda',
     'post_en': 'Policy Analyst', 'unit': 3, 'phone': '081200000001', 'email': 'sari@contoh.go.id', 'education': 10,
     'english_type': 'TOEFL ITP', 'english_score': 480, 'remarks': 'Catatan: mengetahui bahasa Inggris'},
    {'name': 'Budi Hartono', 'sex': 0, 'birth_date': datetime.date(1990, 2, 1), 'status': 2, 'rank': 20, 'post': 'Guru Ahli Pertama',
     'unit': 4, 'phone': '081200000002'},
]


def fill(path):
    """Fills the form in as a unit would; a number stands for the item of the list."""
    book = openpyxl.load_workbook(path)
    form = book.worksheets[1]
    columns = columns_of(form)
    form['C2'] = 'Dinas Contoh'
    form['G2'] = '800/12/Contoh/2026'
    form['J2'] = datetime.date(2026, 2, 3)
    for number, person in enumerate(PEOPLE):
        for key, value in person.items():
            cell = form.cell(FIRST_ROW + 2 * number, columns[key])
            if isinstance(value, int) and key != 'english_score':
                sheet, place = check_of(form, columns[key]).formula1.split('!')
                value = book[sheet.strip("'")][place.replace('$', '')][value][0].value
            cell.value = value
    filled = path.with_name('filled.xlsx')
    book.save(filled)
    return filled


def check_import(path, cohort):
    """Both people are candidates of the cohort, with all that was said of them; a second time nothing changes."""
    register = cli.FOLDER / 'import.angkatan'
    shutil.copy(cli.REGISTER, register)
    contains(succeed('import', 'participants', cohort, path, register=register), '2 new people, 2 joined the cohort')
    participants = json.loads(succeed('show', 'cohort', cohort, '--format', 'json', register=register))[0]['people'][-2:]
    equal([(person['full_name'], person['nip'], person['status'], person['rank'], person['state']) for person in participants],
          [('Sari Wulandari, S.Sos., M.Si.', '198703172015032999', 'pns', 'III/c', 'nominated'),
           ('Budi Hartono', None, 'pppk', 'XIV', 'nominated')])
    assert all(person['unit'] for person in participants)
    sari = json.loads(succeed('show', 'person', '198703172015032999', '--format', 'json', register=register))[0]
    equal([sari[name] for name in ['birth_date', 'birth_place', 'sex', 'email', 'education_code', 'english_type', 'english_score']],
          ['1987-03-17', 'Jambi', 'female', 'sari@contoh.go.id', '40', 'TOEFL ITP', 480])
    contains(succeed('import', 'participants', cohort, path, register=register), 'Nothing was stored')
    contains(fail(1, 'import', 'participants', 'SCP-2024-1', path, register=register), cohort, 'SCP-2024-1')


def test_back_from_openpyxl():
    check_import(fill(write('id', 'ITEC-2026-1')), 'ITEC-2026-1')


def test_back_from_office():
    filled = fill(write('en', 'ITEC-2026-1'))
    subprocess.run(['soffice', f'-env:UserInstallation=file://{cli.FOLDER}/office', '--headless', '--convert-to', 'xlsx',
                    '--outdir', cli.FOLDER / 'office-xlsx', filled], capture_output=True, check=True, timeout=150)
    check_import(cli.FOLDER / 'office-xlsx' / 'filled.xlsx', 'ITEC-2026-1')


def test_refused():
    path = cli.FOLDER / 'refused.xlsx'
    contains(fail(2, 'nomination', 'SCP-2024-1'), '--output')
    contains(fail(2, 'nomination', 'SCP-2024-1', '--output', cli.FOLDER / 'refused.pdf'), '.xlsx')
    contains(fail(2, 'nomination', 'SCP-2024-1', '--deadline', '31-12-2026', '--output', path), 'YYYY-MM-DD')
    contains(fail(1, 'nomination', 'SCP-1900-1', '--output', path), 'SCP-1900-1')
    contains(fail(1, 'nomination', 'SCP-2009-1', '--output', path), 'SCP-2009-1')
    assert not path.exists()


cli.main([test_sheets, test_properties, test_cells, test_checks, test_guidance, test_pages, test_back_from_openpyxl, test_back_from_office,
          test_refused])
