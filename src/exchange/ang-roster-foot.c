#include "config.h"

#include "ang-roster-layout.h"

#include <glib/gi18n.h>

#include "ang-choices.h"
#include "ang-entities.h"
#include "ang-identity.h"
#include "ang-number.h"
#include "ang-rank.h"
#include "ang-roster-documents.h"
#include "ang-roster-selection.h"

/* What stands below the table: how many from where, and who signs. */

#define BLANK "………………………"
#define SIGNATURE_ROOM 20.0

static const char *translate (AngRosterLayout *self,
                              const char      *msgid) G_GNUC_FORMAT (2);

static const char *
translate (AngRosterLayout *self,
           const char      *msgid)
{
  return ang_language_translate (self->language, "roster", msgid);
}

/* Counts of a joint cohort */

typedef struct
{
  const char *name;
  guint       n;
} OriginCount;

static GArray *
count_origins (AngRosterLayout *self,
               GPtrArray       *participations)
{
  GArray *counts = g_array_new (FALSE, TRUE, sizeof (OriginCount));

  for (guint i = 0; i < participations->len; i++)
    {
      OriginCount count = { .n = 1 };
      guint at = 0;

      count.name = ang_roster_cohort_pick (self->cohort, g_ptr_array_index (participations, i),
                                           ANG_PARTICIPATION_ORIGIN_NAME_ID, ANG_PARTICIPATION_ORIGIN_NAME_EN);
      while (at < counts->len && g_strcmp0 (g_array_index (counts, OriginCount, at).name, count.name) != 0)
        at++;
      if (at < counts->len)
        g_array_index (counts, OriginCount, at).n++;
      else
        g_array_append_val (counts, count);
    }

  return counts;
}

static gboolean
add_count (AngRosterLayout  *self,
           const char       *name,
           guint             n,
           GError          **error)
{
  g_autofree char *number = ang_number_format (n, self->language);
  g_autofree char *words = ang_number_words (n, self->language);
  g_autofree char *text = NULL;

  /* Translators: below a roster: an origin, how many people came from it, the same in words */
  text = g_strdup_printf (ang_language_translate_plural (self->language, NULL, N_ ("%s: %s (%s) person"),
                                                         N_ ("%s: %s (%s) persons"), n), name, number, words);

  return ang_roster_layout_line (self, ANG_SHEET_STYLE_PLAIN, text, ANG_SHEET_ROW_KEEP_WITH_NEXT, error);
}

static gboolean
add_counts (AngRosterLayout  *self,
            GPtrArray        *participations,
            GError          **error)
{
  g_autoptr (GArray) counts = count_origins (self, participations);

  if (counts->len < 2)
    return TRUE;
  if (!ang_roster_layout_gap (self, 3, ANG_SHEET_ROW_KEEP_WITH_NEXT, error))
    return FALSE;

  for (guint i = 0; i < counts->len; i++)
    {
      const OriginCount *count = &g_array_index (counts, OriginCount, i);
      const char *name = count->name != NULL ? count->name : translate (self, NC_ ("roster", "Origin not recorded"));

      if (!add_count (self, name, count->n, error))
        return FALSE;
    }

  return add_count (self, translate (self, NC_ ("roster", "Total")), participations->len, error);
}

/* Signature */

static const char *
pick (AngRosterLayout *self,
      guint            indonesian,
      guint            english)
{
  return ang_roster_cohort_pick (self->cohort, self->signatory, indonesian, english);
}

static gboolean
add_line (AngRosterLayout  *self,
          const char       *text,
          GError          **error)
{
  return text == NULL || ang_roster_layout_right (self, ANG_SHEET_STYLE_SIGNATURE, text, error);
}

static gboolean
add_place_and_date (AngRosterLayout  *self,
                    GError          **error)
{
  const char *iso = self->options->letter_date != NULL ? self->options->letter_date
                    : ang_record_get_text (self->cohort->cohort, ANG_COHORT_LETTER_DATE);
  const char *place = self->options->place != NULL ? self->options->place
                      : ang_record_get_text (self->signatory, ANG_SIGNATORY_PLACE);
  g_autofree char *date = ang_roster_cohort_dup_date (self->cohort, iso);
  g_autofree char *text = g_strdup_printf ("%s, %s", place != NULL ? place : BLANK, *date != '\0' ? date : BLANK);

  return add_line (self, text, error);
}

