#pragma once

void bench_store (const char *folder);
