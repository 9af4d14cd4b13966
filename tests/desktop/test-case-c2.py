"""A joint cohort of two governments, by hand from an empty register to the annex of its letter of assignment.

Singapore Cooperation Programme 2024, "Innovation in Governance": 19 people of the city of Jambi and 10 of the province of
North Sumatra, led by the head of the city's office of one-stop services. All people are invented.
"""

import datetime
import re

import openpyxl

import angkatan_desktop as desktop

TITLE = 'Inovasi Pemerintahan'
PROVINCE = 'Pemerintah Provinsi Sumatera Utara'
PROVINCE_EN = 'North Sumatra Provincial Government'
CITY = 'Pemerintah Kota Jambi'
CITY_EN = 'Jambi City Government'
LETTER = '094/1234/BKPSDMD'
LETTERHEAD = {'Name': 'Setda', 'Line 1': 'PEMERINTAH KOTA JAMBI', 'Line 2': 'SEKRETARIAT DAERAH', 'Line 3': 'Jalan Rekaan Nomor 1 Kota Jambi'}
SIGNATORY = {'Name with titles': 'Drs. H. Penanda Contoh, M.Si.', 'Position': 'Sekretaris Daerah Kota Jambi', 'NIP': '196803021994031901',
             'On behalf of (a.n.)': 'Wali Kota Jambi', 'Place of signing': 'Jambi'}
SIGNATURE = ['Jambi, 28 Juni 2024', 'a.n. WALI KOTA JAMBI', 'SEKRETARIS DAERAH KOTA JAMBI,', 'Drs. H. Penanda Contoh, M.Si.',
             'Pembina Utama Madya (IV/d)', 'NIP. 19680302 199403 1 901']

RANKS = ('III/a', 'III/b', 'III/c', 'III/d', 'IV/a', 'IV/b', 'IV/c')
GIVEN = ('Adrian', 'Bunga', 'Candra', 'Dahlia', 'Erwin', 'Fitria', 'Gunawan', 'Hesti', 'Irfan', 'Juwita', 'Kurnia', 'Lestari',
         'Mulyadi', 'Novita', 'Oktavian', 'Permata', 'Qomar', 'Ratna', 'Samsul', 'Tiara', 'Umar', 'Vivian', 'Wahyu', 'Yulia', 'Zainal',
         'Aminah', 'Bastian')
FAMILY = ('Siregar', 'Hasibuan', 'Pratama', 'Nasution', 'Saputra', 'Marpaung', 'Wijaya', 'Lubis', 'Kusuma')


class Person:
    """Somebody invented, with a NIP that is well formed: born, appointed, sex, running number."""

    def __init__(self, number, name, titles, rank, post, unit, origin):
        born = datetime.date(1975 + number % 14, 1 + number % 12, 1 + number % 27)
        self.nip = f'{born:%Y%m%d}{born.year + 24}{1 + number % 12:02}{1 + number % 2}{number:03}'
        self.name, self.titles, self.rank, self.post, self.unit, self.origin = name, titles, rank, post, unit, origin

    @property
    def spaced_nip(self):
        return f'{self.nip[:8]} {self.nip[8:14]} {self.nip[14]} {self.nip[15:]}'

    @property
    def full_name(self):
        return f'{self.name}, {self.titles}' if self.titles else self.name

    def row(self, number):
        """A row of a list as offices keep it in Excel."""
        return [str(number), self.full_name, self.nip, self.rank, self.post, self.unit, self.origin]


LEADER = Person(1, 'Abu Bakar Contoh', 'S.E., M.M.', 'IV/c', 'Kepala Dinas', 'Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu', CITY)
LEADER.unit_en = 'Investment and One-Stop Integrated Service Office'
SECOND = Person(2, 'Siti Rahma Contoh', 'S.Kom.', 'III/d', 'Pranata Komputer Ahli Muda', 'Dinas Komunikasi dan Informatika', CITY)
SECOND.unit_en = 'Communication and Informatics Office'
OTHERS = [Person(10 + i, f'{given} {FAMILY[i % len(FAMILY)]}', 'S.Sos.' if i % 3 else '', ('III/a', 'III/b', 'III/c', 'IV/a')[i % 4],
                 'Analis Kebijakan Ahli Muda', 'Bagian Organisasi' if i < 17 else 'Biro Organisasi', CITY if i < 17 else PROVINCE)
          for i, given in enumerate(GIVEN)]


