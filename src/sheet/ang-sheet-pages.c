#include "config.h"

#include "ang-sheet-pages.h"

#include "ang-sheet-grid.h"
#include "ang-sheet-pager.h"
#include "ang-sheet-picture.h"
#include "ang-sheet-spool.h"
#include "ang-sheet-style.h"
#include "ang-sheet-typesetter.h"

#include <glib/gi18n.h>

/* Excel's usual distance of headers and footers from the paper's edge, and the height of their text, in mm. */
#define BAND_DISTANCE 7.6
#define BAND_HEIGHT 3.6

/* A logo, at the left of some rows of a section. */
typedef struct
{
  cairo_surface_t *surface;
  guint row;
  guint rows;
  double height;
  double missing; /* height that the rows beside it do not have yet */
} Picture;

/* What one ang_sheet_writer_begin() began. */
typedef struct
{
  AngSheetPage page;
  double *widths;
  guint n_columns;
  double scale; /* 1, or less where the columns are wider than the paper */
  AngSheetTypesetter *typesetter;
  GArray *pictures;
  gint64 repeated; /* where the rows lie that every page begins with */
  guint n_repeated;
} Section;

/* A page: which rows, from where. */
typedef struct
{
  Section *section;
  gint64 offset;
  guint first_row;
  guint n_rows;
  gboolean repeats;
} Leaf;

struct _AngSheetPages
{
  AngSheetWriter parent_instance;

  AngSheetSpool *spool;
  GPtrArray *sections;
  GArray *leaves;

  /* While rows come in */
  AngSheetGrid *grid;
  AngSheetPager pager;
  GArray *offsets; /* of the rows on the page at hand */
  guint row;
};

G_DEFINE_FINAL_TYPE (AngSheetPages, ang_sheet_pages, ANG_TYPE_SHEET_WRITER)

static void
clear_picture (gpointer data)
{
  cairo_surface_destroy (((Picture *) data)->surface);
}

static AngSheetBand
copy_band (const AngSheetBand *band)
{
  return (AngSheetBand) { g_strdup (band->left), g_strdup (band->centre), g_strdup (band->right) };
}

static void
clear_band (AngSheetBand *band)
{
  g_free ((char *) band->left);
  g_free ((char *) band->centre);
  g_free ((char *) band->right);
}

static Section *
section_new (const AngSheetPage *page,
             const double       *widths,
             guint               n_columns)
{
  Section *self = g_new0 (Section, 1);
  double width = 0;

  self->page = *page;
  self->page.sheet_name = NULL;
  self->page.font = NULL;
  self->page.header = copy_band (&page->header);
  self->page.footer = copy_band (&page->footer);
  self->widths = g_memdup2 (widths, sizeof (double) * n_columns);
  self->n_columns = n_columns;
  self->typesetter = ang_sheet_typesetter_new (page);
  self->pictures = g_array_new (FALSE, FALSE, sizeof (Picture));
  g_array_set_clear_func (self->pictures, clear_picture);

  for (guint i = 0; i < n_columns; i++)
    width += widths[i];
  self->scale = MIN (1.0, ang_sheet_page_get_inner_width (page) / width);
  return self;
}

static void
section_free (gpointer data)
{
  Section *self = data;

  clear_band (&self->page.header);
  clear_band (&self->page.footer);
  g_free (self->widths);
  g_array_unref (self->pictures);
  ang_sheet_typesetter_free (self->typesetter);
  g_free (self);
}

static double
get_room (const Section *section)
{
  double width;
  double height;

  ang_sheet_page_get_size (&section->page, &width, &height);
  return (height - section->page.margin_top - section->page.margin_bottom) / section->scale;
}

static Section *
get_section (AngSheetPages *self)
{
  return g_ptr_array_index (self->sections, self->sections->len - 1);
}

static Leaf *
get_last_leaf (AngSheetPages *self)
{
  return self->leaves->len > 0 ? &g_array_index (self->leaves, Leaf, self->leaves->len - 1) : NULL;
}

static double
measure (const AngSheetCell *cell,
         double              width,
         gpointer            user_data)
{
  return ang_sheet_typesetter_measure (user_data, cell, width);
}

static double
measure_nothing (const AngSheetCell *cell,
                 double              width,
                 gpointer            user_data)
{
  return 0;
}

