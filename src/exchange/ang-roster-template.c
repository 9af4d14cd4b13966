#include "config.h"

#include "ang-roster-template-private.h"

#include <string.h>

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "ang-data.h"
#include "ang-exchange-error.h"

#define SUFFIX ".roster"

typedef enum
{
  PROP_NAME = 1,
  PROP_OWN,
} AngRosterTemplateProps;

G_DEFINE_FINAL_TYPE (AngRosterTemplate, ang_roster_template, G_TYPE_OBJECT)

static void
clear_text (TemplateText *text)
{
  g_clear_pointer (&text->source, g_free);
  g_clear_pointer (&text->indonesian, g_free);
}

static void
clear_column (gpointer data)
{
  AngRosterColumn *column = data;

  g_free (column->heading);
  g_free (column->heading_id);
  g_free (column->group);
  g_free (column->group_id);
}

static const char *
translate (const char  *source,
           const char  *indonesian,
           AngLanguage  language)
{
  if (language == ANG_LANGUAGE_INDONESIAN && indonesian != NULL)
    return indonesian;

  return source != NULL ? ang_language_translate (language, NULL, source) : "";
}

static void
ang_roster_template_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  AngRosterTemplate *self = ANG_ROSTER_TEMPLATE (object);

  switch ((AngRosterTemplateProps) prop_id)
    {
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;
    case PROP_OWN:
      g_value_set_boolean (value, self->own);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ang_roster_template_finalize (GObject *object)
{
  AngRosterTemplate *self = ANG_ROSTER_TEMPLATE (object);

  g_free (self->name);
  g_free (self->purpose);
  clear_text (&self->label);
  clear_text (&self->description);
  clear_text (&self->title);
  clear_text (&self->annex_label);
  g_array_unref (self->columns);

  G_OBJECT_CLASS (ang_roster_template_parent_class)->finalize (object);
}

static void
ang_roster_template_class_init (AngRosterTemplateClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = ang_roster_template_get_property;
  object_class->finalize = ang_roster_template_finalize;
  g_object_class_install_property (object_class, PROP_NAME, g_param_spec_string ("name", NULL, NULL, NULL, flags));
  g_object_class_install_property (object_class, PROP_OWN, g_param_spec_boolean ("own", NULL, NULL, FALSE, flags));
}

static void
ang_roster_template_init (AngRosterTemplate *self)
{
  self->columns = g_array_new (FALSE, TRUE, sizeof (AngRosterColumn));
  g_array_set_clear_func (self->columns, clear_column);
}

static gboolean
is_name (const char *name)
{
  return *name != '\0' && strlen (name) <= 60 && strspn (name, "abcdefghijklmnopqrstuvwxyz0123456789-") == strlen (name);
}

static GBytes *
load_shipped (const char *name)
{
  g_autofree char *path = g_strconcat ("rosters/", name, SUFFIX, NULL);

  return ang_data_lookup (path);
}

static char *
dup_own_path (const char *name)
{
  g_autofree char *folder = ang_roster_template_dup_own_folder ();
  g_autofree char *file = g_strconcat (name, SUFFIX, NULL);

  return g_build_filename (folder, file, NULL);
}

static GBytes *
load_own (const char  *name,
          GError     **error)
{
  g_autofree char *path = dup_own_path (name);
  g_autofree char *contents = NULL;
  gsize length;

  if (!g_file_get_contents (path, &contents, &length, error))
    return NULL;

  return g_bytes_new_take (g_steal_pointer (&contents), length);
}

/**
 * ang_roster_template_new_for_data:
 * @name: the stem of the file
 * @own: whether it is the user's
 * @data: the key file
 *
 * Returns: (transfer full): the template, or %NULL with an error that names group and key
 */
AngRosterTemplate *
ang_roster_template_new_for_data (const char  *name,
                                  gboolean     own,
                                  GBytes      *data,
                                  GError     **error)
{
  g_autoptr (AngRosterTemplate) self = g_object_new (ANG_TYPE_ROSTER_TEMPLATE, NULL);

  self->name = g_strdup (name);
  self->own = own;
  if (!ang_roster_template_read (self, data, error))
    {
      g_prefix_error (error, "%s" SUFFIX ": ", name);
      return NULL;
    }

  return g_steal_pointer (&self);
}

/**
 * ang_roster_template_load:
 * @name: a shipped template, or one of the user's own
 *
 * Returns: (transfer full): the template, or %NULL with ANG_EXCHANGE_ERROR_UNKNOWN_TEMPLATE or _BAD_TEMPLATE
 */
AngRosterTemplate *
ang_roster_template_load (const char  *name,
                          GError     **error)
{
  g_autoptr (GBytes) data = is_name (name) ? load_shipped (name) : NULL;
  gboolean own = data == NULL;

  if (data == NULL && is_name (name))
    data = load_own (name, NULL);
  if (data == NULL)
    {
      g_set_error (error, ANG_EXCHANGE_ERROR, ANG_EXCHANGE_ERROR_UNKNOWN_TEMPLATE,
                   _("There is no roster template “%s”."), name);
      return NULL;
    }

  return ang_roster_template_new_for_data (name, own, data, error);
}

/* The order in which offices meet them, which the names alone do not give. */
static const char *const shipped[] = {
  "participant-list", "assignment-annex", "setneg-annex", "nominative-list", "attendance-sheet", "partner-list",
  "candidate-list", "selection-record", "travel-list", "document-completeness", "emergency-sheet", "facts-sheet",
  "programme", "attendance-list", "certificate-list",
};

static void
add_named (GPtrArray  *templates,
           GPtrArray  *problems,
           const char *name)
{
  g_autoptr (GError) error = NULL;
  AngRosterTemplate *self = ang_roster_template_load (name, &error);

  if (self != NULL)
    g_ptr_array_add (templates, self);
  else if (problems != NULL)
    g_ptr_array_add (problems, g_strdup (error->message));
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(char **) a, *(char **) b);
}

