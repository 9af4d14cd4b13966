#pragma once

#include "ang-choices.h"

G_BEGIN_DECLS

/* The words in lists for what a register stores as a choice: in both languages, in the spellings and short forms in use. All
 * give 0 for what they do not know. */
int                   ang_import_words_find            (const AngEnumeration *choices,
                                                        const char           *text);
AngSex                ang_import_words_read_sex        (const char           *text);
AngEmploymentStatus   ang_import_words_read_status     (const char           *text,
                                                        AngNonAsnCategory    *category);
AngParticipationRole  ang_import_words_read_role       (const char           *text);
AngParticipationState ang_import_words_read_state      (const char           *text);
gboolean              ang_import_words_read_eselon     (const char           *text,
                                                        AngEselon            *eselon);
AngActing             ang_import_words_take_acting     (const char           *post,
                                                        const char          **rest);
const char           *ang_import_words_find_education  (const char           *text,
                                                        const char          **field);
gboolean              ang_import_words_is_nothing      (const char           *text);
guint                 ang_import_words_count_digits    (const char           *text);

G_END_DECLS
