-- People by pseudonym: no column holds a name.

CREATE TABLE accounts (
    pseudonym    VARCHAR NOT NULL PRIMARY KEY,
    role         VARCHAR NOT NULL,
    password     VARCHAR NOT NULL, -- Argon2id with its parameters and salt
    retired      BOOLEAN NOT NULL,
    made         TIMESTAMP(9) WITH TIME ZONE NOT NULL,
    failures     INT     NOT NULL, -- attempts to log in since the last that succeeded
    last_failure TIMESTAMP(9) WITH TIME ZONE
);

-- the texts that people agreed to, each once
CREATE TABLE consent_texts (
    hash    VARCHAR NOT NULL PRIMARY KEY, -- SHA-256 of the text
    purpose VARCHAR NOT NULL,
    version INT     NOT NULL,
    text    VARCHAR NOT NULL
);

-- the latest row of a purpose counts
CREATE TABLE consents (
    consent   BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    pseudonym VARCHAR NOT NULL REFERENCES accounts,
    purpose   VARCHAR NOT NULL,
    hash      VARCHAR NOT NULL REFERENCES consent_texts,
    given     BOOLEAN NOT NULL,
    utc       TIMESTAMP(9) WITH TIME ZONE NOT NULL
);
CREATE INDEX consents_by_person ON consents (pseudonym, consent);
CREATE TRIGGER consents_stay BEFORE UPDATE, DELETE ON consents FOR EACH ROW CALL 'moodlab.store.AppendOnly';

CREATE TABLE preferences (
    pseudonym VARCHAR NOT NULL PRIMARY KEY REFERENCES accounts,
    utc       TIMESTAMP(9) WITH TIME ZONE NOT NULL,
    json      CLOB    NOT NULL
);

-- what is offered no more, by kind and name
CREATE TABLE withdrawn (
    kind VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    PRIMARY KEY (kind, name)
);

CREATE TABLE audit (
    entry   BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    utc     TIMESTAMP(9) WITH TIME ZONE NOT NULL,
    who     VARCHAR NOT NULL,
    action  VARCHAR NOT NULL,
    subject VARCHAR NOT NULL,
    before  VARCHAR NOT NULL,
    after   VARCHAR NOT NULL
);
CREATE TRIGGER audit_stays BEFORE UPDATE, DELETE ON audit FOR EACH ROW CALL 'moodlab.store.AppendOnly';
