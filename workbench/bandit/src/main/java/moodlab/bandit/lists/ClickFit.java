package moodlab.bandit.lists;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Click models out of answers, by maximum likelihood with a little prior: each attraction and examination has the Beta(2, 2)
 * of one success and one failure more than seen, so that songs seen once are neither sure nor impossible. Lists must vary:
 * where each song always stands at the same position, examination and attraction cannot be told apart.
 */
public final class ClickFit {

    private static final int STEPS = 500;
    private static final double ENOUGH = 1e-9;

    private ClickFit() {}

    /** A sum of expected successes and of trials, with one of each outcome beforehand. */
    private static final class Share {

        private double successes = 1;
        private double trials = 2;

        void add(double success, double trial) {
            successes += success;
            trials += trial;
        }

        double value() {
            return successes / trials;
        }
    }

    /**
     * A cascade in closed form: a song's attraction is the share of its examined showings that were clicked.
     *
     * @throws ListRefused where there is no answer, or one with two clicks
     */
    public static ClickModel.Cascade cascade(List<ListAnswer> answers) {
        check(answers);
        SortedMap<String, Share> shares = new TreeMap<>();
        for (ListAnswer answer : answers) {
            if (answer.clicks() > 1) {
                throw new ListRefused("A cascade has one click a list at most, here is a list with " + answer.clicks()
                        + ": fit the position-based model.");
            }
            int end = answer.first() < 0 ? answer.size() : answer.first() + 1;
            for (int j = 0; j < end; j++) {
                shares.computeIfAbsent(answer.songs().get(j), id -> new Share()).add(answer.isClicked(j) ? 1 : 0, 1);
            }
        }
        return new ClickModel.Cascade(values(shares), 0.5);
    }

    private static Map<String, Double> values(SortedMap<String, Share> shares) {
        SortedMap<String, Double> values = new TreeMap<>();
        shares.forEach((id, share) -> values.put(id, share.value()));
        return values;
    }

    /**
     * The position-based model by expectation–maximisation (Wang and others 2018, "Position bias estimation for unbiased
     * learning to rank in personal search", WSDM): where there was no click, a position was examined with probability e(1 −
     * a)/(1 − ea) and the song attractive with a(1 − e)/(1 − ea). The first position counts as always examined.
     *
     * @throws ListRefused where there is no answer
     */
    public static ClickModel.PositionBased positionBased(List<ListAnswer> answers) {
        check(answers);
        int positions = answers.stream().mapToInt(ListAnswer::size).max().orElseThrow();
        Double[] examinations = new Double[positions];
        Arrays.fill(examinations, 0.5);
        examinations[0] = 1.0;
        ClickModel.PositionBased model = new ClickModel.PositionBased(List.of(examinations), Map.of(), 0.5);
        for (int step = 0; step < STEPS; step++) {
            ClickModel.PositionBased next = improved(model, answers);
            double change = change(model, next);
            model = next;
            if (change < ENOUGH) {
                break;
            }
        }
        return model;
    }

    private static ClickModel.PositionBased improved(ClickModel.PositionBased model, List<ListAnswer> answers) {
        List<Share> examined = new ArrayList<>();
        model.examinations().forEach(each -> examined.add(new Share()));
        SortedMap<String, Share> attractive = new TreeMap<>();
        for (ListAnswer answer : answers) {
            for (int j = 0; j < answer.size(); j++) {
                String song = answer.songs().get(j);
                double e = model.examinations().get(j);
                double a = model.attractions().getOrDefault(song, model.otherwise());
                double unclicked = 1 - e * a;
                boolean clicked = answer.isClicked(j);
                examined.get(j).add(clicked ? 1 : e * (1 - a) / unclicked, 1);
                attractive.computeIfAbsent(song, id -> new Share()).add(clicked ? 1 : a * (1 - e) / unclicked, 1);
            }
        }
        List<Double> examinations = new ArrayList<>();
        examined.forEach(share -> examinations.add(share.value()));
        examinations.set(0, 1.0);
        return new ClickModel.PositionBased(examinations, values(attractive), 0.5);
    }

    private static double change(ClickModel.PositionBased before, ClickModel.PositionBased after) {
        double most = 0;
        for (int j = 0; j < after.examinations().size(); j++) {
            most = Math.max(
                    most,
                    Math.abs(after.examinations().get(j) - before.examinations().get(j)));
        }
        for (Map.Entry<String, Double> song : after.attractions().entrySet()) {
            double earlier = before.attractions().getOrDefault(song.getKey(), before.otherwise());
            most = Math.max(most, Math.abs(song.getValue() - earlier));
        }
        return most;
    }

    private static void check(List<ListAnswer> answers) {
        if (answers.isEmpty()) {
            throw new ListRefused("There is no answer to fit a click model on: give the lists of some rounds.");
        }
    }
}
