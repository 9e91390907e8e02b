package moodlab.emotion;

import org.deeplearning4j.nn.layers.mkldnn.BaseMKLDNNHelper;

/**
 * Deeplearning4j's fast convolutions. Its own default is to leave them out; {@link org.nd4j.nativeblas.Nd4jCpu} is the
 * other half of bringing them in.
 */
public final class OneDnn {

    private static final String DISABLE = "org.eclipse.deeplearning4j.helpers.disable";

    private OneDnn() {}

    /** Asks for the helpers, unless the property was set by hand. Works before the JVM's first network only. */
    static void request() {
        if (System.getProperty(DISABLE) == null) {
            System.setProperty(DISABLE, "false");
        }
    }

    /** Whether networks built from now on compute with oneDNN. */
    public static boolean active() {
        request();
        return !Boolean.parseBoolean(System.getProperty(DISABLE)) && BaseMKLDNNHelper.mklDnnEnabled();
    }
}
