#include "config.h"

#include "ang-finding.h"

#include <glib/gi18n.h>

#include "ang-waiver.h"

struct _AngFinding
{
  GObject parent_instance;

  AngFindingKind kind;
  AngSeverity severity;
  AngSentence *sentence;
  gint64 cohort;
  gint64 person;
  gint64 other_person;
  gint64 participation;
  char *detail;
  char *key;
  const AngEntity *entity;
  gint64 id;
  guint field;
  gint64 waiver;
  char *reason;
};

typedef enum
{
  PROP_SEVERITY = 1,
  PROP_KIND,
  PROP_WAIVED,
  PROP_REASON,
} AngFindingProps;

static GParamSpec *properties[PROP_REASON + 1];

static const AngChoice kind_choices[] = {
  { ANG_FINDING_KIND_DUPLICATE_NUMBER, "duplicate-number", NC_ ("finding", "Number of two people") },
  { ANG_FINDING_KIND_DUPLICATE_PERSON, "duplicate-person", NC_ ("finding", "Same person twice") },
  { ANG_FINDING_KIND_OVERLAP, "overlap", NC_ ("finding", "Overlap of dates") },
  { ANG_FINDING_KIND_QUOTA_EXCEEDED, "quota-exceeded", NC_ ("finding", "Quota exceeded") },
  { ANG_FINDING_KIND_QUOTA_UNFILLED, "quota-unfilled", NC_ ("finding", "Free places") },
  { ANG_FINDING_KIND_QUOTA_SUM, "quota-sum", NC_ ("finding", "Sum of the quotas") },
  { ANG_FINDING_KIND_ORIGIN, "origin", NC_ ("finding", "Origin") },
  { ANG_FINDING_KIND_NUMBER, "number", NC_ ("finding", "Number") },
  { ANG_FINDING_KIND_ELIGIBILITY, "eligibility", NC_ ("finding", "Terms of the scheme") },
  { ANG_FINDING_KIND_NO_LEADER, "no-leader", NC_ ("finding", "No head of delegation") },
  { ANG_FINDING_KIND_LEADERS, "leaders", NC_ ("finding", "Several heads of delegation") },
  { ANG_FINDING_KIND_LEADER_RANK, "leader-rank", NC_ ("finding", "Eselon of the head of delegation") },
  { ANG_FINDING_KIND_SNAPSHOT, "snapshot", NC_ ("finding", "Snapshot") },
  { ANG_FINDING_KIND_UNIT_CLOSED, "unit-closed", NC_ ("finding", "Unit not in being") },
  { ANG_FINDING_KIND_DATES, "dates", NC_ ("finding", "Dates") },
  { ANG_FINDING_KIND_TRAINING_CAP, "training-cap", NC_ ("finding", "Limit of the State Secretariat") },
  { ANG_FINDING_KIND_ENGLISH, "english", NC_ ("finding", "English names") },
  { ANG_FINDING_KIND_MISSING, "missing", NC_ ("finding", "Missing") },
  { ANG_FINDING_KIND_NOT_ACTIVE, "not-active", NC_ ("finding", "No longer in office") },
  { ANG_FINDING_KIND_RESTRICTED, "restricted", NC_ ("finding", "Use restricted") },
  { ANG_FINDING_KIND_COUNT, "count", NC_ ("finding", "Number of persons") },
  { ANG_FINDING_KIND_SESSION_DATES, "session-dates", NC_ ("finding", "Session outside the course") },
  { ANG_FINDING_KIND_SESSION_OVERLAP, "session-overlap", NC_ ("finding", "Sessions at the same time") },
  { ANG_FINDING_KIND_SESSION_TIME, "session-time", NC_ ("finding", "Time of a session") },
  { ANG_FINDING_KIND_PROGRAMME_JP, "programme-jp", NC_ ("finding", "Training hours of the programme") },
  { ANG_FINDING_KIND_CERTIFICATE, "certificate", NC_ ("finding", "Certificates") },
  { ANG_FINDING_KIND_ABSENCE, "absence", NC_ ("finding", "Absence") },
  { ANG_FINDING_KIND_UNIT_SHARE, "unit-share", NC_ ("finding", "Many places for one unit") },
  { ANG_FINDING_KIND_UNIT_NEVER_SERVED, "unit-never-served", NC_ ("finding", "Unit never served") },
  { ANG_FINDING_KIND_UNSCORED, "unscored", NC_ ("finding", "Scores missing") },
  { ANG_FINDING_KIND_UNDECIDED, "undecided", NC_ ("finding", "Decision missing") },
  { ANG_FINDING_KIND_RESERVE_ORDER, "reserve-order", NC_ ("finding", "Order of the reserve") },
  { ANG_FINDING_KIND_REPLACED, "replaced", NC_ ("finding", "Replaced without a reason") },
  { ANG_FINDING_KIND_REJECTED, "rejected", NC_ ("finding", "Rejected without a reason") },
  { ANG_FINDING_KIND_TRAVEL, "travel", NC_ ("finding", "Journey") },
  { ANG_FINDING_KIND_ROOMS, "rooms", NC_ ("finding", "Rooms") },
  { ANG_FINDING_KIND_LEAD_TIME, "lead-time", NC_ ("finding", "Deadline missed") },
  { ANG_FINDING_KIND_DOCUMENTS, "documents", NC_ ("finding", "Documents") },
  { ANG_FINDING_KIND_PASSPORT, "passport", NC_ ("finding", "Passport") },
  { ANG_FINDING_KIND_PASSPORT_NAME, "passport-name", NC_ ("finding", "Name in the passport") },
  { ANG_FINDING_KIND_AGREEMENT, "agreement", NC_ ("finding", "Agreement") },
  { ANG_FINDING_KIND_NEXT_STEP, "next-step", NC_ ("finding", "Next step") },
  { ANG_FINDING_KIND_SCHEME_QUOTA, "scheme-quota", NC_ ("finding", "Quota of a scheme") },
};

