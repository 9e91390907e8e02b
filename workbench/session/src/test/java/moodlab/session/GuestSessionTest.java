package moodlab.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import moodlab.bandit.PolicySpec;
import moodlab.domain.choice.StrategyDraw;
import moodlab.domain.round.Round;
import moodlab.domain.round.Selection;
import moodlab.domain.song.Song;
import moodlab.store.Store;
import moodlab.store.people.By;
import moodlab.store.people.PasswordCost;
import moodlab.store.people.PeopleFault;
import moodlab.store.people.Preferences;
import moodlab.store.people.Purpose;
import moodlab.store.people.Role;
import moodlab.store.people.Wish;
import moodlab.study.RewardSpec;
import moodlab.study.StrategyRule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a participant's account changes in a session on the drawn face. */
class GuestSessionTest {

    private static final List<String> SONGS =
            List.of("Q1/a.wav", "Q1/b.wav", "Q1/c.wav", "Q2/d.wav", "Q2/e.wav", "Q3/f.wav", "Q3/g.wav", "Q4/h.wav");
    private static final By BY = new By("test", Instant.EPOCH);

    @TempDir
    Path home;

    private Store store;
    private String person;

    @BeforeEach
    void open() throws Exception {
        for (String song : SONGS) {
            silence(home.resolve("songs").resolve(song));
        }
        store = Store.open(home);
        person = store.people()
                .accounts(new PasswordCost(64, 1, 1), new Random(1))
                .add(Role.PARTICIPANT, "ten letters".toCharArray(), BY)
                .pseudonym();
    }

    /** A tenth of a second. */
    private static void silence(Path file) throws Exception {
        Files.createDirectories(file.getParent());
        AudioFormat format = new AudioFormat(8_000, 16, 1, true, false);
        byte[] samples = new byte[1_600];
        try (AudioInputStream sound = new AudioInputStream(new ByteArrayInputStream(samples), format, 800)) {
            AudioSystem.write(sound, AudioFileFormat.Type.WAVE, file.toFile());
        }
    }

    @AfterEach
    void close() {
        store.close();
    }

    private SessionSettings settings(String participant, String camera) {
        return new SessionSettings(
                home,
                new SessionSettings.Who(participant, "", ""),
                SessionSettings.Sight.usual(CameraSpec.parse(camera)),
                new SessionSettings.Lists(new SongsSpec.Folder(home.resolve("songs")), 5, Selection.AUTO),
                new SessionSettings.Design(
                        PolicySpec.parse("thompson"),
                        StrategyRule.parse("stay", StrategyDraw.SetBy.RESEARCHER),
                        RewardSpec.parse("thumb")),
                new SessionSettings.Time(7, true, Optional.empty()));
    }

    private Round firstRound(String participant) {
        try (Session session = new SessionBuilder(settings(participant, "demo"), store).open()) {
            return session.next();
        }
    }

    private static List<String> ids(List<Song> songs) {
        return songs.stream().map(Song::id).toList();
    }

    private static List<String> drawn(Round round) {
        return round.decision().slate().positions().stream()
                .map(position -> position.song().id())
                .toList();
    }

    @Test
    void preferencesChangeTheListThatIsDrawn() {
        Round before = firstRound(person);
        String unwanted = drawn(before).get(0);
        Preferences wishes =
                new Preferences(List.of(), List.of("unknown"), List.of(unwanted), List.of(), Wish.LIVELY, Wish.CALM);
        store.people().preferences(person, wishes, BY);
        Round after = firstRound(person);
        assertNotEquals(drawn(before), drawn(after));
        assertTrue(ids(before.decision().choice().candidates()).contains(unwanted));
        assertFalse(ids(after.decision().choice().candidates()).contains(unwanted));
        assertEquals(0, feature(before, "wish_known"));
        assertEquals(1, feature(after, "wish_known"));
        assertEquals(0.5, feature(after, "wish_arousal"), "the simulated clock starts in the morning");
        assertEquals(1, feature(after, "taste_share"));
    }

    private static double feature(Round round, String name) {
        var features = round.decision().context().features();
        return features.value(features.names().indexOf(name));
    }

    @Test
    void withoutAnAccountASessionIsAsItWasBeforeThereWereAny() {
        Round round = firstRound("P-01");
        assertFalse(round.decision().context().features().names().contains("wish_known"));
        assertFalse(store.sessions().get(0).settings().contains("consents"));
    }

    private String refusal(SessionBuilder builder) {
        return assertThrows(PeopleFault.class, builder::open).getMessage();
    }

    @Test
    void noCameraLooksAtWhoDidNotConsentOrTookItBack() throws Exception {
        String camera = Files.createFile(home.resolve("face.mp4")).toString();
        assertTrue(refusal(new SessionBuilder(settings(person, camera), store)).contains("Use the camera"));
        store.people().consent(person, Purpose.CAMERA, true, BY);
        RuntimeException admitted =
                assertThrows(RuntimeException.class, () -> new SessionBuilder(settings(person, camera), store).open());
        assertFalse(admitted instanceof PeopleFault, "then it is the empty video that is refused: " + admitted);
        store.people().consent(person, Purpose.CAMERA, false, BY);
        assertTrue(refusal(new SessionBuilder(settings(person, camera), store)).contains("Use the camera"));
        assertEquals(List.of(), store.sessions());
    }

    @Test
    void noVideoIsKeptOfWhoConsentsToTheCameraOnly() {
        SessionBuilder builder =
                new SessionBuilder(settings(person, "demo"), store).recording(new Consent("ticked in a hurry"));
        assertTrue(refusal(builder).contains("Keep video"));
    }

    @Test
    void theRetiredDoNotListenAndRetiredPoliciesDoNotChoose() {
        var accounts = store.people().accounts(new PasswordCost(64, 1, 1), new Random(2));
        accounts.retire(person, BY);
        assertTrue(refusal(new SessionBuilder(settings(person, "demo"), store)).contains("retired"));
        store.people().offers().withdraw("policy", "thompson", BY);
        assertTrue(refusal(new SessionBuilder(settings("P-01", "demo"), store)).contains("thompson"));
        store.people().offers().restore("policy", "thompson", BY);
        firstRound("P-01");
    }

    @Test
    void aPersonWhoShunsEverySongIsTold() {
        List<String> all = ids(firstRound(person).decision().choice().candidates());
        store.people()
                .preferences(person, new Preferences(List.of(), List.of(), all, List.of(), Wish.NONE, Wish.NONE), BY);
        assertTrue(refusal(new SessionBuilder(settings(person, "demo"), store)).contains("never to play"));
    }
}
