package moodlab.music.hearing;

import java.util.Arrays;
import java.util.List;

/** What a song sounds like to one model: the mean of its windows' scaled features. Prints of other models mean nothing to it. */
public final class SongPrint {

    private final byte[] scaled;

    private SongPrint(byte[] scaled) {
        this.scaled = scaled;
    }

    /**
     * A print that was kept.
     *
     * @param bytes as {@link #toBytes} gave them
     */
    public static SongPrint of(byte[] bytes) {
        return new SongPrint(bytes.clone());
    }

    /** Of at least one window. */
    static SongPrint mean(List<byte[]> windows) {
        byte[] mean = new byte[windows.get(0).length];
        for (int f = 0; f < mean.length; f++) {
            int sum = 0;
            for (byte[] window : windows) {
                sum += window[f];
            }
            mean[f] = (byte) Math.round((double) sum / windows.size());
        }
        return new SongPrint(mean);
    }

    /** To be kept, one number a feature, for the model that made it. */
    public byte[] toBytes() {
        return scaled.clone();
    }

    /** Not to be changed. */
    byte[] scaled() {
        return scaled;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SongPrint print && Arrays.equals(scaled, print.scaled);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(scaled);
    }

    @Override
    public String toString() {
        return "print of " + scaled.length + " features";
    }
}
