#pragma once

#include <glib.h>

#include "ang-date.h"
#include "ang-enumeration.h"
#include "ang-issue.h"
#include "ang-language.h"

G_BEGIN_DECLS

/* A sentence that can be said in any language later: a message with places in braces, `{name}`, and what stands there. */
typedef struct _AngSentence AngSentence;

AngSentence *ang_sentence_new          (const char           *message);
AngSentence *ang_sentence_ref          (AngSentence          *self);
void         ang_sentence_unref        (AngSentence          *self);
void         ang_sentence_put_text     (AngSentence          *self,
                                        const char           *place,
                                        const char           *text);
void         ang_sentence_put_texts    (AngSentence          *self,
                                        const char           *place,
                                        const char           *indonesian,
                                        const char           *english);
void         ang_sentence_put_number   (AngSentence          *self,
                                        const char           *place,
                                        gint64                number);
void         ang_sentence_put_decimal  (AngSentence          *self,
                                        const char           *place,
                                        double                number);
void         ang_sentence_put_date     (AngSentence          *self,
                                        const char           *place,
                                        AngDate               date);
void         ang_sentence_put_range    (AngSentence          *self,
                                        const char           *place,
                                        AngDate               from,
                                        AngDate               to);
void         ang_sentence_put_choice   (AngSentence          *self,
                                        const char           *place,
                                        const AngEnumeration *enumeration,
                                        int                   value);
void         ang_sentence_put_issue    (AngSentence          *self,
                                        const char           *place,
                                        const AngIssue       *issue);
void         ang_sentence_add_message  (AngSentence          *self,
                                        const char           *place,
                                        const char           *context,
                                        const char           *message);
const char  *ang_sentence_get_message  (AngSentence          *self);
char        *ang_sentence_format       (AngSentence          *self,
                                        AngLanguage           language);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AngSentence, ang_sentence_unref)

G_END_DECLS
