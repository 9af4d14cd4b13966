#include "config.h"

#include "ang-rank.h"

#include <string.h>

/* PNS: BKN's own codes. PPPK: BKN's codes are 01 to 17, which a spreadsheet turns into 1 to 17 and of which 11 to 14 are
 * also ranks of a PNS; as both live in one column, a P goes before them. */
static const AngRank ranks[] = {
  { "11", "I/a", "Juru Muda", "Junior Clerk", 1, FALSE },
  { "12", "I/b", "Juru Muda Tingkat I", "Junior Clerk First Class", 2, FALSE },
  { "13", "I/c", "Juru", "Clerk", 3, FALSE },
  { "14", "I/d", "Juru Tingkat I", "Clerk First Class", 4, FALSE },
  { "21", "II/a", "Pengatur Muda", "Junior Supervisor", 5, FALSE },
  { "22", "II/b", "Pengatur Muda Tingkat I", "Junior Supervisor First Class", 6, FALSE },
  { "23", "II/c", "Pengatur", "Supervisor", 7, FALSE },
  { "24", "II/d", "Pengatur Tingkat I", "Supervisor First Class", 8, FALSE },
  { "31", "III/a", "Penata Muda", "Junior Superintendent", 9, FALSE },
  { "32", "III/b", "Penata Muda Tingkat I", "Junior Superintendent First Class", 10, FALSE },
  { "33", "III/c", "Penata", "Superintendent", 11, FALSE },
  { "34", "III/d", "Penata Tingkat I", "Superintendent First Class", 12, FALSE },
  { "41", "IV/a", "Pembina", "Administrator", 13, FALSE },
  { "42", "IV/b", "Pembina Tingkat I", "Administrator First Class", 14, FALSE },
  { "43", "IV/c", "Pembina Utama Muda", "Junior Principal Administrator", 15, FALSE },
  { "44", "IV/d", "Pembina Utama Madya", "Middle Principal Administrator", 16, FALSE },
  { "45", "IV/e", "Pembina Utama", "Principal Administrator", 17, FALSE },
  { "P01", "I", "", "Grade I", 1, TRUE },
  { "P02", "II", "", "Grade II", 2, TRUE },
  { "P03", "III", "", "Grade III", 3, TRUE },
  { "P04", "IV", "", "Grade IV", 4, TRUE },
  { "P05", "V", "", "Grade V", 5, TRUE },
  { "P06", "VI", "", "Grade VI", 6, TRUE },
  { "P07", "VII", "", "Grade VII", 7, TRUE },
  { "P08", "VIII", "", "Grade VIII", 8, TRUE },
  { "P09", "IX", "", "Grade IX", 9, TRUE },
  { "P10", "X", "", "Grade X", 10, TRUE },
  { "P11", "XI", "", "Grade XI", 11, TRUE },
  { "P12", "XII", "", "Grade XII", 12, TRUE },
  { "P13", "XIII", "", "Grade XIII", 13, TRUE },
  { "P14", "XIV", "", "Grade XIV", 14, TRUE },
  { "P15", "XV", "", "Grade XV", 15, TRUE },
  { "P16", "XVI", "", "Grade XVI", 16, TRUE },
  { "P17", "XVII", "", "Grade XVII", 17, TRUE },
};

/**
 * ang_rank_get_all:
 * @n: (out): how many
 *
 * Returns: (transfer none): the ranks of PNS, lowest first, then the grades of PPPK
 */
const AngRank *
ang_rank_get_all (gsize *n)
{
  *n = G_N_ELEMENTS (ranks);
  return ranks;
}

/** Returns: (transfer none) (nullable): the rank that a register stores as @code */
const AngRank *
ang_rank_find (const char *code)
{
  for (gsize i = 0; code != NULL && i < G_N_ELEMENTS (ranks); i++)
    if (g_str_equal (ranks[i].code, code))
      return &ranks[i];
  return NULL;
}

static char *
shorten (const char *name)
{
  if (g_str_has_suffix (name, " Tingkat I"))
    return g_strdup_printf ("%.*s Tk. I", (int) (strlen (name) - strlen (" Tingkat I")), name);
  return g_strdup (name);
}

static char *
format_pns (const AngRank *rank,
            AngRankStyle   style)
{
  g_autofree char *short_name = shorten (rank->name);

  switch (style)
    {
    case ANG_RANK_STYLE_FULL:
      return g_strdup_printf ("%s (%s)", rank->name, rank->roman);
    case ANG_RANK_STYLE_SLASH:
      return g_strdup_printf ("%s / %s", short_name, rank->roman);
    case ANG_RANK_STYLE_CODE:
      return g_strdup (rank->roman);
    case ANG_RANK_STYLE_NAME:
      return g_steal_pointer (&short_name);
    case ANG_RANK_STYLE_ENGLISH:
      return g_strdup_printf ("%s (%s)", rank->english, rank->roman);
    case ANG_RANK_STYLE_SHORT:
    default:
      return g_strdup_printf ("%s (%s)", short_name, rank->roman);
    }
}

/* A PPPK has no pangkat: its column shows the grade alone. */
static char *
format_pppk (const AngRank *rank,
             AngRankStyle   style)
{
  switch (style)
    {
    case ANG_RANK_STYLE_FULL:
      return g_strdup_printf ("Golongan %s", rank->roman);
    case ANG_RANK_STYLE_ENGLISH:
      return g_strdup (rank->english);
    case ANG_RANK_STYLE_NAME:
      return g_strdup ("");
    case ANG_RANK_STYLE_SHORT:
    case ANG_RANK_STYLE_SLASH:
    case ANG_RANK_STYLE_CODE:
    default:
      return g_strdup (rank->roman);
    }
}

/**
 * ang_rank_format:
 * @rank: (nullable): a rank
 *
 * Returns: (transfer full): the rank as it is printed, empty for NULL
 */
char *
ang_rank_format (const AngRank *rank,
                 AngRankStyle   style)
{
  if (rank == NULL)
    return g_strdup ("");
  return rank->pppk ? format_pppk (rank, style) : format_pns (rank, style);
}

/**
 * ang_rank_sort_level:
 * @code: (nullable): a stored code
 * @interleave: whether a PPPK stands beside the PNS of the same entry qualification (IX beside III/a, XIII beside IV/a), or
 *   after all PNS; the rules leave it to the office
 *
 * Returns: 1 to 17 for a PNS; for a PPPK the same, or -17 to -1; ANG_RANK_LEVEL_NONE without a rank
 */
int
ang_rank_sort_level (const char *code,
                     gboolean    interleave)
{
  const AngRank *rank = ang_rank_find (code);

  if (rank == NULL)
    return ANG_RANK_LEVEL_NONE;
  /* -17 for I, -1 for XVII: a higher grade stays the higher number. */
  return rank->pppk && !interleave ? rank->level - 18 : rank->level;
}
