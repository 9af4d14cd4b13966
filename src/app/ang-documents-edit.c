#include "config.h"

#include "ang-documents-edit.h"

#include <glib/gi18n.h>

#include "ang-cohort.h"
#include "ang-document.h"
#include "ang-documents-watch.h"
#include "ang-requirement.h"

/* A document that the open command changes. */
typedef struct
{
  AngRecord *requirement;
  AngRecord *participation;
  AngRecord *draft;
} Change;

struct _AngDocumentsEdit
{
  GObject parent_instance;

  AngStore          *store;
  gint64             cohort;
  AngDocumentsWatch *watch;
  AngDocuments      *documents; /* (nullable): as they are shown */
  const char        *label;
  GArray            *changes;   /* of Change: the open command */
  guint              n_storing; /* commands under way: what is read meanwhile may not know of them */
  gboolean           missed;    /* something was read meanwhile */
};

enum
{
  SIGNAL_CHANGED,
  SIGNAL_TOUCHED,
  SIGNAL_FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AngDocumentsEdit, ang_documents_edit, G_TYPE_OBJECT)

static void
clear_change (gpointer data)
{
  Change *change = data;

  g_clear_object (&change->requirement);
  g_clear_object (&change->participation);
  g_clear_object (&change->draft);
}

static void
take_over (AngDocumentsEdit *self)
{
  self->missed = self->n_storing > 0;
  if (self->missed || ang_documents_watch_get (self->watch) == NULL)
    return;

  g_set_object (&self->documents, ang_documents_watch_get (self->watch));
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
on_failed (AngDocumentsEdit *self,
           GError           *error)
{
  g_signal_emit (self, signals[SIGNAL_FAILED], 0, _ ("The documents could not be read"), error);
}

static void
on_stored (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (AngDocumentsEdit) self = ANG_DOCUMENTS_EDIT (user_data);
  g_autoptr (GError) error = NULL;

  self->n_storing--;
  if (!ang_store_commit_finish (ANG_STORE (source), result, &error))
    {
      /* What was shown ahead is not so. */
      g_signal_emit (self, signals[SIGNAL_FAILED], 0, _ ("The entry could not be stored"), error);
      self->missed = TRUE;
    }
  if (self->missed && self->n_storing == 0 && self->watch != NULL)
    ang_documents_watch_refresh (self->watch);
}

static gboolean
is_empty (AngRecord *draft)
{
  static const guint fields[] = {
    ANG_DOCUMENT_NUMBER, ANG_DOCUMENT_DATE, ANG_DOCUMENT_EXPIRY, ANG_DOCUMENT_ISSUER, ANG_DOCUMENT_DUE, ANG_DOCUMENT_CHECKED_BY,
    ANG_DOCUMENT_NOTE, ANG_DOCUMENT_ATTACHMENT_ID,
  };

  if (ang_record_get_integer (draft, ANG_DOCUMENT_STATE) != ANG_DOCUMENT_STATE_MISSING)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      if (ang_record_is_set (draft, fields[i]))
        return FALSE;
    }

  return TRUE;
}

/* Nothing recorded is what "missing" means. */
static void
store_change (AngDocumentsEdit *self,
              AngTransaction   *transaction,
              Change           *change)
{
  gboolean empty = is_empty (change->draft);
  gint64 id = ang_record_get_id (change->draft);

  if (empty && id != 0)
    ang_transaction_remove (transaction, &ang_document_entity, id);
  else if (!empty)
    ang_transaction_save (transaction, change->draft);
  ang_documents_put (self->documents, change->requirement, change->participation, empty ? NULL : change->draft);
}

static void
ang_documents_edit_dispose (GObject *object)
{
  AngDocumentsEdit *self = ANG_DOCUMENTS_EDIT (object);

  g_clear_object (&self->watch);
  g_clear_object (&self->documents);
  g_clear_pointer (&self->changes, g_array_unref);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (ang_documents_edit_parent_class)->dispose (object);
}

static void
ang_documents_edit_class_init (AngDocumentsEditClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ang_documents_edit_dispose;

  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_TOUCHED] =
    g_signal_new ("touched", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_FAILED] =
    g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_ERROR);
}

static void
ang_documents_edit_init (AngDocumentsEdit *self)
{
  self->changes = g_array_new (FALSE, FALSE, sizeof (Change));
  g_array_set_clear_func (self->changes, clear_change);
}

/** Returns: (transfer full): the documents of a cohort, as soon as they are read */
AngDocumentsEdit *
ang_documents_edit_new (AngStore *store,
                        gint64    cohort)
{
  AngDocumentsEdit *self = g_object_new (ANG_TYPE_DOCUMENTS_EDIT, NULL);

  self->store = g_object_ref (store);
  self->cohort = cohort;
  self->watch = ang_documents_watch_new (store, cohort);
  g_signal_connect_object (self->watch, "read", G_CALLBACK (take_over), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->watch, "failed", G_CALLBACK (on_failed), self, G_CONNECT_SWAPPED);

  return self;
}

