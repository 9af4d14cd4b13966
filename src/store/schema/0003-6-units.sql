-- Version 3 of a register, part 6: where units come from.

-- Where a unit that was split off comes from; what goes on of the old one is its successor.
ALTER TABLE unit ADD COLUMN predecessor_id INTEGER REFERENCES unit (id);
CREATE INDEX unit_predecessor ON unit (predecessor_id);
