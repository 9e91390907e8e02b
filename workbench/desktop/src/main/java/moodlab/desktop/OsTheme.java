package moodlab.desktop;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Whether the operating system's windows are dark. Asks the system's own tool; takes light where it cannot tell. */
final class OsTheme {

    private static final long PATIENCE_MILLIS = 1_500;

    private OsTheme() {}

    /** May take a second. */
    static boolean dark() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (system.startsWith("mac")) {
            return says("dark", List.of("defaults", "read", "-g", "AppleInterfaceStyle"));
        }
        if (system.startsWith("windows")) {
            return says(
                    "0x0",
                    List.of(
                            "reg",
                            "query",
                            "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize",
                            "/v",
                            "AppsUseLightTheme"));
        }
        return says("dark", List.of("gsettings", "get", "org.gnome.desktop.interface", "color-scheme"));
    }

    private static boolean says(String word, List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                return false;
            }
            String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return answer.toLowerCase(Locale.ROOT).contains(word);
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
