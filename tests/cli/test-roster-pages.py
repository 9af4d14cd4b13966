#!/usr/bin/python3
"""Rosters on paper: LibreOffice makes pages of the workbooks, and nothing on them is lost; so do our own PDFs."""

import re
import subprocess

import cli
from cli import contains, succeed

ROSTERS = [('SCP-2024-1', 'assignment-annex', 'id'), ('ITEC-2025-1', 'nominative-list', 'en'),
           ('SCP-2025-1', 'attendance-sheet', 'id'), ('SCP-2024-1', 'partner-list', 'en')]


def write(cohort, template, language, ending):
    path = cli.FOLDER / f'{template}.{ending}'
    succeed('roster', cohort, '--template', template, '--language', language, '--output', path)
    return path


def read_pages(pdf):
    done = subprocess.run(['pdftotext', '-layout', pdf, '-'], capture_output=True, check=True)
    return done.stdout.decode('utf-8').rstrip('\f\n').split('\f')


def convert(workbooks):
    pages = cli.FOLDER / 'pages'
    subprocess.run(['soffice', f'-env:UserInstallation=file://{cli.FOLDER}/office', '--headless', '--convert-to', 'pdf',
                    '--outdir', pages, *workbooks], capture_output=True, check=True, timeout=150)
    return pages


def words(text):
    return set(re.findall(r'\w{3,}', text))


def check_annex(pages):
    whole = '\n'.join(pages)
    contains(pages[0], 'SEKRETARIAT DAERAH', 'LAMPIRAN SURAT TUGAS', 'NOMOR :', 'TANGGAL 1 S.D. 5 JULI 2024', 'Halaman 1 dari')
    for page in pages:
        contains(page, 'NAMA', 'JABATAN', '(5)')
    contains(pages[-1], 'SEKRETARIS DAERAH,', 'Drs. H. Zainul Arifin Bakri, M.Si.', 'NIP. 19680411 199303 1 901')
    for number in range(1, 30):
        assert re.search(rf'^ *{number} +\S', whole, re.MULTILINE), number
    # The signature takes the last people along.
    assert re.search(r'^ *29 +\S', pages[-1], re.MULTILINE)


def test_on_paper():
    pages = convert([write(*roster, 'xlsx') for roster in ROSTERS])
    check_annex(read_pages(pages / 'assignment-annex.pdf'))
    nominative = read_pages(pages / 'nominative-list.pdf')
    contains(nominative[0], 'LAST TRAINING', 'GRADUATED', 'Page 1 of')
    attendance = read_pages(pages / 'attendance-sheet.pdf')
    contains(attendance[0], 'TANDA TANGAN', 'Hari / tanggal', 'ANGKATAN KE-13 TAHUN 2025')
    contains('\n'.join(attendance), '30.')
    for page in read_pages(pages / 'partner-list.pdf'):
        contains(page, 'Confidential – delete after use')


def test_own_pages():
    check_annex(read_pages(write('SCP-2024-1', 'assignment-annex', 'id', 'pdf')))


def test_same_words():
    """The workbook's pages and our own say the same."""
    ours = words('\n'.join(read_pages(write('ITEC-2025-1', 'participant-list', 'id', 'pdf'))))
    theirs = words('\n'.join(read_pages(convert([write('ITEC-2025-1', 'participant-list', 'id', 'xlsx')]) / 'participant-list.pdf')))
    missing = ours ^ theirs
    assert len(missing) < 0.1 * len(ours), missing


if __name__ == '__main__':
    cli.main([test for name, test in list(globals().items()) if name.startswith('test_')])
