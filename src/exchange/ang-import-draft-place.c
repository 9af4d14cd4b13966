#include "config.h"

#include "ang-import-draft-private.h"

#include <string.h>

#include <glib/gi18n.h>

#include "ang-import-words.h"

static gint64
find_origin (AngImportDraft *self,
             const char     *text)
{
  return self->context->lookups != NULL ? ang_import_lookups_find_origin (self->context->lookups, text) : 0;
}

static gint64
get_own (AngImportDraft *self)
{
  return self->context->lookups != NULL ? ang_import_lookups_get_own (self->context->lookups) : 0;
}

static void
read_origin (AngImportDraft *self)
{
  const AngImportCell *cell = &self->cells[ANG_IMPORT_FIELD_ORIGIN];
  gint64 origin;

  if (cell->text == NULL)
    return;
  origin = find_origin (self, cell->text);
  ang_import_draft_set_number (self, ANG_IMPORT_FIELD_ORIGIN, origin, cell->column);
  ang_import_draft_set (self, ANG_IMPORT_FIELD_ORIGIN, cell->text, cell->column);
  if (origin == 0 && self->context->lookups != NULL)
    ang_import_draft_say (self, ANG_IMPORT_FIELD_ORIGIN, ANG_SEVERITY_INFO,
                          g_strdup_printf (_("The register knows no origin called “%s”."), cell->text));
}

/* What another government calls a unit may be what the own one calls one of its own. */
static gboolean
is_foreign (AngImportDraft *self)
{
  return self->texts[ANG_IMPORT_FIELD_ORIGIN] != NULL && self->numbers[ANG_IMPORT_FIELD_ORIGIN] != get_own (self);
}

static char *
dup_without_origin (const char *unit,
                    const char *origin)
{
  char *text = g_strndup (unit, (gsize) (origin - unit));
  gsize length = strlen (text);

  while (length > 0 && strchr (" \n,(-/", text[length - 1]) != NULL)
    text[--length] = '\0';

  return text;
}

/* People of another government are told apart by its name, which stands behind the unit's. It counts where no column says it. */
static const char *
take_origin (AngImportDraft *self,
             const char     *unit,
             int             column)
{
  gint64 origin = 0;
  const char *at = NULL;
  const char *rest;

  if (self->context->lookups != NULL)
    at = ang_import_lookups_find_origin_behind (self->context->lookups, unit, &origin);
  if (at == NULL || self->texts[ANG_IMPORT_FIELD_ORIGIN] != NULL || origin == get_own (self))
    return unit;
  ang_import_draft_set (self, ANG_IMPORT_FIELD_ORIGIN, at, column);
  ang_import_draft_set_number (self, ANG_IMPORT_FIELD_ORIGIN, origin, column);
  /* Where it stands on a line of its own, the unit is what is above. */
  if (at == unit || (at[-1] != '\n' && (at < unit + 2 || at[-2] != ',')))
    return unit;
  rest = ang_import_draft_keep (self, dup_without_origin (unit, at));

  return *rest != '\0' ? rest : unit;
}

/* "II. DINAS KESEHATAN" over a group of people, in a list without a column for it. */
static void
read_title_above (AngImportDraft *self)
{
  const char *title = ang_import_layout_get_title_above (self->layout, self->row);
  const char *point = strchr (title, '.');
  gint64 unit;

  if (self->context->lookups == NULL || *title == '\0')
    return;
  if (point != NULL && point - title <= 4 && point[1] == ' ')
    title = point + 2;
  unit = ang_import_lookups_find_unit (self->context->lookups, title);
  if (unit == 0)
    return;
  ang_import_draft_set (self, ANG_IMPORT_FIELD_UNIT, title, -1);
  ang_import_draft_set_number (self, ANG_IMPORT_FIELD_UNIT, unit, -1);
}

