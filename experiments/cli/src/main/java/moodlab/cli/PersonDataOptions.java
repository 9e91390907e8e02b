package moodlab.cli;

import java.nio.file.Path;
import moodlab.session.people.HomePeople;
import moodlab.session.people.Visitor;
import moodlab.session.people.erasure.PersonData;
import moodlab.store.people.PeopleFault;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where a person's data are to go, and who asks. */
final class PersonDataOptions {

    @Mixin
    private PeopleOptions who;

    @Option(
            names = "--to",
            paramLabel = "DIR|ZIP",
            required = true,
            description = "a folder that is not there yet, or an archive whose name ends with .zip")
    private Path to;

    @Option(names = "--recordings", description = "with the videos, decrypted")
    private boolean recordings;

    PersonData.Written export(String participant) {
        HomePeople people = who.people();
        Visitor visitor = who.ask((service, asking) -> asking);
        return new PersonData(people).export(visitor, participant, to, recordings);
    }

    PersonData.Written exportMine() {
        HomePeople people = who.people();
        Visitor visitor = who.ask((service, asking) -> asking);
        String own = visitor.pseudonym()
                .orElseThrow(() -> new PeopleFault("Say who you are with --as, and your password is asked for."));
        return new PersonData(people).export(visitor, own, to, recordings);
    }
}
