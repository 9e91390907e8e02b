package moodlab.notebook;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Optional;

/** Where an answer is shown: the notebook, or the terminal where there is none. */
@FunctionalInterface
interface Screen {

    /**
     * Shows one answer.
     *
     * @param html for a notebook
     * @param text the same for a terminal
     */
    void show(String html, String text);

    /**
     * The notebook of the kernel whose classes can be seen from here, else standard output. The kernels are not on the
     * class path when this is compiled, and each notebook has only one of them, so they are found by name.
     */
    static Screen here() {
        return rapaio().or(Screen::jjava).orElse((html, text) -> System.out.println(text));
    }

    /** The rapaio kernel: {@code display(mime, object)}. */
    private static Optional<Screen> rapaio() {
        return method("org.rapaio.jupyter.kernel.global.Global", String.class, Object.class)
                .map(display -> (html, text) -> call(display, "text/html", html));
    }

    /** JJava: {@code display(object, mimes…)}, in the class of version 1.0 or in that of the milestones before it. */
    private static Optional<Screen> jjava() {
        return method("org.dflib.jjava.jupyter.kernel.BaseNotebookStatics", Object.class, String[].class)
                .or(() -> method("org.dflib.jjava.runtime.Display", Object.class, String[].class))
                .map(display -> (html, text) -> call(display, html, new String[] {"text/html"}));
    }

    private static Optional<Method> method(String type, Class<?>... parameters) {
        try {
            return Optional.of(Class.forName(type).getMethod("display", parameters));
        } catch (ClassNotFoundException | NoSuchMethodException e) {
            return Optional.empty();
        }
    }

    private static void call(Method display, Object... arguments) {
        try {
            display.invoke(null, arguments);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(
                    "The notebook's kernel did not take the answer: restart the kernel and run all cells again.", e);
        }
    }
}
