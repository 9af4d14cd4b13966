#pragma once

#include "ang-cli-output.h"
#include "ang-store.h"

G_BEGIN_DECLS

/* The lists that are worked out: documents, recorded or missing, and deadlines. */
gboolean ang_cli_documents_knows (const char    *word);
gboolean ang_cli_documents_write (AngStore      *store,
                                  const char    *word,
                                  AngRecord     *cohort,
                                  AngCliFormat   format,
                                  guint          limit,
                                  GError       **error);

G_END_DECLS
