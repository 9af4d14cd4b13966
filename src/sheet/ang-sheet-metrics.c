#include "config.h"

#include "ang-sheet-metrics.h"

#include "ang-sheet-style.h"

/* Advance widths of Arial (and Helvetica, Liberation Sans: they are the same) from space to tilde, in 1/1000 em. */
static const guint16 arial[2][95] = {
  {
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
    556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833,
    722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556,
    556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334,
    260, 334, 584,
  },
  {
    278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
    556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611, 833,
    722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556, 333, 556, 611, 556, 611,
    556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389,
    280, 389, 584,
  },
};

/* In em. Excel gives Arial 10 as many times 17 pixels as there are lines: with the padding, ten lines still have that. */
#define LINE_HEIGHT 1.25

/* Excel and LibreOffice wrap a little earlier than the sum of the letters says: they round every letter to pixels. */
#define SAFETY 1.05

/* Fonts wider than Arial that offices use; others are reckoned as Arial. */
static double
factor_for_font (const char *font)
{
  static const struct { const char *name; double factor; } fonts[] = {
    { "Bookman Old Style", 1.15 }, { "Verdana", 1.18 }, { "Tahoma", 1.0 }, { "DejaVu Sans", 1.18 },
    { "Century Gothic", 1.12 }, { "Courier New", 1.2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (fonts); i++)
    if (g_ascii_strcasecmp (font, fonts[i].name) == 0)
      return fonts[i].factor;

  return 1.0;
}

static guint
width_of (gunichar c,
          gboolean bold)
{
  gunichar base;
  gunichar mark;

  if (c >= 0x20 && c < 0x7F)
    return arial[bold ? 1 : 0][c - 0x20];
  if (g_unichar_iswide (c))
    return 1000;
  if (g_unichar_iszerowidth (c))
    return 0;
  if (g_unichar_decompose (c, &base, &mark) && base >= 0x20 && base < 0x7F)
    return arial[bold ? 1 : 0][base - 0x20];

  return 600;
}

/* Most texts are plain letters that fit on a line, and this decides the speed of an export. */
static gboolean
fits_plainly (const char *text,
              gboolean    bold,
              guint       room)
{
  const guint16 *widths = arial[bold ? 1 : 0];
  guint width = 0;
  const char *p;

  for (p = text; *p >= 0x20 && *p < 0x7F; p++)
    width += widths[*p - 0x20];

  return *p == '\0' && width <= room;
}

/* Greedy, as the programs do it: a word that does not fit goes to the next line, a word longer than a line is broken. */
static guint
wrap (const char *text,
      gboolean    bold,
      guint       room)
{
  guint lines = 1;
  guint line = 0;  /* width up to the end of the last whole word, with its space */
  guint word = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      guint width = width_of (g_utf8_get_char (p), bold);

      if (*p == '\n')
        {
          lines++;
          line = word = 0;
          continue;
        }
      if (*p == ' ')
        {
          line += word + width;
          word = 0;
          continue;
        }

      word += width;
      if (line + word <= room)
        continue;

      lines++;
      line = 0;
      if (word > room)
        word = width;
    }

  return lines;
}

/**
 * ang_sheet_metrics_get_width:
 * @text: a clean text
 * @bold: whether it is bold
 * @points: size of the font
 *
 * Returns: its width in mm on one line in Arial
 */
double
ang_sheet_metrics_get_width (const char *text,
                             gboolean    bold,
                             double      points)
{
  guint width = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    width += width_of (g_utf8_get_char (p), bold);

  return width * points * ANG_SHEET_MM_PER_POINT / 1000;
}

/**
 * ang_sheet_metrics_count_lines:
 * @text: a clean text
 * @font: (nullable): name of the font
 * @bold: whether it is bold
 * @points: size of the font
 * @width: width of the cell in mm, borders and padding included
 *
 * Returns: how many lines it takes, rather one too many than one too few
 */
guint
ang_sheet_metrics_count_lines (const char *text,
                               const char *font,
                               gboolean    bold,
                               double      points,
                               double      width)
{
  double em = points * ANG_SHEET_MM_PER_POINT * SAFETY * (font != NULL ? factor_for_font (font) : 1.0);
  guint room = (guint) (MAX (width - 2 * ANG_SHEET_PADDING_SIDE, 1.0) * 1000 / em);

  return fits_plainly (text, bold, room) ? 1 : wrap (text, bold, room);
}

/**
 * ang_sheet_metrics_get_height:
 * @lines: how many lines
 * @points: size of the font
 *
 * Returns: the height in mm of a row that holds them
 */
double
ang_sheet_metrics_get_height (guint  lines,
                              double points)
{
  return lines * points * LINE_HEIGHT * ANG_SHEET_MM_PER_POINT + ANG_SHEET_PADDING_HEIGHT;
}
