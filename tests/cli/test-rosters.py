#!/usr/bin/python3
"""Every roster of the demonstration, in both languages, read back with another program (openpyxl)."""

import csv
import datetime
import io
import json
import re

import openpyxl

import cli
from cli import contains, equal, succeed

COHORTS = {'ITEC-2025-1': 25, 'SCP-2025-1': 30, 'SCP-2024-1': 29, 'SCP-2023-1': 25, 'TF-2023-1': 4, 'ITEC-2026-1': 20,
           'ITEC-2026-2': 7}
# Templates that name also who is on reserve or rejected.
WITH_REJECTED = {'candidate-list', 'selection-record'}
REJECTED = {'ITEC-2026-1': 1}
HEADS = {
    'participant-list': {
        'en': ['NO.', 'NAME / NIP', 'RANK / GRADE', 'POSITION', 'UNIT', 'REMARKS'],
        'id': ['NO.', 'NAMA / NIP', 'PANGKAT / GOL.', 'JABATAN', 'PERANGKAT DAERAH', 'KET.']},
    'assignment-annex': {
        'en': ['NO.', 'NAME', 'NIP', 'GRADE', 'POSITION'],
        'id': ['NO.', 'NAMA', 'NIP', 'GOL.', 'JABATAN']},
    'setneg-annex': {
        'en': ['NO.', 'NAME / NIP', 'POSITION', 'DURATION', 'COSTS OF THE ASSIGNMENT'],
        'id': ['NO.', 'NAMA / NIP', 'JABATAN', 'JANGKA WAKTU', 'BIAYA PENUGASAN']},
    'nominative-list': {
        'en': ['NO.', 'NAME', 'NIP', 'RANK', None, 'POSITION', None, 'SERVICE', None, 'LAST TRAINING', None, None,
               'EDUCATION', None, None, 'AGE', 'NOTES', 'REMARKS'],
        'id': ['NO.', 'NAMA', 'NIP', 'PANGKAT', None, 'JABATAN', None, 'MASA KERJA', None, 'LATIHAN TERAKHIR', None, None,
               'PENDIDIKAN', None, None, 'USIA', 'CATATAN', 'KET.']},
    'attendance-sheet': {
        'en': ['NO.', 'NAME', 'UNIT / POSITION', 'SIGNATURE', None],
        'id': ['NO.', 'NAMA', 'PERANGKAT DAERAH / JABATAN', 'TANDA TANGAN', None]},
    'candidate-list': {
        'en': ['NO.', 'NAME', 'NIP', 'RANK', 'AGE', 'POSITION', 'WORK UNIT', 'ASSESSMENT', None, None, None, None,
               'EARLIER TRAININGS'],
        'id': ['NO.', 'NAMA', 'NIP', 'PANGKAT', 'USIA', 'JABATAN', 'UNIT KERJA', 'PENILAIAN', None, None, None, None,
               'RIWAYAT PELATIHAN']},
    'selection-record': {
        'en': ['NO.', 'NAME / NIP', 'RANK', 'WORK UNIT', 'NOMINATED BY', 'EARLIER TRIPS', 'ASSESSMENT', None, None, None, None, None,
               'TERMS', 'OVERRIDDEN TERMS', 'DECISION', 'REASON']},
    'partner-list': {
        'en': ['No.', 'Title', 'Surname', 'Given name(s)', 'Name as in passport', 'Sex', 'Date of birth', 'Place of birth',
               'Nationality', 'Passport type', 'Passport no.', 'Date of issue', 'Date of expiry', 'Position', 'Organisation',
               'City / province', 'Office phone / e-mail', 'Mobile / WhatsApp', 'Highest education (field)',
               'Years of service', 'English test / score', 'Dietary requirement',
               'Medical condition to be told (voluntary)', 'Emergency contact (name, relation, phone)',
               'Arrival / departure flight', 'Shirt size', 'Preferred name on badge', 'Earlier courses of the scheme',
               'Role', 'Remarks'],
        'id': ['No.', 'Sapaan', 'Nama keluarga', 'Nama depan', 'Nama sesuai paspor', 'Jenis kelamin', 'Tanggal lahir',
               'Tempat lahir', 'Kewarganegaraan', 'Jenis paspor', 'Nomor paspor', 'Tanggal terbit',
               'Tanggal habis berlaku', 'Jabatan', 'Instansi', 'Kota / provinsi', 'Telepon kantor / pos-el',
               'Ponsel / WhatsApp', 'Pendidikan terakhir (jurusan)', 'Masa kerja (tahun)', 'Tes bahasa Inggris / skor',
               'Kebutuhan makanan', 'Kondisi kesehatan yang perlu diketahui (sukarela)',
               'Kontak darurat (nama, hubungan, telepon)', 'Penerbangan datang / pulang', 'Ukuran baju',
               'Nama pada tanda pengenal', 'Pelatihan sebelumnya', 'Peran', 'Keterangan']},
}
WITH_CRITERIA = {'candidate-list', 'selection-record'}
CRITERIA = {'ITEC-2026-1': 4}
TWO_ROWS = {'nominative-list', 'attendance-sheet', 'candidate-list', 'selection-record'}
WITHOUT_NUMBERS = {'attendance-sheet', 'partner-list'}
UNSIGNED = {'partner-list'}
NIP = re.compile(r'\d{8} \d{6} \d \d{3}')


