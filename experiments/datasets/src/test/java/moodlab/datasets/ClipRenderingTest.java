package moodlab.datasets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClipRenderingTest {

    @TempDir
    Path folder;

    private Path data;
    private Path out;
    private Path font;

    @BeforeEach
    void twoSongs() throws IOException {
        data = Files.createDirectories(folder.resolve("data/midi")).getParent();
        out = folder.resolve("out");
        font = Files.writeString(folder.resolve("font.sf2"), "font");
        Files.writeString(
                data.resolve("clips.csv"),
                "clip,quadrant,split\nQ1_a_b_0,Q1,train\nQ1_a_b_1,Q1,train\nQ3_x-9_12,Q3,val\n");
        for (String clip : List.of("Q1_a_b_0", "Q1_a_b_1", "Q3_x-9_12")) {
            Files.writeString(data.resolve("midi").resolve(clip + ".mid"), clip);
        }
    }

    @Test
    void songsAreToldApartByTheirNames() {
        assertEquals(
                List.of("a_b", "a_b", "x-9"),
                EmopiaClips.in(data).stream().map(EmopiaClips.Clip::song).toList());
    }

    @Test
    void whatIsRenderedCanBeReadAsSongsWhoseArtistIsTheSong() throws IOException {
        assertEquals(List.of(), new ClipRendering(copies(0), font, out).run(EmopiaClips.in(data), done -> {}));
        List<QuadrantSongs.Entry> train = QuadrantSongs.in(out.resolve("train"));
        assertEquals(
                List.of("a_b", "a_b"),
                train.stream().map(QuadrantSongs.Entry::artist).toList());
        assertEquals(2, QuadrantSongs.in(out.resolve("val")).get(0).quadrant());
        assertEquals("Q1_a_b_0", Files.readString(train.get(0).file()));
    }

    @Test
    void aRunThatWasBrokenOffGoesOn() throws IOException {
        Path kept = Files.createDirectories(out.resolve("train/Q1")).resolve("Q1_a_b_0.flac");
        Files.writeString(kept, "kept");
        new ClipRendering(copies(0), font, out).run(EmopiaClips.in(data), done -> {});
        assertEquals("kept", Files.readString(kept));
        assertEquals("Q1_a_b_1", Files.readString(out.resolve("train/Q1/Q1_a_b_1.flac")));
    }

    @Test
    void aClipThatCannotBeRenderedIsNamedAndLeavesNothing() throws IOException {
        List<String> failed = new ClipRendering(copies(1), font, out).run(EmopiaClips.in(data), done -> {});
        assertEquals(List.of("Q1_a_b_0", "Q1_a_b_1", "Q3_x-9_12"), failed);
        try (var left = Files.walk(out)) {
            assertEquals(
                    List.of("songs.csv", "songs.csv"),
                    left.filter(Files::isRegularFile)
                            .map(file -> file.getFileName().toString())
                            .toList());
        }
    }

    @Test
    void saysWhatIsMissing() {
        ClipRendering noFont = new ClipRendering(Path.of("x"), folder.resolve("none.sf2"), out);
        assertTrue(assertThrows(DatasetException.class, () -> noFont.run(EmopiaClips.in(data), done -> {}))
                .getMessage()
                .contains("sound font"));
        ClipRendering noProgram = new ClipRendering(folder.resolve("none"), font, out);
        assertTrue(assertThrows(DatasetException.class, () -> noProgram.run(EmopiaClips.in(data), done -> {}))
                .getMessage()
                .contains("apt-get install fluidsynth"));
        assertThrows(DatasetException.class, () -> EmopiaClips.in(folder));
    }

    /** A program that writes the clip where FluidSynth would write its sound. */
    private Path copies(int exit) throws IOException {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "the program of this test is a shell script");
        Path program = Files.writeString(
                folder.resolve("synth"),
                "#!/bin/sh\nfor a; do case $a in -F*) to=${a#-F};; esac; last=$a; done\ncat \"$last\" > \"$to\"\nexit "
                        + exit + "\n");
        assertTrue(program.toFile().setExecutable(true));
        return program;
    }
}
