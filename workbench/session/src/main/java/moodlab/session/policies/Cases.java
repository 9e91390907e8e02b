package moodlab.session.policies;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import moodlab.bandit.PolicySpec;
import moodlab.bandit.evaluation.intervals.Interval;
import moodlab.bandit.promotion.PromotionStep;
import moodlab.store.people.By;
import moodlab.store.people.PromotionNote;
import moodlab.store.people.Promotions;

/** All candidates that a store ever had, and which of them new sessions begin with. */
record Cases(Promotions kept) {

    List<Case> all() {
        Map<Integer, List<PromotionNote>> notes = new LinkedHashMap<>();
        kept.all().forEach(note -> notes.computeIfAbsent(note.promotion(), number -> new ArrayList<>())
                .add(note));
        return notes.values().stream().map(Case::of).toList();
    }

    Case numbered(int number) {
        return all().stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .orElseThrow(() -> new PromotionRefused("The store has no " + Deployed.name(number)
                        + ": restore the backup that the session came from."));
    }

    private Optional<Case> latest(PromotionStep.Kind kind) {
        return all().stream().filter(each -> each.latest() == kind).reduce((one, later) -> later);
    }

    /** The one that waits for rounds to decide. */
    Optional<Case> waiting() {
        return latest(PromotionStep.Kind.FROZEN);
    }

    /** The one in use; an earlier one that it replaced is watched no more. */
    Optional<Case> inUse() {
        OptionalInt number = standing().promotion();
        return number.isPresent() ? Optional.of(numbered(number.getAsInt())) : Optional.empty();
    }

    /** What new sessions begin with. */
    PlayedPolicy standing() {
        return standing(Integer.MAX_VALUE);
    }

    /** The same after so many steps. */
    private PlayedPolicy standing(int steps) {
        PlayedPolicy now = PlayedPolicy.of(PolicySpec.defaults().get(0));
        Map<Integer, Frozen> frozen = new LinkedHashMap<>();
        for (PromotionNote note : kept.all().stream().limit(steps).toList()) {
            switch (Case.kind(note)) {
                case FROZEN -> frozen.put(note.promotion(), Frozen.read(note.json()));
                case PROMOTED ->
                    now = new PlayedPolicy(frozen.get(note.promotion()).spec(), OptionalInt.of(note.promotion()));
                case ROLLED_BACK -> now = frozen.get(note.promotion()).incumbent();
                case REJECTED -> {
                    // what was never in use changes nothing
                }
            }
        }
        boolean gone = now.promotion().isPresent()
                && !frozen.containsKey(now.promotion().getAsInt()); // discarded with a person it had learnt from
        return gone ? PlayedPolicy.of(PolicySpec.defaults().get(0)) : now;
    }

    List<PromotionStatus.Step> timeline() {
        List<PromotionStatus.Step> steps = new ArrayList<>();
        List<PromotionNote> notes = kept.all();
        for (int i = 0; i < notes.size(); i++) {
            PromotionNote note = notes.get(i);
            steps.add(new PromotionStatus.Step(
                    note.promotion(),
                    Case.kind(note),
                    note.by().at(),
                    note.by().who(),
                    standing(i + 1).name(),
                    note.rounds(),
                    new Interval(note.low(), note.high())));
        }
        return steps;
    }

    /** Keeps a freezing. */
    void add(PromotionNote note) {
        String now = describe(standing());
        kept.add(note, now, now);
    }

    /** Keeps a later step. */
    void keep(int number, PromotionStep step, By by) {
        PlayedPolicy before = standing();
        PlayedPolicy after =
                switch (step.kind()) {
                    case PROMOTED -> new PlayedPolicy(numbered(number).frozen().spec(), OptionalInt.of(number));
                    case ROLLED_BACK -> numbered(number).frozen().incumbent();
                    case FROZEN, REJECTED -> before;
                };
        kept.add(
                new PromotionNote(
                        number,
                        step.kind().name(),
                        step.order(),
                        step.rounds(),
                        step.advantage().low(),
                        step.advantage().high(),
                        "",
                        by),
                describe(before),
                describe(after));
    }

    private static String describe(PlayedPolicy policy) {
        return policy.promotion().isPresent()
                ? policy.name() + " (" + policy.spec().name() + ")"
                : policy.spec().name();
    }
}