/** Returns: (transfer none): the register */
AngStore *
ang_documents_edit_get_store (AngDocumentsEdit *self)
{
  return self->store;
}

/** Returns: (transfer none) (nullable): the documents as they are to be shown */
AngDocuments *
ang_documents_edit_get (AngDocumentsEdit *self)
{
  return self->documents;
}

/**
 * ang_documents_edit_begin:
 * @label: what the history calls it, a static message id with one %s for the cohort's code
 *
 * What is changed until ang_documents_edit_end() is one step.
 */
void
ang_documents_edit_begin (AngDocumentsEdit *self,
                          const char       *label)
{
  self->label = label;
  g_array_set_size (self->changes, 0);
}

static AngRecord *
create_draft (AngDocumentsEdit *self,
              AngRecord        *requirement,
              AngRecord        *participation)
{
  AngDocumentSlot slot;
  AngRecord *draft;

  ang_documents_get_slot (self->documents, requirement, participation, &slot);
  if (slot.document != NULL)
    return ang_record_copy (slot.document);

  draft = ang_record_new (&ang_document_entity);
  ang_record_set_integer (draft, ANG_DOCUMENT_COHORT_ID, self->cohort);
  ang_record_set_integer (draft, ANG_DOCUMENT_PARTICIPATION_ID, participation != NULL ? ang_record_get_id (participation) : 0);
  ang_record_set_integer (draft, ANG_DOCUMENT_REQUIREMENT_ID, ang_record_get_id (requirement));
  ang_record_set_integer (draft, ANG_DOCUMENT_STATE, slot.state);

  return draft;
}

/**
 * ang_documents_edit_draft:
 * @participation: (nullable): %NULL for documents of the cohort itself
 *
 * Returns: (transfer none): the document to be changed by the open command
 */
AngRecord *
ang_documents_edit_draft (AngDocumentsEdit *self,
                          AngRecord        *requirement,
                          AngRecord        *participation)
{
  Change change;

  for (guint i = 0; i < self->changes->len; i++)
    {
      Change *known = &g_array_index (self->changes, Change, i);

      if (known->requirement == requirement && known->participation == participation)
        return known->draft;
    }

  change.requirement = g_object_ref (requirement);
  change.participation = participation != NULL ? g_object_ref (participation) : NULL;
  change.draft = create_draft (self, requirement, participation);
  g_array_append_val (self->changes, change);

  return change.draft;
}

/** Shows what was changed, and stores it. */
void
ang_documents_edit_end (AngDocumentsEdit *self)
{
  g_autoptr (AngTransaction) transaction = NULL;

  if (self->changes->len == 0 || self->documents == NULL)
    return;

  transaction = ang_transaction_new (self->label, ang_record_get_text (ang_documents_get_cohort (self->documents), ANG_COHORT_CODE));
  ang_transaction_set_about (transaction, &ang_cohort_entity, self->cohort);
  for (guint i = 0; i < self->changes->len; i++)
    store_change (self, transaction, &g_array_index (self->changes, Change, i));
  g_array_set_size (self->changes, 0);
  ang_documents_edit_commit (self, transaction);
  g_signal_emit (self, signals[SIGNAL_TOUCHED], 0);
}

/** Stores something else about the cohort's documents or deadlines. */
void
ang_documents_edit_commit (AngDocumentsEdit *self,
                           AngTransaction   *transaction)
{
  if (ang_transaction_is_empty (transaction))
    return;

  self->n_storing++;
  ang_store_commit_async (self->store, transaction, NULL, on_stored, g_object_ref (self));
}

/** Changes the state of a document, in the open command. */
void
ang_documents_edit_set_state (AngDocumentsEdit *self,
                              AngRecord        *requirement,
                              AngRecord        *participation,
                              AngDocumentState  state)
{
  AngDocumentSlot slot;

  ang_documents_get_slot (self->documents, requirement, participation, &slot);
  if (slot.state != state || slot.derived)
    ang_record_set_integer (ang_documents_edit_draft (self, requirement, participation), ANG_DOCUMENT_STATE, state);
}

/** Returns: (transfer full): what a kind of document is called in the language of the interface */
char *
ang_documents_dup_kind_name (AngRecord *requirement)
{
  gboolean english = ang_language_get_interface () == ANG_LANGUAGE_ENGLISH && ang_record_is_set (requirement, ANG_REQUIREMENT_NAME_EN);

  return g_strdup (ang_record_get_text (requirement, english ? ANG_REQUIREMENT_NAME_EN : ANG_REQUIREMENT_NAME_ID));
}
