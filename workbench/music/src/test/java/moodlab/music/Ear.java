package moodlab.music;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.locks.LockSupport;

/** Hears what the machine's sound server plays, with PulseAudio's {@code parec}. */
final class Ear implements AutoCloseable {

    private static final double STEP = 0.02;

    private final Process recorder;
    private final ByteArrayOutputStream sound = new ByteArrayOutputStream();
    private final Thread thread;

    private Ear(Process recorder) {
        this.recorder = recorder;
        this.thread = new Thread(this::hear, "ear");
        thread.start();
    }

    /** @param source what is recorded, such as {@code out.monitor} */
    static Ear open(String source) throws IOException {
        Ear ear = new Ear(new ProcessBuilder(
                        "parec", "-d", source, "--format=s16le", "--rate=44100", "--channels=2", "--latency-msec=20")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
        while (ear.sound.size() == 0 && ear.recorder.isAlive()) {
            pause(0.02);
        }
        return ear;
    }

    private void hear() {
        byte[] piece = new byte[8192];
        try (InputStream in = recorder.getInputStream()) {
            for (int count = in.read(piece); count >= 0; count = in.read(piece)) {
                sound.write(piece, 0, count);
            }
        } catch (IOException e) {
            System.getLogger(Ear.class.getName()).log(System.Logger.Level.DEBUG, "heard enough", e);
        }
    }

    /** All that was heard, when the sound server has got rid of what it still held. */
    byte[] heard() {
        pause(2.5);
        byte[] all = sound.toByteArray();
        return java.util.Arrays.copyOf(all, Pcm.wholeFrames(all.length));
    }

    static void pause(double seconds) {
        long until = System.nanoTime() + Math.round(seconds * 1e9);
        while (System.nanoTime() < until) {
            LockSupport.parkNanos(until - System.nanoTime());
        }
    }

    /** How strong a tone is over time, a value each fiftieth of a second. */
    static double[] course(byte[] heard, double hertz) {
        int frames = heard.length / Pcm.FRAME_BYTES;
        double[] course = new double[(int) (frames / (STEP * Pcm.RATE)) - 1];
        for (int i = 0; i < course.length; i++) {
            course[i] = Tone.strength(heard, i * STEP, STEP, hertz);
        }
        return course;
    }

    /** Seconds in all for which a tone is stronger than that. */
    static double lasts(double[] course, double above) {
        return java.util.Arrays.stream(course).filter(now -> now > above).count() * STEP;
    }

    /** The second at which a tone is first stronger than that. */
    static double begins(double[] course, double above) {
        return first(course, above) * STEP;
    }

    /** The second after which it is never stronger than that again. */
    static double ends(double[] course, double above) {
        int last = course.length;
        while (last > 0 && course[last - 1] <= above) {
            last--;
        }
        return last * STEP;
    }

    private static int first(double[] course, double above) {
        int first = 0;
        while (first < course.length && course[first] <= above) {
            first++;
        }
        return first;
    }

    @Override
    public void close() {
        recorder.destroy();
    }
}
