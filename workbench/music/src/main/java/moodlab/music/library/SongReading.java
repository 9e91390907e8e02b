package moodlab.music.library;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import moodlab.domain.library.SongFacts;
import moodlab.domain.library.SongFile;
import moodlab.domain.library.SongSound;
import moodlab.domain.library.SongText;
import moodlab.domain.song.MoodFolder;
import moodlab.domain.song.SongUnplayable;
import moodlab.domain.song.SourceTag;
import moodlab.music.AudioDecoder;
import moodlab.music.SongId;

/** Reads all of one song: its tags, its sound to the end, the words beside it. Stops where the thread is interrupted. */
final class SongReading {

    private static final String NO_SOUND = "no sound can be read from it";
    private static final int PIECE = 1 << 16;

    private final LyricsMood words;

    SongReading(LyricsMood words) {
        this.words = words;
    }

    SongFacts read(Path path, SongFile file) throws SongUnreadable {
        try (AudioDecoder decoder = AudioDecoder.open(path)) {
            SongText text = text(decoder, file.path());
            Optional<SourceTag> mood = words.of(LyricsText.of(path, decoder));
            SongSound sound = sound(decoder);
            return new SongFacts(SongId.of(file.path()), file, text, sound, moodFolder(file.path()), mood);
        } catch (SongUnplayable e) {
            throw new SongUnreadable(NO_SOUND, e);
        }
    }

    private static SongSound sound(AudioDecoder decoder) throws SongUnreadable {
        SoundMeter meter = new SoundMeter();
        byte[] piece = new byte[PIECE];
        int count = decoder.read(piece, 0, PIECE);
        while (count >= 0) {
            meter.add(piece, count);
            if (Thread.currentThread().isInterrupted()) {
                throw new SongUnreadable("reading was broken off");
            }
            count = decoder.read(piece, 0, PIECE);
        }
        if (meter.frames() == 0) {
            throw new SongUnreadable(NO_SOUND);
        }
        return new SongSound(meter.hash(), length(meter.frames()), meter.loudness(), meter.truePeak(), tempo(decoder));
    }

    private static Duration length(long frames) {
        return Duration.ofNanos(Math.round(frames * 1e9 / AudioDecoder.RATE));
    }

    private static SongText text(AudioDecoder decoder, String path) {
        return new SongText(
                decoder.tag("title").orElseGet(() -> SongId.bareName(path)),
                decoder.tag("artist").orElse(""),
                decoder.tag("album").orElse(""),
                decoder.tag("genre").orElse(""),
                first(decoder, "license", "copyright").orElse(""));
    }

    /** As the file's tag states it; it is not measured here. */
    private static OptionalDouble tempo(AudioDecoder decoder) {
        return first(decoder, "TBPM", "tmpo", "BPM")
                .filter(text -> text.matches("\\d{2,3}(\\.\\d{1,6})?"))
                .map(text -> OptionalDouble.of(Double.parseDouble(text)))
                .orElse(OptionalDouble.empty());
    }

    private static Optional<String> first(AudioDecoder decoder, String... keys) {
        return Stream.of(keys).flatMap(key -> decoder.tag(key).stream()).findFirst();
    }

    /** The first folder on the way down to the file whose name is a mood's. */
    static Optional<String> moodFolder(String path) {
        String[] names = path.split("/");
        return Stream.of(names)
                .limit(names.length - 1L)
                .flatMap(name -> MoodFolder.named(name).stream())
                .map(MoodFolder::name)
                .findFirst();
    }

    /** Whether a file's name says that it goes with a song and is none. */
    static boolean isCompanion(Path file) {
        String name = file.getFileName().toString().toLowerCase(java.util.Locale.ROOT);
        return Files.isRegularFile(file) && (name.endsWith(".lrc") || name.endsWith(".txt"));
    }
}
