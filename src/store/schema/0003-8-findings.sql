-- Version 3 of a register, part 8: what the findings about everybody look for.

-- Who was born on the same day and has a like name may be one person entered twice: both are in the index.
CREATE INDEX person_birth ON person (birth_date, name);
