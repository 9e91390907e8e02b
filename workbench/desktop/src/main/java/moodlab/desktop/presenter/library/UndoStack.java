package moodlab.desktop.presenter.library;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import moodlab.session.library.LibraryOrder;
import moodlab.session.library.Outcome;

/** The last edits that can be taken back, the last one first. */
final class UndoStack {

    private static final int DEPTH = 50;

    private final Deque<Step> steps = new ArrayDeque<>();

    /** @param what was done, in words */
    record Step(String what, LibraryOrder order) {}

    void push(Outcome outcome) {
        outcome.undo().ifPresent(order -> steps.push(new Step(outcome.sentence(), order)));
        if (steps.size() > DEPTH) {
            steps.removeLast();
        }
    }

    Optional<Step> pop() {
        return Optional.ofNullable(steps.poll());
    }

    void back(Step step) {
        steps.push(step);
    }

    Optional<String> next() {
        return Optional.ofNullable(steps.peek()).map(Step::what);
    }

    void clear() {
        steps.clear();
    }
}
