#include <stdio.h>

#include "bench-register.h"

/* make-register [N]: makes the registers of the benchmarks, or one of N people, and prints where they are. */

static gboolean
print_register (guint n_people)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = bench_register_ensure (n_people, &error);

  if (path == NULL)
    {
      g_printerr ("make-register: %s\n", error->message);
      return FALSE;
    }
  printf ("%s\n", path);

  return TRUE;
}

int
main (int    argc,
      char **argv)
{
  guint64 n_people;

  if (argc == 1)
    return print_register (BENCH_SMALL) && print_register (bench_register_get_large ()) ? 0 : 1;
  if (argc != 2 || !g_ascii_string_to_unsigned (argv[1], 10, 1, 5000000, &n_people, NULL))
    {
      g_printerr ("usage: make-register [NUMBER OF PEOPLE]\n");
      return 2;
    }

  return print_register ((guint) n_people) ? 0 : 1;
}
