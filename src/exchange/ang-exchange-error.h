#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  ANG_EXCHANGE_ERROR_FAILED = 1,
  ANG_EXCHANGE_ERROR_UNKNOWN_TEMPLATE,
  ANG_EXCHANGE_ERROR_BAD_TEMPLATE, /* a template file that cannot be used; the message names key and file */
  ANG_EXCHANGE_ERROR_UNKNOWN_FORMAT,
  ANG_EXCHANGE_ERROR_NO_NAMES,     /* a cohort of which only the number of people is known */
  ANG_EXCHANGE_ERROR_BAD_DATA,     /* a file to read from does not hold what it should; the message names line and column */
} AngExchangeError;

#define ANG_EXCHANGE_ERROR (ang_exchange_error_quark ())
GQuark ang_exchange_error_quark (void);

G_END_DECLS
