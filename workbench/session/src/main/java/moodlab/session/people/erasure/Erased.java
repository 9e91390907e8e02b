package moodlab.session.people.erasure;

import java.nio.file.Path;

/**
 * An erasure that is done.
 *
 * @param receipt by which the person can show that the certificate is theirs; kept nowhere
 * @param html the certificate to print
 * @param json the same for programs
 */
public record Erased(Certificate certificate, String receipt, Path html, Path json) {

    /** The certificate as the person gets it, with the receipt; HTML. */
    public String page() {
        return new CertificateHtml(certificate).page(receipt);
    }
}
