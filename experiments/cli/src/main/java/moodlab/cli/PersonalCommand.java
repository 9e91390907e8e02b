package moodlab.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import moodlab.session.people.Notice;
import moodlab.store.people.ConsentGiven;
import moodlab.store.people.Preferences;
import moodlab.store.people.Purpose;
import moodlab.store.people.Wish;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code moodlab people own}: what a person does for themselves. */
@Command(
        name = "own",
        mixinStandardHelpOptions = true,
        description = "What people do for themselves: register, consent, prefer, change the password.")
final class PersonalCommand {

    @Spec
    private CommandSpec spec;

    @Command(
            name = "register",
            mixinStandardHelpOptions = true,
            description = "Registers a participant and prints the pseudonym. Nothing is agreed to unless it is said.")
    int register(
            @Mixin PeopleOptions options,
            @Option(names = "--agree", description = "${COMPLETION-CANDIDATES}; may be given several times")
                    Set<Purpose> agreed) {
        out("%s%n", Notice.TEXT);
        Set<Purpose> ticked = EnumSet.noneOf(Purpose.class);
        Optional.ofNullable(agreed).ifPresent(ticked::addAll);
        ticked.forEach(purpose -> out("Agreed: %s%n", purpose.text()));
        String pseudonym = options.ask(
                (service, who) -> service.register(who, options.secrets().readNew("Password"), ticked)
                        .pseudonym());
        out("%s%n", pseudonym);
        return 0;
    }

    @Command(
            name = "password",
            mixinStandardHelpOptions = true,
            description = "Changes the password of whoever --as names; the present one is asked for again.")
    int password(@Mixin PeopleOptions options) {
        options.ask((service, who) -> {
            service.changePassword(
                    who,
                    options.secrets().read("Present password"),
                    options.secrets().readNew("New password"));
            return who;
        });
        out("Done.%n");
        return 0;
    }

    @Command(
            name = "consent",
            mixinStandardHelpOptions = true,
            description = "Agrees or withdraws, and prints what holds.")
    int consent(
            @Mixin PeopleOptions options,
            @Option(names = "--agree", description = "${COMPLETION-CANDIDATES}") Set<Purpose> agreed,
            @Option(names = "--withdraw", description = "${COMPLETION-CANDIDATES}") Set<Purpose> withdrawn) {
        Map<Purpose, ConsentGiven> said = options.ask((service, who) -> {
            Optional.ofNullable(agreed).ifPresent(all -> all.forEach(each -> service.consent(who, each, true)));
            Optional.ofNullable(withdrawn).ifPresent(all -> all.forEach(each -> service.consent(who, each, false)));
            return service.consents(who);
        });
        for (Purpose purpose : Purpose.values()) {
            boolean holds = Optional.ofNullable(said.get(purpose))
                    .map(ConsentGiven::holds)
                    .orElse(false);
            out("%-8s %-4s %s%n", purpose.label(), holds ? "yes" : "no", purpose.text());
        }
        return 0;
    }

    @Command(
            name = "prefer",
            mixinStandardHelpOptions = true,
            description = "Changes the preferences that are named, and prints all.")
    int prefer(
            @Mixin PeopleOptions options,
            @Option(names = "--genre", description = "liked; may be given several times, '' for none")
                    List<String> genres,
            @Option(names = "--artist", description = "liked, likewise") List<String> artists,
            @Option(names = "--never", paramLabel = "ID", description = "a song never to play, likewise")
                    List<String> never,
            @Option(names = "--language", description = "understood, likewise") List<String> languages,
            @Option(names = "--morning", description = "${COMPLETION-CANDIDATES}") Wish morning,
            @Option(names = "--evening", description = "${COMPLETION-CANDIDATES}") Wish evening) {
        Preferences now = options.ask((service, who) -> {
            Preferences before = service.preferences(who);
            service.preferences(
                    who,
                    new Preferences(
                            either(genres, before.genres()),
                            either(artists, before.artists()),
                            either(never, before.never()),
                            either(languages, before.languages()),
                            Optional.ofNullable(morning).orElse(before.morning()),
                            Optional.ofNullable(evening).orElse(before.evening())));
            return service.preferences(who);
        });
        out(
                "genres: %s%nartists: %s%nnever to play: %s%nlanguages: %s%nmorning: %s%nevening: %s%n",
                now.genres(),
                now.artists(),
                now.never(),
                now.languages(),
                now.morning().words(),
                now.evening().words());
        return 0;
    }

    private static List<String> either(List<String> given, List<String> before) {
        return given == null ? before : new ArrayList<>(given);
    }

    private void out(String format, Object... values) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf(Locale.ROOT, format, values);
        out.flush();
    }
}