static char *
dup_post (AngRosterLayout *self)
{
  gint64 acting = ang_record_get_integer (self->signatory, ANG_SIGNATORY_ACTING);
  const char *post = pick (self, ANG_SIGNATORY_POST, ANG_SIGNATORY_POST_EN);
  g_autofree char *raised = g_utf8_strup (post != NULL ? post : "", -1);

  if (acting == ANG_ACTING_NONE)
    return g_strconcat (raised, ",", NULL);

  return g_strdup_printf ("%s %s,", ang_enumeration_get_label (&ang_acting_enumeration, (int) acting, self->language), raised);
}

/* "a.n. WALI KOTA JAMBI / SEKRETARIS DAERAH, / u.b. / ASISTEN …," */
static gboolean
add_authority (AngRosterLayout  *self,
               GError          **error)
{
  const char *behalf = pick (self, ANG_SIGNATORY_BEHALF, ANG_SIGNATORY_BEHALF_EN);
  const char *delegated = ang_record_get_text (self->signatory, ANG_SIGNATORY_DELEGATED_BY);
  g_autofree char *post = dup_post (self);
  g_autofree char *raised = NULL;
  g_autofree char *text = NULL;

  if (behalf != NULL)
    {
      raised = g_utf8_strup (behalf, -1);
      /* Translators: above a signature: who it is given for, in capitals */
      text = g_strdup_printf (translate (self, NC_ ("roster", "on behalf of %s")), raised);
    }
  if (!add_line (self, text, error))
    return FALSE;
  if (delegated != NULL)
    {
      g_autofree char *who = g_utf8_strup (delegated, -1);
      g_autofree char *line = g_strconcat (who, ",", NULL);

      if (!add_line (self, line, error) || !add_line (self, translate (self, NC_ ("roster", "by delegation")), error))
        return FALSE;
    }

  return add_line (self, post, error);
}

static char *
dup_rank (AngRosterLayout *self)
{
  const char *code = ang_record_get_text (self->signatory, ANG_SIGNATORY_RANK_CODE);
  const AngRank *rank = ang_rank_find (code);

  return rank != NULL ? ang_rank_format (rank, ANG_RANK_STYLE_FULL) : NULL;
}

static char *
dup_number (AngRosterLayout *self)
{
  const char *number = ang_record_get_text (self->signatory, ANG_SIGNATORY_NIP);
  g_autofree char *printed = number != NULL ? ang_identity_format (number) : NULL;

  return printed != NULL ? g_strconcat ("NIP. ", printed, NULL) : NULL;
}

/* A mayor, who is no civil servant, has neither rank nor number. */
static gboolean
add_signature (AngRosterLayout  *self,
               GError          **error)
{
  g_autofree char *rank = dup_rank (self);
  g_autofree char *number = dup_number (self);

  return ang_roster_layout_gap (self, 5, ANG_SHEET_ROW_KEEP_WITH_NEXT, error) &&
         add_place_and_date (self, error) &&
         add_authority (self, error) &&
         ang_roster_layout_gap (self, SIGNATURE_ROOM, ANG_SHEET_ROW_KEEP_WITH_NEXT, error) &&
         ang_roster_layout_right (self, ANG_SHEET_STYLE_SIGNATURE_NAME,
                                  ang_record_get_text (self->signatory, ANG_SIGNATORY_NAME), error) &&
         add_line (self, rank, error) &&
         add_line (self, number, error);
}

/**
 * ang_roster_layout_add_foot:
 *
 * Adds what stands below the people: the counts of a joint cohort's origins, if the template wants them, the signature, if
 * somebody signs, and a gap.
 */
gboolean
ang_roster_layout_add_foot (AngRosterLayout  *self,
                            GPtrArray        *participations,
                            GError          **error)
{
  const AngRosterTraits *traits = ang_roster_template_get_traits (self->template);

  if (traits->origin_counts && !add_counts (self, participations, error))
    return FALSE;
  if (traits->notes == ANG_ROSTER_NOTES_SELECTION && !ang_roster_selection_add_notes (self, error))
    return FALSE;
  if (traits->notes == ANG_ROSTER_NOTES_DOCUMENTS && !ang_roster_documents_add_notes (self, error))
    return FALSE;
  if (self->signatory != NULL && !add_signature (self, error))
    return FALSE;

  return ang_roster_layout_gap (self, 1, 0, error);
}
