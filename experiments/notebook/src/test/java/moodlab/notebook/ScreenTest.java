package moodlab.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each kernel's display method has a stand-in here, with the kernel's own name and parameters. */
class ScreenTest {

    @TempDir
    Path folder;

    @Test
    void showsOnTheRapaioKernel() throws Exception {
        assertEquals(
                "text/html <p>a &lt; b</p>",
                shown(
                        "org.rapaio.jupyter.kernel.global",
                        "Global",
                        "String display(String mime, Object it) { return last = mime + \" \" + it; }"));
    }

    @Test
    void showsOnJJava() throws Exception {
        assertEquals(
                "text/html <p>a &lt; b</p>",
                shown(
                        "org.dflib.jjava.jupyter.kernel",
                        "BaseNotebookStatics",
                        "String display(Object it, String... as) { return last = as[0] + \" \" + it; }"));
    }

    @Test
    void showsOnJJavasMilestones() throws Exception {
        assertEquals(
                "text/html <p>a &lt; b</p>",
                shown(
                        "org.dflib.jjava.runtime",
                        "Display",
                        "String display(Object it, String... as) { return last = as[0] + \" \" + it; }"));
    }

    /** Loads our classes anew beside the stand-in, as a kernel loads them beside its own. */
    private String shown(String inPackage, String name, String method) throws Exception {
        compile(
                name,
                "package " + inPackage + "; public class " + name + " { public static String last; public static "
                        + method + " }");
        try (URLClassLoader kernel = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
            kernel.loadClass("moodlab.notebook.Show")
                    .getMethod("text", String.class)
                    .invoke(null, "a < b");
            return (String)
                    kernel.loadClass(inPackage + "." + name).getField("last").get(null);
        }
    }

    private void compile(String name, String source) throws IOException {
        Path file = Files.writeString(folder.resolve(name + ".java"), source);
        assertEquals(
                0,
                ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", folder.toString(), file.toString()));
    }

    private URL[] classPath() {
        String[] ours = System.getProperty("java.class.path").split(File.pathSeparator);
        return Stream.concat(Stream.of(folder), Arrays.stream(ours).map(Path::of))
                .map(ScreenTest::url)
                .toArray(URL[]::new);
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
