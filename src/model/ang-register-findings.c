#include "config.h"

#include "ang-register-findings-private.h"

#include <glib/gi18n.h>

#include "ang-origin.h"

/**
 * ang_register_check_add:
 * @check: takes the new finding
 * @sentence: (transfer full): what was noticed
 * @record: (nullable): the record that is the cause, with the @field in it
 * @detail: (nullable): what tells it from others of its kind about the same record; never a text that is translated or edited
 *
 * Returns: (transfer none): the finding, about the register; its key names @record
 */
AngFinding *
ang_register_check_add (AngRegisterCheck *check,
                        AngFindingKind    kind,
                        AngSeverity       severity,
                        AngSentence      *sentence,
                        AngRecord        *record,
                        guint             field,
                        const char       *detail)
{
  AngFinding *finding = ang_finding_new (kind, severity, sentence);
  g_autoptr (GString) key = g_string_new (NULL);

  if (record != NULL)
    {
      g_string_append_printf (key, "%s-%" G_GINT64_FORMAT, ang_record_get_entity (record)->name, ang_record_get_id (record));
      ang_finding_set_cause (finding, ang_record_get_entity (record), ang_record_get_id (record), field);
    }
  if (detail != NULL)
    g_string_append_printf (key, "%s%s", key->len > 0 ? "-" : "", detail);
  ang_finding_set_detail (finding, key->str);
  g_ptr_array_add (check->findings, finding);

  return finding;
}

/**
 * ang_register_check_origins:
 *
 * Adds that none of the origins, or more than one, is the own one: quotas and figures are told apart by it.
 */
void
ang_register_check_origins (AngRegisterCheck *check)
{
  GPtrArray *origins = ang_facts_list_all (check->facts, &ang_origin_entity);
  g_autoptr (GPtrArray) own = g_ptr_array_new ();
  AngSentence *sentence;

  for (guint i = 0; i < origins->len; i++)
    {
      if (ang_record_get_boolean (g_ptr_array_index (origins, i), ANG_ORIGIN_IS_OWN))
        g_ptr_array_add (own, g_ptr_array_index (origins, i));
    }
  if (origins->len == 0 || own->len == 1)
    return;

  sentence = ang_sentence_new (own->len == 0 ? N_ ("No origin is marked as the own one: own and other participants cannot be told apart.")
                                             : N_ ("Several origins are marked as the own one: {names}."));
  for (guint i = 0; i < own->len; i++)
    ang_sentence_put_texts (sentence, "names", ang_record_get_text (g_ptr_array_index (own, i), ANG_ORIGIN_NAME_ID),
                            ang_record_get_text (g_ptr_array_index (own, i), ANG_ORIGIN_NAME_EN));
  ang_register_check_add (check, ANG_FINDING_KIND_ORIGIN, ANG_SEVERITY_WARNING, sentence, NULL, 0, own->len == 0 ? "none" : "several");
}

/**
 * ang_register_findings_compute:
 * @facts: the origins; units, partners and agreements; look-ups and settings
 *
 * Returns: (transfer full) (element-type AngFinding): what the rules notice about no one cohort and no one person, the gravest
 *   first
 */
GPtrArray *
ang_register_findings_compute (AngFacts *facts)
{
  AngRegisterCheck check = { facts, g_ptr_array_new_with_free_func (g_object_unref) };

  ang_register_check_origins (&check);
  ang_register_check_units (&check);
  ang_register_check_partners (&check);
  ang_findings_sort (check.findings);

  return check.findings;
}
