package moodlab.session.people.erasure;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import moodlab.store.StoreErasure.Outcome;
import moodlab.store.erasure.Finding;

/** A certificate as a page that needs nothing else, for a browser or the window, and to print. */
final class CertificateHtml {

    private static final String STYLE =
            "body{font-family:sans-serif;font-size:11pt;margin:24pt;color:#111;background:#fff}"
                    + "h1{font-size:18pt;margin-bottom:2pt}h2{font-size:12pt;margin-bottom:2pt}"
                    + "table{border-collapse:collapse}td{padding:1pt 10pt 1pt 0}"
                    + ".hash{font-family:monospace;font-size:10pt}";

    private final Certificate certificate;
    private final StringBuilder page = new StringBuilder();

    CertificateHtml(Certificate certificate) {
        this.certificate = certificate;
    }

    /** @param receipt empty in the copy that the home keeps */
    String page(String receipt) {
        page.append("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Certificate of erasure ")
                .append(escaped(certificate.number()))
                .append("</title><style>")
                .append(STYLE)
                .append("</style></head><body>\n<h1>Certificate of erasure</h1>\n");
        head(receipt);
        counts("Deleted from the store; what is kept of the study was made nameless", certificate.rows());
        counts("Deleted files", certificate.files());
        section("Policies", certificate.policies());
        section("Backups", backups());
        section("Search for what is left", search());
        section("The log", log());
        chains();
        section("What Moodlab cannot reach", Certificate.BEYOND_REACH);
        return page.append("</body></html>\n").toString();
    }

    private void head(String receipt) {
        page.append("<table>");
        row("Number", certificate.number());
        row("Date (UTC)", certificate.at());
        row("Done by", certificate.by());
        if (!receipt.isEmpty()) {
            row("Receipt", receipt);
        }
        page.append("</table>\n<p>Seal: <span class=\"hash\">")
                .append(certificate.seal())
                .append(
                        "</span></p>\n<p>The person is not named here. The seal is SHA-256 of the receipt, a blank and the"
                                + " pseudonym; Moodlab gave the receipt to the person and kept no copy.</p>\n");
    }

    private void row(String name, String value) {
        page.append("<tr><td>")
                .append(escaped(name))
                .append("</td><td>")
                .append(escaped(value))
                .append("</td></tr>\n");
    }

    private void counts(String title, Map<String, Long> counts) {
        page.append("<h2>").append(escaped(title)).append("</h2>\n<table>");
        counts.forEach((kind, count) -> row(kind, String.format(Locale.ROOT, "%,d", count)));
        if (counts.isEmpty()) {
            row("nothing", "there was none");
        }
        page.append("</table>\n");
    }

    private void section(String title, List<String> sentences) {
        page.append("<h2>").append(escaped(title)).append("</h2>\n<ul>");
        sentences.forEach(each -> page.append("<li>").append(escaped(each)).append("</li>\n"));
        page.append("</ul>\n");
    }

    private List<String> backups() {
        if (certificate.backups().isEmpty()) {
            return List.of("There were none in the home.");
        }
        return certificate.backups().entrySet().stream()
                .map(each -> each.getKey() + ": " + words(each.getValue()))
                .toList();
    }

    private static String words(Outcome outcome) {
        return switch (outcome) {
            case UNTOUCHED -> "the person was not in it";
            case REWRITTEN -> "written anew without the person, and verified";
            case DESTROYED -> "destroyed, because it could not be written anew and verified";
        };
    }

    private List<String> search() {
        String read = String.format(
                Locale.ROOT,
                "%,d files with %,d bytes were read, and every cell of the store and its backups.",
                certificate.scan().files(),
                certificate.scan().bytes());
        if (certificate.clean()) {
            return List.of(
                    read,
                    "Neither the pseudonym, nor the sessions' names beside their tombstones, nor a value of an erased row was found.");
        }
        List<String> sentences = new java.util.ArrayList<>(List.of(read, "Found, and left to be deleted by hand:"));
        certificate.scan().findings().stream().map(Finding::sentence).forEach(sentences::add);
        return sentences;
    }

    private List<String> log() {
        return certificate.faults().isEmpty()
                ? List.of("Everybody else's rows are as they were written; verification accepts the tombstones.")
                : certificate.faults();
    }

    private void chains() {
        if (certificate.chains().isEmpty()) {
            return;
        }
        page.append("<h2>Heads of the erased chains</h2>\n<table>");
        certificate.chains().forEach(chain -> page.append("<tr><td>")
                .append(escaped(chain.session()))
                .append("</td><td>")
                .append(chain.rows())
                .append(" rows</td><td class=\"hash\">")
                .append(chain.hash())
                .append("</td></tr>\n"));
        page.append("</table>\n");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
