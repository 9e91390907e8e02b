package org.nd4j.nativeblas;

/**
 * A bridge that gives Deeplearning4j 1.0.0-M2.1 its oneDNN helpers back.
 *
 * <p>Its {@code BaseMKLDNNHelper.mklDnnEnabled()} asks by reflection for {@code org.nd4j.nativeblas.Nd4jCpu$Environment}
 * with {@code getInstance()} and {@code isUseMKLDNN()}. M2.1 moved that class to another package and renamed the method,
 * so the look-up fails silently and every convolution takes the slow way. Here stands a class of the old name that asks
 * the moved one. The name is not ours to choose, hence a second package in this module.
 */
public final class Nd4jCpu {

    private Nd4jCpu() {}

    /** Whether the native library uses oneDNN. */
    public static final class Environment {

        private static final Environment INSTANCE = new Environment();

        private Environment() {}

        public static Environment getInstance() {
            return INSTANCE;
        }

        public boolean isUseMKLDNN() {
            return org.nd4j.linalg.cpu.nativecpu.bindings.Nd4jCpu.Environment.getInstance()
                    .isUseONEDNN();
        }
    }
}
