package moodlab.music;

import java.util.Optional;
import java.util.function.DoubleSupplier;

/** A song's sound as it was decoded, levelled and at its speed. Used by one thread at a time. */
final class SongTrack implements AutoCloseable {

    private final AudioDecoder decoder;
    private final DoubleSupplier level;
    private Optional<Tempo> tempo = Optional.empty();
    private Optional<SongTrack> under = Optional.empty();
    private boolean closed;

    /** @param level the factor that makes it as loud as others */
    SongTrack(AudioDecoder decoder, DoubleSupplier level) {
        this.decoder = decoder;
        this.level = level;
    }

    /** The sound of a stretch; that of the stretch before is over. */
    Sound stretch(Stretch wanted) {
        drop();
        if (decoder.position() != wanted.from()) {
            decoder.seek(wanted.from());
        }
        Sound levelled = new Levelled(decoder::read, level);
        if (wanted.speed() == 1) {
            return levelled;
        }
        Tempo changed = Tempo.of(levelled, wanted.speed());
        tempo = Optional.of(changed);
        return changed;
    }

    /** The end of that song sounds under this stretch. */
    void over(SongTrack before) {
        under = Optional.of(before);
    }

    private void drop() {
        tempo.ifPresent(Tempo::close);
        tempo = Optional.empty();
        under.ifPresent(SongTrack::close);
        under = Optional.empty();
    }

    /** Closing twice does nothing more. */
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            drop();
            decoder.close();
        }
    }
}
