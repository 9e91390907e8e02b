package moodlab.session.people.erasure;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import moodlab.domain.file.WholeFile;
import moodlab.store.StoreErasure;
import moodlab.store.StoreErasure.Outcome;
import moodlab.store.erasure.ErasedChain;
import moodlab.store.erasure.PersonTraces.Mark;
import moodlab.store.people.PeopleFault;

/**
 * What an erasure is about, on disk before the first thing is destroyed and until the certificate is written, so that it
 * can go on after a crash. Every step passes over what is done.
 *
 * @param receipt kept nowhere else, and given to the person
 * @param by as the audit trail calls whoever does it
 * @param asWhom in words, without a name
 * @param rows of the store by kind, as they were
 * @param files by kind, as they were
 * @param marks by which copies of rows would be known
 * @param policies what becomes of what policies learnt, as sentences
 * @param backups what became of those that are done
 */
record Journal(
        String certificate,
        String receipt,
        String participant,
        String begun,
        String by,
        String asWhom,
        Map<String, Long> rows,
        Map<String, Long> files,
        List<ErasedChain> chains,
        List<Mark> marks,
        List<String> policies,
        Map<String, Outcome> backups) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Path file(Path home) {
        return home.resolve(StoreErasure.JOURNAL);
    }

    /**
     * The one that was interrupted, if there is one.
     *
     * @throws PeopleFault where it cannot be read
     */
    static Optional<Journal> read(Path home) {
        if (!Files.exists(file(home))) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(file(home).toFile(), Journal.class));
        } catch (IOException e) {
            throw new PeopleFault(
                    "The note of an interrupted erasure, " + file(home) + ", cannot be read (" + e.getMessage()
                            + "): move it away, then erase the person again.",
                    e);
        }
    }

    /** Has it on the disk when it returns. */
    void write(Path home) throws IOException {
        WholeFile.write(file(home), part -> {
            Files.write(part, JSON.writeValueAsBytes(this));
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
        });
    }

    /** With that backup done. */
    Journal with(StoreErasure.Backup done) {
        Map<String, Outcome> more = new LinkedHashMap<>(backups);
        more.merge(done.name(), done.outcome(), (before, now) -> now == Outcome.UNTOUCHED ? before : now);
        return new Journal(
                certificate, receipt, participant, begun, by, asWhom, rows, files, chains, marks, policies, more);
    }

    List<String> sessions() {
        return chains.stream().map(ErasedChain::session).toList();
    }
}
