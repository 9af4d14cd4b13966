#pragma once

#include <gio/gio.h>

#include "ang-language.h"
#include "ang-roster-order.h"
#include "ang-roster-value.h"
#include "ang-sheet.h"

G_BEGIN_DECLS

/* What a roster looks like: a key file of data/rosters, or of the user's own folder. */
#define ANG_TYPE_ROSTER_TEMPLATE (ang_roster_template_get_type ())

G_DECLARE_FINAL_TYPE (AngRosterTemplate, ang_roster_template, ANG, ROSTER_TEMPLATE, GObject)

typedef enum
{
  ANG_ROSTER_FORM_PLAIN = 1,
  ANG_ROSTER_FORM_ANNEX,      /* with the block of the letter it belongs to at the top right */
  ANG_ROSTER_FORM_ATTENDANCE, /* with lines for day, time and place above the table */
  ANG_ROSTER_FORM_TRAVEL,     /* with the group's journey and lodgings above the table */
  ANG_ROSTER_FORM_EMERGENCY,  /* with lodgings and whom to call above the table */
  ANG_ROSTER_FORM_FACTS,      /* rows are facts about the cohort, not people */
  ANG_ROSTER_FORM_PROGRAMME,  /* rows are the sessions of the programme */
} AngRosterForm;

/* One column. Heading and group are message ids; the Indonesian ones, of a user's own template, come before the catalogue. */
typedef struct
{
  AngRosterValue value;
  AngRosterKind  kind;
  double         width;
  char          *heading;
  char          *heading_id;
  char          *group;
  char          *group_id;
  guint          item;    /* of a value that makes several columns: which of them, from 0 */
} AngRosterColumn;

/* Who stands in a roster. */
typedef enum
{
  ANG_ROSTER_PEOPLE_PARTICIPANTS = 0, /* who takes a place */
  ANG_ROSTER_PEOPLE_CANDIDATES,       /* everybody nominated, also on reserve and rejected */
  ANG_ROSTER_PEOPLE_ALL,              /* who withdrew, too */
} AngRosterPeople;

/* What stands below the table. */
typedef enum
{
  ANG_ROSTER_NOTES_NONE,
  ANG_ROSTER_NOTES_SELECTION, /* how the candidates were assessed */
  ANG_ROSTER_NOTES_DOCUMENTS, /* what the marks mean, and the cohort's own documents */
} AngRosterNotes;

/* What a template says apart from its columns. */
typedef struct
{
  AngRosterForm  form;
  gboolean       landscape;
  AngSheetPaper  paper;
  double         font_size;      /* points; 0: the usual */
  double         row_height;     /* millimetres; 0: what the text needs */
  gboolean       capitals;       /* of the title */
  gboolean       column_numbers; /* (1) (2) (3) */
  gboolean       signature;
  gboolean       origin_counts;  /* of a joint cohort, below the table */
  AngRosterNotes notes;           /* below the table */
  AngRosterPeople people;
  AngRosterOrder order;
  AngLanguage    language;       /* 0: as the user chooses */
  AngPrivacy     privacy;
} AngRosterTraits;

/* Properties: "name" (string, read-only), "own" (boolean, read-only). */

AngRosterTemplate     *ang_roster_template_load           (const char             *name,
                                                           GError                **error);
AngRosterTemplate     *ang_roster_template_new_for_data   (const char             *name,
                                                           gboolean                own,
                                                           GBytes                 *data,
                                                           GError                **error);
GPtrArray             *ang_roster_template_list           (GPtrArray              *problems);
AngRosterTemplate     *ang_roster_template_derive         (AngRosterTemplate      *self,
                                                           const char             *name,
                                                           const char             *label,
                                                           GArray                 *values);
gboolean               ang_roster_template_save           (AngRosterTemplate      *self,
                                                           GError                **error);
gboolean               ang_roster_template_remove         (const char             *name,
                                                           GError                **error);
char                  *ang_roster_template_dup_own_folder (void);

const char            *ang_roster_template_get_name       (AngRosterTemplate      *self);
gboolean               ang_roster_template_get_own        (AngRosterTemplate      *self);
const char            *ang_roster_template_get_label      (AngRosterTemplate      *self,
                                                           AngLanguage             language);
const char            *ang_roster_template_get_description (AngRosterTemplate     *self,
                                                            AngLanguage            language);
const char            *ang_roster_template_get_title      (AngRosterTemplate      *self,
                                                           AngLanguage             language);
const char            *ang_roster_template_get_annex_label (AngRosterTemplate     *self,
                                                            AngLanguage            language);
const char            *ang_roster_template_get_purpose    (AngRosterTemplate      *self);
const AngRosterTraits *ang_roster_template_get_traits     (AngRosterTemplate      *self);
guint                  ang_roster_template_get_n_columns  (AngRosterTemplate      *self);
const AngRosterColumn *ang_roster_template_get_column     (AngRosterTemplate      *self,
                                                           guint                   column);
const char            *ang_roster_template_get_heading    (AngRosterTemplate      *self,
                                                           guint                   column,
                                                           AngLanguage             language);
const char            *ang_roster_template_get_group      (AngRosterTemplate      *self,
                                                           guint                   column,
                                                           AngLanguage             language);
AngRosterNeeds         ang_roster_template_get_needs      (AngRosterTemplate      *self);

G_END_DECLS
