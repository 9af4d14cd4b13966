#include "config.h"

#include "ang-record-label.h"

#include "ang-lookup.h"
#include "ang-rank.h"

/**
 * ang_entity_find_label:
 *
 * Returns: whether the records of @entity have a field in @language that they are called by, and which
 */
gboolean
ang_entity_find_label (const AngEntity *entity,
                       AngLanguage      language,
                       guint           *field)
{
  static const char *const english[] = { "full_name", "name_en", "label_en", "title_en", "name", "post", NULL };
  static const char *const indonesian[] = { "full_name", "name_id", "label_id", "title_id", "name", "post", NULL };
  const char *const *name = language == ANG_LANGUAGE_INDONESIAN ? indonesian : english;

  for (; *name != NULL; name++)
    {
      if (ang_entity_find_field (entity, *name, field) && entity->fields[*field].type == ANG_FIELD_TEXT)
        return TRUE;
    }

  return FALSE;
}

static char *
dup_text (AngRecord  *record,
          const char *name)
{
  guint field;

  if (!ang_entity_find_field (ang_record_get_entity (record), name, &field))
    return NULL;

  return g_strdup (ang_record_get_text (record, field));
}

/* (nullable): I/a … IV/e, which tells a rank apart faster than its name */
static const char *
get_rank_code (AngRecord *record)
{
  const AngRank *rank = NULL;

  if (ang_record_get_entity (record) == &ang_lookup_entity && g_strcmp0 (ang_record_get_text (record, ANG_LOOKUP_KIND), "rank") == 0)
    rank = ang_rank_find (ang_record_get_text (record, ANG_LOOKUP_CODE));

  return rank != NULL && !rank->pppk ? rank->roman : NULL;
}

/**
 * ang_record_dup_label:
 *
 * What a record is called in a list, a title or a message: its name in @language, the Indonesian one where there is no
 * English one, with a short form before it for schemes, and the code behind it for ranks. Never anything of class C.
 *
 * Returns: (transfer full): the words; "" for a record that has no name yet
 */
char *
ang_record_dup_label (AngRecord   *record,
                      AngLanguage  language)
{
  const AngEntity *entity = ang_record_get_entity (record);
  g_autofree char *label = NULL;
  g_autofree char *abbreviation = NULL;
  guint field;

  if (ang_entity_find_label (entity, language, &field))
    label = g_strdup (ang_record_get_text (record, field));
  if (label == NULL && ang_entity_find_label (entity, ANG_LANGUAGE_INDONESIAN, &field))
    label = g_strdup (ang_record_get_text (record, field));
  if (label == NULL)
    label = dup_text (record, "name");
  if (label == NULL)
    label = dup_text (record, "title");
  if (label == NULL)
    label = dup_text (record, "topic");
  if (label == NULL)
    label = dup_text (record, "code");
  if (label == NULL)
    return g_strdup ("");

  if (get_rank_code (record) != NULL)
    return g_strdup_printf ("%s (%s)", label, get_rank_code (record));
  if (g_str_equal (entity->name, "scheme"))
    abbreviation = dup_text (record, "abbrev");
  if (abbreviation != NULL && g_strcmp0 (abbreviation, label) != 0)
    return g_strdup_printf ("%s – %s", abbreviation, label);

  return g_steal_pointer (&label);
}
