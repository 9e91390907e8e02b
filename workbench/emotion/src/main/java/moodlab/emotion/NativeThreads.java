package moodlab.emotion;

import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOpsHolder;

/** How many OpenMP threads the native library takes for calls from the calling thread. */
public final class NativeThreads {

    private NativeThreads() {}

    /** One: a single face is read faster so than with more (measured; the threads wait for each other). */
    public static void one() {
        use(1);
    }

    /** All cores, for training. */
    public static void all() {
        use(Runtime.getRuntime().availableProcessors());
    }

    private static void use(int threads) {
        OneDnn.request();
        Nd4j.getEnvironment().setMaxMasterThreads(threads);
        NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(threads);
    }
}
