package moodlab.desktop;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import moodlab.bandit.PolicySpec;
import moodlab.domain.choice.StrategyDraw.SetBy;
import moodlab.domain.round.Selection;
import moodlab.domain.song.Exposure;
import moodlab.domain.song.Playback;
import moodlab.session.CameraSpec;
import moodlab.session.Session;
import moodlab.session.SessionBuilder;
import moodlab.session.SessionSettings;
import moodlab.session.SongsSpec;
import moodlab.store.Store;
import moodlab.study.RewardSpec;
import moodlab.study.StrategyRule;

/** A home with short silent songs, in which real sessions run on the drawn face. */
final class QuietHome {

    private static final int RATE = 8_000;

    private final Path home;
    private final Path songs;

    private QuietHome(Path home) {
        this.home = home;
        this.songs = home.resolve("songs");
    }

    /** With two songs of that many seconds in each of three mood folders. */
    static QuietHome make(Path home, int seconds) throws IOException {
        QuietHome made = new QuietHome(home);
        for (String mood : List.of("happy", "sad", "neutral")) {
            for (int number = 1; number <= 2; number++) {
                made.song(mood + "/" + mood + "-" + number + ".wav", seconds);
            }
        }
        return made;
    }

    Path songs() {
        return songs;
    }

    private void song(String name, int seconds) throws IOException {
        Path file = songs.resolve(name);
        Files.createDirectories(file.getParent());
        AudioFormat format = new AudioFormat(RATE, 16, 1, true, false);
        byte[] silence = new byte[2 * RATE * seconds];
        AudioSystem.write(
                new AudioInputStream(new ByteArrayInputStream(silence), format, (long) RATE * seconds),
                AudioFileFormat.Type.WAVE,
                file.toFile());
    }

    /** Runs a round in real time; the home has its log as it was then, as where the program dies. */
    void cutOff() throws IOException {
        Path whole = home.resolve("whole");
        try (Store store = Store.open(whole);
                Session session = new SessionBuilder(settings(whole), store)
                        .player(song -> new Heard(song.length()))
                        .open()) {
            session.next();
            copy(whole);
        }
    }

    private void copy(Path whole) throws IOException {
        try (Stream<Path> files = Files.walk(whole)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = home.resolve(whole.relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
    }

    private SessionSettings settings(Path whole) {
        return new SessionSettings(
                whole,
                new SessionSettings.Who("P-01", "", ""),
                SessionSettings.Sight.usual(CameraSpec.parse("demo")),
                new SessionSettings.Lists(new SongsSpec.Folder(songs), 3, Selection.AUTO),
                new SessionSettings.Design(
                        PolicySpec.parse("thompson"),
                        StrategyRule.parse("lift", SetBy.RESEARCHER),
                        RewardSpec.parse("thumb")),
                new SessionSettings.Time(7, false, Optional.empty()));
    }

    /** Heard at once. */
    private record Heard(Duration length) implements Playback {

        @Override
        public void listen(Duration more) {}

        @Override
        public Exposure stop(Exposure.End end) {
            return new Exposure(length, length, end);
        }
    }
}
