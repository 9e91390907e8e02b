package moodlab.desktop.soak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
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

    static final double MEBI = 1024.0 * 1024;

    /** Over {@link #row}. */
    public static final String HEADER = "minute  heap MiB  resident MiB  threads  handles  load";

    private static final int COLLECTIONS = 3;

    private static final Path SELF = Path.of("/proc/self");

    /** As they are now; the heap is collected first. */
    public static Vitals now(double minute) {
        return new Vitals(
                minute,
                heapNow(),
                residentNow(),
                ManagementFactory.getThreadMXBean().getThreadCount(),
                handlesNow(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    /** The least of some collections: one is left out where a thread is in native code that holds an array, as drawing does. */
    private static long heapNow() {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
            least = Math.min(
                    least,
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        }
        return least;
    }

    /** In a line, below {@link #HEADER}. */
    public String row() {
        return String.format(
                Locale.ROOT,
                "%6.1f  %8.1f  %12.1f  %7d  %7d  %4.1f",
                minute,
                heap / MEBI,
                resident / MEBI,
                threads,
                handles,
                load);
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
