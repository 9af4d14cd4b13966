#include "config.h"

#include "ang-due.h"

struct _AngDue
{
  GObject parent_instance;

  AngDueKind kind;
  AngDate date;
  AngSentence *sentence;
  gint64 cohort;
  gint64 partner;
  gint64 person;
  const AngEntity *entity;
  gint64 id;
  guint field;
  gboolean done;
  AngDate done_on;
  gboolean overridden;
  gboolean dropped;
  AngRecord *lead_time;
  AngRecord *deadline;
};

G_DEFINE_FINAL_TYPE (AngDue, ang_due, G_TYPE_OBJECT)

static void
ang_due_finalize (GObject *object)
{
  AngDue *self = ANG_DUE (object);

  g_clear_pointer (&self->sentence, ang_sentence_unref);
  g_clear_object (&self->lead_time);
  g_clear_object (&self->deadline);

  G_OBJECT_CLASS (ang_due_parent_class)->finalize (object);
}

static void
ang_due_class_init (AngDueClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ang_due_finalize;
}

static void
ang_due_init (AngDue *self)
{
}

/**
 * ang_due_new:
 * @date: by when; not known when the day it is counted from is not known yet
 * @sentence: (transfer full): what is to be done
 *
 * Returns: (transfer full): something to be done
 */
AngDue *
ang_due_new (AngDueKind   kind,
             AngDate      date,
             AngSentence *sentence)
{
  AngDue *self = g_object_new (ANG_TYPE_DUE, NULL);

  self->kind = kind;
  self->date = date;
  self->sentence = sentence;

  return self;
}

/** Whom it is about; 0 for none. */
void
ang_due_set_about (AngDue *self,
                   gint64  cohort,
                   gint64  partner,
                   gint64  person)
{
  self->cohort = cohort;
  self->partner = partner;
  self->person = person;
}

/** Where it comes from, and so where it is changed. */
void
ang_due_set_cause (AngDue          *self,
                   const AngEntity *entity,
                   gint64           id,
                   guint            field)
{
  self->entity = entity;
  self->id = id;
  self->field = field;
}

/**
 * ang_due_set_done:
 * @on: the day, as far as it is known
 */
void
ang_due_set_done (AngDue   *self,
                  gboolean  done,
                  AngDate   on)
{
  self->done = done;
  self->done_on = on;
}

/** Whether the day was set by hand, and does not follow from the lead time. */
void
ang_due_set_overridden (AngDue   *self,
                        gboolean  overridden)
{
  self->overridden = overridden;
}

/** Whether somebody said that it is not needed here. */
void
ang_due_set_dropped (AngDue   *self,
                     gboolean  dropped)
{
  self->dropped = dropped;
}

/**
 * ang_due_set_deadline:
 * @lead_time: (nullable): the rule
 * @deadline: (nullable): what is recorded of it for the cohort
 */
void
ang_due_set_deadline (AngDue    *self,
                      AngRecord *lead_time,
                      AngRecord *deadline)
{
  g_set_object (&self->lead_time, lead_time);
  g_set_object (&self->deadline, deadline);
}

/** Returns: what it is */
AngDueKind
ang_due_get_kind (AngDue *self)
{
  return self->kind;
}

/** Returns: by when; may be unknown */
AngDate
ang_due_get_date (AngDue *self)
{
  return self->date;
}

/** Returns: (transfer none): what is to be done */
AngSentence *
ang_due_get_sentence (AngDue *self)
{
  return self->sentence;
}

/** Returns: (transfer full): what is to be done, in words */
char *
ang_due_describe (AngDue      *self,
                  AngLanguage  language)
{
  return ang_sentence_format (self->sentence, language);
}

/** Returns: the cohort it is about, 0: none */
gint64
ang_due_get_cohort (AngDue *self)
{
  return self->cohort;
}

/** Returns: the partner it is about, 0: none */
gint64
ang_due_get_partner (AngDue *self)
{
  return self->partner;
}

/** Returns: the person it is about, 0: none */
gint64
ang_due_get_person (AngDue *self)
{
  return self->person;
}

/**
 * ang_due_get_cause:
 * @id: (out) (optional): the record
 * @field: (out) (optional): the field in it
 *
 * Returns: (nullable): the kind of record it comes from
 */
const AngEntity *
ang_due_get_cause (AngDue *self,
                   gint64 *id,
                   guint  *field)
{
  if (id != NULL)
    *id = self->id;
  if (field != NULL)
    *field = self->field;

  return self->entity;
}

/** Returns: whether it is done */
gboolean
ang_due_get_done (AngDue *self)
{
  return self->done;
}

/** Returns: when it was done, as far as that is known */
AngDate
ang_due_get_done_on (AngDue *self)
{
  return self->done_on;
}

/** Returns: whether the day was set by hand */
gboolean
ang_due_get_overridden (AngDue *self)
{
  return self->overridden;
}

/** Returns: whether it is not needed here */
gboolean
ang_due_get_dropped (AngDue *self)
{
  return self->dropped;
}

/** Returns: whether it should have been done before @today, and is not */
gboolean
ang_due_is_overdue (AngDue  *self,
                    AngDate  today)
{
  return !self->done && !self->dropped && ang_date_is_complete (self->date) && ang_date_compare (self->date, today) < 0;
}

/** Returns: (transfer none) (nullable): the lead time it follows from */
AngRecord *
ang_due_get_lead_time (AngDue *self)
{
  return self->lead_time;
}

/** Returns: (transfer none) (nullable): what is recorded of it */
AngRecord *
ang_due_get_deadline (AngDue *self)
{
  return self->deadline;
}

static int
compare_dues (gconstpointer a,
              gconstpointer b)
{
  AngDue *left = *(AngDue *const *) a;
  AngDue *right = *(AngDue *const *) b;

  if (ang_date_is_known (left->date) != ang_date_is_known (right->date))
    return ang_date_is_known (left->date) ? -1 : 1;
  if (ang_date_compare (left->date, right->date) != 0)
    return ang_date_compare (left->date, right->date);

  return (left->id > right->id) - (left->id < right->id);
}

/**
 * ang_dues_sort:
 * @dues: (element-type AngDue)
 *
 * By the day, those without one last.
 */
void
ang_dues_sort (GPtrArray *dues)
{
  g_ptr_array_sort (dues, compare_dues);
}