/* Rows without cells keep a line's height; the last row beside a logo reaches its foot; no row is higher than a page. */
static double
settle_height (AngSheetPages *self,
               double         height)
{
  Section *section = get_section (self);
  const AngSheetCell line = ang_sheet_empty (ANG_SHEET_STYLE_PLAIN);

  if (height <= 0)
    height = ang_sheet_typesetter_measure (section->typesetter, &line, 100);

  for (guint i = 0; i < section->pictures->len; i++)
    {
      Picture *picture = &g_array_index (section->pictures, Picture, i);

      if (self->row + 1 == picture->row + picture->rows)
        height = MAX (height, picture->missing);
      picture->missing -= height;
    }

  return MIN (height, self->pager.room - self->pager.repeated);
}

/* Rows that stay together leave the page where they began. */
static guint
take_rows_away (AngSheetPages *self,
                guint          first_row)
{
  Leaf *last = get_last_leaf (self);

  if (last == NULL || last->section != get_section (self))
    return 0;

  last->n_rows = first_row - last->first_row;
  return last->n_rows;
}

static void
begin_leaf (AngSheetPages *self,
            guint          first_row)
{
  Section *section = get_section (self);
  guint kept = take_rows_away (self, first_row);
  Leaf leaf = {
    .section = section,
    .offset = g_array_index (self->offsets, gint64, kept),
    .first_row = first_row,
    .n_rows = self->offsets->len - kept,
    .repeats = section->n_repeated > 0,
  };

  g_array_append_val (self->leaves, leaf);
  g_array_remove_range (self->offsets, 0, kept);
}

/* The row's place on the disk is known; now its page. */
static void
place_row (AngSheetPages    *self,
           double            height,
           AngSheetRowFlags  flags,
           gint64            offset)
{
  Section *section = get_section (self);
  guint first_row = self->row;
  AngSheetBreak page_break = ang_sheet_pager_add (&self->pager, self->row, height, flags, &first_row);

  g_array_append_val (self->offsets, offset);
  if (self->row == 0 || page_break != ANG_SHEET_BREAK_NONE)
    begin_leaf (self, first_row);
  else
    g_array_index (self->leaves, Leaf, self->leaves->len - 1).n_rows++;

  if ((flags & ANG_SHEET_ROW_REPEAT) != 0 && section->n_repeated++ == 0)
    section->repeated = offset;
}

static gboolean
ang_sheet_pages_begin (AngSheetWriter        *writer,
                       const AngSheetPage    *page,
                       const AngSheetColumn  *columns,
                       const double          *widths,
                       guint                  n_columns,
                       GError               **error)
{
  AngSheetPages *self = ANG_SHEET_PAGES (writer);

  g_ptr_array_add (self->sections, section_new (page, widths, n_columns));
  g_clear_pointer (&self->grid, ang_sheet_grid_free);
  self->grid = ang_sheet_grid_new (widths, n_columns);
  ang_sheet_pager_init (&self->pager, get_room (get_section (self)), get_room (get_section (self)));
  g_array_set_size (self->offsets, 0);
  self->row = 0;
  return TRUE;
}

static gboolean
ang_sheet_pages_add_image (AngSheetWriter  *writer,
                           GBytes          *image,
                           double           height,
                           guint            rows,
                           GError         **error)
{
  AngSheetPages *self = ANG_SHEET_PAGES (writer);
  Picture picture = {
    .surface = ang_sheet_picture_load (image),
    .row = self->row,
    .rows = rows,
    .height = height,
    .missing = height,
  };

  if (picture.surface == NULL)
    {
      g_set_error (error, ANG_SHEET_ERROR, ANG_SHEET_ERROR_UNSUPPORTED,
                   _("The logo is neither a PNG nor a JPEG picture, or is damaged."));
      return FALSE;
    }

  g_array_append_val (get_section (self)->pictures, picture);
  return TRUE;
}

static gboolean
ang_sheet_pages_add_row (AngSheetWriter     *writer,
                         const AngSheetRow  *row,
                         GError            **error)
{
  AngSheetPages *self = ANG_SHEET_PAGES (writer);
  AngSheetRowFlags flags = row->flags;
  guint n_places;
  double height;
  gint64 offset;

  ang_sheet_grid_place (self->grid, row, measure, get_section (self)->typesetter, &n_places, &height);
  height = settle_height (self, height);
  ang_sheet_grid_close_row (self->grid, height);
  if (ang_sheet_grid_is_open (self->grid))
    flags |= ANG_SHEET_ROW_KEEP_WITH_NEXT;

  if (!ang_sheet_spool_append (self->spool, row, height, &offset, error))
    return FALSE;

  place_row (self, height, flags, offset);
  self->row++;
  return TRUE;
}

