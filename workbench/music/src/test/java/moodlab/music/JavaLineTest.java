package moodlab.music;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import javax.sound.sampled.SourceDataLine;
import org.junit.jupiter.api.Test;

/** On a device that the test plays by hand. */
class JavaLineTest {

    private static final byte[] PIECE = new byte[4000];

    private final HandClock clock = HandClock.byHand();
    private final Device device = new Device();
    private final JavaLine line = new JavaLine(device.asLine(), clock);

    @Test
    void startsTheDeviceWhenItIsFull() throws LineLost {
        assertEquals(4000, line.write(PIECE, 0, 4000));
        assertEquals(2000, line.write(PIECE, 0, 4000), "as much as there is room for");
        assertFalse(device.started);
        assertEquals(0, line.write(PIECE, 0, 4000));
        assertTrue(device.started);
    }

    @Test
    void countsNoFramesThatItWasNotGiven() throws LineLost {
        line.write(PIECE, 0, 4000);
        device.position = 77_000;
        assertEquals(1000, line.played(), "ALSA counts too many after it ran dry");
        device.position = 0;
        assertEquals(1000, line.played(), "and may then count backwards");
    }

    @Test
    void isLostWhenTheDeviceTakesNoMoreOrIsClosed() throws LineLost {
        device.broken = true;
        assertThrows(LineLost.class, () -> line.write(PIECE, 0, 4000));
        device.broken = false;
        line.write(PIECE, 0, 4000);
        line.close();
        assertThrows(LineLost.class, () -> line.write(PIECE, 0, 4000));
    }

    @Test
    void isLostWhenAFullDeviceStandsStill() throws LineLost {
        line.write(PIECE, 0, 4000);
        line.write(PIECE, 0, 4000);
        clock.advance(4000);
        device.position = 10;
        assertEquals(0, line.write(PIECE, 0, 4000));
        clock.advance(4000);
        assertEquals(0, line.write(PIECE, 0, 4000));
        clock.advance(4000);
        assertThrows(LineLost.class, () -> line.write(PIECE, 0, 4000));
    }

    /** Holds 6,000 bytes. */
    private static final class Device {

        private long position;
        private int held;
        private boolean started;
        private boolean broken;
        private boolean closed;

        SourceDataLine asLine() {
            return (SourceDataLine) Proxy.newProxyInstance(
                    JavaLineTest.class.getClassLoader(),
                    new Class<?>[] {SourceDataLine.class},
                    (proxy, method, arguments) -> answer(method.getName(), arguments));
        }

        private Object answer(String method, Object[] arguments) {
            return switch (method) {
                case "isOpen" -> !closed;
                case "available" -> 6000 - held;
                case "getLongFramePosition" -> position;
                case "write" -> take((int) arguments[2]);
                case "start" -> {
                    started = true;
                    yield null;
                }
                case "close" -> {
                    closed = true;
                    yield null;
                }
                default -> throw new UnsupportedOperationException(method);
            };
        }

        private int take(int length) {
            int taken = broken ? 0 : length;
            held += taken;
            return taken;
        }
    }
}
