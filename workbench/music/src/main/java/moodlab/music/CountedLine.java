package moodlab.music;

/** A line, or what comes on it from some frame on: the next song's part of the line that the song before was on. */
final class CountedLine implements SoundLine {

    private final SoundLine line;
    private final long from;
    private long written;

    CountedLine(SoundLine line) {
        this(line, 0);
    }

    private CountedLine(SoundLine line, long from) {
        this.line = line;
        this.from = from;
    }

    /** The part that begins with what is written next; this part is not to be written to any more. */
    CountedLine rest() {
        return new CountedLine(line, from + written);
    }

    @Override
    public int write(byte[] pcm, int offset, int length) throws LineLost {
        int taken = line.write(pcm, offset, length);
        written += taken / Pcm.FRAME_BYTES;
        return taken;
    }

    /** All that was written has sounded. */
    boolean drained() {
        return played() >= written;
    }

    @Override
    public long played() {
        return Math.max(0, line.played() - from);
    }

    /** Closes the whole line. */
    @Override
    public void close() {
        line.close();
    }
}
