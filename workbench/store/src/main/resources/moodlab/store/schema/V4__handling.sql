-- How much of a song went by while it was heard, and what the listener did with it; null in logs older than this.

ALTER TABLE events ADD COLUMN passed_nanos BIGINT;
ALTER TABLE events ADD COLUMN pauses       INT;
ALTER TABLE events ADD COLUMN seeks        INT;
ALTER TABLE events ADD COLUMN volume       DOUBLE PRECISION;
ALTER TABLE events ADD COLUMN speed        DOUBLE PRECISION;
ALTER TABLE events ADD COLUMN onset_nanos  BIGINT; -- of the session's monotonic clock
