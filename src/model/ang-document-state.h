#pragma once

#include <glib.h>

#include "ang-choices.h"

G_BEGIN_DECLS

/* The states of a document, as people type them. */
gboolean      ang_document_state_is_there (AngDocumentState  state);
const char   *ang_document_state_get_letter (AngDocumentState state);
gboolean      ang_document_state_from_letter (gunichar          letter,
                                              AngDocumentState *state);
gboolean      ang_document_state_from_text (const char       *text,
                                            AngDocumentState *state);

const char *ang_document_state_get_letter_in (AngDocumentState state,
                                              AngLanguage      language);

G_END_DECLS
