package moodlab.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.BiConsumer;
import moodlab.session.people.Administration;
import moodlab.session.people.Offer;
import moodlab.session.people.Visitor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code moodlab offers}: which models, policies and stores a home has, and which of them are retired. */
@Command(
        name = "offers",
        mixinStandardHelpOptions = true,
        description = {
            "Looks after the models, policies and stores of a home, as the admin panel does.",
            "A session with a retired model or policy is refused; a retired backup is neither restored nor removed to make"
                    + " room for others. Nothing is deleted, and every change is in the audit trail."
        })
final class OffersCommand {

    private static final String KIND = "model, policy or store";

    @Spec
    private CommandSpec spec;

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists what is offered.")
    int list(@Mixin PeopleOptions options, @Option(names = "--all", description = "what is retired too") boolean all) {
        PrintWriter out = spec.commandLine().getOut();
        options.ask((service, who) -> service.administration().offers(who)).stream()
                .filter(offer -> all || !offer.retired())
                .forEach(offer -> out.printf(
                        Locale.ROOT,
                        "%-7s %-8s %s  %s%n",
                        offer.kind(),
                        offer.retired() ? "retired" : "active",
                        offer.name(),
                        offer.facts()));
        out.flush();
        return 0;
    }

    @Command(name = "retire", mixinStandardHelpOptions = true, description = "Offers it no more; nothing is deleted.")
    int retire(
            @Mixin PeopleOptions options,
            @Parameters(paramLabel = "KIND", description = KIND) String kind,
            @Parameters(paramLabel = "NAME") String name) {
        return change(options, (administration, who) -> administration.retire(who, offer(kind, name)));
    }

    @Command(name = "restore", mixinStandardHelpOptions = true, description = "Takes a retirement back.")
    int restore(
            @Mixin PeopleOptions options,
            @Parameters(paramLabel = "KIND", description = KIND) String kind,
            @Parameters(paramLabel = "NAME") String name) {
        return change(options, (administration, who) -> administration.restore(who, offer(kind, name)));
    }

    private static Offer offer(String kind, String name) {
        return new Offer(kind.toLowerCase(Locale.ROOT), name, "", false);
    }

    private int change(PeopleOptions options, BiConsumer<Administration, Visitor> change) {
        options.ask((service, who) -> {
            change.accept(service.administration(), who);
            return who;
        });
        spec.commandLine().getOut().println("Done.");
        return 0;
    }
}
