package moodlab.store.keys;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javax.crypto.AEADBadTagException;

/**
 * Words that may tell who somebody is, sealed by that participant's key as {@code sealed:1:} and base 64, so that they are
 * unreadable in every copy of a store once the key is destroyed.
 */
public final class SealedText {

    private static final String MARK = "sealed:1:";

    private final ParticipantKeys keys;

    /** @param keys of the participants whose words they are */
    public SealedText(ParticipantKeys keys) {
        this.keys = keys;
    }

    /**
     * The words, sealed; nothing where there are none.
     *
     * @throws KeyFault where the participant's key cannot be had
     */
    public String seal(String participant, String words) {
        if (words.isEmpty()) {
            return words;
        }
        byte[] plain = words.getBytes(StandardCharsets.UTF_8);
        byte[] sealed = Seal.close(keys.of(participant), plain, about(participant));
        return MARK + Base64.getEncoder().encodeToString(sealed);
    }

    /**
     * The words again; those that were never sealed as they are.
     *
     * @throws KeyDestroyed where the participant's key is
     * @throws KeyFault where the key cannot be had, or the text was changed
     */
    public String open(String participant, String text) {
        if (!text.startsWith(MARK)) {
            return text;
        }
        try {
            byte[] sealed = Base64.getDecoder().decode(text.substring(MARK.length()));
            return new String(
                    Seal.open(keys.existing(participant), sealed, about(participant)), StandardCharsets.UTF_8);
        } catch (AEADBadTagException | IllegalArgumentException e) {
            throw new KeyFault(
                    "Words of " + participant + " in the store were changed, or sealed by another key:"
                            + " put a backup in the store's place.",
                    e);
        }
    }

    private static String about(String participant) {
        return "moodlab text 1|" + participant;
    }
}