static GPtrArray *
list_own_names (void)
{
  g_autofree char *folder = ang_roster_template_dup_own_folder ();
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  const char *file;

  while (dir != NULL && (file = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *name = g_str_has_suffix (file, SUFFIX) ? g_strndup (file, strlen (file) - strlen (SUFFIX)) : NULL;
      g_autoptr (GBytes) same = name != NULL && is_name (name) ? load_shipped (name) : NULL;

      if (name != NULL && is_name (name) && same == NULL)
        g_ptr_array_add (names, g_steal_pointer (&name));
    }
  g_ptr_array_sort (names, compare_names);

  return names;
}

/**
 * ang_roster_template_list:
 * @problems: (nullable) (element-type utf8): gets a message for each file that cannot be used; it owns them
 *
 * Returns: (transfer full) (element-type AngRosterTemplate): the shipped templates, then the user's own by name
 */
GPtrArray *
ang_roster_template_list (GPtrArray *problems)
{
  GPtrArray *templates = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) own = list_own_names ();

  for (guint i = 0; i < G_N_ELEMENTS (shipped); i++)
    add_named (templates, problems, shipped[i]);
  for (guint i = 0; i < own->len; i++)
    add_named (templates, problems, g_ptr_array_index (own, i));

  return templates;
}

/* Making and keeping own ones */

static AngRosterColumn
copy_column (const AngRosterColumn *column)
{
  return (AngRosterColumn) {
           .value = column->value, .kind = column->kind, .width = column->width,
           .heading = g_strdup (column->heading), .heading_id = g_strdup (column->heading_id),
           .group = g_strdup (column->group), .group_id = g_strdup (column->group_id), .item = column->item,
  };
}

static AngRosterColumn
create_column (AngRosterTemplate *self,
               AngRosterValue     value)
{
  const AngRosterValueInfo *info = ang_roster_value_get_info (value);

  for (guint i = 0; i < self->columns->len; i++)
    {
      const AngRosterColumn *column = ang_roster_template_get_column (self, i);

      if (column->value == value)
        return copy_column (column);
    }

  return (AngRosterColumn) {
           .value = value, .kind = info->kind, .width = info->width, .heading = g_strdup (info->heading)
  };
}