static const AngChoice severity_choices[] = {
  { ANG_SEVERITY_INFO, "info", NC_ ("severity", "Note"), "ang-finding-info-symbolic" },
  { ANG_SEVERITY_WARNING, "warning", NC_ ("severity", "Warning"), "ang-finding-warning-symbolic" },
  { ANG_SEVERITY_ERROR, "error", NC_ ("severity", "Error"), "ang-finding-error-symbolic" },
};

const AngEnumeration ang_finding_kind_enumeration = {
  "finding-kind", "finding", kind_choices, G_N_ELEMENTS (kind_choices)
};

const AngEnumeration ang_severity_enumeration = {
  "severity", "severity", severity_choices, G_N_ELEMENTS (severity_choices)
};

G_DEFINE_FINAL_TYPE (AngFinding, ang_finding, G_TYPE_OBJECT)

static void
ang_finding_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  AngFinding *self = ANG_FINDING (object);

  switch ((AngFindingProps) prop_id)
    {
    case PROP_SEVERITY:
      g_value_set_int (value, (int) ang_finding_get_severity (self));
      break;
    case PROP_KIND:
      g_value_set_int (value, (int) ang_finding_get_kind (self));
      break;
    case PROP_WAIVED:
      g_value_set_boolean (value, ang_finding_get_waived (self));
      break;
    case PROP_REASON:
      g_value_set_string (value, ang_finding_get_reason (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ang_finding_finalize (GObject *object)
{
  AngFinding *self = ANG_FINDING (object);

  g_clear_pointer (&self->sentence, ang_sentence_unref);
  g_free (self->detail);
  g_free (self->key);
  g_free (self->reason);

  G_OBJECT_CLASS (ang_finding_parent_class)->finalize (object);
}

static void
ang_finding_class_init (AngFindingClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = ang_finding_finalize;
  object_class->get_property = ang_finding_get_property;

  properties[PROP_SEVERITY] = g_param_spec_int ("severity", NULL, NULL, 0, ANG_SEVERITY_ERROR, 0, flags);
  properties[PROP_KIND] = g_param_spec_int ("kind", NULL, NULL, 0, G_MAXINT, 0, flags);
  properties[PROP_WAIVED] = g_param_spec_boolean ("waived", NULL, NULL, FALSE, flags);
  properties[PROP_REASON] = g_param_spec_string ("reason", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
ang_finding_init (AngFinding *self)
{
}

/**
 * ang_finding_new:
 * @sentence: (transfer full): what a person reads
 *
 * Returns: (transfer full): a finding about nothing in particular yet
 */
AngFinding *
ang_finding_new (AngFindingKind  kind,
                 AngSeverity     severity,
                 AngSentence    *sentence)
{
  AngFinding *self = g_object_new (ANG_TYPE_FINDING, NULL);

  self->kind = kind;
  self->severity = severity;
  self->sentence = sentence;

  return self;
}

/**
 * ang_finding_set_about:
 * @cohort: its id, or 0
 * @person: the person's id, or 0
 * @participation: the id of the person's row in the cohort, or 0
 *
 * What the finding is about: part of its key.
 */
void
ang_finding_set_about (AngFinding *self,
                       gint64      cohort,
                       gint64      person,
                       gint64      participation)
{
  self->cohort = cohort;
  self->person = person;
  self->participation = participation;
  g_clear_pointer (&self->key, g_free);
}

/** @person: the second one of two people that it is about; not part of the key by itself */
void
ang_finding_set_other_person (AngFinding *self,
                              gint64      person)
{
  self->other_person = person;
}

/**
 * ang_finding_set_detail:
 * @detail: (nullable): what tells it from others of its kind about the same: the other cohort's id, the rule; the last part
 *   of the key, so never a text that is translated or edited, nor anything of class C
 */
void
ang_finding_set_detail (AngFinding *self,
                        const char *detail)
{
  g_free (self->detail);
  self->detail = g_strdup (detail);
  g_clear_pointer (&self->key, g_free);
}

/**
 * ang_finding_set_cause:
 *
 * Where to jump to put it right.
 */
void
ang_finding_set_cause (AngFinding      *self,
                       const AngEntity *entity,
                       gint64           id,
                       guint            field)
{
  self->entity = entity;
  self->id = id;
  self->field = field;
}

/** Returns: what the finding is about */
AngFindingKind
ang_finding_get_kind (AngFinding *self)
{
  return self->kind;
}

/** Returns: how grave it is */
AngSeverity
ang_finding_get_severity (AngFinding *self)
{
  return self->severity;
}

/**
 * ang_finding_get_key:
 *
 * Returns: (transfer none): `kind:cohort:person:detail`, the same whenever the same is found again
 */
const char *
ang_finding_get_key (AngFinding *self)
{
  if (self->key == NULL)
    self->key = g_strdup_printf ("%s:%" G_GINT64_FORMAT ":%" G_GINT64_FORMAT ":%s",
                                 ang_enumeration_get_nick (&ang_finding_kind_enumeration, (int) self->kind),
                                 self->cohort, self->person, self->detail != NULL ? self->detail : "");

  return self->key;
}

/** Returns: (transfer none): what was found, in no language yet */
AngSentence *
ang_finding_get_sentence (AngFinding *self)
{
  return self->sentence;
}

/** Returns: the id of the cohort it is about, 0 if none */
gint64
ang_finding_get_cohort (AngFinding *self)
{
  return self->cohort;
}

/** Returns: the id of the person it is about, 0 if none */
gint64
ang_finding_get_person (AngFinding *self)
{
  return self->person;
}

/** Returns: the id of the second person it is about, 0 if there is none */
gint64
ang_finding_get_other_person (AngFinding *self)
{
  return self->other_person;
}

/** Returns: the id of the person's row in the cohort, 0 if it is not about one */
gint64
ang_finding_get_participation (AngFinding *self)
{
  return self->participation;
}

/**
 * ang_finding_get_cause:
 * @id: (out) (optional): the record
 * @field: (out) (optional): the field in it
 *
 * Returns: (nullable): the kind of record that the jump goes to
 */
const AngEntity *
ang_finding_get_cause (AngFinding *self,
                       gint64     *id,
                       guint      *field)
{
  if (id != NULL)
    *id = self->id;
  if (field != NULL)
    *field = self->field;

  return self->entity;
}

/**
 * ang_finding_describe:
 *
 * Returns: (transfer full): what was found, as one sentence in @language
 */
char *
ang_finding_describe (AngFinding  *self,
                      AngLanguage  language)
{
  return ang_sentence_format (self->sentence, language);
}

/** Returns: whether somebody set it aside with a reason */
gboolean
ang_finding_get_waived (AngFinding *self)
{
  return self->reason != NULL;
}

/** Returns: (nullable): why it was set aside */
const char *
ang_finding_get_reason (AngFinding *self)
{
  return self->reason;
}

/** Returns: the id of the waiver that sets it aside, or 0 */
gint64
ang_finding_get_waiver (AngFinding *self)
{
  return self->waiver;
}

static void
set_waiver (AngFinding *self,
            AngRecord  *waiver)
{
  g_free (self->reason);
  self->reason = g_strdup (ang_record_get_text (waiver, ANG_WAIVER_REASON));
  self->waiver = ang_record_get_id (waiver);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WAIVED]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REASON]);
}

/**
 * ang_findings_apply_waivers:
 * @findings: (element-type AngFinding)
 * @waivers: (element-type AngWaiver): what was set aside, in any order; those that match nothing are left alone
 */
void
ang_findings_apply_waivers (GPtrArray *findings,
                            GPtrArray *waivers)
{
  g_autoptr (GHashTable) by_key = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < waivers->len; i++)
    {
      AngRecord *waiver = g_ptr_array_index (waivers, i);

      if (ang_record_is_set (waiver, ANG_WAIVER_FINDING) && ang_record_is_set (waiver, ANG_WAIVER_REASON))
        g_hash_table_insert (by_key, (gpointer) ang_record_get_text (waiver, ANG_WAIVER_FINDING), waiver);
    }

  for (guint i = 0; i < findings->len; i++)
    {
      AngFinding *finding = g_ptr_array_index (findings, i);
      AngRecord *waiver = g_hash_table_lookup (by_key, ang_finding_get_key (finding));

      if (waiver != NULL)
        set_waiver (finding, waiver);
    }
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  AngFinding *first = *(AngFinding *const *) a;
  AngFinding *second = *(AngFinding *const *) b;

  if (ang_finding_get_waived (first) != ang_finding_get_waived (second))
    return ang_finding_get_waived (first) ? 1 : -1;
  if (first->severity != second->severity)
    return first->severity > second->severity ? -1 : 1;
  if (first->kind != second->kind)
    return first->kind < second->kind ? -1 : 1;

  return g_strcmp0 (ang_finding_get_key (first), ang_finding_get_key (second));
}

/**
 * ang_findings_sort:
 * @findings: (element-type AngFinding)
 *
 * The gravest first, those set aside last; always the same order.
 */
void
ang_findings_sort (GPtrArray *findings)
{
  g_ptr_array_sort (findings, compare);
}

/**
 * ang_findings_count:
 * @findings: (element-type AngFinding)
 *
 * Returns: how many of at least that severity were not set aside
 */
guint
ang_findings_count (GPtrArray   *findings,
                    AngSeverity  at_least)
{
  guint n = 0;

  for (guint i = 0; i < findings->len; i++)
    {
      AngFinding *finding = g_ptr_array_index (findings, i);

      if (!ang_finding_get_waived (finding) && finding->severity >= at_least)
        n++;
    }

  return n;
}
