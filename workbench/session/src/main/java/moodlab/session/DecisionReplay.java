package moodlab.session;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import moodlab.bandit.Policies;
import moodlab.bandit.PolicySpec;
import moodlab.bandit.PolicyUnusable;
import moodlab.domain.choice.Context;
import moodlab.domain.choice.Lesson;
import moodlab.domain.choice.Policy;
import moodlab.domain.choice.PolicyState;
import moodlab.domain.round.Decision;
import moodlab.domain.round.Reward;
import moodlab.domain.round.Round;
import moodlab.session.policies.Candidates;
import moodlab.session.policies.Deployed;
import moodlab.session.policies.PlayedPolicy;
import moodlab.session.policies.PromotionRefused;
import moodlab.store.LoggedEvent;
import moodlab.store.LoggedSession;
import moodlab.store.Store;

/**
 * Decides a log's rounds anew. Each list is drawn from the logged probabilities and seed; the probabilities are
 * recomputed by a policy that starts where the participant's first session started and learns what the log says was
 * learnt, in the log's order. Both come to the same bits on the same machine; on another, probabilities to 1e-9.
 */
public final class DecisionReplay {

    /** How far probabilities may be apart on another machine. */
    public static final double TOLERANCE = 1e-9;

    /**
     * A round, decided anew.
     *
     * @param redrawn whether the logged probabilities and seed give the logged list, propensities included
     * @param again the recomputed probabilities; empty where the policy could not be recomputed
     * @param sameState whether the policy's state has the logged hash
     * @param other what the other policy would have given; empty without one
     * @param anew how its face would be read, and what follows
     */
    public record Step(
            Round round,
            boolean redrawn,
            Optional<Weighed> again,
            boolean sameState,
            Optional<Weighed> other,
            Anew anew) {}

    /**
     * A round whose face another network reads.
     *
     * @param read whether it could: its frames were kept
     * @param redone what follows; empty where it could not, or the policy could not be recomputed
     */
    public record Anew(boolean read, Optional<Redone> redone) {}

    /** What may happen in the log that matters to a policy. */
    private record Moment(long order, LoggedSession session, Optional<Round> round, Optional<LoggedEvent> event) {}

    private final Store store;
    private final Optional<PolicySpec> other;
    private final Optional<OtherReadings> readings;
    private final Candidates candidates;
    private final Map<String, PolicyState> learnt = new HashMap<>();
    private final Map<String, Policy> others = new HashMap<>();
    private final List<String> notes = new ArrayList<>();

    /**
     * Of that store.
     *
     * @param other another policy to ask too; it learns the log's rewards, from the participant's first on
     */
    public DecisionReplay(Store store, Optional<PolicySpec> other) {
        this(store, other, Optional.empty());
    }

    /**
     * Of that store.
     *
     * @param other another policy to ask too; it learns the log's rewards, from the participant's first on
     * @param readings another network's, of that store's faces: each round is decided on them too
     */
    public DecisionReplay(Store store, Optional<PolicySpec> other, Optional<OtherReadings> readings) {
        this.store = store;
        this.other = other;
        this.readings = readings;
        this.candidates = new Candidates(store, () -> java.time.Instant.EPOCH); // only read
    }

    /** What could not be recomputed, and why, as sentences. */
    public List<String> notes() {
        return List.copyOf(notes);
    }

    /** The state that the log's lessons lead to; after {@link #run} or {@link #learn}. */
    public Optional<PolicyState> learnt(String participant, String policy) {
        return Optional.ofNullable(learnt.get(policy + " " + participant));
    }

    /** Hands over every round of the store, participant by participant, in the log's order. */
    public void run(Consumer<Step> consumer) {
        Map<String, List<LoggedSession>> sessions = new LinkedHashMap<>();
        store.sessions().forEach(session -> sessions.computeIfAbsent(session.participant(), who -> new ArrayList<>())
                .add(session));
        sessions.values().forEach(each -> participant(each, Optional.of(consumer)));
    }

    /** Only learns what that participant's log says was learnt, which is faster. */
    public void learn(String participant) {
        List<LoggedSession> sessions = store.sessions().stream()
                .filter(session -> session.participant().equals(participant))
                .toList();
        participant(sessions, Optional.empty());
    }

    private void participant(List<LoggedSession> sessions, Optional<Consumer<Step>> consumer) {
        Map<String, Running> running = new HashMap<>();
        List<Moment> moments = new ArrayList<>();
        sessions.forEach(session -> moments.addAll(moments(session)));
        moments.sort(Comparator.comparingLong(Moment::order));
        for (Moment moment : moments) {
            String session = moment.session().session();
            moment.event()
                    .filter(DecisionReplay::begins)
                    .ifPresent(event -> running.put(session, begin(moment, running.get(session))));
            Optional<Running> now = Optional.ofNullable(running.get(session));
            moment.round()
                    .ifPresent(round -> now.ifPresent(each -> {
                        each.rounds.put(round.decision().sequence(), round);
                        consumer.ifPresent(told -> told.accept(each.decide(moment.session(), round)));
                    }));
            moment.event()
                    .filter(event -> event.kind() == LoggedEvent.Kind.LEARNED)
                    .ifPresent(event -> now.ifPresent(each -> each.learn(event)));
        }
    }

