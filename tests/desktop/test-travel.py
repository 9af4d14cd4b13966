"""The journey of a cohort and the partner it comes from, by mouse and keyboard: legs, rooms, costs, facts, a plan that becomes a cohort."""

import json
import re

import angkatan_desktop as desktop


class Travel(desktop.Test):
    def setUp(self):
        super().setUp()
        self.register = self.folder / 'travel.angkatan'
        self.assertEqual(desktop.run_cli('new', self.register, '--demo').returncode, 0)
        self.window = self.start(self.register)

    def list(self, what, *arguments):
        done = desktop.run_cli('--register', self.register, 'list', what, *arguments, '--format', 'json')
        self.assertEqual(done.returncode, 0, done.stderr)
        return json.loads(done.stdout)

    def open(self, page, text):
        self.window.find('list item', page).click()
        self.window.find('label', text).click(times=2)

    def test_journey(self):
        window = self.window
        self.open('Cohorts', 'ITEC-2026-1')
        window.find('page tab', 'Travel').press()
        window.find('push button', 'New Leg').press()
        window.find('text', 'From').write('Jambi')
        window.find('text', 'To').write('Jakarta')
        window.keys('Tab')
        window.until(lambda: [(leg['from'], leg['to']) for leg in self.list('legs', '--cohort', 'ITEC-2026-1')] == [('Jambi', 'Jakarta')],
                     'the leg to be stored')
        leg, = self.list('legs', '--cohort', 'ITEC-2026-1')
        self.assertEqual(leg['depart_date'], '2026-12-06')
        self.assertEqual(leg['depart_zone'], 'Asia/Jakarta')

        window.find('push button', 'Way Back').press()
        window.until(lambda: len(self.list('legs', '--cohort', 'ITEC-2026-1')) == 2, 'the way back to be stored')
        window.keys('ctrl+z')
        window.until(lambda: len(self.list('legs', '--cohort', 'ITEC-2026-1')) == 1, 'the way back to be undone')

    def test_facts(self):
        window = self.window
        self.open('Cohorts', 'SCP-2024-1')
        window.find('page tab', 'Travel').press()
        window.find('page tab', 'Costs').press()
        window.find('label', re.compile('^All costs are borne by'))
        window.find('page tab', 'Send-Off').press()
        window.until(lambda: '29 (twenty-nine) persons' in window.find('text', 'Facts for the Report and the Press').text, 'the facts to come')

    def test_plan(self):
        window = self.window
        window.find('list item', 'Partners').click()
        window.find('page tab', 'Plans').press()
        window.find('label', 'Urban Water Management').click(times=2)
        window.find('push button', 'Make a Cohort').press()
        window.find('page tab', 'Travel')
        self.assertEqual([plan['cohort'] for plan in self.list('plans') if plan['title_en'] == 'Urban Water Management'], ['SCP-2027-1'])
        window.find('push button', 'Plan of 2027').press()
        window.find('push button', 'Open SCP-2027-1')


desktop.main()
