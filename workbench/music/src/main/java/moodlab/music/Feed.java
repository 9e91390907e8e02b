package moodlab.music;

import java.util.Arrays;

/** A song's sound in small pieces, from one place on, followed by silence without end. */
final class Feed {

    private static final int PIECE = Pcm.RATE / 50 * Pcm.FRAME_BYTES;

    private final AudioDecoder decoder;
    private final Loudness loudness;
    private final byte[] piece = new byte[PIECE];
    private double amplitude;
    private int filled;
    private int sent;
    private long frames;
    private boolean ended;

    /** @param from frame of the song */
    Feed(AudioDecoder decoder, Loudness loudness, long from) {
        this.decoder = decoder;
        this.loudness = loudness;
        if (decoder.position() != from) {
            decoder.seek(from);
        }
    }

    /** Decodes the next piece where the last one has gone out. */
    void prepare() {
        if (sent < filled) {
            return;
        }
        int count = ended ? -1 : decoder.read(piece, 0, PIECE);
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

    /** Frames of the song that the line was given, the silence left out. */
    long frames() {
        return frames;
    }

    /** All of the song has been given. */
    boolean ended() {
        return ended;
    }
}
