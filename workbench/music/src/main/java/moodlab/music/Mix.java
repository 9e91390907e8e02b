package moodlab.music;

/** A sound with another under it, as long as that lasts. It ends with the first. */
final class Mix implements Sound {

    private final Sound first;
    private final Sound under;
    private byte[] piece = new byte[0];
    private boolean over;

    Mix(Sound first, Sound under) {
        this.first = first;
        this.under = under;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        int count = first.read(into, offset, length);
        if (count > 0 && !over) {
            if (piece.length < count) {
                piece = new byte[count];
            }
            int added = fill(count);
            for (int i = 0; i < added; i += 2) {
                Samples.put(into, offset + i, (double) Samples.at(into, offset + i) + Samples.at(piece, i));
            }
        }
        return count;
    }

    private int fill(int wanted) {
        int filled = 0;
        while (filled < wanted && !over) {
            int count = under.read(piece, filled, wanted - filled);
            over = count < 0;
            filled += Math.max(0, count);
        }
        return filled;
    }
}
