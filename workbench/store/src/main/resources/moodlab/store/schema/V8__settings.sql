-- What a home is set to, by name.

CREATE TABLE home_settings (
    name    VARCHAR NOT NULL PRIMARY KEY,
    setting VARCHAR NOT NULL
);
