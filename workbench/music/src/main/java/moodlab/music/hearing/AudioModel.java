package moodlab.music.hearing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

    private final ModelPlan plan;
    private final ModelNumbers numbers;
    private final ComputationGraph network;
    private final MusicManifest manifest;

    private AudioModel(ModelPlan plan, ModelNumbers numbers, ComputationGraph network, MusicManifest manifest) {
        this.plan = plan;
        this.numbers = numbers;
        this.network = network;
        this.manifest = manifest;
    }

    /** The manifest's hash is filled in by {@link #save}. */
    public static AudioModel of(
            ModelPlan plan, ModelNumbers numbers, ComputationGraph network, MusicManifest manifest) {
        return new AudioModel(plan, numbers, network, manifest);
    }

    /**
     * The model that comes with Moodlab.
     *
     * @throws HearingException where this build has none, or it is damaged
     */
    public static AudioModel shipped() {
        return read(
                ModelFile.resource(SHIPPED + ".zip"),
                ModelFile.resource(SHIPPED + ".json"),
                "The music model that comes with Moodlab");
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
            MusicManifest complete = manifest.withSha256(ModelFile.sha256(bytes));
            ModelFile.writeAtomically(zip, bytes);
            ModelFile.writeAtomically(ModelFile.manifest(zip), JSON.writeValueAsBytes(complete));
            return new AudioModel(plan, numbers, network, complete);
        } catch (IOException e) {
            throw new HearingException(zip + " cannot be written: choose a folder with room that you may write to.", e);
        }
    }

    public MusicManifest manifest() {
        return manifest;
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
            byte[] scaled = numbers.scaled(heard.features().toArray());
            prints.add(scaled);
            List<double[]> scores = scores(scaled, heard.image());
            windows.add(plan.combine(scores));
            network.add(plan.answer(Part.NETWORK, scores.get(Part.NETWORK.ordinal())));
        }
        return new SongMood(
                QuadrantChances.mean(windows), QuadrantChances.mean(network), windows, SongPrint.mean(prints));
    }

    /** Each expert's scores of one window, in the order of {@link Part}. */
    private List<double[]> scores(byte[] scaled, CepstrumImage image) {
        List<double[]> scores = new ArrayList<>();
        for (Part part : Part.values()) {
            scores.add(
                    part == Part.NETWORK
                            ? AudioNetwork.scores(network, List.of(image)).get(0)
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
        int[] ends = plan.ends().stream().mapToInt(Integer::intValue).toArray();
        if (one.scaled().length != ends[ends.length - 1] || other.scaled().length != one.scaled().length) {
            throw new IllegalArgumentException("prints of another model");
        }
        return new SongKernel(ends, plan.gamma()).of(one.scaled(), other.scaled());
    }

    private static AudioModel read(byte[] zip, byte[] json, String name) {
        MusicManifest manifest = manifest(json, name);
        if (!ModelFile.sha256(zip).equals(manifest.sha256())) {
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
