package moodlab.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;

/** Files a second, and how much memory the process takes, as the system counts it; on Linux. */
final class Measured {

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final int WARM_UP = 50;

    private final long begin = System.nanoTime();
    private int files;
    private long warm;
    private long highest;

    void file() {
        files++;
        if (files == WARM_UP) {
            warm = resident();
        }
        if (files % 10 == 0) {
            highest = Math.max(highest, resident());
        }
    }

    String text() {
        double seconds = (System.nanoTime() - begin) / 1e9;
        return String.format(
                Locale.ROOT,
                "%d files in %.1f s: %.1f a second; %.1f s of CPU; %d MB resident after %d files, at most %d MB",
                files,
                seconds,
                files / seconds,
                cpuSeconds(),
                warm >> 20,
                WARM_UP,
                highest >> 20);
    }

    private static double cpuSeconds() {
        return ProcessHandle.current()
                        .info()
                        .totalCpuDuration()
                        .orElse(Duration.ZERO)
                        .toMillis()
                / 1e3;
    }

    /** Bytes; 0 where the system does not tell. */
    private static long resident() {
        try (Stream<String> lines = Files.lines(STATUS)) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }
}
