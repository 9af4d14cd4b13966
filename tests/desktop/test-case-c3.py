"""The life of a cohort whole, from the partner's offer to the certificates.

Singapore Cooperation Programme 2023, "Public Service": 25 civil servants of the city of Jambi at the Civil Service College, sent off
at Griya Mayang. All people and speakers are invented.
"""

import datetime
import json
import re

import openpyxl

import angkatan_desktop as desktop

CODE = 'SCP-2023-1'
TITLE = 'Pelayanan Publik'
GIVEN = ('Adrian', 'Bunga', 'Candra', 'Dahlia', 'Erwin', 'Fitria', 'Gunawan', 'Hesti', 'Irfan', 'Juwita', 'Kurnia', 'Lestari', 'Mulyadi',
         'Novita', 'Oktavian', 'Permata', 'Qomar', 'Ratna', 'Samsul', 'Tiara', 'Umar', 'Vivian', 'Wahyu', 'Yulia', 'Zainal', 'Aminah', 'Bastian')


def nip(number):
    """A well-formed number of somebody invented."""
    born = datetime.date(1984 + number % 8, 1 + number % 12, 1 + number % 27)
    return f'{born:%Y%m%d}{born.year + 24}{1 + number % 12:02}{2 - number % 2}{number:03}'


CANDIDATES = [f'{given} Contoh' for given in GIVEN]


