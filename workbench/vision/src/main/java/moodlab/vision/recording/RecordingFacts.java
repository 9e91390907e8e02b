package moodlab.vision.recording;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import moodlab.domain.Moment;

/**
 * What a recording knows of its session.
 *
 * @param camera as the session's settings name it
 * @param model SHA-256 of the weights that read the faces
 * @param start the session's beginning, on the wall clock and on the session's own
 */
public record RecordingFacts(String session, String participant, String camera, String model, Moment start) {

    void write(DataOutput out) throws IOException {
        out.writeUTF(session);
        out.writeUTF(participant);
        out.writeUTF(camera);
        out.writeUTF(model);
        Instant utc = start.utc();
        out.writeLong(utc.getEpochSecond());
        out.writeInt(utc.getNano());
        out.writeLong(start.nanos());
    }

    static RecordingFacts read(DataInput in) throws IOException {
        String session = in.readUTF();
        String participant = in.readUTF();
        String camera = in.readUTF();
        String model = in.readUTF();
        Instant utc = Instant.ofEpochSecond(in.readLong(), in.readInt());
        return new RecordingFacts(session, participant, camera, model, new Moment(utc, in.readLong()));
    }
}
