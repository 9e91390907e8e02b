package moodlab.simulation.environments;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import moodlab.domain.Moment;
import moodlab.domain.Observation;
import moodlab.domain.choice.Context;
import moodlab.domain.choice.Slate;
import moodlab.domain.choice.Strategy;
import moodlab.domain.choice.StrategyDraw;
import moodlab.domain.round.Reward;
import moodlab.domain.song.Song;
import moodlab.simulation.listeners.FaceReader;
import moodlab.simulation.listeners.Listener;
import moodlab.simulation.listeners.ListenerNumbers;
import moodlab.simulation.listeners.SongSupply;
import moodlab.simulation.listeners.Tune;
import moodlab.study.ContextSettings;
import moodlab.study.FeatureContextBuilder;
import moodlab.study.StrategyRule;

/**
 * Listeners who take turns, sitting by sitting: mood, face, context, songs, a thumb. The context is made as in a session
 * ({@link FeatureContextBuilder}, strategy stay).
 */
final class ListenerWorld implements World {

    private static final Instant START = Instant.parse("2026-01-05T09:00:00Z");
    private static final Duration SONG = Duration.ofMinutes(4);
    private static final int MOST_HOURS = 12;

    private final WorldSettings settings;
    private final Chances chances;
    private final FaceReader camera;
    private final List<Listener> listeners;
    private final List<Tune> library;
    private final Map<String, Tune> byId = new HashMap<>();
    private final FeatureContextBuilder contexts;
    private Instant now = START;
    private int round = -1;
    private int turn = -1;
    private boolean seated;
    private List<Tune> offered = List.of();
    private List<Song> offeredSongs = List.of();

    ListenerWorld(WorldSettings settings, ListenerNumbers numbers, FaceReader camera, Seating seating) {
        this.settings = settings;
        this.camera = camera;
        this.chances = new Chances(seating.seed());
        Random people = chances.of("people");
        this.listeners = IntStream.range(0, seating.listeners())
                .mapToObj(i -> new Listener(numbers, settings.habits(), settings.songEffects(), people))
                .toList();
        this.library = new SongSupply(numbers).songs(settings.librarySize(), chances.of("songs"));
        library.forEach(tune -> byId.put(tune.song().id(), tune));
        this.contexts = new FeatureContextBuilder(
                ContextSettings.of(
                        "", "", ZoneOffset.UTC, new StrategyRule.Fixed(Strategy.STAY, StrategyDraw.SetBy.RESEARCHER)),
                chances.of("strategy"));
    }

    /** How many listeners, and the world's seed. */
    record Seating(int listeners, long seed) {
        Seating {
            if (listeners < 1) {
                throw new IllegalArgumentException("a world has at least one listener: " + listeners);
            }
        }
    }

    @Override
    public Scene next() {
        round++;
        Random random = chances.of(round, "scene");
        if (!seated) {
            turn = (turn + 1) % listeners.size();
            listener().sitDown(random);
            now = now.plus(Duration.ofHours(1 + random.nextInt(MOST_HOURS)));
            seated = true;
        }
        if (settings.drift() < 1) {
            listener().drift(settings.drift(), random);
        }
        now = now.plus(SONG);
        offer();
        Context context = contexts.build(look(random), new Moment(now, 0));
        double[] liking = offered.stream()
                .mapToDouble(tune -> listener().liking(tune, round))
                .toArray();
        Payoffs truth = settings.listSize() == 1
                ? Payoffs.single(offeredSongs, liking)
                : Payoffs.cascade(offeredSongs, liking, settings.listSize(), settings.goesOn());
        return new Scene(context, offeredSongs, truth);
    }

    private void offer() {
        int first =
                settings.renewal() == 0 ? 0 : Math.min(round / settings.renewal(), library.size() - settings.songs());
        List<Tune> present = library.subList(first, first + settings.songs());
        if (offered.isEmpty() || !offered.get(0).equals(present.get(0))) {
            offered = List.copyOf(present);
            offeredSongs = offered.stream().map(Tune::song).toList();
        }
    }

    private Observation look(Random random) {
        if (!settings.camera()) {
            return FaceReader.exact(listener().mood());
        }
        boolean lost = random.nextDouble() < settings.habits().lost();
        Observation seen = camera.seen(listener().mood(), listener().expressivity(), random);
        return lost ? FaceReader.none() : seen;
    }

    private Listener listener() {
        return listeners.get(turn);
    }

    @Override
    public Heard play(Slate slate) {
        Random random = chances.of(round, "play");
        boolean answered = random.nextDouble() >= settings.habits().missing();
        int delay = settings.delay() == 0 ? 0 : settings.delay() / 2 + random.nextInt(settings.delay());
        Heard heard = slate.size() == 1 ? one(slate.song(1), delay) : cascade(slate, random, delay);
        boolean liked = heard.answers().stream().anyMatch(answer -> answer.reward() > 0);
        seated = !listener().leaves(liked, random);
        return answered ? heard : Heard.missing();
    }

    private Heard one(Song song, int delay) {
        return Heard.known(song, hear(song) ? 1 : 0, delay);
    }

    private boolean hear(Song song) {
        double grade =
                listener().hear(byId.get(song.id()), round, chances.of(round, song.id()), chances.of(round, "mood"));
        return Listener.up(grade);
    }

    /** Looks through the list, takes the first song that appeals and hears it; whether it appeals is the thumb. */
    private Heard cascade(Slate slate, Random random, int delay) {
        ArrayList<Heard.Answer> answers = new ArrayList<>();
        boolean taken = false;
        boolean looking = true;
        for (int i = 1; i <= slate.size() && looking && !taken; i++) {
            Song song = slate.song(i);
            double liking = listener().liking(byId.get(song.id()), round);
            taken = chances.of(round, "appeal" + song.id()).nextDouble() < liking;
            answers.add(new Heard.Answer(song, taken ? 1 : 0));
            looking = random.nextDouble() < settings.goesOn();
            if (taken) {
                listener().hear(byId.get(song.id()), round, chances.of(round, song.id()), chances.of(round, "mood"));
            }
        }
        List<Heard.Answer> told = taken ? answers : shown(slate);
        return new Heard(new Reward.Known(taken ? 1 : 0), told, delay);
    }

    /** Nobody knows how far a listener looked who took nothing: the whole list counts as passed over. */
    private static List<Heard.Answer> shown(Slate slate) {
        return slate.positions().stream()
                .map(position -> new Heard.Answer(position.song(), 0))
                .toList();
    }

    @Override
    public Facts facts(Song song) {
        Tune tune = byId.get(song.id());
        return new Facts(tune.popularity(), tune.year());
    }
}
