-- One sample a second of each session, and what listeners report of their own mood.

CREATE TABLE samples (
    id               BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    session          VARCHAR NOT NULL REFERENCES sessions,
    sequence         INT     NOT NULL,
    at_second        BIGINT  NOT NULL,
    nanos            BIGINT  NOT NULL,
    p_angry          DOUBLE PRECISION,
    p_disgust        DOUBLE PRECISION,
    p_fear           DOUBLE PRECISION,
    p_happy          DOUBLE PRECISION,
    p_sad            DOUBLE PRECISION,
    p_surprise       DOUBLE PRECISION,
    p_neutral        DOUBLE PRECISION,
    confidence       DOUBLE PRECISION NOT NULL,
    quality          DOUBLE PRECISION NOT NULL,
    frames           INT     NOT NULL,
    frames_with_face INT     NOT NULL,
    abstention       VARCHAR,
    change           BOOLEAN NOT NULL
);
CREATE INDEX samples_by_session ON samples (session, id);
CREATE TRIGGER samples_stay BEFORE UPDATE, DELETE ON samples FOR EACH ROW CALL 'moodlab.store.AppendOnly';

-- what the listener reports, and what the camera's reading said at that moment
ALTER TABLE events ADD COLUMN felt_valence DOUBLE PRECISION;
ALTER TABLE events ADD COLUMN felt_arousal DOUBLE PRECISION;
ALTER TABLE events ADD COLUMN seen_valence DOUBLE PRECISION;
ALTER TABLE events ADD COLUMN seen_arousal DOUBLE PRECISION;
