package moodlab.music;

import moodlab.domain.song.Exposure;
import moodlab.music.Parting.Manner;

/**
 * What is left of a song that sounds.
 *
 * @param length the song's, in frames
 * @param given the first frame that its line was not given yet
 * @param speed times its own
 */
record Remainder(long length, long given, double speed) {

    /** A song yields so long before its last frame is on the line: time to log, look and decide. */
    private static final long LEAD = Pcm.RATE;

    /** Frames of sound, at that speed. */
    long sounding() {
        return Math.round(Math.max(0, length - given) / speed);
    }

    /**
     * Near enough to its end for another song to follow.
     *
     * @param fade how long they overlap, in frames
     */
    boolean yields(long fade) {
        return sounding() <= Math.min(Math.max(fade, LEAD), length / 2);
    }

    Parting parting(Exposure.End end, long fade) {
        if (end == Exposure.End.FINISHED && yields(fade)) {
            return new Parting(Manner.PLAY_OUT, sounding());
        }
        return end == Exposure.End.SKIPPED && fade > 0 ? new Parting(Manner.FADE, sounding()) : Parting.CUT;
    }
}
