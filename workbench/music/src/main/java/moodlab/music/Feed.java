package moodlab.music;

import java.util.Arrays;

/** Sound in small pieces, followed by silence without end. */
final class Feed {

    private static final int PIECE = Pcm.RATE / 50 * Pcm.FRAME_BYTES;

    private final Sound sound;
    private final Loudness loudness;
    private final byte[] piece = new byte[PIECE];
    private double amplitude;
    private int filled;
    private int sent;
    private long frames;
    private boolean ended;

    Feed(Sound sound, Loudness loudness) {
        this.sound = sound;
        this.loudness = loudness;
    }

    /** Decodes the next piece where the last one has gone out. */
    void prepare() {
        if (sent < filled) {
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

    /** Frames that the line was given, the silence left out. */
    long frames() {
        return frames;
    }

    /** All of the sound has been given. */
    boolean ended() {
        return ended;
    }
}
