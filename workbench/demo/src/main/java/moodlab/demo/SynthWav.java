package moodlab.demo;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Writes a RIFF WAVE file: 16 bit, one channel, with an INFO list before the sound. */
final class SynthWav {

    private static final int SAMPLE_BYTES = 2;
    private static final int FORMAT_BYTES = 16;

    private SynthWav() {}

    /** @param info four-letter names such as {@code INAM}, in the order to be written */
    static byte[] bytes(float[] samples, Map<String, String> info) {
        byte[] list = list(info);
        int size = 4 + 8 + FORMAT_BYTES + 8 + list.length + 8 + samples.length * SAMPLE_BYTES;
        ByteBuffer out = ByteBuffer.allocate(8 + size).order(ByteOrder.LITTLE_ENDIAN);
        out.put(ascii("RIFF")).putInt(size).put(ascii("WAVE"));
        out.put(ascii("fmt ")).putInt(FORMAT_BYTES).putShort((short) 1).putShort((short) 1);
        out.putInt(SynthStudio.RATE).putInt(SynthStudio.RATE * SAMPLE_BYTES);
        out.putShort((short) SAMPLE_BYTES).putShort((short) (8 * SAMPLE_BYTES));
        out.put(ascii("LIST")).putInt(list.length).put(list);
        out.put(ascii("data")).putInt(samples.length * SAMPLE_BYTES);
        for (float sample : samples) {
            out.putShort((short) Math.round(sample * Short.MAX_VALUE));
        }
        return out.array();
    }

    private static byte[] list(Map<String, String> info) {
        ByteBuffer out =
                ByteBuffer.allocate(4096).order(ByteOrder.LITTLE_ENDIAN).put(ascii("INFO"));
        info.forEach((name, text) -> {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            int padded = bytes.length + 2 - bytes.length % 2;
            out.put(ascii(name)).putInt(bytes.length + 1).put(bytes).put(new byte[padded - bytes.length]);
        });
        byte[] list = new byte[out.position()];
        out.flip().get(list);
        return list;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
