-- Candidates on their way into use, step by step; the latest row of a promotion counts.

CREATE TABLE promotion_steps (
    step      BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    promotion INT     NOT NULL,
    kind      VARCHAR NOT NULL, -- FROZEN, PROMOTED, REJECTED, ROLLED_BACK
    utc       TIMESTAMP(9) WITH TIME ZONE NOT NULL,
    who       VARCHAR NOT NULL,
    log_order BIGINT  NOT NULL, -- only rounds after this entry of the log count from here on
    rounds    BIGINT  NOT NULL, -- with a reward that the step rests on
    low       DOUBLE PRECISION NOT NULL, -- of the advantage then
    high      DOUBLE PRECISION NOT NULL,
    json      CLOB    NOT NULL  -- what was frozen; empty in later steps
);
CREATE INDEX steps_by_promotion ON promotion_steps (promotion, step);
CREATE TRIGGER promotion_steps_stay BEFORE UPDATE, DELETE ON promotion_steps FOR EACH ROW CALL 'moodlab.store.AppendOnly';
