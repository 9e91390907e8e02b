-- The songs of the library: what their files say, what sources say of their mood, and every edit.
-- A song is never deleted, because the log may refer to it: it is retired, or noted as missing.

CREATE TABLE catalogue (
    entry        BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    root         VARCHAR NOT NULL,
    id           VARCHAR NOT NULL, -- as the log names it; stays when the file is moved
    path         VARCHAR NOT NULL, -- below the root
    size         BIGINT  NOT NULL,
    modified     TIMESTAMP(9) WITH TIME ZONE NOT NULL,
    hash         VARCHAR NOT NULL,
    sound_hash   VARCHAR NOT NULL,
    title        VARCHAR NOT NULL,
    artist       VARCHAR NOT NULL,
    album        VARCHAR NOT NULL,
    genre        VARCHAR NOT NULL,
    licence      VARCHAR NOT NULL,
    length_nanos BIGINT  NOT NULL,
    loudness     DOUBLE PRECISION,
    true_peak    DOUBLE PRECISION,
    tempo        DOUBLE PRECISION,
    folder       VARCHAR NOT NULL, -- the mood folder's name; empty for none
    missing      BOOLEAN NOT NULL,
    retired      BOOLEAN NOT NULL,
    UNIQUE (root, id),
    UNIQUE (root, path)
);

-- files below a root that are no songs, so that they are not read again before they change
CREATE TABLE skipped_files (
    root     VARCHAR NOT NULL,
    path     VARCHAR NOT NULL,
    size     BIGINT  NOT NULL,
    modified TIMESTAMP(9) WITH TIME ZONE NOT NULL,
    reason   VARCHAR NOT NULL,
    PRIMARY KEY (root, path)
);

-- the latest row of a source counts, of people that of each; one without figures withdraws what was said before.
-- The folder's tag follows from the song's folder and has no row.
CREATE TABLE tags (
    tag            BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    entry          BIGINT  NOT NULL REFERENCES catalogue,
    source         VARCHAR NOT NULL,
    who            VARCHAR NOT NULL,
    utc            TIMESTAMP(9) WITH TIME ZONE NOT NULL,
    valence        DOUBLE PRECISION,
    arousal        DOUBLE PRECISION,
    valence_spread DOUBLE PRECISION,
    arousal_spread DOUBLE PRECISION,
    why            VARCHAR NOT NULL
);
CREATE INDEX tags_by_entry ON tags (entry, tag);
CREATE TRIGGER tags_stay BEFORE UPDATE, DELETE ON tags FOR EACH ROW CALL 'moodlab.store.AppendOnly';

CREATE TABLE catalogue_edits (
    edit   BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    entry  BIGINT  NOT NULL REFERENCES catalogue,
    utc    TIMESTAMP(9) WITH TIME ZONE NOT NULL,
    who    VARCHAR NOT NULL,
    field  VARCHAR NOT NULL,
    before VARCHAR NOT NULL,
    after  VARCHAR NOT NULL
);
CREATE INDEX edits_by_entry ON catalogue_edits (entry, edit);
CREATE TRIGGER edits_stay BEFORE UPDATE, DELETE ON catalogue_edits FOR EACH ROW CALL 'moodlab.store.AppendOnly';

-- a logged song's tag: how far off it may be and who said so; rows from before have a folder's
ALTER TABLE songs ADD COLUMN valence_spread DOUBLE PRECISION;
ALTER TABLE songs ADD COLUMN arousal_spread DOUBLE PRECISION;
ALTER TABLE songs ADD COLUMN tag_sources VARCHAR;
