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

    /** As many as the environment's {@code OMP_NUM_THREADS} says, else all cores: for training. */
    public static void many() {
        String wanted = System.getenv("OMP_NUM_THREADS");
        boolean number = wanted != null && wanted.matches("[1-9]\\d{0,2}");
        use(number ? Integer.parseInt(wanted) : Runtime.getRuntime().availableProcessors());
    }

    private static void use(int threads) {
        OneDnn.request();
        Nd4j.getEnvironment().setMaxMasterThreads(threads);
        NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(threads);
    }
}
