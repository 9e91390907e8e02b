package moodlab.simulation.environments;

import java.util.List;
import java.util.stream.Collectors;
import moodlab.simulation.environments.ListenerWorld.Seating;
import moodlab.simulation.listeners.DriverNumbers;
import moodlab.simulation.listeners.FaceReader;
import moodlab.simulation.listeners.ListenerNumbers;
import moodlab.simulation.listeners.Numbers;

/** The named environments. */
public final class Environments {

    private static final String FACE =
            "seven emotions as a camera reads them, with the shipped model's confusions, faces"
                    + " that hide moods, 5 % without a face; time of day";
    private static final String SONGS = "40 songs with valence and energy as in SiTunes";
    private static final String THUMB = "thumb up (a rating of 4 or 5) 1, else 0; 15 % without an answer";
    private static final String LIKING = "probability of a thumb up, by the listener's present mood";

    private final ListenerNumbers people = Numbers.siTunes();
    private final DriverNumbers drivers = Numbers.inCarMusic();
    private final FaceReader camera = new FaceReader(Numbers.face());

    /** All of them, fitted ones first. */
    public static List<Environment> all() {
        Environments numbers = new Environments();
        WorldSettings seen = WorldSettings.plain(true);
        return List.of(
                numbers.listeners(
                        new Text("situnes", "the mood as it is; time of day", SONGS, THUMB, LIKING),
                        true,
                        WorldSettings.plain(false)),
                numbers.listeners(new Text("situnes-camera", FACE, SONGS, THUMB, LIKING), true, seen),
                numbers.inCar(),
                numbers.faces(),
                numbers.listeners(
                        new Text(
                                "drifting",
                                FACE,
                                SONGS,
                                THUMB,
                                LIKING + "; tastes wander, and are forgotten by half after 140 rounds"),
                        false,
                        seen.drifting(0.995)),
                numbers.listeners(
                        new Text("delayed", FACE, SONGS, THUMB + "; known 20 to 60 rounds later", LIKING),
                        false,
                        seen.delayed(40)),
                numbers.listeners(
                        new Text("sparse", FACE, SONGS, "as situnes-camera, 90 % without an answer", LIKING),
                        false,
                        seen.sparse(0.9)),
                numbers.listeners(
                        new Text("no-effect", FACE, SONGS, THUMB, "the same for every song: no policy can win"),
                        false,
                        seen.withoutSongEffects()),
                numbers.positionBias(seen),
                numbers.newSongs(seen));
    }

    private Environment positionBias(WorldSettings seen) {
        Text text = new Text(
                "position-bias",
                FACE,
                SONGS + ", shown as a list of five",
                "1 where a song is taken, else 0; songs above it are lessons of 0, and so is the whole"
                        + " list where none is taken",
                "cascade: each song is looked at with probability 0.7 if the one above was not taken");
        return listeners(text, false, seen.lists(5, 0.7));
    }

    private Environment newSongs(WorldSettings seen) {
        Text text = new Text(
                "new-songs", FACE, SONGS + "; every 10 rounds the oldest leaves and a new one comes", THUMB, LIKING);
        return listeners(text, false, seen.renewed(10));
    }

    /** What {@link Environment} tells in words. */
    private record Text(String name, String context, String arms, String reward, String truth) {}

    private Environment listeners(Text text, boolean fitted, WorldSettings settings) {
        return new Environment(
                text.name(),
                text.context(),
                text.arms(),
                text.reward(),
                text.truth(),
                fitted,
                (listeners, seed) -> new ListenerWorld(settings, people, camera, new Seating(listeners, seed)));
    }

    private Environment inCar() {
        return new Environment(
                "incarmusic",
                "one of 26 circumstances of driving, or none; a face where the circumstance is a mood",
                "40 songs of ten genres, each genre in the mood folder nearest to its point",
                "thumb up (a rating of 4 or 5) 1, else 0",
                "probability of a thumb up, by the mixed model fitted to InCarMusic",
                true,
                (listeners, seed) -> new DriverWorld(drivers, new Seating(listeners, seed)));
    }

    private Environment faces() {
        return new Environment(
                "faces",
                "seven emotions as the shipped model reads a FER2013 face, by its confusion matrix",
                "21 songs, three in each emotion's folder: a classification turned into a bandit",
                "1 where the folder is the emotion that people saw in the face, else 0",
                "the share of that emotion among faces with this answer",
                false,
                (listeners, seed) -> new FaceWorld(Numbers.face(), camera, seed));
    }

    /**
     * The one of that name.
     *
     * @throws EnvironmentUnknown where there is none
     */
    public static Environment named(String name) {
        return all().stream()
                .filter(environment -> environment.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new EnvironmentUnknown("There is no environment \"" + name
                        + "\": choose all or one of "
                        + all().stream().map(Environment::name).collect(Collectors.joining(", ")) + "."));
    }
}
