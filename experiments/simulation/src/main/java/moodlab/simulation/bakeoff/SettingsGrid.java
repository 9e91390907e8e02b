package moodlab.simulation.bakeoff;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import moodlab.bandit.PolicySpec;

/**
 * Settings to choose between, and the choice.
 *
 * <p>The grid goes by the names of a spec's numbers, so a policy that is new to the library gets its variants by itself:
 * one number at a time is halved and doubled (the prior's two deviations also together, which changes the width of the
 * draws alone), shares of exploration are tried at set values. Floor and number of draws stay: they are no matter of
 * learning.
 */
public final class SettingsGrid {

    static final List<RerankerContestant> RERANKERS =
            List.of(new RerankerContestant(RerankerContestant.EVERYTHING), new RerankerContestant(10));

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Map<String, List<Double>> SHARES = Map.of("epsilon", List.of(0.0, 0.02, 0.05, 0.1, 0.2));
    private static final Set<String> SCALES = Set.of(
            "alpha",
            "temperature",
            "weightDeviation",
            "noiseDeviation",
            "circumstances",
            "gamma",
            "lengthScale",
            "width");
    private static final List<Double> FACTORS = List.of(0.25, 0.5, 2.0, 4.0);

    private SettingsGrid() {}

    /** The contestant and its variants. */
    public static List<Contestant> variants(Contestant contestant) {
        if (contestant instanceof RerankerContestant) {
            return List.copyOf(RERANKERS);
        }
        ObjectNode tree = tree(contestant.settings());
        return Stream.concat(
                        Stream.of(tree),
                        Stream.concat(
                                changed(tree, List.of()),
                                tree.path("prior") instanceof ObjectNode prior
                                        ? changed(prior, List.of("prior")).map(each ->
                                                (ObjectNode) tree.deepCopy().set("prior", each))
                                        : Stream.empty()))
                .map(ObjectNode::toString)
                .distinct()
                .flatMap(json -> readable(json).stream())
                .toList();
    }

    private static Stream<ObjectNode> changed(ObjectNode node, List<String> path) {
        Stream<ObjectNode> single = names(node).stream().flatMap(name -> values(node, name)
                .mapToObj(value -> node.deepCopy().put(name, value)));
        Stream<ObjectNode> width = path.isEmpty() || !node.has("weightDeviation") || !node.has("noiseDeviation")
                ? Stream.empty()
                : FACTORS.stream().map(factor -> node.deepCopy()
                        .put(
                                "weightDeviation",
                                factor * node.get("weightDeviation").asDouble())
                        .put(
                                "noiseDeviation",
                                factor * node.get("noiseDeviation").asDouble()));
        return Stream.concat(single, width);
    }

    private static List<String> names(ObjectNode node) {
        return node.properties().stream()
                .filter(entry -> entry.getValue().isNumber())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static DoubleStream values(ObjectNode node, String name) {
        double now = node.get(name).asDouble();
        if (SHARES.containsKey(name)) {
            return SHARES.get(name).stream().mapToDouble(Double::doubleValue).filter(value -> value != now);
        }
        return SCALES.contains(name) && now != 0
                ? FACTORS.stream().mapToDouble(factor -> factor * now)
                : DoubleStream.empty();
    }

    private static Optional<Contestant> readable(String json) {
        try {
            return Optional.of(new SpecContestant(PolicySpec.fromJson(json)));
        } catch (RuntimeException e) {
            return Optional.empty(); // a value that this policy does not allow
        }
    }

    private static ObjectNode tree(String json) {
        try {
            JsonNode node = MAPPER.readTree(json);
            return (ObjectNode) node;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a spec is JSON", e);
        }
    }

    /**
     * For each policy the settings with the greatest expected reward, each environment counting alike: the mean over
     * environments of expected by best.
     */
    public static List<String> choose(List<CellResult> results) {
        Map<String, Map<String, Double>> scores = results.stream()
                .collect(Collectors.groupingBy(
                        result -> result.cell().policy(),
                        LinkedHashMap::new,
                        Collectors.groupingBy(
                                result -> result.cell().settings(),
                                LinkedHashMap::new,
                                Collectors.averagingDouble(result -> result.expected() / result.best()))));
        return scores.values().stream()
                .map(settings -> settings.entrySet().stream()
                        .max(Comparator.comparingDouble(Map.Entry<String, Double>::getValue))
                        .orElseThrow()
                        .getKey())
                .toList();
    }
}
