#pragma once

#include "ang-changes.h"
#include "ang-database.h"
#include "ang-readers.h"
#include "ang-register-lock.h"
#include "ang-store.h"
#include "ang-writer.h"

G_BEGIN_DECLS

struct _AngStore
{
  GObject          parent_instance;

  char            *path;
  gboolean         read_only;
  int              schema_version;
  GMainContext    *context; /* where signals are emitted */
  GThread         *thread;  /* who opened the register */
  AngRegisterLock *lock;
  AngReaders      *readers;
  GThread         *checker;
  GCancellable    *checking;

  GMutex           mutex; /* guards what follows */
  gboolean         closed;
  GThreadPool     *turns; /* one thread for the commands, made for the first of them */
  guint            n_turns;
  GCond            turned;
  AngWriter       *writer;
  char            *undo_label;
  char            *undo_subject;
  char            *redo_label;
  char            *redo_subject;
  char            *damage;
  GHashTable      *lookups;
};

/* Runs inside a write transaction, in the writer's thread. What it notes as changed is told when everything is safe. */
typedef gboolean (*AngStoreWriteFunc) (AngStore     *store,
                                       AngDatabase  *database,
                                       AngChanges   *changes,
                                       gpointer      user_data,
                                       GError      **error);

/* Runs a command in the thread for commands, and returns its task. */
typedef void (*AngStoreTurnFunc) (GTask *task);

void     ang_store_take_turn      (AngStore           *self,
                                   AngStoreTurnFunc    func,
                                   GTask              *task);
void     ang_store_wait_for_turns (AngStore           *self);
gboolean ang_store_write          (AngStore           *self,
                                   AngStoreWriteFunc   func,
                                   gpointer            user_data,
                                   GError            **error);
void     ang_store_write_async    (AngStore           *self,
                                   AngStoreWriteFunc   func,
                                   GTask              *task);
gboolean ang_store_read_labels    (AngStore           *self,
                                   AngDatabase        *database,
                                   GError            **error);
gboolean ang_store_read_lookups   (AngStore           *self,
                                   AngDatabase        *database,
                                   GError            **error);
void     ang_store_emit_changes   (AngStore           *self,
                                   AngChanges         *changes);
char    *ang_history_dup_label    (const char         *label,
                                   const char         *subject);

G_END_DECLS