def write(cohort, template, language, ending='xlsx', *more):
    path = cli.FOLDER / f'{cohort}-{template}-{language}.{ending}'
    succeed('roster', cohort, '--template', template, '--language', language, '--output', path, *more)
    return path


def get_heads(template, language, criteria):
    """The assessment has a column for each criterion."""
    heads = HEADS[template][language]
    if template not in WITH_CRITERIA:
        return heads
    at = heads.index('ASSESSMENT' if language == 'en' else 'PENILAIAN') + 1
    return heads[:at] + [None] * (criteria - 3) + heads[at:]


class Roster:
    """A workbook taken apart: where its heads are, and the rows of people."""

    def __init__(self, path, template, language, criteria=3):
        self.book = openpyxl.load_workbook(path)
        self.sheet, = self.book.worksheets
        heads = get_heads(template, language, criteria)
        self.head = next(row for row in range(1, 30)
                         if [self.sheet.cell(row, column).value for column in range(1, len(heads) + 1)] == heads)
        self.first = self.head + (2 if template in TWO_ROWS else 1) + (0 if template in WITHOUT_NUMBERS else 1)
        self.people = []
        row = self.first
        while isinstance(self.sheet.cell(row, 1).value, int):
            self.people.append(list(self.sheet[row])[:len(heads)])
            row += 1
        self.above = '\n'.join(str(cell.value) for cells in self.sheet.iter_rows(1, self.head - 1) for cell in cells if cell.value)
        self.below = '\n'.join(str(cell.value) for cells in self.sheet.iter_rows(row) for cell in cells if cell.value)


def check_page(sheet, template, head, first):
    equal(sheet.page_setup.orientation, 'portrait' if template == 'attendance-sheet' else 'landscape')
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    equal((sheet.page_setup.fitToWidth or 1, sheet.page_setup.fitToHeight), (1, 0))
    equal(sheet.print_title_rows.replace('$', ''), f'{head}:{first - 1}' if head < first - 1 else f'{head}:{head}')


def check_cells(roster, template, language):
    kinds = {'nip': 0, 'dates': 0}
    for number, row in enumerate(roster.people, 1):
        equal(row[0].value, number)
        for cell in row:
            assert cell.data_type != 'f', cell
            if isinstance(cell.value, datetime.datetime):
                kinds['dates'] += 1
                assert cell.is_date and 'yy' in cell.number_format.lower(), cell.number_format
            if isinstance(cell.value, str) and NIP.search(cell.value):
                kinds['nip'] += 1
                equal(cell.data_type, 's')
                if NIP.fullmatch(cell.value):
                    equal(cell.number_format, '@')
    if template in ('participant-list', 'assignment-annex', 'setneg-annex', 'nominative-list', 'candidate-list'):
        assert kinds['nip'] > 0
    if template in ('nominative-list', 'partner-list'):
        assert kinds['dates'] > 0


def check_roster(cohort, n, template, language):
    criteria = CRITERIA.get(cohort, 3)
    roster = Roster(write(cohort, template, language), template, language, criteria)
    sheet = roster.sheet
    equal(len(roster.people), n + (REJECTED.get(cohort, 0) if template in WITH_REJECTED else 0))
    check_page(sheet, template, roster.head, roster.first)
    check_cells(roster, template, language)
    if template not in WITHOUT_NUMBERS:
        equal([sheet.cell(roster.first - 1, column).value for column in range(1, 4)], ['(1)', '(2)', '(3)'])
    contains(roster.above, 'PEMERINTAH KOTA JAMBI' if language == 'id' else 'JAMBI CITY GOVERNMENT')
    width = openpyxl.utils.get_column_letter(len(get_heads(template, language, criteria)))
    assert f'A1:{width}1' in {str(merged) for merged in sheet.merged_cells.ranges}, 'the letterhead is merged'
    equal('NIP. 19680411 199303 1 901' in roster.below, template not in UNSIGNED)
    assert roster.book.properties.title