    private static boolean begins(LoggedEvent event) {
        return event.kind() == LoggedEvent.Kind.OPENED || event.kind() == LoggedEvent.Kind.RESUMED;
    }

    private List<Moment> moments(LoggedSession session) {
        List<Moment> moments = new ArrayList<>();
        store.eachRound(
                session.session(),
                logged -> moments.add(
                        new Moment(logged.order(), session, Optional.of(logged.round()), Optional.empty())));
        store.events(session.session()).stream()
                .filter(event -> begins(event) || event.kind() == LoggedEvent.Kind.LEARNED)
                .forEach(
                        event -> moments.add(new Moment(event.order(), session, Optional.empty(), Optional.of(event))));
        return moments;
    }

    /** @param before the session as it was until it was cut off; null where it begins */
    private Running begin(Moment moment, Running before) {
        LoggedSession session = moment.session();
        Map<Integer, Round> rounds = before == null ? new HashMap<>() : before.rounds;
        try {
            LoggedSettings settings = new LoggedSettings(session, store.rounds(session.session()));
            PlayedPolicy played = settings.played();
            long seed = new Seeds(settings.seed()).seed("policy");
            String key = played.name() + " " + session.participant();
            Policy policy = begun(played, Optional.ofNullable(learnt.get(key)), seed);
            other.ifPresent(asked -> others.computeIfAbsent(session.participant(), who -> Policies.build(asked, seed)));
            return new Running(key, Optional.of(policy), others.get(session.participant()), rounds);
        } catch (SessionUnusable | PolicyUnusable | PromotionRefused e) {
            notes.add(session.session() + " cannot be recomputed: " + e.getMessage());
            return new Running("", Optional.empty(), others.get(session.participant()), rounds);
        }
    }

    private Policy begun(PlayedPolicy played, Optional<PolicyState> left, long seed) {
        PolicySpec spec = played.spec();
        if (played.promotion().isPresent()) {
            int number = played.promotion().getAsInt();
            return left.map(state -> Deployed.of(number, spec, state)).orElseGet(() -> candidates.begun(number));
        }
        return left.map(state -> Policies.resume(spec, state)).orElseGet(() -> Policies.build(spec, seed));
    }

    /** A session that is being decided anew. */
    private final class Running {

        private final String key;
        private final Optional<Policy> policy;
        private final Optional<Policy> asked;
        private final Map<Integer, Round> rounds;

        Running(String key, Optional<Policy> policy, Policy asked, Map<Integer, Round> rounds) {
            this.key = key;
            this.policy = policy;
            this.asked = Optional.ofNullable(asked);
            this.rounds = rounds;
        }

        Step decide(LoggedSession session, Round round) {
            Decision decision = round.decision();
            boolean redrawn = decision.choice()
                    .draw(decision.slate().size(), decision.seed())
                    .equals(decision.slate());
            boolean sameState = policy.filter(each -> each.state().stamp().equals(decision.policy()))
                    .isPresent();
            return new Step(
                    round,
                    redrawn,
                    policy.map(each -> Weighed.of(each, decision)),
                    sameState,
                    asked.map(each -> Weighed.of(each, decision)),
                    anew(session, decision));
        }

        private Anew anew(LoggedSession session, Decision decision) {
            Optional<Context> context = readings.flatMap(each -> each.context(session, decision));
            return new Anew(
                    context.isPresent(), context.flatMap(seen -> policy.map(each -> Redone.of(each, decision, seen))));
        }

        void learn(LoggedEvent event) {
            Optional<Lesson> lesson =
                    Optional.ofNullable(rounds.get(event.sequence().orElse(0))).flatMap(DecisionReplay::lesson);
            if (lesson.isEmpty()) {
                notes.add(event.session() + ": what was learnt at log_order " + event.order() + " is not in the log.");
                return;
            }
            asked.ifPresent(each -> each.learn(lesson.get()));
            policy.ifPresent(each -> {
                each.learn(lesson.get());
                learnt.put(key, each.state());
            });
        }
    }

    private static Optional<Lesson> lesson(Round round) {
        if (round.outcome().played().isEmpty() || !(round.reward() instanceof Reward.Known known)) {
            return Optional.empty();
        }
        Decision decision = round.decision();
        int position = round.outcome().played().getAsInt();
        return Optional.of(new Lesson(decision.context(), decision.slate().song(position), known.value()));
    }
}
