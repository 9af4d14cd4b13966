#include "config.h"

#include "ang-sheet-style.h"

#include <string.h>

#define GREY 0xE7E6E6
#define PALE 0xF5F5F5
#define WHITE 0xFFFFFF
#define DEEP 0x0F5C63  /* the program's teal, dark enough to be read in black and white */
#define LIGHT 0xCFE5E6

static const AngSheetStyleLook looks[ANG_SHEET_N_STYLES] = {
  [ANG_SHEET_STYLE_PLAIN] = { .align = ANG_SHEET_ALIGN_KIND },
  [ANG_SHEET_STYLE_PLAIN_BOLD] = { .bold = TRUE, .align = ANG_SHEET_ALIGN_KIND },
  [ANG_SHEET_STYLE_PLAIN_CENTRED] = { .align = ANG_SHEET_ALIGN_CENTRE },
  [ANG_SHEET_STYLE_LETTERHEAD_1] = { .larger = 3, .align = ANG_SHEET_ALIGN_CENTRE, .middle = TRUE },
  [ANG_SHEET_STYLE_LETTERHEAD_2] = { .larger = 6, .bold = TRUE, .align = ANG_SHEET_ALIGN_CENTRE, .middle = TRUE },
  [ANG_SHEET_STYLE_LETTERHEAD_3] = { .align = ANG_SHEET_ALIGN_CENTRE, .middle = TRUE },
  [ANG_SHEET_STYLE_LETTERHEAD_4] = { .align = ANG_SHEET_ALIGN_CENTRE, .middle = TRUE },
  [ANG_SHEET_STYLE_ANNEX] = { .align = ANG_SHEET_ALIGN_LEFT },
  [ANG_SHEET_STYLE_TITLE] = { .larger = 2, .bold = TRUE, .align = ANG_SHEET_ALIGN_CENTRE, .middle = TRUE },
  [ANG_SHEET_STYLE_SUBTITLE] = { .larger = 1, .align = ANG_SHEET_ALIGN_CENTRE, .middle = TRUE },
  [ANG_SHEET_STYLE_HEADER] = {
    .bold = TRUE, .align = ANG_SHEET_ALIGN_CENTRE, .middle = TRUE, .border = TRUE, .fill = GREY,
  },
  [ANG_SHEET_STYLE_COLUMN_NUMBER] = {
    .larger = -2, .align = ANG_SHEET_ALIGN_CENTRE, .middle = TRUE, .border = TRUE,
  },
  [ANG_SHEET_STYLE_BODY] = { .align = ANG_SHEET_ALIGN_KIND, .border = TRUE },
  [ANG_SHEET_STYLE_BODY_CENTRED] = { .align = ANG_SHEET_ALIGN_CENTRE, .border = TRUE },
  [ANG_SHEET_STYLE_BODY_BOLD] = { .bold = TRUE, .align = ANG_SHEET_ALIGN_KIND, .border = TRUE, .fill = PALE },
  [ANG_SHEET_STYLE_SIGNATURE] = { .align = ANG_SHEET_ALIGN_LEFT },
  [ANG_SHEET_STYLE_SIGNATURE_NAME] = { .bold = TRUE, .underline = TRUE, .align = ANG_SHEET_ALIGN_LEFT },
  [ANG_SHEET_STYLE_NOTE] = { .larger = -2, .align = ANG_SHEET_ALIGN_LEFT },
  [ANG_SHEET_STYLE_SECTION] = { .larger = 1, .bold = TRUE, .align = ANG_SHEET_ALIGN_LEFT, .colour = DEEP },
  [ANG_SHEET_STYLE_GROUP] = {
    .bold = TRUE, .align = ANG_SHEET_ALIGN_LEFT, .middle = TRUE, .fill = DEEP, .colour = WHITE,
  },
  [ANG_SHEET_STYLE_REQUIRED] = {
    .bold = TRUE, .align = ANG_SHEET_ALIGN_CENTRE, .middle = TRUE, .border = TRUE, .fill = LIGHT,
  },
  [ANG_SHEET_STYLE_GLOSS] = {
    .larger = -2, .align = ANG_SHEET_ALIGN_CENTRE, .middle = TRUE, .border = TRUE, .fill = PALE,
  },
  [ANG_SHEET_STYLE_ENTRY] = { .align = ANG_SHEET_ALIGN_KIND, .border = TRUE, .open = TRUE },
  [ANG_SHEET_STYLE_ENTRY_CENTRED] = { .align = ANG_SHEET_ALIGN_CENTRE, .border = TRUE, .open = TRUE },
};

/* Months as Indonesian and English offices write them (domain: "30 Oktober 2025", "30 October 2025"). */
static const char *const months[][12] = {
  [ANG_SHEET_LANGUAGE_ENGLISH] = {
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
  },
  [ANG_SHEET_LANGUAGE_INDONESIAN] = {
    "Januari", "Februari", "Maret", "April", "Mei", "Juni",
    "Juli", "Agustus", "September", "Oktober", "November", "Desember",
  },
};

/**
 * ang_sheet_style_get_look:
 * @style: a style
 *
 * Returns: how it looks
 */
const AngSheetStyleLook *
ang_sheet_style_get_look (AngSheetStyle style)
{
  return &looks[style];
}

/**
 * ang_sheet_style_get_points:
 * @style: a style
 * @body_points: the page's font size, 0 for the usual
 *
 * Returns: the size of the style's font in points
 */
double
ang_sheet_style_get_points (AngSheetStyle style,
                            double        body_points)
{
  return (body_points > 0 ? body_points : ANG_SHEET_DEFAULT_FONT_SIZE) + looks[style].larger;
}

/* A comma for Indonesia, a point for English. */
static char *
dup_decimal (double           decimal,
             AngSheetLanguage language)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE + 300];
  char *point;

  g_ascii_formatd (buffer, sizeof buffer, "%.2f", decimal);
  point = strchr (buffer, '.');
  if (point != NULL && language == ANG_SHEET_LANGUAGE_INDONESIAN)
    *point = ',';

  return g_strdup (buffer);
}

/**
 * ang_sheet_cell_dup_text:
 * @cell: a checked cell
 * @language: the page's language
 *
 * Returns: (transfer full): the cell as one reads it on paper
 */
char *
ang_sheet_cell_dup_text (const AngSheetCell *cell,
                         AngSheetLanguage    language)
{
  switch (cell->kind)
    {
    case ANG_SHEET_CELL_TEXT:
    case ANG_SHEET_CELL_IDENTIFIER:
      return g_strdup (cell->value.text);
    case ANG_SHEET_CELL_INTEGER:
      return g_strdup_printf ("%" G_GINT64_FORMAT, cell->value.integer);
    case ANG_SHEET_CELL_DECIMAL:
      return dup_decimal (cell->value.decimal, language);
    case ANG_SHEET_CELL_DATE:
      return g_strdup_printf ("%d %s %04d", cell->value.date.day, months[language][cell->value.date.month - 1],
                              cell->value.date.year);
    case ANG_SHEET_CELL_DATE_SHORT:
      return g_strdup_printf ("%02d-%02d-%04d", cell->value.date.day, cell->value.date.month, cell->value.date.year);
    case ANG_SHEET_CELL_EMPTY:
    default:
      return g_strdup ("");
    }
}
