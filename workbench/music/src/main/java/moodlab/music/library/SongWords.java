package moodlab.music.library;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import moodlab.domain.song.SongUnplayable;
import moodlab.domain.song.SourceTag;
import moodlab.music.AudioDecoder;

/** What a song's words say of its mood: see {@link LyricsMood} for the method. */
public final class SongWords {

    private final LyricsMood mood;

    /** @param clock when tags are made */
    public SongWords(InstantSource clock) {
        mood = new LyricsMood(Lexicon.shipped(), clock);
    }

    /**
     * Looks for {@code song.lrc}, {@code song.txt} and the file's own tags.
     *
     * @return empty where there are no words, too few that the word list knows, or the file cannot be opened
     */
    public Optional<SourceTag> of(Path song) {
        try (AudioDecoder decoder = AudioDecoder.open(song)) {
            return mood.of(LyricsText.of(song, decoder));
        } catch (SongUnplayable e) {
            return Optional.empty();
        }
    }
}
