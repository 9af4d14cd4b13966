#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A neutral description of a table on paper: what a writer is given, whatever file it makes. All lengths are millimetres. */

typedef enum
{
  ANG_SHEET_LANGUAGE_ENGLISH = 1,
  ANG_SHEET_LANGUAGE_INDONESIAN = 2,
} AngSheetLanguage;

typedef enum
{
  ANG_SHEET_PAPER_A4 = 1, /* 210 × 297 mm */
  ANG_SHEET_PAPER_F4 = 2, /* 215 × 330 mm, the "folio" of Indonesian offices */
  ANG_SHEET_PAPER_A3 = 3, /* 297 × 420 mm */
} AngSheetPaper;

/* The three places of a header or footer; "{page}" and "{pages}" become the numbers. Each may be NULL. */
typedef struct
{
  const char *left;
  const char *centre;
  const char *right;
} AngSheetBand;

typedef struct
{
  const char       *sheet_name;
  AngSheetLanguage  language;       /* of the dates */
  AngSheetPaper     paper;
  gboolean          landscape;
  double            margin_left;
  double            margin_right;
  double            margin_top;
  double            margin_bottom;
  const char       *font;           /* NULL: Arial */
  double            font_size;      /* points of body text; 0: 10 */
  AngSheetBand      header;
  AngSheetBand      footer;
  gboolean          filter;         /* filter buttons on the header row, for lists read on the screen */
  guint             frozen_rows;    /* stay in sight on the screen; 0: the column heads, where they are the first few rows */
  guint             frozen_columns; /* and stand on every page, where the columns are spread over several */
  guint             pages_wide;     /* over how many pages beside each other the columns may be spread; 0: one */

  /* Forms, which only .xlsx has: other formats refuse them. */
  gboolean          hidden;         /* not shown, for what checks look up; the first sheet that is shown opens with the file */
  gboolean          locked;         /* nothing but what is to be filled in can be changed. Without a password: anybody can lift it */
} AngSheetPage;

/* A property of the file with a name of one's own; read back with ang_sheet_book_get_property(). */
typedef struct
{
  const char *name;
  const char *value;
} AngSheetProperty;

/* Properties of the file. Each may be NULL; created is in seconds since 1970, 0: now. Formats that have no such property
 * leave it out: .csv has none, .pdf none of one's own. */
typedef struct
{
  const char *title;
  const char *subject;
  const char *author;
  const char *company;
  const char *keywords;
  const char *comments;
  gint64      created;

  const AngSheetProperty *own;
  guint                   n_own;
} AngSheetProperties;

typedef enum
{
  ANG_SHEET_STYLE_PLAIN,          /* running text without borders */
  ANG_SHEET_STYLE_PLAIN_BOLD,
  ANG_SHEET_STYLE_PLAIN_CENTRED,
  ANG_SHEET_STYLE_LETTERHEAD_1,   /* the government */
  ANG_SHEET_STYLE_LETTERHEAD_2,   /* the unit: larger, bold */
  ANG_SHEET_STYLE_LETTERHEAD_3,   /* address */
  ANG_SHEET_STYLE_LETTERHEAD_4,   /* web and mail */
  ANG_SHEET_STYLE_ANNEX,          /* the annex block at the top right */
  ANG_SHEET_STYLE_TITLE,
  ANG_SHEET_STYLE_SUBTITLE,
  ANG_SHEET_STYLE_HEADER,         /* column heads */
  ANG_SHEET_STYLE_COLUMN_NUMBER,  /* (1) (2) (3) under the heads */
  ANG_SHEET_STYLE_BODY,
  ANG_SHEET_STYLE_BODY_CENTRED,
  ANG_SHEET_STYLE_BODY_BOLD,      /* group headings and totals */
  ANG_SHEET_STYLE_SIGNATURE,
  ANG_SHEET_STYLE_SIGNATURE_NAME, /* bold, underlined */
  ANG_SHEET_STYLE_NOTE,           /* small print: sources, counting rules */
  ANG_SHEET_STYLE_SECTION,        /* a heading within a page of text */
  ANG_SHEET_STYLE_GROUP,          /* over the heads of several columns: a band of cells without lines between them */
  ANG_SHEET_STYLE_REQUIRED,       /* the head of a column that must be filled in */
  ANG_SHEET_STYLE_GLOSS,          /* under a head: the same in another language */
  ANG_SHEET_STYLE_ENTRY,          /* to be filled in: stays open where the sheet is locked */
  ANG_SHEET_STYLE_ENTRY_CENTRED,
} AngSheetStyle;
#define ANG_SHEET_N_STYLES (ANG_SHEET_STYLE_ENTRY_CENTRED + 1)

typedef enum
{
  ANG_SHEET_CELL_EMPTY,
  ANG_SHEET_CELL_TEXT,
  ANG_SHEET_CELL_IDENTIFIER, /* digits that are a name (NIP, NIK, phone, passport): stays text everywhere */
  ANG_SHEET_CELL_INTEGER,
  ANG_SHEET_CELL_DECIMAL,    /* shown with two decimals */
  ANG_SHEET_CELL_DATE,       /* 30 Oktober 2025, 30 October 2025 */
  ANG_SHEET_CELL_DATE_SHORT, /* 30-10-2025 */
} AngSheetCellKind;
#define ANG_SHEET_N_CELL_KINDS (ANG_SHEET_CELL_DATE_SHORT + 1)

/* A column gets its width, and its share of what the columns leave of the paper's width. One with an entry is to be filled
 * in, below the rows without end, and in the empty cells of the rows that have the entry's style; what is typed there is of
 * the entry's kind (an identifier stays text). Forms only, see AngSheetPage. */
