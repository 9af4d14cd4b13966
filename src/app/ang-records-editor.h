#pragma once

#include <gtk/gtk.h>

#include "ang-record.h"
#include "ang-store.h"

G_BEGIN_DECLS

/* A short list of records beside the form of the one that is selected: look-ups, themes, contacts of a partner. An AngForm
 * is its child in the .ui; an AngFilter as a child stands above the list, children of type "tool" beside Add and Remove. A change in the form is a command of its own; a
 * new record is typed into the same form, and stored as a whole.
 *
 * Properties: "store"; "entity" (name); "label" (what the list is, for who cannot see it); "scope-field" with "scope-id" or
 * "scope-text" (only records with this value; new ones get it); "title-field" (the record's name when not given);
 * "detail-fields" (names, separated by commas: the second line); "parent-field" (parts stand indented below their whole);
 * "exclusive-field" (boolean: only one record has it; "exclusive-text" is the word beside it); "fixed-field" (can be typed
 * only while a record is new); "searchable"; "removable"; "add-label"; "empty-icon", "empty-title", "empty-text"; "record"
 * (read only: the one in the form; NULL for none), "is-draft" (read only: it is not stored yet).
 * Actions: records.add, records.remove, records.create, records.cancel, records.show-all. */
#define ANG_TYPE_RECORDS_EDITOR (ang_records_editor_get_type ())

G_DECLARE_FINAL_TYPE (AngRecordsEditor, ang_records_editor, ANG, RECORDS_EDITOR, GtkWidget)

AngRecord *ang_records_editor_get_record (AngRecordsEditor *self);
void       ang_records_editor_select     (AngRecordsEditor *self,
                                          gint64            id);
void       ang_records_editor_set_scope_text (AngRecordsEditor *self,
                                              const char       *text);

G_END_DECLS
