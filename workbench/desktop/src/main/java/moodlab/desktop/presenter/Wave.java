package moodlab.desktop.presenter;

import java.util.List;

/** A song's picture: how far its sound reaches from beginning to end, and what mood was heard on the way. */
public final class Wave {

    private final float[] peaks;
    private final List<HeardMood> moods;

    /**
     * What was heard in one part of the song.
     *
     * @param quadrant 0 = Q1 (happy) … 3 = Q4 (calm)
     * @param chance that it is that quadrant, ¼ … 1
     */
    public record HeardMood(int quadrant, double chance) {}

    /**
     * A picture.
     *
     * @param peaks 0 … 1
     * @param moods of equal parts from the beginning; empty where it was not heard
     */
    public Wave(float[] peaks, List<HeardMood> moods) {
        this.peaks = peaks.clone();
        this.moods = List.copyOf(moods);
    }

    /** How many columns it has. */
    public int columns() {
        return peaks.length;
    }

    /** How far the sound reaches, 0 … 1. */
    public double peak(int column) {
        return peaks[column];
    }

    /** Empty where the song was not heard. */
    public List<HeardMood> moods() {
        return moods;
    }

    /** What was heard at that share of the song, 0 … 1; only where there are {@link #moods}. */
    public HeardMood at(double share) {
        int part = (int) Math.floor(share * moods.size());
        return moods.get(Math.max(0, Math.min(moods.size() - 1, part)));
    }
}
