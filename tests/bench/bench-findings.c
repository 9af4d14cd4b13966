#include <stdio.h>
#include "ang-checkup.h"
#include "bench-measure.h"
#include "bench-register.h"
int
main (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = bench_register_ensure_cohorts (100000, 1000, &error);
  g_autoptr (AngStore) store = NULL;
  guint n = 0; guint kinds[64] = { 0 };
  BenchWatch watch;
  g_assert_no_error (error);
  store = ang_store_open (path, 0, &error);
  g_assert_no_error (error);
  for (int r = 0; r < 3; r++)
    {
      g_autoptr (AngCheckup) checkup = NULL;
      g_autoptr (GPtrArray) groups = NULL;
      bench_watch_start (&watch);
      checkup = ang_checkup_read (store, ang_date_today (), NULL, NULL, &error);
      g_assert_no_error (error);
      bench_watch_stop (&watch);
      bench_print_watch ("all", &watch);
      bench_watch_start (&watch);
      groups = ang_checkup_list_groups (checkup);
      bench_watch_stop (&watch);
      bench_print_watch ("groups", &watch);
      n = 0;
      for (guint i = 0; i < groups->len; i++)
        {
          AngCheckupGroup *g = groups->pdata[i]; n += g->findings->len;
          for (guint j = 0; j < g->findings->len; j++)
            kinds[ang_finding_get_kind (g->findings->pdata[j])]++;
        }
      printf ("%u groups, %u findings\n", groups->len, n);
    }
  for (guint i = 0; i < 64; i++)
    if (kinds[i])
      printf ("  %s %u\n", ang_enumeration_get_nick (&ang_finding_kind_enumeration, (int) i), kinds[i]);
  ang_store_close (store, NULL);
  return 0;
}
