#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How far a long step of an import is, from 0 to 1. Functions that end in _async call it in the thread-default main context
 * they were called in, a few times a second; the others at once, in their own thread. */
typedef void (*AngImportProgressFunc) (double   fraction,
                                       gpointer user_data);

/* Private to the room: carries progress from a worker thread to the thread that asked. */
typedef struct _AngImportRelay AngImportRelay;

AngImportRelay *ang_import_relay_new  (AngImportProgressFunc  func,
                                       gpointer               user_data);
void            ang_import_relay_tell (double                 fraction,
                                       gpointer               relay);
void            ang_import_relay_stop (AngImportRelay        *self);

/* A part of a step that tells its own progress from 0 to 1, inside the whole step. */
typedef struct
{
  AngImportProgressFunc func; /* (nullable) */
  gpointer              user_data;
  double                from;
  double                to;
} AngImportPart;

void            ang_import_part_tell  (double                 fraction,
                                       gpointer               part);

G_END_DECLS
