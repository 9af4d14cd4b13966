#pragma once

#include "ang-matrix-model.h"
#include "ang-record-set.h"

G_BEGIN_DECLS

typedef enum
{
  ANG_CERTIFICATE_COLUMN_NUMBER,
  ANG_CERTIFICATE_COLUMN_DATE,
  ANG_CERTIFICATE_COLUMN_JP,
  ANG_CERTIFICATE_N_COLUMNS,
} AngCertificateColumn;

/* Participants who went, with their certificates, to write in. It stores what is entered, one step for each command.
 * Signal "failed" (AngCertificatesModel *, GError *). */
#define ANG_TYPE_CERTIFICATES_MODEL (ang_certificates_model_get_type ())

G_DECLARE_FINAL_TYPE (AngCertificatesModel, ang_certificates_model, ANG, CERTIFICATES_MODEL, GObject)

AngCertificatesModel *ang_certificates_model_new     (AngStore             *store,
                                                      AngRecord            *cohort,
                                                      AngRecordSet         *participations);
guint                 ang_certificates_model_number  (AngCertificatesModel *self,
                                                      guint                 row);
void                  ang_certificates_model_count   (AngCertificatesModel *self,
                                                      guint                *received,
                                                      guint                *all);

G_END_DECLS
