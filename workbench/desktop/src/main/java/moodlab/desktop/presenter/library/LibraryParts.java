package moodlab.desktop.presenter.library;

import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import moodlab.session.library.OpenLibrary;

/**
 * What stands behind the library page.
 *
 * @param opener opens the library; it throws with a sentence where that is not possible
 * @param work runs one thing after another: edits and questions
 * @param jobs runs one thing after another, for long
 * @param window the window's thread
 * @param nanos a monotonic clock, by which news of a job are spaced
 */
public record LibraryParts(
        Supplier<OpenLibrary> opener, Executor work, Executor jobs, Executor window, LongSupplier nanos) {}
