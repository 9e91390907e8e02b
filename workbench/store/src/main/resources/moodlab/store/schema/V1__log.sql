-- The log of sessions. log_order counts rounds and events together, from 1 without a gap.
-- Lists are joined by ';'. Doubles in text are written so that they read back to the same bits.

SET MAX_LENGTH_INPLACE_LOB 1000000; -- long lists lie in their row, not in a second structure

CREATE TABLE sessions (
    session     VARCHAR NOT NULL PRIMARY KEY,
    participant VARCHAR NOT NULL,
    settings    CLOB    NOT NULL
);

-- a song as it was from an entry on: facts that change make a new row, so that old rounds read back as they were
CREATE TABLE songs (
    version        BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    since          BIGINT  NOT NULL,
    id             VARCHAR NOT NULL,
    title          VARCHAR NOT NULL,
    artist         VARCHAR NOT NULL,
    file           VARCHAR NOT NULL,
    length_nanos   BIGINT  NOT NULL,
    folder         VARCHAR NOT NULL,
    folder_valence DOUBLE PRECISION NOT NULL,
    folder_arousal DOUBLE PRECISION NOT NULL,
    valence        DOUBLE PRECISION NOT NULL,
    arousal        DOUBLE PRECISION NOT NULL
);

CREATE TABLE rounds (
    log_order            BIGINT  NOT NULL PRIMARY KEY,
    session              VARCHAR NOT NULL REFERENCES sessions,
    sequence             INT     NOT NULL,
    utc                  TIMESTAMP(9) WITH TIME ZONE NOT NULL,
    nanos                BIGINT  NOT NULL,
    policy               VARCHAR NOT NULL,
    policy_version       BIGINT  NOT NULL,
    policy_state         VARCHAR NOT NULL,
    selection            VARCHAR NOT NULL,
    candidates           CLOB    NOT NULL,
    probabilities        CLOB    NOT NULL,
    seed                 BIGINT  NOT NULL,
    slate                CLOB    NOT NULL,
    propensities         CLOB    NOT NULL,
    list_propensity      DOUBLE PRECISION NOT NULL,
    strategy             VARCHAR NOT NULL,
    strategy_set_by      VARCHAR NOT NULL,
    strategy_probability DOUBLE PRECISION NOT NULL,
    local_time           TIMESTAMP(9) NOT NULL,
    activity             VARCHAR NOT NULL,
    place                VARCHAR NOT NULL,
    p_angry              DOUBLE PRECISION,
    p_disgust            DOUBLE PRECISION,
    p_fear               DOUBLE PRECISION,
    p_happy              DOUBLE PRECISION,
    p_sad                DOUBLE PRECISION,
    p_surprise           DOUBLE PRECISION,
    p_neutral            DOUBLE PRECISION,
    quality              DOUBLE PRECISION NOT NULL,
    frames               INT     NOT NULL,
    frames_with_face     INT     NOT NULL,
    valence              DOUBLE PRECISION,
    arousal              DOUBLE PRECISION,
    target_valence       DOUBLE PRECISION NOT NULL,
    target_arousal       DOUBLE PRECISION NOT NULL,
    features             CLOB    NOT NULL,
    UNIQUE (session, sequence)
);

CREATE TABLE events (
    log_order      BIGINT  NOT NULL PRIMARY KEY,
    session        VARCHAR NOT NULL REFERENCES sessions,
    sequence       INT,
    utc            TIMESTAMP(9) WITH TIME ZONE NOT NULL,
    nanos          BIGINT  NOT NULL,
    kind           VARCHAR NOT NULL,
    position       INT,
    thumb          VARCHAR,
    undone         INT,
    heard_nanos    BIGINT,
    length_nanos   BIGINT,
    ended          VARCHAR,
    note           VARCHAR,
    reward         DOUBLE PRECISION,
    reward_missing VARCHAR,
    policy         VARCHAR,
    policy_version BIGINT,
    policy_state   VARCHAR
);
CREATE INDEX events_by_session ON events (session, log_order);

CREATE TABLE readings (
    id         BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    session    VARCHAR NOT NULL REFERENCES sessions,
    sequence   INT     NOT NULL,
    frame      BIGINT  NOT NULL,
    nanos      BIGINT  NOT NULL,
    state      VARCHAR NOT NULL,
    p_angry    DOUBLE PRECISION,
    p_disgust  DOUBLE PRECISION,
    p_fear     DOUBLE PRECISION,
    p_happy    DOUBLE PRECISION,
    p_sad      DOUBLE PRECISION,
    p_surprise DOUBLE PRECISION,
    p_neutral  DOUBLE PRECISION,
    x          INT,
    y          INT,
    width      INT,
    height     INT,
    quality    DOUBLE PRECISION,
    reason     VARCHAR
);
CREATE INDEX readings_by_session ON readings (session, id);

-- the latest state of each participant's policies; written with the entry that says it was learnt
CREATE TABLE policy_states (
    participant VARCHAR NOT NULL,
    policy      VARCHAR NOT NULL,
    version     BIGINT  NOT NULL,
    json        CLOB    NOT NULL,
    PRIMARY KEY (participant, policy)
);

CREATE TRIGGER rounds_stay   BEFORE UPDATE, DELETE ON rounds   FOR EACH ROW CALL 'moodlab.store.AppendOnly';
CREATE TRIGGER events_stay   BEFORE UPDATE, DELETE ON events   FOR EACH ROW CALL 'moodlab.store.AppendOnly';
CREATE TRIGGER readings_stay BEFORE UPDATE, DELETE ON readings FOR EACH ROW CALL 'moodlab.store.AppendOnly';
CREATE TRIGGER sessions_stay BEFORE UPDATE, DELETE ON sessions FOR EACH ROW CALL 'moodlab.store.AppendOnly';