static AngRosterTemplate *
dup_without_columns (AngRosterTemplate *self,
                     const char        *name,
                     const char        *label)
{
  AngRosterTemplate *copy = g_object_new (ANG_TYPE_ROSTER_TEMPLATE, NULL);

  copy->name = g_strdup (name != NULL ? name : self->name);
  copy->own = self->own;
  copy->traits = self->traits;
  copy->purpose = g_strdup (self->purpose);
  copy->label.source = g_strdup (label != NULL ? label : self->label.source);
  copy->label.indonesian = label == NULL ? g_strdup (self->label.indonesian) : NULL;
  copy->description = (TemplateText) { g_strdup (self->description.source), g_strdup (self->description.indonesian) };
  copy->title = (TemplateText) { g_strdup (self->title.source), g_strdup (self->title.indonesian) };
  copy->annex_label = (TemplateText) { g_strdup (self->annex_label.source), g_strdup (self->annex_label.indonesian) };

  return copy;
}

/**
 * ang_roster_template_derive:
 * @name: (nullable): the stem of a file to keep it in, or %NULL for one that is used once
 * @label: (nullable): what people call it, or %NULL for the same
 * @values: (element-type AngRosterValue): the columns it is to have, in order
 *
 * Returns: (transfer full): a template of the user's own: all that @self says, with other columns. A column that @self has
 *   keeps its heading and width, others get the usual ones
 */
AngRosterTemplate *
ang_roster_template_derive (AngRosterTemplate *self,
                            const char        *name,
                            const char        *label,
                            GArray            *values)
{
  AngRosterTemplate *derived = dup_without_columns (self, name, label);

  derived->own = TRUE;
  derived->traits.privacy = ANG_PRIVACY_PUBLIC;
  for (guint i = 0; i < values->len; i++)
    {
      AngRosterColumn column = create_column (self, g_array_index (values, AngRosterValue, i));

      g_array_append_val (derived->columns, column);
    }
  ang_roster_template_raise_privacy (derived);

  return derived;
}

static gboolean
is_raised (const char *heading)
{
  g_autofree char *raised = heading != NULL ? g_utf8_strup (heading, -1) : NULL;

  return raised != NULL && *raised != '\0' && g_str_equal (raised, heading);
}

/* Where the template's own head stands in capitals, those of the items do. */
static AngRosterColumn
create_item_column (const AngRosterColumn *from,
                    const AngRosterItem   *item,
                    guint                  number)
{
  AngRosterColumn column = copy_column (from);
  gboolean raised = is_raised (from->heading);

  g_free (column.heading);
  g_free (column.heading_id);
  column.heading = raised ? g_utf8_strup (item->heading_en, -1) : g_strdup (item->heading_en);
  column.heading_id = raised ? g_utf8_strup (item->heading_id, -1) : g_strdup (item->heading_id);
  column.item = number;

  return column;
}

/**
 * ang_roster_template_expand:
 * @func: tells the items of a value that makes several columns
 *
 * Returns: (transfer full): the template with one column for each item of such values; a column without any item stays as
 *   it is
 */
AngRosterTemplate *
ang_roster_template_expand (AngRosterTemplate  *self,
                            AngRosterItemsFunc  func,
                            gpointer            user_data)
{
  AngRosterTemplate *expanded = dup_without_columns (self, NULL, NULL);

  for (guint i = 0; i < self->columns->len; i++)
    {
      const AngRosterColumn *column = ang_roster_template_get_column (self, i);
      g_autoptr (GArray) items = func (column->value, user_data);

      for (guint j = 0; items != NULL && j < items->len; j++)
        {
          AngRosterColumn one = create_item_column (column, &g_array_index (items, AngRosterItem, j), j);

          g_array_append_val (expanded->columns, one);
        }
      if (items == NULL || items->len == 0)
        {
          AngRosterColumn copy = copy_column (column);

          g_array_append_val (expanded->columns, copy);
        }
    }

  return expanded;
}

/**
 * ang_roster_template_save:
 *
 * Keeps an own template in the user's folder, over an older one of the same name. The name is of small letters, digits
 * and hyphens, and not that of a shipped template.
 */
gboolean
ang_roster_template_save (AngRosterTemplate  *self,
                          GError            **error)
{
  g_autofree char *folder = ang_roster_template_dup_own_folder ();
  g_autofree char *path = dup_own_path (self->name);
  g_autoptr (GKeyFile) file = ang_roster_template_write (self);
  g_autoptr (GBytes) same = is_name (self->name) ? load_shipped (self->name) : NULL;

  if (!is_name (self->name) || same != NULL)
    {
      g_set_error (error, ANG_EXCHANGE_ERROR, ANG_EXCHANGE_ERROR_BAD_TEMPLATE,
                   same != NULL ? _("“%s” is the name of a template that belongs to the program; choose another.")
                   : _("“%s” cannot be the name of a template: use small letters, digits and hyphens."), self->name);
      return FALSE;
    }

  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      g_set_error (error, ANG_EXCHANGE_ERROR, ANG_EXCHANGE_ERROR_FAILED,
                   _("The folder for templates of your own cannot be made: %s"), folder);
      return FALSE;
    }

  return g_key_file_save_to_file (file, path, error);
}

