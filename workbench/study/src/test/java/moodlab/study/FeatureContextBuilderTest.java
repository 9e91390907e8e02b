package moodlab.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import moodlab.domain.Affect;
import moodlab.domain.Emotion;
import moodlab.domain.EmotionDistribution;
import moodlab.domain.Moment;
import moodlab.domain.Observation;
import moodlab.domain.choice.Context;
import moodlab.domain.choice.Strategy;
import moodlab.domain.choice.StrategyDraw.SetBy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeatureContextBuilderTest {

    private static final Observation HAPPY =
            new Observation(Optional.of(EmotionDistribution.certain(Emotion.HAPPY)), 0.8, 25, 24);
    private static final Observation NO_FACE = new Observation(Optional.empty(), 0, 25, 0);
    private static final StrategyRule LIFT = new StrategyRule.Fixed(Strategy.LIFT, SetBy.RESEARCHER);
    private static final StrategyRule STAY = new StrategyRule.Fixed(Strategy.STAY, SetBy.LISTENER);

    private static Context build(Observation observation, String utc, StrategyRule rule) {
        var settings = ContextSettings.of("reading", " ", ZoneOffset.UTC, rule);
        return new FeatureContextBuilder(settings, new Random(1)).build(observation, at(utc));
    }

    private static Moment at(String utc) {
        return new Moment(Instant.parse(utc), 5);
    }

    private static double feature(Context context, String name) {
        return context.features().value(context.features().names().indexOf(name));
    }

    @Test
    void namesAreThoseThatPoliciesAndExportsRelyOn() {
        assertEquals(
                List.of(
                        ("p_angry,p_disgust,p_fear,p_happy,p_sad,p_surprise,p_neutral,face_seen,quality,valence,arousal,"
                                        + "time_sin,time_cos,part_morning,part_afternoon,part_evening,part_night,"
                                        + "activity_known,place_known,target_valence,target_arousal,strategy_lift")
                                .split(",")),
                FeatureContextBuilder.NAMES);
        assertEquals(
                FeatureContextBuilder.NAMES,
                build(HAPPY, "2026-01-05T09:00:00Z", LIFT).features().names());
    }

    @Test
    void carriesTheDistributionWithItsQuality() {
        Context context = build(HAPPY, "2026-01-05T09:00:00Z", STAY);
        assertEquals(1, feature(context, "p_happy"));
        assertEquals(0, feature(context, "p_neutral"));
        assertEquals(1, feature(context, "face_seen"));
        assertEquals(0.8, feature(context, "quality"));
        assertEquals(0.81, feature(context, "valence"));
        assertEquals(0.51, feature(context, "arousal"));
        assertEquals(HAPPY, context.observation());
    }

    @Test
    void noFaceIsAllZeroes() {
        Context context = build(NO_FACE, "2026-01-05T09:00:00Z", STAY);
        for (String name : FeatureContextBuilder.NAMES.subList(0, 11)) {
            assertEquals(0, feature(context, name), name);
        }
        assertEquals(Affect.NEUTRAL, context.target());
    }

    @Test
    void theTargetIsTheStrategys() {
        Context context = build(HAPPY, "2026-01-05T09:00:00Z", LIFT);
        assertEquals(Lift.DEFAULT.target(Strategy.LIFT, HAPPY.affect()), context.target());
        assertEquals(context.target().valence(), feature(context, "target_valence"));
        assertEquals(context.target().arousal(), feature(context, "target_arousal"));
        assertEquals(1, feature(context, "strategy_lift"));
        assertEquals(0, feature(build(HAPPY, "2026-01-05T09:00:00Z", STAY), "strategy_lift"));
    }

    @Test
    void tellsLocalTime() {
        var settings = ContextSettings.of("", "home", ZoneId.of("Europe/Berlin"), STAY);
        Context context = new FeatureContextBuilder(settings, new Random(1)).build(HAPPY, at("2026-07-01T22:30:00Z"));
        assertEquals(LocalDateTime.parse("2026-07-02T00:30"), context.localTime());
        assertEquals(1, feature(context, "part_night"));
        assertEquals(0, feature(context, "activity_known"));
        assertEquals(1, feature(context, "place_known"));
    }

    @Test
    void timeGoesRound() {
        Context midnight = build(HAPPY, "2026-01-05T00:00:00Z", STAY);
        Context justBefore = build(HAPPY, "2026-01-04T23:59:59Z", STAY);
        assertEquals(feature(midnight, "time_sin"), feature(justBefore, "time_sin"), 1e-4);
        assertEquals(feature(midnight, "time_cos"), feature(justBefore, "time_cos"), 1e-4);
        Context six = build(HAPPY, "2026-01-05T06:00:00Z", STAY);
        assertEquals(1, feature(six, "time_sin"), 1e-12);
        assertEquals(0, feature(six, "time_cos"), 1e-12);
    }

    @ParameterizedTest
    @CsvSource({
        "05:59,NIGHT",
        "06:00,MORNING",
        "11:59,MORNING",
        "12:00,AFTERNOON",
        "17:59,AFTERNOON",
        "18:00,EVENING",
        "21:59,EVENING",
        "22:00,NIGHT",
        "00:00,NIGHT"
    })
    void partsOfTheDayBeginOnTheHour(LocalTime time, PartOfDay part) {
        assertEquals(part, PartOfDay.at(time));
        Context context = build(HAPPY, "2026-01-05T" + time + ":00Z", STAY);
        for (PartOfDay each : PartOfDay.values()) {
            String name = "part_" + each.name().toLowerCase(java.util.Locale.ROOT);
            assertEquals(each == part ? 1 : 0, feature(context, name), name);
        }
    }

    @Test
    void activityThatIsOnlyBlankIsUnknown() {
        Context context = build(HAPPY, "2026-01-05T09:00:00Z", STAY);
        assertEquals("reading", context.activity());
        assertEquals(1, feature(context, "activity_known"));
        assertEquals("", context.place());
        assertEquals(0, feature(context, "place_known"));
    }

    @Test
    void chanceIsDrawnOnceARound() {
        var settings = ContextSettings.of("", "", ZoneOffset.UTC, StrategyRule.ByChance.EVEN);
        var builder = new FeatureContextBuilder(settings, new Random(3));
        Random same = new Random(3);
        for (int i = 0; i < 20; i++) {
            Context context = builder.build(HAPPY, at("2026-01-05T09:00:00Z"));
            assertEquals(StrategyRule.ByChance.EVEN.draw(same), context.strategy());
            assertTrue(feature(context, "strategy_lift")
                    == 1
                    == (context.strategy().strategy() == Strategy.LIFT));
        }
    }
}
