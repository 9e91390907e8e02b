package moodlab.music.hearing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import moodlab.domain.file.Sha256;
import moodlab.domain.file.WholeFile;
import moodlab.music.hearing.ModelPlan.Part;
import org.deeplearning4j.nn.graph.ComputationGraph;

/**
 * Hears which quadrant of the valence–arousal plane a song belongs to: experts on its features and the audio network,
 * calibrated and combined. A zip of plain arrays and the network, and a {@link MusicManifest} of the same name ending in
 * {@code .json} beside it. The zip's hash and entries are checked before anything in it is interpreted.
 */
public final class AudioModel {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final String SHIPPED = "models/music-mood";
    private static final String SHIPPED_FOR_PIANO = "models/piano-mood";
    private static final String SHIPPED_NAME = "The music model that comes with Moodlab";

    /**
     * Likeness from which on a specialist takes a window for its own: of 114 piano clips that the shipped one has not learnt
     * from 95 in a hundred pass 0.73, of 713 clips of other music 99 in a hundred stay below 0.68.
     */
    private static final double FAMILIAR = 0.7;

    private final ModelPlan plan;
    private final ModelNumbers numbers;
    private final ComputationGraph network;
    private final MusicManifest manifest;
    private final Optional<AudioModel> specialist;

    private AudioModel(
            ModelPlan plan,
            ModelNumbers numbers,
            ComputationGraph network,
            MusicManifest manifest,
            Optional<AudioModel> specialist) {
        this.plan = plan;
        this.numbers = numbers;
        this.network = network;
        this.manifest = manifest;
        this.specialist = specialist;
    }

    /** The manifest's hash is filled in by {@link #save}. */
    public static AudioModel of(
            ModelPlan plan, ModelNumbers numbers, ComputationGraph network, MusicManifest manifest) {
        return new AudioModel(plan, numbers, network, manifest, Optional.empty());
    }

    /**
     * The model that comes with Moodlab.
     *
     * @throws HearingException where this build has none, or it is damaged
     */
    public static AudioModel shipped() {
        AudioModel all = shipped(SHIPPED);
        return ModelFile.isResource(SHIPPED_FOR_PIANO + ".zip") ? all.with(shipped(SHIPPED_FOR_PIANO)) : all;
    }

    /**
     * What the first of them says of itself. Its weights are not read, let alone held against it, which {@link #shipped()}
     * does: this takes no time.
     *
     * @throws HearingException where this build has none, or it is damaged
     */
    public static MusicManifest shippedManifest() {
        return manifest(ModelFile.resource(SHIPPED + ".json"), SHIPPED_NAME);
    }

    private static AudioModel shipped(String name) {
        return read(ModelFile.resource(name + ".zip"), ModelFile.resource(name + ".json"), SHIPPED_NAME);
    }

    /**
     * This model, which leaves to another what sounds like the songs that the other has learnt from.
     *
     * @param other one for a kind of music; what it answers depends on no specialist of its own
     */
    public AudioModel with(AudioModel other) {
        return new AudioModel(plan, numbers, network, manifest, Optional.of(other));
    }

    /** The likeness of the nearest of what this model has learnt from, in (0, 1]. */
    double familiarity(HeardWindow heard) {
        byte[] scaled = numbers.scaled(heard.features().toArray());
        SongKernel kernel = kernel();
        return Arrays.stream(numbers.songs)
                .mapToDouble(known -> kernel.of(known, scaled))
                .max()
                .orElse(0);
    }

    private SongKernel kernel() {
        return new SongKernel(plan.ends().stream().mapToInt(Integer::intValue).toArray(), plan.gamma());
    }

    /**
     * Reads a model that {@link #save} wrote.
     *
     * @param zip the manifest lies beside it
     * @throws HearingException where a file is missing or damaged, the hash does not fit, or it is another kind of model
     */
    public static AudioModel load(Path zip) {
        return read(ModelFile.bytes(zip), ModelFile.bytes(ModelFile.manifest(zip)), zip.toString());
    }

    /** Writes the zip and the manifest beside it, each in one step, and gives the model as {@link #load} reads it. */
    public AudioModel save(Path zip) {
        try {
            byte[] bytes = ModelArchive.write(plan, numbers, network);
            MusicManifest complete = manifest.withSha256(Sha256.of(bytes));
            WholeFile.write(zip, bytes);
            WholeFile.write(ModelFile.manifest(zip), JSON.writeValueAsBytes(complete));
            return new AudioModel(plan, numbers, network, complete, specialist);
        } catch (IOException e) {
            throw new HearingException(zip + " cannot be written: choose a folder with room that you may write to.", e);
        }
    }

