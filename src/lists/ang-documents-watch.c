#include "config.h"

#include "ang-documents-watch.h"

#include "ang-attachment.h"
#include "ang-cohort.h"
#include "ang-deadline.h"
#include "ang-document.h"
#include "ang-lead-time.h"
#include "ang-participation.h"
#include "ang-passport.h"
#include "ang-requirement.h"
#include "ang-store-documents.h"

struct _AngDocumentsWatch
{
  GObject parent_instance;

  AngStore     *store;
  gint64        cohort;
  AngDocuments *documents;
  guint         refresh_idle;
  GCancellable *cancellable;
};

enum
{
  SIGNAL_READ,
  SIGNAL_FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const AngEntity *const watched[] = {
  &ang_attachment_entity, &ang_cohort_entity, &ang_deadline_entity, &ang_document_entity, &ang_lead_time_entity,
  &ang_participation_entity, &ang_passport_entity, &ang_requirement_entity,
};

G_DEFINE_FINAL_TYPE (AngDocumentsWatch, ang_documents_watch, G_TYPE_OBJECT)

static void
on_read (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (AngDocumentsWatch) self = ANG_DOCUMENTS_WATCH (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (AngDocuments) documents = ang_store_read_documents_finish (ANG_STORE (source), result, &error);

  if (documents != NULL)
    {
      g_set_object (&self->documents, documents);
      g_signal_emit (self, signals[SIGNAL_READ], 0);
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_signal_emit (self, signals[SIGNAL_FAILED], 0, error);
    }
}

static void
read_documents (AngDocumentsWatch *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  ang_store_read_documents_async (self->store, self->cohort, ang_date_today (), self->cancellable, on_read, g_object_ref (self));
}

static gboolean
on_refresh_idle (gpointer user_data)
{
  AngDocumentsWatch *self = ANG_DOCUMENTS_WATCH (user_data);

  self->refresh_idle = 0;
  read_documents (self);

  return G_SOURCE_REMOVE;
}

static void
on_store_changed (AngDocumentsWatch *self,
                  const AngEntity   *entity)
{
  gboolean is_watched = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (watched); i++)
    is_watched = is_watched || watched[i] == entity;
  if (is_watched && self->refresh_idle == 0)
    self->refresh_idle = g_idle_add (on_refresh_idle, self);
}

static void
ang_documents_watch_dispose (GObject *object)
{
  AngDocumentsWatch *self = ANG_DOCUMENTS_WATCH (object);

  g_clear_handle_id (&self->refresh_idle, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->documents);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (ang_documents_watch_parent_class)->dispose (object);
}

static void
ang_documents_watch_class_init (AngDocumentsWatchClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ang_documents_watch_dispose;

  signals[SIGNAL_READ] =
    g_signal_new ("read", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_FAILED] =
    g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
ang_documents_watch_init (AngDocumentsWatch *self)
{
}

/** Returns: (transfer full): a watch that starts to read */
AngDocumentsWatch *
ang_documents_watch_new (AngStore *store,
                         gint64    cohort)
{
  AngDocumentsWatch *self = g_object_new (ANG_TYPE_DOCUMENTS_WATCH, NULL);

  self->store = g_object_ref (store);
  self->cohort = cohort;
  g_signal_connect_object (store, "changed", G_CALLBACK (on_store_changed), self, G_CONNECT_SWAPPED);
  read_documents (self);

  return self;
}

/** Returns: (transfer none) (nullable): what was read last; nothing before the first time */
AngDocuments *
ang_documents_watch_get (AngDocumentsWatch *self)
{
  return self->documents;
}

/** Reads anew, whether or not anything has changed. */
void
ang_documents_watch_refresh (AngDocumentsWatch *self)
{
  if (self->refresh_idle == 0)
    self->refresh_idle = g_idle_add (on_refresh_idle, self);
}