typedef struct
{
  double           width;
  double           share;
  AngSheetCellKind entry;       /* EMPTY: not to be filled in */
  AngSheetStyle    entry_style; /* ENTRY or ENTRY_CENTRED */
} AngSheetColumn;

/* One cell, made by the functions below; text is borrowed. */
typedef struct
{
  AngSheetCellKind kind;
  AngSheetStyle    style;
  guint            columns; /* how many columns it covers to the right, at least 1 */
  guint            rows;    /* how many rows it covers downward, at least 1 */
  union
  {
    const char *text;
    gint64      integer;
    double      decimal;
    struct { int year, month, day; } date;
    AngSheetCellKind entry; /* of an empty one of the style ENTRY, where it is not the column's; EMPTY: the column's */
  } value;
} AngSheetCell;

typedef enum
{
  ANG_SHEET_RULE_NONE,
  ANG_SHEET_RULE_SINGLE,
  ANG_SHEET_RULE_DOUBLE,
} AngSheetRule;

typedef enum
{
  ANG_SHEET_ROW_REPEAT = 1 << 0,         /* column heads: again on every page; such rows follow one another */
  ANG_SHEET_ROW_KEEP_WITH_NEXT = 1 << 1, /* no page break between this row and the next */
  ANG_SHEET_ROW_NEW_PAGE = 1 << 2,       /* begins a page */
  ANG_SHEET_ROW_HIDDEN = 1 << 3,         /* for programs, not for people: only where there are forms, left out elsewhere */
} AngSheetRowFlags;

/* The cells follow one another from the left, each over the columns it covers; columns that no cell reaches stay empty.
 * Where a cell of a row above reaches down, this row has an empty cell in its place. */
typedef struct
{
  const AngSheetCell *cells;
  guint               n_cells;
  double              min_height; /* 0: what the text needs */
  AngSheetRule        rule;       /* a line under the whole width */
  AngSheetRowFlags    flags;
} AngSheetRow;

typedef enum
{
  ANG_SHEET_CHECK_NONE,    /* only the hint */
  ANG_SHEET_CHECK_LIST,    /* one of the cells of a column of another sheet, offered as a drop-down list */
  ANG_SHEET_CHECK_LENGTH,  /* so many characters */
  ANG_SHEET_CHECK_NUMBER,  /* from one number to another, fractions too */
  ANG_SHEET_CHECK_DATE,    /* from one day to another */
} AngSheetCheckKind;

/* Of a list: where its cells are; rows and columns from 0. */
typedef struct
{
  const char *sheet;
  guint       column;
  guint       first_row;
  guint       last_row;
} AngSheetSource;

/* What may be filled into the rows of a column (from 0), and what is said about it. Texts may be NULL; what a spreadsheet
 * has no room for is cut: 32 characters of a title, 255 of a text. */
typedef struct
{
  AngSheetCheckKind kind;
  guint             column;
  guint             first_row;
  guint             last_row;
  AngSheetSource    list;
  double            least;       /* of a length or number */
  double            most;
  GDate             from;        /* of a day */
  GDate             to;
  gboolean          lenient;     /* what does not fit is taken all the same, if the user says so */
  const char       *hint_title;  /* shown while the cell is chosen */
  const char       *hint;
  const char       *error_title; /* shown when what was typed does not fit */
  const char       *error;
} AngSheetCheck;

#define ANG_SHEET_ERROR (ang_sheet_error_quark ())

typedef enum
{
  ANG_SHEET_ERROR_FAILED,
  ANG_SHEET_ERROR_NO_SPACE,
  ANG_SHEET_ERROR_NO_PERMISSION,
  ANG_SHEET_ERROR_BUSY,          /* another program holds the file */
  ANG_SHEET_ERROR_NO_FOLDER,     /* the folder is not there, or is no folder */
  ANG_SHEET_ERROR_BAD_NAME,      /* a name that cannot be, or one that a folder has */
  ANG_SHEET_ERROR_TOO_LARGE,     /* more than the format holds */
  ANG_SHEET_ERROR_UNSUPPORTED,   /* no such format; an image of another kind */
} AngSheetError;

GQuark       ang_sheet_error_quark          (void);

void         ang_sheet_page_init            (AngSheetPage         *page,
                                             AngSheetPaper         paper,
                                             gboolean              landscape);
void         ang_sheet_page_get_size        (const AngSheetPage   *page,
                                             double               *width,
                                             double               *height);
double       ang_sheet_page_get_inner_width (const AngSheetPage   *page);
double      *ang_sheet_page_dup_widths      (const AngSheetPage   *page,
                                             const AngSheetColumn *columns,
                                             guint                 n_columns);

AngSheetCell ang_sheet_empty                (AngSheetStyle         style);
AngSheetCell ang_sheet_entry                (AngSheetStyle         style,
                                             AngSheetCellKind      kind);
AngSheetCell ang_sheet_text                 (AngSheetStyle         style,
                                             const char           *text);
AngSheetCell ang_sheet_identifier           (AngSheetStyle         style,
                                             const char           *text);
AngSheetCell ang_sheet_integer              (AngSheetStyle         style,
                                             gint64                integer);
AngSheetCell ang_sheet_decimal              (AngSheetStyle         style,
                                             double                decimal);
AngSheetCell ang_sheet_date                 (AngSheetStyle         style,
                                             int                   year,
                                             int                   month,
                                             int                   day);
AngSheetCell ang_sheet_date_short           (AngSheetStyle         style,
                                             int                   year,
                                             int                   month,
                                             int                   day);
AngSheetCell ang_sheet_span                 (AngSheetCell          cell,
                                             guint                 columns,
                                             guint                 rows);

G_END_DECLS
