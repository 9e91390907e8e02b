package moodlab.music;

/** A line that plays what the test says, as soon as it was given that much, and can be unplugged. */
final class ScriptedLine implements SoundLine {

    private static final long NEVER = Long.MAX_VALUE;

    private final java.io.ByteArrayOutputStream sound = new java.io.ByteArrayOutputStream();
    private long allowed;
    private long unpluggedAt = NEVER;
    private boolean closed;

    /** Lets that many more frames sound. */
    synchronized void play(long frames) {
        allowed += frames;
    }

    /** Breaks off when so many frames have sounded. */
    synchronized void unplugAt(long frames) {
        unpluggedAt = frames;
    }

    synchronized boolean closed() {
        return closed;
    }

    /** What it was given. */
    synchronized byte[] sound() {
        return sound.toByteArray();
    }

    @Override
    public synchronized int write(byte[] pcm, int offset, int length) throws LineLost {
        if (played() >= unpluggedAt) {
            throw new LineLost("unplugged");
        }
        int room = (int) Math.max(0, (played() + Pcm.RATE / 5) * Pcm.FRAME_BYTES - sound.size());
        int taken = Math.min(room, length);
        sound.write(pcm, offset, taken);
        return taken;
    }

    @Override
    public synchronized long played() {
        return Math.min(Math.min(allowed, unpluggedAt), sound.size() / Pcm.FRAME_BYTES);
    }

    @Override
    public synchronized void close() {
        closed = true;
    }
}
