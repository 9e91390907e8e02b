package moodlab.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import moodlab.store.StoreErasure.Order;
import moodlab.store.erasure.ErasedChain;
import moodlab.store.erasure.PersonRows;
import moodlab.store.erasure.PersonTraces;
import moodlab.store.keys.StoreCipher;
import moodlab.store.people.AuditRows;
import moodlab.store.people.By;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Takes a person out of a copy of a store, before anybody relies on it. Only here are the triggers lifted that refuse
 * every deletion, and the copy has them again before it is closed.
 */
final class PersonlessCopy {

    private static final int ATTEMPTS = 3;

    private static final String UNDO_TRIGGERS = """
            DROP TRIGGER sessions_stay;
            DROP TRIGGER rounds_stay;
            DROP TRIGGER events_stay;
            DROP TRIGGER readings_stay;
            DROP TRIGGER samples_stay;
            DROP TRIGGER tags_stay;
            DROP TRIGGER edits_stay;
            DROP TRIGGER consents_stay;
            DROP TRIGGER audit_stays;
            DROP TRIGGER promotion_steps_stay;
            """;

    private static final String TRIGGERS = """
            CREATE TRIGGER sessions_stay BEFORE UPDATE, DELETE ON sessions FOR EACH ROW CALL 'moodlab.store.AppendOnly';
            CREATE TRIGGER rounds_stay BEFORE UPDATE, DELETE ON rounds FOR EACH ROW CALL 'moodlab.store.AppendOnly';
            CREATE TRIGGER events_stay BEFORE UPDATE, DELETE ON events FOR EACH ROW CALL 'moodlab.store.AppendOnly';
            CREATE TRIGGER readings_stay BEFORE UPDATE, DELETE ON readings FOR EACH ROW CALL 'moodlab.store.AppendOnly';
            CREATE TRIGGER samples_stay BEFORE UPDATE, DELETE ON samples FOR EACH ROW CALL 'moodlab.store.AppendOnly';
            CREATE TRIGGER tags_stay BEFORE UPDATE, DELETE ON tags FOR EACH ROW CALL 'moodlab.store.AppendOnly';
            CREATE TRIGGER edits_stay BEFORE UPDATE, DELETE ON catalogue_edits FOR EACH ROW CALL 'moodlab.store.AppendOnly';
            CREATE TRIGGER consents_stay BEFORE UPDATE, DELETE ON consents FOR EACH ROW CALL 'moodlab.store.AppendOnly';
            CREATE TRIGGER promotion_steps_stay BEFORE UPDATE, DELETE ON promotion_steps FOR EACH ROW CALL 'moodlab.store.AppendOnly';
            CREATE TRIGGER audit_stays BEFORE UPDATE, DELETE ON audit FOR EACH ROW CALL 'moodlab.store.AppendOnly';
            """;

    private final Path part;
    private final StoreCipher cipher;
    private final Order order;

    /** @param part the folder of the copy */
    PersonlessCopy(Path part, StoreCipher cipher, Order order) {
        this.part = part;
        this.cipher = cipher;
        this.order = order;
    }

    /**
     * Makes it from that store and says how it stands. On a machine that starved it of time, compacting has been seen to
     * leave a file that the database could not open again; it is made anew then.
     *
     * @throws IOException where it cannot be written
     * @throws StoreUnavailable where it cannot be opened, three times
     */
    Verification.Report of(Path store) throws IOException {
        for (int attempt = 1; ; attempt++) {
            copy(store);
            leaveOut();
            try {
                return Verification.unlocked(part, cipher);
            } catch (StoreUnavailable e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private void copy(Path store) throws IOException {
        StoreFiles.delete(part);
        Files.createDirectories(part);
        Files.copy(Database.file(store), Database.file(part));
        if (Files.exists(StoreFiles.heads(store))) {
            Files.copy(StoreFiles.heads(store), StoreFiles.heads(part));
        }
    }

    private void leaveOut() throws IOException {
        DataSource making = cipher.source(Database.makingUrl(part, Database.NAME));
        List<HeadsFile.Anchor> erased = new ArrayList<>();
        try (Handle handle = Jdbi.open(making)) {
            PersonRows rows = new PersonRows(handle, order.participant());
            PersonTraces traces = rows.find();
            for (ErasedChain chain : traces.chains()) {
                HeadRows.of(handle, chain.session())
                        .ifPresent(head -> erased.add(new HeadsFile.Anchor(head, true, order.certificate())));
            }
            Set<String> triggers = triggers(handle);
            handle.createScript(UNDO_TRIGGERS).execute();
            handle.useTransaction(transaction -> {
                rows.erase(order.certificate(), order.by().at());
                AuditRows.note(
                        transaction,
                        new By(nameless(), order.by().at()),
                        new AuditRows.Change("erase", order.certificate(), sum(traces), ""));
            });
            handle.createScript(TRIGGERS).execute();
            if (!triggers(handle).equals(triggers)) {
                throw new IllegalStateException("the triggers are not as they were");
            }
        }
        Schema.compact(making);
        try (FileChannel channel = FileChannel.open(Database.file(part), StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        new HeadsFile(part).put(erased);
    }

    /** Who erases themselves is not named. */
    private String nameless() {
        return order.by().who().equals(order.participant())
                ? "erased " + order.certificate()
                : order.by().who();
    }

    private static String sum(PersonTraces traces) {
        return traces.rows().values().stream().mapToLong(Long::longValue).sum() + " rows";
    }

    private static Set<String> triggers(Handle handle) {
        return new TreeSet<>(handle.createQuery("SELECT TRIGGER_NAME || ' ' || EVENT_OBJECT_TABLE || ' ' || JAVA_CLASS"
                        + " FROM INFORMATION_SCHEMA.TRIGGERS")
                .mapTo(String.class)
                .list());
    }
}
