package moodlab.music;

/**
 * Two sounds, of which one goes while the other comes: amplitudes cos and sin of the same quarter turn, so that the power
 * of unlike sounds stays the same throughout. The one that comes may join when the other has begun to go.
 */
final class CrossFade {

    private final long length;
    private long gone;

    /** @param length in frames, at least one */
    CrossFade(long length) {
        this.length = Math.max(1, length);
    }

    /** The sound that goes; it ends when it cannot be heard any more. */
    Sound out(Sound sound) {
        return (into, offset, wanted) -> {
            long left = length - gone;
            int count = left <= 0 ? -1 : sound.read(into, offset, (int) Math.min(wanted, left * Pcm.FRAME_BYTES));
            if (count > 0) {
                shape(into, offset, count, gone, true);
                gone += count / Pcm.FRAME_BYTES;
            }
            return count;
        };
    }

    /** The sound that comes, from where the other has got to. */
    Sound in(Sound sound) {
        long[] at = {gone};
        return (into, offset, wanted) -> {
            int count = sound.read(into, offset, wanted);
            if (count > 0 && at[0] < length) {
                shape(into, offset, count, at[0], false);
                at[0] += count / Pcm.FRAME_BYTES;
            }
            return count;
        };
    }

    private void shape(byte[] pcm, int offset, int count, long from, boolean out) {
        for (int i = 0; i < count; i += 2) {
            double turn = Math.min(1, (double) (from + i / Pcm.FRAME_BYTES) / length) * Math.PI / 2;
            Samples.put(pcm, offset + i, Samples.at(pcm, offset + i) * (out ? Math.cos(turn) : Math.sin(turn)));
        }
    }
}
