#pragma once

#include "ang-facts.h"
#include "ang-store.h"

G_BEGIN_DECLS

/* Fills facts from a register. */
AngFacts *ang_facts_reader_read_constants (AngStore  *store,
                                           AngDate    today,
                                           GError   **error);
AngFacts *ang_facts_reader_read_common    (AngStore  *store,
                                           AngDate    today,
                                           GError   **error);
gboolean  ang_facts_reader_read_cohorts   (AngStore  *store,
                                           AngFacts  *facts,
                                           GArray    *cohorts,
                                           GError   **error);
gboolean  ang_facts_reader_read_cohorts_apart (AngStore  *store,
                                               AngFacts  *facts,
                                               GArray    *cohorts,
                                               GError   **error);
gboolean  ang_facts_reader_read_documents (AngStore  *store,
                                           AngFacts  *facts,
                                           GArray    *cohorts,
                                           GError   **error);
gboolean  ang_facts_reader_read_people    (AngStore  *store,
                                           AngFacts  *facts,
                                           GArray    *people,
                                           GError   **error);
gboolean  ang_facts_reader_read_register  (AngStore  *store,
                                           AngFacts  *facts,
                                           gboolean   units,
                                           GError   **error);

G_END_DECLS
