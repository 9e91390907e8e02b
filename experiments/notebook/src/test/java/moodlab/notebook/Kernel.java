package moodlab.notebook;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Completeness;
import jdk.jshell.execution.LocalExecutionControlProvider;

/** JShell in this JVM, with this JVM's class path: what the Jupyter kernels are made of. */
final class Kernel implements AutoCloseable {

    private final JShell shell = JShell.builder()
            .executionEngine(new LocalExecutionControlProvider(), null)
            .compilerOptions("-classpath", System.getProperty("java.class.path"))
            .build();

    /** With the names that the kernels import by themselves, so that none of ours is ambiguous there. */
    Kernel() {
        for (String known :
                List.of("util", "io", "math", "net", "util.concurrent", "util.prefs", "util.regex", "util.stream")) {
            evaluate("import java." + known + ".*;");
        }
    }

    /**
     * Runs a cell.
     *
     * @return what it printed
     * @throws AssertionError where it does not compile, throws, or defines a type or a method
     */
    String run(String cell) {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            evaluate(cell);
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    private void evaluate(String cell) {
        String rest = cell;
        while (!rest.isBlank()) {
            SourceCodeAnalysis.CompletionInfo info = shell.sourceCodeAnalysis().analyzeCompletion(rest);
            if (info.completeness() == Completeness.UNKNOWN
                    || info.completeness() == Completeness.DEFINITELY_INCOMPLETE) {
                throw new AssertionError("not Java: " + rest);
            }
            List<SnippetEvent> events = shell.eval(info.source());
            events.forEach(this::check);
            rest = info.remaining();
        }
    }

    private void check(SnippetEvent event) {
        Snippet snippet = event.snippet();
        if (event.exception() != null) {
            throw new AssertionError("a cell failed: " + snippet.source(), event.exception());
        }
        if (event.status() != Snippet.Status.VALID) {
            throw new AssertionError("a cell does not compile: " + snippet.source()
                    + shell.diagnostics(snippet)
                            .map(found -> found.getMessage(null))
                            .toList());
        }
        if (snippet.kind() == Snippet.Kind.TYPE_DECL || snippet.kind() == Snippet.Kind.METHOD) {
            throw new AssertionError("a notebook defines nothing, it calls the code: " + snippet.source());
        }
    }

    @Override
    public void close() {
        shell.close();
    }
}
