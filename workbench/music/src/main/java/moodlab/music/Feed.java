package moodlab.music;

import java.util.Arrays;

/** Sound in small pieces, followed by silence without end. */
final class Feed {

    private static final int PIECE = Pcm.RATE / 50 * Pcm.FRAME_BYTES;

    private final Loudness loudness;
    private final byte[] piece = new byte[PIECE];
    private Sound sound;
    private double amplitude;
    private int filled;
    private int sent;
    private long frames;
    private boolean ended;

    /** Fades in over the first piece, so that a beginning in the middle of a song does not click. */
    Feed(Sound sound, Loudness loudness) {
        this(sound, loudness, 0);
    }

    private Feed(Sound sound, Loudness loudness, double amplitude) {
        this.sound = sound;
        this.loudness = loudness;
        this.amplitude = amplitude;
    }

    /** Goes on where other sound was at its full volume. */
    static Feed goingOn(Sound sound, Loudness loudness) {
        return new Feed(sound, loudness, loudness.amplitude());
    }

    /** Decodes the next piece where the last one has gone out. */
    void prepare() {
        if (pending()) {
            return;
        }
        int count = ended ? -1 : sound.read(piece, 0, PIECE);
        ended = count < 0;
        sent = 0;
        filled = ended ? PIECE : count;
        if (ended) {
            Arrays.fill(piece, (byte) 0);
        } else {
            double wanted = loudness.amplitude();
            Loudness.scale(piece, filled, amplitude, wanted);
            amplitude = wanted;
        }
    }

    /** Gives the line what it has room for; false where it is full. */
    boolean send(SoundLine line) throws LineLost {
        int taken = line.write(piece, sent, filled - sent);
        sent += taken;
        frames += ended ? 0 : taken / Pcm.FRAME_BYTES;
        return taken > 0;
    }

    /** A piece was prepared and has not gone out as a whole. */
    boolean pending() {
        return sent < filled;
    }

    /** The sound from the next piece on, as it is before the volume. */
    Sound sound() {
        return sound;
    }

    /** From the next piece on it is that sound. */
    void sound(Sound other) {
        sound = other;
    }

    /** Frames that the line was given, the silence left out. */
    long frames() {
        return frames;
    }

    /** All of the sound has been given. */
    boolean ended() {
        return ended;
    }
}
