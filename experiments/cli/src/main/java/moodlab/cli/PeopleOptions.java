package moodlab.cli;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.function.BiFunction;
import moodlab.session.people.HomePeople;
import moodlab.session.people.PeopleService;
import moodlab.session.people.Visitor;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What every command about people asks: which home, and who asks. */
final class PeopleOptions {

    @Mixin
    private HomeOption home;

    @Mixin
    private Secrets secrets;

    @Option(
            names = "--as",
            paramLabel = "PSEUDONYM",
            description = "who you are; your password is asked for. Not needed in a home that has no admin")
    private String as;

    /** Asks the service as whoever {@code --as} names. */
    <T> T ask(BiFunction<PeopleService, Visitor, T> question) {
        return people().ask(service -> question.apply(service, visitor(service)));
    }

    /** Those of the home. */
    HomePeople people() {
        return new HomePeople(home.path(), home.keys(), Clock.systemUTC(), new SecureRandom());
    }

    /** Asks something that opens the home's store itself, as whoever {@code --as} names. */
    <T> T askHome(BiFunction<HomePeople, Visitor, T> question) {
        HomePeople people = new HomePeople(home.path(), home.keys(), Clock.systemUTC(), new SecureRandom());
        return question.apply(people, as == null ? Visitor.NOBODY : people.ask(this::visitor));
    }

    private Visitor visitor(PeopleService service) {
        return as == null ? Visitor.NOBODY : service.logIn(as, secrets.read("Password of " + as));
    }

    Secrets secrets() {
        return secrets;
    }
}
