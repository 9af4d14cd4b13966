#pragma once

#include "ang-page.h"
#include "ang-pages.h"

G_BEGIN_DECLS

/* What fills the window while a register is open: sidebar, pages, banners and toasts, and the header bar that belongs to
 * them. Made anew when the language changes. Property "collapsed": the sidebar shows icons only. */
#define ANG_TYPE_SHELL (ang_shell_get_type ())

G_DECLARE_FINAL_TYPE (AngShell, ang_shell, ANG, SHELL, GtkWidget)

GtkWidget *ang_shell_new           (AngStore          *store);
GtkWidget *ang_shell_get_header    (AngShell          *self);
AngPage   *ang_shell_get_page      (AngShell          *self);
void       ang_shell_show          (AngShell          *self,
                                    const AngPageKind *kind);
void       ang_shell_push          (AngShell          *self,
                                    const AngPageKind *kind,
                                    gint64             record_id);
gboolean   ang_shell_back          (AngShell          *self);
GVariant  *ang_shell_dup_trail     (AngShell          *self);
void       ang_shell_follow_trail  (AngShell          *self,
                                    GVariant          *trail);
void       ang_shell_focus_next_part (AngShell        *self,
                                      gboolean         backwards);
void       ang_shell_toast         (AngShell          *self,
                                    const char        *text,
                                    gboolean           with_undo);
void       ang_shell_toast_file    (AngShell          *self,
                                    const char        *text,
                                    const char        *uri);
void       ang_shell_show_error    (AngShell          *self,
                                    const char        *what,
                                    const char        *why);
void       ang_shell_set_undo      (AngShell          *self,
                                    const char        *undo_label,
                                    const char        *redo_label);

void        ang_shell_add_overlay  (AngShell          *self,
                                    GtkWidget         *widget);

G_END_DECLS
