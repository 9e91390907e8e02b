package moodlab.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import moodlab.domain.Emotion;
import moodlab.emotion.ModelManifest;
import moodlab.training.FaceEvaluation.Mistake;
import moodlab.training.FaceEvaluation.Outcome;

/**
 * A {@link FaceReport} as a page to look at: one HTML file with all it needs, readable in light and in dark. Pictures of the
 * data are on it only where asked for, since the terms of most sets of faces do not allow them to be passed on.
 */
public final class FacePage {

    private static final String STYLE = """
            :root{color-scheme:light dark;--ink:#1d2430;--soft:#5b6575;--line:#d5dae2;--paper:#fff;--blue:#1f6feb;--red:#c2410c}
            @media(prefers-color-scheme:dark){:root{--ink:#e6e9ef;--soft:#a3adbd;--line:#3a4351;--paper:#14181f;--blue:#6ea8ff;--red:#fb8f5c}}
            body{font:16px/1.5 system-ui,sans-serif;color:var(--ink);background:var(--paper);max-width:62rem;margin:2rem auto;padding:0 1rem}
            h1{font-size:1.6rem}h2{font-size:1.2rem;margin-top:2.2rem}p,figcaption{color:var(--soft)}
            table{border-collapse:collapse;font-variant-numeric:tabular-nums}th,td{padding:.3rem .6rem;text-align:right;border-bottom:1px solid var(--line)}
            th:first-child,td:first-child{text-align:left}.wide{overflow-x:auto}.matrix td{text-align:center;min-width:3.4rem;border:1px solid var(--line)}
            .figures{display:flex;flex-wrap:wrap;gap:1.5rem;margin:1rem 0}.figures div{border:1px solid var(--line);border-radius:.5rem;padding:.7rem 1rem}
            .figures b{display:block;font-size:1.5rem}.figures span{color:var(--soft);font-size:.9rem}
            svg text{fill:var(--soft);font:12px system-ui,sans-serif}.faces{display:flex;flex-wrap:wrap;gap:1rem}.faces figure{margin:0;width:7.5rem}
            .faces img{width:96px;height:96px;image-rendering:pixelated;border:1px solid var(--line)}
            """;

    private final StringBuilder html = new StringBuilder();

    private FacePage() {}

    /**
     * Writes the page.
     *
     * @param model whose report it is
     * @param pictures whether the surest mistakes are shown as pictures, or only told
     */
    public static void write(Path file, Outcome outcome, ModelManifest model, boolean pictures) {
        try {
            Path target = file.toAbsolutePath();
            Files.createDirectories(target.getParent());
            Files.writeString(target, of(outcome, model, pictures));
        } catch (IOException e) {
            throw new TrainingException(
                    file + " cannot be written: choose a folder with room that you may write to.", e);
        }
    }

    static String of(Outcome outcome, ModelManifest model, boolean pictures) {
        FacePage page = new FacePage();
        page.add(
                "<!doctype html><html lang=en><meta charset=utf-8><meta name=viewport content=\"width=device-width\">");
        page.add("<title>How well the face model reads</title><style>%s</style>", STYLE);
        page.figures(outcome.report(), model);
        page.perceived(outcome.report());
        page.hardships(outcome.report());
        page.fer2013(outcome.report().fer2013());
        page.mistakes(outcome.mistakes(), pictures);
        page.add("</html>");
        return page.html.toString();
    }

    private void figures(FaceReport report, ModelManifest model) {
        add("<h1>How well the face model reads</h1>");
        add(
                "<p>Model %s, trained for %d epochs; measured on %d faces, one at a time on one thread.</p>",
                model.sha256().isEmpty() ? "not saved" : model.sha256().substring(0, 12), model.epochs(), report.n());
        add("<div class=figures>");
        Optional.ofNullable(report.accuracyFerPlus())
                .ifPresent(accuracy -> figure(percent(accuracy), "of FER+ truths (%d faces)", report.nFerPlus()));
        figure(percent(report.accuracy()), "of FER2013 labels");
        figure("%.3f".formatted(report.macroF1()), "macro F1, perceived");
        figure("%.3f".formatted(report.ece()), "calibration error");
        figure("%.1f ms".formatted(report.msPerImageP50()), "a face (p95 %.1f ms)", report.msPerImageP95());
        figure("%,d".formatted(report.parameters()), "numbers in the network");
        add("</div>");
    }