    public MusicManifest manifest() {
        return manifest;
    }

    /** Of all that it hears with, its specialist included: songs that another hash has heard may be told otherwise by this one. */
    public String hash() {
        return specialist
                .map(other -> Sha256.of(manifest.sha256() + other.hash()))
                .orElse(manifest.sha256());
    }

    /** How many features a {@link SongPrint} of this model has. */
    public int features() {
        return plan.ends().get(plan.ends().size() - 1);
    }

    /** What each expert counts, and how it is calibrated. */
    public ModelPlan plan() {
        return plan;
    }

    /**
     * Reads a song's sound and hears it, see {@link #hear(Sound)}.
     *
     * @throws moodlab.domain.song.SongUnplayable where no sound can be read from the file
     */
    public SongMood hear(Path file) {
        return hear(Sound.read(file));
    }

    /** Hears a song window by window; its mood is the mean of theirs. Takes about 1/70 of the sound's time on one thread. */
    public SongMood hear(Sound sound) {
        List<QuadrantChances> windows = new ArrayList<>();
        List<QuadrantChances> network = new ArrayList<>();
        List<byte[]> prints = new ArrayList<>();
        for (Sound window : sound.windows()) {
            HeardWindow heard = HeardWindow.of(window);
            prints.add(numbers.scaled(heard.features().toArray()));
            AudioModel who = specialist
                    .filter(other -> other.familiarity(heard) >= FAMILIAR)
                    .orElse(this);
            List<double[]> scores = who.scores(heard);
            windows.add(who.plan.combine(scores));
            network.add(who.plan.answer(Part.NETWORK, scores.get(Part.NETWORK.ordinal())));
        }
        return new SongMood(
                QuadrantChances.mean(windows), QuadrantChances.mean(network), windows, SongPrint.mean(prints));
    }

    /** Each expert's scores of one window, in the order of {@link Part}. */
    private List<double[]> scores(HeardWindow heard) {
        byte[] scaled = numbers.scaled(heard.features().toArray());
        List<double[]> scores = new ArrayList<>();
        for (Part part : Part.values()) {
            scores.add(
                    part == Part.NETWORK
                            ? AudioNetwork.scores(network, List.of(heard.image()))
                                    .get(0)
                            : numbers.scores(part, plan, scaled));
        }
        return scores;
    }

    /**
     * How alike two songs sound to this model, in (0, 1], see {@link SongKernel}.
     *
     * @throws IllegalArgumentException where a print is none of this model's
     */
    public double likeness(SongPrint one, SongPrint other) {
        if (one.scaled().length != features() || other.scaled().length != one.scaled().length) {
            throw new IllegalArgumentException("prints of another model");
        }
        return kernel().of(one.scaled(), other.scaled());
    }

    private static AudioModel read(byte[] zip, byte[] json, String name) {
        MusicManifest manifest = manifest(json, name);
        if (!Sha256.of(zip).equals(manifest.sha256())) {
            throw new HearingException(name + " is not the file its manifest describes (its SHA-256 differs): "
                    + "take zip and manifest again from one place.");
        }
        try {
            AudioModel model = ModelArchive.read(zip, name, manifest);
            // a model whose parts do not fit fails here, not when a song is heard
            model.hear(Sound.of(new float[Sound.WINDOW]));
            return model;
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException | NullPointerException e) {
            throw new HearingException(
                    name + " holds no model of songs' moods that can be read: "
                            + "use one made by 'moodlab train-music'.",
                    e);
        }
    }

    private static MusicManifest manifest(byte[] json, String name) {
        try {
            MusicManifest manifest = JSON.readValue(json, MusicManifest.class);
            if (!MusicManifest.FORMAT.equals(manifest.format())) {
                throw new HearingException("%s is of the kind %s, not %s: use the version of Moodlab that made it."
                        .formatted(name, manifest.format(), MusicManifest.FORMAT));
            }
            return manifest;
        } catch (IOException e) {
            throw new HearingException(name + " has no readable manifest: take zip and manifest again.", e);
        }
    }
}
