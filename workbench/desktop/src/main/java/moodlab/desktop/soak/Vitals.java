package moodlab.desktop.soak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What the program holds at a moment.
 *
 * @param minute since the soak began
 * @param heap bytes on the heap after a collection
 * @param resident bytes of memory, of the whole process; 0 where the system does not say
 * @param threads that live
 * @param handles open files, pipes and sockets; 0 where the system does not say
 * @param load of the machine over the last minute
 */
public record Vitals(double minute, long heap, long resident, int threads, long handles, double load) {

    private static final Path SELF = Path.of("/proc/self");

    /** As they are now; the heap is collected first. */
    public static Vitals now(double minute) {
        System.gc();
        return new Vitals(
                minute,
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
                residentNow(),
                ManagementFactory.getThreadMXBean().getThreadCount(),
                handlesNow(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private static long residentNow() {
        try (Stream<String> lines = Files.lines(SELF.resolve("status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException | UncheckedIOException e) {
            return 0;
        }
    }

    private static long handlesNow() {
        try (Stream<Path> open = Files.list(SELF.resolve("fd"))) {
            return open.count();
        } catch (IOException | UncheckedIOException e) {
            return 0;
        }
    }
}
