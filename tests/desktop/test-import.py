"""Bringing in what offices have, by keyboard: an employees' list into the register, an old roster into a new cohort."""

import csv
import io
import re

import openpyxl

import angkatan_desktop as desktop

PEOPLE = [
    ('Ahmad Contoh, S.E.', '198501012010011001', 'Analis Kebijakan Ahli Muda'),
    ('Budiman Contoh', '197902032005011002', 'Kepala Seksi'),
    ('Citra Contoh, S.Kom.', '199003042015042003', 'Pranata Komputer Ahli Pertama'),
]
PARTICIPANTS = [
    ('Ahmad Contoh, S.E.', '198501012010011001', 'Penata (III/c)', 'Analis Kebijakan Ahli Muda'),
    ('Dahlia Contoh, M.M.', '198205062008012004', 'Pembina (IV/a)', 'Kepala Bidang'),
]


def write_people(path):
    """A list as offices keep it: a letterhead, the row of numbers, a NIP that Excel has cut."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = 'Pegawai'
    sheet.append(['PEMERINTAH KOTA CONTOH'])
    sheet.append(['DAFTAR PEGAWAI'])
    sheet.append([])
    sheet.append(['NO', 'NAMA', 'NIP', 'JABATAN'])
    sheet.append(['(1)', '(2)', '(3)', '(4)'])
    for number, person in enumerate(PEOPLE, 1):
        sheet.append([number, *person])
    sheet.append([len(PEOPLE) + 1, 'Eko Contoh', 198703042011011000, 'Kepala Seksi'])
    book.save(path)


def write_roster(path):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = 'Peserta'
    sheet.append(['DAFTAR PESERTA'])
    sheet.append(['PELATIHAN “PELAYANAN PUBLIK DIGITAL”'])
    sheet.append(['SINGAPURA, 4 S.D. 8 NOVEMBER 2019'])
    sheet.append([])
    sheet.append(['NO.', 'NAMA/NIP', 'PANGKAT/GOL', 'JABATAN'])
    for number, (name, nip, rank, post) in enumerate(PARTICIPANTS, 1):
        sheet.append([number, f'{name}\nNIP. {nip}', rank, post])
    book.save(path)


class Import(desktop.Test):
    def setUp(self):
        super().setUp()
        self.register = self.folder / 'orang.angkatan'
        made = desktop.run_cli('new', self.register, '--demo')
        self.assertEqual(made.returncode, 0, made.stderr)
        self.before = self.list('people')
        self.window = self.start(self.register)

    def list(self, what):
        done = desktop.run_cli('--register', self.register, '--language', 'en', 'list', what, '--format', 'csv')
        self.assertEqual(done.returncode, 0, done.stderr)
        return list(csv.DictReader(io.StringIO(done.stdout)))

    def choose_file(self, path):
        self.window.keys('ctrl+o')
        self.window.choose_file('Choose the File to Import', path)

    def test_people(self):
        """Menu, keyboard, result; undone from the last page; imported again it is found to be there."""
        path = self.folder / 'pegawai.xlsx'
        write_people(path)
        window = self.window
        window.menu('Main Menu', 'Import People…')
        window.find('frame', 'Import People')
        self.choose_file(path)
        window.find('label', re.compile('headings are in row 4, the list in the rows 6–9'))
        window.keys('alt+Right')
        window.find('push button', 'NIP: NIP')
        window.keys('alt+Right')
        window.find('push button', 'Import 3 Rows')
        window.find('label', re.compile('3 new people'))
        # The last row cannot be taken: Excel has cut its number.
        window.find('push button', re.compile('^Rejected +1'))
        window.keys('alt+Right')
        window.find('label', 'The Import Is Done')
        names = {row['full_name'] for row in self.list('people')}
        self.assertEqual(len(names - {row['full_name'] for row in self.before}), 3)
        self.assertIn('Ahmad Contoh, S.E.', names)

        window.find('push button', 'Undo the Import').press()
        window.find('label', 'The Import Is Undone')
        self.assertEqual(len(self.list('people')), len(self.before))
        window.keys('alt+Right')
        window.gone('frame', 'Import People')

    def test_roster(self):
        """An old roster becomes a cohort with its people; one step, taken back in the main window."""
        path = self.folder / 'peserta 2019.xlsx'
        write_roster(path)
        cohorts = {row['code'] for row in self.list('cohorts')}
        window = self.window
        window.find('list item', 'Cohorts').click()
        window.keys('ctrl+shift+i')
        assistant = window.find('frame', 'Import a Cohort')
        self.choose_file(path)
        window.find('label', re.compile('headings are in row 5'))
        window.keys('alt+Right')
        window.find('push button', 'NAMA/NIP: Name and number in one cell')
        window.keys('alt+Right')
        window.until(lambda: window.find('text', 'Title (Indonesian)', assistant).text.lower() == 'pelayanan publik digital',
                     'the title of the lines above the list')
        self.assertEqual(window.find('text', 'Year', assistant).text, '2019')
        window.choose('Scheme', re.compile('^SCP'), within=assistant)
        window.keys('alt+Right')
        window.find('push button', 'Import 2 Rows')
        window.keys('alt+Right')
        window.find('label', 'The Import Is Done')

        made = [row for row in self.list('cohorts') if row['code'] not in cohorts]
        self.assertEqual(len(made), 1)
        self.assertEqual((made[0]['year'], made[0]['course_start'], made[0]['course_end'], made[0]['participants']),
                         ('2019', '2019-11-04', '2019-11-08', '2'))
        self.assertEqual(len(self.list('people')), len(self.before) + 2)

        window.find('push button', 'Open the Cohort').press()
        window.gone('frame', 'Import a Cohort')
        window.find('page tab', 'Participants').press()
        window.find('label', re.compile('^2 participants'))
        window.keys('ctrl+z')
        window.until(lambda: {row['code'] for row in self.list('cohorts')} == cohorts, 'the cohort to be gone')
        self.assertEqual(len(self.list('people')), len(self.before))

    def test_paste(self):
        """Rows copied in a spreadsheet, pasted into the list of people."""
        window = self.window
        window.find('list item', 'People').click()
        window.find('label', re.compile('^[0-9,]+ people'))
        self.copy('Nama\tNIP\tJabatan\n' + '\n'.join('\t'.join(person) for person in PEOPLE))
        window.keys('ctrl+v')
        window.find('push button', 'Import 3 Rows')
        window.keys('alt+Right')
        window.gone('frame', 'Import People')
        window.find('label', re.compile('3 new people'))
        self.assertEqual(len(self.list('people')), len(self.before) + 3)
        window.keys('ctrl+z')
        window.until(lambda: len(self.list('people')) == len(self.before), 'the people to be gone')


desktop.main()