class CaseC2(desktop.Test):
    def setUp(self):
        super().setUp()
        self.window = self.start()
        self.window.find('push button', 'New Register…').press()
        self.window.name_file(self.folder / 'bkpsdm.angkatan')
        self.window.find('label', 'The register has no cohorts yet')

    def write(self, name, text, within=None):
        self.window.find('text', name, within).write(text)

    def create_setting(self, group, button, fields, rank=None):
        """Adds a record in one of the lists of the settings."""
        window = self.window
        window.find('list item', group).click()
        window.find('push button', button).press()
        window.find('label', 'New, not stored yet')
        for name, text in fields.items():
            self.write(name, text)
        if rank is not None:
            window.choose('Rank', re.compile(re.escape(rank)), rank)
        window.find('push button', 'Add').press()
        window.gone('label', 'New, not stored yet')

    def create_settings(self):
        self.window.keys('ctrl+comma')
        self.create_setting('Letterheads', 'New Letterhead', LETTERHEAD)
        self.create_setting('Signatories', 'New Signatory', SIGNATORY, 'IV/d')
        self.create_setting('Origins', 'New Origin', {'Name (Indonesian)': PROVINCE, 'Name (English)': PROVINCE_EN})

    def create_partner(self):
        window = self.window
        window.find('list item', 'Partners').click()
        window.find('push button', 'New Partner')
        window.keys('ctrl+n')
        self.write('Name', 'Institute of Invented Government, Singapore')
        self.write('Abbreviation', 'IIG')
        window.choose('Country', 'Singapore', 'Singap')
        window.find('push button', 'Save').press()
        window.find('page tab', 'Contacts')

    def create_scheme(self):
        window = self.window
        window.keys('alt+Left')
        window.find('page tab', 'Schemes').press()
        window.find('push button', 'New Scheme')
        window.keys('ctrl+n')
        self.write('Name (Indonesian)', 'Program Kerja Sama Singapura, kelas gabungan')
        self.write('Name (English)', 'Singapore Cooperation Programme, joint class')
        self.write('Abbreviation', 'SCPJ')
        window.choose('Partner', 'Institute of Invented Government, Singapore', 'Invented')
        window.find('push button', 'Save').press()
        window.find('page tab', 'Cohorts')

    def create_cohort(self):
        window = self.window
        window.find('list item', 'Cohorts').click()
        window.keys('ctrl+n')
        window.find('push button', 'Make Cohort')
        window.choose('Scheme', 'SCPJ – Singapore Cooperation Programme, joint class')
        self.write('Title (Indonesian)', TITLE)
        self.write('Title (English)', 'Innovation in Governance')
        self.write('Year', '2024')
        self.write('Course begins', '1/7/2024')
        self.write('Course ends', '5 Juli 2024')
        self.write('Departure', '30 June 2024')
        self.write('Quota', '29')
        window.find('push button', 'Make Cohort').press()
        window.find('page tab', 'Participants')

    def enter_places(self):
        """The quotas of the two governments, the way there, and the letter."""
        window = self.window
        own = window.until(lambda: window.find_all('text', 'Quota')[1], 'the places of the own government')
        own.write('19')
        window.keys('Return')
        window.find('push button', 'Add an Origin…').click()
        window.find('list item', PROVINCE_EN).click()
        other = window.until(lambda: [*window.find_all('text', 'Quota'), None, None][2], 'the places of the other government')
        other.write('10')
        window.keys('Return')
        self.write('Route', 'Jambi – Batam – Singapura')
        self.write('Number of the letter of assignment', LETTER)
        self.write('Date of the letter', '28 Juni 2024')
        window.keys('Return')

    def create_person(self, person):
        window = self.window
        window.find('push button', 'New Person…').press()
        dialog = window.find('frame', 'New Person')
        self.write('Name with titles', person.full_name, dialog)
        self.write('NIP, NIPPPK or NIK', person.nip, dialog)
        window.choose('Rank', re.compile(re.escape(person.rank)), person.rank, within=dialog)
        self.write('Position (Indonesian)', person.post, dialog)
        window.choose('Unit', person.unit_en, person.unit_en[:12], within=dialog)
        window.find('push button', 'Add', dialog).press()
        window.gone('frame', 'New Person')

    def paste(self, people):
        window = self.window
        headings = ['No.', 'Nama', 'NIP', 'Gol.', 'Jabatan', 'Unit Kerja', 'Asal']
        self.copy('\n'.join('\t'.join(row) for row in [headings, *(person.row(i) for i, person in enumerate(people, 1))]))
        window.find('push button', 'Paste Rows From Excel').press()
        window.find('push button', f'Import {len(people)} Rows').press()
        window.gone('frame', 'Import Participants')

    def make_leader(self):
        window = self.window
        window.find('table cell', f'Name: {LEADER.full_name}').click()
        window.menu('Change', 'Role', 'Head of delegation')
        window.find('table cell', 'Role: Head of delegation')

    def approve(self):
        window = self.window
        window.find('page tab', 'Overview').press()
        window.menu('State', 'Approved')
        window.find('label', 'The cohort is now: Approved')

    def export(self):
        """Writes the annex in Indonesian by the dialog; returns where."""
        path = self.folder / 'lampiran.xlsx'
        window = self.window
        window.keys('ctrl+e')
        window.find('list item', 'Annex to the letter of assignment').click()
        window.until(lambda: window.find('text', 'Letter Number').text == LETTER, 'the number of the letter')
        window.until(lambda: window.find('text', 'Letter Date').text == '28 June 2024', 'the date of the letter')
        self.write('File', str(path))
        window.find('push button', 'Export').press()
        window.find('label', 'The List Is Written')
        return path

    def check_annex(self, path):
        sheet = openpyxl.load_workbook(path).active
        rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
        texts = [str(value) for row in rows for value in row if value is not None]

        for text in ('LAMPIRAN SURAT TUGAS', f'NOMOR : {LETTER}', 'TANGGAL : 28 Juni 2024', 'DAFTAR PESERTA PELATIHAN “INOVASI PEMERINTAHAN”',
                     'PROGRAM KERJA SAMA SINGAPURA, KELAS GABUNGAN TAHUN 2024', f'{CITY}: 19 (sembilan belas) orang',
                     f'{PROVINCE}: 10 (sepuluh) orang', 'Jumlah: 29 (dua puluh sembilan) orang'):
            self.assertIn(text, texts)
        self.assertTrue(any('TANGGAL 1 S.D. 5 JULI 2024' in text for text in texts), texts[:12])

        head = rows.index(['NO.', 'NAMA', 'NIP', 'GOL.', 'JABATAN'])
        self.assertEqual(rows[head + 1], ['(1)', '(2)', '(3)', '(4)', '(5)'])
        # The leader, then by rank from the highest, then by name.
        people = [LEADER, *sorted([SECOND, *OTHERS], key=lambda person: (-RANKS.index(person.rank), person.name))]
        listed = rows[head + 2:head + 2 + len(people)]
        self.assertEqual([row[0] for row in listed], list(range(1, 30)))
        self.assertEqual([row[1:4] for row in listed], [[person.full_name, person.spaced_nip, person.rank] for person in people])
        self.assertIsNone(rows[head + 2 + len(people)][0])
        for number in range(len(people)):
            cell = sheet.cell(head + 3 + number, 3)
            self.assertEqual((cell.data_type, cell.number_format), ('s', '@'), cell.coordinate)

        self.assertEqual(texts[:3], [LETTERHEAD[f'Line {number}'] for number in (1, 2, 3)])
        self.assertEqual(texts[-len(SIGNATURE):], SIGNATURE)

    def test_by_hand(self):
        window = self.window
        self.create_settings()
        self.create_partner()
        self.create_scheme()
        self.create_cohort()
        self.enter_places()
        window.find('page tab', 'Participants').press()
        self.create_person(SECOND)
        self.create_person(LEADER)
        self.paste(OTHERS)
        everybody = f'29 participants: 19 {CITY_EN}, 10 {PROVINCE_EN}'
        window.find('label', re.compile(everybody))

        # All the pasted rows are one step, back and forth.
        window.keys('ctrl+z')
        window.find('label', re.compile('^2 participants'))
        window.keys('ctrl+shift+z')
        window.find('label', re.compile(everybody))

        self.make_leader()
        self.approve()
        self.check_annex(self.export())


desktop.main()
