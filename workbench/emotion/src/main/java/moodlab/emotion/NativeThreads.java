package moodlab.emotion;

import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOpsHolder;

/** How many OpenMP threads the native library takes for calls from the calling thread. */
public final class NativeThreads {

    private NativeThreads() {}

    /**
     * One. A single face is read faster so than with more (measured; the threads wait for each other), and training shares a
     * batch out among threads of its own.
     */
    public static void one() {
        OneDnn.request();
        Nd4j.getEnvironment().setMaxMasterThreads(1);
        NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(1);
    }
}
