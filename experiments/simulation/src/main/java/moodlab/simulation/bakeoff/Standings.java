package moodlab.simulation.bakeoff;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import moodlab.simulation.PairedDifference;

/** Results by environment, policy and seed. */
public final class Standings {

    private final SortedMap<String, SortedMap<String, SortedMap<Long, CellResult>>> results = new TreeMap<>();

    /** Sorts them. One policy with several settings counts as several, called {@code thompson 2} and so on. */
    public Standings(Collection<CellResult> all) {
        Map<String, List<String>> settings = all.stream()
                .collect(Collectors.groupingBy(
                        result -> result.cell().policy(),
                        Collectors.mapping(result -> result.cell().settings(), Collectors.toList())));
        settings.replaceAll((policy, list) -> list.stream().distinct().sorted().toList());
        for (CellResult result : all) {
            Cell cell = result.cell();
            int number = settings.get(cell.policy()).indexOf(cell.settings());
            String label = number == 0 ? cell.policy() : cell.policy() + " " + (number + 1);
            results.computeIfAbsent(cell.environment(), name -> new TreeMap<>())
                    .computeIfAbsent(label, name -> new TreeMap<>())
                    .put(cell.seed(), result);
        }
    }

    /** Each policy's settings, as JSON. */
    SortedMap<String, String> settings() {
        SortedMap<String, String> settings = new TreeMap<>();
        results.values()
                .forEach(policies -> policies.forEach((policy, seeds) ->
                        settings.put(policy, seeds.get(seeds.firstKey()).cell().settings())));
        return settings;
    }

    /** The environments that have results, by name. */
    List<String> environments() {
        return List.copyOf(results.keySet());
    }

    /** The policies that have results in any environment, by name. */
    List<String> policies() {
        return results.values().stream()
                .flatMap(each -> each.keySet().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** The greatest number of seeds that any policy has there. */
    int mostSeeds(String environment) {
        return policies().stream()
                .mapToInt(policy -> of(environment, policy).size())
                .max()
                .orElse(0);
    }

    /** That policy's results there, by seed. */
    List<CellResult> of(String environment, String policy) {
        return List.copyOf(results.getOrDefault(environment, new TreeMap<>())
                .getOrDefault(policy, new TreeMap<>())
                .values());
    }

    /** A figure's mean over seeds with Student's interval; needs two seeds. */
    PairedDifference mean(String environment, String policy, ToDoubleFunction<CellResult> figure) {
        return PairedDifference.of(
                of(environment, policy).stream().mapToDouble(figure).toArray());
    }

    /** How much more the first earned than the second in true expected reward, over the seeds that both have. */
    PairedDifference lead(String environment, String first, String second) {
        SortedMap<Long, CellResult> others = results.get(environment).get(second);
        return PairedDifference.of(of(environment, first).stream()
                .filter(result -> others.containsKey(result.cell().seed()))
                .mapToDouble(result ->
                        result.expected() - others.get(result.cell().seed()).expected())
                .toArray());
    }

    /** Whether both have at least two seeds in common there. */
    boolean comparable(String environment, String first, String second) {
        List<Long> seeds = seeds(environment, first);
        return seeds(environment, second).stream().filter(seeds::contains).count() >= 2;
    }

    private List<Long> seeds(String environment, String policy) {
        return of(environment, policy).stream()
                .map(result -> result.cell().seed())
                .toList();
    }
}
