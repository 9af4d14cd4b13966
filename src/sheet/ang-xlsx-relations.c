#include "config.h"

#include "ang-xlsx-relations.h"

#include "ang-sheet.h"
#include "ang-xlsx-xml.h"

#include <glib/gi18n.h>
#include <string.h>

#define MAX_RELATIONS 10000

typedef struct
{
  const char *source;
  GPtrArray  *relations;
} RelationsReading;

typedef struct
{
  const char *part;
  const char *ending;
  char       *override;
  char       *by_ending;
} TypeReading;

static void
free_relation (gpointer data)
{
  AngXlsxRelation *relation = data;

  g_free (relation->id);
  g_free (relation->kind);
  g_free (relation->part);
  g_free (relation);
}

/* A target is a relative address, seen from the folder of the part that names it. Whatever climbs out of the package ends
 * in a name that no part has. */
static char *
resolve (const char *source,
         const char *target)
{
  g_autofree char *plain = g_uri_unescape_string (target, NULL);
  g_autofree char *folder = g_strndup (source, strrchr (source, '/') != NULL ? strrchr (source, '/') - source : 0);
  g_autofree char *whole = NULL;
  g_auto (GStrv) steps = NULL;
  g_autoptr (GPtrArray) path = g_ptr_array_new ();

  if (plain == NULL)
    return g_strdup (target);

  g_strdelimit (plain, "\\", '/');
  whole = plain[0] == '/' ? g_strdup (plain) : g_strconcat (folder, "/", plain, NULL);
  steps = g_strsplit (whole, "/", -1);
  for (guint i = 0; steps[i] != NULL; i++)
    {
      if (strcmp (steps[i], "..") == 0 && path->len > 0)
        g_ptr_array_set_size (path, (int) path->len - 1);
      else if (steps[i][0] != '\0' && strcmp (steps[i], ".") != 0)
        g_ptr_array_add (path, steps[i]);
    }
  g_ptr_array_add (path, NULL);

  return g_strjoinv ("/", (char **) path->pdata);
}

static void
on_relation (AngXlsxXml  *xml,
             guint        depth,
             const char  *name,
             const char **attributes,
             gpointer     user_data)
{
  RelationsReading *reading = user_data;
  const char *id = ang_xlsx_xml_get_attribute (attributes, "Id");
  const char *type = ang_xlsx_xml_get_attribute (attributes, "Type");
  const char *target = ang_xlsx_xml_get_attribute (attributes, "Target");
  const char *mode = ang_xlsx_xml_get_attribute (attributes, "TargetMode");
  AngXlsxRelation *relation;

  if (depth != 2 || strcmp (name, "Relationship") != 0 || id == NULL || type == NULL || target == NULL
      || g_strcmp0 (mode, "External") == 0)
    return;
  if (reading->relations->len >= MAX_RELATIONS)
    {
      ang_xlsx_xml_fail (xml, ANG_SHEET_ERROR_TOO_LARGE,
                         _("The file’s part “%s” names more than %u other parts, as no workbook does."),
                         ang_xlsx_xml_get_part (xml), MAX_RELATIONS);
      return;
    }

  relation = g_new0 (AngXlsxRelation, 1);
  relation->id = g_strdup (id);
  relation->kind = g_strdup (strrchr (type, '/') != NULL ? strrchr (type, '/') + 1 : type);
  relation->part = resolve (reading->source, target);
  g_ptr_array_add (reading->relations, relation);
}

/**
 * ang_xlsx_relations_read:
 * @source: the part whose relationships are read; "" for those of the package
 * @cancellable: (nullable): to stop
 * @error: return location
 *
 * What lies outside of the file is left out.
 *
 * Returns: (transfer full) (element-type AngXlsxRelation) (nullable): the relationships, %NULL on an error
 */
GPtrArray *
ang_xlsx_relations_read (AngXlsxPackage  *package,
                         const char      *source,
                         GCancellable    *cancellable,
                         GError         **error)
{
  static const AngXlsxHandlers handlers = { on_relation, NULL, NULL };
  g_autoptr (GPtrArray) relations = g_ptr_array_new_with_free_func (free_relation);
  const char *slash = strrchr (source, '/');
  int folder = slash != NULL ? (int) (slash - source) + 1 : 0;
  g_autofree char *part = g_strdup_printf ("%.*s_rels/%s.rels", folder, source, source + folder);
  RelationsReading reading = { source, relations };

  if (!ang_xlsx_xml_read (package, part, "Relationships", &handlers, &reading, cancellable, error))
    return NULL;

  return g_steal_pointer (&relations);
}

/** Returns: (transfer none) (nullable): the relationship with this id */
const AngXlsxRelation *
ang_xlsx_relations_find_id (GPtrArray  *relations,
                            const char *id)
{
  for (guint i = 0; i < relations->len; i++)
    {
      const AngXlsxRelation *relation = g_ptr_array_index (relations, i);

      if (strcmp (relation->id, id) == 0)
        return relation;
    }

  return NULL;
}

/** Returns: (transfer none) (nullable): the first relationship of this kind */
const AngXlsxRelation *
ang_xlsx_relations_find_kind (GPtrArray  *relations,
                              const char *kind)
{
  for (guint i = 0; i < relations->len; i++)
    {
      const AngXlsxRelation *relation = g_ptr_array_index (relations, i);

      if (strcmp (relation->kind, kind) == 0)
        return relation;
    }

  return NULL;
}

static void
on_type (AngXlsxXml  *xml,
         guint        depth,
         const char  *name,
         const char **attributes,
         gpointer     user_data)
{
  TypeReading *reading = user_data;
  const char *type = ang_xlsx_xml_get_attribute (attributes, "ContentType");
  const char *part = ang_xlsx_xml_get_attribute (attributes, "PartName");
  const char *ending = ang_xlsx_xml_get_attribute (attributes, "Extension");

  if (depth != 2 || type == NULL)
    return;

  if (strcmp (name, "Override") == 0 && part != NULL && part[0] == '/' && g_ascii_strcasecmp (part + 1, reading->part) == 0)
    {
      g_free (reading->override);
      reading->override = g_strdup (type);
    }
  else if (strcmp (name, "Default") == 0 && ending != NULL && g_ascii_strcasecmp (ending, reading->ending) == 0)
    {
      g_free (reading->by_ending);
      reading->by_ending = g_strdup (type);
    }
}

/**
 * ang_xlsx_content_type_read:
 * @part: the name of a part
 * @type: (out) (nullable): what it is, %NULL when the package does not say it
 * @cancellable: (nullable): to stop
 * @error: return location
 *
 * Returns: FALSE on an error
 */
gboolean
ang_xlsx_content_type_read (AngXlsxPackage  *package,
                            const char      *part,
                            char           **type,
                            GCancellable    *cancellable,
                            GError         **error)
{
  static const AngXlsxHandlers handlers = { on_type, NULL, NULL };
  const char *dot = strrchr (part, '.');
  TypeReading reading = { part, dot != NULL ? dot + 1 : "", NULL, NULL };
  gboolean worked = ang_xlsx_xml_read (package, "[Content_Types].xml", "Types", &handlers, &reading, cancellable, error);

  *type = NULL;
  if (worked)
    *type = g_strdup (reading.override != NULL ? reading.override : reading.by_ending);
  g_free (reading.override);
  g_free (reading.by_ending);

  return worked;
}
