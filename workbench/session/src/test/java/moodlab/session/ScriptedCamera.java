package moodlab.session;

import java.util.function.LongFunction;
import moodlab.domain.Camera;
import moodlab.domain.Frame;
import moodlab.domain.Shot;

/** Small black frames, ten a second of its own time; what comes at which frame can be scripted. */
final class ScriptedCamera implements Camera {

    static final long FRAME_NANOS = 100_000_000;

    private final LongFunction<Shot> script;
    private long frame;

    ScriptedCamera(LongFunction<Shot> script) {
        this.script = script;
    }

    /** So many frames, then the end. */
    static ScriptedCamera of(long frames) {
        return new ScriptedCamera(i -> i < frames ? frame(i) : new Shot.Ended());
    }

    static Frame frame(long number) {
        return Frame.of(2, 2, number * FRAME_NANOS, new byte[12]);
    }

    @Override
    public Shot next() {
        return script.apply(frame++);
    }
}
