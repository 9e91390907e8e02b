package moodlab.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import moodlab.datasets.ClipRendering;
import moodlab.datasets.EmopiaClips;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes sound of the MIDI clips of EMOPIA. */
@Command(
        name = "render-emopia",
        description = "Renders the MIDI clips of EMOPIA with FluidSynth, as train-music takes them.",
        mixinStandardHelpOptions = true)
final class RenderEmopiaCommand implements Callable<Integer> {

    private static final int STEP = 50;

    @Spec
    private CommandSpec spec;

    @Option(names = "--data", required = true, paramLabel = "DIR", description = "folder with clips.csv and midi")
    private Path data;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "gets train/Q1 … val/Q4, 2 GB; what is there is kept, so a run can go on")
    private Path out;

    @Option(
            names = "--sound-font",
            paramLabel = "FILE",
            defaultValue = "/usr/share/sounds/sf2/FluidR3_GM.sf2",
            description = "a General MIDI sound font (default: ${DEFAULT-VALUE})")
    private Path soundFont;

    @Option(
            names = "--fluidsynth",
            paramLabel = "FILE",
            defaultValue = "fluidsynth",
            description = "the program (default: found on the path)")
    private Path program;

    @Override
    public Integer call() {
        PrintWriter lines = spec.commandLine().getOut();
        List<EmopiaClips.Clip> clips = EmopiaClips.in(data);
        List<String> failed = new ClipRendering(program, soundFont, out).run(clips, done -> {
            if (done % STEP == 0 || done == clips.size()) {
                lines.println("rendered %d of %d clips".formatted(done, clips.size()));
                lines.flush();
            }
        });
        if (!failed.isEmpty()) {
            lines.println("no sound could be made of: " + String.join(", ", failed));
        }
        lines.flush();
        return failed.isEmpty() ? 0 : 1;
    }
}