/**
 * ang_roster_template_remove:
 * @name: one of the user's own
 */
gboolean
ang_roster_template_remove (const char  *name,
                            GError     **error)
{
  g_autofree char *path = dup_own_path (name);

  if (is_name (name) && g_unlink (path) == 0)
    return TRUE;

  g_set_error (error, ANG_EXCHANGE_ERROR, ANG_EXCHANGE_ERROR_UNKNOWN_TEMPLATE,
               _("There is no template “%s” of your own."), name);
  return FALSE;
}

/** Returns: (transfer full): where templates of the user's own lie */
char *
ang_roster_template_dup_own_folder (void)
{
  return g_build_filename (g_get_user_data_dir (), "angkatan", "rosters", NULL);
}

/** Returns: (transfer none): the name it is loaded by, never translated */
const char *
ang_roster_template_get_name (AngRosterTemplate *self)
{
  return self->name;
}

/** Returns: whether it is the user's own, and not one that the program brings along */
gboolean
ang_roster_template_get_own (AngRosterTemplate *self)
{
  return self->own;
}

/** Returns: what people call it */
const char *
ang_roster_template_get_label (AngRosterTemplate *self,
                               AngLanguage        language)
{
  return self->label.source != NULL ? translate (self->label.source, self->label.indonesian, language) : self->name;
}

/** Returns: (transfer none): one sentence on what it is for, "" where there is none */
const char *
ang_roster_template_get_description (AngRosterTemplate *self,
                                     AngLanguage        language)
{
  return translate (self->description.source, self->description.indonesian, language);
}

/** Returns: the first line of the title, with {title} where the cohort's title goes */
const char *
ang_roster_template_get_title (AngRosterTemplate *self,
                               AngLanguage        language)
{
  return translate (self->title.source, self->title.indonesian, language);
}

/** Returns: (transfer none): the first words of the block at the top right, "" where there are none */
const char *
ang_roster_template_get_annex_label (AngRosterTemplate *self,
                                     AngLanguage        language)
{
  return translate (self->annex_label.source, self->annex_label.indonesian, language);
}

/** Returns: (nullable): a word for what the document is made for */
const char *
ang_roster_template_get_purpose (AngRosterTemplate *self)
{
  return self->purpose;
}

/** Returns: (transfer none): what it says apart from its columns */
const AngRosterTraits *
ang_roster_template_get_traits (AngRosterTemplate *self)
{
  return &self->traits;
}

/** Returns: how many columns it has */
guint
ang_roster_template_get_n_columns (AngRosterTemplate *self)
{
  return self->columns->len;
}

/** Returns: (transfer none): the column, counted from 0; valid as long as @self */
const AngRosterColumn *
ang_roster_template_get_column (AngRosterTemplate *self,
                                guint              column)
{
  return &g_array_index (self->columns, AngRosterColumn, column);
}

/** Returns: (transfer none): the heading of the column in @language, "" where it has none */
const char *
ang_roster_template_get_heading (AngRosterTemplate *self,
                                 guint              column,
                                 AngLanguage        language)
{
  const AngRosterColumn *info = ang_roster_template_get_column (self, column);

  return translate (info->heading, info->heading_id, language);
}

/** Returns: the heading above several columns, "" where there is none */
const char *
ang_roster_template_get_group (AngRosterTemplate *self,
                               guint              column,
                               AngLanguage        language)
{
  const AngRosterColumn *info = ang_roster_template_get_column (self, column);

  return translate (info->group, info->group_id, language);
}

/** Returns: all that the columns are worked out from */
AngRosterNeeds
ang_roster_template_get_needs (AngRosterTemplate *self)
{
  guint needs = ANG_ROSTER_NEEDS_NOTHING;

  for (guint i = 0; i < self->columns->len; i++)
    needs |= ang_roster_value_get_info (ang_roster_template_get_column (self, i)->value)->needs;

  return needs;
}
