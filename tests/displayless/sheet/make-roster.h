#pragma once

#include "ang-sheet-writer.h"

/* An annex as an Indonesian office writes it, with every kind of cell, for the tests that look at whole documents. */
void make_roster (const char       *path,
                  AngSheetPaper     paper,
                  AngSheetLanguage  language,
                  guint             n_people);