def create_test(template, language):
    def test():
        for cohort, n in COHORTS.items():
            check_roster(cohort, n, template, language)
    test.__name__ = f'test_{template}_{language}'
    return test


def test_annex_of_a_joint_cohort():
    roster = Roster(write('SCP-2024-1', 'assignment-annex', 'id', 'xlsx', '--number', '800/7/2024', '--date', '2024-06-28'),
                    'assignment-annex', 'id')
    contains(roster.above, 'LAMPIRAN SURAT TUGAS', 'NOMOR : 800/7/2024', 'TANGGAL : 28 Juni 2024',
             'DAFTAR PESERTA PELATIHAN “INOVASI PEMERINTAHAN”', 'PROGRAM KERJA SAMA SINGAPURA (SCP) TAHUN 2024',
             'TANGGAL 1 S.D. 5 JULI 2024')
    contains(roster.below, 'Pemerintah Kota Jambi: 19 (sembilan belas) orang',
             'Pemerintah Provinsi Sumatera Utara: 10 (sepuluh) orang', 'Jumlah: 29 (dua puluh sembilan) orang',
             'Jambi, 28 Juni 2024', 'a.n. WALI KOTA JAMBI', 'SEKRETARIS DAERAH,', 'Drs. H. Zainul Arifin Bakri, M.Si.',
             'Pembina Utama Madya (IV/d)')
    english = Roster(write('SCP-2024-1', 'assignment-annex', 'en'), 'assignment-annex', 'en')
    contains(english.above, 'LIST OF PARTICIPANTS OF THE TRAINING “INNOVATION IN GOVERNANCE”', '1–5 JULY 2024')
    contains(english.below, 'Total: 29 (twenty-nine) persons')


def test_signatories():
    path = write('TF-2023-1', 'participant-list', 'id', 'xlsx', '--signatory', 'asisten')
    below = Roster(path, 'participant-list', 'id').below.split('\n')
    at = below.index('a.n. WALI KOTA JAMBI')
    equal([line for line in below[at:] if line], [
        'a.n. WALI KOTA JAMBI', 'SEKRETARIS DAERAH,', 'u.b.', 'ASISTEN PEMERINTAHAN DAN KESEJAHTERAAN RAKYAT,',
        'H. Rusdi Effendi Nur, S.Sos., M.Si.', 'Pembina Utama Muda (IV/c)', 'NIP. 19690902 199403 1 901'])
    # A mayor is no civil servant: nothing stands below the name.
    path = write('TF-2023-1', 'participant-list', 'id', 'xlsx', '--signatory', 'sulaiman daud')
    lines = [line for line in Roster(path, 'participant-list', 'id').below.split('\n') if line]
    equal(lines[-2:], ['WALI KOTA JAMBI,', 'dr. H. Sulaiman Daud Hamid, M.K.M.'])
    path = write('TF-2023-1', 'participant-list', 'en', 'xlsx', '--signatory', 'kerja sama')
    contains(Roster(path, 'participant-list', 'en').below, 'HEAD OF THE COOPERATION DIVISION,')
    roster = ['roster', 'TF-2023-1', '--template', 'participant-list', '--output', path, '--signatory']
    contains(cli.fail(1, *roster, 'nobody'), 'nobody')
    contains(cli.fail(1, *roster, 'wali kota jambi'), 'wali kota jambi')


def test_kinds_of_numbers():
    cells = [row[1].value for row in Roster(write('SCP-2023-1', 'participant-list', 'id'), 'participant-list', 'id').people]
    cells += [row[1].value for row in Roster(write('ITEC-2025-1', 'participant-list', 'id'), 'participant-list', 'id').people]
    lines = [cell.split('\n')[1] for cell in cells]
    assert any(line.startswith('NIP. ') for line in lines)
    assert any(line.startswith('NIPPPK. ') for line in lines)
    assert all(NIP.search(line) or line == '-' for line in lines)


