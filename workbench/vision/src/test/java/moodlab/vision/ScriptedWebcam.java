package moodlab.vision;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import moodlab.domain.Frame;

/** A webcam that does as it is told: each call to open takes the next line of the script. */
final class ScriptedWebcam implements WebcamDevice.Opener {

    /** How many pictures an opened device gives before it goes away; a line below zero does not open. */
    private final Deque<Integer> script;

    private int opened;
    private int closed;
    private long nanos;
    private boolean frozen;

    ScriptedWebcam(List<Integer> script) {
        this.script = new ArrayDeque<>(script);
    }

    /** One that never goes away. */
    static ScriptedWebcam steady() {
        return new ScriptedWebcam(List.of(Integer.MAX_VALUE));
    }

    /** From now on every picture is the same, or none is. */
    void freeze(boolean now) {
        frozen = now;
    }

    int stillOpen() {
        return opened - closed;
    }

    @Override
    public WebcamDevice open() {
        int pictures = script.isEmpty() ? -1 : script.remove();
        if (pictures < 0) {
            throw new CameraException("There is no camera in the script: write one in.");
        }
        opened++;
        return new Device(pictures);
    }

    private final class Device implements WebcamDevice {

        private int left;

        private Device(int left) {
            this.left = left;
        }

        @Override
        public Optional<Frame> read() {
            if (left == 0) {
                return Optional.empty();
            }
            left--;
            nanos += 33_333_333;
            byte[] bytes = new byte[36];
            bytes[0] = frozen ? 0 : (byte) left;
            return Optional.of(Frame.of(4, 3, nanos, bytes));
        }

        @Override
        public void close() {
            closed++;
        }
    }
}
