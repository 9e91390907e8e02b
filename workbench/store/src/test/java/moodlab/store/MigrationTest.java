package moodlab.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import moodlab.domain.Affect;
import moodlab.domain.Sample;
import moodlab.domain.round.Feedback;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationTest {

    @TempDir
    Path home;

    private void makeFirstSchema() {
        String url = Database.url(home, Database.NAME);
        Flyway.configure()
                .dataSource(url, Database.USER, "")
                .locations("classpath:" + Schema.FOLDER)
                .target("1")
                .load()
                .migrate();
        try (Handle handle = Jdbi.create(url, Database.USER, "").open()) {
            handle.execute("INSERT INTO sessions (session, participant, settings) VALUES ('S-001', 'P-01', '{}')");
            handle.execute("INSERT INTO events (log_order, session, utc, nanos, kind) "
                    + "VALUES (1, 'S-001', TIMESTAMP WITH TIME ZONE '2026-01-05 09:00:00+00:00', 5, 'opened')");
        }
    }

    @Test
    void aLogOfTheFirstSchemaGoesOnInTheNewest() {
        makeFirstSchema();
        try (Store store = Store.open(home)) {
            assertEquals(1, store.events("S-001").size());
            assertEquals(Optional.empty(), store.events("S-001").get(0).felt());
            store.log().append(Samples.readings("S-001", 1));
            store.log().append(Samples.answered(1, new Feedback.Reported(new Affect(1, -1), Optional.empty())));
            assertEquals(
                    Optional.of(new Affect(1, -1)), store.events("S-001").get(1).felt());
            List<Sample> samples = new ArrayList<>();
            store.eachSample("S-001", logged -> samples.add(logged.sample()));
            assertEquals(2, samples.size());
        }
    }
}