class CaseC3(desktop.Test):
    def setUp(self):
        super().setUp()
        self.register = self.folder / 'bkpsdm.angkatan'
        self.window = self.start()
        self.window.find('push button', 'New Register…').press()
        self.window.name_file(self.register)
        self.window.find('list item', 'Home')

    def cli(self, *arguments):
        done = desktop.run_cli('--register', self.register, *arguments)
        self.assertEqual(done.returncode, 0, done.stderr)
        return done.stdout

    def cohort(self):
        return json.loads(self.cli('show', 'cohort', CODE, '--format', 'json'))[0]

    def tab(self, name):
        self.window.find('page tab', name).press()

    def state(self, name):
        self.tab('Overview')
        self.window.find('push button', 'State').show()
        self.window.menu('State', name)
        self.window.until(lambda: self.cohort()['state'] == name.lower(), f'the state {name}')

    def create_cohort(self):
        window = self.window
        window.find('list item', 'Cohorts').click()
        window.keys('ctrl+n')
        window.find('push button', 'Make Cohort')
        window.choose('Scheme', re.compile('^SCP – '))
        for name, text in {'Title (Indonesian)': TITLE, 'Title (English)': 'Public Service', 'Year': '2023', 'Course begins': '23/3/2023',
                           'Course ends': '31 Maret 2023', 'Departure': '22 March 2023', 'Quota': '25'}.items():
            window.find('text', name).write(text)
        window.find('push button', 'Make Cohort').press()
        window.find('page tab', 'Selection')

    def nominate(self):
        """The workbook that a unit filled in comes back."""
        path = self.folder / 'usulan.xlsx'
        self.cli('nomination', CODE, '--language', 'en', '--output', path)
        book = openpyxl.load_workbook(path)
        form = book.worksheets[1]
        columns = {cell.value: cell.column for cell in form[7]}
        for row, name in enumerate(CANDIDATES):
            for key, value in {'name': name, 'nip': nip(row + 1), 'sex': 'Female' if row % 2 else 'Male', 'status': 'PNS',
                               'post': 'Analis Kebijakan Ahli Muda'}.items():
                form.cell(8 + row, columns[key]).value = value
        book.save(path)

        window = self.window
        self.tab('Selection')
        window.find('push button', 'Import the Nominations…').press()
        window.find('frame', 'Import Participants')
        window.keys('ctrl+o')
        window.choose_file('Choose the File to Import', path)
        window.find(None, re.compile('headings are in row 5'))
        window.keys('alt+Right')
        window.find('push button', f'Import {len(CANDIDATES)} Rows')
        window.keys('alt+Right')
        window.find('label', 'The Import Is Done')
        window.keys('Escape')
        window.gone('frame', 'Import Participants')

    def choose(self):
        """Scores as a table from Excel; the best are proposed, one is on reserve, the last is rejected with the reason."""
        window = self.window
        self.tab('Selection')
        matrix = window.find(None, 'Candidates and their scores')
        self.copy('\n'.join(f'{90 - row}\t{80 - row % 5},5\t75' for row in range(len(CANDIDATES))))
        matrix.click()
        window.keys('ctrl+Home', 'ctrl+v')
        window.find('label', re.compile('^27 candidates · chosen: 0'))
        window.find('push button', 'Propose…').press()
        dialog = window.find('frame', f'Proposal for {CODE}')
        window.find('spin button', re.compile('^How many to put on reserve'), dialog).write('1')
        window.keys('Tab')
        window.find('push button', 'Decide', dialog).press()
        window.gone('frame', f'Proposal for {CODE}')
        window.find('label', re.compile('^27 candidates · chosen: 25 · on reserve: 1 · open: 1'))

        # Of the one who is left open nobody else has so few points.
        window.keys('ctrl+End', 'Up', 'Up')
        window.menu('Decide', 'Reject…')
        window.find('text', re.compile('^Reason ')).write('Nilai terendah')
        window.find('push button', 'Reject').press()
        window.find('label', re.compile('^27 candidates · chosen: 25 · on reserve: 1 · open: 0'))

    def collect_documents(self):
        """A letter for the first, filled down to all."""
        window = self.window
        self.tab('Documents')
        window.find(None, 'Documents of the participants').click()
        window.keys('ctrl+Home', 'r')
        window.find('table cell', re.compile('^Adrian Contoh, .*Received'))
        window.keys('ctrl+Home', 'shift+Next', 'shift+Next', 'shift+Next', 'ctrl+d')
        window.until(lambda: self.cli('list', 'documents', '--cohort', CODE, '--format', 'csv').count(',received,') == 25, 'the letters of all')

    def send_off(self):
        window = self.window
        self.tab('Travel')
        window.find('page tab', 'Send-Off').press()
        for name, text in {'Date of the send-off': '21 March 2023', 'Place': 'Griya Mayang', 'Official': 'H. Pejabat Rekaan, S.E.',
                           'Position of the official': 'Wali Kota Jambi'}.items():
            window.find('text', name).write(text)
        window.keys('Tab')
        window.until(lambda: self.cohort()['sendoff_place'] == 'Griya Mayang', 'the place of the send-off')

    def enter_programme(self):
        rows = [('Date', 'Begins', 'Ends', 'Kind', 'Topic', 'Speaker', 'Place'),
                ('23/03/2023', '09.00', '10.30', 'Class', 'Pelayanan publik di Singapura', 'Lee Rekaan', 'Civil Service College'),
                ('23/03/2023', '10.45', '12.15', 'Class', 'Layanan yang berpusat pada warga', 'Tan Rekaan; Lee Rekaan', 'Civil Service College'),
                ('24/03/2023', '13.30', '15.00', 'Visit', 'Dialogue in the Dark', 'Goh Rekaan', 'Dialogue in the Dark Singapore')]
        window = self.window
        self.tab('Programme')
        self.copy('\n'.join('\t'.join(row) for row in rows))
        window.find('push button', 'Paste Rows From Excel').press()
        window.find('label', re.compile('^3 sessions'))

    def note_attendance(self):
        window = self.window
        self.tab('Attendance')
        window.find(None, 'Attendance of participants in sessions').click()
        window.keys('ctrl+Home')
        window.find('push button', 'All Present').press()

    def give_certificates(self):
        window = self.window
        window.find('push button', 'Certificates').press()
        window.find(None, 'Certificates of the participants').click()
        window.keys('ctrl+Home')
        window.type('CSC/001')
        window.keys('Return', 'ctrl+Home')
        window.find('push button', 'Next Numbers').press()

    def texts(self, template):
        """Everything that stands in a list made by the command line."""
        path = self.folder / f'{template}.xlsx'
        self.cli('roster', CODE, '--template', template, '--language', 'id', '--output', path)
        return [str(cell.value) for row in openpyxl.load_workbook(path).active.iter_rows() for cell in row if cell.value is not None]

    def check_lists(self):
        """Each list says what was entered."""
        going = self.texts('participant-list')
        self.assertEqual(sum('Contoh' in text for text in going), 25)
        self.assertFalse(any('Wahyu Contoh' in text or 'Zainal Contoh' in text for text in going))

        selection = self.texts('selection-record')
        self.assertEqual(sum(bool(re.match(r'^[A-Z]\w+ Contoh', text)) for text in selection), 27)
        self.assertTrue(any('Nilai terendah' in text for text in selection))

        self.assertTrue(any('Griya Mayang' in text for text in self.texts('facts-sheet')))
        self.assertTrue(any('Adrian Contoh' in text for text in self.texts('document-completeness')))
        programme = self.texts('programme')
        for text in ('Dialogue in the Dark', 'Lee Rekaan', 'Goh Rekaan'):
            self.assertTrue(any(text in cell for cell in programme), text)
        certificates = self.texts('certificate-list')
        for number in (1, 2, 25):
            self.assertIn(f'CSC/{number:03}', certificates)
        self.assertEqual(sum('Contoh' in text for text in self.texts('attendance-list')), 25)

    def test_life(self):
        self.create_cohort()
        self.state('Offered')
        self.nominate()
        self.state('Selection')
        self.choose()
        self.state('Proposed')
        self.state('Approved')
        self.collect_documents()
        self.send_off()
        self.enter_programme()
        self.state('Departed')
        self.note_attendance()
        self.give_certificates()
        self.state('Completed')
        self.check_lists()
        self.assertEqual(self.window.close(), 0)


desktop.main()
