package moodlab.session.policies;

import java.util.List;
import moodlab.bandit.evaluation.intervals.Interval;
import moodlab.bandit.promotion.PromotionStep;
import moodlab.domain.choice.PolicyState;
import moodlab.store.people.PromotionNote;

/**
 * One candidate's way so far.
 *
 * @param notes at least the freezing, the oldest first
 */
record Case(int number, Frozen frozen, List<PromotionNote> notes) {

    Case {
        notes = List.copyOf(notes);
    }

    static Case of(List<PromotionNote> notes) {
        PromotionNote first = notes.get(0);
        return new Case(first.promotion(), Frozen.read(first.json()), notes);
    }

    PromotionStep.Kind latest() {
        return kind(notes.get(notes.size() - 1));
    }

    static PromotionStep.Kind kind(PromotionNote note) {
        return PromotionStep.Kind.valueOf(note.kind());
    }

    List<PromotionStep> steps() {
        PolicyState.Stamp candidate = frozen.state().stamp();
        PolicyState.Stamp incumbent = new PolicyState.Stamp(frozen.incumbent().name(), 0, "");
        return notes.stream()
                .map(note -> new PromotionStep(
                        kind(note),
                        candidate,
                        incumbent,
                        note.order(),
                        note.rounds(),
                        new Interval(note.low(), note.high())))
                .toList();
    }
}
