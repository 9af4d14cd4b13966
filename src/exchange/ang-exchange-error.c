#include "config.h"

#include "ang-exchange-error.h"

G_DEFINE_QUARK (ang-exchange-error-quark, ang_exchange_error)
