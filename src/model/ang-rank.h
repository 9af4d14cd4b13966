#pragma once

#include <glib.h>

#include "ang-choices.h"
#include "ang-language.h"

G_BEGIN_DECLS

/* A rank (pangkat, golongan/ruang) of a PNS or a grade (golongan) of a PPPK. */
typedef struct
{
  const char *code;    /* what registers store: "34", "P09" */
  const char *roman;   /* III/d, IX */
  const char *name;    /* Penata Tingkat I; empty for a PPPK */
  const char *english; /* a proposal: there is no official list */
  int level;           /* 1 to 17 within its own kind */
  gboolean pppk;
} AngRank;

typedef enum
{
  ANG_RANK_STYLE_SHORT = 1, /* Penata Tk. I (III/d) */
  ANG_RANK_STYLE_FULL,      /* Penata Tingkat I (III/d) */
  ANG_RANK_STYLE_SLASH,     /* Penata Tk. I / III/d */
  ANG_RANK_STYLE_CODE,      /* III/d */
  ANG_RANK_STYLE_NAME,      /* Penata Tk. I */
  ANG_RANK_STYLE_ENGLISH,   /* Superintendent First Class (III/d) */
} AngRankStyle;

typedef enum
{
  ANG_RANK_RESULT_NONE = 0,  /* nothing was written, or no rank */
  ANG_RANK_RESULT_FOUND,
  ANG_RANK_RESULT_DISAGREES, /* the name says another rank than the code; the code's rank is given */
  ANG_RANK_RESULT_AMBIGUOUS, /* a rank of a PNS or of a PPPK: the status has to tell */
} AngRankResult;

#define ANG_RANK_LEVEL_NONE (-100)

const AngRank *ang_rank_get_all    (gsize               *n);
const AngRank *ang_rank_find       (const char          *code);
AngRankResult  ang_rank_parse      (const char          *text,
                                    AngEmploymentStatus  status,
                                    const AngRank      **rank,
                                    const AngRank      **named);
char          *ang_rank_format     (const AngRank       *rank,
                                    AngRankStyle         style);
int            ang_rank_sort_level (const char          *code,
                                    gboolean             interleave);

G_END_DECLS