    private void perceived(FaceReport report) {
        add("<h2>What people perceive</h2>");
        add(
                "<p>%s</p>",
                report.accuracyFerPlus() == null
                        ? "Against the labels, since no votes were given."
                        : "Against the class most raters of FER+ saw, on faces with at least five votes and one top.");
        confusion(report.confusion());
        classes(report.perClass());
        reliability(report.reliability(), report.ece());
    }

    private void hardships(FaceReport report) {
        if (report.hardships() == null) {
            return;
        }
        add("<h3>Spoilt pictures</h3><p>The share of right answers when all faces are spoilt in one way.</p>");
        add("<div class=wide><table><tr><th>how</th><th>right</th></tr>");
        report.hardships().forEach((how, share) -> add("<tr><td>%s</td><td>%s</td></tr>", how, percent(share)));
        add("</table></div>");
    }

    private void fer2013(HeadScores scores) {
        add("<h2>FER2013’s label</h2>");
        add(
                "<p>The second head, for comparison with the literature: %s of labels, macro F1 %.3f, calibration error %.3f.</p>",
                percent(scores.accuracy()), scores.macroF1(), scores.ece());
        confusion(scores.confusion());
        classes(scores.perClass());
    }

    private void confusion(List<List<Integer>> table) {
        add("<h3>Confusion</h3><p>Rows are truths, columns answers; shades are shares of the row.</p>");
        add("<div class=wide><table class=matrix><tr><th></th>");
        for (Emotion answer : Emotion.values()) {
            add("<th>%s</th>", answer.label());
        }
        add("</tr>");
        for (Emotion truth : Emotion.values()) {
            List<Integer> row = table.get(truth.ordinal());
            int all = row.stream().mapToInt(Integer::intValue).sum();
            add("<tr><th>%s</th>", truth.label());
            for (int i = 0; i < row.size(); i++) {
                double share = all == 0 ? 0 : (double) row.get(i) / all;
                add(
                        "<td style=\"background:color-mix(in srgb,var(--%s) %.0f%%,transparent)\" title=\"%s\">%d</td>",
                        i == truth.ordinal() ? "blue" : "red", 70 * share, percent(share), row.get(i));
            }
            add("</tr>");
        }
        add("</table></div>");
    }

    private void classes(Map<String, HeadScores.ClassScores> scores) {
        add("<h3>By class</h3><div class=wide><table>");
        add("<tr><th>class</th><th>faces</th><th>recall</th><th>precision</th><th>F1</th></tr>");
        scores.forEach((name, s) -> add(
                "<tr><td>%s</td><td>%d</td><td>%s</td><td>%s</td><td>%.3f</td></tr>",
                name, s.n(), percent(s.recall()), percent(s.precision()), s.f1()));
        add("</table></div>");
    }

    private void reliability(List<Reliability.Bin> bins, double error) {
        add("<h3>Reliability</h3>");
        add(
                "<p>How often an answer is right (height) that is so sure (across). On the line, probabilities are honest; the mean"
                        + " distance from it is the calibration error, %.3f. Bars below: how many answers.</p>",
                error);
        add(ReliabilityDiagram.svg(bins));
    }

    private void mistakes(List<Mistake> mistakes, boolean pictures) {
        add("<h2>Surest mistakes</h2>");
        if (pictures) {
            add("<p>Pictures of the data set: do not pass them on where its terms forbid it.</p><div class=faces>");
            mistakes.forEach(m -> add(
                    "<figure><img alt=\"row %d\" src=\"data:image/png;base64,%s\"><figcaption>%s, read as %s (%s)</figcaption></figure>",
                    m.row(),
                    Picture.base64(m.face()),
                    m.truth().label(),
                    m.answer().label(),
                    percent(m.probability())));
            add("</div>");
            return;
        }
        add("<div class=wide><table><tr><th>row</th><th>truth</th><th>answer</th><th>probability</th></tr>");
        mistakes.forEach(m -> add(
                "<tr><td>%d</td><td>%s</td><td>%s</td><td>%s</td></tr>",
                m.row(), m.truth().label(), m.answer().label(), percent(m.probability())));
        add("</table></div>");
    }

    private void figure(String value, String of, Object... arguments) {
        add("<div><b>%s</b><span>%s</span></div>", value, String.format(Locale.ROOT, of, arguments));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    private void add(String text, Object... arguments) {
        html.append(arguments.length == 0 ? text : String.format(Locale.ROOT, text, arguments))
                .append('\n');
    }
}
