package moodlab.vision.recording;

import java.nio.file.Path;

/** Records a hundred frames a second until it is killed, and prints how many it has handed in. */
final class KilledRecording {

    private KilledRecording() {}

    public static void main(String[] arguments) throws InterruptedException {
        Path home = Path.of(arguments[0]);
        Recorder recorder = Recorder.start(
                RecordingFolder.of(home, "S-001"),
                new HomeKeys(home)::create,
                Scenes.FACTS,
                RecorderSettings.PATIENT,
                System.out::println);
        for (int i = 0; recorder.state().running(); i++) {
            RecordedFrame row = Scenes.row(i);
            recorder.offer(row, Scenes.pictureOf(row));
            if (i % 50 == 0) {
                System.out.println(i);
            }
            Thread.sleep(10);
        }
    }
}
