#pragma once

/* Unpacks the parts of a workbook and hands them to the XML parser with handlers that do nothing: what reading it costs at
 * least. */
void bench_tokenise (const char *path);
