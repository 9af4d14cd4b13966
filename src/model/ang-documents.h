#pragma once

#include "ang-document-state.h"
#include "ang-facts.h"

G_BEGIN_DECLS

/* One document that a cohort or a participant needs, or has. A document without a record is missing. */
typedef struct
{
  AngRecord       *requirement;
  AngRecord       *participation; /* (nullable): of the cohort itself */
  AngRecord       *document;      /* (nullable): what is recorded of it */
  AngDocumentNeed  need;          /* "no": there is nothing to be done here */
  AngDocumentState state;
  gboolean         derived;       /* the state follows from another record: a passport, a certificate */
  AngDate          due;           /* may be unknown */
  gboolean         overdue;
} AngDocumentSlot;

typedef struct
{
  guint   needed; /* required, and not said to be not needed */
  guint   there;  /* of them received or verified */
  guint   verified;
  guint   overdue;
  AngDate due;    /* of the first one that is missing */
} AngDocumentCount;

/* Which documents a cohort and its participants need, and what is there of them. A picture of the facts as they are when it is
 * made. The rules are data: the kinds of documents ("requirement"). */
#define ANG_TYPE_DOCUMENTS (ang_documents_get_type ())

G_DECLARE_FINAL_TYPE (AngDocuments, ang_documents, ANG, DOCUMENTS, GObject)

/* The code of the kind that a recorded passport answers, and that of the certificate. */
#define ANG_REQUIREMENT_PASSPORT "paspor"
#define ANG_REQUIREMENT_CERTIFICATE "sertifikat"

AngDocuments *ang_documents_new          (AngFacts         *facts,
                                          gint64            cohort);
AngFacts     *ang_documents_get_facts    (AngDocuments     *self);
AngRecord    *ang_documents_get_cohort   (AngDocuments     *self);
GPtrArray    *ang_documents_list         (AngDocuments     *self,
                                          AngDocumentScope  scope);
GPtrArray    *ang_documents_list_people  (AngDocuments     *self);
void          ang_documents_get_slot     (AngDocuments     *self,
                                          AngRecord        *requirement,
                                          AngRecord        *participation,
                                          AngDocumentSlot  *slot);
void          ang_documents_put          (AngDocuments     *self,
                                          AngRecord        *requirement,
                                          AngRecord        *participation,
                                          AngRecord        *document);
AngRecord    *ang_documents_get_passport (AngDocuments     *self,
                                          AngRecord        *participation);
void          ang_documents_count_kind   (AngDocuments     *self,
                                          AngRecord        *requirement,
                                          AngDocumentCount *count);
void          ang_documents_count_person (AngDocuments     *self,
                                          AngRecord        *participation,
                                          AngDocumentCount *count);
void          ang_documents_count_scope  (AngDocuments     *self,
                                          AngDocumentScope  scope,
                                          AngDocumentCount *count);

AngRecord    *ang_passport_pick          (AngFacts         *facts,
                                          gint64            person,
                                          AngRecord        *participation);

G_END_DECLS
