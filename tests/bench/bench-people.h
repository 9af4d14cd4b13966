#pragma once

#include "ang-store.h"

G_BEGIN_DECLS

/* Invented people, the same ones every time: names as they are usual in Jambi, numbers with serials that nobody has. */
typedef struct _BenchPeople BenchPeople;

BenchPeople *bench_people_new  (AngStore     *store,
                                guint         n_people,
                                GError      **error);
void         bench_people_free (BenchPeople  *self);
gboolean     bench_people_give (AngTransaction *transaction,
                                gboolean       *more,
                                gpointer        self,
                                GError        **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BenchPeople, bench_people_free)

G_END_DECLS
