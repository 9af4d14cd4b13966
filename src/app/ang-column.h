#pragma once

#include <gtk/gtk.h>

#include "ang-store.h"

G_BEGIN_DECLS

/* How a column writes its field; AUTO goes by the type of the field. */
typedef enum
{
  ANG_COLUMN_FORMAT_AUTO,
  ANG_COLUMN_FORMAT_RANGE,   /* two dates: field … field-to */
  ANG_COLUMN_FORMAT_BOTH,    /* two languages: field is the Indonesian one, field-to the English one */
  ANG_COLUMN_FORMAT_PILL,    /* a choice with its icon */
  ANG_COLUMN_FORMAT_PLAIN,   /* a number without separators, such as a year */
  ANG_COLUMN_FORMAT_IDENTITY,   /* a NIP in its groups; a NIK masked */
  ANG_COLUMN_FORMAT_RANK,       /* Penata Tk. I (III/d) */
  ANG_COLUMN_FORMAT_RANK_SLASH, /* Penata Tk. I / III/d */
} AngColumnFormat;

#define ANG_TYPE_COLUMN_FORMAT (ang_column_format_get_type ())
GType ang_column_format_get_type (void);

/* A column of an AngTable, declared in its .ui. Properties: "field" (name of a field of the table's entity), "field-to"
 * (a second one, see the formats), "name" (for the memory of columns; the field's name when not given), "title" (the
 * field's label when not given), "format", "width" (pixels), "expand"
 * (takes the room that is left; "width" is then the smallest), "shown" (whether it is by default), "sortable",
 * "sort-field" (the field to sort by, if another), "factory" (an own cell instead; its item is an AngRow). Signal "write"
 * (AngRecord *) → char *: what a cell says instead, in the list alone: not in what is copied and exported. */
#define ANG_TYPE_COLUMN (ang_column_get_type ())

G_DECLARE_FINAL_TYPE (AngColumn, ang_column, ANG, COLUMN, GObject)

gboolean            ang_column_resolve        (AngColumn       *self,
                                               const AngEntity *entity,
                                               AngStore        *store);
AngStore           *ang_column_get_store      (AngColumn       *self);
const AngEntity    *ang_column_get_entity     (AngColumn       *self);
const char         *ang_column_get_name       (AngColumn       *self);
char               *ang_column_dup_title      (AngColumn       *self);
guint               ang_column_get_field      (AngColumn       *self);
guint               ang_column_get_field_to   (AngColumn       *self);
guint               ang_column_get_sort_field (AngColumn       *self);
const AngField     *ang_column_describe       (AngColumn       *self);
AngColumnFormat     ang_column_get_format     (AngColumn       *self);
int                 ang_column_get_width      (AngColumn       *self);
gboolean            ang_column_get_expand     (AngColumn       *self);
gboolean            ang_column_get_shown      (AngColumn       *self);
gboolean            ang_column_get_sortable   (AngColumn       *self);
gboolean            ang_column_is_numeric     (AngColumn       *self);
char               *ang_column_dup_own_text   (AngColumn       *self,
                                               AngRecord       *record);
GtkListItemFactory *ang_column_get_factory    (AngColumn       *self);

G_END_DECLS
