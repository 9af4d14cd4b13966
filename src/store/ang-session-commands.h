#pragma once

#include "ang-command.h"
#include "ang-session.h"
#include "ang-speaker.h"

G_BEGIN_DECLS

/* The programme of a cohort. @speakers: AngSpeaker, the ones not stored yet are made; NULL leaves those of the session. */
AngCommand *ang_session_command_save      (AngSession   *session,
                                           GPtrArray    *speakers);
AngCommand *ang_session_command_remove    (const gint64 *ids,
                                           guint         n_ids);
AngCommand *ang_session_command_duplicate (const gint64 *ids,
                                           guint         n_ids,
                                           const char   *date);

/* Sessions as somebody wrote them down: */
typedef struct
{
  AngRecord *session;  /* an AngSession, without id when it is new */
  char      *speakers; /* NULL leaves those of the session; "Name (Post, Institution); Name" */
} AngSessionDraft;

AngSessionDraft *ang_session_draft_new    (void);
void             ang_session_draft_free   (AngSessionDraft *draft);
void             ang_session_draft_take   (AngSessionDraft *draft,
                                           AngRecord       *session);
AngCommand      *ang_session_command_write (gint64           cohort,
                                            GPtrArray       *drafts);
gint64           ang_store_read_jp_minutes (AngStore        *store);
GPtrArray       *ang_speakers_parse       (const char      *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AngSessionDraft, ang_session_draft_free)

G_END_DECLS
