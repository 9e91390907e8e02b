package moodlab.session.people.erasure;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import moodlab.domain.file.WholeFile;
import moodlab.store.Fault;
import moodlab.store.StoreErasure;
import moodlab.store.StoreErasure.Order;
import moodlab.store.erasure.Finding;
import moodlab.store.erasure.FolderScan;
import moodlab.store.erasure.Needles;
import moodlab.store.erasure.PersonTraces;
import moodlab.store.keys.Keyring;
import moodlab.store.people.By;
import moodlab.store.people.PeopleFault;

/**
 * The steps of an erasure. The journal is on disk before the first; each step passes over what is done, so that after a
 * crash all of them are gone through again.
 */
final class HomeErasure {

    /** Where certificates are kept. */
    static final String CERTIFICATES = "certificates";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Path home;
    private final Keyring keys;
    private final StoreErasure held;
    private final Consumer<String> progress;

    /**
     * In a home that is held.
     *
     * @param keys open it
     * @param progress is told each step before it begins
     */
    HomeErasure(Path home, Keyring keys, StoreErasure held, Consumer<String> progress) {
        this.home = home;
        this.keys = keys;
        this.held = held;
        this.progress = progress;
    }

    Preview preview(String participant) throws IOException {
        PersonTraces traces = held.traces(participant);
        return new Preview(
                participant,
                traces.rows(),
                new PersonFiles(home, keys, participant, traces.sessions()).count(),
                held.backups());
    }

    /**
     * Notes on disk what is to be erased.
     *
     * @param asWhom in words, without a name
     * @param policies what was found about other people's, as sentences
     */
    Journal begin(String participant, By by, String asWhom, List<String> policies, RandomGenerator random)
            throws IOException {
        PersonTraces traces = held.traces(participant);
        Map<String, Long> files = new PersonFiles(home, keys, participant, traces.sessions()).count();
        if (traces.none() && files.isEmpty()) {
            throw new PeopleFault("There is nothing of '" + participant + "' in " + home
                    + ": see that the pseudonym has no slip, or name another home.");
        }
        Journal journal = new Journal(
                number(by.at(), random),
                hex(random, 2),
                participant,
                by.at().toString(),
                by.who(),
                asWhom,
                traces.rows(),
                files,
                traces.chains(),
                traces.marks(),
                policies,
                Map.of());
        progress.accept("Noting what is to be erased …");
        journal.write(home);
        return journal;
    }

    private static String number(Instant at, RandomGenerator random) {
        String random10 = hex(random, 1).substring(0, 10).toUpperCase(Locale.ROOT);
        return "E-" + DAY.format(at.atOffset(ZoneOffset.UTC)) + "-" + random10;
    }

    private static String hex(RandomGenerator random, int longs) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < longs; i++) {
            text.append(String.format(Locale.ROOT, "%016x", random.nextLong()));
        }
        return text.toString();
    }

    /** Does what is not done yet, and gives the certificate. */
    Erased finish(Journal begun) throws IOException {
        Order order =
                new Order(begun.participant(), begun.certificate(), new By(begun.by(), Instant.parse(begun.begun())));
        progress.accept("Destroying keys, deleting files …");
        held.clearAway();
        new PersonFiles(home, keys, begun.participant(), begun.sessions())
                .delete(order.by().at());
        progress.accept("Writing the store without the person …");
        held.rewrite(order);
        Journal journal = backups(begun, order);
        Certificate certificate = certificate(journal);
        progress.accept("Writing the certificate …");
        Erased erased = kept(certificate, journal);
        Files.delete(Journal.file(home));
        return erased;
    }

    private Journal backups(Journal begun, Order order) throws IOException {
        Journal journal = begun;
        for (String name : held.backups()) {
            progress.accept("Writing the backup " + name + " without the person …");
            journal = journal.with(held.backup(name, order));
            journal.write(home);
        }
        return journal;
    }

    private Certificate certificate(Journal journal) throws IOException {
        Needles needles = new Needles(journal.participant(), journal.sessions(), journal.marks());
        progress.accept("Looking through the folder for what is left …");
        FolderScan.Result folder = new FolderScan(home, needles, Set.of(StoreErasure.JOURNAL, "moodlab.lock")).run();
        List<Finding> findings = new ArrayList<>(folder.findings());
        findings.addAll(held.scan(needles, progress));
        progress.accept("Verifying the log …");
        return new Certificate(
                journal.certificate(),
                journal.begun(),
                journal.asWhom(),
                Certificate.seal(journal.receipt(), journal.participant()),
                journal.rows(),
                journal.files(),
                journal.chains(),
                journal.policies(),
                journal.backups(),
                new Certificate.Search(folder.files(), folder.bytes(), findings),
                held.verify().faults().stream().map(Fault::sentence).toList());
    }

    private Erased kept(Certificate certificate, Journal journal) throws IOException {
        Path folder = home.resolve(CERTIFICATES);
        Path json = folder.resolve(certificate.number() + ".json");
        Path html = folder.resolve(certificate.number() + ".html");
        WholeFile.write(json, JSON.writeValueAsBytes(certificate));
        WholeFile.write(html, new CertificateHtml(certificate).page("").getBytes(StandardCharsets.UTF_8));
        return new Erased(certificate, journal.receipt(), html, json);
    }
}
