package moodlab.session.policies;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import moodlab.bandit.Policies;
import moodlab.bandit.PolicySpec;
import moodlab.bandit.PolicyUnusable;
import moodlab.domain.choice.Policy;
import moodlab.domain.choice.PolicyState;

/**
 * What a policy had learnt, to be kept in a file, with the sessions that taught it: so that it is never valued on them.
 *
 * @param taughtBy in the log's order; none where it has learnt nothing
 */
public record SavedPolicy(PolicySpec spec, PolicyState state, List<Source> taughtBy) {

    private static final String KIND = "moodlab policy";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A session of a participant. */
    public record Source(String participant, String session) {}

    public SavedPolicy {
        taughtBy = List.copyOf(taughtBy);
    }

    /**
     * What a policy is to learn.
     *
     * @param policy as {@link Candidates#named} takes it
     * @param participants on whose rounds; everybody's where none is named
     */
    public record Lessons(String policy, Set<String> participants, Start start) {

        public Lessons {
            participants = Set.copyOf(participants);
        }

        private boolean has(SeenRound round) {
            return participants.isEmpty() || participants.contains(round.participant());
        }
    }

    /**
     * A policy with its start from rounds of a log, as a candidate has it.
     *
     * @throws PolicyUnusable where there is nothing to learn, or it cannot have that start
     */
    static SavedPolicy taught(PolicySpec spec, Lessons lessons, PolicyLog log, Watch watch) {
        List<SeenRound> rounds = log.rounds().stream().filter(lessons::has).toList();
        Taught taught = Taught.of(WhatIf.of(spec).from(lessons.start()), rounds, watch);
        if (taught.lessons() == 0) {
            throw new PolicyUnusable("There is no answered round that could teach " + spec.name()
                    + ": run sessions first, or name other participants.");
        }
        return new SavedPolicy(spec, taught.policy().state(), sources(rounds));
    }

    /**
     * A policy as one participant's sessions left it.
     *
     * @throws PolicyUnusable where they have none of that name
     */
    static SavedPolicy left(PlayedPolicy played, PolicyLog log, String participant) {
        PolicyState state = log.state(participant, played.name())
                .orElseThrow(() -> new PolicyUnusable("No session of " + participant + " has taught "
                        + played.name()
                        + ": name another participant or policy, or leave --as-left out to teach it on the log."));
        List<SeenRound> rounds = log.rounds().stream()
                .filter(round -> round.participant().equals(participant)
                        && round.decision().policy().name().equals(played.name()))
                .toList();
        PolicySpec spec = played.spec();
        PolicyState own = new PolicyState(spec.name(), state.version(), state.json());
        return new SavedPolicy(spec, own, sources(rounds));
    }

    private static List<Source> sources(List<SeenRound> rounds) {
        return rounds.stream()
                .map(round -> new Source(round.participant(), round.decision().session()))
                .distinct()
                .toList();
    }

    /** As one file; {@link #read} reads it. */
    public String json() {
        try {
            ObjectNode tree = JSON.createObjectNode();
            tree.put("kind", KIND);
            tree.set("policy", JSON.readTree(spec.toJson()));
            tree.put("version", state.version());
            ArrayNode sources = tree.putArray("taughtBy");
            taughtBy.forEach(source ->
                    sources.addObject().put("participant", source.participant()).put("session", source.session()));
            tree.put("state", state.json());
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("settings and states are JSON", e);
        }
    }

    /** Whether that is what {@link #json} writes, rather than settings or a bare state. */
    public static boolean isIn(String text) {
        return text.contains('"' + KIND + '"');
    }

    /**
     * What {@link #json} wrote.
     *
     * @throws PolicyUnusable where it is damaged
     */
    public static SavedPolicy read(String text) {
        try {
            JsonNode tree = JSON.readTree(text);
            PolicySpec spec = PolicySpec.fromJson(tree.required("policy").toString());
            PolicyState state = new PolicyState(
                    spec.name(),
                    tree.required("version").longValue(),
                    tree.required("state").textValue());
            List<Source> sources = new ArrayList<>();
            tree.required("taughtBy")
                    .forEach(each -> sources.add(new Source(
                            each.required("participant").textValue(),
                            each.required("session").textValue())));
            return new SavedPolicy(spec, state, sources);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new PolicyUnusable(
                    "The file of a saved policy is damaged: save it again with moodlab policies save.", e);
        }
    }

    /** The policy as it stands. */
    public Policy policy() {
        return Policies.resume(spec, state);
    }
}
