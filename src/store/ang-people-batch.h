#pragma once

#include "ang-database.h"
#include "ang-person-outline.h"

G_BEGIN_DECLS

/* What a batch is read from: to be followed by conditions, and by an order that keeps the rows of a person together. */
#define ANG_PEOPLE_BATCH_SELECT \
  "SELECT p.id, p.name, trim(coalesce(p.title_front || ' ', '') || p.name || coalesce(', ' || p.title_back, '')), p.birth_date, p.sex, " \
  "p.status, s.emp_status, s.unit_key IS NOT NULL, s.nip, i.id, i.kind, i.value, i.valid_to IS NOT NULL, " \
  "u.valid_to, u.name_id, u.name_en " \
  "FROM person p JOIN person_summary s ON s.id = p.id LEFT JOIN unit u ON u.id = s.unit_id LEFT JOIN identifier i ON i.person_id = p.id "

typedef struct
{
  AngPersonOutline outline;
  guint first_number;
  guint n_numbers;
  char **words; /* of the name, when somebody asks for them */
} AngBatchPerson;

/* People who are looked at together, with their numbers. */
typedef struct
{
  GArray *people;
  GArray *numbers;
  GStringChunk *texts;
} AngPeopleBatch;

AngPeopleBatch         *ang_people_batch_new        (void);
void                    ang_people_batch_free       (AngPeopleBatch  *self);
void                    ang_people_batch_clear      (AngPeopleBatch  *self);
AngBatchPerson         *ang_people_batch_get_person (AngPeopleBatch  *self,
                                                     guint            i);
const AngNumberOutline *ang_people_batch_get_number (AngPeopleBatch  *self,
                                                     AngBatchPerson  *person,
                                                     guint            i);
void                    ang_people_batch_add_row    (AngPeopleBatch  *self,
                                                     AngStatement    *statement);
gboolean                ang_people_batch_read       (AngPeopleBatch  *self,
                                                     AngStatement    *statement,
                                                     GError         **error);
gboolean                ang_people_batch_read_ids   (AngPeopleBatch  *self,
                                                     AngDatabase     *database,
                                                     const GArray    *people,
                                                     GError         **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AngPeopleBatch, ang_people_batch_free)

G_END_DECLS