def test_confidential():
    """Class C leaves only in the list made for it, and every page says so."""
    for template in HEADS:
        book = openpyxl.load_workbook(write('SCP-2024-1', template, 'en'))
        sheet = book.active
        text = '\n'.join(str(cell.value) for cells in sheet.iter_rows() for cell in cells if cell.value)
        equal('Confidential – delete after use' in str(sheet.oddFooter.center.text), template == 'partner-list')
        equal('Z0000' in text, template == 'partner-list')
        assert not re.search(r'\b1571\d{12}\b', text), 'a NIK'
    book = openpyxl.load_workbook(write('SCP-2024-1', 'partner-list', 'id'))
    contains(book.active.oddFooter.center.text, 'Rahasia – hapus setelah digunakan')


def test_partner_list_is_english_first():
    path = cli.FOLDER / 'partner.xlsx'
    succeed('roster', 'ITEC-2025-1', '--template', 'partner-list', '--output', path, language='id')
    roster = Roster(path, 'partner-list', 'en')
    contains(roster.above, 'List of Participants – Digital Health (IDN)')


def test_paper():
    for paper, size in {'f4': '14', 'a4': '9'}.items():
        book = openpyxl.load_workbook(write('TF-2023-1', 'participant-list', 'id', 'xlsx', '--paper', paper))
        equal(str(book.active.page_setup.paperSize), size)


def test_orders():
    def names(order):
        path = write('SCP-2024-1', 'assignment-annex', 'id', 'xlsx', '--order', order)
        return [row[1].value for row in Roster(path, 'assignment-annex', 'id').people]

    people = json.loads(succeed('show', 'cohort', 'SCP-2024-1', '--format', 'json'))[0]['people']
    leader = next(person['full_name'] for person in people if person['role'] == 'leader')
    found = {order: names(order) for order in ('leader-first', 'seniority', 'unit', 'alphabetical', 'manual')}
    equal(found['leader-first'][0], leader)
    for order, listed in found.items():
        equal(sorted(listed), sorted(person['full_name'] for person in people))
    assert len({tuple(listed) for listed in found.values()}) >= 4


def test_selection_record():
    """Who nominated, what they got, why one stands before another with the same total, and what all of it rests on."""
    path = write('ITEC-2026-1', 'selection-record', 'en')
    roster = Roster(path, 'selection-record', 'en', 4)
    rows = [[cell.value for cell in row] for row in roster.people]
    names = [row[1].split('\n')[0] for row in rows]
    equal(names[0], 'Tiara Nabila, S.T.I.')
    equal(names[-1], 'Yudi Prasetya, S.IP., M.Si.')
    equal([row[11] for row in rows], list(range(1, 20)) + [None, None])
    equal(rows[0][6:11], [92, 88, 90, 90, 90.2])
    contains(rows[0][4], 'Communication and Informatics Office', '800.1/214/Diskominfo/2026', '14 September 2026')
    contains(rows[0][13], 'Not met', 'ITEC-2025-1')
    tied = next(row for row in rows if row[1].startswith('Hafiz Ramadhan'))
    contains(tied[12], 'Same total as Hendra Gunawan Salim', 'Higher rank', 'III/d against III/c')
    rejected = next(row for row in rows if row[1].startswith('Hasiholan Napitupulu'))
    equal(rejected[15:], ['Rejected', 'Sedang tugas belajar sampai Juni 2027'])
    contains(roster.below, 'Achievement: 35.0 %', 'English: 20.0 %', '1. Never sent before; 2. Higher rank', 'ITEC circulars',
             'NIP. 19680411 199303 1 901')


def test_csv():
    path = write('SCP-2024-1', 'nominative-list', 'id', 'csv')
    text = path.read_text(encoding='utf-8-sig')
    rows = list(csv.reader(io.StringIO(text, newline=''), delimiter=';' if ';' in text.splitlines()[0] else ','))
    equal(rows[0][:5], ['NO.', 'NAMA', 'NIP', 'PANGKAT GOL.', 'PANGKAT TMT'])
    equal(len(rows), 30)
    equal({len(row) for row in rows}, {18})
    contains(rows[1][2], ' ')


def test_replacing():
    path = write('TF-2023-1', 'participant-list', 'id')
    before = path.read_bytes()
    cli.fail(1, 'roster', 'SCP-2005-1', '--template', 'participant-list', '--output', path)
    equal(path.read_bytes(), before)
    succeed('roster', 'SCP-2025-1', '--template', 'participant-list', '--output', path)
    assert path.read_bytes() != before


if __name__ == '__main__':
    cli.main([create_test(template, language) for template in HEADS for language in HEADS[template]] +
             [test for name, test in list(globals().items()) if name.startswith('test_')])
