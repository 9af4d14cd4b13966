"""The nomination workbook, from the page of a cohort: the menu, the dialog, the file, and the word that it is there."""

import angkatan_desktop as desktop


class Nomination(desktop.Test):
    def test_write(self):
        register = self.folder / 'demo.angkatan'
        desktop.run_cli('new', register, '--demo')
        window = self.start(register)
        window.find('label', 'ITEC-2026-1').click(times=2)
        window.menu('More Commands for This Cohort', 'Nomination Workbook…')
        window.find('frame', 'Nominations for ITEC-2026-1')
        window.choose('Language of the form', 'English')
        window.find('text', 'Deadline').write('30-09-2026')
        window.find('text', 'Send to').write('usulan@contoh.go.id')
        self.assertEqual(window.nameless(), [])
        window.screenshot('nomination-dialog')

        window.find('push button', 'Write…').press()
        path = self.folder / 'ask.xlsx'
        window.find('text', 'Name:').write(str(path))
        window.keys('Return')
        window.find('label', 'The nomination workbook was written to “ask.xlsx”')
        window.find('push button', 'Open')
        self.assertTrue(path.exists())
        self.assertEqual(window.close(), 0)


desktop.main()
