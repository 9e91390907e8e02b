package moodlab.simulation.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import moodlab.datasets.InCarMusic;
import moodlab.datasets.SiTunes;
import moodlab.simulation.Checkout;
import moodlab.simulation.fit.MixedModel.Member;
import moodlab.simulation.fit.MixedModel.Observation;
import moodlab.simulation.listeners.DriverNumbers;
import moodlab.simulation.listeners.ListenerNumbers;
import moodlab.simulation.listeners.Numbers;
import org.junit.jupiter.api.Test;

class FitTest {

    /** 60 groups of 20: τ̂ has a standard error of about τ/√120 = 0.09 τ, σ̂ of 0.02 σ, β̂ of τ/√60; four of each. */
    @Test
    void mixedModelFindsTheDeviationsItWasMadeWith() {
        Random random = new Random(5);
        List<Observation> rows = new ArrayList<>();
        for (int group = 0; group < 60; group++) {
            double intercept = 0.5 * random.nextGaussian();
            double slope = 0.8 * random.nextGaussian();
            for (int i = 0; i < 20; i++) {
                double x = random.nextGaussian();
                double y = 2 + intercept + (1 + slope) * x + 0.7 * random.nextGaussian();
                rows.add(new Observation(
                        y, List.of(1.0, x), List.of(new Member("one", group, 1), new Member("x", group, x))));
            }
        }
        MixedModel model = MixedModel.fit(rows, 100);
        assertEquals(0.5, model.deviation("one"), 4 * 0.09 * 0.5);
        assertEquals(0.8, model.deviation("x"), 4 * 0.09 * 0.8);
        assertEquals(0.7, model.noise(), 4 * 0.02 * 0.7);
        assertEquals(2, model.fixed(0), 4 * 0.5 / Math.sqrt(60));
        assertEquals(1, model.fixed(1), 4 * 0.8 / Math.sqrt(60));
    }

    @Test
    void shippedListenersAreThoseFittedToSiTunes() {
        ListenerNumbers fitted = SiTunesFit.fit(SiTunes.in(Checkout.data("situnes")));
        ListenerNumbers.Rating shipped = Numbers.siTunes().rating();
        shipped.effects()
                .forEach((term, effect) ->
                        assertEquals(effect, fitted.rating().effects().get(term), 0.001));
        shipped.deviations()
                .forEach((term, deviation) ->
                        assertEquals(deviation, fitted.rating().deviations().get(term), 0.001));
        assertEquals(shipped.songDeviation(), fitted.rating().songDeviation(), 0.001);
        assertEquals(shipped.noise(), fitted.rating().noise(), 0.001);
        assertEquals(Numbers.siTunes().valence().valence(), fitted.valence().valence(), 0.001);
        assertEquals(
                Numbers.siTunes().restArousal().carry(), fitted.restArousal().carry(), 0.001);
        assertEquals(Numbers.siTunes().songs(), fitted.songs());
    }

    /** A tenth of the documented command's replications; the real figure must lie within their range. */
    @Test
    void simulatedMoodsReturnAsThoseInSiTunesDo() {
        SiTunes data = SiTunes.in(Checkout.data("situnes"));
        Map<String, Double> real = Likeness.figures(data.second());
        List<Map<String, Double>> simulated = LongStream.range(0, 20)
                .mapToObj(seed -> Likeness.figures(Likeness.simulated(data, Numbers.siTunes(), seed)))
                .toList();
        for (String name : List.of(
                "correlation of valence before with its change",
                "correlation of arousal before with its change",
                "mean rating",
                "deviation of ratings",
                "deviation of participants' mean ratings")) {
            double low =
                    simulated.stream().mapToDouble(each -> each.get(name)).min().orElseThrow();
            double high =
                    simulated.stream().mapToDouble(each -> each.get(name)).max().orElseThrow();
            assertTrue(low <= real.get(name) && real.get(name) <= high, name + " " + real.get(name));
        }
        assertEquals(-0.51, real.get("correlation of valence before with its change"), 0.005);
    }

    /** Four steps of the documented command's sixty: the mean has settled by then, the deviations nearly. */
    @Test
    void shippedDriversAreNearThoseFittedToInCarMusic() {
        DriverNumbers fitted = InCarFit.fit(InCarMusic.in(Checkout.data("incarmusic")), 4);
        DriverNumbers shipped = Numbers.inCarMusic();
        assertEquals(shipped.mean(), fitted.mean(), 0.1);
        assertEquals(shipped.noise(), fitted.noise(), 0.05);
        assertEquals(shipped.genres().stream().map(DriverNumbers.Genre::name).toList(), InCarMusic.GENRES);
    }
}