static gboolean
ang_sheet_pages_finish (AngSheetWriter            *writer,
                        const AngSheetProperties  *properties,
                        GCancellable              *cancellable,
                        GError                   **error)
{
  return TRUE;
}

static void
ang_sheet_pages_abort (AngSheetWriter *writer)
{
  g_clear_pointer (&ANG_SHEET_PAGES (writer)->spool, ang_sheet_spool_free);
}

static gboolean
read_rows (AngSheetPages  *self,
           gint64          offset,
           guint           n_rows,
           GPtrArray      *rows,
           GError        **error)
{
  if (!ang_sheet_spool_seek (self->spool, offset, error))
    return FALSE;

  for (guint i = 0; i < n_rows; i++)
    {
      AngSpooledRow *row = ang_sheet_spool_read (self->spool, error);

      if (row == NULL)
        return FALSE;
      g_ptr_array_add (rows, row);
    }

  return TRUE;
}

static double
sum_heights (GPtrArray *rows,
             guint      first,
             guint      n_rows)
{
  double sum = 0;

  for (guint i = first; i < MIN (first + n_rows, rows->len); i++)
    sum += ((AngSpooledRow *) g_ptr_array_index (rows, i))->height;

  return sum;
}

static double
get_left (const Section *section,
          guint          column)
{
  double left = 0;

  for (guint i = 0; i < column; i++)
    left += section->widths[i];

  return left;
}

static void
draw_row (const Section *section,
          AngSheetGrid  *grid,
          GPtrArray     *rows,
          guint          at,
          double         y,
          cairo_t       *cairo)
{
  const AngSpooledRow *row = g_ptr_array_index (rows, at);
  const AngSheetBox whole = { 0, y, get_left (section, section->n_columns), row->height };
  const AngSheetPlace *places;
  guint n_places;
  double height;

  places = ang_sheet_grid_place (grid, &row->row, measure_nothing, NULL, &n_places, &height);
  for (guint i = 0; i < n_places; i++)
    {
      const AngSheetBox box = {
        get_left (section, places[i].column), y, places[i].width, sum_heights (rows, at, places[i].cell.rows),
      };

      if (!places[i].covered)
        ang_sheet_typesetter_draw_cell (section->typesetter, cairo, &places[i].cell, &box);
    }
  ang_sheet_typesetter_draw_rule (cairo, row->row.rule, &whole);
  ang_sheet_grid_close_row (grid, row->height);
}

static void
draw_pictures (const Leaf *leaf,
               GPtrArray  *rows,
               guint       n_before,
               cairo_t    *cairo)
{
  for (guint i = 0; i < leaf->section->pictures->len; i++)
    {
      const Picture *picture = &g_array_index (leaf->section->pictures, Picture, i);
      guint at = picture->row - leaf->first_row + n_before;
      double scale = picture->height / cairo_image_surface_get_height (picture->surface);

      if (picture->row < leaf->first_row || picture->row >= leaf->first_row + leaf->n_rows)
        continue;

      cairo_save (cairo);
      cairo_translate (cairo, 0, sum_heights (rows, 0, at)
                       + MAX (sum_heights (rows, at, picture->rows) - picture->height, 0) / 2);
      cairo_scale (cairo, scale, scale);
      cairo_set_source_surface (cairo, picture->surface, 0, 0);
      cairo_paint (cairo);
      cairo_restore (cairo);
    }
}

static void
draw_bands (AngSheetPages *self,
            guint          page,
            cairo_t       *cairo)
{
  const Section *section = g_array_index (self->leaves, Leaf, page).section;
  AngSheetBox box = { section->page.margin_left, BAND_DISTANCE, ang_sheet_page_get_inner_width (&section->page), BAND_HEIGHT };
  double width;
  double height;

  ang_sheet_page_get_size (&section->page, &width, &height);
  ang_sheet_typesetter_draw_band (section->typesetter, cairo, &section->page.header, &box, page + 1, self->leaves->len);
  box.y = height - BAND_DISTANCE - BAND_HEIGHT;
  ang_sheet_typesetter_draw_band (section->typesetter, cairo, &section->page.footer, &box, page + 1, self->leaves->len);
}

static void
draw_leaf (const Leaf *leaf,
           GPtrArray  *rows,
           guint       n_before,
           cairo_t    *cairo)
{
  const Section *section = leaf->section;
  g_autoptr (AngSheetGrid) grid = ang_sheet_grid_new (section->widths, section->n_columns);
  double y = 0;

  cairo_save (cairo);
  cairo_translate (cairo, section->page.margin_left, section->page.margin_top);
  cairo_scale (cairo, section->scale, section->scale);
  for (guint i = 0; i < rows->len; i++)
    {
      draw_row (section, grid, rows, i, y, cairo);
      y += sum_heights (rows, i, 1);
    }
  draw_pictures (leaf, rows, n_before, cairo);
  cairo_restore (cairo);
}

