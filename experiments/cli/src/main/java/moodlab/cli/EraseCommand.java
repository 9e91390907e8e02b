package moodlab.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import moodlab.session.people.HomePeople;
import moodlab.session.people.Visitor;
import moodlab.session.people.erasure.Certificate;
import moodlab.session.people.erasure.Erased;
import moodlab.session.people.erasure.Erasures;
import moodlab.session.people.erasure.Preview;
import moodlab.store.people.PeopleFault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code moodlab erase}: takes all that a home knows of a person away, and certifies it. */
@Command(
        name = "erase",
        mixinStandardHelpOptions = true,
        description = {
            "Erases all that a home knows of a person: key, rows, recordings, backups' copies, what policies learnt.",
            "Writes a certificate to HOME/certificates; ends with 1 where something is left to be deleted by hand.",
            "Without --participant it goes on with an erasure that was interrupted."
        })
final class EraseCommand implements Callable<Integer> {

    @Mixin
    private HomeOption home;

    @Mixin
    private Secrets secrets;

    @Option(names = "--participant", paramLabel = "PSEUDONYM", description = "whose data")
    private String participant;

    @Option(
            names = "--as",
            paramLabel = "PSEUDONYM",
            description = "who you are: an admin, or the person; your password is asked for. Not needed in a home that"
                    + " has no admin")
    private String as;

    @Option(names = "--json", paramLabel = "FILE", description = "write the certificate there too")
    private Path json;

    @Option(names = "--dry-run", description = "say what would go, and change nothing")
    private boolean dry;

    @Option(names = "--yes", description = "really: do not ask for the pseudonym to be typed")
    private boolean yes;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        HomePeople people = new HomePeople(home.path(), home.keys(), Clock.systemUTC(), new SecureRandom());
        Erasures erasures = new Erasures(people);
        if (participant == null) {
            return told(erasures.goOn(this::say));
        }
        Visitor visitor = as == null
                ? Visitor.NOBODY
                : people.ask(service -> service.logIn(as, secrets.read("Password of " + as)));
        Preview preview = erasures.preview(visitor, participant);
        counts("Would be deleted or made nameless:", preview.rows());
        counts("Files:", preview.files());
        say("Backups to look through: "
                + (preview.backups().isEmpty() ? "none" : String.join(", ", preview.backups())));
        if (dry) {
            return 0;
        }
        if (!yes) {
            confirm();
        }
        return told(erasures.erase(visitor, participant, this::say));
    }

    private void confirm() {
        say("This cannot be undone. Type the pseudonym to go on:");
        char[] typed = secrets.line();
        boolean same = participant.strip().equalsIgnoreCase(new String(typed).strip());
        Arrays.fill(typed, '\0');
        if (!same) {
            throw new PeopleFault("That is not the pseudonym: nothing was deleted.");
        }
    }

    private int told(Erased erased) throws IOException {
        Certificate certificate = erased.certificate();
        certificate.policies().forEach(this::say);
        certificate
                .backups()
                .forEach((name, outcome) ->
                        say("backup " + name + ": " + outcome.name().toLowerCase(Locale.ROOT)));
        certificate.scan().findings().forEach(finding -> say("left: " + finding.sentence()));
        certificate.faults().forEach(fault -> say("the log: " + fault));
        say(String.format(
                Locale.ROOT,
                "Looked through %,d files, %,d bytes: %s",
                certificate.scan().files(),
                certificate.scan().bytes(),
                certificate.clean() ? "nothing is left." : "see above for what is left; delete that by hand."));
        say("Certificate " + certificate.number() + ": " + erased.html());
        say("Receipt for the person, kept nowhere: " + erased.receipt());
        if (json != null) {
            Files.copy(erased.json(), json, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
        return certificate.clean() && certificate.faults().isEmpty() ? 0 : 1;
    }

    private void counts(String title, Map<String, Long> counts) {
        say(title);
        counts.forEach((kind, count) -> say(String.format(Locale.ROOT, "  %,9d  %s", count, kind)));
        if (counts.isEmpty()) {
            say("             none");
        }
    }

    private void say(String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
    }
}