static void
read_unit (AngImportDraft *self)
{
  const AngImportCell *cell = &self->cells[ANG_IMPORT_FIELD_UNIT];
  const char *above = self->cells[ANG_IMPORT_FIELD_PARENT_UNIT].text;
  const char *text = cell->text != NULL ? cell->text : above;
  int column = cell->text != NULL ? cell->column : self->cells[ANG_IMPORT_FIELD_PARENT_UNIT].column;
  gint64 unit = 0;

  if (text == NULL)
    {
      read_title_above (self);
      return;
    }
  text = take_origin (self, text, column);
  if (self->context->lookups != NULL && !is_foreign (self))
    {
      unit = ang_import_lookups_find_unit (self->context->lookups, text);
      if (unit == 0 && above != NULL && above != text)
        unit = ang_import_lookups_find_unit (self->context->lookups, above);
    }
  if (strchr (text, '\n') != NULL)
    text = ang_import_draft_keep (self, g_strdelimit (g_strdup (text), "\n", ' '));
  ang_import_draft_set (self, ANG_IMPORT_FIELD_UNIT, text, column);
  ang_import_draft_set_number (self, ANG_IMPORT_FIELD_UNIT, unit, column);
  if (unit == 0 && self->context->lookups != NULL && !is_foreign (self))
    ang_import_draft_say (self, ANG_IMPORT_FIELD_UNIT, ANG_SEVERITY_INFO,
                          g_strdup_printf (_("The register knows no unit called “%s”: it is kept as it stands."), text));
}

static void
read_role (AngImportDraft *self)
{
  const AngImportCell *cell = &self->cells[ANG_IMPORT_FIELD_ROLE];
  AngParticipationRole role;

  if (cell->text == NULL)
    return;
  role = ang_import_words_read_role (cell->text);
  if (role != 0)
    ang_import_draft_set_number (self, ANG_IMPORT_FIELD_ROLE, role, cell->column);
  else
    ang_import_draft_say (self, ANG_IMPORT_FIELD_ROLE, ANG_SEVERITY_ERROR,
                          g_strdup_printf (_("“%s” is not known as a role."), cell->text));
}

static void
read_state (AngImportDraft *self)
{
  const AngImportCell *cell = &self->cells[ANG_IMPORT_FIELD_STATE];
  AngParticipationState state;

  if (cell->text == NULL)
    return;
  state = ang_import_words_read_state (cell->text);
  if (state != 0)
    ang_import_draft_set_number (self, ANG_IMPORT_FIELD_STATE, state, cell->column);
  else
    ang_import_draft_say (self, ANG_IMPORT_FIELD_STATE, ANG_SEVERITY_ERROR,
                          g_strdup_printf (_("“%s” is not known as a state."), cell->text));
}

/* Lists say with the remarks who leads: "Ketua Rombongan; vegetarian". */
static void
read_remarks (AngImportDraft *self)
{
  const AngImportCell *cell = &self->cells[ANG_IMPORT_FIELD_REMARKS];
  const char *rest = cell->text;
  g_autofree char *first = NULL;
  AngParticipationRole role;

  if (rest == NULL)
    return;
  first = g_strndup (rest, strcspn (rest, ";\n"));
  role = ang_import_words_read_role (first);
  if (role != 0 && self->cells[ANG_IMPORT_FIELD_ROLE].text == NULL)
    {
      ang_import_draft_set_number (self, ANG_IMPORT_FIELD_ROLE, role, cell->column);
      rest += strlen (first) + strspn (rest + strlen (first), "; \n");
    }
  ang_import_draft_set (self, ANG_IMPORT_FIELD_REMARKS, rest, cell->column);
}

/** Reads where the person works and comes from, and what the person's place in a cohort is. */
void
ang_import_draft_read_place (AngImportDraft *self)
{
  read_origin (self);
  read_unit (self);
  read_role (self);
  read_state (self);
  read_remarks (self);
  ang_import_draft_set (self, ANG_IMPORT_FIELD_CERTIFICATE_NUMBER, self->cells[ANG_IMPORT_FIELD_CERTIFICATE_NUMBER].text,
                        self->cells[ANG_IMPORT_FIELD_CERTIFICATE_NUMBER].column);
  ang_import_draft_read_date (self, ANG_IMPORT_FIELD_CERTIFICATE_DATE);
}
