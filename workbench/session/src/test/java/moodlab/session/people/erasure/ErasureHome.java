package moodlab.session.people.erasure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import moodlab.domain.Moment;
import moodlab.domain.round.LogEntry;
import moodlab.domain.round.RecordingStep;
import moodlab.session.people.HomePeople;
import moodlab.session.people.PeopleService;
import moodlab.session.people.Visitor;
import moodlab.store.Backups;
import moodlab.store.Store;
import moodlab.store.people.PasswordCost;
import moodlab.store.people.Purpose;
import moodlab.store.people.Role;

/** A home with an admin, a researcher and two participants, who have a session each, a recording, a backup. */
record ErasureHome(Visitor admin, Visitor researcher, Visitor anna, Visitor ben) {

    static final Instant NOW = Instant.parse("2026-01-05T09:00:00Z");

    static HomePeople people(Path home) {
        return new HomePeople(home, InstantSource.fixed(NOW), new Random(1), new PasswordCost(64, 1, 1));
    }

    static char[] secret() {
        return "four words and a bit".toCharArray();
    }

    static String name(Visitor visitor) {
        return visitor.pseudonym().orElseThrow();
    }

    static ErasureHome make(Path home) throws IOException {
        ErasureHome made;
        try (Store store = Store.open(home)) {
            PeopleService service = people(home).in(store);
            Visitor admin = Visitor.of(service.firstAdmin(secret()).pseudonym());
            made = new ErasureHome(
                    admin,
                    Visitor.of(service.administration()
                            .add(admin, Role.RESEARCHER, secret())
                            .pseudonym()),
                    Visitor.of(service.register(Visitor.NOBODY, secret(), Set.of(Purpose.CAMERA))
                            .pseudonym()),
                    Visitor.of(
                            service.register(Visitor.NOBODY, secret(), Set.of()).pseudonym()));
            session(store, "S-001", name(made.anna()));
            session(store, "S-002", name(made.ben()));
        }
        new Backups(home).make(Clock.fixed(NOW, ZoneOffset.UTC), 7);
        Files.createDirectories(home.resolve("recordings/S-001"));
        Files.writeString(home.resolve("recordings/S-001/frames.moodrec"), "frames");
        Files.createDirectories(home.resolve("keys"));
        Files.write(home.resolve("keys/S-001.key"), new byte[32]);
        Files.write(home.resolve("keys/S-002.key"), new byte[32]);
        return made;
    }

    static void session(Store store, String session, String participant) {
        Moment at = new Moment(NOW, 5);
        store.log().append(new LogEntry.Opened(session, participant, at, "{\"seed\":7}"));
        store.log().append(new LogEntry.Recorded(session, at, RecordingStep.CONSENTED, "signed"));
        store.log().append(new LogEntry.Closed(session, at));
    }

    static void copy(Path made, Path home) throws IOException {
        try (Stream<Path> all = Files.walk(made)) {
            for (Path each : all.toList()) {
                Path to = home.resolve(made.relativize(each).toString());
                if (Files.isDirectory(each)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(each, to);
                }
            }
        }
    }
}
