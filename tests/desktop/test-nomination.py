"""The nomination workbook: from the menu of a cohort to the file, and back into the cohort when a unit has filled it in."""

import re

import openpyxl

import angkatan_desktop as desktop


def fill(path):
    """One person, under the hidden row of keys."""
    book = openpyxl.load_workbook(path)
    form = book.worksheets[1]
    columns = {cell.value: cell.column for cell in form[7]}
    for key, value in {'name': 'Sari Wulandari', 'sex': 'Female', 'status': 'PNS', 'post': 'Analis Kebijakan'}.items():
        form.cell(8, columns[key]).value = value
    book.save(path)


class Nomination(desktop.Test):
    def setUp(self):
        super().setUp()
        self.register = self.folder / 'demo.angkatan'
        self.assertEqual(desktop.run_cli('new', self.register, '--demo').returncode, 0)

    def test_write(self):
        window = self.start(self.register)
        window.find('list item', 'Cohorts').click()
        window.find('label', 'ITEC-2026-1').click(times=2)
        window.menu('More Commands for This Cohort', 'Nomination Workbook…')
        window.find('frame', 'Nominations for ITEC-2026-1')
        window.choose('Language of the form', 'English')
        window.find('text', 'Deadline').write('30-09-2026')
        window.find('text', 'Send to').write('usulan@contoh.go.id')
        self.assertEqual(window.nameless(), [])

        window.find('push button', 'Write…').press()
        path = self.folder / 'ask.xlsx'
        window.name_file(path)
        window.find('label', 'The nomination workbook was written to “ask.xlsx”')
        window.find('push button', 'Open')
        self.assertTrue(path.exists())
        self.assertEqual(window.close(), 0)

    def test_back(self):
        """Brought in where people are imported, it goes into its cohort all the same; its columns are not asked for."""
        path = self.folder / 'back.xlsx'
        written = desktop.run_cli('--register', self.register, 'nomination', 'ITEC-2026-1', '--language', 'en', '--output', path)
        self.assertEqual(written.returncode, 0, written.stderr)
        fill(path)
        window = self.start(self.register)
        window.menu('Main Menu', 'Import People…')
        window.find('frame', 'Import People')
        window.keys('ctrl+o')
        window.choose_file('Choose the File to Import', path)
        window.find(None, re.compile('headings are in row 5, the list in the row'))
        window.keys('alt+Right')
        window.find('push button', 'Import 1 Row')
        window.keys('alt+Right')
        window.find('label', 'The Import Is Done')
        shown = desktop.run_cli('--register', self.register, 'show', 'cohort', 'ITEC-2026-1', '--format', 'json')
        self.assertIn('Sari Wulandari', shown.stdout)


desktop.main()