static void
ang_sheet_pages_finalize (GObject *object)
{
  AngSheetPages *self = ANG_SHEET_PAGES (object);

  g_clear_pointer (&self->spool, ang_sheet_spool_free);
  g_clear_pointer (&self->grid, ang_sheet_grid_free);
  g_clear_pointer (&self->sections, g_ptr_array_unref);
  g_clear_pointer (&self->leaves, g_array_unref);
  g_clear_pointer (&self->offsets, g_array_unref);

  G_OBJECT_CLASS (ang_sheet_pages_parent_class)->finalize (object);
}

static void
ang_sheet_pages_class_init (AngSheetPagesClass *klass)
{
  AngSheetWriterClass *writer_class = ANG_SHEET_WRITER_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ang_sheet_pages_finalize;

  writer_class->begin = ang_sheet_pages_begin;
  writer_class->add_image = ang_sheet_pages_add_image;
  writer_class->add_row = ang_sheet_pages_add_row;
  writer_class->finish = ang_sheet_pages_finish;
  writer_class->abort = ang_sheet_pages_abort;
}

static void
ang_sheet_pages_init (AngSheetPages *self)
{
  self->sections = g_ptr_array_new_with_free_func (section_free);
  self->leaves = g_array_new (FALSE, FALSE, sizeof (Leaf));
  self->offsets = g_array_new (FALSE, FALSE, sizeof (gint64));
}

/**
 * ang_sheet_pages_new:
 * @name: what is being laid out, for messages
 * @error: return location
 *
 * The rows are kept in a temporary file; memory grows by some bytes a page only.
 *
 * Returns: (transfer full) (nullable): empty pages, filled like any writer
 */
AngSheetPages *
ang_sheet_pages_new (const char  *name,
                     GError     **error)
{
  g_autoptr (AngSheetPages) self = g_object_new (ANG_TYPE_SHEET_PAGES, "path", name, NULL);

  self->spool = ang_sheet_spool_new (error);
  return self->spool != NULL ? g_steal_pointer (&self) : NULL;
}

/**
 * ang_sheet_pages_get_n_pages:
 * @self: finished pages
 *
 * Returns: how many there are
 */
guint
ang_sheet_pages_get_n_pages (AngSheetPages *self)
{
  g_return_val_if_fail (ANG_IS_SHEET_PAGES (self), 0);

  return self->leaves->len;
}

/**
 * ang_sheet_pages_get_size:
 * @self: finished pages
 * @page: which, from 0
 * @width: (out): its width in mm as it lies
 * @height: (out): its height in mm as it lies
 */
void
ang_sheet_pages_get_size (AngSheetPages *self,
                          guint          page,
                          double        *width,
                          double        *height)
{
  g_return_if_fail (ANG_IS_SHEET_PAGES (self));
  g_return_if_fail (page < self->leaves->len);

  ang_sheet_page_get_size (&g_array_index (self->leaves, Leaf, page).section->page, width, height);
}

/**
 * ang_sheet_pages_draw:
 * @self: finished pages
 * @page: which, from 0; in any order, as often as needed
 * @cairo: where to, in points, from the paper's upper left corner
 * @error: return location
 *
 * Returns: whether it worked
 */
gboolean
ang_sheet_pages_draw (AngSheetPages  *self,
                      guint           page,
                      cairo_t        *cairo,
                      GError        **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) ang_spooled_row_free);
  const Leaf *leaf;
  guint n_before;

  g_return_val_if_fail (ANG_IS_SHEET_PAGES (self), FALSE);
  g_return_val_if_fail (page < self->leaves->len, FALSE);

  leaf = &g_array_index (self->leaves, Leaf, page);
  n_before = leaf->repeats ? leaf->section->n_repeated : 0;
  if (!read_rows (self, leaf->section->repeated, n_before, rows, error)
      || !read_rows (self, leaf->offset, leaf->n_rows, rows, error))
    return FALSE;

  cairo_save (cairo);
  cairo_scale (cairo, 1 / ANG_SHEET_MM_PER_POINT, 1 / ANG_SHEET_MM_PER_POINT);
  draw_leaf (leaf, rows, n_before, cairo);
  draw_bands (self, page, cairo);
  cairo_restore (cairo);
  return TRUE;
}
