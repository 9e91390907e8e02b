package moodlab.music;

import java.time.Duration;
import moodlab.domain.song.Exposure;
import moodlab.domain.song.Handling;

/** What was heard of a song so far, and what the listener did with it. Guarded by its transport's lock. */
final class Account {

    private final Duration length;
    private final Onset onset = new Onset();
    private long heard;
    private long passed;
    private int pauses;
    private int seeks;

    Account(Duration length) {
        this.length = length;
    }

    /** So many frames sounded from the stretch's beginning on. */
    void add(Stretch stretch, long sounded) {
        heard += sounded;
        passed += stretch.place(sounded) - stretch.from();
    }

    /** So many frames are due to sound after the song has given way. */
    void due(long sounding, double speed) {
        heard += sounding;
        passed += Math.round(sounding * speed);
    }

    void paused() {
        pauses++;
    }

    void sought() {
        seeks++;
    }

    /** Watches for the first frame. */
    void observe(long nanos, long played) {
        if (heard == 0) {
            onset.observe(nanos, played);
        }
    }

    long heard() {
        return heard;
    }

    Exposure close(Exposure.End end, double volume, double speed) {
        Handling handling = new Handling(pauses, seeks, volume, speed, onset.nanos());
        return new Exposure(Pcm.duration(heard), Pcm.duration(passed), length, end, handling);
    }
}
